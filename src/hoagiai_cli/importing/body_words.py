"""What bodies are called, folded: heads of names, what they are for, whole names, common nouns. Data."""

import re

from hoagiai_cli.importing.words import UPPER, fold


def any_of(*words: str) -> str:
    """Return a pattern for any of these phrases, the longest first; spaces between phrases stand for themselves."""
    names = {fold(name) for line in words for name in line.split(" | ")}
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) + ")"


END = r"(?![^\W_])"


def set_of(words: str) -> frozenset[str]:
    """Return the phrases of a table, folded."""
    return frozenset(map(fold, words.split(" | ")))


def words_of(text: str) -> frozenset[str]:
    """Return the single words of a text."""
    return frozenset(text.split())


# -- heads: the noun that a body's name begins with --------------------------------------------------------------------

ACTIVITY_HEADS = any_of(
    "ban | tổ | đoàn | đội | nhóm | trung tâm | trạm | hội đồng | hội | viện | quỹ | công ty | nhà máy | bộ phận | "
    "cơ quan | đơn vị | lực lượng | xí nghiệp | cơ sở | câu lạc bộ | clb | tổ công tác | ban chỉ đạo | ban quản lý | "
    "ban tổ chức | văn phòng | học viện | trường | khu | liên minh | hiệp hội | liên hiệp | mạng lưới | hợp tác xã | "
    "khoa | tập thể | chi hội | tiểu ban | ủy ban | tổ chức | doanh nghiệp | phòng khám | nhà | xưởng | đại lý | "
    "phòng | chi nhánh | "
    "ban vận động | hội đồng tư vấn | hội đồng phối hợp | tổ giúp việc | chốt | điểm | nhà thầu"
)
"""Heads that an activity may follow as their name: "Đoàn kiểm tra", "Trạm nghiên cứu cây sen"."""

_OTHER_HEADS = any_of(
    "sở | bộ | cục | chi cục | tổng cục | vụ | đại học | cao đẳng | công an | ca | quân sự | bch | bộ đội | đồn | "
    "biên phòng | cảnh sát | công đoàn | ubnd | ubmttq | ubmttqvn | ubmt | ub | mttq | mttqvn | mặt trận | hđnd | "
    "liên đoàn | tỉnh đoàn | thành đoàn | huyện đoàn | quận đoàn | thị đoàn | xã đoàn | phường đoàn | chi đoàn | "
    "tòa án | tand | viện kiểm sát | vksnd | vks | thanh tra | vp | báo | đài | cổng | tạp chí | thông tấn xã | "
    "ngân hàng | nhnn | nhcsxh | kho bạc | kbnn | thuế | hải quan | bảo hiểm | bhxh | bưu điện | bưu cục | "
    "viễn thông | "
    "vnpt | viettel | mobifone | evn | bệnh viện | tổng công ty | tập đoàn | nhà văn hóa | nhà thiếu nhi | "
    "cung văn hóa | thư viện | bảo tàng | nhà hát | bql | thường trực | thường vụ | đảng ủy | tỉnh ủy | thành ủy | "
    "huyện ủy | quận ủy | thị ủy | cấp ủy | chi bộ | đảng bộ | đảng đoàn | khối | hạt | kiểm lâm | điện lực | cảng | "
    "vườn quốc gia | khu bảo tồn | chính phủ | quốc hội | đoàn thể | ngành | kiểm toán | thi hành án | htx | xã | "
    "phường | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | đặc khu | ấp | thôn | bản | buôn | làng | xóm | "
    "khóm | khu phố | tổ dân phố | khu dân cư | tiểu khu | tiểu đoàn | trung đoàn | lữ đoàn | sư đoàn | quân khu | "
    "địa phương | chính quyền | cộng đồng | cấp nước | môi trường đô thị | chủ đầu tư | nhà trường | "
    "ttyt | "
    "ttvh | lđlđ | thtt | pa | lực lượng vũ trang | tư pháp - hộ tịch | tư pháp-hộ tịch | văn phòng - thống kê | "
    "trang ttđt | trang thông tin | chi ủy | phân viện | phân hiệu | trại | phân trại | liên đội | chi đội | "
    "trung ương hội | trung ương đoàn | giáo hội | quân khu | cụm | agribank | vietcombank | "
    "vietinbank | bidv | petrolimex | vinaphone | quân đội | dân quân | "
    "hệ thống truyền thanh | "
    "p. | hiệu sách | nhà xuất bản | vùng | hợp tác | đồn biên phòng | ban giám hiệu | giáo xứ | chùa | ban trị sự | "
    "ubbc | "
    "ubkt | bộ chqs | ban chqs | cổng thông tin | văn hóa - xã hội | tổ chức chính trị | chủ rừng | nông trường | "
    "lâm trường | ban nhân dân | btv | btt | bttmttq | bchqs | bqlda | ttdvvl | ttgdtx | ttpvhcc"
)
HEAD = re.compile(rf"(?:{ACTIVITY_HEADS}|{_OTHER_HEADS})(?:$|{END})")
"""A folded text that begins like a body."""

