"""What is sent to the units: their forms of a period, letters that remind them. Nothing is written in the folder."""

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.cong_van import letters
from hoagiai_cli.documents.don_doc import reminders
from hoagiai_cli.forms.contents import Forms
from hoagiai_cli.forms.names import file_name
from hoagiai_cli.forms.workbook import write_form
from hoagiai_cli.gathering.ky import CA_NAM, latest_quarter
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.write import Format
from hoagiai_cli.printing.write import write as write_document
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.downloads import SHEET, WORD, file_answer, sound
from hoagiai_cli.serving.drafts import Fields, Visit

_CALLED = ("Cả năm", "Quý I", "Quý II", "Quý III", "Quý IV")


def form_periods(plan: HoSo) -> dict[str, str]:
    """Return the periods that a plan's forms may have: "4-2025" → "Quý IV/2025"."""
    span = plan.ke_hoach.thoi_ky
    return {
        f"{quy}-{nam}": f"{_CALLED[quy]}/{nam}" if quy != CA_NAM else f"Cả năm {nam}"
        for nam in range(span.tu.year, span.den.year + 1)
        for quy in (1, 2, 3, 4, CA_NAM)
    }


def forms_of(visit: Visit, folder: ThuMuc, fields: Fields) -> Forms:
    """Return the forms of the plan and period that fields name.

    Raises:
        UserError: When there is no such plan or period.
    """
    plan = plan_of(folder, fields["ke_hoach"])
    if fields["ky"] not in form_periods(plan):
        raise UserError("kế hoạch này không có kỳ biểu mẫu ấy")
    quy, nam = map(int, fields["ky"].split("-"))
    return Forms(folder, plan, quy, nam, visit.desk.today())


def chosen_forms(visit: Visit, folder: ThuMuc, plan: HoSo) -> tuple[str, Forms]:
    """Return the period that was chosen for a plan, else the last that was closed, and its forms."""
    quy, nam = latest_quarter(folder, plan, visit.desk.today())
    wanted = visit.query["ky"] if visit.query["ke_hoach"] == plan.ke_hoach.ma else ""
    ky = wanted if wanted in form_periods(plan) else f"{quy}-{nam}"
    return ky, forms_of(visit, folder, Fields((("ke_hoach", plan.ke_hoach.ma), ("ky", ky))))


def forms_page(visit: Visit) -> Response:
    """Return the page from which the units' forms are taken."""
    folder = visit.desk.reading().folder
    plans = []
    for plan in folder.ho_so.values():
        ky, forms = chosen_forms(visit, folder, plan)
        rows = [(unit, forms.names[unit]) for unit in forms.don_vi]
        plans.append((plan.ke_hoach, list(form_periods(plan).items()), ky, forms.ky, rows))
    return html("bieu-mau.html.j2", muc=visit.muc, ke_hoach=plans)


def form_file(visit: Visit) -> Response:
    """Return a unit's form.

    Raises:
        UserError: When there is no such plan or period, or the unit gets no form.
    """
    forms = forms_of(visit, sound(visit), visit.query)
    unit = visit.query["don_vi"]
    if unit not in forms.don_vi:
        raise UserError("đơn vị này không có biểu mẫu của kỳ ấy")
    content = forms.of(unit)
    return file_answer(write_form(content), SHEET, file_name(content.ky.ten, content.ten_don_vi))


def letters_page(visit: Visit) -> Response:
    """Return the page of whom to remind today."""
    folder, day = visit.desk.reading().folder, visit.desk.today()
    rows = [(plan.ke_hoach, reminders(folder, plan, day)) for plan in folder.ho_so.values()]
    return html("cong-van.html.j2", muc=visit.muc, ke_hoach=rows, ngay=day)


def letter_file(visit: Visit) -> Response:
    """Return the letter to one body.

    Raises:
        UserError: When there is no such plan, or nothing to remind the body of.
    """
    folder, day = sound(visit), visit.desk.today()
    plan = plan_of(folder, visit.query["ke_hoach"])
    found = reminders(folder, plan, day)
    meant = tuple(body for body in found.noi_nhan if body.ma == visit.query["don_vi"])
    if not meant:
        raise UserError("ngày này không có việc nào phải đôn đốc, đề nghị đơn vị ấy")
    made = letters(folder, plan, found._replace(noi_nhan=meant), day, root=visit.desk.root)
    (letter,) = made.thu
    return file_answer(write_document(letter.van_ban, Format.DOCX), WORD, f"{letter.ten_tep}-{day.isoformat()}.docx")
