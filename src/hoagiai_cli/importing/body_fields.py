"""What bodies are for, and whole names of them, with their right letters. Data."""

import re
from itertools import pairwise

from hoagiai_cli.importing.body_words import set_of
from hoagiai_cli.importing.words import fold

_SECTORS = (
    "Nội vụ | Tài chính | Tư pháp | Công Thương | Xây dựng | Y tế | Ngoại vụ | Giáo dục và Đào tạo | Giáo dục | "
    "Khoa học và Công nghệ | Khoa học, Công nghệ và Môi trường | Nông nghiệp và Môi trường | Nông nghiệp | "
    "Nông nghiệp và Phát triển nông thôn | Nông nghiệp và PTNT | Nông nghiệp & PTNT | "
    "Văn hóa, Thể thao và Du lịch | Văn hóa Thể thao và Du lịch | "
    "Văn hóa Thể thao Du lịch | Văn hóa, Thể thao, Du lịch | Văn hóa Thể thao, Du lịch | Văn hóa và Thể thao | "
    "Văn hóa - Thể thao | Văn hóa và Thông tin | Văn hóa - Thông tin | Văn hóa, Khoa học và Thông tin | "
    "Văn hóa, Thông tin | Văn hóa | Du lịch | Dân tộc | Dân tộc và Tôn giáo | Dân tộc - Tôn giáo | Tôn giáo | "
    "Thông tin và Truyền thông | Thông tin - Truyền thông | Tài nguyên và Môi trường | Giao thông vận tải | "
    "Giao thông - Vận tải | Giao thông công chánh | Kế hoạch và Đầu tư | Lao động - Thương binh và Xã hội | "
    "Lao động, Thương binh và Xã hội | Lao động Thương binh và Xã hội | Lao động - Thương binh - Xã hội | "
    "Lao động | Quy hoạch - Kiến trúc | Quy hoạch và Kiến trúc | Quy hoạch - Xây dựng | An toàn thực phẩm | "
    "Tài chính - Kế hoạch | Tài chính và Kế hoạch | Kinh tế | Kinh tế và Hạ tầng | Kinh tế - Hạ tầng | "
    "Kinh tế và Đô thị | Quản lý đô thị | Quản lý Đô thị | Hạ tầng và Đô thị | Văn hóa - Xã hội | "
    "Văn hóa và Xã hội | "
    "Văn hóa, Xã hội | Kinh tế, Hạ tầng và Đô thị | Kinh tế - Hạ tầng - Đô thị | Kinh tế, Hạ tầng, Đô thị | "
    "Kinh tế - Ngân sách | Kinh tế và Ngân sách | Kinh tế - Xã hội | Pháp chế | Quốc phòng | Công an | Ngoại giao | "
    "Đô thị | Nội chính | Tuyên giáo | Dân vận | Tuyên giáo và Dân vận | Tổ chức | Tổ chức Cán bộ | "
    "Tổ chức - Cán bộ | "
    "Xây dựng Đảng | Bảo vệ sức khỏe | Thanh tra | Khoa học | Công nghệ | Thương mại | Công nghiệp | Thủy sản | "
    "Tài nguyên - Môi trường | Nông nghiệp - Môi trường | Nông nghiệp - Phát triển nông thôn | GD&ĐT | GDĐT | "
    "GD-ĐT | "
    "GD và ĐT | KH&CN | KHCN | KH-CN | KH và CN | NN&MT | NNMT | NN-MT | NN và MT | TN&MT | TNMT | TN-MT | "
    "TN và MT | "
    "KH&ĐT | KHĐT | KH và ĐT | TT&TT | TTTT | TT và TT | VHTT&DL | VH,TT&DL | VHTTDL | VH TT&DL | VH-TT&DL | "
    "VH,TT và DL | "
    "VHTT và DL | VH&TT | VH-TT | VHTT | VH-XH | VHXH | VH&XH | LĐ-TB&XH | LĐTBXH | LĐTB&XH | LĐ-TBXH | "
    "LĐ-TB và XH | "
    "LĐTB và XH | NN&PTNT | NNPTNT | NN và PTNT | GTVT | TC-KH | TCKH | KT-HT | KTHT | KT&HT | DT&TG | DTTG | "
    "QLĐT | CT | XD | TC | NV | "
    "TP | YT | GD | KT"
)
SECTORS = {fold(name): name for name in _SECTORS.split(" | ")}
"""What Sở, Phòng, Bộ and Ban are for, folded, with their right letters: "Sở Tài chính, Nội vụ" names two of them."""

