"""Finding numbers of documents in a text, and judging them on a day. Nothing here looks at the clock."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from hoagiai_cli.language.formatting import ngay_so
from hoagiai_cli.model.phap_luat import VanBanPhapLuat

_NUMBER = re.compile(r"(?<![\w/])\d{1,5}(?:/\d{4})?(?:/|-)[A-ZĐƯa-zđư][\w]*(?:[-/][\w]+)*")
_DAY = re.compile(r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(\d{4})")
_AFTER = 200
"""Characters behind a number in which its day and its issuer are looked for."""


class VienDan(NamedTuple):
    """A citation: the document, and where its number begins in the text."""

    van_ban: VanBanPhapLuat
    vi_tri: int


class Biet:
    """The documents that are known; a folder's own word stands before what the program brings."""

    def __init__(self, documents: Iterable[VanBanPhapLuat]) -> None:
        self._by_number: dict[str, list[VanBanPhapLuat]] = {}
        self._successor: dict[str, list[VanBanPhapLuat]] = {}
        for document in documents:
            self._by_number.setdefault(key(document.so_ky_hieu), []).append(document)
            for replaced in document.thay_the:
                self._successor.setdefault(key(replaced), []).append(document)

    def named(self, so: str) -> list[VanBanPhapLuat]:
        """Return the documents of a number; none where it is not known."""
        return self._by_number.get(key(so), [])

    def successors(self, document: VanBanPhapLuat) -> list[VanBanPhapLuat]:
        """Return what is known to replace a document."""
        return self._successor.get(key(document.so_ky_hieu), [])

    def cited(self, text: str) -> Iterator[VienDan]:
        """Yield the known documents that a text cites; a local one only with its issuer or day behind its number."""
        text = normalize("NFC", text)
        for found in _NUMBER.finditer(text):
            behind = text[found.end() : found.end() + _AFTER]
            for document in self.named(found.group()):
                if not document.la_dia_phuong or _beside(document, behind):
                    yield VienDan(document, found.start())

    def fault(self, document: VanBanPhapLuat, ngay: date) -> str | None:
        """Return why a document should not be cited on a day, in words; None where nothing speaks against it."""
        new = self.successors(document)
        heir = f"; văn bản thay thế: {', '.join(one.ten for one in new)}" if new else ""
        if document.het_hieu_luc(ngay) and document.hieu_luc.den:
            return f"{document.ten} đã hết hiệu lực từ sau ngày {ngay_so(document.hieu_luc.den)}{heir}"
        if document.hieu_luc.tu and ngay < document.hieu_luc.tu:
            return f"{document.ten} đến ngày {ngay_so(document.hieu_luc.tu)} mới có hiệu lực"
        if document.hieu_luc.den is None:
            for one in new:
                begun = one.hieu_luc.tu or one.ngay
                if begun and ngay >= begun:
                    known = "" if one.hieu_luc.tu else "; chưa xác nhận ngày thay thế"
                    return f"{document.ten} đã có văn bản thay thế là {one.ten}{known}"
        return None

    def faults(self, text: str, ngay: date) -> list[str]:
        """Return what a text cites that should not be cited on a day, each once."""
        found = (self.fault(citation.van_ban, ngay) for citation in self.cited(text))
        return list(dict.fromkeys(fault for fault in found if fault))


def known(own: Mapping[str, VanBanPhapLuat]) -> Biet:
    """Return a folder's documents and, for numbers that it does not name, those that the program brings."""
    from hoagiai_cli.law.shipped import shipped

    named = {key(document.so_ky_hieu) for document in own.values()}
    return Biet((*own.values(), *(one for one in shipped() if key(one.so_ky_hieu) not in named)))


def key(so: str) -> str:
    """Return a number as it is compared."""
    return normalize("NFC", so).casefold().replace(" ", "").lstrip("0")


def _beside(document: VanBanPhapLuat, behind: str) -> bool:
    if document.co_quan and document.co_quan.casefold() in behind.casefold():
        return True
    day = _DAY.search(behind)
    if day is None or document.ngay is None:
        return False
    own = document.ngay
    return tuple(map(int, day.groups())) == (own.day, own.month, own.year)
