"""Finding documents that a text cites, and judging them on a day. Nothing here looks at the clock.

Not every number names one document. With a year or the assembly's term in it ("30/2020/NĐ-CP", "45/2019/QH14") it
does, unless a province or a commune issued it: every one of them has a 46/2024/NQ-HĐND. Those are known by their
issuer or their day, those without a year by their day alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple
from unicodedata import normalize

from hoagiai_cli.language.formatting import ngay_so
from hoagiai_cli.law.names import TenLuat
from hoagiai_cli.law.numbers import SoIn, key, may_hold_number, names_body, names_day, numbers, readings
from hoagiai_cli.model.phap_luat import VanBanPhapLuat

_ONE_DAY = timedelta(days=1)


class VienDan(NamedTuple):
    """A citation: the document, and where its number begins in the text."""

    van_ban: VanBanPhapLuat
    vi_tri: int


class Loi(NamedTuple):
    """A document that should not be cited on a day: where it is, which, and why in words."""

    vi_tri: int
    van_ban: VanBanPhapLuat
    loi: str


class Biet:
    """The documents that are known; a folder's own word stands before what the program brings."""

    def __init__(self, documents: Iterable[VanBanPhapLuat]) -> None:
        self._by_number: dict[str, list[VanBanPhapLuat]] = {}
        self._replacing: dict[str, list[VanBanPhapLuat]] = {}
        documents = tuple(documents)
        self._names = TenLuat(documents)
        for document in documents:
            self._by_number.setdefault(key(document.so_ky_hieu), []).append(document)
            for replaced in document.thay_the:
                self._replacing.setdefault(key(replaced), []).append(document)

    def named(self, so: str) -> list[VanBanPhapLuat]:
        """Return the documents of a number; none where it is not known."""
        return self._by_number.get(key(so), [])

    def successors(self, document: VanBanPhapLuat) -> list[VanBanPhapLuat]:
        """Return what is known to replace a document; of local ones, what the same body issued."""
        found = self._replacing.get(key(document.so_ky_hieu), [])
        return [one for one in found if one is not document and self._of_one_body(document, one)]

    def _of_one_body(self, document: VanBanPhapLuat, successor: VanBanPhapLuat) -> bool:
        if not document.la_dia_phuong or len(self.named(document.so_ky_hieu)) == 1:
            return True
        return bool(document.co_quan and successor.co_quan and names_body(successor.co_quan, document.co_quan))

    def last_day(self, document: VanBanPhapLuat) -> date | None:
        """Return the last day of a document: as written, else the day before a successor began or was issued."""
        if document.hieu_luc.den:
            return document.hieu_luc.den
        begun = [day for one in self.successors(document) if (day := one.hieu_luc.tu or one.ngay)]
        return min(begun) - _ONE_DAY if begun else None

    def in_place_of(self, document: VanBanPhapLuat, ngay: date) -> list[VanBanPhapLuat]:
        """Return what stands in a document's place on a day, through successors that were replaced themselves."""
        found: dict[str, VanBanPhapLuat] = {}
        seen = {document.ma}
        waiting = self.successors(document)
        while waiting:
            one = waiting.pop(0)
            if one.ma in seen:
                continue
            seen.add(one.ma)
            last = self.last_day(one)
            later = self.successors(one) if last and ngay > last else []
            if later:
                waiting += later
            else:
                found[one.ma] = one
        return list(found.values())

    def may_be_cited(self, text: str) -> bool:
        """Tell at small cost whether a text in NFC may cite anything; most lines of a document do not."""
        return may_hold_number(text) or self._names.may_be_cited(text)

    def cited(self, text: str) -> Iterator[VienDan]:
        """Yield the known documents that a text cites."""
        text = normalize("NFC", text)
        yield from (VienDan(*found) for found in self._names.cited(text))
        for found in numbers(text):
            for so in readings(found.so):
                documents = self.named(so)
                if documents:
                    yield from (VienDan(one, found.vi_tri) for one in documents if _is_meant(one, found))
                    break

    def fault(self, document: VanBanPhapLuat, ngay: date) -> str | None:
        """Return why a document should not be cited on a day, in words; None where nothing speaks against it."""
        if document.hieu_luc.tu and ngay < document.hieu_luc.tu:
            return f"{document.ten} đến ngày {ngay_so(document.hieu_luc.tu)} mới có hiệu lực"
        last = self.last_day(document)
        if last is None or ngay <= last:
            return None
        heirs = [one for one in self.in_place_of(document, ngay) if not self._ended(one, ngay)]
        heir = ", ".join(one.ten for one in heirs)
        if document.hieu_luc.den:
            said = f"{document.ten} đã hết hiệu lực từ sau ngày {ngay_so(document.hieu_luc.den)}"
            return f"{said}; văn bản thay thế: {heir}" if heir else said
        first = min(self.successors(document), key=lambda one: one.hieu_luc.tu or one.ngay or date.max)
        doubt = "" if first.hieu_luc.tu else "; chưa xác nhận ngày thay thế"
        return f"{document.ten} đã có văn bản thay thế là {heir or first.ten}{doubt}"

    def _ended(self, document: VanBanPhapLuat, ngay: date) -> bool:
        last = self.last_day(document)
        return last is not None and ngay > last

    def found_faults(self, text: str, ngay: date) -> Iterator[Loi]:
        """Yield what a text cites that should not be cited on a day, with its place."""
        faults: dict[int, str | None] = {}
        for citation in self.cited(text):
            which = id(citation.van_ban)
            if which not in faults:
                faults[which] = self.fault(citation.van_ban, ngay)
            if fault := faults[which]:
                yield Loi(citation.vi_tri, citation.van_ban, fault)

    def faults(self, text: str, ngay: date) -> list[str]:
        """Return what a text cites that should not be cited on a day, each once."""
        return list(dict.fromkeys(found.loi for found in self.found_faults(text, ngay)))


def known(own: Mapping[str, VanBanPhapLuat]) -> Biet:
    """Return a folder's documents and, for numbers that it does not name, those that the program brings."""
    from hoagiai_cli.law.shipped import shipped

    named = {key(document.so_ky_hieu) for document in own.values()}
    return Biet((*own.values(), *(one for one in shipped() if key(one.so_ky_hieu) not in named)))


def _is_meant(document: VanBanPhapLuat, found: SoIn) -> bool:
    """Tell whether a number in a text is this document's, by what stands beside it where the number does not tell."""
    if document.la_duy_nhat:
        return True
    same_day = names_day(found.sau, document.ngay) if document.ngay else None
    if same_day is not None:
        return same_day
    if not document.la_dia_phuong or document.co_quan is None:
        return False
    return names_body(found.sau, document.co_quan) or names_body(found.truoc, document.co_quan)
