"""Events from which days are counted: "05 ngày làm việc kể từ ngày …", "15 ngày sau khi …", "23 ngày trước …"."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.event_words import Stops, read_event_text
from hoagiai_cli.deadlines.moc import to_dot
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.points import read_moc
from hoagiai_cli.deadlines.reading import ChoSuKien, Loai
from hoagiai_cli.deadlines.settle import add
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor
from hoagiai_cli.deadlines.units import NUMBER_WORDS

_DAYS_OF = {"ngày": 1, "tuần": 7}
_MONTHS_OF = {"tháng": 1, "năm": 12}
_HOURS = frozenset(("giờ", "h"))
LONGEST = 3660
"""No plan waits longer than ten years, counted in days."""
_LONGEST_IN_MONTHS = 120

BOUND_WORDS = (
    ("chậm", "nhất"), ("muộn", "nhất"), ("không", "quá"), ("trong", "vòng"), ("trong", "thời", "hạn"),
    ("trong", "thời", "gian"), ("trong", "khoảng", "thời", "gian"), ("trong",),
    ("thời", "hạn"), ("là",), ("sau",), ("trước",),
)  # fmt: skip
_ENDINGS = frozenset(("kết", "hoàn", "ban", "nhận"))
"""First words of what has ended: "sau 10 ngày kết thúc đợt kiểm tra"."""
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


def read_counted(cursor: Cursor, stops: Stops) -> Phan | None:
    """Read "05 ngày làm việc kể từ ngày …", "15 ngày sau khi …", "23 ngày trước …"."""
    before = after = False
    for _ in range(_MOST_BOUND_WORDS):
        if not any(cursor.accept(*words) for words in BOUND_WORDS):
            break
        before, after = cursor.word(-1) == "trước", cursor.word(-1) == "sau"
    amount = _read_amount(cursor)
    if amount is None:
        return None
    begin = cursor.at
    if not before and cursor.accept("trước"):
        before = True
    elif not _accept_since(cursor) and not before and not (after and cursor.word() in _ENDINGS):
        return None
    from_a_day = [token.word for token in cursor.tokens[begin : cursor.at]] == ["từ"]
    cursor.accept("thời", "điểm")
    if before:
        amount = amount._replace(so_ngay=-amount.so_ngay, so_thang=-amount.so_thang)
    at = cursor.at
    day = _read_known_day(cursor)
    if day is None and read_moc(cursor) is not None:
        return None  # "02 ngày từ ngày 15/5 đến ngày 16/5": a length and its days
    cursor.at = cursor.at if day is not None else at
    if day is None:
        return _count_from_event(cursor, amount, stops)
    phan = _count_from_day(day, amount)
    if phan is not None and from_a_day:
        return phan._replace(mo_ho=True, ly_do=f"{phan.ly_do} Chưa rõ số ngày đã nêu có tính cả ngày đầu hay không.")
    return phan


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
    ly_do = f"Chờ sự kiện “{mo_ta}”; hạn là {amount_words(su_kien)}. Ngày có sự kiện không tính."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=su_kien)


def _count_from_day(day: date, amount: SoNgay) -> Phan | None:
    """Count from a day that the phrase itself gives.

    Not months backwards: "báo cáo 6 tháng trước ngày 10/6" is a report of six months. Working days need a calendar.
    """
    if amount.so_thang < 0 or (amount.so_ngay == 0 and amount.so_thang == 0):
        return None
    if amount.ngay_lam_viec:
        su_kien = amount.event(f"ngày {periods.format_day(day)}")
        ly_do = f"Hạn là {amount_words(su_kien)} là ngày {periods.format_day(day)}; đếm ngày làm việc cần lịch nghỉ."
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
    if not 0 < number <= LONGEST:
        return None
    if unit in _DAYS_OF:
        cursor.at += 2
        cursor.accept("đêm")  # "60 ngày đêm" are sixty days
        return SoNgay(so_ngay=number * _DAYS_OF[unit], ngay_lam_viec=cursor.accept("làm", "việc"))
    if unit in _MONTHS_OF and number <= _LONGEST_IN_MONTHS:
        cursor.at += 2
        return SoNgay(so_thang=number * _MONTHS_OF[unit])
    if unit in _HOURS:
        cursor.at += 2
        return SoNgay()
    return None


def amount_words(su_kien: ChoSuKien) -> str:
    """Say how long after or before an event the deadline is."""
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
