"""Which units and tasks a file refers to, and where."""

from collections.abc import Iterator

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu

Reference = tuple[tuple[str | int, ...], str]


def unit_references(model: Model) -> Iterator[Reference]:
    """Yield the place and id of every unit that a file names."""
    if isinstance(model, NhiemVu):
        yield from _task_units(model)
    elif isinstance(model, KetQua):
        yield ("don_vi",), model.don_vi
        for i, record in enumerate(model.nhat_ky):
            if record.thay_cho:
                yield ("nhat_ky", i, "thay_cho"), record.thay_cho
    elif isinstance(model, DonVi):
        yield from _each(("thanh_vien",), model.thanh_vien)
        for i, heir in enumerate(model.ke_thua):
            if heir.den:
                yield ("ke_thua", i, "den"), heir.den
    elif isinstance(model, KeHoach):
        yield ("co_quan",), model.co_quan
    elif isinstance(model, CauHinh):
        for i, issuer in enumerate(model.phat_hanh):
            yield ("phat_hanh", i, "don_vi"), issuer.don_vi


def task_references(model: Model) -> Iterator[Reference]:
    """Yield the place and id of every task of the same plan that a file names."""
    if isinstance(model, NhiemVu):
        yield from _each(("cung_san_pham",), model.cung_san_pham)
    elif isinstance(model, KetQua):
        for i, record in enumerate(model.nhat_ky):
            yield ("nhat_ky", i, "nhiem_vu"), record.nhiem_vu


def _task_units(task: NhiemVu) -> Iterator[Reference]:
    yield from _each(("chu_tri",), task.chu_tri)
    yield from _each(("phoi_hop",), task.phoi_hop)
    for key in ("gia_han", "tam_dung", "khong_thuc_hien", "su_kien"):
        for i, decision in enumerate(getattr(task, key)):
            yield from _each((key, i, "don_vi"), decision.don_vi)
    for i, change in enumerate(task.sua_doi):
        yield from _each(("sua_doi", i, "chu_tri"), change.chu_tri)
        yield from _each(("sua_doi", i, "phoi_hop"), change.phoi_hop)


def _each(loc: tuple[str | int, ...], ids: tuple[str, ...] | None) -> Iterator[Reference]:
    for i, ma in enumerate(ids or ()):
        yield (*loc, i), ma
