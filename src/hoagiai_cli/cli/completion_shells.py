"""The shells' scripts for completion: those of click, told to ask this program, and one for PowerShell."""

import os
import sys

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

VARIABLE = "_HOAGIAI_COMPLETE"
"""Set by the scripts when they ask; its value is ``complete_<shell>``."""

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName hoagiai -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $env:%(complete_var)s = "powershell_complete"
    $env:_HOAGIAI_WORDS = $commandAst.ToString().PadRight($cursorPosition)
    $env:_HOAGIAI_WORD = $wordToComplete
    try {
        $encoding = [Console]::OutputEncoding
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        hoagiai | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
        }
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:%(complete_var)s, Env:_HOAGIAI_WORDS, Env:_HOAGIAI_WORD -ErrorAction SilentlyContinue
    }
}
"""


class PowerShellComplete(ShellComplete):
    """Completion for PowerShell, which click does not know."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:  # noqa: D102
        word = os.environ.get("_HOAGIAI_WORD", "")
        words = split_arg_string(os.environ.get("_HOAGIAI_WORDS", ""))[1:]
        return (words[:-1] if word and words else words), word

    def format_completion(self, item: CompletionItem) -> str:  # noqa: D102
        return f"{item.value}\t{item.help or ''}"


SHELLS: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": FishComplete,
    "powershell": PowerShellComplete,
}


def register() -> None:
    """Make click know PowerShell; on a shell's question only."""
    add_completion_class(PowerShellComplete)
    if sys.platform == "win32":  # a line end of Windows would become part of the last word
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(newline="\n")


def script(shell: str) -> str:
    """Return the script that a shell reads at its start."""
    words = {"complete_func": "_hoagiai_completion", "complete_var": VARIABLE, "prog_name": "hoagiai"}
    text = SHELLS[shell].source_template % words
    return text.replace(f"{shell}_complete", f"complete_{shell}").strip("\n") + "\n"
