"""What is taken away: reports and the plan as Word, the tracking table as a sheet, the deadlines as a calendar."""

from starlette.responses import Response

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bao_cao import bao_cao
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.documents.theo_doi import TheoDoi
from hoagiai_cli.documents.theo_doi_xlsx import write_xlsx
from hoagiai_cli.exporting.calendar_ics import calendar_ics
from hoagiai_cli.gathering.ky import Ky, SoKy, period
from hoagiai_cli.gathering.ky_so_lieu import CO_NHIEU
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.write import Format
from hoagiai_cli.printing.write import write as write_document
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.drafts import Visit
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.names import unit_names

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PERIODS = tuple(
    (kind, number)
    for kind in sorted(Loai, key=lambda kind: kind is Loai.THANG)  # months, which are many, stand last
    for number in range(1, CO_NHIEU.get(kind, 1) + 1)
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
    folder = sound(visit)
    plan = plan_of(folder, visit.query["ke_hoach"])
    ky = period_of(folder, plan, visit.query["ky"])
    made = bao_cao(folder, plan, ky, root=visit.desk.root)
    return file_answer(write_document(made.van_ban, Format.DOCX), WORD, f"bao-cao-{plan.ke_hoach.ma}-{ky.ma}.docx")


def calendar_file(visit: Visit) -> Response:
    """Return the deadlines of a plan.

    Raises:
        UserError: When there is no such plan.
    """
    folder = sound(visit)
    plan = plan_of(folder, visit.query["ke_hoach"])
    made = calendar_ics(
        [track(folder, plan, visit.desk.today())], unit_names(folder.don_vi), folder.cau_hinh.nguong.sap_den_han
    )
    return file_answer(made, "text/calendar; charset=utf-8", f"lich-{plan.ke_hoach.ma}.ics")


def plan_file(visit: Visit) -> Response:
    """Return the plan itself, printed from its files.

    Raises:
        UserError: When there is no such plan.
    """
    folder = sound(visit)
    plan = plan_of(folder, visit.query["ke_hoach"])
    made = ke_hoach_in(folder, plan, visit.desk.root)
    return file_answer(write_document(made, Format.DOCX), WORD, f"ke-hoach-{plan.ke_hoach.ma}.docx")


def tracking_file(visit: Visit) -> Response:
    """Return the tracking table as a sheet.

    Raises:
        UserError: When there is no such plan.
    """
    folder, day = sound(visit), visit.desk.today()
    plan = plan_of(folder, visit.query["ke_hoach"])
    return file_answer(write_xlsx(TheoDoi(folder, plan, day)), SHEET, f"theo-doi-{plan.ke_hoach.ma}-{day}.xlsx")


def sound(visit: Visit) -> ThuMuc:
    """Return the folder, where nothing in it is an error.

    Raises:
        UserError: When something is.
    """
    reading = visit.desk.reading()
    if reading.errors:
        raise UserError("thư mục kế hoạch đang có lỗi nên chưa lập được; xem các lỗi ở trang Tình hình")
    return reading.folder


def file_answer(data: bytes, kind: str, name: str) -> Response:
    """Return a file to be kept."""
    # Ids are ASCII without quotes (model.base.ID_PATTERN), and so are a period's name and a form's (forms.names).
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
