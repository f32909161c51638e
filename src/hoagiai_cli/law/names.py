"""Laws as documents name them, without their number: "Luật Hòa giải ở cơ sở năm 2013" (Nghị định 30/2020/NĐ-CP)."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from hoagiai_cli.language.spelling import fold, in_one_tone_style
from hoagiai_cli.law.numbers import goes_on
from hoagiai_cli.model.phap_luat import VanBanPhapLuat

_BEHIND = 60
_NUMBER = re.compile(r"\s*,?\s*\(?\s*số\b", re.IGNORECASE)
_YEAR = re.compile(r"[^;.\n]*?\bnăm\s+(\d{4})\b", re.IGNORECASE)
_SPELT_TWO_WAYS = re.compile(r"[ou][aeyàáảãạèéẻẽẹỳýỷỹỵ]|[òóỏõọùúủũụ][aey]|[–—-]")
_OWN_YEAR = re.compile(r"/(\d{4})/")


class TenLuat:
    """The laws that are known by name."""

    def __init__(self, documents: Iterable[VanBanPhapLuat]) -> None:
        self._known: dict[str, list[VanBanPhapLuat]] = {}
        for one in documents:
            if one.goi_bang_ten:
                self._known.setdefault(fold(f"{one.loai} {one.trich_yeu}"), []).append(one)
        longest_first = sorted(self._known, key=len, reverse=True)
        pieces = map(_words_pattern, longest_first)
        laws = (one for same in self._known.values() for one in same)
        surest = {max(_sure_runs(f"{one.loai} {one.trich_yeu}"), key=len) for one in laws}
        self._surest = [re.compile(_words_pattern(sure)) for sure in surest]
        self._pattern = re.compile(rf"\b(?:{'|'.join(pieces)})\b", re.IGNORECASE) if self._known else None

    def may_be_cited(self, text: str) -> bool:
        """Tell at small cost whether a text in NFC may name a law: words of a name that have one spelling."""
        text = text.lower()
        return any(sure.search(text) for sure in self._surest)

    def cited(self, text: str) -> Iterator[tuple[VanBanPhapLuat, int]]:
        """Yield the laws that a text names, by year or where one law alone bears the name, with their places."""
        if self._pattern is None:
            return
        text = in_one_tone_style(text)
        by_words: dict[str, list[VanBanPhapLuat]] = {}
        for found in self._pattern.finditer(text):
            behind = text[found.end() : found.end() + _BEHIND]
            if _NUMBER.match(behind):  # the number says which law it is
                continue
            name = found.group()
            known = by_words[name] = by_words.get(name) or self._known[fold(name)]
            year = _YEAR.match(behind)
            if year is None:
                if len(known) == 1 and not goes_on(behind.casefold()):
                    yield known[0], found.start()
                continue
            yield from ((one, found.start()) for one in known if year[1] in _years(one))


def _words_pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _sure_runs(name: str) -> Iterator[str]:
    """Yield the longest runs of words that have but one spelling: "hòa" and "hoà" are one word."""
    run: list[str] = []
    for word in normalize("NFC", name).lower().split():
        if _SPELT_TWO_WAYS.search(word):
            yield " ".join(run)
            run = []
        else:
            run.append(word)
    yield " ".join(run)


def _years(document: VanBanPhapLuat) -> set[str]:
    """Return the years by which a law may be named: of its number, of the day on which it was passed."""
    found = _OWN_YEAR.search(f"/{document.so_ky_hieu}")
    return {*([found[1]] if found else []), *([str(document.ngay.year)] if document.ngay else [])}
