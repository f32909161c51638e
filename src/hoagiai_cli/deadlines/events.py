"""Events that a phrase waits for: "khi tỉnh tổ chức", "sau khi … ban hành", "05 ngày làm việc kể từ ngày …", "theo …".

A period may be fixed by an event (Bộ luật Dân sự 2015, Điều 144 khoản 2); the day of the event is not counted
(Điều 147 khoản 3). The code governs civil relations: for a plan it is an analogy.
"""

from collections.abc import Callable
from datetime import date

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.moc import to_dot
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.points import read_moc
from hoagiai_cli.deadlines.reading import ChoSuKien, Loai, LuaChon
from hoagiai_cli.deadlines.settle import add
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor
from hoagiai_cli.deadlines.units import NUMBER_WORDS

_ENDS = frozenset((";", "\n", "(", ")", ""))
_ON_DEMAND = ("có yêu cầu", "có phát sinh", "phát sinh", "cần", "có nhu cầu", "yêu cầu", "đột xuất", "có vụ việc")
_DAYS_OF = {"ngày": 1, "tuần": 7}
_MONTHS_OF = {"tháng": 1, "năm": 12}
_LONGEST = 3660
"""No plan waits longer than ten years, counted in days."""


def read_event_text(cursor: Cursor, stops: Callable[[Cursor], bool] | None = None) -> str:
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
    return cursor.quote(first, cursor.at).rstrip(" ,.;:-")


def _begins_sentence(cursor: Cursor) -> bool:
    """After a full stop and a space, a capital letter begins a sentence; "TP. Lai Châu" is the known exception."""
    dot, following = cursor.tokens[cursor.at], cursor.tokens[cursor.at + 1]
    if dot.end == following.start or not cursor.text[following.start : following.start + 1].isupper():
        return False
    return cursor.at == 0 or cursor.word(-1) not in {"tp", "tt", "tx", "th", "p", "x", "q", "h", "ts", "pgs"}


def read_event(cursor: Cursor, stops: Callable[[Cursor], bool]) -> Phan | None:
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
    ("chậm", "nhất"), ("muộn", "nhất"), ("không", "quá"), ("trong", "vòng"), ("trong", "thời", "hạn"), ("trong",),
    ("thời", "hạn"), ("là",), ("sau",), ("trước",),
)  # fmt: skip
_MOST_BOUND_WORDS = 3
_SINCE = (
    ("kể", "từ"), ("tính", "từ"), ("tính", "kể", "từ"), ("sau",), ("từ",), ("so", "với"),
)  # fmt: skip


def _read_counted(cursor: Cursor, stops: Callable[[Cursor], bool]) -> Phan | None:
    """Read "05 ngày làm việc kể từ ngày …", "15 ngày sau khi …", "23 ngày trước …", "trước … 10 ngày"."""
    before = False
    for _ in range(_MOST_BOUND_WORDS):
        if not any(cursor.accept(*words) for words in _BOUND_WORDS):
            break
        before = cursor.word(-1) == "trước"
    amount = _read_amount(cursor)
    if amount is None:
        return None
    so_ngay, so_thang, ngay_lam_viec = amount
    cursor.accept(",")
    if not before and cursor.accept("trước"):
        before = True
    elif not any(cursor.accept(*words) for words in _SINCE) and not before:
        return None
    cursor.accept("thời", "điểm")
    day = _read_known_day(cursor)
    if day is not None and before and so_thang:
        return None  # "báo cáo 6 tháng trước ngày 10/6": a report of six months, not six months before
    if day is not None and not ngay_lam_viec and (so_ngay or so_thang):
        sign = -1 if before else 1
        han = add(day, sign * (so_ngay or 0), sign * (so_thang or 0))
        ly_do = f"Đếm từ ngày {periods.format_day(day)}, ngày ấy không tính: hạn {periods.format_day(han)}."
        return Phan(Loai.NGAY, (periods.ngay_han(han),), ly_do)
    cursor.accept("khi")
    if cursor.word() == "ngày" and cursor.number(1) == NOT_A_NUMBER:
        cursor.at += 1
    mo_ta = read_event_text(cursor, stops)
    if not mo_ta:
        return None
    if before:
        so_ngay = None if so_ngay is None else -so_ngay
        so_thang = None if so_thang is None else -so_thang
    su_kien = ChoSuKien(mo_ta, so_ngay, ngay_lam_viec, so_thang)
    ly_do = f"Chờ sự kiện “{mo_ta}”; hạn là {_amount_words(su_kien)}."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do + " Ngày có sự kiện không tính.", cho_su_kien=su_kien)


