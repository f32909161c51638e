"""Laws as documents name them, without their number: "Luật Hòa giải ở cơ sở năm 2013" (Nghị định 30/2020/NĐ-CP)."""

import re
from collections.abc import Iterable, Iterator

from hoagiai_cli.language.spelling import fold, in_one_tone_style
from hoagiai_cli.law.numbers import goes_on
from hoagiai_cli.model.phap_luat import VanBanPhapLuat

_BEHIND = 60
_NUMBER = re.compile(r"\s*,?\s*\(?\s*số\b", re.IGNORECASE)
_YEAR = re.compile(r"[^;.\n]*?\bnăm\s+(\d{4})\b", re.IGNORECASE)
_OWN_YEAR = re.compile(r"/(\d{4})/")


class TenLuat:
    """The laws that are known by name."""

    def __init__(self, documents: Iterable[VanBanPhapLuat]) -> None:
        self._known: dict[str, list[VanBanPhapLuat]] = {}
        for one in documents:
            if one.goi_bang_ten:
                self._known.setdefault(fold(f"{one.loai} {one.trich_yeu}"), []).append(one)
        longest_first = sorted(self._known, key=len, reverse=True)
        pieces = (r"\s+".join(map(re.escape, name.split())) for name in longest_first)
        self._pattern = re.compile(rf"\b(?:{'|'.join(pieces)})\b", re.IGNORECASE) if self._known else None

    def cited(self, text: str) -> Iterator[tuple[VanBanPhapLuat, int]]:
        """Yield the laws that a text names, by year or where one law alone bears the name, with their places."""
        if self._pattern is None:
            return
        text = in_one_tone_style(text)
        for found in self._pattern.finditer(text):
            behind = text[found.end() : found.end() + _BEHIND]
            if _NUMBER.match(behind):  # the number says which law it is
                continue
            known = self._known[fold(found.group())]
            year = _YEAR.match(behind)
            if year is None:
                if len(known) == 1 and not goes_on(behind.casefold()):
                    yield known[0], found.start()
                continue
            yield from ((one, found.start()) for one in known if year[1] in _years(one))


def _years(document: VanBanPhapLuat) -> set[str]:
    """Return the years by which a law may be named: of its number, of the day on which it was passed."""
    found = _OWN_YEAR.search(f"/{document.so_ky_hieu}")
    return {*([found[1]] if found else []), *([str(document.ngay.year)] if document.ngay else [])}
