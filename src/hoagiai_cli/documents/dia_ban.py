"""The figures of a territory beside those of the same territory before, as printed: across bodies and closing days.

What is missing is named. A change is told only where both periods hold the whole territory and are equally long.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bang_so_lieu import CHUA_CO, signed
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.dia_ban import SoDiaBan, nhung_gi_thieu, so_dia_ban
from hoagiai_cli.gathering.ky import DoiChieu, Ky
from hoagiai_cli.gathering.so_lieu import SoDonVi
from hoagiai_cli.language.formatting import ngay_so, so_dem
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.tracking.dia_ban import DiaBan

KHONG_TINH = "–"
"""Where no change is told."""


class DongDiaBan(NamedTuple):
    """A figure now and before, as printed."""

    ten: str
    don_vi_tinh: str
    nay: str
    truoc: str
    chenh: str


class KhoiDiaBan(NamedTuple):
    """One territory.

    Attributes:
        ten: The name of the body that has it now.
        gom: The bodies whose figures of the earlier period were added, where these are others.
        thieu_nay: What is missing in the figures of the report's period.
        thieu_truoc: What is missing in those of the earlier one.
        dong: Its figures; none where nobody gave any for the earlier period.
    """

    ten: str
    gom: tuple[str, ...]
    thieu_nay: tuple[str, ...]
    thieu_truoc: tuple[str, ...]
    dong: tuple[DongDiaBan, ...]


class SoSanhDiaBan(NamedTuple):
    """The territories beside an earlier period.

    Attributes:
        ten_ky: The earlier period's name.
        khac_ky: How its days differ from those of the report's figures; None where they are alike.
        chi_truoc: The figures that only the forms of the earlier period had.
        khoi: The territories.
    """

    ten_ky: str
    khac_ky: str | None
    chi_truoc: tuple[str, ...]
    khoi: tuple[KhoiDiaBan, ...]


class DiaBanBaoCao:
    """What a report says of territories."""

    def __init__(
        self,
        forms_on: Callable[[date, Loai], Sequence[Bieu]],
        ky: Ky,
        dia_ban: DiaBan,
        names: Mapping[str, str],
        now: Mapping[str, SoDonVi],
    ) -> None:
        """Prepare.

        Args:
            forms_on: The forms of figures that close on a day, of periods of a kind.
            ky: The period.
            dia_ban: The folder's territories.
            names: Names of units.
            now: The figures of the period.
        """
        self._forms_on = forms_on
        self._ky = ky
        self._dia_ban = dia_ban
        self._names = names
        self._now = now

    def beside(
        self, forms: Sequence[Bieu], units: Sequence[str], held: DoiChieu, before: Mapping[str, SoDonVi]
    ) -> SoSanhDiaBan | None:
        """Return the territories that changed beside an earlier period; all that gave figures where its days differ."""
        ky = self._ky
        differs = _days_differ(ky, held)
        shown = [
            ma
            for ma in units
            if self._dia_ban.changed(ma, held.ky.tu) or (differs and not _follows(held, ky) and ma in self._now)
        ]
        blocks = tuple(block for ma in shown if (block := self._block(forms, ma, held, before)))
        if not any(block.dong for block in blocks):
            return None
        return SoSanhDiaBan(held.ky.ten, differs, tuple(self._only_before(forms, held, before)), blocks)

    def _block(
        self, forms: Sequence[Bieu], ma: str, held: DoiChieu, before: Mapping[str, SoDonVi]
    ) -> KhoiDiaBan | None:
        now = so_dia_ban(self._dia_ban, ma, self._ky.so_lieu_tu, self._ky.so_lieu_den, self._now)
        then = so_dia_ban(self._dia_ban, ma, held.ky.tu, held.ky.den, before)
        rows = tuple(row for form in forms for row in _rows(form, now, then, told=held.dai_bang)) if then.so else ()
        if not (now.so or then.so):
            return None
        names = self._names
        others = tuple(names.get(unit, unit) for unit in then.gom) if then.gom != (ma,) else ()
        missing = (*nhung_gi_thieu(then, names), *_missing_cells(forms, then, names))
        return KhoiDiaBan(names.get(ma, ma), others, nhung_gi_thieu(now, names), missing, rows)

    def _only_before(self, forms: Sequence[Bieu], held: DoiChieu, before: Mapping[str, SoDonVi]) -> Iterator[str]:
        """Yield the figures that were given then and that no form of now has."""
        known = {khoa for form in forms for khoa in figures.keys(form)}
        given = {khoa for unit in before.values() for khoa in unit.so}
        old = self._forms_on(held.ky.den, held.loai)
        names = {row.khoa: row.ten for form in old for row in figures.named(form)}
        yield from (names.get(khoa, khoa) for khoa in sorted(given - known))


def _rows(form: Bieu, now: SoDiaBan, then: SoDiaBan, *, told: bool) -> Iterator[DongDiaBan]:
    for khoa, name, unit in _named_rows(form):
        if khoa not in now.so and khoa not in then.so:
            continue
        whole = told and now.du(khoa) and then.du(khoa)
        yield DongDiaBan(
            name,
            unit,
            so_dem(now.so[khoa]) if khoa in now.so else CHUA_CO,
            so_dem(then.so[khoa]) if khoa in then.so else CHUA_CO,
            signed(now.so[khoa] - then.so[khoa]) if whole else KHONG_TINH,
        )


def _named_rows(form: Bieu) -> Iterator[tuple[str, str, str]]:
    """Yield key, name and unit of a form's figures."""
    yield from ((row.khoa, row.ten, row.don_vi_tinh or "") for row in figures.named(form) if row.khoa)


def _missing_cells(forms: Sequence[Bieu], then: SoDiaBan, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the figures that only some of the bodies gave which gave any."""
    by_units: dict[tuple[str, ...], list[str]] = {}
    for khoa, name, _ in (row for form in forms for row in _named_rows(form)):
        lacking = tuple(ma for ma in then.thieu.get(khoa, ()) if ma in then.gom)
        if lacking:
            by_units.setdefault(lacking, []).append(f"“{name}”")
    for units, cells in by_units.items():
        yield f"{', '.join(names.get(ma, ma) for ma in units)} chưa có {', '.join(cells)}"


def _follows(held: DoiChieu, ky: Ky) -> bool:
    """Tell whether the period is another of the same year: of another length by nature."""
    return held.ky.tu.year == ky.so_lieu_tu.year


def _days_differ(ky: Ky, held: DoiChieu) -> str | None:
    """Say how the days of two periods differ, and which days one of them lacks."""
    if held.dai_bang:
        return None
    both = (
        f"kỳ này từ {ngay_so(ky.so_lieu_tu)} đến {ngay_so(ky.so_lieu_den)}, "
        f"kỳ so sánh từ {ngay_so(held.ky.tu)} đến {ngay_so(held.ky.den)}"
    )
    if _follows(held, ky):
        return f"{both}; không tính tăng, giảm"
    now, then = ky.so_lieu_den, held.ky.den
    same = then.replace(year=now.year) if (then.month, then.day) != (2, 29) else then.replace(year=now.year, day=28)
    short, long, which = (now, same, "kỳ này thiếu") if now < same else (same, now, "kỳ so sánh thiếu")
    year = now.year if now < same else then.year
    first = (short + timedelta(days=1)).replace(year=year)
    return f"{both}: {which} từ {ngay_so(first)} đến {ngay_so(long.replace(year=year))}, nên không tính tăng, giảm"
