"""How persons, duties and references are told from names of bodies: titles, verbs, tails. Data, one place each."""

import re

from hoagiai_cli.importing.body_words import END, any_of
from hoagiai_cli.importing.words import LOWER, UPPER

PERSON = re.compile(
    r"(?:(?:[Cc]ác )?[Đđ]ồng chí|Đ/c|đ/c|ĐC|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô|GS|PGS|TS|ThS|CN|KS|Bác sĩ|BS|"
    rf"BSCK\w*|Luật sư|Chuyên viên|Công chức|Cán bộ|Viên chức|Kế toán|Văn thư)[. :]+(?=[{UPPER}][{LOWER}]* [{UPPER}])"
    r"|(?i:(?:nguyên |phó |quyền )?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng phòng|trưởng ban|chánh văn phòng|"
    r"chánh thanh tra|thủ tướng|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|viện trưởng|chi cục trưởng|hiệu trưởng|"
    r"hiệu phó|chủ nhiệm|đội trưởng|tổ trưởng|trưởng công an|chỉ huy trưởng|trưởng thôn|trưởng bản|trưởng ấp|"
    r"trưởng xóm|trưởng khu(?: phố)?|trưởng đoàn|trưởng trạm|kế toán trưởng|chính trị viên|chủ tọa|thư ký|thủ trưởng|"
    r"trưởng các|người đứng đầu|lãnh đạo phụ trách|người phụ trách|cán bộ phụ trách|chuyên viên phụ trách|"
    r"công chức phụ trách|cán bộ chuyên trách))"
    rf"{END}"
)
"""A person, by a title or an address."""

NAME_OF_PERSON = re.compile(
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|Tạ|"
    r"Lò|Lù|Vàng|Giàng|Sùng|Mùa|Tòng|Quàng|Cầm|Lường|Hà|Tô|Chu|Lương|Thái|Châu|Tống|Vương|Kiều|La|Quách|Phùng|Triệu|"
    r"Nông|Hứa|Ma|Tăng|Thân|Từ|Ksor|Rơ|Y|H’|Thạch|Danh|Kim|Sơn)"
    rf"(?: (?:Văn|Thị|Hữu|Đình|Đức|Minh|Ngọc|Quang|Thanh|Xuân|Công|Quốc|Thế|Mạnh|Việt|Hoàng|Anh|"
    rf"[{UPPER}][{LOWER}]+)){{1,3}}$"
)
"""A bare name of a person: a usual family name and one to three more names."""

OFFICIAL = re.compile(
    r"(?:công chức|cán bộ|viên chức|chuyên viên|kế toán|thủ quỹ|văn thư(?!,? (?:- |và )?lưu trữ)|nhân viên|"
    r"giáo viên|giảng viên|hòa giải viên|báo cáo viên|tuyên truyền viên|cộng tác viên|tình nguyện viên|già làng|"
    r"người có uy tín|nghệ nhân|bác sĩ|y sĩ|kỹ thuật viên|huấn luyện viên|tổng phụ trách|thủ kho|lái xe|"
    r"bảo vệ cơ quan)\b"
)
"""A folded text that begins with officials: people of a body, and no body."""

QUALIFIER = re.compile(
    r"\s+(?:theo|trong phạm vi|căn cứ|trên cơ sở) (?:các )?(?:chức năng|nhiệm vụ|thẩm quyền|phạm vi|"
    r"lĩnh vực|trách nhiệm|phân cấp|phân công)"
    r"(?:(?:,| và) (?:nhiệm vụ|quyền hạn|thẩm quyền|chức năng|phạm vi|lĩnh vực)\b)*"
    r"(?:.*? (?:của mình|được giao|được phân công|phụ trách|quản lý)(?= và |,|;|$)|[^;,]*?(?= và các |;|$))"
    r"|\s+với (?:các )?(?:tiêu chuẩn|nhiệm vụ|nội dung|dự án|quy chuẩn|công trình|lĩnh vực|trường hợp|văn bản).*$"
    r"|\s+đối với .*$"
)
"""Words after a body that say in what measure it acts; they are no part of its name."""

