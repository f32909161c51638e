"""The report on a period, of the office upward or of one unit to the office.

Nothing is made up: what was not reported is printed as not reported, and where nobody may issue or sign on the day the
document is a draft with the place left blank.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.loi_khong_in import title_of, unprinted, words_of
from hoagiai_cli.documents.noi_dung import Content
from hoagiai_cli.documents.phat_hanh import (
    CHUA_CO_CO_QUAN,
    CHUA_CO_NGUOI_KY,
    CoQuanPhatHanh,
    addressees,
    bo_sung,
    issuer,
    unit_issuer,
)
from hoagiai_cli.gathering.ky import Ky, SoKy, period, quarter
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.loi_bao_cao import MUC, LoiCoQuan
from hoagiai_cli.printing.van_ban import VanBanIn
from hoagiai_cli.templating.compose import compose

__all__ = ["BaoCao", "CapSo", "Content", "Ky", "SoKy", "bao_cao", "issuer_variables", "period", "quarter"]

TEMPLATE = "bao-cao"


class CapSo(NamedTuple):
    """What the office gives a document when it issues it; None stays blank."""

    so: str | None = None
    ngay_ky: date | None = None


class BaoCao(NamedTuple):
    """The report, and what the terminal has to say of it."""

    van_ban: VanBanIn
    luu_y: tuple[str, ...]


def bao_cao(  # noqa: PLR0913 - each is asked for on its own
    thu_muc: ThuMuc,
    ho_so: HoSo,
    ky: Ky,
    cap_so: CapSo = CapSo(),  # noqa: B008 - a tuple does not change
    root: Path | None = None,
    *,
    don_vi: str | None = None,
) -> BaoCao:
    """Return the report on a plan.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan.
        ky: The period.
        cap_so: Its number and day of signing; who issues is looked up for that day, else for the report's day.
        root: The folder, for templates of its own.
        don_vi: The unit that reports to the office on its own work; None is the office's report.

    Raises:
        UserError: When the unit has no work of the plan, or on a fault of the template.
    """
    variables, notes = bao_cao_variables(thu_muc, ho_so, ky, cap_so, don_vi)
    van_ban = compose(TEMPLATE, variables, root)
    lost = unprinted(variables["loi"], words_of(van_ban))
    if lost:
        notes = (*notes, f"mẫu {TEMPLATE}.html.j2 của thư mục này không in phần cơ quan đã viết: {'; '.join(lost)}")
    return BaoCao(van_ban, notes)


def bao_cao_variables(
    thu_muc: ThuMuc, ho_so: HoSo, ky: Ky, cap_so: CapSo, don_vi: str | None = None
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the variables of the report's template, and what the terminal has to say; see ``bao_cao``."""
    day = cap_so.ngay_ky or ky.ngay
    by = issuer(thu_muc, LoaiVanBan.BAO_CAO, day) if don_vi is None else None
    content = Content(thu_muc, ho_so, ky, don_vi, don_vi or (by.don_vi.ma if by else None))
    if don_vi is not None:
        if not content.has_parts:
            raise UserError(
                f"đến ngày {format_day(ky.ngay)} {thu_muc.don_vi[don_vi].ten} không có phần việc nào của kế hoạch này"
            )
        by = unit_issuer(thu_muc, LoaiVanBan.BAO_CAO, don_vi, day, addressees(thu_muc, ho_so, don_vi, day))
    variables = {
        "so": cap_so.so,
        "ngay": NgayIn(day.year, *((day.month, day.day) if cap_so.ngay_ky else ())),
        "du_thao": by is None or by.nguoi_ky is None,
        **issuer_variables(by),
        **content.variables(),
    }
    return variables, (*issuer_warnings(by, day, "báo cáo"), *_word_warnings(content, ky), *_figure_warnings(content))


def issuer_variables(by: CoQuanPhatHanh | None) -> dict[str, Any]:
    """Return the variables that say who issues and signs; what is not known is a marked blank in its place."""
    return {
        "phat_hanh": by.phat_hanh if by else None,
        "dau": by.dau if by else CHUA_CO_CO_QUAN,
        "co_quan": by.don_vi.ten if by else bo_sung("cơ quan ban hành"),
        "nguoi_ky": by.nguoi_ky if by and by.nguoi_ky else CHUA_CO_NGUOI_KY,
        "chua_co_luu": f"VT, {bo_sung('đơn vị soạn thảo')}",
    }


def issuer_warnings(by: CoQuanPhatHanh | None, day: date, ten_van_ban: str) -> Iterator[str]:
    """Yield what is missing for the document to be signed."""
    shown = f"ngày {day:%d/%m/%Y}"
    if by is None:
        yield (
            f"{shown} không có cơ quan nào được khai để ban hành {ten_van_ban} (phat_hanh trong cau-hinh.yaml): "
            "văn bản là dự thảo, để trống cơ quan ban hành và người ký"
        )
    elif by.nguoi_ky is None:
        yield f"{shown} không có người ký nào được khai trong cau-hinh.yaml: văn bản là dự thảo, để trống người ký"


def missing_words(loi: LoiCoQuan | None) -> tuple[str, ...]:
    """Return the keys of the parts that the office has not written yet, in the order of the report."""
    return tuple(key for key in MUC if loi is None or getattr(loi, key) is None)


def _word_warnings(content: Content, ky: Ky) -> Iterator[str]:
    if missing := missing_words(content.loi):
        named = "; ".join(map(title_of, missing))
        yield (
            f"cơ quan chưa viết: {named}. Văn bản để chỗ trống “…… (bổ sung: …)”; viết vào bao-cao/{ky.ma}.yaml của kế "
            "hoạch, hoặc chạy lại lệnh với --hoi"
        )
    if own := content.own_blanks():
        yield f"chưa ghi kết quả của chính cơ quan ban hành ở nhiệm vụ {', '.join(own)}: văn bản để chỗ trống"


def _figure_warnings(content: Content) -> Iterator[str]:
    for words in content.so_lieu.wrong():
        yield f"số liệu cần kiểm tra lại: {words}"
    if later := content.so_lieu.later_spending():
        yield f"kinh phí ghi cho ngày sau kỳ báo cáo nên không đưa vào: {'; '.join(later)}"
    if unknown := content.so_lieu.unknown():
        yield f"số liệu không thuộc biểu nào nên không có trong báo cáo: {', '.join(unknown)}"