PARTS = frozenset(pair for name in SECTORS for pair in pairwise(re.split(r", và |, | và | - ", name)))
"""Fields side by side in one sector: "Khoa học", "Công nghệ"; a list of them may be one name."""

LONGEST_SECTOR = 4
"""Pieces between commas and "và" that one sector has at most."""

_PEOPLE = (
    "Nông dân | Phụ nữ | Liên hiệp Phụ nữ | LHPN | Cựu chiến binh | CCB | Chữ thập đỏ | CTĐ | Người cao tuổi | NCT | "
    "Khuyến học | Luật gia | Người mù | Nhà báo | Làm vườn | Đông y | Bảo trợ | Cựu thanh niên xung phong | "
    "Cựu TNXP | Sinh viên | Doanh nhân | Văn học Nghệ thuật | Nạn nhân chất độc da cam | Cựu giáo chức | "
    "Sinh vật cảnh | "
    "Bảo trợ người khuyết tật và trẻ mồ côi | Bảo trợ người tàn tật và trẻ mồ côi | Bảo trợ bệnh nhân nghèo | "
    "Người khuyết tật | Cựu giáo chức và Khuyến học | Kiến trúc sư | Y học | Điều dưỡng | Tù yêu nước | "
    "Kế hoạch hóa gia đình | Bảo vệ quyền trẻ em | Liên hiệp Thanh niên | Chữ Thập đỏ"
)
HOI = {fold(name): name for name in _PEOPLE.split(" | ")}
"""Whom a Hội gathers."""

_DEPARTMENTS = (
    "Tài chính - Kế toán | Tổ chức - Hành chính | Hành chính - Tổ chức | Hành chính - Tổng hợp | "
    "Hành chính - Quản trị | Tổ chức, cán bộ | Kế hoạch, tài chính | Kế hoạch - Tài chính | Công nghệ thông tin | "
    "Bưu chính, viễn thông | "
    "Bưu chính - Viễn thông | Thi đua - Khen thưởng | Cải cách hành chính | Hành chính và Bổ trợ tư pháp | "
    "Hành chính tư pháp | Bổ trợ tư pháp | Tổng hợp | Hành chính | Quản trị"
)
"""What departments inside a body are for; no list leaves out their head."""

