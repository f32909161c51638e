"""What a report says in figures: sums with how many units they are of, rates, changes, spending."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.documents.bang_so_lieu import BieuIn, printed
from hoagiai_cli.documents.dia_ban import DiaBanBaoCao, SoSanhDiaBan
from hoagiai_cli.gathering.asked import forms_of, forms_on
from hoagiai_cli.gathering.ky import Ky
from hoagiai_cli.gathering.so_lieu import (
    KHONG_THANH,
    THANH,
    SoDonVi,
    SoLieuKy,
    ThayDoi,
    change,
    total,
    unknown_keys,
)
from hoagiai_cli.language.formatting import hai_chu_so, so_dem
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import KetQua, KinhPhi
from hoagiai_cli.model.spending import spent_by, states
from hoagiai_cli.tracking.counts import TyLe
from hoagiai_cli.tracking.dia_ban import DiaBan


class ConSo(NamedTuple):
    """A figure in a sentence: its name, the sum, how many units gave it, and how it changed, in words."""

    ten: str
    gia_tri: str
    so_don_vi: int
    thay_doi: tuple[str, ...]


class KinhPhiDonVi(NamedTuple):
    """A unit's spending, as printed; None is not reported."""

    don_vi: str
    du_toan: int | None
    da_chi: int | None


class KinhPhiIn(NamedTuple):
    """Spending of all units; the sums are of what is known, each as it stood on its day (``cac_ngay``: of how many)."""

    dong: tuple[KinhPhiDonVi, ...]
    du_toan: int
    da_chi: int
    so_du_toan: int
    so_da_chi: int
    ty_le: TyLe
    vuot: tuple[str, ...]
    den: date | None
    cac_ngay: tuple[tuple[date | None, int], ...]


