"""Days, numbers and lists as Vietnamese documents write them: pure functions, also the templates' filters."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from hoagiai_cli.language.order import POINTS
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.language.roman import from_roman

if TYPE_CHECKING:
    from decimal import Decimal

NBSP = "\N{NO-BREAK SPACE}"
BLANK = NBSP * 6
"""A place that the office fills in by hand: no reader folds no-break spaces away."""

NOTHING = "–"
"""What is printed for a rate over nothing."""


def shortened(text: str, longest: int = 40) -> str:
    """Return the text, cut at a word and marked where it is longer."""
    if len(text) <= longest:
        return text
    return (text[: longest - 1].rpartition(" ")[0] or text[: longest - 1]).rstrip(" ,;.") + "…"


def two_digits(value: int, zero_below: int) -> str:
    """Return the number, with a zero before it when it is below ``zero_below``."""
    return f"0{value}" if value < zero_below else str(value)


def ngay_chu(value: date | NgayIn | None) -> str:
    """Return "ngày 05 tháng 02 năm 2025": a zero only for days below 10 and for months 1 and 2; blanks stay blank."""
    if value is None:
        return f"ngày{BLANK}tháng{BLANK}năm{BLANK}".rstrip(NBSP)
    if isinstance(value, date):
        value = NgayIn(value.year, value.month, value.day)
    ngay = BLANK if value.ngay is None else f" {two_digits(value.ngay, 10)} "
    thang = BLANK if value.thang is None else f" {two_digits(value.thang, 3)} "
    return f"ngày{ngay}tháng{thang}năm {value.nam}"


def ngay_so(value: date | NgayIn) -> str:
    """Return "29/6/2025", the short form, with zeros as in the long one."""
    if isinstance(value, date):
        value = NgayIn(value.year, value.month, value.day)
    parts = [str(value.nam)]
    if value.thang is not None:
        parts.insert(0, two_digits(value.thang, 3))
        if value.ngay is not None:
            parts.insert(0, two_digits(value.ngay, 10))
    return "/".join(parts)


def so_dem(value: "float | Decimal", decimals: int | None = None) -> str:
    """Return "1.234,5": a point between thousands, a comma before decimals.

    Args:
        value: The number.
        decimals: How many decimals to round to; None keeps those that the number has.
    """
    from decimal import ROUND_HALF_UP, Decimal

    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, fraction = f"{abs(number):,f}".partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    text = whole.replace(",", ".") + ("," + fraction if fraction else "")
    return f"-{text}" if number < 0 and text.strip("0.,") else text


def ty_le(part: float, whole: float, decimals: int = 1) -> str:
    """Return "85,3%"; over nothing "–", for nothing is no denominator."""
    if not whole:
        return NOTHING
    from decimal import Decimal

    rate = Decimal(str(part)) * 100 / Decimal(str(whole))
    return f"{so_dem(rate, decimals)}%"


def hai_chu_so(value: int) -> str:
    """Return a count in a sentence, "07" as offices write it; from a thousand on with points."""
    return f"0{value}" if 0 < value < 10 else so_dem(value)  # noqa: PLR2004 - one digit


def so_thu_tu(value: str | int | None) -> str | None:
    """Return a document's number with a zero before it when it is below 10."""
    if value is None:
        return None
    text = str(value).strip()
    return f"0{text}" if len(text) == 1 and text.isdecimal() else text


def diem(index: int) -> str:
    """Return the letter of a point, from 1: a, b, c, d, đ, e and so on."""
    if not 1 <= index <= len(POINTS):
        raise ValueError(f"không có điểm thứ {index}")
    return POINTS[index - 1]


def hoa_dau(text: str) -> str:
    """Return the text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def thuong_dau(text: str) -> str:
    """Return the text with its first letter in lower case, unless its first word is an abbreviation (UBND)."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]


def ten_ky(ten: str) -> str:
    """Return a period's canonical name as in a sentence: "Quý II/2025" → "quý II năm 2025"."""
    head, slash, year = (ten[:1].lower() + ten[1:]).partition("/")
    return f"{head} năm {year}" if slash else head


_STRETCH = re.compile(r"(Quý) (I{1,3}|IV) - Quý (I{1,3}|IV)(/\d{4})?")


def khoang(ten: str) -> str:
    """Return an occurrence's canonical name as plans print it: "Quý III - Quý IV/2025" → "Quý III, quý IV/2025".

    Neighbouring quarters are named one by one; a longer stretch by its ends: "Quý I đến quý IV/2025".
    """
    found = _STRETCH.fullmatch(ten)
    if found:
        first, last = (from_roman(found[place]) or 0 for place in (2, 3))
        return f"Quý {found[2]}{', quý' if last == first + 1 else ' đến quý'} {found[3]}{found[4] or ''}"
    first_half, dash, second_half = ten.partition(" - ")
    return f"{first_half} đến {thuong_dau(second_half)}" if dash else ten


def noi(items: Iterable[object], sign: str = "; ") -> str:
    """Return the items joined by "; "."""
    return sign.join(str(item) for item in items)


def cham(text: str) -> str:
    """Return the text with a full stop, unless it ends with one already; markup keeps its entities ("&amp;") whole."""
    text = text.rstrip()
    if text.endswith((".", "!", "?", ":", "…")):
        return text
    is_markup = hasattr(text, "__html__")
    while text.endswith((";", ",")) and not (is_markup and _ENTITY.search(text)):
        text = text[:-1]
    return text + "."


_ENTITY = re.compile(r"&#?\w+;$")


def so_muc(so: str) -> str:
    """Return a printed number with its sign: "1" → "1.", "a)" stays."""
    return so + "." if so[-1:].isalnum() else so


def printable(text: str) -> str:
    """Return the text without what no document can hold: control characters, noncharacters, lone surrogates.

    Line ends and tabs are white space and stay; so does every other letter, in NFC.
    """
    if not text.isprintable() and not text.replace(NBSP, "").replace("\n", "").isprintable():
        text = text.translate(_UNPRINTABLE)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


_UNPRINTABLE = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)
