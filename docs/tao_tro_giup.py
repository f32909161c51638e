"""Write the help and the completion lists that are answered before the parser is loaded, from the parser itself.

python docs/tao_tro_giup.py            write src/hoagiai_cli/cli/stored/
python docs/tao_tro_giup.py --check    exit 1 when it is stale
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import typer

from hoagiai_cli.cli import completion_shells, completion_values, front, vietnamese
from hoagiai_cli.cli.app import app

STORED = Path(front.__file__).parent / "stored"
KINDS = {
    completion_values.complete_tasks: "t",
    completion_values.complete_units: "u",
    completion_values.complete_ids: "i",
    completion_values.complete_plans: "p",
}


def commands(
    command: click.Command, context: click.Context, path: str
) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Yield every command with the words that call it, outer ones first."""
    yield path, command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                below = click.Context(inner, info_name=name, parent=context, terminal_width=78)
                yield from commands(inner, below, f"{path} {name}".strip())


def kind_of(parameter: click.Parameter) -> str:
    """Return the letter of what completes a parameter; "x" for other values, "" for a flag."""
    if isinstance(parameter, click.Option) and (parameter.is_flag or parameter.count):
        return ""
    given = parameter._custom_shell_complete  # noqa: SLF001 - where click keeps it
    inner = getattr(given, "__closure__", None) or ()
    for cell in inner:
        for value in (cell.cell_contents, getattr(cell.cell_contents, "__wrapped__", None)):
            if callable(value) and value in KINDS:
                return KINDS[value]
    return "x"


def lists(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield what may stand behind a command: its options, inner commands and arguments."""
    for number, parameter in enumerate(command.get_params(context)):
        if isinstance(parameter, click.Option) and not parameter.hidden:
            many = "*" if parameter.multiple or parameter.count else ""
            # Sorted: click keeps the names of --help as a set, in another order each time.
            for name in sorted((*parameter.opts, *parameter.secondary_opts)):
                yield f"{name}:{kind_of(parameter)}:{number}{many}"
        elif isinstance(parameter, click.Argument):
            yield f"@{kind_of(parameter)}"
    if isinstance(command, click.Group):
        yield from (f">{name}" for name in command.list_commands(context))


def files() -> dict[str, str]:
    """Return the stored files' names and texts."""
    vietnamese.install()
    root = typer.main.get_command(app)
    every = list(
        commands(root, click.Context(root, info_name="hoagiai", terminal_width=78, **root.context_settings), "")
    )
    helps = "".join(f"{front.SECTION}{path}\n{command.get_help(context)}\n" for path, command, context in every)
    rows = "".join("\t".join((path, *lists(command, context))) + "\n" for path, command, context in every)
    scripts = {f"{shell}.txt": completion_shells.script(shell) for shell in completion_shells.SHELLS}
    return {"tro-giup.txt": helps, "goi-y.txt": rows, **scripts}


def main() -> int:
    """Write or check the files."""
    stale = False
    for name, text in files().items():
        path = STORED / name
        fresh = path.is_file() and path.read_text(encoding="utf-8") == text
        if "--check" in sys.argv[1:]:
            stale = stale or not fresh
            print(f"{name}: {'fresh' if fresh else 'stale; run python docs/tao_tro_giup.py'}")
        elif not fresh:
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
