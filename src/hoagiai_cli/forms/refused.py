"""What was refused of a form, as the receipt keeps it in a unit's results."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hoagiai_cli.forms.grid import Cell
from hoagiai_cli.forms.layout import SO_LIEU
from hoagiai_cli.forms.reading import Loi
from hoagiai_cli.model.base import ID_PATTERN

MAX_ID = 100


def whole_row(faults: Sequence[Loi], cells: Iterable[Cell]) -> Iterator[Loi]:
    """Yield the faults of a row that is left out, with all else that stands in it: nothing is dropped unnamed.

    Cells beside the first fault are named with it; each cell of another page by itself.
    """
    first = faults[0]
    page, _, at = first.noi.rpartition(", ô ")
    faulty = {fault.noi for fault in faults}
    rest = [cell.dia_chi.rpartition(", ô ") for cell in cells if cell.dia_chi not in faulty]
    beside = [other for where, _, other in rest if where == page]
    also = f" (kể cả ô {', '.join(beside)} cùng dòng)" if beside else ""
    yield first._replace(loi=first.loi + also)
    yield from faults[1:]
    for where, _, other in rest:
        if where != page:
            reason = f"chưa nhập vì ô {at} của {page[:1].lower()}{page[1:]}, cùng nhiệm vụ, chưa nhập được"
            yield first._replace(noi=f"{where}, ô {other}", loi=reason)


def kept(refused: Loi) -> dict[str, str | bool]:
    """Return what was refused as it is kept in the receipt, until a form of the same period says better."""
    found: dict[str, str | bool] = {"noi": refused.noi, "loi": refused.loi}
    if refused.bang == SO_LIEU.dau and refused.khoa:
        found["chi_tieu"] = refused.khoa
    elif refused.khoa and "|" in refused.khoa:
        nhiem_vu, _, dot = refused.khoa.partition("|")
        if re.fullmatch(ID_PATTERN, nhiem_vu) and len(nhiem_vu) <= MAX_ID:
            found |= {"nhiem_vu": nhiem_vu} | ({"dot": dot} if dot.strip() else {})
    if refused.da_xong:
        found["da_xong"] = True
    return found
