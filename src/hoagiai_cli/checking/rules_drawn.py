"""The rules drawn under the motto, the issuer and the abstract: as a row of signs, a border, or a drawn line."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.checking.difference import KhacBiet, differs
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.checking.pages import Trang
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.printing.metrics import text_width

_POINTS_PER_MM = 72 / 25.4
_PART = "dài từ 1/3 đến 1/2 độ dài dòng chữ"


class _Ke(NamedTuple):
    """A rule that must be drawn: its id, element, the lines that it stands under, its length, the decree's words."""

    ma: str
    ten: str
    duoi: tuple[Dong, ...]
    ty_le: tuple[float, float]
    yeu_cau: str
    muc: str


def rules(found: ThanhPhan, pages: list[Trang]) -> Iterator[KhacBiet]:
    """Yield what differs."""
    motto = (found.tieu_ngu,) if found.tieu_ngu else ()
    head = (
        _Ke("ke-tieu-ngu", "Đường kẻ dưới Tiêu ngữ", motto, (0.8, 1.2), "dài bằng dòng chữ", "II.1"),
        _Ke("ke-co-quan", "Đường kẻ dưới tên cơ quan", found.co_quan, (0.27, 0.6), _PART, "II.2"),
    )
    abstract = _Ke("ke-trich-yeu", "Đường kẻ dưới trích yếu", found.trich_yeu, (0.27, 0.6), _PART, "II.5")
    # A line may hang on any paragraph of the head and be drawn elsewhere: as many as are drawn, so many are not missed.
    judged = [_judge(ke, found, pages) for ke in head]
    spare = _hanging(found.head_lines()) - sum(taken for taken, _ in judged)
    for taken, difference in judged:
        if difference is None:
            continue
        if not taken and spare > 0:
            spare -= 1
        else:
            yield difference
    _, difference = _judge(abstract, found, pages)
    if difference is not None:
        yield difference


def _hanging(lines: tuple[Dong, ...]) -> int:
    seen = set()
    count = 0
    for line in lines:
        key = (line.vi_tri, line.duong_ke)
        if line.duong_ke and key not in seen:
            seen.add(key)
            count += len(line.duong_ke)
        # A picture or a group of shapes may hold any rule.
        count += 2 if line.hinh and not line.duong_ke else 0
    return count


def _judge(ke: _Ke, found: ThanhPhan, pages: list[Trang]) -> tuple[int, KhacBiet | None]:  # noqa: PLR0911
    """Return how many hanging lines stand for this rule, and what differs."""
    if not ke.duoi:
        return 0, None
    line = ke.duoi[-1]
    asked = f"đường kẻ ngang, nét liền, {ke.yeu_cau}"
    following = found.after(line)
    if following is not None and following.la_ke:
        hanging = len(following.duong_ke)
        share = _share(ke, following, pages)
        if share is not None and not ke.ty_le[0] <= share <= ke.ty_le[1]:
            shown = f"đường kẻ dài khoảng {so_dem(round(share * 100))} % dòng chữ"
            return hanging, differs(ke.ma + "-dai", ke.ten, line, shown, asked, ke.muc)
        return hanging, None
    if line.duong_ke or line.hinh:
        return len(line.duong_ke), None
    underlined = _underlined(line)
    if underlined:
        # Instead of drawing, some offices underline the motto, or the middle of a name.
        right = ke.ty_le[0] <= underlined <= ke.ty_le[1]
        shown = f"gạch dưới khoảng {so_dem(round(underlined * 100))} % dòng chữ"
        return 0, None if right else differs(ke.ma + "-dai", ke.ten, line, shown, asked, ke.muc)
    ruled = line.doan.ke or (line.o is not None and line.o.ke)
    ruled = ruled or (following is not None and following.o is not None and following.o.ke and following.o != line.o)
    if ruled:
        return 0, None
    if following is not None and following.hinh:
        return len(following.duong_ke), None
    return 0, differs(ke.ma, ke.ten, line, "không có đường kẻ", asked, ke.muc)


def _underlined(line: Dong) -> float:
    """Return the part of a line that is underlined, by its letters' widths."""
    widths = [(text_width(words, look.co or 13, bold=True), look.gach) for words, look in line.cac_chu]
    whole = sum(width for width, _ in widths)
    return sum(width for width, drawn in widths if drawn) / whole if whole else 0.0


def _share(ke: _Ke, rule: Dong, pages: list[Trang]) -> float | None:
    """Return how long a rule is beside the words above it; None where it cannot be told.

    Of a name or abstract over several lines, each line may be the one that is measured: the nearest share is taken.
    """
    length, limit = _length(rule, pages)
    room = _room(rule, pages)
    if length is None:
        return None
    shares = []
    for line in ke.duoi:
        width = text_width(line.chu, line.co or 13, bold=True)
        shares.append(length / (min(width, limit) if limit else width))
        if room and width > room:
            # It runs on over several printed lines: where each ends is not known, so the last may be short.
            shares += [length / min(room, width), min(0.4, length / room * 4)]
    middle = sum(ke.ty_le) / 2
    return min(shares, key=lambda share: abs(share - middle))


def _length(rule: Dong, pages: list[Trang]) -> tuple[float | None, float | None]:
    """Return a rule's length, and the width that the words above it have at most."""
    room = _room(rule, pages)
    if rule.chu:
        return text_width("_" * sum(sign in "_–—-" for sign in rule.chu), rule.co or 13), None
    if rule.duong_ke:
        return rule.duong_ke[0].dai, room
    if not rule.doan.ke or room is None:
        return None, None
    return room - (rule.doan.trai or 0) - (rule.doan.phai or 0), room


def _room(rule: Dong, pages: list[Trang]) -> float | None:
    if rule.o:
        return rule.o.rong
    if not pages:
        return None
    page = pages[min(rule.phan, len(pages) - 1)]
    return (page.rong - page.le["left"] - page.le["right"]) * _POINTS_PER_MM
