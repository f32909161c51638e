"""``hoagiai setup``: what a plan still needs from its office, asked for or taken from a file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import DryRunOption, GocOption, KeHoachOption, NamOption, NgayOption

if TYPE_CHECKING:
    from datetime import date

    from hoagiai_cli.writing.door import Reading

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def setup(
    tu_tep: Annotated[
        Path | None,
        typer.Option("--tu-tep", metavar="TỆP.yaml", help="Lấy câu trả lời trong tệp này thay vì hỏi."),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi luôn, không hỏi lại.")] = False,
    dry_run: DryRunOption = False,
) -> int:
    """Khai điều kế hoạch còn thiếu: ai ban hành và ký, nhóm gồm những đơn vị nào, cách đọc thời hạn, cách chốt báo cáo.

    Chạy trong cửa sổ lệnh thì hỏi từng câu, chỉ hỏi điều còn thiếu; cho xem thay đổi rồi mới ghi. Gõ “thôi” để dừng ở
    câu nào cũng được, lần sau hỏi tiếp. Cách viết tệp trả lời: docs/bat-dau.md.

    Mã thoát: 0 là đủ; 1 là còn điều chưa khai.

    Ví dụ: hoagiai setup --tu-tep tra-loi.yaml
    """
    from hoagiai_cli.cli.loading import parse_day, root_of

    return run_setup(root_of(goc), ke_hoach, nam, parse_day(ngay), tu_tep=tu_tep, yes=yes, dry_run=dry_run)


def run_setup(
    root: Path,
    ke_hoach: str | None,
    nam: int | None,
    day: "date",
    *,
    tu_tep: Path | None = None,
    yes: bool = False,
    dry_run: bool = False,
) -> int:
    """Ask or read, show, write, and say what is still missing; return the exit code."""
    from hoagiai_cli.cli.asking import confirm, is_terminal
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.cli.setup_questions import ask_all, still_missing
    from hoagiai_cli.cli.writing import carry_out, opened, report, show_diff
    from hoagiai_cli.writing.door import carry_out as write
    from hoagiai_cli.writing.setup.answers import read_answers
    from hoagiai_cli.writing.setup.missing import find_missing
    from hoagiai_cli.writing.setup.request import Setup

    reading = opened(root)
    plan = choose_plan(reading.folder, ke_hoach, nam, day)
    missing = find_missing(reading.folder, plan, day)
    if tu_tep is not None:
        answers = read_answers(tu_tep)
    elif missing.hoi and is_terminal():
        answers = ask_all(reading.folder, plan, missing, day, partial(_try, reading, plan.ke_hoach.ma))
    else:
        still_missing(reading.folder, missing)
        return 1 if missing.con else 0
    request = Setup(plan.ke_hoach.ma, answers).answer
    shown = carry_out(reading, "setup", request, dry_run=True, lines=dry_run or not is_terminal())
    if not shown.answer.edits or dry_run:
        still_missing(reading.folder, missing)
        return 1 if missing.con else 0
    if not confirm("Ghi các thay đổi trên?", yes=yes, look=lambda: show_diff(reading.root, shown.answer.edits)):
        say("Chưa ghi gì.")
        return 1
    report(write(reading, "setup", request))
    after = opened(root)
    left = find_missing(after.folder, after.folder.ho_so[plan.ke_hoach.ma], day)
    still_missing(after.folder, left)
    return 1 if left.con else 0


def _try(reading: "Reading", plan: str, answers: dict[str, Any]) -> None:
    """Work answers out as the write will, the check of the whole folder included, and write nothing."""
    from hoagiai_cli.writing.door import carry_out
    from hoagiai_cli.writing.setup.answers import TraLoi
    from hoagiai_cli.writing.setup.request import Setup

    carry_out(reading, "setup", Setup(plan, TraLoi.model_validate(answers)).answer, dry_run=True)
