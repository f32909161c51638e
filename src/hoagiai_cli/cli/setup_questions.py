"""The questions of ``setup`` at a terminal: only about what is missing, and any of them may be left for another day."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from hoagiai_cli.cli.asking import ask
from hoagiai_cli.cli.console import say
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Dot, LuaChon
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.typed import read_day, read_text
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.writing.setup.answers import TraLoi
from hoagiai_cli.writing.setup.issuing import letterhead
from hoagiai_cli.writing.setup.members import from_csv, tidy
from hoagiai_cli.writing.setup.missing import ConThieu, CumTu
from hoagiai_cli.writing.setup.words import CALENDARS

_STOP = frozenset(("thôi", "thoi", "dừng", "dung lai"))
_ONE = frozenset(("một", "mot", "một đơn vị", "mot don vi"))
_MOST_TASKS = 8
_OPTION = "--tu-tep"
_WAYS = {
    LuaChon.CA_KHOANG: "một khoảng liền",
    LuaChon.TUNG_QUY: "mỗi kỳ một đợt",
    LuaChon.KHONG_KE_NGAY: "không kể ngày ấy",
    LuaChon.KE_CA_NGAY: "kể cả ngày ấy",
}
_LATER = "de-sau"

Value = TypeVar("Value")


class _Stopped(Exception):  # noqa: N818 - an outcome, not a fault
    """The person leaves the rest for another day."""


def ask_all(folder: ThuMuc, plan: HoSo, missing: ConThieu, day: date) -> TraLoi:
    """Ask for what is missing; what was answered before the person stopped counts."""
    answers: dict[str, Any] = {
        "phat_hanh": [],
        "nhom": {},
        "mot_don_vi": [],
        "cach_doc": {},
        "chu_tri": {},
        "thoi_gian": {},
    }
    say(f"Kế hoạch: {plan.ke_hoach.ten_ngan}")
    say("Enter để bỏ qua một câu không bắt buộc; gõ “thôi” để dừng, lần sau hỏi tiếp.")
    try:
        for ma in missing.nhom:
            _group(folder, plan, ma, answers)
        for task in missing.chua_neu:
            _lead(plan, task, answers["chu_tri"])
        for task in missing.chua_thoi_gian:
            _time(plan, task, answers["thoi_gian"])
        if missing.chua_ban_hanh:
            _issued_by(answers)
        for phrase in missing.cum_tu:
            _phrase(plan, phrase, answers["cach_doc"])
        if missing.nguoi_ky:
            _issuer(folder, plan, day, answers["phat_hanh"])
        if missing.bao_cao:
            answers["bao_cao"] = _closing()
    except _Stopped:
        say("Dừng ở đây; chạy lại “hoagiai setup” để trả lời tiếp.")
    return TraLoi.model_validate(answers)


def still_missing(folder: ThuMuc, missing: ConThieu) -> None:
    """Say what is still to be declared, and how to go on."""
    lines = list(_missing_lines(folder, missing))
    if lines:
        say("Còn phải khai:")
        for line in lines:
            say(f"  - {line}")
    else:
        say("Kế hoạch đã khai đủ. Xem tình trạng: hoagiai status")
    for task in missing.chua_neu:
        say(f"Kế hoạch không nêu cơ quan chủ trì nhiệm vụ “{task.ten}”; hỏi cơ quan ban hành rồi khai.")
    for task in missing.chua_thoi_gian:
        say(f"Bản nháp để trống thời gian của nhiệm vụ “{task.ten}”.")
    if missing.chua_ban_hanh:
        say("Chưa rõ cơ quan nào ban hành kế hoạch.")
    if lines:
        say("Trả lời trong cửa sổ lệnh: hoagiai setup; hoặc từ tệp: hoagiai setup --tu-tep TỆP.yaml")


def _missing_lines(folder: ThuMuc, missing: ConThieu) -> Iterator[str]:
    for ma in missing.nhom:
        yield f"“{folder.don_vi[ma].ten}” gồm những đơn vị nào"
    for phrase in missing.cum_tu:
        number = f"nhiệm vụ {phrase.nhiem_vu.so}" if phrase.nhiem_vu.so else f"“{phrase.nhiem_vu.ten}”"
        ways = " hoặc ".join(way for way, _ in phrase.cach)
        yield f"cách đọc “{phrase.cach_viet}” của {number}: {ways}"
    if missing.nguoi_ky:
        yield "cơ quan ban hành, người ký báo cáo và công văn"
    if missing.bao_cao:
        yield "cách chốt báo cáo"


def _read(question: str, read: Callable[[str], Value], *, optional: bool = False) -> Value | None:
    """Ask one question; "thôi" leaves the rest."""

    def understood(text: str) -> Value:
        if fold(text) in _STOP:
            raise _Stopped
        return read(text)

    return ask(question, understood, _OPTION, optional=optional)


def _text(question: str, *, optional: bool = False) -> str | None:
    def read(text: str) -> str:
        value = str(read_text(text)).strip()
        if not value:
            raise UserError("gõ câu trả lời, hoặc “thôi” để dừng")
        return value

    return _read(question, read, optional=optional)


def _one_of(question: str, choices: list[tuple[str, str]], default: int = 1) -> str:
    for place, (_, words) in enumerate(choices, 1):
        say(f"  {place}. {words}")

    def read(text: str) -> str:
        if text.strip().isdecimal() and 1 <= int(text) <= len(choices):
            return choices[int(text) - 1][0]
        raise UserError(f"gõ một số từ 1 đến {len(choices)}")

    chosen = _read(f"{question} (Enter: {default})", read, optional=True)
    return choices[default - 1][0] if chosen is None else chosen


def _group(folder: ThuMuc, plan: HoSo, ma: str, found: dict[str, Any]) -> None:
    unit = folder.don_vi[ma]
    numbers = spoken_numbers(plan.nhiem_vu)
    tasks = [numbers[task.ma] for task in plan.nhiem_vu if ma in task.chu_tri]
    more = f" và {len(tasks) - _MOST_TASKS} nhiệm vụ khác" if len(tasks) > _MOST_TASKS else ""
    say("")
    say(f"“{unit.ten}” chủ trì nhiệm vụ {', '.join(tasks[:_MOST_TASKS])}{more}.")
    say("Gồm những đơn vị nào? Nếu đây chỉ là một đơn vị, gõ: một")
    say("Dán hoặc gõ mỗi dòng một tên, hoặc tên một tệp .csv; dòng trống là hết (Enter ngay: để sau).")
    lines: list[str] = []
    while (line := _read("", str, optional=True)) is not None:
        if not lines and fold(line) in _ONE:
            found["mot_don_vi"].append(ma)
            return
        if line.strip().lower().endswith(".csv"):
            try:
                lines += from_csv(Path(line.strip()).expanduser())
            except UserError as error:
                say(f"  {error}")
        else:
            lines.append(line)
    names = tidy(lines)
    if names:
        say(f"{len(names)} đơn vị: {'; '.join(names)}")
        found["nhom"][ma] = {"thanh_vien": list(names)}


def _lead(plan: HoSo, task: NhiemVu, found: dict[str, Any]) -> None:
    say("")
    say(f"Kế hoạch không nêu cơ quan chủ trì nhiệm vụ {spoken_numbers(plan.nhiem_vu)[task.ma]}: “{task.ten}”.")
    told = _text("Ai chủ trì, ngăn bằng dấu chấm phẩy (Enter: để sau, hỏi cơ quan ban hành)", optional=True)
    if names := [part.strip() for part in (told or "").split(";") if part.strip()]:
        found[task.ma] = names


def _time(plan: HoSo, task: NhiemVu, found: dict[str, Any]) -> None:
    say("")
    say(f"Bản nháp để trống thời gian của nhiệm vụ {spoken_numbers(plan.nhiem_vu)[task.ma]}: “{task.ten}”.")
    told = _text("Thời gian thực hiện, ghi như trong văn bản (Enter: để sau)", optional=True)
    if told:
        say(f"  Đọc là: {_shown(read_phrase(told, nam=plan.ke_hoach.nam).dot) or 'không ra hạn nào'}")
        found[task.ma] = told


def _issued_by(answers: dict[str, Any]) -> None:
    say("")
    told = _text("Cơ quan nào ban hành kế hoạch (Enter: để sau)", optional=True)
    if told:
        place = _text("Địa danh in ở đầu văn bản, ví dụ Lai Châu (Enter: để sau)", optional=True)
        answers["ke_hoach"] = {"co_quan": told} | ({"dia_danh": place} if place else {})


def _phrase(plan: HoSo, phrase: CumTu, found: dict[str, Any]) -> None:
    task = phrase.nhiem_vu
    say("")
    number = spoken_numbers(plan.nhiem_vu)[task.ma] if task.so else ""
    say(f"Nhiệm vụ {number} “{task.ten}”: “{phrase.cach_viet}” hiểu được hai cách.")
    choices = [(way.value, f"{_WAYS[way]}: {_shown(dots)}") for way, dots in phrase.cach]
    # Nothing is read one way because somebody pressed Enter.
    choice = _one_of("Cơ quan hiểu theo cách nào?", [*choices, (_LATER, "để sau")], len(choices) + 1)
    if choice != _LATER:
        found[task.ma] = choice


def _shown(dots: tuple[Dot, ...]) -> str:
    return "; ".join(f"{dot.ten}, hạn {format_day(dot.han)}" if dot.han else dot.ten for dot in dots)


def _issuer(folder: ThuMuc, plan: HoSo, day: date, found: list[Any]) -> None:
    say("")
    say("Cơ quan nào ban hành báo cáo, công văn về kế hoạch này?")
    known = [setting for setting in folder.cau_hinh.phat_hanh if setting.hieu_luc.covers(day)]
    names = dict.fromkeys([setting.don_vi for setting in known] + [ma for task in plan.nhiem_vu for ma in task.chu_tri])
    bodies = [ma for ma in (*names, plan.ke_hoach.co_quan) if ma in folder.don_vi and not folder.don_vi[ma].la_nhom]
    bodies = [ma for ma in dict.fromkeys(bodies) if folder.don_vi[ma].hieu_luc.covers(day)]
    choices = [*((ma, folder.don_vi[ma].ten) for ma in bodies[:8]), ("", "cơ quan khác")]
    unit = _one_of("Chọn một số", choices) or _text("Tên cơ quan") or ""
    answer: dict[str, Any] = {"don_vi": unit}
    setting = next((setting for setting in known if setting.don_vi == unit), None)
    if setting is None:
        ten = folder.don_vi[unit].ten if unit in folder.don_vi else unit
        if unit not in folder.don_vi or folder.don_vi[unit].dau_van_ban is None:
            answer["dau_van_ban"] = _head(folder, plan, ten)
        answer["ky_hieu"] = _text("Ký hiệu của cơ quan trong số văn bản, ví dụ TP trong 12/BC-TP")
        answer |= _days("Cơ quan này ban hành")
        receivers = _text("Kính gửi ai, ngăn bằng dấu chấm phẩy (Enter: chưa ghi)", optional=True)
        answer["kinh_gui"] = [part.strip() for part in (receivers or "").split(";") if part.strip()]
        answer["luu"] = _text("Dòng lưu, ví dụ VT, TP (Enter: VT)", optional=True)
    answer["nguoi_ky"] = _signer()
    found.append({key: value for key, value in answer.items() if value})


def _head(folder: ThuMuc, plan: HoSo, ten: str) -> dict[str, Any]:
    head = letterhead(ten, plan.ke_hoach.dia_danh)
    issuer = folder.don_vi.get(plan.ke_hoach.co_quan)
    above = " ".join(issuer.dau_van_ban.ten) if issuer and issuer.dau_van_ban and issuer.ten != ten else None
    say(f"Đầu văn bản in tên cơ quan: {' '.join(head['ten'])}; địa danh: {head['dia_danh']}.")
    hint = f" (Enter: {above}; gõ “không” nếu không có)" if above else " (Enter: không có)"
    told = _text(f"Cơ quan chủ quản in ở dòng trên{hint}", optional=True) or above
    if told and fold(told) not in {"không", "khong", "k"}:
        head = {"chu_quan": [told.upper()], **head}
    return head


def _signer() -> dict[str, Any]:
    title = _text("Chức vụ người ký, từng dòng ngăn bằng dấu chấm phẩy (ví dụ KT. TRƯỞNG PHÒNG; PHÓ TRƯỞNG PHÒNG)")
    name = _text("Họ và tên người ký, không ghi học hàm, học vị")
    lines = [part.strip().upper() for part in (title or "").split(";") if part.strip()]
    return {"quyen_han": lines, "ho_ten": name, **_days("Người này ký")}


def _days(what: str) -> dict[str, str]:
    begin = _read(f"{what} từ ngày nào (Enter: không giới hạn)", read_day, optional=True)
    end = _read(f"{what} đến hết ngày nào (Enter: không giới hạn)", read_day, optional=True)
    return {key: day.isoformat() for key, day in (("tu", begin), ("den", end)) if day}


def _closing() -> dict[str, Any]:
    say("")
    say("Báo cáo tiến độ của cơ quan chốt theo gì?")
    calendar = _one_of(
        "Chọn một số",
        [(calendar.value, words) for calendar, words in CALENDARS.items()],
    )

    def number(text: str) -> int:
        if text.strip().isdecimal() and 1 <= int(text) <= 60:  # noqa: PLR2004 - as the model has it
            return int(text)
        raise UserError("gõ số ngày, từ 1 đến 60")

    days = _read("Sau ngày chốt mấy ngày làm việc đơn vị phải gửi xong (Enter: chưa ấn định)", number, optional=True)
    return {"lich_nhiem_vu": calendar} | ({"han_gui": days} if days else {})
