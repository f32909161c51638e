"""The words by which a list of bodies is read: heads of names, common nouns, persons, verbs. Data, one place each."""

import re

from hoagiai_cli.importing.words import fold

_HEADS = (
    "Sở", "Phòng", "Ban", "Bộ", "Cục", "Chi cục", "Tổng cục", "Vụ", "Viện", "Học viện", "Trung tâm", "TT",
    "Trường", "Đại học",
    "Công an", "CA", "Quân sự", "BCH", "Bộ CHQS", "Ban CHQS", "Bộ đội", "Đồn", "Biên phòng", "Cảnh sát",
    "Công đoàn", "Ủy ban", "Uỷ ban",
    "UBND", "UBMTTQ", "UBMT", "UB", "MTTQ", "Mặt trận", "HĐND", "Hội", "HĐ", "Liên đoàn", "Liên minh",
    "Liên hiệp", "Đoàn",
    "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn", "Xã đoàn", "Tòa án", "Toà án", "TAND",
    "Viện kiểm sát", "VKSND",
    "VKS", "Thanh tra", "Văn phòng", "VP", "Báo", "Đài", "Cổng", "Tạp chí", "Thông tấn xã", "Ngân hàng", "NHNN",
    "Kho bạc", "Thuế", "Hải quan",
    "Bảo hiểm", "BHXH", "Bưu điện", "Bưu cục", "Viễn thông", "VNPT", "Viettel", "Mobifone", "Bệnh viện", "Trạm",
    "Công ty", "Tổng công ty", "Tập đoàn",
    "Doanh nghiệp", "Hiệp hội", "Quỹ", "Nhà văn hóa", "Nhà thiếu nhi", "Thư viện", "Bảo tàng", "BQL", "Tổ", "Đội",
    "Thường trực", "TT.", "Thường vụ",
    "Đảng ủy", "Đảng uỷ", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ", "Huyện ủy", "Huyện uỷ", "Quận ủy",
    "Thị ủy", "Chi bộ", "Đảng bộ", "Khối", "Cơ quan", "Các",
    "Những", "Toàn thể", "Chi nhánh", "Hạt", "Kiểm lâm", "Điện lực", "Cảng", "Vườn quốc gia", "Đại diện",
    "Cử tri", "Tổ chức", "Công chức",
    "Cán bộ", "Chính phủ", "Quốc hội", "Đoàn thể", "Lãnh đạo", "Thành viên", "Đơn vị", "Địa phương", "Chủ đầu tư",
    "Ngành", "Kiểm toán", "Thi hành án",
    "Hợp tác xã", "Liên hiệp", "Xã", "Phường", "Thị trấn", "Huyện", "Quận", "Ấp", "Thôn", "Bản", "Khu phố",
    "Trưởng thôn", "Trung đoàn", "Nhà máy",
    "Chủ tịch", "Thủ trưởng", "Giám đốc", "Chánh", "Bí thư", "Trưởng", "Hiệu trưởng", "Phó", "Người", "Nhân dân",
    "Hộ gia đình", "Tư pháp",
)  # fmt: skip
_NOT_HEADS = (
    r"(?!Xã hội\b|Bản quyền|Tổ quốc|Thanh tra viên|Trường Sơn|Ngành nghề|Tư pháp (?!-|–)|Tư pháp$|"
    r"Viễn thông$|Quân sự \w+$(?<!xã))"
)
HEAD = re.compile(
    _NOT_HEADS + r"(?:" + "|".join(sorted(map(re.escape, _HEADS), key=len, reverse=True)) + r")(?![^\W_])"
)
"""A proper head at the beginning of a text: a body begins here."""