_COMPLETE = (
    "Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc | Phòng Xây dựng phong trào bảo vệ ANTQ | "
    "Hội đồng bồi thường, hỗ trợ và tái định cư | Hội đồng bồi thường, hỗ trợ, tái định cư | "
    "Ban bồi thường, hỗ trợ và tái định cư | Hội Nạn nhân chất độc da cam/dioxin | "
    "Thống kê tỉnh | Thống kê cơ sở | Thống kê khu vực | Thống kê thành phố | Thống kê xã | Thống kê phường | "
    "Đoàn đại biểu Quốc hội | Đoàn ĐBQH | Ủy ban Kiểm tra | Ngân hàng Nhà nước | Viện kiểm sát nhân dân khu vực | "
    "Ban xây dựng Đảng | Các ban xây dựng Đảng | Bưu điện văn hóa | "
    "Công an | Công an nhân dân | Cảnh sát giao thông | Trạm Y tế | Trạm Thú y | Trung tâm Y tế | "
    "Trung tâm Phục vụ hành chính công | Trung tâm Dịch vụ việc làm | "
    "Đoàn Thanh niên | Đoàn Thanh niên Cộng sản Hồ Chí Minh | Đoàn TNCS Hồ Chí Minh | Đoàn TNCS HCM | Đoàn TN | "
    "Ủy ban nhân dân | UBND | Hội đồng nhân dân | HĐND | Ủy ban Mặt trận Tổ quốc | "
    "Ủy ban Mặt trận Tổ quốc Việt Nam | "
    "Ủy ban MTTQ | Ủy ban MTTQ Việt Nam | Ủy ban MTTQVN | UBMTTQ | UBMTTQ Việt Nam | UBMTTQVN | UB MTTQ | MTTQ | "
    "MTTQ Việt Nam | MTTQVN | Mặt trận Tổ quốc | Mặt trận Tổ quốc Việt Nam | Mặt trận | Kho bạc Nhà nước | Kho bạc | "
    "KBNN | Bảo hiểm xã hội | BHXH | Tòa án nhân dân | Tòa án | TAND | Viện kiểm sát nhân dân | Viện kiểm sát | "
    "VKSND | "
    "Ban Chỉ huy Quân sự | Ban CHQS | Bộ Chỉ huy Quân sự | Bộ CHQS | BCH Quân sự | Bộ đội Biên phòng | "
    "Bộ Chỉ huy Bộ đội Biên phòng | Đồn Biên phòng | Hạt Kiểm lâm | Kiểm lâm | Chi cục Kiểm lâm | Chi cục Thuế | "
    "Thuế | "
    "Hải quan | Chi cục Hải quan | Chi cục Thống kê | Liên đoàn Lao động | LĐLĐ | Công đoàn | Công đoàn cơ sở | "
    "Văn phòng HĐND và UBND | Văn phòng HĐND&UBND | Văn phòng HĐND-UBND | Văn phòng HĐND - UBND | Văn phòng UBND | "
    "Văn phòng Ủy ban nhân dân | Văn phòng Hội đồng nhân dân và Ủy ban nhân dân | Văn phòng Đoàn ĐBQH và HĐND | "
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân | VP HĐND và UBND | VP HĐND&UBND | VP HĐND-UBND | "
    "VP UBND | "
    "Văn phòng Đảng ủy | Văn phòng Tỉnh ủy | Văn phòng Thành ủy | Văn phòng Huyện ủy | Văn phòng Chính phủ | "
    "Thanh tra | Đảng ủy | Tỉnh ủy | Thành ủy | Huyện ủy | Thường trực Đảng ủy | Thường trực HĐND | "
    "Ban Thường vụ Đảng ủy | Báo và Phát thanh, Truyền hình | Báo và Phát thanh Truyền hình | "
    "Đài Phát thanh và Truyền hình | Đài Phát thanh - Truyền hình | Đài Truyền thanh - Truyền hình | "
    "Đài Truyền thanh | "
    "Đài PT&TH | Đài PTTH | Bưu điện | Điện lực | Ban Công tác Mặt trận | "
    "Ngân hàng Chính sách xã hội | Ngân hàng CSXH | NHCSXH | Phòng giao dịch Ngân hàng Chính sách xã hội | "
    "Ban Quản lý dự án đầu tư xây dựng | Ban QLDA đầu tư xây dựng | Ban QLDA | Trường Mầm non | "
    "Trường Tiểu học | Trường THCS | Trường THPT | Thi hành án dân sự | Chi cục Thi hành án dân sự | "
    "Cục Thi hành án dân sự | Phòng Cảnh sát giao thông | Trung tâm Văn hóa, Thông tin và Thể thao | "
    "Trung tâm Văn hóa - Thông tin | Trung tâm Văn hóa - Thể thao | Trung tâm Văn hóa, Thể thao và Truyền thông | "
    "Trung tâm Văn hóa - Thể thao và Truyền thông | Trung tâm Văn hóa, Thể thao | Trung tâm Truyền thông - Văn hóa | "
    "Trung tâm Cung ứng dịch vụ công | Trung tâm Dịch vụ tổng hợp | Trung tâm Chính trị | Tỉnh đoàn | Thành đoàn | "
    "Huyện đoàn | Đoàn xã | Đoàn phường | Tư pháp - Hộ tịch | Văn phòng - Thống kê | "
    "Ban Quản lý các khu công nghiệp | "
    "Ban Quản lý Khu kinh tế | Trung tâm Khuyến nông | Trung tâm Trợ giúp pháp lý nhà nước | Ủy ban Bầu cử | "
    "Liên minh Hợp tác xã | Tổ hòa giải | Tổ công nghệ số cộng đồng"
)
COMPLETE = {
    **{fold(name): name for name in _COMPLETE.split(" | ")},
    **{fold(f"{head} {name}"): f"{head} {name}" for head in ("Sở", "Phòng", "Bộ", "Ban") for name in SECTORS.values()},
    **{fold(f"{head} {name}"): f"{head} {name}" for head in ("Phòng", "Vụ") for name in _DEPARTMENTS.split(" | ")},
    **{fold(f"{head} {name}"): f"{head} {name}" for head in ("Hội", "Chi hội") for name in HOI.values()},
}
"""Names that say all: only a level or a place may follow, or a verb. Folded, with their right letters."""

