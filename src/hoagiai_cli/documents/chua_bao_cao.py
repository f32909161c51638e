"""Work of which nobody has reported, as it is called in one sentence: never so that another sentence denies it."""

from collections.abc import Callable, Iterable, Iterator

from hoagiai_cli.language.formatting import khoang, noi
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.status import TinhTrang

Names = Callable[[Iterable[str], Iterable[str]], str]
"""Units and the leads of their task → units in words."""


def silent_names(silent: TinhHinh, whole: TinhHinh, names: Names) -> Iterator[str]:
    """Yield what each silent task is called.

    Where another part of the task was reported on or is overdue, the occurrence that is meant is named with it; parts
    of one occurrence are told apart by their units.

    Args:
        silent: The tasks with those of their parts that are in time and of which nobody has reported.
        whole: The whole plan.
        names: How units are named.
    """
    tasks = {task.nhiem_vu.ma: task for task in whole.nhiem_vu}
    for task in silent.nhiem_vu:
        mine = {(part.don_vi, part.ten_dot) for part in task.phan_viec}
        others = [part for part in tasks[task.nhiem_vu.ma].phan_viec if (part.don_vi, part.ten_dot) not in mine]
        told = [part for part in others if part.ban_ghi is not None or part.tinh_trang is TinhTrang.QUA_HAN]
        yield f"{task.goi} ({_which(task, told, names)})" if told else task.goi


def _which(task: TinhHinhNhiemVu, told: list[PhanViec], names: Names) -> str:
    meant = dict.fromkeys(part.ten_dot for part in task.phan_viec)
    if None in meant or any(part.ten_dot in meant for part in told):
        units = dict.fromkeys(unit for part in task.phan_viec for unit in part.cac_don_vi)
        return f"phần việc của {names(units, task.nhiem_vu.chu_tri)}"
    return f"đợt {noi(khoang(dot) for dot in meant if dot)}"