LOWER_HEAD = re.compile(
    r"(?:công an|ban chỉ huy|ban chqs|ban quản lý|trung tâm|đài truyền|đài phát|hội (?:liên hiệp|nông dân|"
    r"cựu|phụ nữ|người|khuyến|chữ thập|luật gia)|"
    r"đoàn thanh niên|tòa án|toà án|viện kiểm sát|văn phòng|trạm|trường|bưu điện|ngân hàng|kho bạc|"
    r"chi cục|khối (?:[Dd]ân vận|[Mm]ặt trận|cơ quan|đoàn|thi đua)|"
    r"(?:phòng|sở|bộ|ban) [A-ZĐ]|ủy ban|uỷ ban|ủy ban nhân dân|mặt trận|công chức|cán bộ|tổ (?:hòa giải|"
    r"hoà giải|công tác|dân phố)|hội đồng|thường trực|"
    r"chi bộ|đội |liên đoàn|công ty|bảo hiểm|thanh tra|lãnh đạo|đại diện|cử tri|thôn \w|trưởng (?:thôn|bản|ấp|khu))"
)
"""A lower-case head that begins a body all the same."""

COLLECTIVE_WORD = re.compile(
    r"^(?:các|những|toàn thể|mọi)\b|^(?:sở|bộ|phòng|ban|cơ quan|đơn vị|địa phương|ngành|tổ chức|cấp|ubnd|"
    r"ủy ban nhân dân|cơ quan nhà nước)"
    r"(?:,| và| cấp xã$| cấp huyện$| liên quan| có liên quan| các | xã, phường| phường, xã| xã phường|"
    r" phường xã| huyện,)"
    r"|từ .+ đến .+(?:xã|phường|cơ sở|thôn)|^khối .*(?:xã, phường|các xã|phường, xã)|^đại diện .*\bcác\b|"
    r"^cử tri\b|^doanh nghiệp|^đoàn thể"
    r"|^(?:ban|tổ|hội|đoàn|công an|trường|trạm|chi bộ|mttq|ủy ban mttq|thường trực hđnd|hđnd|"
    r"đảng ủy)\b.*\bcác (?:xã|phường|thôn|bản|ấp|huyện|cấp|khu phố|khu dân cư)"
    r"|^(?:chủ tịch|thủ trưởng|giám đốc|lãnh đạo|trưởng) .*\bcác\b|^tổ chức chính trị"
)
"""Looked for in a folded name: a name that stands for several bodies."""

COMMON_NOUNS = frozenset(
    (
        "sở", "ban", "ngành", "bộ", "phòng", "cơ quan", "đơn vị", "địa phương", "tổ chức", "đoàn thể", "hội", "cá nhân",
        "xã", "phường", "phòng chuyên môn",
    )
)  # fmt: skip
"""Words that name a kind of bodies and no body."""

COMMON = re.compile(
    r"(?:cơ quan|đơn vị|địa phương|tổ chức|ngành|đoàn thể|sở, (?:ban|ngành)|ban, ngành|phòng, ban|cá nhân)(?![^\W_])"
)
"""A lower-case common noun that begins a collective, after a body that is none."""

COLLECTIVE_START = re.compile(r"(?:các|những|toàn thể|mọi|tổ chức chính trị|đại diện|cử tri) ")
"""What begins a collective even after another collective; looked for in folded text."""

PEOPLE_START = re.compile(
    r"(?:doanh nghiệp|hợp tác xã|hộ gia đình|nhân dân|người dân|hộ kinh doanh|chính quyền|cấp ủy)\b"
)
"""Those who take part without being an office; after a collective they carry it on."""

PERSON = re.compile(
    r"(?:(?:các )?đồng chí|Đồng chí|Đ/c|đ/c|[Ôô]ng|[Bb]à|Anh|Chị|Thầy|Cô|GS|PGS|TS|ThS|Bác sĩ|BS|"
    r"Luật sư)[. :]+(?=[A-ZĐÀ-Ỹ])"
    r"|(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng phòng|Trưởng [Bb]an|Chánh [Vv]ăn phòng|"
    r"Chánh [Tt]hanh tra|Thủ tướng|Bộ trưởng|Thứ trưởng|Cục trưởng|"
    r"Chi cục trưởng|Hiệu trưởng|Chủ nhiệm|Đội trưởng|Tổ trưởng|Trưởng [Cc]ông an|Chỉ huy trưởng)\b"
)
"""A person, by a title or an address; with "các" the words stand for bodies and are judged by the caller."""