_ORGANISATIONS = (
    "chính trị|xã hội|đoàn|đoàn thể|đảng|công đoàn|thanh niên|hội|tín dụng|ngân hàng|hành nghề|nghề nghiệp|tôn giáo|"
    "kinh tế|quốc tế|phi chính phủ|pháp chế|khoa học|sự nghiệp|thành viên|cơ sở|nước ngoài|trong nước|"
    "khác|liên quan|có liên quan|cá nhân|và|hoặc|trực thuộc|thuộc|trên địa bàn"
)
"""What follows "tổ chức" where it is a noun; before any other word it is the verb, "to hold"."""

NOT_A_HEAD = re.compile(
    r"cụm (?:công nghiệp|dân cư)|khoa học|phòng,? (?:chống|ngừa|cháy|thủ|bệnh|dịch)|xã hội(?! )|xã hội (?!học)|"
    r"tổ quốc|bản quyền|bản sắc|bản đồ|"
    r"đội ngũ|ngành nghề|nhà ở|nhà nước|khu công nghiệp|"
    r"khu kinh tế|khu chế xuất|cơ sở hạ tầng|quỹ đất|bộ máy|hội nghị|hội thảo|hội thi|trường hợp|điểm [a-zđ]\b|"
    rf"tổ chức (?!(?:{_ORGANISATIONS})\b)\w|tổ chức hội (?:nghị|thi|thảo)|"
    r"thành phố thông minh|"
    r"hội nhập|hội trường|hội thao|hội diễn|hội chợ|cơ sở dữ liệu|cơ sở vật chất|ban hành|đoàn kết|"
    r"trạm bơm (?:là|sẽ)|bộ tài liệu|bộ câu hỏi|báo cáo|"
    r"thuế suất|thanh tra viên|bản tin|vùng miền|hợp tác quốc tế"
)
"""Words that look like a head and are none."""

PEOPLE = re.compile(
    rf"(?:đại diện|cử tri|người dân|nhân dân|bà con|phụ huynh|cha mẹ học sinh|hộ dân|tiểu thương|hội viên|"
    rf"đoàn viên|hộ gia đình|hộ kinh doanh|học sinh|giáo viên|toàn dân|"
    rf"lãnh đạo|tổ chức chính trị|người có uy tín|già làng|nghệ nhân|cộng tác viên|hòa giải viên|báo cáo viên|"
    rf"tuyên truyền viên){END}"
)
"""A folded text that begins with people who take part without being an office."""

LEVEL_WORDS = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh|đặc khu|thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|"
    r"tổ dân phố)"
)
PLACE = re.compile(rf"(?:(?:các|những) )?{LEVEL_WORDS}\.?{END}")
"""A folded text that begins with a level of place."""

