"""How ``setup`` asks one question: it may be stopped at any, and says why an answer is needed."""

from collections.abc import Callable
from typing import TypeVar

from hoagiai_cli.cli.asking import ask
from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.typed import read_text
from hoagiai_cli.language.spelling import fold

_STOP = frozenset(("thôi", "thoi", "dừng", "dung lai"))
_OPTION = "--tu-tep"
_NEEDED = "không bỏ qua câu này được vì thiếu thì không lập được văn bản; gõ câu trả lời, hoặc “thôi” để dừng"

Value = TypeVar("Value")


class Stopped(Exception):  # noqa: N818 - an outcome, not a fault
    """The person leaves the rest for another day."""


def read(question: str, reader: Callable[[str], Value], *, optional: bool = False) -> Value | None:
    """Ask one question; "thôi" leaves the rest."""

    def understood(text: str) -> Value:
        if fold(text) in _STOP:
            raise Stopped
        return reader(text)

    return ask(question, understood, _OPTION, optional=optional, needed=_NEEDED)


def text(question: str, *, optional: bool = False) -> str | None:
    """Ask for words."""

    def read_words(typed: str) -> str:
        value = str(read_text(typed)).strip()
        if not value:
            raise UserError("gõ câu trả lời, hoặc “thôi” để dừng")
        return value

    return read(question, read_words, optional=optional)


def one_of(question: str, choices: list[tuple[str, str]], default: int = 1) -> str:
    """Ask for one of several (value, words) by its number; Enter takes the default."""
    for place, (_, words) in enumerate(choices, 1):
        say(f"  {place}. {words}")

    def read_number(text: str) -> str:
        if text.strip().isdecimal() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1][0]
        raise UserError(f"gõ một số từ 1 đến {len(choices)}")

    chosen = read(f"{question} (Enter: {default})", read_number, optional=True)
    return choices[default - 1][0] if chosen is None else chosen


def until_fits(asked: Callable[[], None]) -> None:
    """Put a question of several lines again until what was answered can be written."""
    while True:
        try:
            asked()
        except UserError as error:
            say(f"  {error}")
        else:
            return


class Doubts:
    """Names that look like no body's: told once, and taken when they are typed again."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def check(self, doubts: list[str]) -> None:
        """Refuse what was not told yet.

        Raises:
            UserError: With the reasons.
        """
        new = [doubt for doubt in doubts if doubt not in self._told]
        self._told.update(new)
        if new:
            raise UserError(f"{'; '.join(new)}. Trả lời lại; nếu vẫn đúng là đơn vị thì gõ lại như cũ")
