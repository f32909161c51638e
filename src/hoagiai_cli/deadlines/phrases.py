"""Reading a whole phrase: its parts in turn, what stands between them, and what they come to together.

The grammar, from the outside in:

    phrase      = { part | label | citation | purpose | length | other word }
    part        = bounded | cycles [bounded] | continuous | event
    bounded     = { bound word } list [ repetition | open end | event ]     (bounds.py)
    list        = range { (", " | "và" | "hoặc") range }                    (lists.py)
    range       = point [ ("-" | "đến") point ]
    point       = day | month | quarter | year                              (points.py)
    cycles      = "hằng" unit { ", " unit } | "02 lần/năm" | …              (cycles.py)
    event       = ("khi" | "sau khi" | "theo" | "05 ngày kể từ") words      (events.py)

A phrase of which some time is left unread is never passed off as read: it is ambiguous, or not understood.
"""

from datetime import date
from functools import lru_cache

from hoagiai_cli.deadlines import absorbed, between, bounds, continuous, cycle_parts, cycles, events
from hoagiai_cli.deadlines.combine import combine
from hoagiai_cli.deadlines.lead_words import skip_lead_words
from hoagiai_cli.deadlines.moc import ImpossibleDate
from hoagiai_cli.deadlines.obstacles import find_obstacle
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import CachDoc, Loai, LuaChon
from hoagiai_cli.deadlines.text import clean
from hoagiai_cli.deadlines.tokens import FIRST_YEAR, LAST_YEAR, NOT_A_NUMBER, Cursor

MAX_LENGTH = 1000
"""Characters. No cell of a plan that holds a time is longer; what is longer is some other text."""
_CACHED = 4096


def read_phrase(
    cach_viet: str, *, nam: int, cach_doc: LuaChon | None = None, ngay_ban_hanh: date | None = None
) -> CachDoc:
    """Read a time phrase of a plan.

    Args:
        cach_viet: The phrase as written; any text.
        nam: The plan's year, for what names no year.
        cach_doc: How the office settled a phrase that can be read two ways; None where it has not.
        ngay_ban_hanh: The day on which the plan was issued, for "từ nay".

    Returns:
        The reading. What is not understood is of kind ``khong_hieu``, with the reason; no date is ever guessed.

    Raises:
        ValueError: ``nam`` is no year that a plan can have.
    """
    if not FIRST_YEAR < nam < LAST_YEAR:
        raise ValueError(f"nam must lie between {FIRST_YEAR} and {LAST_YEAR}: {nam}")
    if len(cach_viet) > MAX_LENGTH:
        return CachDoc(
            cach_viet, Loai.KHONG_HIEU, giai_thich=f"Dài hơn {MAX_LENGTH} ký tự, không phải một cụm từ chỉ thời gian."
        )
    return _read(cach_viet, nam, cach_doc, ngay_ban_hanh)


@lru_cache(maxsize=_CACHED)
def _read(cach_viet: str, nam: int, cach_doc: LuaChon | None, ngay_ban_hanh: date | None) -> CachDoc:
    cursor = Cursor(clean(cach_viet), nam, cach_doc, ngay_ban_hanh)
    obstacle = find_obstacle(cursor)
    if obstacle:
        return CachDoc(cach_viet, Loai.KHONG_HIEU, giai_thich=obstacle)
    try:
        parts, rest = _read_parts(cursor)
    except ImpossibleDate as reason:
        return CachDoc(cach_viet, Loai.KHONG_HIEU, giai_thich=str(reason))
    return combine(cach_viet, cursor, parts, rest)


def _read_parts(cursor: Cursor) -> tuple[list[DaDoc], between.Rest]:
    parts: list[DaDoc] = []
    rest = between.Rest(cursor)
    periods_of_reports = cycles.read_report_periods(cursor)
    if periods_of_reports is not None:
        parts.append(DaDoc(cycle_parts.to_part(periods_of_reports, (cursor.nam,)), 0, cursor.at))
    while cursor.at < cursor.end:
        first = cursor.at
        phan = read_part(cursor)
        if phan is None:
            rest.skip()
        else:
            parts.append(DaDoc(absorbed.doubt_event(phan), first, cursor.at))
    return parts, rest


