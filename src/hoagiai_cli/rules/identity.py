"""The id that a file declares, and the one that its place in the folder gives it."""

import re

from hoagiai_cli.model.base import ID_PATTERN, Model
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import PERIOD_PATTERN, LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context


def declared_id(model: Model) -> tuple[str, str] | None:
    """Return the key that holds a file's id and the id; None for files that have none."""
    if isinstance(model, (NhiemVu, DonVi, KeHoach)):
        return "ma", model.ma
    if isinstance(model, KetQua):
        return "don_vi", model.don_vi
    if isinstance(model, NgayNghi):
        return "nam", str(model.nam)
    if isinstance(model, LoiBaoCao):
        return "ky", model.ky
    return None


def fits(model: Model, ma: str) -> bool:
    """Tell whether a file's name may be written as its id: a slug, a year, a period."""
    pattern = {NgayNghi: r"\d{4}", LoiBaoCao: PERIOD_PATTERN}.get(type(model), ID_PATTERN)
    return re.fullmatch(pattern, ma, re.ASCII) is not None


def named_by(model: Model) -> str:
    """Say what gives the file its id."""
    return "tên thư mục" if isinstance(model, KeHoach) else "tên tệp"


def is_taken(model: Model, ma: str, context: Context) -> bool:
    """Tell whether another file of the same kind bears the id by its name."""
    if isinstance(model, NhiemVu):
        return ma in context.task_ids
    if isinstance(model, DonVi):
        return ma in context.unit_ids
    if isinstance(model, KeHoach):
        return ma in context.plan_ids
    if isinstance(model, KetQua):
        return ma in context.result_ids
    if isinstance(model, LoiBaoCao):
        return ma in context.report_ids
    return isinstance(model, NgayNghi) and ma in context.holiday_ids
