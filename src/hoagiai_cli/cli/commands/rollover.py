"""``hoagiai rollover``: next year's draft from this year's plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, KeHoachOption, NamOption, NgayOption

if TYPE_CHECKING:
    from hoagiai_cli.writing.door import Reading
    from hoagiai_cli.writing.rollover.request import Draft, Rollover

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def rollover(
    sang: Annotated[int, typer.Option("--sang", metavar="NĂM", help="Năm của bản nháp.")],
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ nêu điều cần xem lại, không ghi.")] = False,
) -> int:
    """Lập bản nháp kế hoạch năm sau từ kế hoạch đang có, thành một thư mục kế hoạch mới.

    Năm trong tên, trích yếu, thời gian được chuyển khi chắc chắn; chỗ không chắc (ngày cụ thể, cơ quan đã chấm dứt) thì
    hỏi, ngoài cửa sổ lệnh thì để trống và liệt kê. Số, ngày của văn bản viện dẫn giữ nguyên; số, ngày ban hành, kết quả
    không mang sang.

    Ví dụ: hoagiai rollover --sang 2026
    """
    from hoagiai_cli.cli.asking import is_terminal
    from hoagiai_cli.cli.loading import parse_day, root_of
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.cli.writing import opened
    from hoagiai_cli.model.base import FIRST_YEAR, LAST_YEAR
    from hoagiai_cli.writing.door import carry_out
    from hoagiai_cli.writing.rollover.request import Rollover

    if not int(FIRST_YEAR) <= sang <= int(LAST_YEAR):
        from hoagiai_cli.diagnostics.errors import UserError

        raise UserError(f"{sang} không phải năm của một kế hoạch")
    day = parse_day(ngay)
    reading = opened(root_of(goc))
    plan = choose_plan(reading.folder, ke_hoach, nam, day)
    request = Rollover(plan.ke_hoach.ma, sang, day)
    draft = request.draft(reading)
    if is_terminal() and not dry_run and (draft.cau_hoi or draft.het_hieu_luc):
        request = _ask(reading, request, draft)
        draft = request.draft(reading)
    if not dry_run:
        outcome = carry_out(reading, "rollover", request.answer)
        for note in outcome.notes:
            say(note, err=True)
    done = "Sẽ lập" if dry_run else "Đã lập"
    say(f"{done} bản nháp “{draft.ma}”: {len(draft.files)} tệp.")
    if draft.notes:
        say("Cần xem lại:")
        for note in draft.notes:
            say(f"  - {note}")
    if not dry_run:
        say(f"Xem bản nháp: hoagiai document ke-hoach --ke-hoach {draft.ma}")
        say(f"So với năm trước: hoagiai diff --sang {sang}")
        say(f"Khai điều còn thiếu: hoagiai setup --ke-hoach {draft.ma}")
    return 0


def _ask(reading: "Reading", request: "Rollover", draft: "Draft") -> "Rollover":
    """Ask for what is not certain; an empty answer leaves it blank."""
    from hoagiai_cli.cli.asking import ask
    from hoagiai_cli.gathering.typed import read_text

    names = {task.ma: task for task in reading.folder.ho_so[request.ke_hoach].nhiem_vu}
    phrases: dict[str, str] = {}
    for question in draft.cau_hoi:
        task = names[question.nhiem_vu]
        number = f"{task.so} " if task.so else ""
        say(f"Nhiệm vụ {number}“{task.ten}”, năm trước: “{question.thoi_gian}”. {question.ly_do}.")
        told = ask(f"Năm {request.sang} ghi gì (= : “{question.goi_y}”; Enter: để trống)", str, "", optional=True)
        if told:
            phrases[question.nhiem_vu] = question.goi_y if told.strip() == "=" else str(read_text(told))
    bodies: dict[str, str] = {}
    for ma in draft.het_hieu_luc:
        name = reading.folder.don_vi[ma].ten
        told = ask(f"{name} đã chấm dứt; cơ quan nào làm tiếp (tên hoặc mã; Enter: để trống)", str, "", optional=True)
        if told and str(read_text(told)).strip():
            bodies[ma] = str(read_text(told)).strip()
    return request._replace(thoi_gian=phrases, don_vi=bodies)