class SoLieuBaoCao:
    """The figures of a report's period and of those that it is held against."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, ky: Ky, names: Mapping[str, str], units: Sequence[str]) -> None:
        """Prepare.

        Args:
            thu_muc: The plan folder.
            ho_so: The plan.
            ky: The period.
            names: Names of units.
            units: The units that are asked for figures.
        """
        self._ho_so = ho_so
        self._don_vi = thu_muc.don_vi
        self._last = max(ky.ngay, ky.so_lieu_den or ky.ngay)
        self._names = names
        self._forms = forms_of(thu_muc.cau_hinh, ho_so, ky)
        self._ky = ky
        self._source = source = SoLieuKy(thu_muc, ho_so, units)
        nam = ho_so.ke_hoach.nam
        self._now = source.of(ky.so_lieu, nam)
        self._units = source.units(self._now)
        self._dia_ban = DiaBanBaoCao(
            lambda den, loai: forms_on(thu_muc.cau_hinh, ho_so, den, loai), ky, DiaBan(thu_muc.don_vi), names, self._now
        )
        others = ((ky.so_lieu_truoc, "so với kỳ trước"), (ky.so_lieu_cung_ky, "so với cùng kỳ năm trước"))
        self._others: list[tuple[str, str, dict[str, SoDonVi]]] = [
            (name, words, before)
            for name, words in others
            if name and (before := source.of(name, nam, other_plans=True))
        ]

    def variables(self) -> dict[str, Any]:
        """Return what templates see of the figures."""
        return {
            "don_vi_co_so_lieu": len(self._now),
            "don_vi_bao_so_lieu": len(self._units),
            "chua_bao_so_lieu": tuple(self._names.get(ma, ma) for ma in self._units if ma not in self._now),
            "con_so": tuple(number for form in self._forms for number in self._numbers(form)),
            "ty_le_hoa_giai": self._success(),
            "cac_bieu": tuple(self._tables()),
            "dia_ban": tuple(self._territories()),
            "kinh_phi": self._spending(),
        }

    def unknown(self) -> tuple[str, ...]:
        """Return the keys of figures that no form has."""
        return unknown_keys(self._forms, self._now)

    def wrong(self) -> tuple[str, ...]:
        """Return what does not add up, in words."""
        return tuple(f"{unit}, {words}" for form in self._tables() for unit, words in form.lech)

    def _numbers(self, form: Bieu) -> Iterator[ConSo]:
        for node in form.chi_tieu:
            found = total(self._now.values(), node.khoa) if node.khoa else None
            if node.khoa is None or found is None:
                continue
            changes = tuple(
                _said(words, moved, found[1])
                for _, words, before in self._others
                if (moved := change(self._now, before, node.khoa))
            )
            unit = f" {node.don_vi_tinh}" if node.don_vi_tinh else ""
            yield ConSo(node.ten, so_dem(found[0]) + unit, found[1], changes)

    def _success(self) -> TyLe | None:
        """Return the rate of success over what was concluded, of units that gave both numbers."""
        both = [given for given in self._now.values() if THANH in given.so and KHONG_THANH in given.so]
        if not both:
            return None
        done, failed = (int(sum(given.so[khoa] for given in both)) for khoa in (THANH, KHONG_THANH))
        return TyLe("Tỷ lệ hòa giải thành", done, done + failed, "vụ việc đã hòa giải thành hoặc không thành")

    def _tables(self) -> Iterator[BieuIn]:
        for form in self._forms:
            units = [ma for ma in self._units if form.don_vi is None or ma in form.don_vi or ma in self._now]
            table = printed(form, units, self._names, self._now, [(name, before) for name, _, before in self._others])
            if any(part.so_don_vi_co_so for part in table.bang):
                yield table

    def _territories(self) -> Iterator[SoSanhDiaBan]:
        for held in self._ky.doi_chieu if self._now else ():
            before = self._source.of(held.ky.ten, self._ho_so.ke_hoach.nam, other_plans=True)
            found = self._dia_ban.beside(self._forms, self._units, held, before)
            if found:
                yield found

    def _spending(self) -> KinhPhiIn | None:
        given = {ma: money for ma, result in self._told() if (money := self._in_time(ma, result))}
        units = dict.fromkeys((*self._units, *sorted(given)))
        rows = []
        for ma in units:
            money = given.get(ma)
            rows.append(
                KinhPhiDonVi(self._names.get(ma, ma), money.du_toan if money else None, money.da_chi if money else None)
            )
        if not any(row.du_toan is not None or row.da_chi is not None for row in rows):
            return None
        both = [(row.da_chi, row.du_toan) for row in rows if row.da_chi is not None and row.du_toan is not None]
        days = Counter(money.den for money in given.values())
        return KinhPhiIn(
            tuple(rows),
            sum(row.du_toan or 0 for row in rows),
            sum(row.da_chi or 0 for row in rows),
            sum(row.du_toan is not None for row in rows),
            sum(row.da_chi is not None for row in rows),
            TyLe("Tỷ lệ giải ngân", sum(spent for spent, _ in both), sum(plan for _, plan in both), "đồng dự toán"),
            tuple(row.don_vi for row in rows if row.da_chi and row.du_toan is not None and row.da_chi > row.du_toan),
            next(iter(days)) if len(days) == 1 else None,
            tuple(sorted(days.items(), key=lambda item: (item[0] is None, item[0] or date.min))),
        )

    def _told(self) -> Iterator[tuple[str, KetQua]]:
        return ((ma, result) for ma, result in self._ho_so.ket_qua.items() if states(result))

    def _in_time(self, ma: str, result: KetQua) -> KinhPhi | None:
        """Return the spending as it stood at the end of the period, of a body that was there then."""
        money = spent_by(result, self._last)
        if money is None or money.den is not None:
            return money
        return money if self._was_there(ma) else None

    def _was_there(self, ma: str) -> bool:
        began = self._don_vi[ma].hieu_luc.tu
        return began is None or began <= self._last

    def later_spending(self) -> tuple[str, ...]:
        """Return the units, there at the time, whose spending was told for later periods alone."""
        late = (ma for ma, result in self._told() if self._was_there(ma) and not self._in_time(ma, result))
        return tuple(self._names.get(ma, ma) for ma in late)


def _said(words: str, moved: ThayDoi, reporting: int) -> str:
    """Return "so với kỳ trước tăng 3 (từ 10 lên 13)", and over how many units where not over all."""
    over = (
        f", tính trên {hai_chu_so(moved.so_don_vi)} đơn vị có số liệu cả hai kỳ" if moved.so_don_vi != reporting else ""
    )
    if not moved.chenh:
        return f"{words} không thay đổi ({so_dem(moved.nay)}{over})"
    verb, way = ("tăng", "lên") if moved.chenh > 0 else ("giảm", "xuống")
    both = f"từ {so_dem(moved.truoc)} {way} {so_dem(moved.nay)}"
    return f"{words} {verb} {so_dem(abs(moved.chenh))} ({both}{over})"