LONGEST_COMPLETE = max(map(len, COMPLETE))

_SHORTEST = 4
"""Letters of the shortest word of a name; shorter ones are abbreviations, and bodies themselves."""
NAME_WORDS = (
    {piece for name in SECTORS for piece in re.split(r",? (?:và |- )?|, ", name) if len(piece) >= _SHORTEST}
    | {piece for name in COMPLETE for piece in re.split(r", | và | - ", name)[1:] if len(piece) >= _SHORTEST}
    | set_of(
        "khu công nghiệp | cụm công nghiệp | bồi dưỡng | giao thông | biển | lâm sản | nông lâm sản | trật tự | "
        "an toàn | trật tự ở cơ sở | "
        "tệ nạn xã hội | "
        "cứu nạn, cứu hộ | "
        "khoa | "
        "chuyển đổi số | đổi mới sáng tạo | khởi nghiệp | trợ giúp pháp lý | bổ trợ tư pháp | hành chính tư pháp | "
        "hợp tác quốc tế | đối ngoại | khoáng sản | tài nguyên nước | biến đổi khí hậu | biển và hải đảo | hải đảo | "
        "khí tượng | năng lượng | an toàn lao động | việc làm | giáo dục mầm non | giáo dục phổ thông | mầm non | "
        "trung học | giáo dục tiểu học | giáo dục trung học | khảo thí | đảm bảo chất lượng | bảo đảm chất lượng | "
        "quản lý chất lượng | kiểm định | kiểm định chất lượng | nghiên cứu khoa học | công tác sinh viên | "
        "công tác học sinh, sinh viên | sinh viên | thiết bị | kế toán | tài vụ | hành chính | tổng hợp | quản trị | "
        "khen thưởng | thi đua | cải cách hành chính | văn thư, lưu trữ | văn thư lưu trữ | lưu trữ | "
        "bưu chính | viễn thông | bảo tồn | di sản | di sản văn hóa | gia đình | thể dục thể thao | thi đấu | "
        "thi đấu thể dục thể thao | huấn luyện | trả kết quả | tiếp nhận và trả kết quả | bình đẳng giới | "
        "bảo trợ xã hội | an sinh xã hội | phòng, chống tệ nạn xã hội | phòng chống tệ nạn xã hội | "
        "dân số | dân số và phát triển | kế hoạch hóa gia đình | an toàn thực phẩm | an toàn vệ sinh thực phẩm | "
        "vệ sinh môi trường | vệ sinh môi trường nông thôn | bệnh phổi | chỉnh hình | phục hồi chức năng | "
        "khuyến công | tư vấn phát triển công nghiệp | xúc tiến thương mại | xúc tiến đầu tư | xúc tiến du lịch | "
        "logistics | xuất nhập khẩu | thương mại điện tử | vật liệu xây dựng | phát triển đô thị | nhà ở | "
        "kiến trúc | "
        "quy hoạch | giám định xây dựng | kết cấu hạ tầng | kết cấu hạ tầng giao thông | vận tải | phương tiện | "
        "phương tiện và người lái | an toàn giao thông | tiêu chuẩn đo lường chất lượng | đo lường | chất lượng | "
        "sở hữu trí tuệ | quản lý đất đai | đo đạc | bản đồ | đo đạc và bản đồ | viễn thám | lâm nghiệp | "
        "phát triển rừng | quản lý tài nguyên | dịch vụ nông nghiệp | giống cây trồng | giống vật nuôi | "
        "phòng, chống thiên tai | phòng chống thiên tai | đê điều | phòng thủ dân sự | tìm kiếm | nhi | "
        "giải phóng mặt bằng | tái định cư | bồi thường | quản lý nợ | quản lý giá | công sản | tin học | "
        "đăng ký kinh doanh | doanh nghiệp nhỏ và vừa | tuyên truyền | lễ tân | pháp chế | nghiệp vụ | "
        "phong trào | dân chủ | pháp luật | chính sách | chính sách pháp luật | tư tưởng | báo chí | "
        "lý luận chính trị | xử lý vi phạm hành chính | quản lý xử lý vi phạm hành chính | "
        "theo dõi thi hành pháp luật | "
        "tổ chức thi hành pháp luật | bồi thường nhà nước | truyền thanh | học tập cộng đồng | "
        "phát triển cộng đồng | "
        "thể thao | thông tin | truyền thông | truyền hình | phát thanh | hạ tầng | đô thị | môi trường | "
        "đào tạo | công nghệ | thương binh | xã hội | kế hoạch | đầu tư | kỹ thuật | du lịch | nghệ thuật | "
        "quảng cáo | triển lãm | hướng nghiệp | dạy nghề | giáo dục thường xuyên | giáo dục nghề nghiệp | "
        "tôn giáo | dân vận | phụ nữ | trẻ em | dịch vụ | thủy lợi | chăn nuôi | thú y | thủy sản | trồng trọt | "
        "bảo vệ thực vật | cứu nạn cứu hộ | cứu nạn | cứu hộ | tìm kiếm cứu nạn | phòng cháy | chữa cháy | "
        "phòng cháy chữa cháy | điện ảnh | xuất bản | thư viện | bảo tàng | phát triển nông thôn | tiểu học | "
        "thcs | trung học cơ sở | thpt | ubnd | hđnd | ngân sách | quỹ đất | đất đai"
    )
)
"""Words that stand behind a comma or "và" inside one name: "Trung tâm Văn hóa, Thông tin và Thể thao"."""

