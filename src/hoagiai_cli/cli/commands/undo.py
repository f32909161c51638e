"""``hoagiai undo``: take the last write back."""

from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hoagiai_cli.writing.journal import Entry

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def undo(
    goc: GocOption = None,
    show_list: Annotated[bool, typer.Option("--list", help="Chỉ liệt kê các lần ghi còn lưu, mới nhất trước.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Lùi lại ngay, không hỏi.")] = False,
) -> int:
    """Lùi lại lần ghi gần nhất: mọi tệp mà lần ghi ấy thêm, sửa trở về đúng như trước.

    Tệp nào đã bị sửa sau lần ghi thì không lùi lại. Chạy nhiều lần thì lùi dần từng lần ghi; lưu tối đa 20 lần ghi
    trong thư mục .hoagiai của thư mục kế hoạch. Không chạy trong cửa sổ lệnh thì cần -y.

    Ví dụ: hoagiai undo --list
    """
    from hoagiai_cli.cli.asking import confirm, is_terminal
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.writing.undoing import NOTHING, is_committed, writes
    from hoagiai_cli.writing.undoing import undo as take_back

    root = root_of(goc)
    if show_list:
        found = writes(root)
        for entry in found:
            say(safe(_line(entry)))
        if not found:
            say(NOTHING)
        return 0

    def agree(entry: "Entry") -> bool:
        for text in _what(root, entry):
            say(safe(text))
        if is_committed(root, entry):
            say("Lưu ý: lần ghi này đã nằm trong git; lùi lại sẽ thành một thay đổi mới so với bản đã lưu.")
        if not yes and not is_terminal():
            raise UserError("chưa lùi gì; thêm -y để lùi lại")
        return confirm("Lùi lại lần ghi này?", yes=yes)

    done = take_back(root, agree)
    if done is None:
        say("Không lùi gì.")
        return 0
    for text in done.notes:
        say(text, err=True)
    say(f"Đã lùi lại lần ghi {done.entry.command} lúc {_when(done.entry)}.")
    return 0


def _what(root: "Path", entry: "Entry") -> "Iterator[str]":
    yield f"Sẽ lùi lại lần ghi {entry.command} lúc {_when(entry)} của {entry.user}:"
    for kept in entry.files:
        deed = "xóa" if kept.before is None else "trả về như trước"
        yield f"  {deed}: {root / kept.name}"


def _line(entry: "Entry") -> str:
    state = {"da-lui": " (đã lùi lại)", "dang-ghi": " (bị ngắt giữa chừng)", "dang-lui": " (bị ngắt giữa chừng)"}
    names = ", ".join(kept.name for kept in entry.files[:3]) + (", …" if len(entry.files) > 3 else "")  # noqa: PLR2004
    files = f"{len(entry.files)} tệp: {names}"
    return f"{_when(entry)}  {entry.command}  {entry.user}  {files}{state.get(entry.state, '')}"


def _when(entry: "Entry") -> str:
    from datetime import datetime

    from hoagiai_cli.deadlines.periods import format_day

    try:
        moment = datetime.fromisoformat(entry.at)
    except ValueError:
        return entry.at
    return f"{moment:%H:%M:%S} ngày {format_day(moment.date())}"
