"""What the context keeps of each file for the files after it."""

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu, SuaDoi, ThoiGianRieng
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.model.phe_duyet import PheDuyet
from hoagiai_cli.rules.context import Context, Reading, TaskSummary, UnitSummary
from hoagiai_cli.rules.references import Loc, own_times
from hoagiai_cli.rules.sections import numbered, printed_times, section_path


def learn(context: Context, model: Model) -> None:
    """Put into the context what this file's rules and later files ask about."""
    if isinstance(model, NhiemVu):
        _learn_task(context, model)
    elif isinstance(model, DonVi):
        context.units[context.ma] = UnitSummary(
            context.path,
            model.ten,
            model.hieu_luc,
            model.thanh_vien,
            model.ke_thua,
            model.dau_van_ban is not None,
        )
    elif isinstance(model, CauHinh):
        context.settings, context.settings_path = model, context.path
    elif isinstance(model, VanBanPhapLuat):
        context.laws[context.ma] = model
    elif isinstance(model, PheDuyet):
        context.approved = model.hien_hanh
    elif isinstance(model, KeHoach):
        context.plan = model
        last = context.last_plan
        if last is None or model.thoi_ky.den > last.thoi_ky.den:
            context.last_plan = model
        for above, so, _ in numbered(model):
            context.sections[section_path(above, so)] = None
        context.printed_times = dict(printed_times(model.phan))


def _learn_task(context: Context, task: NhiemVu) -> None:
    plan = context.plan
    context.readings = ()
    if plan:
        phrases: list[tuple[Loc, NhiemVu | SuaDoi | ThoiGianRieng]] = [
            *([] if task.thoi_gian_rieng else [((), task)]),
            *((("sua_doi", i), change) for i, change in enumerate(task.sua_doi) if not change.thoi_gian_rieng),
            *own_times(task),
        ]
        context.readings = tuple(_read((*loc, "thoi_gian"), where, plan) for loc, where in phrases if where.thoi_gian)
    bound = context.expand(task.chu_tri)
    for change in task.sua_doi:
        if change.chu_tri:
            bound |= context.expand(change.chu_tri)
    rieng = _own_names(context, task)
    context.tasks[context.ma] = TaskSummary(context.path, bound, _names(context), task.cung_san_pham, rieng)


def _own_names(context: Context, task: NhiemVu) -> dict[str, tuple[str, ...]]:
    """Return the names of the occurrences of each body that has a time of its own; of all who hold its work too."""
    found: dict[str, tuple[str, ...]] = {}
    read = {reading.loc[:-1]: reading.cach_doc for reading in context.readings}
    for loc, own in own_times(task):
        reading = read.get(loc)
        if reading is None or reading.cho_su_kien is not None:
            continue
        names = tuple(dot.ten for dot in reading.dot)
        for unit in context.expand(own.don_vi):
            found[unit] = tuple(dict.fromkeys((*found.get(unit, ()), *names)))
    return found


def _read(loc: Loc, where: NhiemVu | SuaDoi | ThoiGianRieng, plan: KeHoach) -> Reading:
    reading = read_phrase(where.thoi_gian or "", nam=plan.nam, cach_doc=where.cach_doc, ngay_ban_hanh=plan.ngay.full)
    return Reading(loc, where.cach_doc, reading)


def _names(context: Context) -> tuple[str, ...] | None:
    """Return the names of the task's occurrences; None where the day of an event gives them, or nothing is known."""
    readings = [reading.cach_doc for reading in context.readings]
    if context.plan is None or any(reading.cho_su_kien for reading in readings):
        return None
    return tuple(dict.fromkeys(dot.ten for reading in readings for dot in reading.dot))