SINGLE_WORDS = frozenset(word for phrase in NAME_WORDS for word in phrase.split())
"""The syllables that they are made of."""

OWNERS = "(?:Tỉnh đoàn|Thành đoàn|Ủy ban |Liên đoàn |Sở )"
"""Whose a department is, right behind its field of work: "Ban Dân chủ - Pháp luật Ủy ban MTTQ tỉnh"."""

FIELD_IN_SHORT = re.compile(
    r"(?:PTDS|THCS|THPT|THPTDTNT|TH|MN|PTDTNT|PTDTBT|GDTX|GDNN|PTNT|PCCC|CNCH|TKCN|PCTT|CNTT|CĐS|KHCN|HTQT|HIV|AIDS|"
    r"TCCB|KHTH|"
    r"HCQT|TDTT|VSATTP|ATTP|VSMT|BVTV|QLCL|ĐBCL|KHTC|TCKT|PBGDPL|XDNTM|NTM|ATGT|BVMT)\b"
)
"""Fields of work and kinds of schools in short."""

SYLLABLE_PAIRS = frozenset(
    " ".join(pair) for phrase in (*NAME_WORDS, *COMPLETE) for pair in pairwise(re.findall(r"\w+", phrase))
)
"""Syllables side by side in them, and in whole names: how a line may begin that goes on with a name."""
