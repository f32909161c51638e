"""What is taken away: the report of a period as Word, the deadlines as a calendar."""

from starlette.responses import Response

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bao_cao import bao_cao
from hoagiai_cli.exporting.calendar_ics import calendar_ics
from hoagiai_cli.gathering.ky import Ky, SoKy, period
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.write import Format
from hoagiai_cli.printing.write import write as write_document
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.drafts import Visit
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.names import unit_names

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PERIODS = (
    *((Loai.QUY, number) for number in range(1, 5)),
    (Loai.SAU_THANG, 1),
    (Loai.SAU_THANG, 2),
    (Loai.CHIN_THANG, 1),
    (Loai.SO_BO_NAM, 1),
    (Loai.NAM, 1),
    *((Loai.THANG, number) for number in range(1, 13)),
)


def periods(folder: ThuMuc, plan: HoSo) -> dict[str, Ky]:
    """Return the periods that a plan's reports may have, by the name that they have in a file's name."""
    span = plan.ke_hoach.thoi_ky
    found = {}
    for nam in range(span.tu.year, span.den.year + 1):
        for kind, number in _PERIODS:
            try:
                ky = period(folder, SoKy(kind, number, nam))
            except UserError:  # the folder's calendar has no such period
                continue
            found[ky.ma] = ky
    return found


def period_of(folder: ThuMuc, plan: HoSo, ma: str) -> Ky:
    """Return a period by its name.

    Raises:
        UserError: When the plan has none of this name.
    """
    ky = periods(folder, plan).get(ma)
    if ky is None:
        raise UserError("kế hoạch này không có kỳ báo cáo ấy")
    return ky


def documents_page(visit: Visit) -> Response:
    """Return the page from which reports and calendars are taken, and on which the office's words are begun."""
    folder, day = visit.desk.reading().folder, visit.desk.today()
    rows = [
        (plan.ke_hoach, [ky for ky in periods(folder, plan).values() if ky.dau <= day])
        for plan in folder.ho_so.values()
    ]
    return html("van-ban.html.j2", muc=visit.muc, ke_hoach=rows, ghi=visit.ghi)


def report_file(visit: Visit) -> Response:
    """Return the report of a period.

    Raises:
        UserError: When there is no such plan or period.
    """
    folder = _sound(visit)
    plan = plan_of(folder, visit.query["ke_hoach"])
    ky = period_of(folder, plan, visit.query["ky"])
    made = bao_cao(folder, plan, ky, root=visit.desk.root)
    return _file(write_document(made.van_ban, Format.DOCX), _WORD, f"bao-cao-{plan.ke_hoach.ma}-{ky.ma}.docx")


def calendar_file(visit: Visit) -> Response:
    """Return the deadlines of a plan.

    Raises:
        UserError: When there is no such plan.
    """
    folder = _sound(visit)
    plan = plan_of(folder, visit.query["ke_hoach"])
    made = calendar_ics(
        [track(folder, plan, visit.desk.today())], unit_names(folder.don_vi), folder.cau_hinh.nguong.sap_den_han
    )
    return _file(made, "text/calendar; charset=utf-8", f"lich-{plan.ke_hoach.ma}.ics")


def _sound(visit: Visit) -> ThuMuc:
    reading = visit.desk.reading()
    if reading.errors:
        raise UserError("thư mục kế hoạch đang có lỗi nên chưa lập được; xem các lỗi ở trang Tình hình")
    return reading.folder


def _file(data: bytes, kind: str, name: str) -> Response:
    # A plan's id is ASCII without quotes (model.base.ID_PATTERN), and so is a period's.
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