BARE_LEVEL = re.compile(
    rf"(?:{LEVEL_WORDS}|tx|tt)\.?(?:$| \(| (?:có |liên quan|trên địa bàn|trực thuộc|trong|thuộc|khác|nơi|được|của|"
    rf"và ))"
)
"""A folded text that names a level and no place of it."""

PLACE_WITH_NAME = re.compile(rf"(?i:{LEVEL_WORDS}) (?:số \d|[{UPPER}0-9])")
"""A text that begins with a place and its name: "thôn Đồng Ngô", "tổ dân phố số 3"."""

GOVERNED = re.compile(rf"(?i:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh|đặc khu)\.? (?=[{UPPER}0-9])")
"""A place that has a people's committee."""

LEVELS_ONLY = re.compile(rf"(?:.* )?(?:các|đến) {LEVEL_WORDS}(?:(?:, | và |, và ){LEVEL_WORDS})*")
"""A folded collective that ends with levels: "UBND các xã, phường", "các thôn, bản"."""

OF_PLACES = re.compile(r"(?:các )?(?:ubnd|ủy ban nhân dân|công an|đảng ủy|hđnd|hội đồng nhân dân|mttq|trạm y tế)\b")
"""A folded name that a list of places may follow: "UBND các xã A, B"."""

COMMON_NOUNS = set_of("sở | ban | ngành | bộ | phòng | cơ quan | đơn vị | địa phương | tổ chức | đoàn thể | hội | "
    "cá nhân | xã | phường | đặc khu | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | thôn | bản | ấp | "
    "xóm | khu phố | tổ dân phố | buôn | làng | khóm | khu dân cư | phòng chuyên môn | cơ quan chuyên môn | "
    "ban ngành | sở ngành | bộ ngành | phòng ban | sở ban ngành | các ngành | các cấp | cấp | doanh nghiệp | "
    "hợp tác xã | trường | viện | trung tâm | trạm | nhà trường | trường học | cơ sở giáo dục | hội đoàn thể | "
    "hội quần chúng | đơn vị sự nghiệp | đơn vị trực thuộc | cơ quan ngang bộ | cơ quan thuộc chính phủ | "
    "cơ quan trung ương | hộ gia đình | hộ kinh doanh | người dân | nhân dân | công dân | tổ | đội | khối | "
    "lực lượng | chi hội | chi đoàn | chi bộ | báo | đài | hiệp hội | chính quyền địa phương | "
    "cộng đồng dân cư | cơ sở | cấp ủy | chính quyền | cơ quan báo chí | tổ chức tín dụng | nhà khoa học | "
    "chuyên gia | đảng ủy | ubnd | cục | vụ | tổng cục | chi cục | khoa | phòng chức năng | ban đảng")  # fmt: skip
"""Words that name a kind of bodies and no body."""

LEVELS = set_of("xã | phường | đặc khu | thị trấn | huyện | quận | thị xã | thành phố | tỉnh | thôn | bản | ấp | xóm | "
    "khu phố | tổ dân phố | buôn | làng | khóm | khu dân cư | cấp")  # fmt: skip
"""Those of them that are places."""

NOUN_FIRST = re.compile(
    r"(?:sở|ban|ngành|bộ|phòng|cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|hội|cá nhân|cơ sở|doanh nghiệp|"
    r"hợp tác xã|hộ|"
    r"chính quyền|cấp ủy|trường|viện|trung tâm|trạm|báo|đài)(?:$| )"
)
"""A folded text that begins with one of them."""

NEED_MORE = set_of(
    "văn phòng | ủy ban | trung tâm | sở | phòng | ban | hội | đoàn | trạm | trường | bệnh viện | công ty | "
    "ngân hàng | ban quản lý | ban chỉ đạo | ban chỉ huy | ban tổ chức | hội đồng | chi cục | cục | vụ | viện | "
    "bộ | đội | tổ | "
    "quỹ | liên đoàn | thường trực | hạt | đồn | cơ quan | bộ phận | khoa | học viện | tổng cục | chi nhánh | "
    "ban thường trực | ban thường vụ | ban chấp hành | đảng bộ | ban quản lý dự án | bộ chỉ huy | công an các | "
    "vp | tt"
)
"""Heads that name nobody before more words follow: at the end of a line the name goes on."""

