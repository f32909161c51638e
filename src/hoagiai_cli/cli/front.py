"""Plain questions answered before the parser is loaded: ``--version``, ``--help``, one TAB in bash.

What is answered is stored beside this module by ``docs/tao_tro_giup.py``, from the parser itself; what the stored text
does not cover goes to the parser. Only ``os`` and ``sys`` are used here: each import costs more than the answer.
"""

import os
import sys

_STORED = os.path.join(os.path.dirname(__file__), "stored")  # noqa: PTH118, PTH120 - pathlib costs a whole interpreter start
_HELP = frozenset(("--help", "-h"))
_SHELLS = frozenset(("bash", "zsh", "fish", "powershell"))
_WIDTH = 80
SECTION = "\x1e"
"""Begins each help in the stored text; its command stands on the first line."""


def answer(arguments: list[str], environment: "os._Environ[str]") -> str | None:
    """Return what to print, or None where the parser has to answer."""
    asked = environment.get("_HOAGIAI_COMPLETE")
    if asked is not None:
        return complete_bash(environment, os.getcwd()) if asked == "complete_bash" else None  # noqa: PTH109
    if arguments == ["--version"]:
        from hoagiai_cli import __version__

        return f"hoagiai {__version__}\n"
    if arguments and arguments[-1] in _HELP and not any(word.startswith("-") for word in arguments[:-1]):
        return _help(" ".join(arguments[:-1]))
    if len(arguments) == 2 and arguments[0] == "completion" and arguments[1] in _SHELLS:  # noqa: PLR2004
        return _read(f"{arguments[1]}.txt") or None
    return None


def _help(command: str) -> str | None:
    """Return a command's help as a screen of at least 80 columns shows it."""
    if _columns() < _WIDTH:
        return None
    for section in _read("tro-giup.txt").split(SECTION)[1:]:
        name, _, text = section.partition("\n")
        if name == command:
            return text or None
    return None


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _WIDTH  # type: ignore[union-attr]
    except (OSError, ValueError, AttributeError):
        return _WIDTH


def _read(name: str) -> str:
    try:
        with open(os.path.join(_STORED, name), encoding="utf-8") as file:  # noqa: PTH118, PTH123
            return file.read()
    except OSError:
        return ""


def complete_bash(environment: "os._Environ[str] | dict[str, str]", folder: str) -> str | None:
    """Return bash's completions, a line each, or None where a word needs more than the stored lists.

    Args:
        environment: COMP_WORDS and COMP_CWORD, as bash's script sets them.
        folder: The current folder.
    """
    words, place = environment.get("COMP_WORDS", ""), environment.get("COMP_CWORD", "")
    if not place.isdecimal() or any(sign in words for sign in "'\"\\=\n\t"):
        return None
    split = words.split(" ")
    given, typed = split[1 : int(place)], split[int(place)] if int(place) < len(split) else ""
    commands = _commands()
    path, rest = _command(given, commands)
    if path is None or "--goc" in rest:
        return None
    found = _words(path, rest, typed, commands, folder)
    return None if found is None else "".join(f"plain,{word}\n" for word in found if word.startswith(typed))


def _commands() -> dict[str, list[str]]:
    """Return command → what may stand behind it, as the stored lists have it."""
    lines = (line.split("\t") for line in _read("goi-y.txt").splitlines())
    return {name: items for name, *items in lines}


def _command(given: list[str], commands: dict[str, list[str]]) -> tuple[str | None, list[str]]:
    """Return the command that the words have reached, and the words behind it."""
    path = ""
    for number, word in enumerate(given):
        inner = f"{path} {word}".strip()
        if inner not in commands:
            return (path, given[number:]) if path or word.startswith("-") else (None, [])
        path = inner
    return path, []


def _words(path: str, rest: list[str], typed: str, commands: dict[str, list[str]], folder: str) -> "list[str] | None":
    options = [item.split(":") for item in commands.get(path, []) if item.startswith("-")]
    kinds = {name: kind for name, kind, _ in options}
    inner = [item[1:] for item in commands.get(path, []) if item.startswith(">")]
    if rest and kinds.get(rest[-1], ""):
        return _ids(kinds[rest[-1]], folder)
    if typed.startswith("-"):
        # The parser offers an option once; what was given may have been given under another of its names.
        used = {number for _, _, number in options for name, _, other in options if name in rest and other == number}
        return [name for name, _, number in options if number not in used or number.endswith("*")]
    if inner:
        return inner
    positional = [item[1:] for item in commands.get(path, []) if item.startswith("@")]
    values = sum(word[:1] != "-" and not _is_value(rest, number, kinds) for number, word in enumerate(rest))
    return _ids(positional[values], folder) if values < len(positional) else None


def _is_value(rest: list[str], number: int, kinds: dict[str, str]) -> bool:
    return number > 0 and bool(kinds.get(rest[number - 1], ""))


def _ids(kind: str, folder: str) -> list[str] | None:
    """Return the ids of a kind in the plan folder above; None for values that only the parser knows."""
    readers = {"t": (_tasks,), "u": (_units,), "i": (_tasks, _units), "p": (_plan_names,)}
    if kind not in readers:
        return None
    root = _root(folder)
    return [] if root is None else [name for read in readers[kind] for name in read(root)]


def _root(folder: str) -> str | None:
    """Return the plan folder at or above a folder; see ``store.layout.find_root``."""
    while True:
        if os.path.isdir(os.path.join(folder, "don-vi")):  # noqa: PTH112, PTH118
            return folder
        if os.path.isdir(os.path.join(folder, "plans")):  # noqa: PTH112, PTH118
            return os.path.join(folder, "plans")  # noqa: PTH118
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            return None
        folder = above


def _yaml(folder: str) -> list[str]:
    try:
        return sorted(name[: -len(".yaml")] for name in os.listdir(folder) if name.endswith(".yaml"))  # noqa: PTH208
    except OSError:
        return []


def _units(root: str) -> list[str]:
    return _yaml(os.path.join(root, "don-vi"))  # noqa: PTH118


def _plan_names(root: str) -> list[str]:
    try:
        names = sorted(os.listdir(root))  # noqa: PTH208
    except OSError:
        return []
    return [name for name in names if os.path.isfile(os.path.join(root, name, "ke-hoach.yaml"))]  # noqa: PTH113, PTH118


def _tasks(root: str) -> list[str]:
    return sorted({task for plan in _plan_names(root) for task in _yaml(os.path.join(root, plan, "nhiem-vu"))})  # noqa: PTH118
