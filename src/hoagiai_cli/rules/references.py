"""Which units, tasks and occurrences a file refers to, and where."""

from collections.abc import Callable, Iterator
from typing import Any

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.nhiem_vu import NhiemVu, ThoiGianRieng
from hoagiai_cli.model.thu_tu_in import task_places

Loc = tuple[str | int, ...]
Reference = tuple[Loc, str]

_DECISIONS = ("gia_han", "tam_dung", "khong_thuc_hien", "su_kien")


def unit_references(model: Model) -> Iterator[Reference]:
    """Yield the place and id of every unit that a file names."""
    find = _UNITS.get(type(model))
    return find(model) if find else iter(())


def task_references(model: Model) -> Iterator[Reference]:
    """Yield the place and id of every task that a file names."""
    find = _TASKS.get(type(model))
    return find(model) if find else iter(())


def lead_references(task: NhiemVu) -> Iterator[Reference]:
    """Yield the place and id of every unit that leads a task, as issued or as amended."""
    yield from _each(("chu_tri",), task.chu_tri)
    for i, change in enumerate(task.sua_doi):
        yield from _each(("sua_doi", i, "chu_tri"), change.chu_tri)


def own_times(task: NhiemVu) -> Iterator[tuple[Loc, ThoiGianRieng]]:
    """Yield the place and each time that is tied to bodies, as issued or as amended."""
    for i, own in enumerate(task.thoi_gian_rieng):
        yield ("thoi_gian_rieng", i), own
    for i, change in enumerate(task.sua_doi):
        for k, own in enumerate(change.thoi_gian_rieng):
            yield ("sua_doi", i, "thoi_gian_rieng", k), own


def dot_references(model: NhiemVu | KetQua) -> Iterator[tuple[Loc, str, str]]:
    """Yield the place, the task and the name of every occurrence that a file names."""
    if isinstance(model, KetQua):
        for i, record in enumerate(model.nhat_ky):
            if record.dot is not None:
                yield ("nhat_ky", i, "dot"), record.nhiem_vu, record.dot
        return
    for key in _DECISIONS:
        for i, decision in enumerate(getattr(model, key)):
            if decision.dot is not None:
                yield (key, i, "dot"), model.ma, decision.dot


def _units_of_task(task: NhiemVu) -> Iterator[Reference]:
    yield from lead_references(task)
    yield from _each(("phoi_hop",), task.phoi_hop)
    for loc, own in own_times(task):
        yield from (((*loc, "don_vi"), ma) for ma in own.don_vi)
    for key in _DECISIONS:
        for i, decision in enumerate(getattr(task, key)):
            yield from _each((key, i, "don_vi"), decision.don_vi)
    for i, change in enumerate(task.sua_doi):
        yield from _each(("sua_doi", i, "phoi_hop"), change.phoi_hop)


def _units_of_results(result: KetQua) -> Iterator[Reference]:
    yield ("don_vi",), result.don_vi
    for i, record in enumerate(result.nhat_ky):
        if record.thay_cho:
            yield ("nhat_ky", i, "thay_cho"), record.thay_cho


def _units_of_unit(unit: DonVi) -> Iterator[Reference]:
    yield from _each(("thanh_vien",), unit.thanh_vien)
    for i, heir in enumerate(unit.ke_thua):
        if heir.den:
            yield ("ke_thua", i, "den"), heir.den


def _units_of_plan(plan: KeHoach) -> Iterator[Reference]:
    yield ("co_quan",), plan.co_quan


def _units_of_settings(settings: CauHinh) -> Iterator[Reference]:
    for i, issuer in enumerate(settings.phat_hanh):
        yield ("phat_hanh", i, "don_vi"), issuer.don_vi


def _units_of_words(words: LoiBaoCao) -> Iterator[Reference]:
    for i, block in enumerate(words.loi):
        yield ("loi", i, "don_vi"), block.don_vi


def _tasks_of_plan(plan: KeHoach) -> Iterator[Reference]:
    yield from task_places(plan.phan, ("phan",))


def _tasks_of_task(task: NhiemVu) -> Iterator[Reference]:
    yield from _each(("cung_san_pham",), task.cung_san_pham)


def _tasks_of_results(result: KetQua) -> Iterator[Reference]:
    for i, record in enumerate(result.nhat_ky):
        yield ("nhat_ky", i, "nhiem_vu"), record.nhiem_vu


def _tasks_of_unit(unit: DonVi) -> Iterator[Reference]:
    for i, heir in enumerate(unit.ke_thua):
        yield from _each(("ke_thua", i, "pham_vi"), heir.pham_vi)


def _each(loc: Loc, ids: tuple[str, ...] | None) -> Iterator[Reference]:
    for i, ma in enumerate(ids or ()):
        yield (*loc, i), ma


_UNITS: dict[type[Model], Callable[[Any], Iterator[Reference]]] = {
    CauHinh: _units_of_settings,
    DonVi: _units_of_unit,
    KeHoach: _units_of_plan,
    KetQua: _units_of_results,
    LoiBaoCao: _units_of_words,
    NhiemVu: _units_of_task,
}

_TASKS: dict[type[Model], Callable[[Any], Iterator[Reference]]] = {
    DonVi: _tasks_of_unit,
    KeHoach: _tasks_of_plan,
    KetQua: _tasks_of_results,
    NhiemVu: _tasks_of_task,
}
