"""The plan as a document: its own words and its tasks, put back into the order in which they were printed.

A task is printed where the document names it (``nhiem_vu`` of a section or of a table's row); one that it does not name
stands in the section of its ``phan``, by its number.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bang_ke_hoach import BangIn, table
from hoagiai_cli.language.formatting import hoa_dau, noi, so_muc
from hoagiai_cli.model.don_vi import CHUA_NEU, DauVanBan, DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, plain_number, section_path
from hoagiai_cli.model.ke_hoach import Muc
from hoagiai_cli.model.loi_in import LoiIn
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.thu_tu_in import is_annex, merged, named_tasks
from hoagiai_cli.printing.van_ban import VanBanIn
from hoagiai_cli.templating.compose import compose

TEMPLATE = "ke-hoach"
_DEEPEST = 3
"""The deepest level of headings that documents know."""
_ATTACHED = ("(kèm theo", "(ban hành kèm theo", "kèm theo", "ban hành kèm theo")
_WIDE = 7
"""Columns of a table that needs a page on its side."""


class MucIn(NamedTuple):
    """A section, article or task as printed: what templates see.

    Attributes:
        cap: Its level, from 1 to 3.
        so: Its number with its sign: "I.", "1.", "a)"; empty where it has none.
        ten: Its title, or None.
        doan: Its paragraphs; of a task, its labelled lines; of a table, its rows as lines of words.
        muc: What it contains.
        bang: The table that it is, printed in the place of its paragraphs; or None.
        phu_luc: Whether it is an annex, printed behind the signature.
        kem_theo: An annex's own line on what it is attached to; or None.
        ngang: Whether an annex lies on its side.
    """

    cap: int
    so: str
    ten: str | None
    doan: tuple[str, ...]
    muc: tuple["MucIn", ...]
    bang: BangIn | None = None
    phu_luc: bool = False
    kem_theo: str | None = None
    ngang: bool = False


def ke_hoach_in(thu_muc: ThuMuc, ho_so: HoSo, root: Path | None = None) -> VanBanIn:
    """Return the plan as a document.

    Raises:
        UserError: When a task names a section that the plan does not have, or on a fault of the template.
    """
    plan = ho_so.ke_hoach
    variables = {
        "ke_hoach": plan,
        "co_quan": issuer_lines(thu_muc.don_vi[plan.co_quan]),
        "ten_co_quan": thu_muc.don_vi[plan.co_quan].ten,
        "phan": sections(ho_so, thu_muc.don_vi),
    }
    return compose(TEMPLATE, variables, root)


def issuer_lines(unit: DonVi) -> DauVanBan:
    """Return how a body is printed at the head of its documents; its name in capitals where the folder does not say."""
    if unit.dau_van_ban:
        return unit.dau_van_ban
    for start in ("UBND ", "Ủy ban nhân dân "):
        if unit.ten.startswith(start):
            return DauVanBan(ten=("ỦY BAN NHÂN DÂN", unit.ten.removeprefix(start).upper()))
    return DauVanBan(ten=((unit.ten_day_du or unit.ten).upper(),))


def sections(ho_so: HoSo, units: Mapping[str, DonVi]) -> tuple[MucIn, ...]:
    """Return the plan's sections with the tasks in their places, the annexes last.

    Raises:
        UserError: When a task has no place.
    """
    return _Printer(ho_so, units).sections()


class _Printer:
    def __init__(self, ho_so: HoSo, units: Mapping[str, DonVi]) -> None:
        self._parts = ho_so.ke_hoach.phan
        self._units = units
        self._tasks = {task.ma: task for task in ho_so.nhiem_vu}
        named = named_tasks(self._parts)
        self._waiting: dict[str | None, list[NhiemVu]] = {}
        for task in ho_so.nhiem_vu:
            if not task.trong_doan and task.ma not in named:
                self._waiting.setdefault(task.phan and plain_number(task.phan), []).append(task)

    def sections(self) -> tuple[MucIn, ...]:
        loose = [self._task(task, 1) for task in self._waiting.pop(None, ())]
        # Tasks in no section stand behind the plan's own sections, under no heading of ours.
        own = [one for muc in self._parts if not is_annex(muc) for one in self._section(muc, "", 1)]
        annexes = [one for muc in self._parts if is_annex(muc) for one in self._section(muc, "", 1)]
        for phan, tasks in self._waiting.items():
            names = ", ".join(task.ma for task in tasks)
            raise UserError(f"không biết in nhiệm vụ vào đâu: {names} ghi phần “{phan}” mà kế hoạch không có")
        return (*own, *loose, *(_annex(one) if one.phu_luc else one for one in annexes))

    def _section(self, muc: Muc, above: str, level: int) -> Iterable[MucIn]:
        path = section_path(above, plain_number(muc.so)) if muc.so else above
        rows = [row.so for row in muc.bang.hang if row.so] if muc.bang else []
        groups = [task for so in rows for task in self._waiting.pop(section_path(path, plain_number(so)), ())]
        tasks = [*groups, *(self._waiting.pop(path, []) if muc.so else [])]
        children: list[MucIn] = []
        for item in merged(muc.muc, tasks):
            if isinstance(item, NhiemVu):
                children.append(self._task(item, level + 1))
            else:
                children += self._section(item, path, level + 1)
        if muc.bang:
            children[:0] = self._table(muc, level)
        if muc.nhiem_vu is not None:
            task = self._tasks.get(muc.nhiem_vu)
            # A task that is no longer there leaves what stood under it.
            if task is None:
                return children
            printed = self._task(task, level)
            name = muc.ten or printed.ten
            return [printed._replace(ten=name, doan=(*printed.doan, *muc.doan), muc=tuple(children))]
        number = so_muc(muc.so) if muc.so and not muc.khong_in_so else ""
        return [MucIn(min(level, _DEEPEST), number, muc.ten, muc.doan, tuple(children), phu_luc=is_annex(muc))]

    def _table(self, muc: Muc, level: int) -> Iterable[MucIn]:
        printed = table(muc.bang, self._cells) if muc.bang else None
        if printed:
            yield MucIn(min(level + 1, _DEEPEST), "", None, printed.hang_chu, (), bang=printed)

    def _cells(self, ma: str, columns: Sequence[str]) -> Sequence[str] | None:
        return self._words(self._tasks[ma]).cells(columns) if ma in self._tasks else None

    def _task(self, task: NhiemVu, level: int) -> MucIn:
        number = so_muc(task.so) if task.so else ""
        words = self._words(task)
        return MucIn(min(level, _DEEPEST), number, words.ten_in or None, tuple(words.lines()), ())

    def _words(self, task: NhiemVu) -> LoiIn:
        written = task.nguyen_van
        named = "" if task.chu_tri == (CHUA_NEU,) else self._names(task.chu_tri)
        labels = {
            key: label
            for key, label in (
                ("chu_tri", written.nhan_chu_tri),
                ("phoi_hop", written.nhan_phoi_hop),
                ("thoi_gian", written.nhan_thoi_gian),
            )
            if label
        }
        return LoiIn(
            task.so or "",
            task.ten,
            written.chu_tri or named,
            written.phoi_hop or self._names(task.phoi_hop),
            task.thoi_gian or "",
            tuple((other.nhan, other.noi_dung) for other in task.khac),
            task.doan,
            labels,
            written.thu_tu,
        )

    def _names(self, ids: Iterable[str]) -> str:
        return hoa_dau(noi(self._units[ma].ten for ma in ids))


def _annex(muc: MucIn) -> MucIn:
    """Return an annex: its line of attachment apart from its text."""
    first = muc.doan[0] if muc.doan else ""
    attached = first if first.lower().startswith(_ATTACHED) else None
    wide = any(len(table.rong) >= _WIDE for table in _tables(muc))
    return muc._replace(
        so=muc.so.removesuffix("."),
        doan=muc.doan[1:] if attached else muc.doan,
        kem_theo=attached,
        ngang=wide,
    )


def _tables(muc: MucIn) -> Iterable[BangIn]:
    if muc.bang:
        yield muc.bang
    for inner in muc.muc:
        yield from _tables(inner)