QUALIFIER = re.compile(
    r"\s+(?:theo|trong phạm vi|căn cứ|trên cơ sở) (?:các )?(?:chức năng|nhiệm vụ|thẩm quyền|phạm vi|"
    r"lĩnh vực|trách nhiệm|phân cấp|phân công)"
    r"(?:.*? (?:của mình|được giao|được phân công|phụ trách|quản lý)(?= và |,|;|$)|[^;,]*?(?= và các |;|$))"
    r"|\s+với (?:các )?(?:tiêu chuẩn|nhiệm vụ|nội dung|dự án|quy chuẩn|công trình|lĩnh vực|trường hợp|văn bản).*$"
    r"|\s+đối với .*$"
)
"""Words after a body that say in what measure it acts; they are no part of its name."""

SENTENCE_VERB = re.compile(
    r"(?<!Hội đồng)(?<!Hội đồng tư vấn)(?<!Trợ)(?<!Ban)(?<!Tổ)(?<![(])\s+(?![^()]*\))(?:chủ trì|chủ động|"
    r"tiến hành|rà soát|tham mưu|có trách nhiệm|chịu trách nhiệm|phối hợp|căn cứ|tổ chức (?:triển khai|"
    r"thực hiện|rà soát|tuyên|tập|xây|kiểm|các|hội)|"
    r"xây dựng|hướng dẫn|triển khai|thực hiện|báo cáo|đôn đốc|theo dõi|ban hành|giúp|tăng cường|"
    r"làm (?:đầu mối|cơ quan)|là (?:cơ quan|đơn vị|đầu mối)|bố trí|"
    r"cân đối|tổng hợp|đề xuất|lồng ghép|đẩy mạnh|tuyên truyền|thường xuyên|trực tiếp|nghiên cứu|kiểm tra)(?![^\W_])"
)
"""A verb after the subject of a sentence. Names of bodies have these words with a capital, or not after their head."""

SPECIALTIES = frozenset(
    fold(name)
    for name in (
        "Nội vụ", "Tài chính", "Tư pháp", "Công Thương", "Xây dựng", "Y tế", "Ngoại vụ", "Giáo dục và Đào tạo",
        "Giáo dục",
        "Khoa học và Công nghệ", "Nông nghiệp và Môi trường",
        "Nông nghiệp và Phát triển nông thôn", "Văn hóa, Thể thao và Du lịch",
        "Văn hóa Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa và Thông tin", "Văn hóa - Thông tin",
        "Văn hóa, Khoa học và Thông tin",
        "Du lịch", "Dân tộc", "Dân tộc và Tôn giáo", "Thông tin và Truyền thông", "Tài nguyên và Môi trường",
        "Giao thông vận tải",
        "Giao thông Vận tải", "Kế hoạch và Đầu tư",
        "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội",
        "Lao động Thương binh và Xã hội", "Quy hoạch - Kiến trúc", "Quy hoạch và Kiến trúc", "An toàn thực phẩm",
        "Tài chính - Kế hoạch", "Kinh tế", "Kinh tế và Hạ tầng", "Quản lý đô thị",
        "Văn hóa - Xã hội", "Kinh tế, Hạ tầng và Đô thị", "Quốc phòng", "Công an", "Ngoại giao", "GD&ĐT", "KH&CN",
        "NN&MT", "TN&MT", "KH&ĐT", "TT&TT", "VHTT&DL", "VH,TT&DL",
        "LĐ-TB&XH", "LĐTBXH", "NN&PTNT", "GTVT", "VHTT",
    )
)  # fmt: skip
"""What Sở, Phòng and Bộ are for, folded: "Sở Tài chính, Nội vụ" names two of them."""