def _read_amount(cursor: Cursor) -> tuple[int | None, int | None, bool] | None:
    """Read a number with its unit: days or weeks, months or years; hours are known, but move no day."""
    number = cursor.number()
    if number == NOT_A_NUMBER:
        number = NUMBER_WORDS.get(cursor.word(), NOT_A_NUMBER)
        if number == NOT_A_NUMBER or (cursor.word(1) not in _DAYS_OF and cursor.word(1) not in _MONTHS_OF):
            return None
    if not 0 < number <= _LONGEST:
        return None
    unit = cursor.word(1)
    if unit in _DAYS_OF:
        cursor.at += 2
        return number * _DAYS_OF[unit], None, cursor.accept("làm", "việc")
    if unit in _MONTHS_OF:
        cursor.at += 2
        return None, number * _MONTHS_OF[unit], False
    if unit in {"giờ", "h"}:
        cursor.at += 2
        return None, None, False
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
    if moc is not None and moc.loai is Loai.NGAY and moc.thang is not None:
        return to_dot(moc, cursor.nam).han
    cursor.at = at
    return None


# --- events without a number -----------------------------------------------------------------------------------------

_WHEN = (("ngay", "sau", "khi"), ("ngay", "khi"), ("ngay", "sau"), ("sau", "khi"), ("khi",), ("sau",), ("đến", "khi"))
_BEFORE = (("trước", "khi"), ("trước",))
_FOLLOWING = (
    ("tùy", "theo"), ("tùy", "thuộc"), ("theo",), ("căn", "cứ"), ("phụ", "thuộc"), ("cùng", "với"), ("đồng", "thời"),
    ("song", "song"), ("phù", "hợp", "với"), ("bám", "sát"), ("thực", "hiện", "theo"),
)  # fmt: skip
_DEMANDS = (("đột", "xuất"), ("khi", "cần"), ("nếu", "có"))

FIRST_WORDS = frozenset(words[0] for group in (_WHEN, _BEFORE, _FOLLOWING, _DEMANDS, _BOUND_WORDS) for words in group)
"""Words with which an event can begin, besides a number."""


def _read_uncounted(cursor: Cursor, stops: Callable[[Cursor], bool]) -> Phan | None:
    first = cursor.at
    for words in _DEMANDS:
        if cursor.accept(*words):
            read_event_text(cursor, stops)
            return _on_demand(cursor.quote(first, cursor.at))
    for words in _WHEN:
        if cursor.accept(*words):
            mo_ta = read_event_text(cursor, stops)
            if not mo_ta:
                return None
            if mo_ta.lower().startswith(_ON_DEMAND):
                return _on_demand(cursor.quote(first, cursor.at))
            return Phan(
                Loai.THEO_SU_KIEN,
                (),
                f"Chờ sự kiện “{mo_ta}”: chưa có ngày của sự kiện thì chưa có hạn.",
                cho_su_kien=ChoSuKien(mo_ta),
            )
    for words in _BEFORE:
        if cursor.accept(*words):
            return _read_before(cursor, stops)
    for words in _FOLLOWING:
        if cursor.accept(*words):
            mo_ta = read_event_text(cursor, stops)
            return _follow(cursor, first, mo_ta) if mo_ta else None
    return None


def _on_demand(words: str) -> Phan:
    mo_ta = words.rstrip(" ,.;:")
    return Phan(
        Loai.THEO_SU_KIEN,
        (),
        f"Làm khi có yêu cầu hoặc vụ việc (“{mo_ta}”) nên không có hạn định trước.",
        cho_su_kien=ChoSuKien(mo_ta),
        theo_yeu_cau=True,
    )


def _read_before(cursor: Cursor, stops: Callable[[Cursor], bool]) -> Phan | None:
    """Read "trước khi tỉnh tổ chức", "trước kỳ họp 10 ngày"."""
    mo_ta = read_event_text(cursor, stops)
    words = mo_ta.split()
    if not words or words[0] in {"mắt", "hết", "đây", "đó"}:
        return None
    if len(words) > 2 and words[-1] == "ngày" and words[-2].isdecimal() and len(words[-2]) <= 3:  # noqa: PLR2004
        su_kien = ChoSuKien(" ".join(words[:-2]), -int(words[-2]))
        ly_do = f"Chờ sự kiện “{su_kien.mo_ta}”; hạn là {_amount_words(su_kien)}."
    else:
        su_kien = ChoSuKien(mo_ta, 0 if cursor.cach_doc is LuaChon.KE_CA_NGAY else -1)
        ly_do = f"Phải xong trước sự kiện “{mo_ta}”: chưa có ngày của sự kiện thì chưa có hạn."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=su_kien)


def _follow(cursor: Cursor, first: int, mo_ta: str) -> Phan:
    """Another plan, schedule or order decides: "theo kế hoạch của tỉnh"; one of every year comes back every year."""
    words = cursor.quote(first, cursor.at).rstrip(" ,.;:")
    if mo_ta.lower().startswith(_ON_DEMAND):
        return _on_demand(words)
    recurring = any(
        cursor.tokens[at].word == "hằng" and cursor.tokens[at + 1].word in {"năm", "quý", "tháng", "tuần"}
        for at in range(first, cursor.at)
    )
    if recurring:
        ly_do = f"Lặp lại, thời hạn do nơi khác quy định (“{words}”) nên không đọc được ngày nào."
    else:
        ly_do = f"Thời hạn do nơi khác quy định (“{words}”) nên không đọc được ngày nào."
    return Phan(Loai.DINH_KY if recurring else Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(words))
