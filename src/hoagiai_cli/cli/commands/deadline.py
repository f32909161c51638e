"""``hoagiai deadline``: how a time phrase of a plan is read, and why."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.output import emit
from hoagiai_cli.deadlines.reading import LuaChon

app = command_app()

STANDARD_INPUT = "-"
LONGEST_LINE = 10_000
"""Characters of a line that are read; the rest of it is stepped over, so that memory stays small whatever comes in."""


class Format(StrEnum):
    """How the readings are given."""

    TABLE = "table"
    JSON = "json"


@app.command(options_metavar="[TÙY CHỌN]")
def deadline(
    phrases: Annotated[
        list[str],
        typer.Argument(
            metavar="CỤM_TỪ...",
            help='Cụm từ chỉ thời gian, ví dụ "Quý II, quý IV năm 2025"; "-" đọc từ đầu vào chuẩn, mỗi dòng một cụm.',
        ),
    ],
    nam: Annotated[
        int | None,
        typer.Option(
            "--nam",
            metavar="NĂM",
            help="Năm của kế hoạch, dùng khi cụm từ không ghi năm. Mặc định: năm nay.",
        ),
    ] = None,
    cach_doc: Annotated[
        LuaChon | None,
        typer.Option(
            "--cach-doc",
            metavar="|".join(LuaChon),
            help="Cách đọc đã chọn cho cụm từ hiểu được hai cách.",
        ),
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="|".join(Format), help="Dạng kết quả; json là mỗi dòng một đối tượng.")
    ] = Format.TABLE,
) -> int:
    """Cách đọc một cụm từ chỉ thời gian: loại, các đợt, thời hạn của từng đợt và lý do.

    Cụm từ "-" đọc từ đầu vào chuẩn, mỗi dòng một cụm.

    Mã thoát: 0 là đọc được tất cả; 1 là có cụm từ không hiểu.

    Ví dụ: hoagiai deadline "Quý II, quý IV năm 2025"
    """
    from hoagiai_cli.cli.clock import today
    from hoagiai_cli.cli.deadline_output import to_json, to_table
    from hoagiai_cli.deadlines.phrases import read_phrase
    from hoagiai_cli.deadlines.reading import Loai
    from hoagiai_cli.deadlines.tokens import FIRST_YEAR, LAST_YEAR
    from hoagiai_cli.diagnostics.errors import UserError

    plan_year = today().year if nam is None else nam
    if not FIRST_YEAR < plan_year < LAST_YEAR:
        raise UserError(f"năm {plan_year} nằm ngoài khoảng {FIRST_YEAR + 1}–{LAST_YEAR - 1}")
    render = to_json if output_format is Format.JSON else to_table
    understood = True
    counted = False
    for phrase in _all(phrases):
        reading = read_phrase(phrase, nam=plan_year, cach_doc=cach_doc)
        emit([render(reading).removesuffix("\n")], None, data=output_format is Format.JSON)
        if reading.loai is Loai.KHONG_HIEU:
            understood = False
        counted = counted or bool(reading.cho_su_kien and reading.cho_su_kien.ngay_lam_viec)
    if counted:
        _say_which_days_off(plan_year)
    return 0 if understood else 1


def _say_which_days_off(nam: int) -> None:
    """Say whether the plan folder around knows the days off of a year in which working days are counted."""
    from pathlib import Path

    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.store.layout import HOLIDAYS, find_root

    try:
        known = (find_root(Path.cwd()) / HOLIDAYS / f"{nam}.yaml").is_file()
    except UserError:
        known = False
    if not known:
        name = f"{HOLIDAYS}/{nam}.yaml"
        say(f"Lưu ý: chưa có lịch nghỉ năm {nam} ({name}): ngày lễ, Tết chưa được trừ.", err=True)


def _all(phrases: list[str]) -> Iterator[str]:
    """Yield the phrases of the command line, with the lines of standard input in the place of "-"."""
    for phrase in phrases:
        if phrase == STANDARD_INPUT:
            yield from _lines_of_input()
        else:
            yield phrase


def _lines_of_input() -> Iterator[str]:
    import sys

    read = sys.stdin.readline
    line = read(LONGEST_LINE).removeprefix("\ufeff")
    while line:
        yield line.rstrip("\r\n")
        while len(line) == LONGEST_LINE and not line.endswith("\n"):
            line = read(LONGEST_LINE)
        line = read(LONGEST_LINE)
