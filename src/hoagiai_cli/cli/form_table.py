"""``form import --bang``: the office's own tracking table; what it was read as, what must be asked, what is written."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.cli.asking import ask
from hoagiai_cli.cli.console import Line, say
from hoagiai_cli.cli.output import show
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.reporters.terminal import safe

if TYPE_CHECKING:
    from datetime import date

    from hoagiai_cli.model.ho_so import HoSo
    from hoagiai_cli.tables.bringing import LanNhan
    from hoagiai_cli.tables.questions import CauHoi, Key, TraLoi
    from hoagiai_cli.tables.taking import Nhan
    from hoagiai_cli.writing.door import Answer, Reading

_FEW = 8
"""Choices that a line of the list names; more are found in the file of questions."""


class TableWanted(NamedTuple):
    """What the command line says of the table."""

    paths: list[Path]
    ke_hoach: str | None
    nam: int | None
    ngay: "date"
    quy: int | None
    tu_tep: Path | None
    cau_hoi: Path | None
    dry_run: bool
    yes: bool


def import_table(goc: Path | None, wanted: TableWanted) -> int:
    """Read, ask, show and write; return the exit code."""
    from hoagiai_cli.cli.asking import confirm
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.cli.writing import opened, report, unchanged_since
    from hoagiai_cli.tables.bringing import Asked, bring_table
    from hoagiai_cli.tables.pages import read_pages
    from hoagiai_cli.tables.questions import read_answers
    from hoagiai_cli.writing.door import carry_out
    from hoagiai_cli.writing.progress import ManyProgress

    if len(wanted.paths) != 1 or wanted.paths[0].is_dir():
        raise UserError("--bang nhận từng tệp một: nêu đúng một tệp .xlsx, .docx hoặc .csv")
    file = read_pages(wanted.paths[0])
    before = opened(goc)
    ma = choose_plan(before.folder, wanted.ke_hoach, wanted.nam, wanted.ngay).ke_hoach.ma
    answers: dict[Key, TraLoi] = read_answers(wanted.tu_tep) if wanted.tu_tep else {}

    def found(reading: "Reading") -> "LanNhan":
        plan = reading.folder.ho_so.get(ma)
        if plan is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: kế hoạch không còn; hãy chạy lại lệnh")
        return bring_table(reading.folder, plan, file, Asked(wanted.ngay, wanted.quy, answers))

    def request(reading: "Reading") -> "Answer":
        claims = tuple(row.claim for row in found(reading).nhan if not row.da_co)
        return ManyProgress(ma, claims, wanted.ngay).answer(reading)._replace(words=())

    taken = _understood(wanted, answers, lambda: found(before))
    seen = carry_out(before, "form import", request, dry_run=True)
    show(_lines(taken, before.folder.ho_so[ma], {unit: item.ten for unit, item in before.folder.don_vi.items()}))
    say(_summary(taken, len(seen.answer.edits)))
    if not wanted.dry_run and seen.answer.edits and confirm("Ghi các dòng trên?", yes=wanted.yes):
        report(carry_out(before, "form import", request, show=unchanged_since(seen.answer)))
    return 1 if taken.cau_hoi else 0


def _understood(wanted: TableWanted, answers: "dict[Key, TraLoi]", again: "Callable[[], LanNhan]") -> "LanNhan":
    """Read, and ask what a person at the terminal can answer; write down what is left, where that is wanted."""
    from hoagiai_cli.cli.asking import is_terminal

    taken = again()
    if is_terminal() and not wanted.yes:
        taken = _ask_all(taken, answers, again)
    if taken.thua:
        places = "; ".join(f"{noi} ({hoi})" for noi, hoi in taken.thua[:5])
        raise UserError(f"tệp trả lời có câu không còn được hỏi: {places}; bảng đã đổi, xem lại tệp trả lời")
    if wanted.cau_hoi is not None:
        _write_questions(wanted.cau_hoi, taken)
    return taken


def _ask_all(taken: "LanNhan", answers: "dict[Key, TraLoi]", again: "Callable[[], LanNhan]") -> "LanNhan":
    """Ask one question after another; each answer may settle others, or raise new ones."""
    from hoagiai_cli.tables.questions import BO, TraLoi

    asked = [question for question in taken.cau_hoi if question.hoi]
    if asked:
        say(f"Có {len(asked)} chỗ cần hỏi. Enter: để sau, dòng ấy chưa nhập; Ctrl+C để dừng, chưa ghi gì.")
    passed: set[Key] = set()
    while True:
        question = next((q for q in taken.cau_hoi if q.hoi and (q.noi, q.hoi) not in passed), None)
        if question is None:
            return taken
        answer = _ask(question)
        if answer is None or answer == BO:
            passed.add((question.noi, question.hoi))
            continue
        answers[question.noi, question.hoi] = TraLoi(answer)
        taken = again()


def _ask(question: "CauHoi") -> str | None:
    from hoagiai_cli.tables.questions import accepted

    say("")
    say(f"{question.noi}: {question.loi}?")
    for place, (_, words) in enumerate(question.chon, 1):
        say(f"  {place}. {words}")

    def read(text: str) -> str:
        text = text.strip()
        if text.isdecimal() and 1 <= int(text) <= len(question.chon):
            return question.chon[int(text) - 1][0]
        return accepted(question, text)

    many = f"một số từ 1 đến {len(question.chon)}" if question.chon else ""
    how = " hoặc ".join(filter(None, (many, "một ngày" if question.ngay else "")))
    return ask(f"Gõ {how} (Enter: để sau)", read, "--tu-tep", optional=True)


def _write_questions(path: Path, taken: "LanNhan") -> None:
    from hoagiai_cli.cli.output import put
    from hoagiai_cli.tables.questions import as_file

    if path.exists():
        raise UserError(f"đã có tệp {path}; chọn tên khác để không mất các câu đã trả lời")
    put(path, as_file(taken.cau_hoi).encode(), named=True, force=False)
    say(f"Điền các câu trả lời vào tệp ấy rồi chạy lại với --tu-tep {path}", err=True)


def _lines(taken: "LanNhan", plan: "HoSo", names: Mapping[str, str]) -> Iterator[Line]:
    for table in taken.bang:
        yield Line(f"{safe(table.noi)}: các cột {safe(', '.join(table.dung))}", "bold")
        if table.bo:
            yield Line(f"  Không dùng cột: {safe(', '.join(table.bo))}", "yellow")
    for text in taken.luu_y:
        yield Line(f"Lưu ý: {safe(text)}", "yellow")
    for above, row in pairwise((None, *taken.nhan)):
        if row is not None:
            yield from _row(row, plan, names, goes_on=above is not None and above.noi == row.noi)
    if taken.cau_hoi:
        yield Line("")
        yield Line("Chưa nhập được:", "bold red")
        for question in taken.cau_hoi:
            yield Line(f"  {safe(question.noi)}: {safe(question.loi)}", "red")
            if question.hoi:
                yield Line(f"    {question.hoi}: {safe(_choices(question))}")


def _row(row: "Nhan", plan: "HoSo", names: Mapping[str, str], *, goes_on: bool) -> Iterator[Line]:
    from hoagiai_cli.model.ket_qua import TEN_TIEN_DO
    from hoagiai_cli.tables.cells import short

    claim = row.claim
    task = next(task for task in plan.nhiem_vu if task.ma == claim.nhiem_vu)
    shown = short(" ".join(filter(None, (row.so, row.ten))))
    number = f"nhiệm vụ {task.so or task.ma}: {short(task.ten)}" + (f" ({claim.dot})" if claim.dot else "")
    if not goes_on:
        yield Line(f"{safe(row.noi)}: {safe(shown)}", "bold")
        yield Line(f"  → {safe(number)}")
    what = TEN_TIEN_DO[claim.tien_do]
    what += f" ngày {format_day(claim.ngay)}" if claim.ngay else ""
    what += f", {claim.van_ban.so_ky_hieu}" if claim.van_ban else ""
    what += f" ({row.theo})" if row.theo else ""
    who = names[claim.don_vi]
    yield Line(f"  {'Đã có' if row.da_co else 'Ghi'}: {safe(who)}: {safe(what)}", None if row.da_co else "green")


def _choices(question: "CauHoi") -> str:
    if question.goi:
        return f"{question.goi} | bo"
    values = [value for value, _ in question.chon]
    more = [f"… ({len(values) - _FEW} cách khác)"] if len(values) > _FEW else []
    return " | ".join([*values[:_FEW], *more, *(["một ngày"] if question.ngay else []), "bo"])


def _summary(taken: "LanNhan", files: int) -> str:
    new = sum(not row.da_co for row in taken.nhan)
    open_rows = f"{len(taken.cau_hoi)} chỗ chưa nhập được"
    hint = "" if not any(q.hoi for q in taken.cau_hoi) else "; trả lời trong cửa sổ lệnh, hoặc bằng --cau-hoi, --tu-tep"
    old = len(taken.nhan) - new
    known = f", {old} kết quả đã có" if old else ""
    written = f"{new} kết quả vào {files} tệp" if files else "không có gì mới"
    return f"{written}{known}; {taken.trong} dòng không có gì để ghi; {open_rows}{hint}."
