"""A unit of which a plan has no part to show: said in a sentence, with what it helps in."""

from collections.abc import Iterator, Sequence
from datetime import date

from hoagiai_cli.cli.console import COLUMNS, Line
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.reporters.terminal import fold, safe
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import TinhHinh


def nothing_lines(folder: ThuMuc, whole: TinhHinh, units: Sequence[str]) -> Iterator[Line]:
    """Yield why the table of a unit would be empty.

    Args:
        folder: The folder.
        whole: The plan's state with all parts of the units, of whatever period.
        units: The units asked for.
    """
    plan, names = folder.ho_so[whole.ke_hoach.ma], unit_names(folder.don_vi)
    helped: list[str] = []
    who = ", ".join(names.get(unit, unit) for unit in units)
    if whole.nhiem_vu:
        said = f"{who} không có phần việc nào trong kỳ hoặc nhiệm vụ đã chọn."
    else:
        helped = _helped(plan, set(units), folder, whole.ngay)
        said = f"{who} không chủ trì nhiệm vụ nào của kế hoạch này"
        said += f"; phối hợp {len(helped)} nhiệm vụ: {', '.join(helped)}." if helped else ", cũng không phối hợp."
    for text in fold(safe(f"Kế hoạch: {plan.ke_hoach.ten_ngan} ({plan.ke_hoach.ma})"), COLUMNS, "  "):
        yield Line(text, "bold")
    yield from (Line(text) for text in fold(safe(said), COLUMNS))
    if helped:
        yield Line("Xem một nhiệm vụ: hoagiai show SỐ")


def _helped(plan: HoSo, units: set[str], folder: ThuMuc, day: date) -> list[str]:
    numbers = spoken_numbers(plan.nhiem_vu)
    return [
        numbers[task.ma]
        for task in plan.nhiem_vu
        if units & {*task.phoi_hop, *expand(tuple(task.phoi_hop), folder.don_vi, day)}
    ]
