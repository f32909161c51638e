"""Questions at a terminal: what an option leaves open is asked for, until the answer can be read."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.spelling import without_marks

Answer = TypeVar("Answer")


def is_terminal() -> bool:
    """Tell whether somebody can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, read: Callable[[str], Answer], option: str, *, optional: bool = False) -> Answer | None:
    """Ask until the answer can be read; an empty answer to an optional question is None.

    Raises:
        UserError: When nobody can be asked and the answer is needed.
    """
    if not is_terminal():
        if optional:
            return None
        raise UserError(f"thiếu {option}")
    while True:
        text = typer.prompt(question, default="" if optional else None, show_default=False)
        if optional and not text.strip():
            return None
        try:
            return read(text)
        except UserError as error:
            say(f"  {error}")


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


def confirm(question: str, *, yes: bool, default: bool = True) -> bool:
    """Tell whether to go on: as asked at a terminal, or by --yes; without a terminal a command says what it does."""
    if yes or not is_terminal():
        return True

    def read(text: str) -> bool:
        word = without_marks(" ".join(text.casefold().split())).strip(" .")
        if word in _YES | _NO:
            return word in _YES
        raise UserError("gõ c (có) hoặc k (không)")

    answer = ask(f"{question} [c: có, k: không; Enter: {'có' if default else 'không'}]", read, "--yes", optional=True)
    return default if answer is None else answer
