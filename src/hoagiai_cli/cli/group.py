"""A group of commands whose modules are imported when they are called, and not before.

The table of names and one-line helps answers ``--help`` and completion, so that both stay as fast as the interpreter
allows: the models, the YAML reader and the console are paid for by the commands that use them.
"""

import importlib
import keyword
from typing import Any

import click
import typer
from click.shell_completion import CompletionItem
from typer.core import TyperGroup

GROUPS: dict[str, dict[str, str]] = {
    "Hằng ngày": {
        "week": "Việc quá hạn và việc đến hạn trong tuần, theo từng ngày.",
        "status": "Tình trạng thực hiện từng nhiệm vụ.",
        "show": "Mọi điều về một nhiệm vụ hoặc một đơn vị, và vì sao có tình trạng ấy.",
        "update": "Ghi tiến độ một nhiệm vụ của một đơn vị.",
        "extend": "Ghi việc gia hạn một nhiệm vụ theo văn bản cho phép.",
        "serve": "Mở các trang trên trình duyệt của máy này: xem tình hình, ghi tiến độ, nhận biểu.",
        "undo": "Lùi lại lần ghi gần nhất.",
        "form": "Biểu mẫu Excel cho đơn vị: xuất ra, nhận về, duyệt.",
        "import": "Đọc một văn bản kế hoạch (.docx, .txt, .md) thành thư mục kế hoạch.",
        "setup": "Hỏi điều kế hoạch còn thiếu: người ký, thành viên nhóm, cách đọc thời hạn.",
        "rollover": "Lập bản nháp kế hoạch năm sau từ kế hoạch đang có.",
        "init": "Tạo thư mục kế hoạch mới, với một kế hoạch mẫu để sửa.",
    },
    "Văn bản": {
        "report": "Soạn báo cáo kết quả thực hiện kế hoạch.",
        "remind": "Soạn công văn đôn đốc, đề nghị gửi nơi còn việc chưa xong.",
        "document": "Soạn văn bản từ kế hoạch.",
        "export": "Xuất kế hoạch, tình trạng và số liệu ra xlsx, csv, json.",
        "combine": "Cấp trên gộp nhiều thư mục kế hoạch: số đếm, số liệu, nơi còn thiếu.",
        "template": "Mẫu văn bản: chép ra để sửa, xem các biến.",
        "dashboard": "Một trang HTML tự đủ cho lãnh đạo: việc chậm, việc sắp đến hạn.",
        "calendar": "Hạn của các việc thành tệp lịch .ics cho Outlook, điện thoại.",
    },
    "Kỹ thuật": {
        "validate": "Kiểm tra thư mục kế hoạch, nêu mọi lỗi cùng vị trí.",
        "deadline": "Cách đọc một cụm từ chỉ thời gian.",
        "law": "Điều đã biết về văn bản pháp luật, nguồn, và nơi viện dẫn.",
        "explain": "Giải thích một mã lỗi, kèm ví dụ.",
        "diff": "Nội dung thay đổi giữa hai phiên bản, nói bằng lời.",
        "log": "Lịch sử một nhiệm vụ hoặc một đơn vị, nói bằng lời.",
        "approve": "Ghi văn bản phê duyệt hoặc sửa đổi kế hoạch.",
        "fmt": "Viết lại tệp kế hoạch theo một dạng thống nhất, giữ nguyên nội dung.",
        "schema": "Lược đồ JSON của các tệp, dùng cho trình soạn thảo.",
        "completion": "Đoạn mã để cửa sổ lệnh gợi ý khi bấm Tab.",
        "text": "Chữ của một tệp Word, dùng cho git diff.",
    },
}
"""Heading of help → command → one-line help. The command lives in ``hoagiai_cli.cli.commands.<name>``, as ``app``.

A name that is a word of Python has an underscore behind it there: ``import_``.
"""

COMMANDS: dict[str, str] = {name: text for group in GROUPS.values() for name, text in group.items()}
"""Command → one-line help."""


_MOST_MEANT = 3


def meant_by(word: str) -> list[str]:
    """Return the commands that an unknown word may mean: alike in letters, or with the word in what they do."""
    from difflib import get_close_matches

    from hoagiai_cli.language.spelling import fold, without_marks

    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, without_marks(fold(text))))

    wanted = letters(word)
    alike = get_close_matches(wanted, COMMANDS, _MOST_MEANT)
    says = [name for name, text in COMMANDS.items() if len(wanted) >= _MOST_MEANT and wanted in letters(text)]
    return list(dict.fromkeys([*alike, *says]))[:_MOST_MEANT]


class CommandGroup(TyperGroup):
    """Looks a command up in ``COMMANDS`` and imports its module only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, D102
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002, D102
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f"hoagiai_cli.cli.commands.{name}")
        command: click.Command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def resolve_command(  # noqa: D102
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            meant = meant_by(args[0])
            if not meant:
                raise
            raise click.UsageError(f"{error.message} Có phải: {', '.join(meant)}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002, D102
        for heading, commands in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl(list(commands.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:  # noqa: D102
        items: list[CompletionItem] = [
            CompletionItem(name, help=text) for name, text in COMMANDS.items() if name.startswith(incomplete)
        ]
        items.extend(click.Command.shell_complete(self, ctx, incomplete))
        return items


def command_app(**kwargs: Any) -> typer.Typer:
    """Return the Typer app that a command module fills with its one command (or its sub-commands)."""
    # click names what was meant, in Vietnamese; typer would say it a second time, in English.
    return typer.Typer(add_completion=False, rich_markup_mode=None, suggest_commands=False, **kwargs)
