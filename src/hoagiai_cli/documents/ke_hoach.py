"""The plan as a document: its own words and its tasks, put back into the order in which they were printed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.formatting import cham, hoa_dau, noi, so_muc
from hoagiai_cli.model.don_vi import CHUA_NEU, DauVanBan, DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, number_key, plain_number, section_path
from hoagiai_cli.model.ke_hoach import Muc
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.printing.van_ban import VanBanIn
from hoagiai_cli.templating.compose import compose

TEMPLATE = "ke-hoach"
_DEEPEST = 3
"""The deepest level of headings that documents know."""


class MucIn(NamedTuple):
    """A section, article or task as printed: what templates see.

    Attributes:
        cap: Its level, from 1 to 3.
        so: Its number with its sign: "I.", "1.", "a)"; empty where it has none.
        ten: Its title, or None.
        doan: Its paragraphs; of a task, its labelled lines.
        muc: What it contains.
    """

    cap: int
    so: str
    ten: str | None
    doan: tuple[str, ...]
    muc: tuple["MucIn", ...]


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
    """Return the plan's sections with the tasks in their places.

    Raises:
        UserError: When a task has no place.
    """
    waiting: dict[str | None, list[NhiemVu]] = {}
    for task in ho_so.nhiem_vu:
        if not task.trong_doan:
            waiting.setdefault(task.phan and plain_number(task.phan), []).append(task)
    loose = tuple(_task(task, 1, units) for task in waiting.pop(None, ()))
    own = [muc for muc in ho_so.ke_hoach.phan if not _is_annex(muc)]
    annexes = [muc for muc in ho_so.ke_hoach.phan if _is_annex(muc)]
    printed = (
        *(_section(muc, "", 1, waiting, units) for muc in own),
        # Tasks in no section stand behind the plan's own sections, under no heading of ours.
        *loose,
        *(_section(muc, "", 1, waiting, units) for muc in annexes),
    )
    for phan, tasks in waiting.items():
        names = ", ".join(task.ma for task in tasks)
        raise UserError(f"không biết in nhiệm vụ vào đâu: {names} ghi phần “{phan}” mà kế hoạch không có")
    return printed


def _is_annex(muc: Muc) -> bool:
    return bool(muc.so) and str(muc.so).startswith(("Phụ lục", "Phụ biểu"))


def _section(
    muc: Muc, above: str, level: int, waiting: dict[str | None, list[NhiemVu]], units: Mapping[str, DonVi]
) -> MucIn:
    path = section_path(above, plain_number(muc.so)) if muc.so else above
    tasks = waiting.pop(path, []) if muc.so else []
    children = tuple(
        _task(item, level + 1, units) if isinstance(item, NhiemVu) else _section(item, path, level + 1, waiting, units)
        for item in _merged(muc.muc, tasks)
    )
    return MucIn(min(level, _DEEPEST), so_muc(muc.so) if muc.so else "", muc.ten, muc.doan, children)


def _merged(items: Iterable[Muc], tasks: list[NhiemVu]) -> Iterable[Muc | NhiemVu]:
    """Yield a section's own articles in their order, each task before the first article with a greater number."""
    tasks = list(tasks)
    for item in items:
        while tasks and item.so and number_key(tasks[0].so) < number_key(item.so):
            yield tasks.pop(0)
        yield item
    yield from tasks


def _task(task: NhiemVu, level: int, units: Mapping[str, DonVi]) -> MucIn:
    lines = (*task.doan, *_lines(task, units))
    return MucIn(min(level, _DEEPEST), so_muc(task.so) if task.so else "", task.ten, lines, ())


def _lines(task: NhiemVu, units: Mapping[str, DonVi]) -> Iterable[str]:
    written = task.nguyen_van
    leads = written.chu_tri or hoa_dau(noi(units[ma].ten for ma in task.chu_tri))
    if written.chu_tri or task.chu_tri != (CHUA_NEU,):
        yield _line(written.nhan_chu_tri or "Cơ quan chủ trì", leads)
    partners = written.phoi_hop or hoa_dau(noi(units[ma].ten for ma in task.phoi_hop))
    if partners:
        yield _line(written.nhan_phoi_hop or "Cơ quan phối hợp", partners)
    for other in task.khac:
        yield _line(other.nhan, other.noi_dung)
    if task.thoi_gian:
        yield _line(written.nhan_thoi_gian or "Thời gian thực hiện", task.thoi_gian)


def _line(label: str, text: str) -> str:
    return f"- {label}: {cham(text)}"
