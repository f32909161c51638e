"""Documents made up for tests, with every element that a document can have."""

from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.printing.van_ban import Align, Cell, ChuKy, Heading, Paragraph, PhuLuc, Run, Table, VanBanIn

CELL = Cell((Run("ô"),))
TABLE = Table(
    (
        (Cell((Run("A"),), Align.CENTER, colspan=2, header=True), Cell((Run("B"),), Align.CENTER, header=True)),
        (Cell((Run("C"),), rowspan=2), CELL, CELL),
        (CELL, CELL),
    ),
    (0.2, 0.5, 0.3),
    header_rows=1,
)
REPORT = VanBanIn(
    ten_loai="BÁO CÁO",
    trich_yeu="Kết quả thực hiện công tác hòa giải ở cơ sở",
    ky_hieu="BC-TP",
    ngay=NgayIn(2025, 6),
    dia_danh="Thành phố Lai Châu",
    co_quan_chu_quan=("UBND THÀNH PHỐ LAI CHÂU",),
    co_quan=("PHÒNG TƯ PHÁP",),
    ten_co_quan="Phòng Tư pháp",
    kinh_gui=("Ủy ban nhân dân thành phố", "Sở Tư pháp"),
    can_cu=("Căn cứ Luật Hòa giải ở cơ sở", "Căn cứ Kế hoạch"),
    than=(
        Heading(1, (Run("I. TÌNH HÌNH"),)),
        Heading(2, (Run("1. Tiêu đề khoản"),)),
        Heading(3, (Run("a) Tiêu đề điểm"),)),
        Paragraph((Run("Lời văn "), Run("đậm", bold=True), Run(" nghiêng", italic=True))),
        TABLE,
        Paragraph((Run("Trên đây là Báo cáo./."),)),
    ),
    noi_nhan=("UBND các xã, phường",),
    luu="VT, TP",
    nguoi_ky=ChuKy(("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), "Nguyễn Thị Ví Dụ"),
    phu_luc=(PhuLuc("TIẾN ĐỘ", (TABLE,), ngang=True), PhuLuc("SỐ LIỆU", (Paragraph((Run("Không"),)),))),
)
CONG_VAN = REPORT._replace(
    ten_loai=None, trich_yeu="đôn đốc thực hiện nhiệm vụ", ky_hieu="UBND-TP", kinh_gui=("A",), phu_luc=()
)
