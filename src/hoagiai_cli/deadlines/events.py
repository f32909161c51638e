"""Events that a phrase waits for: "khi tỉnh tổ chức", "sau khi … ban hành", "05 ngày làm việc kể từ ngày …", "theo …".

A period may be fixed by an event (Bộ luật Dân sự 2015, Điều 144 khoản 2); the day of the event is not counted
(Điều 147 khoản 3). The code governs civil relations: for a plan it is an analogy.
"""

import re
from collections.abc import Callable

from hoagiai_cli.deadlines.counted_events import BOUND_WORDS, LONGEST, amount_words, read_counted
from hoagiai_cli.deadlines.event_words import TRAILING, Stops, read_event_text
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.reading import ChoSuKien, Loai, LuaChon
from hoagiai_cli.deadlines.tokens import Cursor

_ON_DEMAND = ("có yêu cầu", "có phát sinh", "phát sinh", "cần", "có nhu cầu", "yêu cầu", "đột xuất", "có vụ việc")


def read_event(cursor: Cursor, stops: Stops) -> Phan | None:
    """Read an event at the cursor, with the number of days from it if there is one; None and unmoved if none."""
    at = cursor.at
    for read in (read_counted, _read_uncounted):
        phan = read(cursor, stops)
        if phan is not None:
            return phan
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
            return reader(cursor, mo_ta, cursor.quote(first, cursor.at).rstrip(TRAILING))
    return None


def _read_when(_cursor: Cursor, mo_ta: str, words: str) -> Phan | None:
    """Read "khi tỉnh tổ chức", "sau khi … ban hành"."""
    if not mo_ta:
        return None
    if mo_ta.lower().startswith(_ON_DEMAND):
        return _on_demand(words)
    event, so_ngay = _behind(mo_ta)
    if so_ngay and words.lower().startswith("sau"):
        su_kien = ChoSuKien(event, so_ngay)
        ly_do = f"Chờ sự kiện “{event}”; hạn là {amount_words(su_kien)}. Ngày có sự kiện không tính."
        return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=su_kien)
    ly_do = f"Chờ sự kiện “{mo_ta}”: chưa có ngày của sự kiện thì chưa có hạn."
    return Phan(Loai.THEO_SU_KIEN, (), ly_do, cho_su_kien=ChoSuKien(mo_ta))


def _behind(mo_ta: str) -> tuple[str, int]:
    """Tell the number of days behind an event ("kỳ họp 10 ngày") from its words; 0 where there is none."""
    event, _, number = mo_ta.removesuffix(" ngày").rpartition(" ")
    if event and mo_ta.endswith(" ngày") and number.isdecimal() and len(number) <= len(str(LONGEST)):
        return event, int(number)
    return mo_ta, 0


def _read_before(cursor: Cursor, mo_ta: str, _words: str) -> Phan | None:
    """Read "trước khi tỉnh tổ chức", "trước kỳ họp 10 ngày"."""
    event, so_ngay = _behind(mo_ta)
    if not mo_ta or mo_ta.split(maxsplit=1)[0] in _NO_EVENTS:
        return None
    if so_ngay:
        su_kien = ChoSuKien(event, -so_ngay)
        ly_do = f"Chờ sự kiện “{event}”; hạn là {amount_words(su_kien)}."
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

FIRST_WORDS = frozenset(words[0] for words in (*BOUND_WORDS, *(words for words, _ in _READERS)))
"""Words with which an event can begin, besides a number."""
