"""The page on which progress is recorded: one task, one unit or several at once."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.records import Claim, Holdings
from hoagiai_cli.gathering.typed import read_day, read_document, read_text
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, TienDo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.serving.typed import Typed
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.tracking.status import TEN_TINH_TRANG, worst
from hoagiai_cli.writing.progress import ManyProgress

_TEXTS = ("noi_dung", "ly_do", "kho_khan", "de_xuat")
_FIELDS = ("tien_do", "ngay", "van_ban", *_TEXTS)
_CALLED = {
    "ngay": "Ngày thực hiện",
    "van_ban": "Văn bản",
    "noi_dung": "Nội dung đã làm",
    "ly_do": "Lý do",
    "kho_khan": "Khó khăn, vướng mắc",
    "de_xuat": "Đề xuất, kiến nghị",
}


class OChon(NamedTuple):
    """A unit's occurrence that may be chosen, and how it stands."""

    khoa: str
    ten: str
    tinh_trang: str


def choose_task(title: str, path: str) -> Callable[[Visit], Response]:
    """Return the page on which the task is chosen whose page stands at a path."""

    def page(visit: Visit) -> Response:
        plans = list(visit.desk.reading().folder.ho_so.values())
        return html("ghi-chon.html.j2", muc=visit.muc, ke_hoach=plans, ten=title, duong=path)

    return page


class Recording:
    """The page of one task."""

    duong = "/ghi"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form.

        Raises:
            UserError: When there is no such task.
        """
        folder, day = visit.desk.reading().folder, visit.desk.today()
        plan, task = task_of(folder, filled)
        return html(
            "ghi-viec.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            ke_hoach=plan.ke_hoach.ma,
            ten_ke_hoach=plan.ke_hoach.ten_ngan,
            viec=task,
            ngay=day,
            nhom=_choices(visit, folder, plan, task),
            chon=filled.all("chon"),
            gia_tri={name: filled[name] for name in _FIELDS},
            tien_do=[(progress.value, words.capitalize()) for progress, words in TEN_TIEN_DO.items()],
            loi=wrong,
            da_dien=bool(visit.form.pairs),
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says.

        Raises:
            UserError: When there is no such task.
        """
        form = visit.form
        plan, task = task_of(folder, form)
        typed = Typed(form, _CALLED)
        wrong = typed.wrong
        chosen = [tuple(key.partition("|")[::2]) for key in form.all("chon")]
        if not chosen:
            wrong["chon"] = "Chưa chọn đơn vị nào."
        progress = next((one for one in TienDo if one.value == form["tien_do"]), None)
        if progress is None:
            wrong["tien_do"] = "Chưa chọn tiến độ."
        happened, document = typed.value("ngay", read_day), typed.value("van_ban", _document)
        noi_dung, ly_do, kho_khan, de_xuat = (typed.value(name, read_text) or None for name in _TEXTS)
        if progress is TienDo.HOAN_THANH and happened is None and "ngay" not in wrong:
            wrong["ngay"] = "Hoàn thành thì phải có ngày thực hiện."
        if progress is TienDo.HOAN_THANH and ly_do:
            wrong["ly_do"] = "Lý do chưa triển khai hoặc chưa xong không dùng với việc đã hoàn thành."
        giu = f"ghi|{plan.ke_hoach.ma}|{task.ma}"
        if wrong or progress is None:
            return Draft(None, wrong, giu)
        claims = tuple(
            Claim(unit, task.ma, dot or None, progress, happened, document, noi_dung, kho_khan, de_xuat, ly_do)
            for unit, dot in chosen
        )
        return Draft(ManyProgress(plan.ke_hoach.ma, claims, visit.desk.today()).answer, {}, giu)


def _document(text: str) -> VanBan:
    number, day = read_document(text)
    return VanBan(so_ky_hieu=number, ngay=day)


def task_of(folder: ThuMuc, fields: Fields) -> tuple[HoSo, NhiemVu]:
    """Return the plan and the task that fields name.

    Raises:
        UserError: When there is no such task.
    """
    plan = plan_of(folder, fields["ke_hoach"])
    task = next((task for task in plan.nhiem_vu if task.ma == fields["nhiem_vu"]), None)
    if task is None:
        raise UserError("không có nhiệm vụ này trong kế hoạch")
    return plan, task


def _choices(visit: Visit, folder: ThuMuc, plan: HoSo, task: NhiemVu) -> list[tuple[str, list[OChon]]]:
    """Return who may report of a task on the day, occurrence by occurrence."""
    tracker = Tracker(folder, plan)
    holdings = Holdings(tracker, tracker.on(visit.desk.today()))
    names = unit_names(folder.don_vi)
    groups: dict[str, list[OChon]] = {}
    for unit in holdings.don_vi:
        for holding in holdings.of(unit, task.ma, now=True):
            status = TEN_TINH_TRANG[worst([part.tinh_trang for part in holding.parts])]
            dot = holding.dot or ""
            groups.setdefault(dot, []).append(OChon(f"{unit}|{dot}", names.get(unit, unit), status))
    return list(groups.items())
