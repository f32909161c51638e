"""``hoagiai remind --bao-cao``: whose report of a quarter is missing, and what of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.documents.bao_cao import CapSo
from hoagiai_cli.documents.cong_van import BoThu
from hoagiai_cli.documents.cong_van_bao_cao import ThieuBaoCao, report_letters
from hoagiai_cli.forms.contents import Forms, receiving_unit
from hoagiai_cli.forms.overview import DonViGui, overview
from hoagiai_cli.model.ho_so import HoSo, ThuMuc

if TYPE_CHECKING:
    from hoagiai_cli.forms.overview import TongQuan


def letters_for_reports(
    folder: ThuMuc,
    plan: HoSo,
    period: tuple[int, int],
    day: date,
    only: frozenset[str],
    tra_loi: date | None,
    cap_so: CapSo,
    root: Path,
) -> BoThu:
    """Return the letters for one quarter; ``only`` empty is all bodies."""
    found = overview(Forms(folder, plan, *period, day))
    office = folder.don_vi.get(receiving_unit(folder, day) or "")
    missing = [
        ThieuBaoCao(unit.don_vi, unit.nhan[-1] if unit.nhan else None, unit.so_ngay_cham, tuple(_missing(unit, found)))
        for unit in found.don_vi
        if unit.can_nhac and (not only or unit.don_vi in only)
    ]
    return report_letters(
        folder,
        plan,
        missing,
        found.forms.ky.ten,
        day,
        han_gui=found.forms.ky.han_gui,
        lien_he=office.lien_he if office else None,
        tra_loi=tra_loi,
        cap_so=cap_so,
        root=root,
    )


def _missing(unit: DonViGui, found: "TongQuan") -> Iterator[str]:
    """Yield what a unit's report is short of."""
    if unit.chua_cap_nhat:
        yield "tiến độ thực hiện nhiệm vụ " + ", ".join(dict.fromkeys(unit.chua_cap_nhat))
    if unit.thieu_so_lieu == unit.so_lieu_hoi and unit.so_lieu_hoi:
        yield f"số liệu {found.forms.ky.so_lieu}"
    elif unit.thieu_so_lieu:
        yield f"{unit.thieu_so_lieu} trong {unit.so_lieu_hoi} chỉ tiêu số liệu {found.forms.ky.so_lieu}"
    for refused in unit.chua_nhap:
        yield f"{refused.noi}: {refused.loi}"
    if unit.tra_lai:
        yield f"{unit.tra_lai} kết quả đã được trả lại để làm rõ"
    if not (unit.chua_cap_nhat or unit.thieu_so_lieu or unit.chua_nhap or unit.tra_lai):
        yield "biểu mẫu báo cáo của kỳ, kể cả khi không có nội dung mới"
