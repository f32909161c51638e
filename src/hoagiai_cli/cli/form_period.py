"""The forms that ``form export`` and ``form slip`` mean: of one plan and period, of some units or of all."""

from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hoagiai_cli.forms.contents import Forms


def forms_meant(
    goc: "Path | None",
    quy: str | None,
    *,
    ca_nam: bool,
    don_vi: "Sequence[str] | None",
    ke_hoach: str | None,
    nam: int | None,
    ngay: str | None,
) -> "tuple[Forms, list[str]]":
    """Return the forms of the period and the ids of the units that were asked for: all that get a form, if none was.

    Raises:
        UserError: When not exactly one of quarter and year is named, or when plan, unit, quarter or day is none.
    """
    from unicodedata import normalize

    from hoagiai_cli.cli.law_notes import say_expired_in
    from hoagiai_cli.cli.loading import open_folder, parse_day, root_of
    from hoagiai_cli.cli.periods import parse_quarter
    from hoagiai_cli.cli.plan_choice import choose_plan, unit_of
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.forms.contents import Forms
    from hoagiai_cli.gathering.ky import CA_NAM

    if ca_nam == (quy is not None):
        raise UserError("nêu một trong hai: --quy QUÝ hoặc --ca-nam")
    root = root_of(goc)
    folder = open_folder(root)
    day = parse_day(ngay)
    plan = choose_plan(folder, ke_hoach, nam, day)
    forms = Forms(folder, plan, CA_NAM if quy is None else parse_quarter(quy), nam or plan.ke_hoach.nam, day)
    wanted = [unit_of(folder, unit, day, forms.don_vi) for unit in don_vi] if don_vi else list(forms.don_vi)
    due = forms.ky.han_gui
    if due and due.year not in folder.ngay_nghi:
        name = f"ngay-nghi/{due.year}.yaml"
        say(
            f"Lưu ý: chưa có lịch nghỉ năm {due.year} ({name}): hạn gửi {due:%d/%m/%Y} chưa trừ ngày lễ, Tết.", err=True
        )
    tasks = (task.ten for task in plan.nhiem_vu)
    figures = (text for form in forms.bieu for text in (form.ten, form.nguon_in) if text)
    say_expired_in(
        (normalize("NFC", text) for text in (*tasks, *figures)), folder.phap_luat, forms.ky.so_lieu_den, root
    )
    return forms, wanted
