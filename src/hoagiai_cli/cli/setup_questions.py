"""The questions of ``setup`` at a terminal: only about what is missing, and any of them may be left for another day."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.setup_asking import Doubts, Stopped, one_of, read, text, until_fits
from hoagiai_cli.cli.setup_issuer import ask_issuer
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Dot, LuaChon
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.writing.setup.answers import TraLoi
from hoagiai_cli.writing.setup.members import doubts, from_csv, tidy
from hoagiai_cli.writing.setup.missing import ConThieu, CumTu
from hoagiai_cli.writing.setup.words import CALENDARS

_ONE = frozenset(("một", "mot", "một đơn vị", "mot don vi"))
_MOST_TASKS = 8
_WAYS = {
    LuaChon.CA_KHOANG: "một khoảng liền",
    LuaChon.TUNG_QUY: "mỗi kỳ một đợt",
    LuaChon.KHONG_KE_NGAY: "không kể ngày ấy",
    LuaChon.KE_CA_NGAY: "kể cả ngày ấy",
}
_LATER = "de-sau"


Trial = Callable[[dict[str, Any]], None]
"""Refuses answers that could not be written, by raising UserError."""


def ask_all(folder: ThuMuc, plan: HoSo, missing: ConThieu, day: date, trial: Trial) -> TraLoi:
    """Ask for what is missing; what was answered before the person stopped counts.

    Each answer is tried with those before it as it is given: what cannot be written is asked again at once.
    """
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
            doubted = Doubts()
            until_fits(partial(_group, folder, plan, ma, answers, trial, doubted))
        for task in missing.chua_neu:
            _lead(folder, plan, task, answers, trial)
        for task in missing.chua_thoi_gian:
            until_fits(partial(_time, plan, task, answers, trial))
        if missing.chua_ban_hanh:
            until_fits(partial(_issued_by, answers, trial))
        for phrase in missing.cum_tu:
            _phrase(plan, phrase, answers["cach_doc"])
        if missing.nguoi_ky:
            until_fits(partial(_issuer, folder, plan, day, answers, trial))
        if missing.bao_cao:
            answers["bao_cao"] = _closing()
    except Stopped:
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


def _keep(answers: dict[str, Any], key: str, value: Any, trial: Trial) -> None:
    """Add an answer that can be written with those before it.

    Raises:
        UserError: When it cannot; nothing is added then.
    """
    before = answers.get(key)
    if isinstance(before, dict) and isinstance(value, dict):
        value = before | value
    elif isinstance(before, list):
        value = [*before, *value]
    trial({**answers, key: value})
    answers[key] = value


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


def _group(folder: ThuMuc, plan: HoSo, ma: str, found: dict[str, Any], trial: Trial, doubted: Doubts) -> None:
    unit = folder.don_vi[ma]
    numbers = spoken_numbers(plan.nhiem_vu)
    tasks = [numbers[task.ma] for task in plan.nhiem_vu if ma in task.chu_tri]
    more = f" và {len(tasks) - _MOST_TASKS} nhiệm vụ khác" if len(tasks) > _MOST_TASKS else ""
    say("")
    say(f"“{unit.ten}” chủ trì nhiệm vụ {', '.join(tasks[:_MOST_TASKS])}{more}.")
    say("Gồm những đơn vị nào? Nếu đây chỉ là một đơn vị, gõ: một")
    say("Dán hoặc gõ mỗi dòng một tên, hoặc tên một tệp .csv; dòng trống là hết (Enter ngay: để sau).")
    lines: list[str] = []
    while (line := read("", str, optional=True)) is not None:
        if not lines and fold(line) in _ONE:
            _keep(found, "mot_don_vi", [ma], trial)
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
        doubted.check(list(doubts(names, folder.don_vi)))
        _keep(found, "nhom", {ma: {"thanh_vien": list(names)}}, trial)


def _lead(folder: ThuMuc, plan: HoSo, task: NhiemVu, found: dict[str, Any], trial: Trial) -> None:
    say("")
    say(f"Kế hoạch không nêu cơ quan chủ trì nhiệm vụ {spoken_numbers(plan.nhiem_vu)[task.ma]}: “{task.ten}”.")
    doubted = Doubts()

    def asked() -> None:
        told = text("Ai chủ trì, ngăn bằng dấu chấm phẩy (Enter: để sau, hỏi cơ quan ban hành)", optional=True)
        if names := tidy((told or "",)):
            doubted.check(list(doubts(names, folder.don_vi)))
            _keep(found, "chu_tri", {task.ma: list(names)}, trial)

    until_fits(asked)


def _time(plan: HoSo, task: NhiemVu, found: dict[str, Any], trial: Trial) -> None:
    say("")
    say(f"Bản nháp để trống thời gian của nhiệm vụ {spoken_numbers(plan.nhiem_vu)[task.ma]}: “{task.ten}”.")
    told = text("Thời gian thực hiện, ghi như trong văn bản (Enter: để sau)", optional=True)
    if told:
        say(f"  Đọc là: {_shown(read_phrase(told, nam=plan.ke_hoach.nam).dot) or 'không ra hạn nào'}")
        _keep(found, "thoi_gian", {task.ma: told}, trial)


def _issuer(folder: ThuMuc, plan: HoSo, day: date, found: dict[str, Any], trial: Trial) -> None:
    answer: dict[str, Any] = {}

    def told() -> list[dict[str, Any]]:
        return [{key: value for key, value in answer.items() if value}]

    try:
        ask_issuer(folder, plan, day, answer)
    except Stopped:
        if answer.get("don_vi"):
            # What was told before the stop is kept, where it is enough to be written.
            with suppress(UserError):
                _keep(found, "phat_hanh", told(), trial)
        raise
    _keep(found, "phat_hanh", told(), trial)


def _issued_by(answers: dict[str, Any], trial: Trial) -> None:
    say("")
    told = text("Cơ quan nào ban hành kế hoạch (Enter: để sau)", optional=True)
    if told:
        place = text("Địa danh in ở đầu văn bản, ví dụ Lai Châu (Enter: để sau)", optional=True)
        _keep(answers, "ke_hoach", {"co_quan": told} | ({"dia_danh": place} if place else {}), trial)


def _phrase(plan: HoSo, phrase: CumTu, found: dict[str, Any]) -> None:
    task = phrase.nhiem_vu
    say("")
    number = f"{spoken_numbers(plan.nhiem_vu)[task.ma]} " if task.so else ""
    say(f"Nhiệm vụ {number}“{task.ten}”: “{phrase.cach_viet}” hiểu được hai cách.")
    choices = [(way.value, f"{_WAYS[way]}: {_shown(dots)}") for way, dots in phrase.cach]
    # Nothing is read one way because somebody pressed Enter.
    choice = one_of("Cơ quan hiểu theo cách nào?", [*choices, (_LATER, "để sau")], len(choices) + 1)
    if choice != _LATER:
        found[task.ma] = choice


def _shown(dots: tuple[Dot, ...]) -> str:
    return "; ".join(f"{dot.ten}, hạn {format_day(dot.han)}" if dot.han else dot.ten for dot in dots)


def _closing() -> dict[str, Any]:
    say("")
    say("Báo cáo tiến độ của cơ quan chốt theo gì?")
    calendar = one_of(
        "Chọn một số",
        [(calendar.value, words) for calendar, words in CALENDARS.items()],
    )

    def number(text: str) -> int:
        if text.strip().isdecimal() and 1 <= int(text) <= 60:  # noqa: PLR2004 - as the model has it
            return int(text)
        raise UserError("gõ số ngày, từ 1 đến 60")

    days = read("Sau ngày chốt mấy ngày làm việc đơn vị phải gửi xong (Enter: chưa ấn định)", number, optional=True)
    return {"lich_nhiem_vu": calendar} | ({"han_gui": days} if days else {})
