"""Values as people type them, in Excel or at a prompt: days, whole numbers, texts, references to documents.

Each reader returns the value, or raises ``NotRead`` with Vietnamese words that say what to type instead. Where a value
could be two things (1,250; 05/12 without a year) it is not read: guessing would put a wrong number into a report.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.characters import with_plain_spaces, without_zero_width
from hoagiai_cli.model.base import MAX_TEXT

FIRST_YEAR, LAST_YEAR = 2000, 2100
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MIDNIGHT = r"(?:[t ]\d{1,2}:\d\d(?::\d\d)?)?"
_NUMERIC_DAY = re.compile(rf"(\d{{1,2}})[/.\- ](\d{{1,2}})[/.\- ](\d{{2}}|\d{{4}}){_MIDNIGHT}", re.ASCII)
_ISO_DAY = re.compile(rf"(\d{{4}})[/.\-](\d{{1,2}})[/.\-](\d{{1,2}}){_MIDNIGHT}", re.ASCII)
_WORDS_DAY = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+")
_SPREADSHEET_EPOCH = date(1899, 12, 30)
_SERIALS = range((date(FIRST_YEAR, 1, 1) - _SPREADSHEET_EPOCH).days, (date(LAST_YEAR, 1, 1) - _SPREADSHEET_EPOCH).days)


_LONGEST_NUMBER = 40
_KIND = re.compile(r"(?:[^\W\d_]+ ){0,6}số:? +", re.IGNORECASE)
"""What stands before a number: "Kế hoạch số "."""
_SYMBOL = re.compile(
    r"\d{1,6}[a-zđ]?(?:/\d{4})?/[^\W\d_][\w&.-]*(?:/[\w&.-]+)?|\d{1,6}[a-zđ]?-[^\W\d_]+/[^\W\d_][\w&.-]*"
)
"""A number and symbol: 12/KH-UBND, 35/2013/QH13, 05-KH/TU."""


class NotRead(UserError):  # noqa: N818 - a fact about what was typed
    """Why a value was not read; the text is Vietnamese."""


class NoSuchDay(NotRead):
    """The day is written well and is none: 31/02/2026."""


def clean(text: str) -> str:
    """Return free text in NFC, without what nobody sees; its line breaks, tabs and first signs stay as they are."""
    text = _ESCAPED.sub(_unescape, text) if "_x" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", with_plain_spaces(without_zero_width(text)))).strip(" ")


def _unescape(match: re.Match[str]) -> str:
    """Undo how spreadsheets write control characters (``_x000D_``); anything else is the writer's own text."""
    char = chr(int(match.group(1), 16))
    return char if char < " " else match.group()


def label(text: str) -> str:
    """Return a word or heading in the form in which it is compared: NFC, one space, lower case."""
    return " ".join(unicodedata.normalize("NFKC", clean(text)).casefold().split())


def read_text(value: object) -> str:
    """Return free text; a number typed into a text cell is its digits."""
    if isinstance(value, bool):
        raise NotRead("là giá trị đúng/sai, không phải chữ")
    if isinstance(value, datetime | date):
        raise NotRead("Excel đã đổi nội dung thành ngày; định dạng ô là Text rồi gõ lại")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = clean(str(value))
    if len(text) > MAX_TEXT:
        raise NotRead(f"dài {len(text)} ký tự; tối đa {MAX_TEXT}")
    return text


def read_day(value: object) -> date:
    """Return a day: a date of the spreadsheet, its serial number, or text in a usual way of writing."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _plausible(value)
    if isinstance(value, bool):
        raise NotRead("không phải ngày")
    if isinstance(value, int | float):
        if int(value) in _SERIALS:
            return _SPREADSHEET_EPOCH + timedelta(days=int(value))
        raise NotRead(f"“{value:g}” không phải ngày; viết ngày/tháng/năm, ví dụ 25/02/2025")
    return _plausible(day_in_words(str(value)))


def day_in_words(value: str) -> date:
    """Return the day that a text names in one of the usual ways of writing, of whatever year.

    Raises:
        NotRead: When it names none.
    """
    text = label(value).strip(" .,;")
    for pattern, order in ((_NUMERIC_DAY, (2, 1, 0)), (_ISO_DAY, (0, 1, 2)), (_WORDS_DAY, (2, 1, 0))):
        found = pattern.fullmatch(text.removeprefix("ngày ") if pattern is _NUMERIC_DAY else text)
        if found:
            year, month, day = (int(found.groups()[place]) for place in order)
            short = len(found.groups()[order[0]]) == 2  # noqa: PLR2004 - two digits of a year
            return _real_day(year + 2000 if short else year, month, day, text)
    raise NotRead(f"không đọc được ngày “{_short(value)}”; viết ngày/tháng/năm, ví dụ 25/02/2025")


def _real_day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        hint = "; tháng và ngày có bị đổi chỗ không?" if month > 12 >= day else ""  # noqa: PLR2004 - months
        raise NoSuchDay(f"không có ngày {text} trong lịch{hint}") from None


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year < LAST_YEAR:
        raise NotRead(f"năm {day.year} ngoài khoảng {FIRST_YEAR}–{LAST_YEAR - 1}")
    return day


def read_count(value: object) -> int:
    """Return a whole number of zero or more: "1.250" is one thousand two hundred and fifty."""
    if isinstance(value, bool | date):
        raise NotRead("không phải số; Excel đã đổi nội dung ô, định dạng lại là Number rồi gõ lại")
    if isinstance(value, int | float):
        return _whole(value)
    text = label(str(value))
    if len(text) > _LONGEST_NUMBER and text[:1].isdigit():
        raise NotRead("số quá lớn")
    if text.isascii() and text.isdigit():
        return _whole(int(text))
    if _THOUSANDS.fullmatch(text):
        return _whole(int(text.replace(".", "").replace(" ", "")))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        raise NotRead(f"“{text}” hiểu được hai cách; viết số nguyên không có dấu, ví dụ {text.replace(',', '')}")
    if re.fullmatch(r"-\s*\d[\d.]*", text):
        raise NotRead("số không được âm")
    raise NotRead(f"“{_short(value)}” không phải số nguyên; chỉ gõ chữ số, không có thì để trống hoặc gõ 0")


def _whole(value: float) -> int:
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 - not a number
        raise NotRead("không phải số")
    if value < 0:
        raise NotRead("số không được âm")
    if value != int(value):
        thousand = f"{value:.3f}".replace(".", "")
        typed = 1 <= value < 1000 and round(value, 3) == value  # noqa: PLR2004 - a thousand
        hint = f"; có phải {int(thousand)} mà Excel hiểu dấu chấm là dấu thập phân?" if typed else ""
        raise NotRead(f"{value:g} không phải số nguyên".replace(".", ",") + hint)
    if value > 10**15:
        raise NotRead("số quá lớn")
    return int(value)


def read_document(value: object) -> tuple[str, date | None]:
    """Return the number and symbol of a document, and its day: "12/KH-UBND ngày 21/02/2025"."""
    text = " ".join(read_text(value).split())
    number, word, day = text.rpartition(" ngày ")
    number = _KIND.sub("", (number if word else text).strip(" ,;.()"))
    if not _SYMBOL.fullmatch(number):
        raise NotRead(f"“{_short(value)}” không phải số, ký hiệu văn bản; viết như in, ví dụ 12/KH-UBND")
    return number, read_day(day.strip(" ()")) if word else None


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - fits a line
