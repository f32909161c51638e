"""Figures of a form: the tree as rows, sums and limits to be checked, what the law and the period before say."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.gathering.built_in import NGUOI, NU, TO, TO_DUOI_3, TO_KHONG_NU
from hoagiai_cli.law import tham_so
from hoagiai_cli.law.tham_so import GiaTri
from hoagiai_cli.model.bieu import Bieu, ChiTieu

_LARGE = 10
"""Below this a change by a factor says nothing."""
_FACTOR = 3


class DongSo(NamedTuple):
    """A row of a form of figures.

    Attributes:
        khoa: Its key; None for a heading.
        ten: Its name.
        don_vi_tinh: Its unit.
        cap: Its level, from 0.
    """

    khoa: str | None
    ten: str
    don_vi_tinh: str | None
    cap: int


class Cong(NamedTuple):
    """Figures that must add up to another."""

    tong: str
    gom: tuple[str, ...]


def rows(bieu: Bieu) -> Iterator[DongSo]:
    """Yield the rows of a form in the order of its tree."""
    for chi_tieu in bieu.chi_tieu:
        yield from _rows(chi_tieu, 0)


def _rows(node: ChiTieu, level: int) -> Iterator[DongSo]:
    yield DongSo(node.khoa, node.ten, node.don_vi_tinh, level)
    for child in node.gom:
        yield from _rows(child, level + 1)


def named(bieu: Bieu) -> Iterator[DongSo]:
    """Yield the figures of a form by names that stand alone: "Chia theo dân tộc: Khác", as "Khác" says nothing."""
    above: list[DongSo] = []
    for row in rows(bieu):
        above = [*above[: row.cap], row]
        heading = above[-2] if row.cap else None
        if row.khoa is None:
            continue
        ten = f"{heading.ten}: {row.ten}" if heading and heading.khoa is None else row.ten
        yield row._replace(ten=ten)


def keys(bieu: Bieu) -> list[str]:
    """Return the keys of a form."""
    return [row.khoa for row in rows(bieu) if row.khoa]


def sums(bieu: Bieu) -> Iterator[Cong]:
    """Yield which figures make up which: those right below it, and those below each heading under it."""
    waiting = list(bieu.chi_tieu)
    while waiting:
        node = waiting.pop(0)
        waiting.extend(node.gom)
        if node.khoa is None:
            continue
        own = tuple(child.khoa for child in node.gom if child.khoa)
        if own and node.cong_du:
            yield Cong(node.khoa, own)
        for heading in node.gom:
            parts = tuple(child.khoa for child in heading.gom if child.khoa)
            if heading.khoa is None and parts and heading.cong_du:
                yield Cong(node.khoa, parts)


def limits(bieu: Bieu) -> Iterator[tuple[str, str]]:
    """Yield pairs of which the first figure may not exceed the second."""
    waiting = list(bieu.chi_tieu)
    while waiting:
        node = waiting.pop(0)
        waiting.extend(node.gom)
        if node.khoa and node.khong_qua:
            yield node.khoa, node.khong_qua


class Lech(NamedTuple):
    """Figures that contradict each other: which, and in what words."""

    khoa: tuple[str, ...]
    loi: str


def contradictions(bieu: Bieu, values: Mapping[str, float]) -> Iterator[Lech]:
    """Yield the sums and limits that the figures break; a figure that is missing is not taken for zero."""
    for total, parts in sums(bieu):
        known = [values[part] for part in parts if part in values]
        if total not in values or not known:
            continue
        added = sum(known)
        if added > values[total] or (len(known) == len(parts) and added != values[total]):
            text = f"các số thành phần cộng lại là {so(added)}, số chung là {so(values[total])}"
            yield Lech((total, *(part for part in parts if part in values)), text)
    for smaller, larger in limits(bieu):
        if smaller in values and larger in values and values[smaller] > values[larger]:
            yield Lech((smaller, larger), f"{so(values[smaller])} không thể lớn hơn {so(values[larger])}")


def law_warnings(values: Mapping[str, float], ngay: date) -> Iterator[Lech]:
    """Yield where a tổ hòa giải must lack what the law of a day asks for: so many mediators, so many of them women."""
    least, women = tham_so.HOA_GIAI_VIEN_TOI_THIEU.on(ngay), tham_so.HOA_GIAI_VIEN_NU_TOI_THIEU.on(ngay)
    if least:
        yield from _too_few(values, least)
    if women:
        yield from _no_women(values, women)


def _too_few(values: Mapping[str, float], least: GiaTri) -> Iterator[Lech]:
    if values.get(TO_DUOI_3):
        yield Lech((TO_DUOI_3,), f"{so(values[TO_DUOI_3])} tổ có dưới 03 hòa giải viên, chưa đúng {least.can_cu}")
    elif TO in values and NGUOI in values and values[NGUOI] < least.so * values[TO]:
        text = f"{so(values[NGUOI])} hòa giải viên cho {so(values[TO])} tổ: có tổ dưới {least.so:02} người"
        yield Lech((NGUOI, TO), f"{text}, chưa đúng {least.can_cu}")


def _no_women(values: Mapping[str, float], least: GiaTri) -> Iterator[Lech]:
    if values.get(TO_KHONG_NU):
        yield Lech((TO_KHONG_NU,), f"{so(values[TO_KHONG_NU])} tổ chưa có hòa giải viên nữ, chưa đúng {least.can_cu}")
    elif TO in values and NU in values and values[NU] < least.so * values[TO]:
        text = f"{so(values[NU])} hòa giải viên nữ cho {so(values[TO])} tổ: có tổ không có nữ, chưa đúng {least.can_cu}"
        yield Lech((NU, TO), text)


def leaps(values: Mapping[str, float], before: Mapping[str, float], when: str) -> Iterator[Lech]:
    """Yield figures that are many times, or a small part of, those of the period before."""
    for khoa, value in values.items():
        earlier = before.get(khoa)
        if earlier is None or max(value, earlier) < _LARGE:
            continue
        if value > _FACTOR * earlier or earlier > _FACTOR * value:
            yield Lech((khoa,), f"{so(value)}, trong khi {when} là {so(earlier)}; đề nghị kiểm tra lại")


def so(value: float) -> str:
    """Return a number as Vietnamese documents write it."""
    return f"{value:,}".replace(",", "\0").replace(".", ",").replace("\0", ".")
