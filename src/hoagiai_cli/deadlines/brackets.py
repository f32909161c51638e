"""A time in brackets, or a last day, inside the time in front of it: it says more nearly when, or nobody knows."""

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.parts import Phan
from hoagiai_cli.deadlines.reading import Dot, Loai

UNSURE_YEAR = " Thời gian đã nêu gồm nhiều năm, chưa rõ phần sau thuộc năm nào hay thuộc từng năm."


def is_of_unsure_year(outer: Dot, inner: Phan) -> bool:
    """Say whether a time inside several years is of no year, or of one that does not end them."""
    if outer.bat_dau is None or outer.han is None or outer.bat_dau.year == outer.han.year:
        return False
    years = {dot.han.year for dot in inner.dot if dot.han is not None}
    return inner.nam_ngam_dinh or years != {outer.han.year}


def narrow(a: Phan, b: Phan) -> Phan | None:
    """A period in brackets inside the one in front of it, or around it: "Quý II/2025 (tháng 6/2025)" is that June."""
    if not a.dot or not b.dot or {a.loai, b.loai} & {Loai.DINH_KY, Loai.THUONG_XUYEN}:
        return None
    if any(dot.han is None for dot in (*a.dot, *b.dot)):
        return None
    if len(a.dot) == 1:
        return _one_around(a, b) if a.dot[0].bat_dau is not None else _instead_of_a_part(a, b)
    pairs = list(zip(a.dot, b.dot, strict=False))
    if len(a.dot) == len(b.dot) and all(_holds(outer, inner) for outer, inner in pairs):
        return _one_in_each(a, b)
    return unclear_bracket(a, b) if a.dot[0].bat_dau is not None else None


def _one_around(a: Phan, b: Phan) -> Phan:
    outer = a.dot[0]
    if len(b.dot) == 1 and outer[1:] == b.dot[0][1:]:
        return a if b.mo_ho else b._replace(mo_ho=a.mo_ho)  # "quý II (tháng 4, 5, 6)"
    if not is_of_unsure_year(outer, b) and all(_holds(outer, dot) for dot in b.dot):
        return b._replace(mo_ho=a.mo_ho or b.mo_ho, ly_do=f"Phần trong ngoặc nói rõ phần trước. {b.ly_do}")
    if all(dot.bat_dau is not None and _holds(dot, outer) for dot in b.dot):
        return a._replace(mo_ho=a.mo_ho or b.mo_ho)
    return unclear_bracket(a, b)


def _one_in_each(a: Phan, b: Phan) -> Phan:
    """Read "quý I và quý III (tháng 3, tháng 9)", "quý II, quý IV (trước 15/6 và 15/12)": one in each."""
    dots = tuple(
        inner if inner.bat_dau is not None or outer.bat_dau is None or inner.han is None
        else periods.khoang(periods.ngay_han(outer.bat_dau), periods.ngay_han(inner.han))
        for outer, inner in zip(a.dot, b.dot, strict=True)
    )  # fmt: skip
    ly_do = f"Phần trong ngoặc nói rõ từng phần trước. {b.ly_do}"
    return b._replace(dot=dots, mo_ho=a.mo_ho or b.mo_ho, ly_do=ly_do)


def _instead_of_a_part(a: Phan, b: Phan) -> Phan | None:
    """Read "cuối năm (tháng 12/2026)", "đầu năm (tháng 01)": the bracket says which part of the year."""
    if len(a.dot) != 1 or len(b.dot) != 1 or not a.dot[0].ten.startswith(("Đầu ", "Giữa ", "Cuối ")):
        return None
    period = b.dot[0]
    if period.bat_dau is None or period.han is None or not _holds(period, a.dot[0]):
        return None
    return b._replace(mo_ho=b.mo_ho, ly_do=f"Phần trong ngoặc nói rõ phần trước. {b.ly_do}")


def is_inside(a: Phan, b: Phan) -> bool:
    """Say whether work with periods has others inside them: "Quý II/2025 (Hội nghị tháng 5)"."""
    if {a.loai, b.loai} & {Loai.DINH_KY, Loai.THUONG_XUYEN} or b.gioi_han or not b.dot:
        return False
    return all(any(_holds(outer, dot) for outer in a.dot) for dot in b.dot)


def unclear_bracket(a: Phan, b: Phan) -> Phan:
    """Doubt what a bracket says of the period in front of it."""
    ly_do = f"{a.ly_do} {b.ly_do} Chưa rõ phần trong ngoặc thay, bổ sung hay nói rõ thời gian nêu trước."
    loai = a.loai if a.loai is b.loai else Loai.HON_HOP
    return b._replace(loai=loai, dot=a.dot + b.dot, mo_ho=True, ly_do=ly_do)


def _holds(outer: Dot, inner: Dot) -> bool:
    """Say whether one closed period lies in another."""
    if outer.bat_dau is None or outer.han is None or inner.han is None:
        return False
    return outer.bat_dau <= (inner.bat_dau or inner.han) and inner.han <= outer.han