def read_part(cursor: Cursor) -> Phan | None:
    """Read one part at the cursor; None and the cursor unmoved if none begins here."""
    token = cursor.tokens[cursor.at]
    is_number = token.number != NOT_A_NUMBER
    word = token.word
    if word == "năm" and cursor.is_year(1) and cursor.word(2) in _FRAME_SIGNS:
        phan = _read_in_frame(cursor)
        if phan is not None:
            return phan
    if is_number or word in _BOUNDED_STARTS:
        phan = bounds.read_bounded(cursor)
        if phan is not None:
            return phan
    if is_number or word in _CYCLE_STARTS:
        phan = _read_cycles(cursor)
        if phan is not None:
            return phan
    if word in continuous.STARTS and continuous.accept_continuous(cursor):
        return continuous.read_continuous(cursor)
    if is_number or word in events.FIRST_WORDS:
        return _read_following_cycles(cursor) or events.read_event(cursor, _time_begins)
    return None


_FRAME_SIGNS = frozenset((":", "-", "("))
_FRAMED = frozenset((Loai.QUY, Loai.THANG, Loai.NGAY))


def _read_in_frame(cursor: Cursor) -> Phan | None:
    """Read "năm 2025: quý II, quý IV", "năm 2025 - quý II", "Năm 2025 (quý III)": the quarters alone, of that year.

    What follows a colon or a dash without a year is of that year too, as long as no other year is named so.
    """
    at, nam_ke_hoach, frame = cursor.at, cursor.nam, cursor.number(1)
    bracket = cursor.word(2) == "("
    cursor.at += 3
    cursor.nam = frame
    skip_lead_words(cursor)
    choice = cursor.word(-1) in {"hoặc", "và"}
    begins = not choice and (cursor.word() in {"quý", "tháng", "ngày"} or cursor.number() > 0)
    phan = bounds.read_bounded(cursor) if begins else None
    inside = phan is not None and all(dot.han is not None and dot.han.year == frame for dot in phan.dot)
    if phan is None or not inside or phan.loai not in _FRAMED:
        cursor.at, cursor.nam = at, nam_ke_hoach
        return None
    unclear = bracket and not cursor.accept(")")
    if bracket:
        cursor.nam = nam_ke_hoach
    ly_do = f"Thuộc năm {frame} nêu ở trước. {phan.ly_do.replace('Không ghi năm nên lấy năm của kế hoạch:', 'Lấy năm')}"
    return phan._replace(ly_do=ly_do, nam_ngam_dinh=False, mo_ho=phan.mo_ho or unclear)


# --- what comes back -------------------------------------------------------------------------------------------------

_CYCLE_STARTS = frozenset(
    ("cuối", "hằng", "mỗi", "từng", "các", "định", "một", "hai", "quý", "năm", "tháng", "tuần", "nửa", "báo")
)
_BOUNDED_STARTS = bounds.START_WORDS


def _read_cycles(cursor: Cursor) -> Phan | None:
    """Read cycles, with the day or period that they govern: "Hằng năm, trước ngày 15/11"."""
    at = cursor.at
    if cursor.word() == "cuối" and cursor.word(1) in cycles.EVERY:
        cursor.at += 1  # "cuối mỗi quý": each quarter ends then
    report = cursor.accept("báo", "cáo")
    periodic = cursor.accept("định", "kỳ")
    chu_ky = cycles.read_periodic(cursor) if periodic or report else cycles.read_cycles(cursor)
    if report and not periodic and (chu_ky is None or len(chu_ky.thang) == 1):
        cursor.at = at  # "báo cáo quý, 6 tháng, năm" names its periods; "báo cáo năm" may be any report
        return None
    if chu_ky is None:
        cursor.at = at
        return _read_unnamed_period(cursor) if periodic else None
    governed = _read_governed(cursor, chu_ky)
    if governed is not None:
        return governed
    years = cycles.read_years(cursor)
    return cycle_parts.to_part(chu_ky, years or (cursor.nam,))


