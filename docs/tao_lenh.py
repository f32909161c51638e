"""Write docs/lenh.md, the reference of all commands, from the program's own help.

python docs/tao_lenh.py            write the page
python docs/tao_lenh.py --check    exit 1 when it is stale
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import typer

from hoagiai_cli.cli import vietnamese
from hoagiai_cli.cli.app import app

PAGE = Path(__file__).parent / "lenh.md"
WIDTH = 100

INTRODUCTION = """\
# Các lệnh

Trang này do `docs/tao_lenh.py` viết ra từ phần hướng dẫn của chính chương trình; không sửa tay.
"""


def commands(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield every command that can be called, with its name and context, outer ones first."""
    yield context.command_path, command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None and not inner.hidden:
                yield from commands(inner, _context(inner, name, context))


def _context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    return click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH)


def every_command() -> list[tuple[str, click.Command, click.Context]]:
    """Return all commands of the program."""
    vietnamese.install()
    root = typer.main.get_command(app)
    return list(commands(root, _context(root, "hoagiai")))


def page() -> str:
    """Return docs/lenh.md."""
    parts = [INTRODUCTION]
    for path, command, context in every_command():
        depth = "##" if path == "hoagiai" or path.count(" ") == 1 else "###"
        help_text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
        parts.append(f"{depth} {path}\n\n```\n{help_text}\n```\n")
    return "\n".join(parts)


def main() -> int:
    """Write or check the page."""
    text = page()
    fresh = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
    if "--check" in sys.argv[1:]:
        if not fresh:
            print(f"{PAGE.name}: cũ; chạy: python docs/tao_lenh.py")
        return 0 if fresh else 1
    if not fresh:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
        print(f"{PAGE.name}: đã ghi")
    return 0


if __name__ == "__main__":
    sys.exit(main())
