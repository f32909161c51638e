"""Which plans are meant where none is named."""

from collections.abc import Sequence
from datetime import date

from hoagiai_cli.model.ho_so import HoSo


def of_year(plans: Sequence[HoSo], nam: int) -> list[HoSo]:
    """Return the plans that cover a part of the year."""
    return [plan for plan in plans if plan.ke_hoach.thoi_ky.tu.year <= nam <= plan.ke_hoach.thoi_ky.den.year]


def running(plans: Sequence[HoSo], ngay: date) -> list[HoSo]:
    """Return the plans that run on the day; else the last that began; else the first that will.

    The sample that ``init`` writes is a plan like any other only where there is no other. A draft is not taken before
    its first day, unless it is all that the folder holds: beside the sample alone there is none that runs.
    """
    real = [plan for plan in plans if not plan.ke_hoach.mau] or list(plans)
    now = [plan for plan in real if plan.ke_hoach.thoi_ky.tu <= ngay <= plan.ke_hoach.thoi_ky.den]
    if now:
        return now
    if len(real) < len(plans) and all(_is_coming_draft(plan, ngay) for plan in real):
        return []
    begun = [plan.ke_hoach.thoi_ky.tu for plan in real if plan.ke_hoach.thoi_ky.tu <= ngay]
    first = max(begun) if begun else min(plan.ke_hoach.thoi_ky.tu for plan in real)
    return [plan for plan in real if plan.ke_hoach.thoi_ky.tu == first]


def _is_coming_draft(plan: HoSo, ngay: date) -> bool:
    """Tell whether a plan has not begun and has not been issued: neither number nor day."""
    document = plan.ke_hoach
    return document.thoi_ky.tu > ngay and document.so is None and document.ngay.full is None
