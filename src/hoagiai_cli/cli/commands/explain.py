"""``hoagiai explain``: what a finding means, with an example."""

from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app

app = command_app()


@app.command(options_metavar="[TÙY CHỌN]")
def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[MÃ_LỖI]", help="Mã lỗi, ví dụ HG102.", show_default=False)
    ] = None,
) -> None:
    """Giải thích một mã lỗi: nghĩa là gì, vì sao, ví dụ sai và cách viết đúng. Không nêu mã thì kê mọi mã.

    Ví dụ: hoagiai explain HG102
    """
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES
    from hoagiai_cli.reporters.terminal import fold
    from hoagiai_cli.rules.registry import all_rules
    from hoagiai_cli.rules.samples import legend, visible

    rules = all_rules()
    if code is None:
        for rule in rules.values():
            say(f"{rule.code}  {SEVERITY_NAMES[rule.severity]:<9} {rule.title}")
        return
    found = rules.get(code.upper())
    if found is None:
        raise UserError(f"không có mã lỗi “{code}”; lệnh “hoagiai explain” kê mọi mã")
    say(f"{found.code} ({SEVERITY_NAMES[found.severity]}): {found.title}\n")
    for line in fold(found.explanation, 78):
        say(line)
    for heading, sample in (("Sai", found.example), ("Đúng", found.mended)):
        marks = legend(sample)
        say(f"\n{heading}{f' ({marks})' if marks else ''}:\n")
        for line in visible(sample).splitlines():
            say(f"    {line}".rstrip())
