"""What tasks, units and plans are called: by which numbers, and by which names."""

import re
from collections.abc import Iterable, Iterator, Mapping

from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, plain_number, section_path, spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.naming.called import Ten

_WORD_FOR_NUMBER = re.compile(
    r"^(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|số|so|điểm|diem|khoản|khoan) ?(?:số |so )?(?=\S)"
)
_COMMITTEE = ("UBND ", "Ủy ban nhân dân ")
_PLACE = ("phường ", "xã ", "thị trấn ", "đặc khu ")


def task_number(text: str) -> str:
    """Return a task's number as it is compared: "Nhiệm vụ 5" and "5." are "5"; "iii.2" is "III.2"."""
    return plain_number(_WORD_FOR_NUMBER.sub("", fold(text), count=1)).upper()


def task_names(tasks: Iterable[NhiemVu]) -> Iterator[Ten]:
    """Yield what the tasks of a plan are called; a number also with its section before it."""
    tasks = tuple(tasks)
    spoken = spoken_numbers(tasks)
    for task in tasks:
        numbers: tuple[str, ...] = ()
        if task.so:
            printed = task_number(task.so)
            path = section_path(task.phan or "", printed).upper()
            within = path.partition(".")[2] if path != printed else ""
            numbers = tuple(dict.fromkeys(filter(None, (spoken[task.ma], printed, path, within))))
        yield Ten(task.ma, numbers, (task.ten,))


def unit_names(units: Mapping[str, DonVi]) -> Iterator[Ten]:
    """Yield what the units are called; a people's committee also by its place: "phường Tân Phong", "Tân Phong"."""
    for ma, unit in units.items():
        names = dict.fromkeys(name for name in (unit.ten, unit.ten_day_du) if name)
        for start in _COMMITTEE:
            if unit.ten.startswith(start):
                place = unit.ten.removeprefix(start)
                names.update(dict.fromkeys((place, *(f"{other}{place}" for other in _COMMITTEE))))
                names.update(dict.fromkeys(place.removeprefix(kind) for kind in _PLACE if place.startswith(kind)))
        yield Ten(ma, (), tuple(names))


def plan_names(plans: Mapping[str, HoSo]) -> Iterator[Ten]:
    """Yield what the plans are called."""
    for ma, plan in plans.items():
        document = plan.ke_hoach
        number = (f"{document.so}/{document.ky_hieu}",) if document.so else ()
        yield Ten(ma, number, tuple(dict.fromkeys((document.ten_ngan, document.trich_yeu))))
