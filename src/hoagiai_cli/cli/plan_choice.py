"""Which plans, tasks, units and occurrences a command means: nobody has to know a code.

A code, a printed number, a whole name or the beginning of one is understood, in this order. A command that reads takes
all bodies of one name; one that writes takes the body that was bound or held the work on the day, else it asks. Without
a terminal a command that writes takes no beginning of a name: nobody would see what it was taken for.
"""

from typing import TYPE_CHECKING

from hoagiai_cli.cli.choice_words import listed, near, one_name, settle
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from hoagiai_cli.model.ho_so import HoSo, ThuMuc
    from hoagiai_cli.naming.called import Khop, Ten


def choose_plans(folder: "ThuMuc", ke_hoach: str | None, nam: int | None, ngay: "date | None" = None) -> "list[HoSo]":
    """Return the plan named; else those of the year; else those that run on the day; else the last that began.

    A draft of next year is never chosen before its first day, and the sample plan of ``init`` only when it is alone.

    Args:
        folder: The plan folder.
        ke_hoach: The plan's code, number, name or the beginning of it; None is not named.
        nam: A year that the plan covers.
        ngay: The day; None is today.

    Raises:
        UserError: When no plan fits; the message says which there are.
    """
    from hoagiai_cli.deadlines.periods import format_day
    from hoagiai_cli.naming.plans import of_year, running

    plans = list(folder.ho_so.values())
    if not plans:
        raise UserError("thư mục kế hoạch chưa có kế hoạch nào; mỗi kế hoạch là một thư mục có tệp ke-hoach.yaml")
    if ke_hoach is not None:
        plans = [_plan(folder, ke_hoach)]
    if nam is not None:
        fitting = of_year(plans, nam)
        if not fitting:
            years = ", ".join(map(str, sorted({plan.ke_hoach.nam for plan in plans})))
            raise UserError(f"không có kế hoạch nào của năm {nam}; hiện có kế hoạch của năm {years}")
        return fitting
    if ngay is None:
        from hoagiai_cli.cli.clock import today

        ngay = today()
    chosen = plans if ke_hoach is not None else running(plans, ngay)
    if not chosen:
        drafts = [plan.ke_hoach for plan in plans if not plan.ke_hoach.mau]
        names = "; ".join(f"“{plan.ten_ngan}” bắt đầu ngày {format_day(plan.thoi_ky.tu)}" for plan in drafts)
        raise UserError(f"chưa có kế hoạch đang thực hiện: {names}; xem trước bằng --ke-hoach {drafts[0].ma}")
    return chosen


def choose_plan(folder: "ThuMuc", ke_hoach: str | None, nam: int | None, ngay: "date | None" = None) -> "HoSo":
    """Return the one plan meant; see ``choose_plans``.

    Raises:
        UserError: When none or several fit; the message says which there are.
    """
    plans = choose_plans(folder, ke_hoach, nam, ngay)
    if len(plans) > 1:
        from hoagiai_cli.cli.asking import choose, is_terminal

        if is_terminal():
            chosen = choose(
                "Kế hoạch nào", [(plan.ke_hoach.ma, plan.ke_hoach.ten_ngan) for plan in plans], "--ke-hoach"
            )
            return folder.ho_so[chosen]
        names = "; ".join(f"{plan.ke_hoach.ma} ({plan.ke_hoach.ten_ngan})" for plan in plans)
        raise UserError(f"có nhiều kế hoạch: {names}; hãy chọn một bằng --ke-hoach")
    return plans[0]


def _plan(folder: "ThuMuc", word: str) -> "HoSo":
    from hoagiai_cli.naming.called import called
    from hoagiai_cli.naming.things import plan_names

    things = list(plan_names(folder.ho_so))
    fits = called(word, things)
    if len(fits.ma) == 1:
        return folder.ho_so[fits.ma[0]]
    if fits.ma:
        raise UserError(f"có nhiều kế hoạch hợp với “{word}”: {listed(fits.ma, things)}")
    raise UserError(f"không có kế hoạch “{word}”; hiện có: {listed(tuple(folder.ho_so), things)}")


def tasks_of(plans: "Sequence[HoSo]", word: str, folder: "ThuMuc") -> dict[str, tuple[str, ...]]:
    """Return the tasks that a word means, for a command that reads: by plan, all that bear the number or the name.

    Raises:
        UserError: When it means none in these plans; the message says where there is one, or the nearest.
    """
    found: dict[str, tuple[str, ...]] = {}
    for plan in plans:
        fits = _fitting_tasks(plan, word)
        if fits.ma:
            one_name(fits, list(_task_names(plan)), word)
            found[plan.ke_hoach.ma] = fits.ma
    if not found:
        raise UserError(_no_task(plans, word, folder))
    return found


def task_or_word(plan: "HoSo", word: str) -> str:
    """Return the task of a plan that a word means, for a command that writes; the word itself where none does.

    A task that is gone has no name any more.

    Raises:
        UserError: When it means several of which nobody can choose, or is only the beginning of a name.
    """
    fits = _fitting_tasks(plan, word)
    return settle(fits, list(_task_names(plan)), word, "Nhiệm vụ") if fits.ma else word


def plan_with_task(
    folder: "ThuMuc", ke_hoach: str | None, nam: int | None, word: str, ngay: "date | None" = None
) -> "tuple[HoSo, str]":
    """Return the one plan that has the task and the task's id, for a command that writes.

    Raises:
        UserError: When none or several have it, or only the beginning of its name was given and nobody can be asked.
    """
    plans = choose_plans(folder, ke_hoach, nam, ngay)
    having = [(plan, fits) for plan in plans if (fits := _fitting_tasks(plan, word)).ma]
    if not having:
        raise UserError(_no_task(plans, word, folder))
    if len(having) > 1:
        names = ", ".join(plan.ke_hoach.ma for plan, _ in having)
        raise UserError(f"nhiệm vụ “{word}” có trong nhiều kế hoạch: {names}; hãy chọn bằng --ke-hoach")
    plan, fits = having[0]
    return plan, settle(fits, list(_task_names(plan)), word, "Nhiệm vụ")