AUXILIARY = any_of(
    "có trách nhiệm | chịu trách nhiệm | chủ trì | chủ động | tham mưu | căn cứ | sẽ | phải | đã | cần phải | "
    "cùng nhau | "
    "phối hợp với | phối hợp cùng | phối hợp chặt chẽ | tiến hành | làm đầu mối | là cơ quan | là đơn vị | "
    "là đầu mối | "
    "làm cơ quan | tăng cường | đẩy mạnh | lồng ghép | trực tiếp | tiếp tục | kịp thời | "
    "nghiêm túc | tích cực | thống nhất | xem xét | đảm bảo | bảo đảm | hằng năm | hàng năm | theo dõi | đôn đốc | "
    "báo cáo | ban hành | đề xuất | bố trí | cân đối | quán triệt | khẩn trương | hoàn thành"
)
"""Words that only a sentence has after its subject, whatever the subject's head."""

OFFICIAL_SHORT = re.compile(
    r"(?:TPT|GVCN|GVBM|GV|CBGV|CBGVNV|CBCC|CBCCVC|CBVC|CBNV|HT|PHT|PHHS|CMHS|HS|CT|PCT|BT|PBT|CV)\b"
)
"""Officials and pupils in short, with which a name begins."""

VERBS = (
    "gửi | nộp | trình | cử | rà soát | triển khai | thực hiện | xây dựng | hướng dẫn | tổng hợp | "
    "tuyên truyền | nghiên cứu | kiểm tra | phối hợp | "
    "giám sát | tổ chức thực hiện | tổ chức triển khai | tổ chức tuyên truyền | tổ chức kiểm tra | "
    "tổ chức tập huấn | "
    "tổ chức hội nghị | tổ chức các hoạt động | treo | mở | lập | chuẩn bị | cung cấp | phê duyệt | thẩm định | "
    "duy trì | "
    "khảo sát | phát động | phổ biến | cập nhật | đăng tải | vận động | hỗ trợ | quản lý | thống kê | làm | mua | "
    "sửa | sửa chữa | dọn | quét | trồng | dựng | đặt | cắm | vẽ | viết | soạn | biên soạn | nhận | "
    "trao | tặng | thăm | họp | đưa | đón | chở | bán | chọn | lựa chọn | đếm | ghi | giữ | giữ gìn | "
    "gìn giữ | bảo vệ | chăm sóc | nuôi | lắp | lắp đặt | thay | thay thế | nhắc | nhắc nhở | xử lý | "
    "giải quyết | tiếp nhận | "
    "tham gia | huy động | khuyến khích | động viên | tạo | nâng cao | đào tạo | bồi dưỡng | tập huấn | đánh giá | "
    "điều tra | thanh tra | kiểm soát | niêm yết | công bố | công khai | tuyển chọn | chấm | trang trí | chụp | "
    "phân công | phân loại | sắp xếp | đóng | khai thác | sử dụng | sản xuất | thi công | hoạt động | thu gom | "
    "vận chuyển"
)
VERB = any_of(VERBS)
"""Verbs of duties, in lower case after a whole name."""

LONG_VERB = any_of(" | ".join(verb for verb in VERBS.split(" | ") if " " in verb))
"""Those of two words and more, which no name has by chance: "phát" is in "phát triển"."""

RELATIVE = re.compile(
    r"(?:được (?:giao|phân công|lựa chọn|chọn|phê duyệt)|cung cấp|quản lý|hoạt động|sản xuất|kinh doanh|"
    r"khai thác|sử dụng|"
    r"phụ trách|trực thuộc|thuộc|đóng|chủ quản|thụ hưởng|tham gia|làm công tác|có )"
)
"""What may follow a common noun of bodies and say which ones: "các doanh nghiệp cung cấp dịch vụ …"."""

TAIL = re.compile(
    r"(?:tỉnh|huyện|xã|phường|thành phố|tp|quận|thị xã|thị trấn|đặc khu|thôn|bản|ấp|buôn|xóm|khóm|khu phố|khu vực|"
    r"cấp|"
    r"thuộc|trực thuộc|của|liên quan|có liên quan|khác|trên địa bàn|tại|ở|các|sở tại|việt nam|trung ương|cơ sở|"
    r"từ|đến|số|"
    r"địa phương|đóng trên|nơi|nhà nước|khối|ngành|hai cấp|liên|vùng|miền|chi nhánh|chuyên ngành|và|với|nói trên|"
    r"nêu trên|"
    r"tối cao|cửa khẩu|sân bay|biên giới|lòng hồ|cùng|nhà trường|trẻ|nữ|trở lên|đồng cấp|cùng cấp|chính quyền|"
    r"cơ quan|"
    r"đảng|quân đội|nhân dân|tổ dân phố|toàn|cụm|khu)"
    rf"{END}"
)
"""Words that may follow a whole name and place it."""

