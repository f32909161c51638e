"""A phrase as tokens: numbers, words and signs; and a cursor over them, which the grammar moves."""

import re
from datetime import date
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
        start: Where it begins in the cleaned phrase.
        end: Where it ends.
    """

    word: str
    number: int
    start: int
    end: int


def scan(text: str) -> list[Token]:
    """Split a cleaned phrase into tokens, in one pass."""
    tokens: list[Token] = []
    spellings = WITHOUT_MARKS if text.isascii() else SPELLINGS
    for match in _TOKEN.finditer(text):
        found = match.group()
        start, end = match.span()
        if "0" <= found[0] <= "9":
            tokens.append(Token(found, int(found) if end - start <= _MOST_DIGITS else _TOO_LONG, start, end))
            continue
        word = found.lower()
        if word in _GLUED:
            roman = _GLUED[word]
            tokens.append(Token("quý", NOT_A_NUMBER, start, end - len(roman)))
            tokens.append(Token(roman, NOT_A_NUMBER, end - len(roman), end))
            continue
        word = spellings.get(word, word)
        if word == "giai đoạn":
            tokens.append(Token("giai", NOT_A_NUMBER, start, start))
            word = "đoạn"
        tokens.append(Token(word, NOT_A_NUMBER, start, end))
    return tokens


_PAST_THE_END = [Token("", NOT_A_NUMBER, 0, 0)] * 8


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

    __slots__ = ("at", "cach_doc", "end", "nam", "ngay_ban_hanh", "text", "tokens")

    def __init__(self, text: str, nam: int, cach_doc: LuaChon | None = None, ngay_ban_hanh: date | None = None) -> None:
        self.text = text
        self.tokens = scan(text)
        self.end = len(self.tokens)
        self.tokens += _PAST_THE_END
        self.at = 0
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

    def quote(self, first: int, last: int) -> str:
        """Return the phrase's own text from token ``first`` up to and without token ``last``, trimmed."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].strip()
