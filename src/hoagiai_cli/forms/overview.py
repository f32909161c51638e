"""Who has sent what for a quarter, what is missing, who is to be reminded; the figures gathered, gaps shown as gaps."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.forms.contents import BieuMau, Dong, Forms
from hoagiai_cli.gathering import figures
from hoagiai_cli.model.ket_qua import KetQua, LoaiSoLieu, TrangThai, TuChoi


class DonViGui(NamedTuple):
    """One unit's reporting.

    Attributes:
        don_vi: Its id.
        ten: Its name.
        nhan: The days on which its forms were received.
        so_ngay_cham: Days after the day for sending: of the first form, or until now; 0 when in time or none is set.
        chua_cap_nhat: Open duties of which nothing was recorded in the period, by printed number.
        so_viec: The number of its duties in the period, finished ones included.
        so_lieu_co: Figures given.
        so_lieu_hoi: Figures asked for.
        cho_duyet: Claims that wait for the office.
        tra_lai: Claims that the office returned.
        canh_bao: Figures that contradict each other, the law, or the period before.
        chua_nhap: Cells of its last form that were not taken and are not mended since, with the reasons.
    """

    don_vi: str
    ten: str
    nhan: tuple[date, ...]
    so_ngay_cham: int
    chua_cap_nhat: tuple[str, ...]
    so_viec: int
    so_lieu_co: int
    so_lieu_hoi: int
    cho_duyet: int
    tra_lai: int
    canh_bao: tuple[str, ...]
    chua_nhap: tuple[TuChoi, ...]

    @property
    def thieu_so_lieu(self) -> int:
        """How many figures it was asked for and has not given."""
        return self.so_lieu_hoi - self.so_lieu_co

    @property
    def can_nhac(self) -> bool:
        """Whether the unit is to be reminded: nothing was sent, or what was sent was returned, refused or is short."""
        return not self.nhan or self.tra_lai > 0 or bool(self.chua_nhap) or self.thieu_so_lieu > 0


class TongSo(NamedTuple):
    """A figure over all units: the sum of what was given, and by how many of those asked; a heading has no key."""

    khoa: str | None
    ten: str
    cap: int
    tong: float | None
    so_co: int
    so_hoi: int
    so_uoc_tinh: int


class TongQuan(NamedTuple):
    """The gathering of one quarter."""

    forms: Forms
    don_vi: tuple[DonViGui, ...]
    tong_so: tuple[tuple[str, tuple[TongSo, ...]], ...]


def overview(forms: Forms) -> TongQuan:
    """Return how the gathering of a quarter stands on the day of ``forms``."""
    asked = [forms.of(unit) for unit in forms.don_vi]
    return TongQuan(forms, tuple(_unit(forms, form) for form in asked), tuple(_totals(forms, asked)))


def _result(forms: Forms, form: BieuMau) -> KetQua:
    return forms.plan.ket_qua.get(form.don_vi) or KetQua.model_construct(don_vi=form.don_vi)


def _unit(forms: Forms, form: BieuMau) -> DonViGui:
    result = _result(forms, form)
    received = tuple(
        sorted(item.nhan for item in result.bieu_mau if item.ky == form.ky.ten and item.nhan <= forms.ngay)
    )
    due = form.ky.han_gui
    late = max(((received[0] if received else forms.ngay) - due).days, 0) if due else 0
    asked = [khoa for bieu in form.bieu for khoa in figures.keys(bieu)]
    states = [record.trang_thai for record in result.nhat_ky]
    return DonViGui(
        form.don_vi,
        form.ten_don_vi,
        received,
        late,
        tuple(row.so or row.khoa.partition("|")[0] for row in silent_rows(form)),
        len(form.dong),
        sum(khoa in form.so_lieu for khoa in asked),
        len(asked),
        states.count(TrangThai.CHO_DUYET),
        states.count(TrangThai.TRA_LAI),
        tuple(warnings(form, result)),
        tuple(open_refusals(form, result, forms.ngay)),
    )


def open_refusals(form: BieuMau, result: KetQua, ngay: date) -> Iterator[TuChoi]:
    """Yield what was refused of a unit's last form of the period, and neither recorded nor given since."""
    received = [item for item in result.bieu_mau if item.ky == form.ky.ten and item.nhan <= ngay]
    if not received:
        return
    last = received[-1]
    later = {
        (record.nhiem_vu, record.dot)
        for record in result.nhat_ky
        if record.ghi is not None and record.ghi >= last.nhan and record.ky is None
    }
    for refused in last.tu_choi:
        if refused.chi_tieu is not None and refused.chi_tieu in form.so_lieu:
            continue
        if (
            refused.nhiem_vu is None
            or refused.da_xong
            or not {(refused.nhiem_vu, refused.dot), (refused.nhiem_vu, None)} & later
        ):
            yield refused


