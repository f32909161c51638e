"""Events that a phrase waits for: "khi tỉnh tổ chức", "sau khi … ban hành", "05 ngày làm việc kể từ ngày …", "theo …".

A period may be fixed by an event (Bộ luật Dân sự 2015, Điều 144 khoản 2); the day of the event is not counted
(Điều 147 khoản 3). The code governs civil relations: for a plan it is an analogy.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.moc import to_dot
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.points import read_moc
from hoagiai_cli.deadlines.reading import ChoSuKien, Loai, LuaChon
from hoagiai_cli.deadlines.settle import add
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor
from hoagiai_cli.deadlines.units import NUMBER_WORDS

Stops = Callable[[Cursor], bool]
"""Says whether time begins again at the cursor."""

_SHORTENED = frozenset(("tp", "tt", "tx", "th", "p", "x", "h", "ts", "pgs"))
_ENDS = frozenset((";", "\n", "(", ")", ""))
_ON_DEMAND = ("có yêu cầu", "có phát sinh", "phát sinh", "cần", "có nhu cầu", "yêu cầu", "đột xuất", "có vụ việc")
_TRAILING = " ,.;:-"
_DAYS_OF = {"ngày": 1, "tuần": 7}
_MONTHS_OF = {"tháng": 1, "năm": 12}
_HOURS = frozenset(("giờ", "h"))
_LONGEST = 3660
"""No plan waits longer than ten years, counted in days."""
_LONGEST_IN_MONTHS = 120


def read_event_text(cursor: Cursor, stops: Stops | None = None) -> str:
    """Read an event's words up to the end of the clause, or to where ``stops`` says that time begins again."""
    first = cursor.at
    while cursor.word() not in _ENDS or cursor.at >= cursor.end:
        if cursor.at >= cursor.end:
            break
        if cursor.word() == "." and (cursor.at + 1 == cursor.end or _begins_sentence(cursor)):
            break
        if cursor.at > first and stops is not None and stops(cursor):
            break
        cursor.at += 1
    return cursor.quote(first, cursor.at).rstrip(_TRAILING)


def _begins_sentence(cursor: Cursor) -> bool:
    """After a full stop and a space, a capital letter begins a sentence; "TP. Lai Châu" is the known exception."""
    if cursor.at > 0 and cursor.word(-1) in _SHORTENED:
        return False
    return not cursor.touches_next(0) and cursor.begins_upper(1)


def read_event(cursor: Cursor, stops: Stops) -> Phan | None:
    """Read an event at the cursor, with the number of days from it if there is one; None and unmoved if none."""
    at = cursor.at
    for read in (_read_counted, _read_uncounted):
        phan = read(cursor, stops)
        if phan is not None:
            return phan
        cursor.at = at
    return None


# --- events with a number --------------------------------------------------------------------------------------------


_BOUND_WORDS = (
    ("chậm", "nhất"), ("muộn", "nhất"), ("không", "quá"), ("trong", "vòng"), ("trong", "thời", "hạn"),
    ("trong", "thời", "gian"), ("trong", "khoảng", "thời", "gian"), ("trong",),
    ("thời", "hạn"), ("là",), ("sau",), ("trước",),
)  # fmt: skip
_MOST_BOUND_WORDS = 3
_SINCE_AFTER_COMMA = (("kể", "từ"), ("tính", "từ"), ("tính", "kể", "từ"))
_SINCE = (*_SINCE_AFTER_COMMA, ("sau",), ("từ",), ("so", "với"))
_RANGE_SIGNS = frozenset(("-", "đến", "tới"))


class SoNgay(NamedTuple):
    """A number of days or of months; neither where it counts hours, which move no day."""

    so_ngay: int = 0
    so_thang: int = 0
    ngay_lam_viec: bool = False

    def event(self, mo_ta: str) -> ChoSuKien:
        """Return the event from which they are counted."""
        return ChoSuKien(mo_ta, self.so_ngay or None, self.ngay_lam_viec, self.so_thang or None)


def _read_counted(cursor: Cursor, stops: Stops) -> Phan | None:
    """Read "05 ngày làm việc kể từ ngày …", "15 ngày sau khi …", "23 ngày trước …"."""
    before = False
    for _ in range(_MOST_BOUND_WORDS):
        if not any(cursor.accept(*words) for words in _BOUND_WORDS):
            break
        before = cursor.word(-1) == "trước"
    amount = _read_amount(cursor)
    if amount is None:
        return None
    if not before and cursor.accept("trước"):
        before = True
    elif not _accept_since(cursor) and not before:
        return None
    cursor.accept("thời", "điểm")
    if before:
        amount = amount._replace(so_ngay=-amount.so_ngay, so_thang=-amount.so_thang)
    at = cursor.at
    day = _read_known_day(cursor)
    if day is None and read_moc(cursor) is not None:
        return None  # "02 ngày từ ngày 15/5 đến ngày 16/5": a length and its days
    cursor.at = cursor.at if day is not None else at
    return _count_from_event(cursor, amount, stops) if day is None else _count_from_day(day, amount)


