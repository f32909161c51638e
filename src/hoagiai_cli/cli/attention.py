"""What a plan folder wants of its office on a day, gathered for the first screen and for the week."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hoagiai_cli.diagnostics.finding import Finding
    from hoagiai_cli.forms.overview import TongQuan
    from hoagiai_cli.model.ho_so import HoSo, ThuMuc
    from hoagiai_cli.tracking.agenda import ViecCan


class CanLam(NamedTuple):
    """The state of a folder on a day.

    Attributes:
        thu_muc: The folder.
        ngay: The day.
        plans: The plans that are meant.
        qua_han: What is overdue.
        trong_tuan: What falls due from the day to the end of its week.
        tiep_theo: What falls due in the seven days after it.
        sap_toi: What falls due after that, the nearest first.
        bao_cao: How the reports of the last quarter that closed stand, plan by plan; only plans that ask for reports.
        cho_duyet: How many claims wait for the office's word.
        co_nguoi_ky: Whether somebody may issue and sign a report on the day.
    """

    thu_muc: "ThuMuc"
    ngay: date
    plans: "list[HoSo]"
    qua_han: "tuple[ViecCan, ...]"
    trong_tuan: "tuple[ViecCan, ...]"
    tiep_theo: "tuple[ViecCan, ...]"
    sap_toi: "tuple[ViecCan, ...]"
    bao_cao: "tuple[TongQuan, ...]"
    cho_duyet: int
    co_nguoi_ky: bool


def read(root: Path) -> "tuple[ThuMuc, list[Finding]]":
    """Read the folder, errors and all: the first screen says what is wrong instead of stopping."""
    from hoagiai_cli.diagnostics.finding import Severity
    from hoagiai_cli.rules.check import load_folder

    folder, findings = load_folder(root)
    return folder, [finding for finding in findings if finding.severity is Severity.LOI]


def look(thu_muc: "ThuMuc", plans: "list[HoSo]", ngay: date) -> CanLam:
    """Work out what is wanted."""
    from datetime import timedelta

    from hoagiai_cli.documents.phat_hanh import issuer
    from hoagiai_cli.model.cau_hinh import LoaiVanBan
    from hoagiai_cli.model.ket_qua import TrangThai
    from hoagiai_cli.tracking.agenda import due_between, overdue, week_of
    from hoagiai_cli.tracking.compute import track

    reports = [track(thu_muc, plan, ngay) for plan in plans]
    last = week_of(ngay)[1]
    by = issuer(thu_muc, LoaiVanBan.BAO_CAO, ngay)
    waiting = sum(
        record.trang_thai is TrangThai.CHO_DUYET
        for plan in plans
        for result in plan.ket_qua.values()
        for record in result.nhat_ky
    )
    return CanLam(
        thu_muc,
        ngay,
        plans,
        overdue(reports),
        due_between(reports, ngay, last),
        due_between(reports, last + timedelta(days=1), last + timedelta(days=7)),
        due_between(reports, last + timedelta(days=8), date.max),
        tuple(gathered(thu_muc, plans, ngay)),
        waiting,
        by is not None and by.nguoi_ky is not None,
    )


def gathered(thu_muc: "ThuMuc", plans: "list[HoSo]", ngay: date) -> "list[TongQuan]":
    """Return how the last closed quarter's reports stand, for plans in which some unit has ever sent a form."""
    from hoagiai_cli.forms.contents import Forms
    from hoagiai_cli.forms.overview import overview
    from hoagiai_cli.gathering.ky import latest_quarter

    found = []
    for plan in plans:
        if not any(result.bieu_mau for result in plan.ket_qua.values()):
            continue
        quarter, nam = latest_quarter(thu_muc, plan, ngay)
        found.append(overview(Forms(thu_muc, plan, quarter, nam, ngay)))
    return found
