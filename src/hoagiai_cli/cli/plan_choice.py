"""Which task, unit and occurrence a writing command means."""

from typing import TYPE_CHECKING

from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoagiai_cli.model.ho_so import HoSo, ThuMuc


def plan_with_task(folder: "ThuMuc", ke_hoach: str | None, nam: int | None, nhiem_vu: str) -> "HoSo":
    """Return the one plan that has the task.

    Raises:
        UserError: When none or several have it.
    """
    from hoagiai_cli.cli.loading import choose_plans
    from hoagiai_cli.rules.context import did_you_mean

    plans = choose_plans(folder, ke_hoach, nam)
    having = [plan for plan in plans if any(task.ma == nhiem_vu for task in plan.nhiem_vu)]
    if not having:
        known = [task.ma for plan in plans for task in plan.nhiem_vu]
        raise UserError(f"không có nhiệm vụ “{nhiem_vu}”{did_you_mean(nhiem_vu, known)}")
    if len(having) > 1:
        names = ", ".join(plan.ke_hoach.ma for plan in having)
        raise UserError(f"nhiệm vụ “{nhiem_vu}” có trong nhiều kế hoạch: {names}; hãy chọn bằng --ke-hoach MÃ")
    return having[0]


def known_unit(folder: "ThuMuc", don_vi: str) -> str:
    """Return the id of a unit.

    Raises:
        UserError: When the folder has no such unit.
    """
    from hoagiai_cli.rules.context import did_you_mean

    don_vi = don_vi.strip()
    if don_vi not in folder.don_vi:
        raise UserError(f"không có đơn vị “{don_vi}” trong thư mục don-vi{did_you_mean(don_vi, folder.don_vi)}")
    return don_vi


def occurrence(wanted: str | None, names: "Iterable[str | None]", nam: int) -> str | None:
    """Return the canonical name of the occurrence meant; None where none is named.

    Raises:
        UserError: When there is no such occurrence; the message says which there are.
    """
    if wanted is None:
        return None
    from hoagiai_cli.deadlines.phrases import read_phrase
    from hoagiai_cli.gathering.typed import label

    known = [name for name in names if name]
    by_label = {label(name): name for name in known}
    if label(wanted) in by_label:
        return by_label[label(wanted)]
    for text in (wanted, f"Quý {wanted}"):
        dots = read_phrase(text, nam=nam).dot
        if len(dots) == 1 and dots[0].ten in known:
            return dots[0].ten
    if not known:
        raise UserError("nhiệm vụ này không có đợt nào; bỏ --dot")
    raise UserError(f"không có đợt “{wanted}”; các đợt: {', '.join(known)}")