def _accept_since(cursor: Cursor) -> bool:
    """Step over "kể từ", "sau": behind a comma only what cannot begin a period ("02 ngày, từ ngày 15/5 đến …" can)."""
    at = cursor.at
    groups = _SINCE_AFTER_COMMA if cursor.accept(",") else _SINCE
    if any(cursor.accept(*words) for words in groups):
        return True
    cursor.at = at
    return False


def _count_from_event(cursor: Cursor, amount: SoNgay, stops: Stops) -> Phan | None:
    cursor.accept("khi")
    if cursor.word() == "ngày" and cursor.number(1) == NOT_A_NUMBER:
        cursor.at += 1
    mo_ta = read_event_text(cursor, stops)
    if not mo_ta:
        return None
    su_kien = amount.event(mo_ta)
    ly_do = f"Chờ sự kiện “{mo_ta}”; hạn là {_amount_words(su_kien)}. Ngày có sự kiện không tính."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=su_kien)


def _count_from_day(day: date, amount: SoNgay) -> Phan | None:
    """Count from a day that the phrase itself gives.

    Not months backwards: "báo cáo 6 tháng trước ngày 10/6" is a report of six months. Working days need a calendar.
    """
    if amount.so_thang < 0 or (amount.so_ngay == 0 and amount.so_thang == 0):
        return None
    if amount.ngay_lam_viec:
        su_kien = amount.event(f"ngày {periods.format_day(day)}")
        ly_do = f"Hạn là {_amount_words(su_kien)} là ngày {periods.format_day(day)}; đếm ngày làm việc cần lịch nghỉ."
        return Phan(Loai.THEO_SU_KIEN, (), ly_do, mo_ho=True, cho_su_kien=su_kien)
    han = add(day, amount.so_ngay, amount.so_thang)
    ly_do = f"Đếm từ ngày {periods.format_day(day)}, ngày ấy không tính: hạn {periods.format_day(han)}."
    return Phan(Loai.NGAY, (periods.ngay_han(han),), ly_do)


def _read_amount(cursor: Cursor) -> SoNgay | None:
    """Read a number with its unit: days or weeks, months or years, hours."""
    number = cursor.number()
    unit = cursor.word(1)
    if number == NOT_A_NUMBER and (unit in _DAYS_OF or unit in _MONTHS_OF):
        number = NUMBER_WORDS.get(cursor.word(), NOT_A_NUMBER)
    if not 0 < number <= _LONGEST:
        return None
    if unit in _DAYS_OF:
        cursor.at += 2
        return SoNgay(so_ngay=number * _DAYS_OF[unit], ngay_lam_viec=cursor.accept("làm", "việc"))
    if unit in _MONTHS_OF and number <= _LONGEST_IN_MONTHS:
        cursor.at += 2
        return SoNgay(so_thang=number * _MONTHS_OF[unit])
    if unit in _HOURS:
        cursor.at += 2
        return SoNgay()
    return None


def _amount_words(su_kien: ChoSuKien) -> str:
    if su_kien.so_thang is not None:
        amount, unit = su_kien.so_thang, "tháng"
    elif su_kien.so_ngay is not None:
        amount, unit = su_kien.so_ngay, "ngày làm việc" if su_kien.ngay_lam_viec else "ngày"
    else:
        return "số giờ đã nêu kể từ sự kiện"
    return f"{abs(amount)} {unit} {'trước' if amount < 0 else 'sau'} sự kiện"


def _read_known_day(cursor: Cursor) -> date | None:
    """Read the day that is counted from, where the phrase gives it: "100 ngày kể từ ngày 01/7/2025"."""
    at = cursor.at
    moc = read_moc(cursor)
    if moc is not None and moc.loai is Loai.NGAY and moc.thang is not None and cursor.word() not in _RANGE_SIGNS:
        return to_dot(moc, cursor.nam).han
    cursor.at = at
    return None


# --- events without a number -----------------------------------------------------------------------------------------


def _read_uncounted(cursor: Cursor, stops: Stops) -> Phan | None:
    for words, reader in _READERS:
        first = cursor.at
        if cursor.accept(*words):
            if cursor.word() in _NO_BEGINNING or cursor.word() == "đó":
                return None
            mo_ta = read_event_text(cursor, stops)
            return reader(cursor, mo_ta, cursor.quote(first, cursor.at).rstrip(_TRAILING))
    return None


