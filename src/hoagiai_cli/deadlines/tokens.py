"""A phrase as tokens: numbers, words and signs; and a cursor over them, which the grammar moves."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.deadlines.reading import LuaChon
from hoagiai_cli.deadlines.text import SPELLINGS, WITHOUT_MARKS

NOT_A_NUMBER = -1
_MOST_DIGITS = 6
_TOO_LONG = 1_000_000
"""Stands for every number of more digits: no day, month, year or count has so many."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Numbers of four digits in this range are years."""

# Each branch consumes what it matches: no backtracking, one pass.
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\n|\S")

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_GLUED = {f"{word}{roman}": roman for word in ("quý", "quí", "qúy", "quy", "q") for roman in ROMAN}
"""“QuýIV”, “QIV”: the word and the numeral without a space."""


class Token(NamedTuple):
    """One token.

    Attributes:
        word: The folded word, the sign, or the digits.
        number: The number's value; ``NOT_A_NUMBER`` for words and signs.
    """

    word: str
    number: int


def scan(text: str) -> list[Token]:
    """Split a cleaned phrase into tokens, in one pass."""
    fold = _fold_unmarked if text.isascii() else _fold
    tokens: list[Token] = []
    for found in _TOKEN.findall(text):
        tokens += fold(found)
    for at in range(len(tokens) - 3):
        if tokens[at].word == "t" and _is_month(*tokens[at + 1 : at + 4]):
            tokens[at] = Token("tháng", NOT_A_NUMBER)
    for at in range(len(tokens) - 6):
        if tokens[at].word == "t" and _is_span_of_months(tokens[at : at + 7]):
            tokens[at] = tokens[at + 3] = Token("tháng", NOT_A_NUMBER)
    return tokens


def _is_month(number: Token, sign: Token, year: Token) -> bool:
    """Tell "T3/2025" from a day of the week ("T3")."""
    return number.number != NOT_A_NUMBER and sign.word in {"/", "."} and FIRST_YEAR <= year.number <= LAST_YEAR


def _is_span_of_months(tokens: list[Token]) -> bool:
    """Tell "T3-T11/2025" from days of the week ("T2 - T6"): a year follows at once."""
    _, first, sign, again, last, before_year, year = tokens
    return (
        again.word in {"t", "tháng"}
        and sign.word in {"-", ",", "và", "đến", "tới"}
        and before_year.word in {"/", ".", "-", "năm"}
        and NOT_A_NUMBER not in {first.number, last.number}
        and FIRST_YEAR <= year.number <= LAST_YEAR
    )


# The words of plans are few: each is folded once. Both caches are bounded, whatever is read.
@lru_cache(maxsize=2048)
def _fold(found: str) -> tuple[Token, ...]:
    return _tokens_of(found, SPELLINGS)


@lru_cache(maxsize=2048)
def _fold_unmarked(found: str) -> tuple[Token, ...]:
    return _tokens_of(found, WITHOUT_MARKS)


def _tokens_of(found: str, spellings: dict[str, str]) -> tuple[Token, ...]:
    """Return the token of what was found; two for a word that stands for two."""
    if "0" <= found[0] <= "9":
        return (Token(found, int(found) if len(found) <= _MOST_DIGITS else _TOO_LONG),)
    word = found.lower()
    if word in _GLUED:
        return (Token("quý", NOT_A_NUMBER), Token(_GLUED[word], NOT_A_NUMBER))
    return tuple(
        Token(part, int(part) if part.isdecimal() else NOT_A_NUMBER)
        for part in spellings.get(word, word).split() or [found]
    )


_PAST_THE_END = [Token("", NOT_A_NUMBER)] * 8


class Cursor:
    """A place in the tokens of one phrase, with what the reading of that phrase depends on.

    Attributes:
        text: The cleaned phrase.
        tokens: Its tokens, followed by empty ones, so that looking ahead needs no check.
        at: The index of the current token.
        nam: The plan's year, for what names no year.
        cach_doc: How the office settled what can be read two ways.
        ngay_ban_hanh: The day of the document, for "từ nay".
    """

    __slots__ = ("_spans", "at", "cach_doc", "end", "nam", "ngay_ban_hanh", "text", "tokens")

    def __init__(self, text: str, nam: int, cach_doc: LuaChon | None = None, ngay_ban_hanh: date | None = None) -> None:
        self.text = text
        self.tokens = scan(text)
        self.end = len(self.tokens)
        self.tokens += _PAST_THE_END
        self.at = 0
        self._spans: list[tuple[int, int]] = []
        self.nam = nam
        self.cach_doc = cach_doc
        self.ngay_ban_hanh = ngay_ban_hanh

    def word(self, ahead: int = 0) -> str:
        """Return the word of the token so many places ahead; "" past the end."""
        return self.tokens[self.at + ahead].word

    def number(self, ahead: int = 0) -> int:
        """Return the number so many places ahead; ``NOT_A_NUMBER`` for words, signs and past the end."""
        return self.tokens[self.at + ahead].number

    def is_year(self, ahead: int = 0) -> bool:
        """Say whether the token so many places ahead is a year in four digits."""
        return FIRST_YEAR <= self.tokens[self.at + ahead].number <= LAST_YEAR

    def accept(self, *words: str) -> bool:
        """Step over these words if they come next, all of them and in this order."""
        at = self.at
        for word in words:
            if self.tokens[at].word != word:
                return False
            at += 1
        self.at = at
        return True

    def accept_any(self, words: frozenset[str]) -> str:
        """Step over the next word if it is one of these, and return it; else return ""."""
        word = self.tokens[self.at].word
        if word not in words:
            return ""
        self.at += 1
        return word

    def spans(self) -> list[tuple[int, int]]:
        """Return where each token begins and ends in the text: asked for seldom, so found only then, and once."""
        if not self._spans:
            fold = _fold_unmarked if self.text.isascii() else _fold
            self._spans = [match.span() for match in _TOKEN.finditer(self.text) for _ in fold(match.group())]
        return self._spans

    def touches_next(self, ahead: int) -> bool:
        """Say whether no space stands between the token so many places ahead and the one after it."""
        spans = self.spans()
        at = self.at + ahead
        return at + 1 < len(spans) and spans[at][1] == spans[at + 1][0]

    def begins_upper(self, ahead: int) -> bool:
        """Say whether the token so many places ahead begins with a capital letter in the phrase."""
        spans = self.spans()
        at = self.at + ahead
        return at < len(spans) and self.text[spans[at][0]].isupper()

    def quote(self, first: int, last: int) -> str:
        """Return the phrase's own text from token ``first`` up to and without token ``last``, trimmed."""
        if first >= last:
            return ""
        spans = self.spans()
        return self.text[spans[first][0] : spans[last - 1][1]].strip()