GENERAL = set_of(
    "lực lượng | lực lượng chức năng | "
    "cơ quan | đơn vị | ngành | cơ quan, đơn vị | phòng, ban | ban, ngành | đoàn thể | tổ chức | "
    "sở, ban, ngành | phòng ban | sở, ngành | phòng, ban, đơn vị | phòng, đơn vị | hội, đoàn thể"
)
"""Heads before a colon under which each name stands with its own head."""

SHARED_HEADS = set_of("sở | phòng | bộ | ban | hội | chi hội | cục | chi cục | vụ | trung tâm | trạm | tổ | đội")
"""Heads before a colon that belong to each name after it."""

COMMON = re.compile(
    r"(?:cơ quan|đơn vị|địa phương|tổ chức|sở,? ban|sở,? ngành|ban,? ngành|phòng,? ban|bộ,? ngành|đoàn thể|ngành|"
    rf"cá nhân|doanh nghiệp|viện, trường|hội, đoàn thể){END}"
)
"""A folded text that begins with nouns for bodies in general."""

PLURAL = re.compile(r"(?:các|những|toàn thể|toàn bộ|tất cả|mỗi|từng|mọi|một số|\d{1,3}) ")
"""What begins a collective; looked for in folded text."""

COLLECTIVE = re.compile(
    r"^(?:các|những|toàn thể|toàn bộ|tất cả|mỗi|từng|mọi|một số|\d{1,3})\b|^(?:sở|bộ|phòng|ban|cơ quan|đơn vị|"
    r"địa phương|ngành|tổ chức|"
    r"cấp|ubnd|"
    r"ủy ban nhân dân|cơ quan nhà nước|viện|báo(?! và (?:đài )?(?:phát thanh|truyền hình))|thôn|xã|phường|hội)"
    r"(?:,| và| cấp xã$| cấp huyện$| liên quan| có liên quan| các | xã, phường| phường, xã| xã phường|"
    r" phường xã| huyện,| xã, thị trấn)"
    r"|^(?:sở|phòng|bộ|ban) (?:ban|ngành)\b|từ .+ đến .+(?:xã|phường|cơ sở|thôn)|^khối .*(?:xã, phường|các xã|"
    r"phường, xã)|"
    r"^đại diện .*\bcác\b|^cử tri\b|^doanh nghiệp(?:$| (?!tư nhân))|^đoàn thể|^(?:người|nhân) dân|^hộ |^địa phương"
    r"|^(?:ban|tổ|hội|đoàn|công an|trường|trạm|chi bộ|mttq|ủy ban mttq|thường trực hđnd|hđnd|hợp tác xã|nhà văn hóa|"
    r"đảng ủy)\b.*\bcác (?:xã|phường|thôn|bản|ấp|huyện|cấp|khu phố|khu dân cư|xóm|tổ dân phố)"
    r"|^(?:chủ tịch|thủ trưởng|giám đốc|lãnh đạo|trưởng|người đứng đầu) .*\bcác\b|^tổ chức chính trị"
)
"""Looked for in a folded name: a name that stands for several bodies."""

KIND_OF_SCHOOL = any_of(
    "đại học | cao đẳng | trung cấp | mầm non | mẫu giáo | tiểu học | thcs | thpt | mn | th | ptdtbt | ptdtnt | "
    "trung học cơ sở | trung học phổ thông"
)
"""What schools are called by, as a pattern."""

SCHOOL_KINDS = set_of(
    "đại học | cao đẳng | trung cấp | mầm non | mẫu giáo | tiểu học | thcs | thpt | "
    "trung học cơ sở | trung học phổ thông | dạy nghề | nghề | tiểu học và thcs | phổ thông"
)
