"""Questions at a terminal: what an option leaves open is asked for, until the answer can be read."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import typer

from hoagiai_cli.cli.console import say, screen_width
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.spelling import without_marks
from hoagiai_cli.reporters.terminal import fold, safe

Answer = TypeVar("Answer")
_ROOM = 12
"""Columns that a question leaves for the beginning of its answer."""


def is_terminal() -> bool:
    """Tell whether somebody can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(
    question: str,
    read: Callable[[str], Answer],
    option: str,
    *,
    optional: bool = False,
    needed: str = "câu này phải trả lời",
) -> Answer | None:
    """Ask until the answer can be read; an empty answer to an optional question is None, to another why it is asked.

    Raises:
        UserError: When nobody can be asked and the answer is needed.
    """
    if not is_terminal():
        if optional:
            return None
        raise UserError(f"thiếu {option}")
    while True:
        text = _typed(question)
        if not text.strip():
            if optional:
                return None
            say(f"  {needed}")
            continue
        try:
            return read(text)
        except UserError as error:
            say(f"  {error}")


def _typed(question: str) -> str:
    """Put the question, in the screen's width with room for the answer, and return what was typed."""
    *above, last = list(fold(safe(question), max(screen_width() - _ROOM, _ROOM), "  "))
    for line in above:
        typer.echo(line)
    suffix = "> " if not last else " " if last.endswith("?") else ": "
    answer: str = typer.prompt(last, default="", show_default=False, prompt_suffix=suffix)
    return answer


def choose(question: str, choices: Sequence[tuple[str, str]], option: str) -> str:
    """Let one of several (value, description) be chosen by its number or its value; the only one is not asked for.

    Raises:
        UserError: When nobody can be asked.
    """
    if len(choices) == 1:
        return choices[0][0]
    if is_terminal():
        for place, (value, description) in enumerate(choices, 1):
            say(f"  {place}. {description}" + (f" ({value})" if value not in description else ""))

    def read(text: str) -> str:
        text = text.strip()
        if text.isdecimal() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1][0]
        for value, _ in choices:
            if text == value:
                return value
        raise UserError(f"gõ một số từ 1 đến {len(choices)}")

    answer = ask(question, read, option)
    assert answer is not None  # noqa: S101 - the question is not optional
    return answer


_YES = frozenset({"c", "co", "y", "yes", "u", "dong y", "ghi"})
_NO = frozenset({"k", "khong", "ko", "n", "no", "thoi"})
_LOOK = frozenset({"x", "xem"})


def confirm(question: str, *, yes: bool, default: bool = True, look: Callable[[], None] | None = None) -> bool:
    """Tell whether to go on: as asked at a terminal, or by --yes; without a terminal a command says what it does.

    Args:
        question: What is asked.
        yes: The answer is given already.
        default: What Enter means.
        look: Shows more before the answer, on "x".
    """
    if yes or not is_terminal():
        return True
    keys = f"[c: có, k: không{', x: xem từng dòng' if look else ''}; Enter: {'có' if default else 'không'}]"

    def read(text: str) -> bool | None:
        word = without_marks(" ".join(text.casefold().split())).strip(" .")
        if look and word in _LOOK:
            return None
        if word in _YES | _NO:
            return word in _YES
        raise UserError("gõ c (có) hoặc k (không)")

    while True:
        text = _typed(f"{question} {keys}")
        if not text.strip():
            return default
        try:
            answer = read(text)
        except UserError as error:
            say(f"  {error}")
            continue
        if answer is not None:
            return answer
        if look:
            look()
