"""What the words of a cell say of progress: done, going on, not begun, nothing; and what in them may say otherwise.

The words are read as a whole or at their beginning. What stands behind "hoàn thành" must not narrow it: "hoàn thành dự
thảo", "hoàn thành 80%", "hoàn thành 3/7 xã" are no completion.
"""

import re
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from hoagiai_cli.gathering.typed import NotRead, day_in_words
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ket_qua import TienDo

_SYMBOL = re.compile(
    r"(?:số\s*:?\s*)?(?P<so>\d{1,6}[a-zđ]?(?:/\d{4})?/[^\W\d_][\w&.-]*(?:/[\w&.-]*[^\W\d_][\w&.-]*)?|"
    r"\d{1,6}[a-zđ]?-[^\W\d_]+/[^\W\d_][\w&.-]*)"
)
_DAY = re.compile(
    r"(?:ngày\s+)?(?:(?<![\d/.-])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?![\d/])|"
    r"(?<!\d)\d{1,2}\s+tháng\s+\d{1,2},?\s+năm\s+\d{4}|\b\d{4}-\d{2}-\d{2}\b)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?<![\d/])\d{1,3}\s?/\s?\d{1,3}(?![\d/])")
"""3/7, 20/02: a part of the work, or a day without its year."""
_VAGUE_DAY = re.compile(r"\b(?:tháng|quý|tuần)\s+(?:\d{1,2}|[ivx]+)\b|\bngày\s+\d{1,2}\b", re.IGNORECASE)
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?%")
_BASIS = re.compile(r"\b(?:theo|căn cứ|thực hiện|trả lời|phúc đáp|chỉ đạo|yêu cầu)\b[^.;]*$")
"""Before a document: it is why the work was done, not what came of it."""
_GENERIC = r"(?:thực hiện|triển khai|làm|tiến hành|bắt đầu|khởi động)"
_DONE = re.compile(r"(?:đã |được |cơ quan đã )*(?:hoàn thành|hoàn tất|(?:thực hiện |làm |triển khai )?xong)\b")
_DOING = re.compile(r"(?:hiện |hiện nay |vẫn |đơn vị )*(?:đang|tiếp tục|trong quá trình)\s+\w+")
_DOING_ALONE = re.compile(rf"(?:hiện |vẫn )*đang {_GENERIC}")
_NOT_YET = re.compile(
    rf"(?:hiện |hiện nay |vẫn |đơn vị )*chưa (?:được )?(?:{_GENERIC}\b(?:,? ?{_GENERIC})*|có kết quả)"
)
_SILENT = re.compile(
    r"chưa (?:đến|tới) (?:hạn|kỳ|thời (?:hạn|gian|điểm))(?: thực hiện| báo cáo)?|(?:còn )?trong hạn|còn hạn|"
    r"(?:sắp |đã )?(?:đến|tới) hạn|(?:đã )?quá hạn(?: thực hiện)?(?: \d+ ngày)?|không (?:xác định(?: được)?|có|rõ) hạn|"
    r"chưa (?:có )?(?:báo cáo|cập nhật|thông tin)|[-–—./]+|không(?: có)?"
)
_AFTER_DONE = re.compile(
    r"(?: (?:toàn bộ|nhiệm vụ|công việc|100 ?%))*(?: (?:đúng|trước|quá|trễ|sau|chậm|trong|sớm)(?: so với)?(?: thời)?"
    r"(?: hạn| tiến độ| kế hoạch)?)?\s*(?:$|[.,;:(–-]|(?:vào |từ |trong |ngày |tháng |theo |tại |bằng |với )|\0)"
)
_OTHERWISE = re.compile(
    r"\b(?:chưa|đang|sẽ|dự kiến|còn lại|còn|tiếp tục|phấn đấu|cơ bản|một phần|bước đầu|không|chờ|dự thảo|sắp|hủy|hoãn|"
    r"tạm dừng|gần)\b"
)
_BEGUN = re.compile(r"\b(?:đã|đang|xong|hoàn thành)\b")


class Noi(StrEnum):
    """What words say of progress."""

    XONG = "xong"
    DANG = "dang"
    CHUA = "chua"
    IM = "im"
    """Nothing that a unit did or did not do: how the deadline stands, that nothing was reported."""
    NGO = "ngo"
    """Something that could be two things."""
    KE = "ke"
    """What was done, and not whether that was all."""


TIEN_DO = {Noi.XONG: TienDo.HOAN_THANH, Noi.DANG: TienDo.DANG_THUC_HIEN, Noi.CHUA: TienDo.CHUA_TRIEN_KHAI}


class Loi(NamedTuple):
    """What a text says.

    Attributes:
        noi: Of progress.
        ngay: The days that it names, those of documents left out.
        van_ban: The documents that it names as results.
        khac: Whether it holds words that would not fit a completion.
        tru: Whether it holds words that would not fit work that is not begun.
        phan: A share or day that is not sure, "3/7", "20/02", "80%".
        chi_co: Whether it says nothing else: "Đã hoàn thành ngày 20/02/2025".
    """

    noi: Noi
    ngay: tuple[date, ...] = ()
    van_ban: tuple[VanBan, ...] = ()
    khac: bool = False
    tru: bool = False
    phan: str | None = None
    chi_co: bool = False


