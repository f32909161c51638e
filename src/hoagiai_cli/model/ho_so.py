"""A plan with its tasks and results, and the folder that holds several: what the rest of the program works on."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from hoagiai_cli.language.formatting import shortened
from hoagiai_cli.language.order import alphabetical_key
from hoagiai_cli.language.roman import from_roman
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat


def number_key(so: str | None) -> tuple[tuple[int, tuple[tuple[int, ...], ...]], ...]:
    """Sort key of a printed number: "2" before "10", "10.1" within "10", "IV" before "IX", "đ)" after "d)"."""
    if so is None:
        return ((10**9, ()),)
    return tuple(_part_key(part) for part in so.replace(")", "").replace("-", ".").split(".") if part)


def _part_key(part: str) -> tuple[int, tuple[tuple[int, ...], ...]]:
    part = part.strip()
    if part.isdecimal():
        return (int(part), ())
    roman = from_roman(part)
    return (10**8, alphabetical_key(part)) if roman is None else (roman, ())


def plain_number(so: str) -> str:
    """Return a printed number without what only closes it: "II." and "a)" are "II" and "a"."""
    return so.strip().rstrip(".)").strip()


def section_path(above: str, so: str) -> str:
    """Return how ``phan`` names a section: "II", "II.1"; "10.1" within "II.10" is "II.10.1"."""
    if not above:
        return so
    for known in (above, above.rpartition(".")[2]):
        if so.startswith(f"{known}."):
            return above + so[len(known) :]
    return f"{above}.{so}"


class HoSo(NamedTuple):
    """One plan: the document, its tasks in printed order, and the results by unit.

    Attributes:
        ke_hoach: The document.
        nhiem_vu: All tasks, in the order of sections and printed numbers.
        ket_qua: Results by unit id; a unit without a file has reported nothing.
        loi_bao_cao: The office's own words by period ("quy-2-2025").
    """

    ke_hoach: KeHoach
    nhiem_vu: tuple[NhiemVu, ...]
    ket_qua: Mapping[str, KetQua]
    loi_bao_cao: Mapping[str, LoiBaoCao] = MappingProxyType({})


class ThuMuc(NamedTuple):
    """A plan folder.

    Attributes:
        cau_hinh: Its settings.
        don_vi: Units and groups by id.
        ngay_nghi: Holidays by year.
        ho_so: Plans by id.
        phap_luat: Legal documents by id.
    """

    cau_hinh: CauHinh
    don_vi: Mapping[str, DonVi]
    ngay_nghi: Mapping[int, NgayNghi]
    ho_so: Mapping[str, HoSo]
    phap_luat: Mapping[str, VanBanPhapLuat] = MappingProxyType({})


def printed_order(tasks: list[NhiemVu]) -> tuple[NhiemVu, ...]:
    """Return the tasks by place in the document: "II.2" before "II.3.1.a", and that before "II.4"; then by id.

    Within a section, tasks with an explicit order (``thu_tu``) come first.
    """
    return tuple(sorted(tasks, key=lambda task: (_place_key(task), task.ma)))


def _place_key(task: NhiemVu) -> tuple[tuple[int, int, tuple[tuple[int, ...], ...]], ...]:
    above = tuple((1, *part) for part in number_key(task.phan))
    if task.thu_tu is not None:
        return (*above, (0, task.thu_tu, ()), *((1, *part) for part in number_key(task.so)))
    if task.so is None or task.phan is None:
        return (*above, *((1, *part) for part in number_key(task.so)))
    return tuple((1, *part) for part in number_key(section_path(plain_number(task.phan), task.so)))


def spoken_numbers(tasks: Sequence[NhiemVu]) -> dict[str, str]:
    """Return what people call each task by, told from all others: its number as printed, with its section where needed.

    A point's letter is never said alone: "3.1.a"; of two tasks "1" the sections are named: "II.1", "III.1". A task
    without a number is called by its name, quoted and cut at a word.
    """
    ways: dict[str, tuple[str, ...]] = {task.ma: tuple(_ways(task)) for task in tasks}
    used = Counter(way for ways_of_one in ways.values() for way in set(ways_of_one))
    names = {task.ma: task.ten for task in tasks}
    return {
        ma: next((way for way in of_one if used[way] == 1), of_one[-1] if of_one else f"“{shortened(names[ma])}”")
        for ma, of_one in ways.items()
    }


def _ways(task: NhiemVu) -> Iterator[str]:
    if not task.so:
        return
    plain = plain_number(task.so)
    if task.phan is None:
        yield task.so
        return
    if not (len(plain) == 1 and plain.islower()):
        yield task.so
    first, _, rest = (path := section_path(plain_number(task.phan), plain)).partition(".")
    if path == plain:
        return
    if rest and (from_roman(first) is not None or first.isalpha()):
        yield rest
    yield path