REFERENCE = re.compile(
    r"^(?:theo|như|tại|căn cứ)\b.*(?:phân công|quyết định|kế hoạch|phụ lục|công văn|quy định|mục|danh sách|điều)|"
    r"^(?:như trên|như mục|xem |nt$|n\.t$|tương tự|chưa |không |đang |kế hoạch|quyết định|thông báo|công văn)"
)
"""Looked for in a folded text without a head: it points elsewhere and names nobody."""
SENTENCE_VERB = re.compile(
    r"(?<!Hội đồng)(?<!Hội đồng tư vấn)(?<!Trợ)(?<!Ban)(?<!Tổ)(?<![(])\s+(?![^()]*\))(?:chủ trì|chủ động|"
    r"tiến hành|rà soát|tham mưu|có trách nhiệm|chịu trách nhiệm|phối hợp|căn cứ|tổ chức (?:triển khai|"
    r"thực hiện|rà soát|tuyên|tập|xây|kiểm|các|hội)|"
    r"xây dựng|hướng dẫn|triển khai|thực hiện|báo cáo|đôn đốc|theo dõi|ban hành|giúp|tăng cường|"
    r"làm (?:đầu mối|cơ quan)|là (?:cơ quan|đơn vị|đầu mối)|bố trí|"
    r"cân đối|tổng hợp|đề xuất|lồng ghép|đẩy mạnh|tuyên truyền|thường xuyên|trực tiếp|nghiên cứu|kiểm tra)(?![^\W_])"
)
"""A verb after the subject of a sentence. Names of bodies have these words with a capital, or not after their head."""

EVENT = re.compile(
    r"ban tổ chức (?:lễ|ngày|tuần|tháng|hội|giải|cuộc thi|cuộc vận động|chương trình|đại hội|hội nghị|sự kiện|"
    rf"liên hoan|festival|đợt|kỳ|tết|trại|năm){END}"
)
"""A board that holds something: "Ban Tổ chức lễ hội"."""
NOUN_ALONE = re.compile(
    r"(?i:(?:các|những|\d{1,2}) (?:đơn vị|khoa|phòng|tổ|đội|đoàn|trạm|trung tâm|ban|bộ phận|cơ quan|nhà thầu))"
)
TEAM = re.compile(
    r"(?i:(?:các|những|\d{1,2}) (?:tổ|đội|đoàn|nhóm) (?:bảo vệ|kiểm tra|giám sát|tuyên truyền|hỗ trợ|quản lý|"
    r"thẩm định|"
    r"điều tra|phối hợp))"
)
"""Teams called by what they do: "các tổ bảo vệ an ninh, trật tự"."""
OF_BODY = re.compile(r" (?:trực )?thuộc \S")
ADVISES = re.compile(
    r"(?:chuyên trách )?tham mưu(?:,? (?:và )?giúp việc| của | cho |$)|(?:chủ trì (?:soạn thảo|thẩm định)|"
    r"tiến hành tố tụng)$"
)
"""What offices of a Party committee are called: "các cơ quan tham mưu, giúp việc Đảng ủy"."""
ADVISER = re.compile(r"(?:cơ quan|đơn vị|ban|bộ phận)$", re.IGNORECASE)

TIME_OR_CONDITION = re.compile(
    r"(?<!số )\b\d{1,2}/\d{1,2}\b|\b(?:ngày|tháng|quý|tuần|năm) (?:\d|i\b|ii|iv)|\bkhi (?:có|cần|được|xảy)|\bnếu\b|"
    r"\b(?:hằng|hàng) (?:năm|tháng|quý|tuần|ngày)\b|\bđịnh kỳ\b|(?<!giáo dục )(?<!gd )\bthường xuyên\b|"
    r"\b(?:trước|sau) khi\b|"
    r"\btrong (?:quý|tháng)\b"
)
"""Words of a time or a condition, which no name has; looked for in folded text."""