_REASON = re.compile(
    r"(?:chưa|đang) [^()]{2,30} \((?:lý do(?: chưa hoàn thành)?|nguyên nhân): "
    r"(?P<ly_do>[^()]+(?:\([^()]*\)[^()]*)*)\)(?:[;.] *(?P<con>.*))?",
    re.IGNORECASE | re.DOTALL,
)
"""As the program's own tracking table writes a state with its reason, and what was done behind it."""


def part_reason(text: str) -> tuple[str, str | None]:
    """Part "chưa triển khai (lý do: …); …" into what it says of the work and the reason; None where it names none."""
    match = _REASON.fullmatch(text.strip())
    return (match["con"] or "", match["ly_do"].strip()) if match else (text, None)


def read_words(text: str) -> Loi:  # noqa: PLR0911 - one answer a line, in order
    """Return what a text says."""
    words = fold(text).strip(" .;:")
    if not words or _SILENT.fullmatch(words.strip(" ()")):
        return Loi(Noi.IM)
    rest, documents = _documents(text)
    rest, days, wrong = _days(rest)
    plain = fold(rest).strip(" .;:,\0")
    share = _SHARE.search(plain)
    part = _PART.search(rest)
    vague = _VAGUE_DAY.search(rest)
    whole = bool(share and float(share[1].replace(",", ".")) == 100)  # noqa: PLR2004 - the whole
    unsure = wrong or (part and part[0]) or (share and not whole and share[0]) or None
    otherwise = bool(_OTHERWISE.search(plain))
    begun = bool(_BEGUN.search(plain))
    found = Loi(Noi.KE, days, documents, otherwise, begun or bool(days), unsure or (vague[0] if vague else None))
    bare = next((m for p in (_NOT_YET, _DOING_ALONE, _DONE) if (m := p.match(plain))), None)
    found = found._replace(chi_co=bool(bare) and not documents and not re.search(r"[^\W\d_]{2}", _tail(plain, bare)))
    if _NOT_YET.match(plain):
        return found._replace(noi=Noi.NGO if begun or days or unsure else Noi.CHUA)
    if _DOING.match(plain):
        return found._replace(noi=Noi.DANG)
    done = _DONE.match(plain)
    if done:
        narrowed = not _AFTER_DONE.match(plain[done.end() :])
        return found._replace(noi=Noi.NGO if narrowed or otherwise or unsure else Noi.XONG)
    if whole and not _SHARE.sub("", plain).strip(" .,;()"):
        return found._replace(noi=Noi.XONG, phan=None)
    if share and not whole and not _SHARE.sub("", plain).strip(" .,;()"):
        nothing = not float(share[1].replace(",", "."))
        return found._replace(noi=Noi.NGO if nothing else Noi.DANG)
    return found._replace(noi=Noi.NGO if otherwise else Noi.KE)


def _tail(plain: str, begin: re.Match[str] | None) -> str:
    """Return what is said behind the words of progress, without how it stands to the deadline."""
    rest = plain[begin.end() if begin else 0 :]
    return re.sub(r"\b(?:ngày|vào|đúng|trước|quá|trễ|trong|thời|hạn|tiến độ|rồi|nhiệm vụ|công việc)\b", " ", rest)


def _documents(text: str) -> tuple[str, tuple[VanBan, ...]]:
    """Return a text without the documents that it names, each with the day behind it, and those that are results."""
    found: list[VanBan] = []
    rest: list[str] = []
    at = 0
    for match in _SYMBOL.finditer(text):
        if match.start() < at:
            continue
        rest.append(text[at : match.start()])
        at = match.end()
        behind = re.compile(r"[\s,(]*").match(text, at)
        day = _DAY.match(text, behind.end() if behind else at)
        when = None
        if day:
            try:
                when = day_in_words(_tight(day[0]))
                at = day.end()
            except NotRead:
                when = None
        if not _BASIS.search(fold(text[: match.start()])):
            found.append(VanBan(so_ky_hieu=match["so"].rstrip(".,-"), ngay=when))
        rest.append(" \0 ")
    return "".join([*rest, text[at:]]), tuple(found)


def _days(text: str) -> tuple[str, tuple[date, ...], str | None]:
    found: list[date] = []
    wrong: list[str] = []

    def take(match: re.Match[str]) -> str:
        try:
            day = day_in_words(_tight(match[0]))
        except NotRead:
            wrong.append(match[0])
        else:
            if day not in found:
                found.append(day)
        return " \0 "

    rest = _DAY.sub(take, text)
    return rest, tuple(found), wrong[0] if wrong else None


def _tight(text: str) -> str:
    return re.sub(r"\s?([/.-])\s?", r"\1", " ".join(text.split()))
