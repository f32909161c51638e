"""A unit's own draft plan: only what it leads or joins in the plan above, in its own name.

The plan of the city asks every ward for one. What the unit decides itself (by whom, with which money) is left blank.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.ke_hoach import issuer_lines
from hoagiai_cli.documents.phat_hanh import CHUA_CO_NGUOI_KY, UBND
from hoagiai_cli.documents.tu_thuc_hien import is_own_plan
from hoagiai_cli.language.formatting import NBSP, hoa_dau, noi
from hoagiai_cli.model.citation import about, cite_plan, cite_plan_short
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.nhom import expand
from hoagiai_cli.printing.van_ban import ChuKy, VanBanIn
from hoagiai_cli.templating.compose import compose
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.parts import PhanViec
from hoagiai_cli.tracking.status import TinhTrang

TEMPLATE = "ke-hoach-don-vi"


class ViecDonVi(NamedTuple):
    """A task in the unit's plan.

    Attributes:
        so: Its number in the plan above, or None.
        ten: Its name there.
        chu_tri: Who leads it, in words.
        phoi_hop: Who joins in, in words; empty where nobody does.
        thoi_gian: When, with the deadlines; None where the plan does not say.
        khac: Its further lines.
    """

    so: str | None
    ten: str
    chu_tri: str
    phoi_hop: str
    thoi_gian: str | None
    khac: tuple[tuple[str, str], ...]


def ke_hoach_don_vi(thu_muc: ThuMuc, ho_so: HoSo, don_vi: str, root: Path | None = None) -> VanBanIn:
    """Return a unit's draft plan.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan above.
        don_vi: The unit.
        root: The folder, for templates of its own.

    Raises:
        UserError: When the unit neither leads nor joins in anything, or on a fault of the template.
    """
    plan, unit = ho_so.ke_hoach, thu_muc.don_vi[don_vi]
    content = _Content(thu_muc, ho_so, don_vi)
    leads, joins = tuple(content.leads()), tuple(content.joins())
    if not leads and not joins:
        raise UserError(f"{unit.ten} không chủ trì và không phối hợp nhiệm vụ nào của kế hoạch này")
    above = thu_muc.don_vi[plan.co_quan]
    variables = {
        "ke_hoach": plan,
        "don_vi": unit.ten,
        "dau": issuer_lines(unit),
        "ky_hieu": "UBND" if _is_committee(unit) else None,
        "nguoi_ky": _signature(unit),
        "co_quan_ke_hoach": above.ten,
        "vien_dan": cite_plan(plan, above.ten),
        "vien_dan_ngan": cite_plan_short(plan),
        "trich_yeu": subject_of(plan.trich_yeu, unit),
        "chu_tri": leads,
        "phoi_hop": joins,
        "noi_nhan": tuple(dict.fromkeys(name for name in (above.ten, content.office()) if name)),
    }
    return compose(TEMPLATE, variables, root)


def _signature(unit: DonVi) -> ChuKy:
    """Return the signature block: a committee's chairman signs for it (Nghị định 30/2020/NĐ-CP, Điều 13)."""
    titles = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") if _is_committee(unit) else CHUA_CO_NGUOI_KY.quyen_han
    return ChuKy(titles, CHUA_CO_NGUOI_KY.ho_ten)


def subject_of(trich_yeu: str, unit: DonVi) -> str:
    """Return the abstract of a unit's plan: that of the plan above, for the unit's own area."""
    head = hoa_dau(about(trich_yeu).rstrip(".").partition(" trên địa bàn ")[0])
    if head.startswith("Kế hoạch "):
        head = hoa_dau(head.removeprefix("Kế hoạch "))
    for start in UBND:
        if unit.ten.startswith(start):
            return f"{head} trên địa bàn {unit.ten.removeprefix(start)}"
    return head


class _Content:
    """Finds the unit's tasks in the plan above."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, don_vi: str) -> None:
        self._thu_muc = thu_muc
        self._ho_so = ho_so
        self._don_vi = don_vi
        self._names = unit_names(thu_muc.don_vi)
        tracker = Tracker(thu_muc, ho_so)
        self._hand_over = tracker.hand_over
        # On the plan's last day every amendment is known.
        self._tasks = tracker.on(ho_so.ke_hoach.thoi_ky.den).nhiem_vu

    def leads(self) -> Iterator[ViecDonVi]:
        """Yield the tasks that the unit leads, or takes over."""
        for task in self._tasks:
            own = [part for part in task.phan_viec if self._holds(part)]
            if own and not is_own_plan(task.nhiem_vu):
                yield self._printed(task.nhiem_vu, own)

    def joins(self) -> Iterator[ViecDonVi]:
        """Yield the tasks in which the unit only joins."""
        first = self._ho_so.ke_hoach.thoi_ky.tu
        for task in self._tasks:
            partners = expand(_partners(task.nhiem_vu), self._thu_muc.don_vi, first)
            held = {giu.don_vi for ma in partners for giu in self._hand_over.chain(ma, task.nhiem_vu.ma)}
            if self._don_vi in held and not any(map(self._holds, task.phan_viec)):
                yield self._printed(task.nhiem_vu, list(task.phan_viec))

    def office(self) -> str | None:
        """Return the body that keeps the plan folder, by its first setting."""
        issuers = self._thu_muc.cau_hinh.phat_hanh
        unit = self._thu_muc.don_vi.get(issuers[0].don_vi) if issuers else None
        return unit.ten if unit and unit.ma != self._don_vi else None

    def _holds(self, part: PhanViec) -> bool:
        if part.tinh_trang is TinhTrang.KHONG_THUC_HIEN:
            return False
        chains = (self._hand_over.chain(ma, part.nhiem_vu) for ma in part.cac_don_vi)
        return any(giu.don_vi == self._don_vi for chain in chains for giu in chain)

    def _printed(self, task: NhiemVu, parts: list[PhanViec]) -> ViecDonVi:
        dots = dict.fromkeys((part.ten_dot, part.han) for part in parts)
        times = [
            f"{name} (hạn{NBSP}{format_day(han)})" if han and name != format_day(han) else name
            for name, han in dots
            if name
        ]
        return ViecDonVi(
            task.so,
            task.ten.rstrip(" ."),
            task.nguyen_van.chu_tri or self._list(task.chu_tri),
            task.nguyen_van.phoi_hop or self._list(_partners(task)),
            noi(times) or task.thoi_gian,
            tuple((other.nhan, other.noi_dung) for other in task.khac),
        )

    def _list(self, ids: tuple[str, ...]) -> str:
        return noi(self._names.get(ma, ma) for ma in ids)


def _partners(task: NhiemVu) -> tuple[str, ...]:
    """Return who joins in, as last amended."""
    amended = [change.phoi_hop for change in sorted(task.sua_doi, key=lambda change: change.tu) if change.phoi_hop]
    return amended[-1] if amended else task.phoi_hop


def _is_committee(unit: DonVi) -> bool:
    return unit.ten.startswith(UBND)
