"""``hoagiai completion``: the script with which a shell completes commands, options and ids."""

from enum import StrEnum
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app

app = command_app()


class Shell(StrEnum):
    """The shells that are served."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


@app.command(options_metavar="[TÙY CHỌN]")
def completion(
    shell: Annotated[Shell, typer.Argument(metavar="bash|zsh|fish|powershell", help="Loại cửa sổ lệnh đang dùng.")],
) -> None:
    """In đoạn mã để cửa sổ lệnh gợi ý lệnh, tùy chọn, mã nhiệm vụ và mã đơn vị khi bấm Tab.

    Bash: thêm dòng eval "$(hoagiai completion bash)" vào ~/.bashrc; zsh: eval "$(hoagiai completion zsh)" vào
    ~/.zshrc. Fish: hoagiai completion fish > ~/.config/fish/completions/hoagiai.fish. PowerShell: thêm dòng
    hoagiai completion powershell | Out-String | Invoke-Expression vào tệp $PROFILE.

    Ví dụ: hoagiai completion bash
    """
    import sys

    from hoagiai_cli.cli.completion_shells import script

    sys.stdout.write(script(shell.value))
