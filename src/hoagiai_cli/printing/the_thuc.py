"""The form of a document: Nghị định 30/2020/NĐ-CP, Phụ lục I, as one table of numbers that every writer reads.

Sizes within a document go up and down together (Phụ lục I, note 1 of the table in Mục V): of the two sets allowed,
Quốc hiệu 12, Tiêu ngữ 13, place and day 13 is the one of the decree's own samples.
"""

from typing import NamedTuple

from hoagiai_cli.printing.van_ban import Align

FONT = "Times New Roman"
LANGUAGE = "vi-VN"

PAGE_WIDTH_MM = 210.0
PAGE_HEIGHT_MM = 297.0
MARGIN_TOP_MM = 20.0
MARGIN_BOTTOM_MM = 20.0
MARGIN_LEFT_MM = 30.0
MARGIN_RIGHT_MM = 15.0
HEADER_MM = 10.0
"""From the edge of the paper to the page number, which stands in the upper margin."""

LEFT_SHARE = 0.4
"""The left column's share of the width, at the head of the document."""

NOI_NHAN_SHARE = 0.45
"""The left column's share of the width, at the foot of the document."""

RULE_SHARE = 0.4
"""The rule under the issuer and the abstract: between a third and a half of the line above it."""

RULE_AFTER = 6
"""Points between the rule under the abstract and what follows."""

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"


class Style(NamedTuple):
    """How one element of the decree looks.

    Attributes:
        ma: Its id in files: ASCII.
        ten: Its name in the decree's words, as Word lists it.
        size: Size of type, in points.
        before: Space above, in points.
        after: Space below, in points.
        first_line_mm: Indent of the first line.
        keep_next: Whether it stays on one page with what follows.
        line: Line spacing, in lines.
        outline: Level in the document's outline, from 0; None outside it.
    """

    ma: str
    ten: str
    size: float
    bold: bool = False
    italic: bool = False
    align: Align = Align.CENTER
    before: float = 0
    after: float = 0
    first_line_mm: float = 0
    keep_next: bool = False
    line: float = 1
    outline: int | None = None

    def __hash__(self) -> int:
        # Asked for with every paragraph and run; no two styles bear one id.
        return hash(self.ma)


_BODY = {"align": Align.JUSTIFY, "before": 6, "first_line_mm": 12.7, "line": 1.1}

CO_QUAN_CHU_QUAN = Style("CoQuanChuQuan", "Cơ quan chủ quản", 12)
CO_QUAN = Style("CoQuanBanHanh", "Cơ quan ban hành", 12, bold=True)
STYLE_QUOC_HIEU = Style("QuocHieu", "Quốc hiệu", 12, bold=True)
STYLE_TIEU_NGU = Style("TieuNgu", "Tiêu ngữ", 13, bold=True)
SO_KY_HIEU = Style("SoKyHieu", "Số, ký hiệu", 13, before=6)
DIA_DANH = Style("DiaDanhNgay", "Địa danh và ngày", 13, italic=True, before=6)
TRICH_YEU_CONG_VAN = Style("TrichYeuCongVan", "Trích yếu công văn", 12, before=6)
DU_THAO = Style("DuThao", "Dự thảo", 13, bold=True, before=6)
TEN_LOAI = Style("TenLoai", "Tên loại văn bản", 14, bold=True, before=18, keep_next=True)
TRICH_YEU = Style("TrichYeu", "Trích yếu", 14, bold=True, keep_next=True)
KINH_GUI = Style("KinhGui", "Kính gửi", 14, before=6)
KINH_GUI_DONG = Style("KinhGuiDong", "Kính gửi, từng nơi", 14, align=Align.LEFT, before=3)
CAN_CU = Style("CanCu", "Căn cứ ban hành", 14, italic=True, **_BODY)  # type: ignore[arg-type]
LOI_VAN = Style("LoiVan", "Lời văn", 14, **_BODY)  # type: ignore[arg-type]
DE_MUC = (
    Style("DeMucI", "Tiêu đề mục I", 14, bold=True, keep_next=True, outline=0, **_BODY),  # type: ignore[arg-type]
    Style("DeMuc1", "Tiêu đề khoản 1", 14, bold=True, keep_next=True, outline=1, **_BODY),  # type: ignore[arg-type]
    Style("DeMucA", "Tiêu đề điểm a", 14, keep_next=True, outline=2, **_BODY),  # type: ignore[arg-type]
)
NOI_NHAN = Style("NoiNhan", "Nơi nhận", 12, bold=True, italic=True, align=Align.LEFT)
NOI_NHAN_DONG = Style("NoiNhanDong", "Nơi nhận, từng nơi", 11, align=Align.LEFT)
QUYEN_HAN = Style("QuyenHan", "Quyền hạn, chức vụ", 14, bold=True)
HO_TEN = Style("HoTen", "Họ và tên người ký", 14, bold=True, before=72)
PHU_LUC = Style("PhuLuc", "Phụ lục", 14, bold=True, keep_next=True, outline=0)
TEN_PHU_LUC = Style("TenPhuLuc", "Tên phụ lục", 14, bold=True, keep_next=True)
KEM_THEO = Style("KemTheo", "Kèm theo văn bản", 14, italic=True, after=6, keep_next=True)
TRONG_BANG = Style("TrongBang", "Chữ trong bảng", 13, before=2, after=2)
SO_TRANG = Style("SoTrang", "Số trang", 14)
CHU_THICH = Style("ChuThich", "Chú thích cuối trang", 11, align=Align.JUSTIFY)

STYLES = (
    CO_QUAN_CHU_QUAN, CO_QUAN, STYLE_QUOC_HIEU, STYLE_TIEU_NGU, SO_KY_HIEU, DIA_DANH, TRICH_YEU_CONG_VAN, DU_THAO,
    TEN_LOAI, TRICH_YEU, KINH_GUI, KINH_GUI_DONG, CAN_CU, LOI_VAN, *DE_MUC, NOI_NHAN, NOI_NHAN_DONG, QUYEN_HAN, HO_TEN,
    PHU_LUC, TEN_PHU_LUC, KEM_THEO, TRONG_BANG, SO_TRANG,
    CHU_THICH,
)  # fmt: skip
"""Every style, in the order in which a document uses them."""