def units_of(folder: "ThuMuc", word: str) -> tuple[str, ...]:
    """Return the units that a word means, for a command that reads: all that bear the name.

    Raises:
        UserError: When it means none, or is the beginning of several names.
    """
    from hoagiai_cli.naming.called import called
    from hoagiai_cli.naming.things import unit_names

    things = list(unit_names(folder.don_vi))
    fits = called(word, things)
    if not fits.ma:
        raise UserError(f"không có đơn vị “{word}”{near(word, things)}")
    one_name(fits, things, word)
    return fits.ma


def tasks_or_units_of(
    folder: "ThuMuc", plans: "Sequence[HoSo]", word: str
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return the tasks, or else the units, that a word means: whichever it fits more surely; a code may be both.

    Raises:
        UserError: When it means neither, or is the beginning of several names.
    """
    from hoagiai_cli.naming.called import Cach, called
    from hoagiai_cli.naming.things import unit_names

    by_plan = {plan.ke_hoach.ma: fits for plan in plans if (fits := _fitting_tasks(plan, word)).ma}
    things = list(unit_names(folder.don_vi))
    units = called(word, things)
    ways = [fits.cach for fits in (*by_plan.values(), units) if fits.cach]
    if not ways:
        raise UserError(_no_task(plans, word, folder, things))
    best = min(ways)
    tasks = {ma: fits.ma for ma, fits in by_plan.items() if fits.cach is best}
    found = units.ma if units.cach is best else ()
    for plan in plans:
        if best >= Cach.DAU and plan.ke_hoach.ma in tasks:
            one_name(by_plan[plan.ke_hoach.ma], list(_task_names(plan)), word)
    if best >= Cach.DAU and found:
        one_name(units, things, word)
    return tasks, found


def unit_of(folder: "ThuMuc", word: str, ngay: "date", concerned: "Collection[str]" = ()) -> str:
    """Return the unit that a word means, for a command that writes.

    Args:
        folder: The plan folder.
        word: Its code or name.
        ngay: The day that the command speaks of.
        concerned: The units that the work concerns: of two bodies of one name, the one among them is meant.

    Raises:
        UserError: When it means none, or several of which nobody can choose one.
    """
    from hoagiai_cli.naming.called import Khop, called
    from hoagiai_cli.naming.things import unit_names

    things = list(unit_names(folder.don_vi))
    fits = called(word, things)
    if not fits.ma:
        raise UserError(f"không có đơn vị “{word}”{near(word, things)}")
    for narrower in (
        [ma for ma in fits.ma if ma in concerned],
        [ma for ma in fits.ma if folder.don_vi[ma].hieu_luc.covers(ngay)],
    ):
        if len(fits.ma) > 1 and narrower:
            fits = Khop(tuple(narrower), fits.cach)
    return settle(fits, things, word, "Đơn vị")


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
    if (counted := _nth(wanted, known, nam)) is not None:
        return counted
    if not known:
        raise UserError("nhiệm vụ này không có đợt nào; bỏ --dot")
    raise UserError(f"không có đợt “{wanted}”; các đợt: {', '.join(known)}")


def _nth(wanted: str, known: "Sequence[str]", nam: int) -> str | None:
    """Return the occurrence that "đợt 1", "đợt II", "lần thứ 2" counts to, in the order of time."""
    import re

    from hoagiai_cli.deadlines.phrases import read_phrase
    from hoagiai_cli.language.roman import from_roman
    from hoagiai_cli.language.spelling import fold

    found = re.fullmatch(r"(?:đợt|dot|lần|lan)\s*(?:thứ\s*|thu\s*)?(\d{1,2}|[ivx]{1,5})", fold(wanted))
    if found is None:
        return None
    number = int(found[1]) if found[1].isdigit() else from_roman(found[1].upper())
    ends = [read_phrase(name, nam=nam).dot for name in known]
    if not all(len(dots) == 1 and dots[0].han for dots in ends):
        return None
    in_time = sorted(known, key=lambda name: (read_phrase(name, nam=nam).dot[0].han, name))
    return in_time[number - 1] if number and 1 <= number <= len(in_time) else None


def _task_names(plan: "HoSo") -> "Iterable[Ten]":
    from hoagiai_cli.naming.things import task_names

    return task_names(plan.nhiem_vu)


def _fitting_tasks(plan: "HoSo", word: str) -> "Khop":
    from hoagiai_cli.naming.called import called
    from hoagiai_cli.naming.things import task_number

    return called(word, _task_names(plan), task_number, within=True)


def _no_task(plans: "Sequence[HoSo]", word: str, folder: "ThuMuc", units: "Sequence[Ten] | None" = None) -> str:
    """Return that there is no such task, nor unit where units were looked at too, and where or what there is."""
    chosen = {plan.ke_hoach.ma for plan in plans}
    for ma, other in folder.ho_so.items():
        if ma not in chosen and _fitting_tasks(other, word).ma:
            name = other.ke_hoach.ten_ngan
            return f"nhiệm vụ “{word}” thuộc kế hoạch “{name}”; thêm --ke-hoach {ma} để chọn kế hoạch ấy"
    things = [*(thing for plan in plans for thing in _task_names(plan)), *(units or ())]
    what = "nhiệm vụ" if units is None else "nhiệm vụ hay đơn vị"
    return f"không có {what} “{word}”{near(word, things)}"
