"""What goes on: "thường xuyên", "liên tục", with the years or the period through which it does."""

from hoagiai_cli.deadlines import bounds, periods
from hoagiai_cli.deadlines.lead_words import skip_lead_words
from hoagiai_cli.deadlines.parts import Phan, describe
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.deadlines.tokens import Cursor

_CONTINUOUS = (
    ("thường", "xuyên"), ("liên", "tục"), ("lâu", "dài"), ("quanh", "năm"), ("trong", "suốt", "quá", "trình"),
    ("trong", "quá", "trình"), ("suốt", "quá", "trình"), ("duy", "trì", "thường", "xuyên"),
)  # fmt: skip
_APART = frozenset((",", "(", "-", ":", "/", "và"))
"""What parts continuous work from a time behind it that is not its own."""
STARTS = frozenset(words[0] for words in _CONTINUOUS)


def accept_continuous(cursor: Cursor, after: int = 0) -> bool:
    """Step over words of continuous work, ``after`` so many tokens; the cursor stays where there are none."""
    at = cursor.at
    cursor.at += after
    if any(cursor.accept(*words) for words in _CONTINUOUS):
        return True
    cursor.at = at
    return False


def read_continuous(cursor: Cursor) -> Phan:
    """Read "thường xuyên", with the years or the period that it names, else the plan's year."""
    while accept_continuous(cursor) or (cursor.word() == "," and accept_continuous(cursor, after=1)):
        pass
    at = cursor.at
    joined = not cursor.accept_any(_APART)
    skip_lead_words(cursor)
    span = bounds.read_bounded(cursor) if cursor.word() in bounds.START_WORDS or cursor.number() > 0 else None
    if span is not None and _runs_through(span, joined=joined):
        cursor.accept(")")
        ly_do = "Việc thường xuyên, làm suốt thời gian đã nêu, không xong trước khi hết thời gian ấy."
        dot = periods.to_end_of_year(span.dot[0], cursor.nam)
        return span._replace(
            loai=Loai.THUONG_XUYEN, dot=(dot,), ly_do=f"{ly_do} Một đợt: {describe(dot)}.", thuong_xuyen=True
        )
    cursor.at = at
    dot = periods.nam_cua(cursor.nam)
    ly_do = f"Việc thường xuyên, làm suốt năm kế hoạch {cursor.nam}, không xong trước ngày 31/12/{cursor.nam}."
    return Phan(Loai.THUONG_XUYEN, (dot,), ly_do, thuong_xuyen=True)


def _runs_through(span: Phan, *, joined: bool) -> bool:
    """Say whether continuous work runs through a period, or the period is another deadline beside it.

    Years are its period anyway; a quarter, a month or a day only without a comma: "thường xuyên trong quý IV".
    """
    if len(span.dot) != 1 or span.cho_su_kien is not None or span.loai is Loai.DINH_KY:
        return False
    if span.dot[0].ten.startswith("Trước"):
        return False  # what goes on is not finished before a day
    return joined or span.loai in {Loai.NAM, Loai.NHIEU_NAM} or span.dot[0].han is None
