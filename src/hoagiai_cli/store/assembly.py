"""The models of single files → the plan folder that they make."""

from collections.abc import Iterable

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, printed_order
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.store.layout import PlanFile

_UNKNOWN = {
    "ky_hieu": "-",
    "dia_danh": "-",
    "ngay": "2000",
    "co_quan": "chua-doc",
    "trich_yeu": "-",
    "thoi_ky": {"tu": "2000-01-01", "den": "2000-12-31"},
    "phan": [{"so": "I", "ten": "-"}],
}
"""Stands for a plan's document that is not looked at."""


class Assembly:
    """Takes files one after another; what could not be read is simply not there."""

    def __init__(self) -> None:
        self._settings = CauHinh.model_construct()
        self._units: dict[str, DonVi] = {}
        self._holidays: dict[int, NgayNghi] = {}
        self._laws: dict[str, VanBanPhapLuat] = {}
        self._plans: dict[str, KeHoach] = {}
        self._tasks: dict[str, list[NhiemVu]] = {}
        self._results: dict[str, dict[str, KetQua]] = {}
        self._words: dict[str, dict[str, LoiBaoCao]] = {}

    def add(self, file: PlanFile, plan: str, model: Model) -> None:
        """Take a file: its place, its plan's id ("" outside plans), its model."""
        if isinstance(model, NhiemVu):
            self._tasks.setdefault(plan, []).append(model)
        elif isinstance(model, KetQua):
            self._results.setdefault(plan, {})[file.ma] = model
        elif isinstance(model, LoiBaoCao):
            self._words.setdefault(plan, {})[file.ma] = model
        elif isinstance(model, DonVi):
            self._units[file.ma] = model
        elif isinstance(model, KeHoach):
            self._plans[plan] = model
        elif isinstance(model, NgayNghi):
            self._holidays[model.nam] = model
        elif isinstance(model, VanBanPhapLuat):
            self._laws[file.ma] = model
        elif isinstance(model, CauHinh):
            self._settings = model

    def folder(self) -> ThuMuc:
        """Return the folder that the files taken so far make."""
        plans = {
            ma: HoSo(plan, printed_order(self._tasks.get(ma, [])), self._results.get(ma, {}), self._words.get(ma, {}))
            for ma, plan in self._plans.items()
        }
        return ThuMuc(self._settings, self._units, self._holidays, plans, self._laws)

    def let_go(self, ma: str) -> ThuMuc:
        """Return the folder with one plan alone, if its document could be read, and keep nothing of that plan."""
        document = self._plans.pop(ma, None)
        tasks, results, words = self._tasks.pop(ma, []), self._results.pop(ma, {}), self._words.pop(ma, {})
        plans = {} if document is None else {ma: HoSo(document, printed_order(tasks), results, words)}
        return ThuMuc(self._settings, self._units, self._holidays, plans, self._laws)

    def folder_with(self, plans: Iterable[str]) -> ThuMuc:
        """Return the folder of some files only: plans whose document is not among them stand with their ids alone."""
        for ma in plans:
            if ma not in self._plans:
                self._plans[ma] = KeHoach.model_validate({"ma": ma, **_UNKNOWN})
        return self.folder()
