"""The page of what a plan still needs from its office: the questions of ``setup``, only about what is missing."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from starlette.responses import Response

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.reading import LuaChon
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.typed import NotRead, read_day, read_text
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.rules.schema_errors import problems
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.tracking.why import LUA_CHON
from hoagiai_cli.writing.setup.answers import MAX_MEMBERS, TraLoi
from hoagiai_cli.writing.setup.issuing import letterhead
from hoagiai_cli.writing.setup.members import tidy
from hoagiai_cli.writing.setup.missing import ConThieu, find_missing
from hoagiai_cli.writing.setup.request import Setup
from hoagiai_cli.writing.setup.words import CALENDARS

_MOST_DAYS = 60
_DAYS_TO_SEND = frozenset(map(str, range(1, _MOST_DAYS + 1)))
_ISSUER = {
    "ky_hieu": "Ký hiệu của cơ quan",
    "chu_quan": "Cơ quan chủ quản",
    "kinh_gui": "Kính gửi",
    "luu": "Dòng lưu",
    "quyen_han": "Chức vụ người ký",
    "ho_ten": "Họ và tên người ký",
}
_DAYS = {"ky_tu": "Người này ký từ ngày", "ky_den": "Người này ký đến hết ngày"}


def choose_plan(visit: Visit) -> Response:
    """Return the page on which the plan is chosen, with how much each still needs."""
    folder, day = visit.desk.reading().folder, visit.desk.today()
    rows = [(plan.ke_hoach, list(_said(folder, find_missing(folder, plan, day)))) for plan in folder.ho_so.values()]
    return html("khai-chon.html.j2", muc=visit.muc, ke_hoach=rows)


class Declaring:
    """The page of one plan."""

    duong = "/khai"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form: a question for each thing that is missing.

        Raises:
            UserError: When there is no such plan.
        """
        folder, day = visit.desk.reading().folder, visit.desk.today()
        plan = plan_of(folder, filled["ke_hoach"])
        missing = find_missing(folder, plan, day)
        numbers = spoken_numbers(plan.nhiem_vu)
        return html(
            "khai.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            ke_hoach=plan.ke_hoach,
            thieu=missing,
            nhom=[
                (ma, folder.don_vi[ma].ten, [numbers[task.ma] for task in plan.nhiem_vu if ma in task.chu_tri])
                for ma in missing.nhom
            ],
            cum_tu=[
                (
                    phrase.nhiem_vu,
                    numbers[phrase.nhiem_vu.ma],
                    phrase.cach_viet,
                    [(way.value, LUA_CHON[way], _dots(dots)) for way, dots in phrase.cach],
                )
                for phrase in _one_each(missing)
            ],
            co_quan=_bodies(folder, plan, day),
            o_chu=_ISSUER,
            o_ngay=_DAYS,
            lich=[(calendar.value, words) for calendar, words in CALENDARS.items()],
            chua_neu=[(task.ma, numbers[task.ma], task.ten) for task in missing.chua_neu],
            chua_thoi_gian=[(task.ma, numbers[task.ma], task.ten) for task in missing.chua_thoi_gian],
            gia_tri=filled,
            loi=wrong,
            da_dien=bool(visit.form.pairs),
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says.

        Raises:
            UserError: When there is no such plan.
        """
        plan = plan_of(folder, visit.form["ke_hoach"])
        kept = f"khai|{plan.ke_hoach.ma}"
        wrong: dict[str, str] = {}
        answers = _answers(folder, plan, visit, wrong)
        if not wrong and not any(answers.values()):
            wrong[""] = "Chưa trả lời câu nào."
        if wrong:
            return Draft(None, wrong, kept)
        try:
            told = TraLoi.model_validate(answers)
        except Invalid as error:
            for _, problem in problems(error.errors, TraLoi):
                wrong[""] = f"{problem.message[:1].upper()}{problem.message[1:]}."
            return Draft(None, wrong, kept)
        return Draft(Setup(plan.ke_hoach.ma, told).answer, {}, kept)


def _answers(folder: ThuMuc, plan: HoSo, visit: Visit, wrong: dict[str, str]) -> dict[str, Any]:
    form, missing = visit.form, find_missing(folder, plan, visit.desk.today())
    found: dict[str, Any] = {**_groups(folder, missing, form, wrong), **_of_the_plan(missing, form, wrong)}
    found["cach_doc"] = {
        phrase.nhiem_vu.ma: LuaChon(choice)
        for phrase in _one_each(missing)
        if (choice := form[f"doc-{phrase.nhiem_vu.ma}"]) in {way.value for way, _ in phrase.cach}
    }
    if missing.nguoi_ky:
        found["phat_hanh"] = _issuer(folder, plan, visit, wrong)
    if missing.bao_cao:
        found["bao_cao"] = _closing(form, wrong)
    return found


def _groups(folder: ThuMuc, missing: ConThieu, form: Fields, wrong: dict[str, str]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    alone: list[str] = []
    for ma in missing.nhom:
        called = folder.don_vi[ma].ten
        names = tidy(_text(form, f"nhom-{ma}", called, wrong).split("\n"))
        if form[f"mot-{ma}"] and names:
            wrong[f"nhom-{ma}"] = f"“{called}”: đã kê thành viên thì không phải một đơn vị."
        elif len(names) > MAX_MEMBERS:
            wrong[f"nhom-{ma}"] = f"“{called}”: {len(names)} thành viên; tối đa {MAX_MEMBERS}."
        elif form[f"mot-{ma}"]:
            alone.append(ma)
        elif names:
            members[ma] = {"thanh_vien": list(names)}
    return {"nhom": members, "mot_don_vi": alone}


def _of_the_plan(missing: ConThieu, form: Fields, wrong: dict[str, str]) -> dict[str, Any]:
    """Return what another document says of a plan that leaves it open: leads, times of a draft, who issues it."""
    leads: dict[str, list[str]] = {}
    times: dict[str, str] = {}
    for task in missing.chua_neu:
        if names := tidy(_pieces(_text(form, f"chu_tri-{task.ma}", f"Chủ trì “{task.ten}”", wrong))):
            leads[task.ma] = list(names)
    for task in missing.chua_thoi_gian:
        if words := _text(form, f"thoi_gian-{task.ma}", f"Thời gian “{task.ten}”", wrong):
            times[task.ma] = words
    found: dict[str, Any] = {"chu_tri": leads, "thoi_gian": times}
    if missing.chua_ban_hanh and (issuer := _text(form, "ban_hanh", "Cơ quan ban hành kế hoạch", wrong)):
        place = _text(form, "dia_danh", "Địa danh", wrong)
        found["ke_hoach"] = {"co_quan": issuer} | ({"dia_danh": place} if place else {})
    return found


def _issuer(folder: ThuMuc, plan: HoSo, visit: Visit, wrong: dict[str, str]) -> list[dict[str, Any]]:
    form, day = visit.form, visit.desk.today()
    said = {name: _text(form, name, label, wrong) for name, label in _ISSUER.items()}
    other = _text(form, "co_quan_khac", "Tên cơ quan khác", wrong)
    unit = form["co_quan"] or other
    if not unit:
        if any(said.values()) or form["ky_tu"].strip() or form["ky_den"].strip():
            wrong["co_quan"] = "Chưa chọn cơ quan ban hành báo cáo, công văn."
        return []
    if form["co_quan"] and other:
        wrong["co_quan_khac"] = "Đã chọn một cơ quan thì để trống ô tên cơ quan khác."
    if form["co_quan"] and form["co_quan"] not in dict(_bodies(folder, plan, day)):
        wrong["co_quan"] = "Cơ quan đã chọn không có trong thư mục."
        return []
    for name in ("quyen_han", "ho_ten"):
        if not said[name]:
            wrong.setdefault(name, f"Chưa ghi: {_ISSUER[name][:1].lower()}{_ISSUER[name][1:]}.")
    body = folder.don_vi.get(unit)
    declared = any(known.don_vi == unit and known.hieu_luc.covers(day) for known in folder.cau_hinh.phat_hanh)
    answer: dict[str, Any] = {"don_vi": unit}
    if not declared:
        if not said["ky_hieu"]:
            wrong.setdefault("ky_hieu", "Chưa ghi ký hiệu của cơ quan trong số văn bản, ví dụ TP trong 12/BC-TP.")
        answer |= {
            "ky_hieu": said["ky_hieu"],
            "kinh_gui": _pieces(said["kinh_gui"]),
            "luu": said["luu"],
        }
        if said["chu_quan"] and (body is None or body.dau_van_ban is None):
            head = letterhead(body.ten if body else unit, plan.ke_hoach.dia_danh)
            answer["dau_van_ban"] = {"chu_quan": [said["chu_quan"].upper()], **head}
    days = {name: _day(form, name, wrong) for name in _DAYS}
    signer = {
        "quyen_han": [piece.upper() for piece in _pieces(said["quyen_han"])],
        "ho_ten": said["ho_ten"],
        "tu": days["ky_tu"],
        "den": days["ky_den"],
    }
    answer["nguoi_ky"] = {key: value for key, value in signer.items() if value}
    return [{key: value for key, value in answer.items() if value}]


def _closing(form: Fields, wrong: dict[str, str]) -> dict[str, Any] | None:
    calendar, days = form["lich"], form["han_gui"].strip()
    if days and not (
        days.isascii() and days.isdecimal() and len(days) <= len(str(_MOST_DAYS)) and 1 <= int(days) <= _MOST_DAYS
    ):
        wrong["han_gui"] = f"Số ngày làm việc là số từ 1 đến {_MOST_DAYS}."
        return None
    if not calendar:
        if days:
            wrong["lich"] = "Chưa chọn báo cáo chốt theo gì."
        return None
    if calendar not in {one.value for one in CALENDARS}:
        wrong["lich"] = "Chưa chọn báo cáo chốt theo gì."
        return None
    return {"lich_nhiem_vu": calendar} | ({"han_gui": int(days)} if days else {})


def _text(form: Fields, name: str, label: str, wrong: dict[str, str]) -> str:
    try:
        return read_text(form[name]).strip()
    except NotRead as error:
        wrong[name] = f"{label}: {error}"
        return ""


def _day(form: Fields, name: str, wrong: dict[str, str]) -> str | None:
    if not form[name].strip():
        return None
    try:
        return read_day(form[name]).isoformat()
    except UserError as error:
        wrong[name] = f"{_DAYS[name]}: {error}"
        return None


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in text.replace("\n", ";").split(";") if piece.strip()]


def _one_each(missing: ConThieu) -> list[Any]:
    """Return one phrase of each task: a choice holds for all of the task's phrases that it fits."""
    return list({phrase.nhiem_vu.ma: phrase for phrase in reversed(missing.cum_tu)}.values())[::-1]


def _bodies(folder: ThuMuc, plan: HoSo, day: date) -> list[tuple[str, str]]:
    """Return the bodies that may issue: of the settings, the plan's issuer, those that lead."""
    known = [setting.don_vi for setting in folder.cau_hinh.phat_hanh if setting.hieu_luc.covers(day)]
    leads = [ma for task in plan.nhiem_vu for ma in task.chu_tri]
    return [
        (ma, folder.don_vi[ma].ten)
        for ma in dict.fromkeys((*known, *leads, plan.ke_hoach.co_quan))
        if ma in folder.don_vi and not folder.don_vi[ma].la_nhom and folder.don_vi[ma].hieu_luc.covers(day)
    ]


def _dots(dots: Any) -> str:
    return "; ".join(f"{dot.ten}, hạn {format_day(dot.han)}" if dot.han else dot.ten for dot in dots)


def _said(folder: ThuMuc, missing: ConThieu) -> Iterator[str]:
    for ma in missing.nhom:
        yield f"“{folder.don_vi[ma].ten}” gồm những đơn vị nào"
    for phrase in missing.cum_tu:
        yield f"cách đọc thời hạn “{phrase.cach_viet}”"
    for task in missing.chua_neu:
        yield f"cơ quan chủ trì nhiệm vụ “{task.ten}”, nếu có văn bản khác nêu"
    for task in missing.chua_thoi_gian:
        yield f"thời gian của nhiệm vụ “{task.ten}”"
    if missing.chua_ban_hanh:
        yield "cơ quan ban hành kế hoạch"
    if missing.nguoi_ky:
        yield "cơ quan ban hành, người ký báo cáo và công văn"
    if missing.bao_cao:
        yield "cách chốt báo cáo"