def _read_following_cycles(cursor: Cursor) -> Phan | None:
    """Read "theo định kỳ hằng quý": the cycles themselves, for no other plan is named."""
    at = cursor.at
    phan = _read_cycles(cursor) if cursor.accept("theo") and cursor.word() == "định" else None
    if phan is None or not phan.dot:
        cursor.at = at
        return None
    return phan


_CUT = frozenset((Loai.DINH_KY, Loai.THANG, Loai.QUY))
"""Stretches that a shorter cycle cuts: "hằng tháng, từ tháng 3 đến tháng 11"."""


def _read_governed(cursor: Cursor, chu_ky: cycles.Chuky) -> Phan | None:
    at = cursor.at
    cursor.accept(",")
    bracket = cursor.accept("(")
    cursor.accept(":")
    skip_lead_words(cursor)
    phan = bounds.read_bounded(cursor, chu_ky)
    if phan is not None and phan.loai in _CUT:
        cut = cycle_parts.within(chu_ky, phan)
        if cut is not None:
            return cut
    if phan is not None and phan.loai is Loai.DINH_KY:
        if chu_ky.thang[0] and len(phan.dot) < cycles.YEAR / max(chu_ky.thang):
            doubt = f"{phan.ly_do} Số mốc ít hơn số kỳ trong một năm."
            phan = phan._replace(mo_ho=True, ly_do=doubt)
        elif max(chu_ky.thang) > cycles.YEAR:
            phan = phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Kỳ dài hơn một năm nên chưa rõ năm nào.")
        if bracket:
            cursor.accept(")")
        return phan
    cursor.at = at
    return None


def _read_unnamed_period(cursor: Cursor) -> Phan:
    """Read "định kỳ" without its period, or with days that show it: "định kỳ trước ngày 01/6 và 15/11 hằng năm"."""
    cursor.at += 2
    at = cursor.at
    skip_lead_words(cursor)
    phan = bounds.read_bounded(cursor) if cursor.word() in _BOUNDED_STARTS or cursor.number() > 0 else None
    if phan is not None:
        return phan._replace(loai=Loai.DINH_KY)
    if cursor.word() == "theo":
        phan = events.read_event(cursor, _time_begins)
        if phan is not None:
            return phan._replace(loai=Loai.DINH_KY, theo_yeu_cau=False)
    cursor.at = at
    return Phan(Loai.DINH_KY, (), "“Định kỳ” nhưng không nêu kỳ nào (tháng, quý hay năm) nên không có hạn.")


# --- where an event's words end --------------------------------------------------------------------------------------


def _dated(cursor: Cursor) -> bool:
    try:
        phan = bounds.read_bounded(cursor) if cursor.word() in _BOUNDED_STARTS else None
    except ImpossibleDate:
        return True
    return (phan is not None and bool(phan.dot)) or cycles.read_cycles(cursor) is not None


def _time_begins(cursor: Cursor) -> bool:
    """Say whether a new part of time begins at the cursor, inside the words of an event.

    A bare date after a comma does not: "theo Nghị quyết số 27-NQ/TW, ngày 09/11/2022" cites a document.
    """
    at = cursor.at
    word = cursor.word()
    if word == "thường" and cursor.word(1) == "xuyên":
        return True
    if word in {"trong", "của"} and cursor.word(1) == "năm" and cursor.is_year(2):
        return True
    if word in {"đến", "tới"}:
        found = _dated(cursor)
        cursor.at = at
        return found
    if word not in {",", "(", "và", "hoàn", "xong", "chậm"}:
        return False
    if word in {",", "(", "và"}:
        cursor.at += 1
    bare = cursor.number() != NOT_A_NUMBER or cursor.word() == "ngày"
    skip_lead_words(cursor)
    found = False
    if not bare and cursor.word() not in {"năm", "sau", "đến"}:
        found = cursor.accept("định", "kỳ") or continuous.accept_continuous(cursor) or _dated(cursor)
    cursor.at = at
    return found
