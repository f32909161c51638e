"""What the parts of a phrase come to together: one kind, the occurrences of all, and what is left in doubt."""

from itertools import pairwise

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.absorbed import names_time
from hoagiai_cli.deadlines.between import Rest
from hoagiai_cli.deadlines.doubts import find_doubts
from hoagiai_cli.deadlines.neighbours import join_neighbours
from hoagiai_cli.deadlines.parts import DaDoc, Phan
from hoagiai_cli.deadlines.reading import CachDoc, Dot, Loai
from hoagiai_cli.deadlines.side_by_side import find_pairs
from hoagiai_cli.deadlines.tokens import Cursor


def combine(cach_viet: str, cursor: Cursor, read: list[DaDoc], rest: Rest) -> CachDoc:
    """Return the reading of a phrase from the readings of its parts and from what stands between them."""
    if not read:
        return _no_part(cach_viet, cursor, rest)
    apart = join_neighbours(cursor, read, rest)
    parts = [part.phan for part in apart]
    if rest.negated and any(phan.dot for phan in parts):
        return CachDoc(
            cach_viet,
            Loai.KHONG_HIEU,
            giai_thich=f"Có chữ “{rest.negated}” nên chưa rõ thời gian đã nêu có phải là thời hạn hay không.",
        )
    phan = _together(parts)
    reasons = [phan.ly_do]
    mo_ho = phan.mo_ho
    other_year = _other_year(parts, cursor.nam)
    if other_year:
        reasons.append(
            f"Có phần không ghi năm, lấy năm của kế hoạch là {cursor.nam}, nhưng có thể là năm {other_year}."
        )
        mo_ho = True
    doubts = find_doubts(cursor, read, parts, rest) or find_pairs(cursor, read, apart)
    reasons += doubts
    mo_ho = mo_ho or bool(doubts)
    return CachDoc(
        cach_viet,
        phan.loai,
        _ordered(phan.dot),
        mo_ho,
        " ".join(reasons),
        phan.thuong_xuyen,
        phan.cho_su_kien,
        phan.lua_chon,
        phan.chay_tiep,
    )


_HASTE = frozenset(("khẩn", "kịp"))
"""“Khẩn trương”, “kịp thời” say how soon, and not when."""

_WHILE = frozenset(
    (before, "thời", after) for before in ("trong", "vào", "tại", "suốt", "cùng") for after in ("gian", "điểm", "kỳ")
)
"""“Trong thời gian diễn ra Đại hội”: a time, told by what happens then."""
_UNDATED = ("học", "kỳ")
"""“Học kỳ I”: a time whose days stand elsewhere."""
_AHEAD = frozenset((unit, "tới") for unit in ("ngày", "tuần", "tháng", "năm"))
"""“Trong 10 ngày tới”: counted from a day that the phrase does not name."""

_BROKEN_OFF = frozenset(("sau",))
"""“15 ngày sau”: still a length, for nothing follows."""


def _no_part(cach_viet: str, cursor: Cursor, rest: Rest) -> CachDoc:
    if cursor.end == 0:
        return CachDoc(cach_viet, Loai.KHONG_PHAI_THOI_GIAN, giai_thich="Không ghi gì.")
    words = [token.word for token in cursor.tokens[: cursor.end]]
    pairs = set(pairwise(words))
    told = not _HASTE.isdisjoint(words) or not _WHILE.isdisjoint(zip(words, words[1:], words[2:], strict=False))
    told = told or _UNDATED in pairs or (rest.lengths and not pairs.isdisjoint(_AHEAD))
    more = told or rest.reported or set(rest.time_words) - _BROKEN_OFF  # "10 ngày đầu tháng" is more than a length
    if rest.lengths and not more:
        return CachDoc(
            cach_viet, Loai.KHONG_PHAI_THOI_GIAN, giai_thich="Chỉ nêu độ dài, không nêu khi nào nên không có hạn."
        )
    numbered = any(sign.isdigit() for word in rest.unread for sign in word)
    if rest.reported or rest.time_words or numbered or told or names_time(cursor.text):
        return CachDoc(
            cach_viet,
            Loai.KHONG_HIEU,
            giai_thich="Có chữ hoặc số chỉ thời gian nhưng không đọc được là ngày, tháng, quý hay năm nào.",
        )
    return CachDoc(cach_viet, Loai.KHONG_PHAI_THOI_GIAN, giai_thich="Không có từ nào chỉ thời gian.")


def _together(parts: list[Phan]) -> Phan:
    """Give several parts one kind; a mixture where they are of different kinds."""
    first = parts[0]
    if len(parts) == 1:
        return first
    kinds = {phan.loai for phan in parts}
    if Loai.THUONG_XUYEN in kinds and kinds <= {Loai.THUONG_XUYEN, Loai.THEO_SU_KIEN}:
        if first.chay_tiep:
            return first
        return next(phan for phan in parts if phan.loai is Loai.THUONG_XUYEN)
    if Loai.DINH_KY in kinds and all(phan.loai is Loai.DINH_KY or phan.theo_yeu_cau for phan in parts):
        parts = [phan for phan in parts if phan.loai is Loai.DINH_KY]
        kinds = {Loai.DINH_KY}
    loai = parts[0].loai if len(kinds) == 1 else Loai.HON_HOP
    return Phan(
        loai,
        tuple(dot for phan in parts for dot in phan.dot),
        " ".join(phan.ly_do for phan in parts),
        any(phan.mo_ho for phan in parts),
        all(phan.thuong_xuyen for phan in parts),
        next((phan.cho_su_kien for phan in parts if phan.cho_su_kien), None),
        chay_tiep=any(phan.chay_tiep for phan in parts),
        lua_chon=tuple(dict.fromkeys(choice for phan in parts for choice in phan.lua_chon)),
    )


def _other_year(parts: list[Phan], nam: int) -> int | None:
    """Return a year that the phrase names, other than the plan's, where another part names none."""
    if not any(phan.nam_ngam_dinh for phan in parts):
        return None
    for phan in parts:
        if not phan.nam_ngam_dinh:
            for dot in phan.dot:
                day = dot.han or dot.bat_dau
                if day is not None and day.year != nam:
                    return day.year
    return None


def _ordered(dots: tuple[Dot, ...]) -> tuple[Dot, ...]:
    """Order occurrences by day and drop what is named twice."""
    if len(dots) < 2:  # noqa: PLR2004 - nothing to order
        return dots
    return tuple(sorted(dict.fromkeys(dots), key=periods.order))
