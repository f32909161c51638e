"""A plan beside the same plan of a later year: what came, what went, what changed besides the year itself."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from hoagiai_cli.language.spelling import fold
from hoagiai_cli.language.years import move_years
from hoagiai_cli.model.dau_van_tay import DECISIONS
from hoagiai_cli.model.don_vi import CHUA_NEU, DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.review import words
from hoagiai_cli.review.changes import ChiTiet, Loai, Nhom, ThayDoi
from hoagiai_cli.review.fields import compare, plain
from hoagiai_cli.review.pairing import pair_tasks
from hoagiai_cli.review.renames import rewrite
from hoagiai_cli.review.words import Names, upper_first
from hoagiai_cli.tracking.names import unit_names

_GIVEN_LATER = frozenset(("so", "ngay", "thoi_ky.tu", "thoi_ky.den", "mau", "nguoi_ky.ho_ten"))
"""What the document of every year gets anew: no change that anybody asks about."""


class HaiNam(NamedTuple):
    """Two years of a plan.

    Attributes:
        changes: What came, went and changed.
        giu_nguyen: What people call the tasks of the later plan in which nothing but the year is other.
    """

    changes: list[ThayDoi]
    giu_nguyen: tuple[str, ...]


def two_years(folder: ThuMuc, old: HoSo, new: HoSo) -> HaiNam:
    """Compare two plans of one folder."""
    return _TwoYears(folder, old, new).result()


class _TwoYears:
    def __init__(self, folder: ThuMuc, old: HoSo, new: HoSo) -> None:
        self.folder, self.new = folder, new
        self.years = (old.ke_hoach.nam, new.ke_hoach.nam)
        self.pairs = pair_tasks(old.nhiem_vu, new.nhiem_vu, self.years)
        self.groups = dict(_same_groups(folder, old, new))
        # A task of the earlier plan is compared under the ids of the later one, without what was decided on the way.
        ids = {**self.pairs, **{before.ma: after.ma for before, after in self.groups.values()}}
        blank: dict[str, tuple[()]] = dict.fromkeys(DECISIONS, ())
        self.tasks = [(task.ma, _led(rewrite(task, ids).model_copy(update=blank))) for task in old.nhiem_vu]
        self.document = rewrite(old.ke_hoach, ids)
        self.numbers = spoken_numbers(old.nhiem_vu), spoken_numbers(new.nhiem_vu)
        named = {**{self.pairs.get(ma, ma): goi for ma, goi in self.numbers[0].items()}, **self.numbers[1]}
        self.names = Names(unit_names(folder.don_vi), named)

    def result(self) -> HaiNam:
        found = [*self._plan()]
        kept: list[str] = []
        before = {self.pairs[ma]: task for ma, task in self.tasks if ma in self.pairs}
        for task in map(_led, self.new.nhiem_vu):
            if task.ma not in before:
                found.append(self._whole(Loai.THEM, task, self.numbers[1][task.ma]))
            elif details := _told_once(self._real(compare(before[task.ma], task, self.names))):
                name = upper_first(self.names.task(task.ma))
                found.append(ThayDoi(Nhom.NHIEM_VU, Loai.SUA, None, task.ma, name, details))
            else:
                kept.append(self.numbers[1][task.ma])
        found += [self._whole(Loai.BO, task, self.numbers[0][ma]) for ma, task in self.tasks if ma not in self.pairs]
        found += [*self._units()]
        return HaiNam(found, tuple(kept))

    def _plan(self) -> Iterator[ThayDoi]:
        details = tuple(
            detail
            for detail in self._real(compare(self.document, self.new.ke_hoach, self.names))
            if detail.khoa not in _GIVEN_LATER
        )
        if details:
            name = f"Kế hoạch “{self.new.ke_hoach.ten_ngan}”"
            yield ThayDoi(Nhom.KE_HOACH, Loai.SUA, None, self.new.ke_hoach.ma, name, details)

    def _whole(self, loai: Loai, task: NhiemVu, number: str) -> ThayDoi:
        said = words.task(task, self.names)
        verb = "thêm" if loai is Loai.THEM else "bỏ"
        data = plain(task)
        sides = (None, data, "", "", said) if loai is Loai.THEM else (data, None, "", said, "")
        return ThayDoi(
            Nhom.NHIEM_VU, loai, None, task.ma, f"Nhiệm vụ {number}", (ChiTiet("", f"{verb} {said}", *sides),)
        )

    def _real(self, details: Iterable[ChiTiet]) -> Iterator[ChiTiet]:
        """Yield the details in which more than the year is other."""
        return (detail for detail in details if not self._year_alone(detail.cu, detail.moi))

    def _year_alone(self, old: Any, new: Any) -> bool:
        if isinstance(old, str) and isinstance(new, str):
            moved = move_years(old, *self.years)
            return " ".join(new.split()) in {" ".join(text.split()) for text in (moved.text, moved.suggestion)}
        if isinstance(old, list) and isinstance(new, list):
            return len(old) == len(new) and all(map(self._year_alone, old, new))
        if isinstance(old, dict) and isinstance(new, dict):
            return old.keys() == new.keys() and all(self._year_alone(old[key], new[key]) for key in old)
        return bool(old == new)

    def _units(self) -> Iterator[ThayDoi]:
        """Yield the groups of one name whose members are others."""
        for before, after in self.groups.values():
            old, new = before.thanh_vien or (), after.thanh_vien or ()
            if set(old) == set(new):
                continue
            details = []
            for verb, ids in (("thêm", set(new) - set(old)), ("bỏ", set(old) - set(new))):
                if ids:
                    listed = ", ".join(self.names.one(ma) for ma in (*new, *old) if ma in ids)
                    sides = ("", listed) if verb == "thêm" else (listed, "")
                    text = f"{verb} {listed}"
                    details.append(ChiTiet("thanh_vien", text, list(old), list(new), "thành viên", *sides))
            name = f"“{after.ten}”, {len(old)} → {len(new)} đơn vị"
            yield ThayDoi(Nhom.DON_VI, Loai.SUA, None, after.ma, name, tuple(details))


def _led(task: NhiemVu) -> NhiemVu:
    """Return a task without the unit that stands for a lead that nobody has named."""
    return task.model_copy(update={"chu_tri": tuple(ma for ma in task.chu_tri if ma != CHUA_NEU)})


def _told_once(details: Iterable[ChiTiet]) -> tuple[ChiTiet, ...]:
    """Leave out what only follows from another detail: the printed list of bodies, the reading of a time."""
    told = tuple(details)
    keys = {detail.khoa for detail in told}
    implied = {"cach_doc"} if "thoi_gian" in keys else set()
    if keys & {"chu_tri", "phoi_hop"}:
        implied |= {key for key in keys if key.startswith("nguyen_van")}
    return tuple(detail for detail in told if detail.khoa not in implied)


def _same_groups(folder: ThuMuc, old: HoSo, new: HoSo) -> Iterator[tuple[str, tuple[DonVi, DonVi]]]:
    """Yield the groups of the earlier plan that stand in the later one under another id, by name."""

    def groups(plan: HoSo) -> dict[str, DonVi]:
        ids = dict.fromkeys(ma for task in plan.nhiem_vu for ma in (*task.chu_tri, *task.phoi_hop))
        units = (folder.don_vi[ma] for ma in ids if ma in folder.don_vi)
        return {fold(unit.ten): unit for unit in units if unit.la_nhom}

    later = groups(new)
    for name, unit in groups(old).items():
        if name in later and later[name].ma != unit.ma:
            yield name, (unit, later[name])