def _read_when(_cursor: Cursor, mo_ta: str, words: str) -> Phan | None:
    """Read "khi tỉnh tổ chức", "sau khi … ban hành"."""
    if not mo_ta:
        return None
    if mo_ta.lower().startswith(_ON_DEMAND):
        return _on_demand(words)
    ly_do = f"Chờ sự kiện “{mo_ta}”: chưa có ngày của sự kiện thì chưa có hạn."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(mo_ta))


def _read_before(cursor: Cursor, mo_ta: str, _words: str) -> Phan | None:
    """Read "trước khi tỉnh tổ chức", "trước kỳ họp 10 ngày"."""
    event, _, number = mo_ta.removesuffix(" ngày").rpartition(" ")
    if not mo_ta or mo_ta.split(maxsplit=1)[0] in _NO_EVENTS:
        return None
    if event and mo_ta.endswith(" ngày") and number.isdecimal() and len(number) <= len(str(_LONGEST)):
        su_kien = ChoSuKien(event, -int(number))
        ly_do = f"Chờ sự kiện “{event}”; hạn là {_amount_words(su_kien)}."
    else:
        su_kien = ChoSuKien(mo_ta, 0 if cursor.cach_doc is LuaChon.KE_CA_NGAY else -1)
        ly_do = f"Phải xong trước sự kiện “{mo_ta}”: chưa có ngày của sự kiện thì chưa có hạn."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=su_kien)


def _read_following(_cursor: Cursor, mo_ta: str, words: str) -> Phan | None:
    """Read "theo kế hoạch của tỉnh": another plan or order decides; one of every year comes back every year."""
    if not mo_ta:
        return None
    if mo_ta.lower().startswith(_ON_DEMAND):
        return _on_demand(words)
    ly_do = f"Thời hạn do nơi khác quy định (“{words}”) nên không đọc được ngày nào."
    if _RECURRING.search(mo_ta.lower()) is None:
        return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(words))
    return Phan(Loai.DINH_KY, (), f"Việc lặp lại. {ly_do}", cho_su_kien=ChoSuKien(words))


def _read_demand(_cursor: Cursor, _mo_ta: str, words: str) -> Phan:
    return _on_demand(words)


def _on_demand(words: str) -> Phan:
    """Read "đột xuất", "khi có yêu cầu": no duty until somebody asks."""
    ly_do = f"Làm khi có yêu cầu hoặc vụ việc (“{words}”) nên không có hạn định trước."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(words), theo_yeu_cau=True)


_RECURRING = re.compile("h[ằà]ng (năm|quý|tháng|tuần)")
_NO_BEGINNING = frozenset((",", "và", "-", "/", ":"))
"""What cannot begin an event: "trước, trong và sau Tết" is before no event."""
_NO_EVENTS = frozenset(("mắt", "hết", "đây", "đó"))
"""“Trước mắt”, “trước hết” say what comes first, not before what."""

_READERS: tuple[tuple[tuple[str, ...], Callable[[Cursor, str, str], Phan | None]], ...] = (
    (("đột", "xuất"), _read_demand),
    (("khi", "cần"), _read_demand),
    (("nếu", "có"), _read_demand),
    (("ngay", "sau", "khi"), _read_when),
    (("ngay", "khi"), _read_when),
    (("ngay", "sau"), _read_when),
    (("sau", "khi"), _read_when),
    (("đến", "khi"), _read_when),
    (("kể", "từ", "khi"), _read_when),
    (("kể", "từ", "ngày"), _read_when),
    (("từ", "khi"), _read_when),
    (("từ", "ngày"), _read_when),
    (("khi",), _read_when),
    (("sau",), _read_when),
    (("trước", "khi"), _read_before),
    (("trước",), _read_before),
    (("tùy", "theo"), _read_following),
    (("tùy", "thuộc"), _read_following),
    (("thực", "hiện", "theo"), _read_following),
    (("theo",), _read_following),
    (("căn", "cứ"), _read_following),
    (("phụ", "thuộc"), _read_following),
    (("phù", "hợp", "với"), _read_following),
    (("cùng", "với"), _read_following),
    (("song", "song"), _read_following),
    (("bám", "sát"), _read_following),
)
"""First words of an event → how to read it. The first that fits counts; the words of the event follow them."""

FIRST_WORDS = frozenset(words[0] for words in (*_BOUND_WORDS, *(words for words, _ in _READERS)))
"""Words with which an event can begin, besides a number."""
