"""One spelling for the many that offices use: Unicode forms, dashes, spaces, tone styles, usual slips.

Nothing here knows the grammar. ``clean`` keeps letter case, so that words quoted back to the user are their own.
"""

import re
from unicodedata import normalize

from hoagiai_cli.language.characters import without_zero_width

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d→÷"
_ARROW = re.compile("-+>")
_TILDE = re.compile(r"(?<=[\dIVX])(\s*)[~～](?=\s*\w)")
"""A wavy dash between two times; before a time it means "about" and stays."""
_LINE_BREAKS = "\r\x0b\x0c\x85\u2028\u2029⏎"

_FRACTIONS = dict.fromkeys((*range(0xBC, 0xBF), *range(0x2150, 0x215F)), " ¿ ")
"""A half in one sign would come apart into a day and a month: it stays a sign that nothing reads."""
_SIGNS: dict[int, str | None] = {
    **{ord(sign): "-" for sign in _DASHES},
    **{ord(sign): "\n" for sign in _LINE_BREAKS},
    ord("\u2044"): "/",
    ord("\u2215"): "/",
}

_MONTHS_IN_ENGLISH = {
    name: f"tháng {number}"
    for number, names in enumerate(
        ("january jan", "february feb", "march", "april apr", "", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Months in English, but for those that are words of Vietnamese too ("may")."""

SPELLINGS = {
    # Tone on the other vowel, i for y, and the slips that plans are full of.
    **dict.fromkeys(("quí", "qúy", "qúi", "qui"), "quý"),
    **dict.fromkeys(("hàng", "hắng", "hăng"), "hằng"),
    **dict.fromkeys(("kì", "kỷ", "kỹ"), "kỳ"),
    **dict.fromkeys(("trứơc", "trươc", "truớc"), "trước"),
    "thàng": "tháng",
    "tuỳ": "tùy",
    "nhât": "nhất",
    "xuyêm": "xuyên",
    "q": "quý",
    "gđ": "giai đoạn",
    "[": "(",
    "]": ")",
    **_MONTHS_IN_ENGLISH,
}
"""Spelling as found → the one that the grammar knows. Used to recognise words, never to print them."""

_MARKED = """
    quý tháng năm ngày trước chậm nhất muộn không quá đến tới hết trong vào từ kể đầu giữa cuối hằng mỗi định kỳ thường
    xuyên khi sau và hoặc tiếp trở đi giai đoạn tuần giờ lần làm việc cả suốt nay những các một hai ba bốn tư sáu bảy
    tám chín mười thứ chủ nhật vòng đột xuất liên tục dự kiến khoảng luật nghị quyết hoạch
"""


def _without_marks(word: str) -> str:
    decomposed = normalize("NFD", word.replace("đ", "d"))
    return "".join(sign for sign in decomposed if not "\u0300" <= sign <= "\u036f")


WITHOUT_MARKS = {_without_marks(word): word for word in reversed(_MARKED.split())} | {
    "q": "quý",
    "qui": "quý",
    "gd": "giai đoạn",
    "[": "(",
    "]": ")",
    **_MONTHS_IN_ENGLISH,
}
"""A word typed without any mark → the word, the first where several fit ("sau", not "sáu").

Only for a phrase that has no mark at all: "quy định" is no "quý"."""


def clean(text: str) -> str:
    """Return the phrase in NFKC, with one kind of dash, of slash and of line break, and nothing invisible."""
    if "~" in text or "～" in text:
        text = _TILDE.sub(r"\1-", text)
    if text.isascii():
        return _ARROW.sub("-", text.replace("\r", "\n"))
    return _ARROW.sub("-", without_zero_width(normalize("NFKC", text.translate(_FRACTIONS))).translate(_SIGNS))
