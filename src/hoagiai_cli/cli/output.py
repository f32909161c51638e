"""Where what a command made goes: standard output, or a file written whole or not at all."""

import sys
from collections.abc import Iterable
from pathlib import Path

from hoagiai_cli.cli.console import Line, fit, say


def emit(lines: Iterable[str], output: Path | None, *, data: bool = False) -> None:
    """Print the lines, or write them to a file; "-" is standard output.

    Args:
        lines: The lines; one may hold several.
        output: The file.
        data: For another program: a terminal shows it as it is. Text for people is kept within the screen's width.
    """
    if output is None or str(output) == "-":
        screen = not data and sys.stdout.isatty()
        for line in lines:
            if screen:
                for part in fit(Line(text) for text in line.split("\n")):
                    sys.stdout.write(part.text + "\n")
            else:
                sys.stdout.write(line + "\n")
        return
    write_own(output, "".join(line + "\n" for line in lines).encode())


def write_own(path: Path, data: bytes) -> None:
    """Write a file that the user named, for a command without --force; one that a person changed since stays.

    Raises:
        Kept: When such a file stands there.
    """
    from hoagiai_cli.store.keeping import Kept, keep_or_write

    try:
        keep_or_write(path, data, named=True)
    except Kept:
        raise Kept(
            f"{path} đã có và không còn như khi chương trình ghi (có người sửa, hoặc là tệp khác) nên không bị ghi đè; "
            "nêu tên tệp khác, hoặc xóa tệp ấy trước"
        ) from None
    say(f"Đã ghi {path}", err=True)


def show(lines: Iterable[Line], output: Path | None = None) -> None:
    """Print lines: through rich on a terminal (colours of every system, ``NO_COLOR``), plain otherwise."""
    if output is None and sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        console = Console(highlight=False, markup=False, emoji=False)
        for line in fit(lines):
            console.print(Text(line.text, style=line.style or ""), soft_wrap=True)
        return
    emit((line.text for line in lines), output)


def made_folder(output: Path | None, usual: str = ".") -> Path:
    """Make a folder for what a command writes, if there is none yet, and return it.

    Args:
        output: The folder that the user named.
        usual: The one in the current folder that is taken otherwise.

    Raises:
        UserError: When it cannot be made, or the usual one is a link that leads elsewhere.
    """
    from hoagiai_cli.diagnostics.errors import UserError, os_reason
    from hoagiai_cli.store.atomic import refuse_leading_out

    path = output or Path(usual)
    if output is None:
        refuse_leading_out(path, Path.cwd())
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"không tạo được thư mục {path}: {os_reason(error)}") from None
    return path


MANY = 10
"""Files that a command names one by one; of more it says how many they are, and where."""


def put(
    path: Path, data: bytes, *, named: bool, force: bool = False, told: bool = True, within: Path | None = None
) -> Path:
    """Write a document and say where it went: a file that a person changed since is never replaced.

    Args:
        path: Where it is to go.
        data: Its bytes.
        named: Whether the user named the file.
        force: Whether it may be replaced all the same.
        told: Whether to say that it was written; the caller counts otherwise.
        within: The folder that no link may lead out of, where the program chose the name in it.

    Returns:
        The file that was written.

    Raises:
        UserError: When it cannot be written, or the named file was changed by a person.
    """
    from hoagiai_cli.store.keeping import keep_or_write

    placed = keep_or_write(path, data, named=named, force=force, within=within)
    if placed.thay is not None:
        say(f"Tệp {placed.thay} đã có và có người sửa nên được giữ nguyên; --force để thay.", err=True)
    if told or placed.thay is not None:
        say(f"Đã ghi {placed.path}", err=True)
    return placed.path
