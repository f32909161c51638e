"""Two plan folders → every change, object by object."""

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.review import words
from hoagiai_cli.review.changes import ChiTiet, Loai, Nhom, ThayDoi
from hoagiai_cli.review.fields import compare, plain
from hoagiai_cli.review.renames import follow
from hoagiai_cli.review.words import Names, upper_first
from hoagiai_cli.tracking.names import unit_names


class Known(NamedTuple):
    """Names of units and numbers of tasks, by id."""

    units: dict[str, str]
    tasks: dict[str, str]


NOTHING_KNOWN = Known({}, {})

_M = TypeVar("_M", bound=Model)
_ID_KEYS = ("ma", "don_vi", "ky", "nam")
_K = TypeVar("_K")


def changes(old: ThuMuc, new: ThuMuc, known: Known = NOTHING_KNOWN) -> list[ThayDoi]:
    """Return what changed from one folder to another: plans with tasks and results first, then units and settings.

    Args:
        old: The folder before; may hold those files only that differ.
        new: The folder after.
        known: Names of things that stand in neither.
    """
    old = follow(old, new)
    found = [*_plans(old, new, known)]
    names = _names(old, new, None, None, known)
    for before, after in _pairs(old.don_vi, new.don_vi):
        found += _thing(Nhom.DON_VI, None, before, after, names, lambda unit: names.unit(unit.ma))
    found += _thing(Nhom.CAU_HINH, None, old.cau_hinh, new.cau_hinh, names, lambda _: "Cấu hình")
    for days_before, days_after in _pairs(old.ngay_nghi, new.ngay_nghi):
        found += _thing(Nhom.NGAY_NGHI, None, days_before, days_after, names, lambda days: f"Ngày nghỉ năm {days.nam}")
    return found


def _plans(old: ThuMuc, new: ThuMuc, known: Known) -> Iterator[ThayDoi]:
    for ma in _ids(old.ho_so, new.ho_so):
        before, after = old.ho_so.get(ma), new.ho_so.get(ma)
        yield from _plan(ma, before, after, _names(old, new, before, after, known))


def _plan(ma: str, old: HoSo | None, new: HoSo | None, names: Names) -> Iterator[ThayDoi]:
    documents = (old.ke_hoach if old else None, new.ke_hoach if new else None)
    yield from _thing(Nhom.KE_HOACH, ma, *documents, names, lambda plan: f"Kế hoạch “{plan.ten_ngan}”")
    for pair in _pairs(_tasks(old), _tasks(new)):
        yield from _thing(Nhom.NHIEM_VU, ma, *pair, names, lambda task: upper_first(names.task(task.ma)))
    results = (old.ket_qua if old else {}, new.ket_qua if new else {})
    for before, after in _pairs(*results):
        yield from _results(ma, before, after, names)
    written = (old.loi_bao_cao if old else {}, new.loi_bao_cao if new else {})
    for words_before, words_after in _pairs(*written):
        yield from _thing(
            Nhom.BAO_CAO, ma, words_before, words_after, names, lambda found: f"Lời báo cáo {found.ten_ky}"
        )


def _results(ma: str, old: KetQua | None, new: KetQua | None, names: Names) -> Iterator[ThayDoi]:
    """A file of results that is new is its records; nobody but the program cares for the file."""
    some = new or old
    if some is None:
        return
    empty = KetQua.model_construct(don_vi=some.don_vi)
    yield from _thing(Nhom.KET_QUA, ma, old or empty, new or empty, names, lambda result: names.unit(result.don_vi))


def _thing(  # noqa: PLR0913, PLR0917 - what it is, before, after, and how it is called
    nhom: Nhom, plan: str | None, old: _M | None, new: _M | None, names: Names, called: Callable[[_M], str]
) -> Iterator[ThayDoi]:
    some = new or old
    if some is None or old == new:
        return
    ma = next((str(value) for key in _ID_KEYS if (value := getattr(some, key, None))), "cau-hinh")
    if old is not None and new is not None:
        details = tuple(compare(old, new, names))
        loai = Loai.SUA
    else:
        loai = Loai.BO if new is None else Loai.THEM
        details = (_whole(loai, some, nhom, names),)
    if details:
        yield ThayDoi(nhom, loai, plan, ma, called(some), details)


def _whole(loai: Loai, some: Model, nhom: Nhom, names: Names) -> ChiTiet:
    verb = "thêm mới" if loai is Loai.THEM else "bỏ"
    what = {
        Nhom.NHIEM_VU: "nhiệm vụ",
        Nhom.DON_VI: "đơn vị",
        Nhom.KE_HOACH: "kế hoạch",
        Nhom.NGAY_NGHI: "lịch nghỉ",
        Nhom.BAO_CAO: "lời báo cáo",
    }.get(nhom, "")
    text = f"{verb} {what}"
    if isinstance(some, NhiemVu):
        text += f" {words.task(some, names)}"
    data, said = plain(some), text.removeprefix(verb).strip()
    if loai is Loai.THEM:
        return ChiTiet("", text, None, data, "", "", said)
    return ChiTiet("", text, data, None, "", said, "")


def _names(old: ThuMuc, new: ThuMuc, before: HoSo | None, after: HoSo | None, known: Known) -> Names:
    plans = [before, after] if before or after else [*old.ho_so.values(), *new.ho_so.values()]
    tasks = {ma: goi for plan in plans if plan for ma, goi in spoken_numbers(plan.nhiem_vu).items()}
    units = ChainMap(unit_names(new.don_vi), unit_names(old.don_vi), known.units)
    return Names(units, ChainMap(tasks, known.tasks))


def _tasks(plan: HoSo | None) -> dict[str, NhiemVu]:
    return {task.ma: task for task in plan.nhiem_vu} if plan else {}


def _ids(old: Iterable[_K], new: Iterable[_K]) -> list[_K]:
    """Return all ids in the order of the later moment, those that are gone at the end."""
    return list(dict.fromkeys([*new, *old]))


def _pairs(old: Mapping[_K, _M], new: Mapping[_K, _M]) -> Iterator[tuple[_M | None, _M | None]]:
    for ma in _ids(old, new):
        yield old.get(ma), new.get(ma)