def silent_rows(form: BieuMau) -> Iterator[Dong]:
    """Yield the open duties of which nothing was recorded since the period began."""
    for row in form.dong:
        if any(part.ban_ghi is None or part.ban_ghi.ngay < form.ky.tu for part in row.holding.open_parts):
            yield row


def warnings(form: BieuMau, result: KetQua) -> Iterator[str]:
    """Yield what is odd about a unit's figures of the period."""
    names = {row.khoa: row.ten for bieu in form.bieu for row in figures.named(bieu)}
    values = form.so_lieu
    earlier = [item for item in result.so_lieu if item.ky.casefold() != form.ky.so_lieu.casefold()]
    before = {khoa: value for khoa, value in earlier[-1].bieu.items() if value is not None} if earlier else {}
    odd = [wrong for bieu in form.bieu for wrong in figures.contradictions(bieu, values)]
    odd += [
        *figures.law_warnings(values, form.ky.so_lieu_den),
        *figures.leaps(values, before, earlier[-1].ky if earlier else ""),
    ]
    for wrong in odd:
        yield f"{names.get(wrong.khoa[0], wrong.khoa[0])}: {wrong.loi}"


def _totals(forms: Forms, asked: list[BieuMau]) -> Iterator[tuple[str, tuple[TongSo, ...]]]:
    """Yield the sums of each form of figures; where nobody gave a figure there is no sum."""
    estimated = {form.don_vi for form in asked if _is_estimate(_result(forms, form), form.ky.so_lieu)}
    for bieu in {bieu.ma: bieu for form in asked for bieu in form.bieu}.values():
        who = [form for form in asked if any(other.ma == bieu.ma for other in form.bieu)]
        rows = []
        for row in figures.rows(bieu):
            if row.khoa is None:
                rows.append(TongSo(None, row.ten, row.cap, None, 0, 0, 0))
                continue
            given = [form for form in who if row.khoa in form.so_lieu]
            total = sum(form.so_lieu[row.khoa] for form in given) if given else None
            guessed = sum(form.don_vi in estimated for form in given)
            rows.append(TongSo(row.khoa, row.ten, row.cap, total, len(given), len(who), guessed))
        yield bieu.ten, tuple(rows)


def _is_estimate(result: KetQua, ky: str) -> bool:
    kinds = {item.loai for item in result.so_lieu if item.ky.casefold() == ky.casefold()}
    return kinds == {LoaiSoLieu.UOC_TINH}


def to_data(found: TongQuan) -> dict[str, Any]:
    """Return the gathering as data for programs."""
    ky = found.forms.ky
    return {
        "phien_ban": 1,
        "ke_hoach": found.forms.plan.ke_hoach.ma,
        "ky": ky.ten,
        "tu": ky.tu.isoformat(),
        "den": ky.den.isoformat(),
        "han_gui": ky.han_gui.isoformat() if ky.han_gui else None,
        "ngay": found.forms.ngay.isoformat(),
        "don_vi": [
            {
                **unit._asdict(),
                "nhan": [day.isoformat() for day in unit.nhan],
                "chua_cap_nhat": list(unit.chua_cap_nhat),
                "canh_bao": list(unit.canh_bao),
                "chua_nhap": [{"noi": refused.noi, "loi": refused.loi} for refused in unit.chua_nhap],
                "can_nhac": unit.can_nhac,
            }
            for unit in found.don_vi
        ],
        "ky_so_lieu": ky.so_lieu,
        "so_lieu_tu": ky.so_lieu_tu.isoformat(),
        "so_lieu_den": ky.so_lieu_den.isoformat(),
        "so_lieu": [{"bieu": ten, "chi_tieu": [row._asdict() for row in rows]} for ten, rows in found.tong_so],
    }
