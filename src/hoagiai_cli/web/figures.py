"""The figures on a page: the last closed period of which any unit gave some, beside the periods before."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.asked import forms_of
from hoagiai_cli.gathering.ky import Ky, latest_quarter, quarter
from hoagiai_cli.gathering.so_lieu import SoDonVi, SoLieuKy, ThayDoi, change, reporting_units, total
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.compute import Tracker


class ChiTieuIn(NamedTuple):
    """A row: a heading, or a figure over all units.

    Attributes:
        ten: Its name, with the unit of measure.
        cap: Its level, from 0.
        tong: The sum in words; "" for a heading.
        so_co: How many units gave it.
        thay_doi: Its change against each period of the table, in words; "" where none can be told.
    """

    ten: str
    cap: int
    tong: str
    so_co: int
    thay_doi: tuple[str, ...]


class SoLieuIn(NamedTuple):
    """The figures of a period.

    Attributes:
        ten: The period's name.
        tu: The first day of the figures.
        den: Their closing day.
        so_co: How many units gave figures.
        so_hoi: How many were asked.
        so_voi: The names of the periods that the changes are against.
        bieu: Each form's name and rows.
    """

    ten: str
    tu: date
    den: date
    so_co: int
    so_hoi: int
    so_voi: tuple[str, ...]
    bieu: tuple[tuple[str, tuple[ChiTieuIn, ...]], ...]


def figures_view(thu_muc: ThuMuc, plan: HoSo, ngay: date) -> SoLieuIn | None:
    """Return the figures of the last period that closed by a day and has any; None where there is none."""
    if not any(result.so_lieu for result in plan.ket_qua.values()):
        return None
    tracker = Tracker(thu_muc, plan)
    source = SoLieuKy(thu_muc, plan, list(reporting_units(thu_muc, tracker.on(ngay), tracker.hand_over)))
    nam = plan.ke_hoach.nam
    for ky in _closed(thu_muc, plan, ngay):
        now = source.of(ky.so_lieu, nam)
        if now:
            others = {
                name: before
                for name in (ky.so_lieu_truoc, ky.so_lieu_cung_ky)
                if name and now.keys() & (before := source.of(name, nam, other_plans=True)).keys()
            }
            tables = ((form.ten, tuple(_rows(form, now, others))) for form in forms_of(thu_muc.cau_hinh, plan, ky))
            shown = tuple((name, rows) for name, rows in tables if any(row.tong for row in rows))
            asked = len(source.units(now))
            return SoLieuIn(ky.so_lieu, ky.so_lieu_tu, ky.so_lieu_den, len(now), asked, tuple(others), shown)
    return None


def _closed(thu_muc: ThuMuc, plan: HoSo, ngay: date) -> Iterator[Ky]:
    """Yield the quarters from the last that closed back to the plan's first."""
    quy, nam = latest_quarter(thu_muc, plan, ngay)
    while nam >= plan.ke_hoach.thoi_ky.tu.year:
        ky = quarter(thu_muc, quy, nam)
        if ky.so_lieu_den <= ngay:
            yield ky
        quy, nam = (quy - 1, nam) if quy > 1 else (4, nam - 1)


def _rows(form: Bieu, now: Mapping[str, SoDonVi], others: Mapping[str, Mapping[str, SoDonVi]]) -> Iterator[ChiTieuIn]:
    """Yield the rows of a form that somebody gave, under their headings."""
    for row in figures.rows(form):
        found = total(now.values(), row.khoa) if row.khoa else None
        if row.khoa is None:
            yield ChiTieuIn(row.ten, row.cap, "", 0, ())
        elif found is not None:
            changes = tuple(_said(change(now, before, row.khoa), found[1]) for before in others.values())
            unit = f" ({row.don_vi_tinh})" if row.don_vi_tinh else ""
            yield ChiTieuIn(row.ten + unit, row.cap, so_dem(found[0]), found[1], changes)


def _said(moved: ThayDoi | None, reporting: int) -> str:
    """Return "tăng 3 (từ 10)", with over how many units where not over all of those that reported."""
    if moved is None:
        return ""
    over = f"; tính trên {moved.so_don_vi} đơn vị" if moved.so_don_vi != reporting else ""
    if not moved.chenh:
        return f"không đổi{over}"
    verb = "tăng" if moved.chenh > 0 else "giảm"
    return f"{verb} {so_dem(abs(moved.chenh))} (từ {so_dem(moved.truoc)}{over})"
