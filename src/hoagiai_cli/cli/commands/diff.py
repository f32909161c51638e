"""``hoagiai diff``: what the edits of a plan folder mean."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption, OutputOption

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoagiai_cli.model.ho_so import HoSo, ThuMuc
    from hoagiai_cli.review.between import Between

app = command_app()


class Format(StrEnum):
    """How the changes are given."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    DOCX = "docx"


@app.command(options_metavar="[TÙY CHỌN]")
def diff(
    revisions: Annotated[
        str | None,
        typer.Argument(
            metavar="[BẢN[..BẢN]]",
            help="Hai phiên bản git, ví dụ main..HEAD; một phiên bản là so với bản đang sửa. Mặc định: HEAD.",
            show_default=False,
        ),
    ] = None,
    sang: Annotated[
        str | None,
        typer.Option(
            "--sang",
            metavar="NĂM|KẾ_HOẠCH",
            help="So kế hoạch đang chọn với kế hoạch của năm này trong cùng thư mục, thay vì hai phiên bản git.",
        ),
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    cached: Annotated[bool, typer.Option("--cached", help="So với chỉ mục git (phần đã git add).")] = False,
    ngay: NgayOption = None,
    output_format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            metavar="|".join(Format),
            help="Dạng kết quả; docx là bảng so sánh. Mặc định: theo đuôi tệp ở --output, không có thì text.",
            show_default=False,
        ),
    ] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> int:
    """Nội dung thay đổi của kế hoạch giữa hai phiên bản git, nói bằng lời, và tác động đến tình trạng, số đếm.

    --sang 2026 so hai năm của một kế hoạch: nhiệm vụ nào thêm, bỏ, thay đổi ngoài việc chuyển năm; nhiệm vụ được ghép
    theo mã, tên, số và mức giống nhau của tên.

    Đổi tên tệp, đổi thứ tự, trình bày lại chữ và ghi chú không phải là thay đổi.

    Mã thoát: 0 là so sánh được, dù có hay không có thay đổi; 1 là có phiên bản không đọc được.

    Ví dụ: hoagiai diff HEAD~1..HEAD
    """
    import sys

    from hoagiai_cli.cli.loading import parse_day, root_of
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.reporters.text import render
    from hoagiai_cli.review import said
    from hoagiai_cli.review.between import between

    day = parse_day(ngay)
    chosen = output_format or _format_of(output)
    if sang is not None:
        if revisions is not None or cached:
            raise UserError("--sang so hai kế hoạch đang có trong thư mục, không đi cùng phiên bản git hay --cached")
        found, kept = _two_years(goc, ke_hoach, nam, day, sang)
    else:
        if ke_hoach is not None or nam is not None:
            raise UserError("--ke-hoach, --nam chọn kế hoạch để so với --sang; hai phiên bản git so cả thư mục")
        kept = ()
        with working("Đang so sánh hai phiên bản"):
            found = between(root_of(goc), revisions, day, cached=cached)
    if chosen is Format.DOCX:
        _write_docx(found, output, force=force)
    elif chosen is Format.JSON:
        import json

        data = said.data(found.changes, found.effects, found.a, found.b)
        if sang is not None:
            data["giu_nguyen"] = list(kept)
        emit(
            [json.dumps(data, ensure_ascii=False, indent=2)],
            output,
            data=True,
        )
    else:
        lines = said.markdown_lines if chosen is Format.MD else said.text_lines
        head = [] if sang is None else [f"Từ “{found.a}” sang “{found.b}”:", ""]
        printed = (*head, *lines(found.changes, found.effects), *_kept_lines(kept))
        emit((safe(line) for line in printed), output)
    if found.findings:
        sys.stdout.flush()
        say("\n".join(render(found.findings)), err=True)
        say("Có tệp không đọc được nên chưa tính tác động đến tình trạng.", err=True)
    return 1 if found.findings else 0


def _two_years(
    goc: Path | None, ke_hoach: str | None, nam: int | None, day: "date", sang: str
) -> "tuple[Between, tuple[str, ...]]":
    """Compare the plan chosen with the one of the year, or of the name, that is asked for."""
    from hoagiai_cli.cli.loading import open_folder
    from hoagiai_cli.cli.plan_choice import choose_plan
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.review.between import Between
    from hoagiai_cli.review.two_years import two_years

    folder = open_folder(goc)
    year = int(sang) if sang.isdecimal() and len(sang) == 4 else None  # noqa: PLR2004 - a year as people write it
    named = None if year else choose_plan(folder, sang, None, day)
    if ke_hoach is None and nam is None:
        before = year or (named.ke_hoach.nam if named else day.year)
        nam = max((plan.ke_hoach.nam for plan in folder.ho_so.values() if plan.ke_hoach.nam < before), default=None)
        if nam is None:
            raise UserError(f"không có kế hoạch nào của năm trước {before} để so")
    old = choose_plan(folder, ke_hoach, nam, day) if named is None else _of_year(folder, named, nam, ke_hoach)
    new = named or _of_year(folder, old, year)
    if new.ke_hoach.ma == old.ke_hoach.ma:
        raise UserError("hai kế hoạch là một; chọn kế hoạch trước bằng --nam hoặc --ke-hoach")
    found = two_years(folder, old, new)
    return Between(old.ke_hoach.ten_ngan, new.ke_hoach.ten_ngan, found.changes, [], []), found.giu_nguyen


def _of_year(folder: "ThuMuc", other: "HoSo", year: int | None, ke_hoach: str | None = None) -> "HoSo":
    """Return the plan named or of the year; of several, the one that bears the other's name with the year moved."""
    from hoagiai_cli.cli.plan_choice import choose_plan, choose_plans
    from hoagiai_cli.language.spelling import fold
    from hoagiai_cli.language.years import move_years

    name, at = other.ke_hoach.ten_ngan, other.ke_hoach.nam
    wanted = fold(move_years(name, at, year or at).suggestion)
    named = [plan for plan in choose_plans(folder, ke_hoach, year) if fold(plan.ke_hoach.ten_ngan) == wanted]
    return named[0] if len(named) == 1 else choose_plan(folder, ke_hoach, year)


def _kept_lines(kept: tuple[str, ...]) -> "Iterator[str]":
    if kept:
        yield ""
        yield f"Giữ nguyên, chỉ chuyển năm: nhiệm vụ {', '.join(kept)}."


def _format_of(output: Path | None) -> Format:
    suffix = output.suffix.lower().removeprefix(".") if output else ""
    return Format(suffix) if suffix in set(Format) else Format.TEXT


def _write_docx(found: "Between", output: Path | None, *, force: bool) -> None:
    from hoagiai_cli.cli.output import put
    from hoagiai_cli.printing.write import Format as DocumentFormat
    from hoagiai_cli.printing.write import write
    from hoagiai_cli.review.comparison_table import comparison

    path = output or Path("bang-so-sanh.docx")
    data = write(comparison(found.changes, found.effects, found.a, found.b), DocumentFormat.DOCX)
    put(path, data, named=output is not None, force=force)
