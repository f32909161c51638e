"""``hoagiai log``: the history of a task or a unit."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hoagiai_cli.cli.completion_values import complete_ids
from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, OutputOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoagiai_cli.review.history import LanSua, LichSu

app = command_app()


class Format(StrEnum):
    """How the history is given."""

    TEXT = "text"
    JSON = "json"


@app.command(options_metavar="[TÙY CHỌN]")
def log(
    ma: Annotated[str, typer.Argument(metavar="MÃ", help="Mã nhiệm vụ hoặc mã đơn vị.", autocompletion=complete_ids)],
    goc: GocOption = None,
    output_format: Annotated[Format, typer.Option("--format", metavar="text|json", help="Dạng kết quả.")] = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """Lịch sử một nhiệm vụ hoặc một đơn vị, nói bằng lời: ai sửa gì, ngày nào, ở lần ghi (commit) nào; mới nhất trước.

    Ví dụ: hoagiai log tap-huan
    """
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.review.git import Repository
    from hoagiai_cli.review.history import history

    with working("Đang đọc lịch sử git"):
        found = history(Repository(root_of(goc)), ma)
    if output_format is Format.JSON:
        import json

        data: dict[str, Any] = {"phien_ban": 1, "ma": ma, "lich_su": [_data(entry) for entry in found.lan_sua]}
        if found.cat_tai:
            data["lich_su_bi_cat_tai"] = [commit for commit, _ in found.cat_tai]
        emit([json.dumps(data, ensure_ascii=False, indent=2)], output, data=True)
    else:
        emit((safe(line) for line in _lines(found)), output)


def _lines(found: "LichSu") -> "Iterator[str]":
    from hoagiai_cli.deadlines.periods import format_day

    for place, entry in enumerate(found.lan_sua):
        if place:
            yield ""
        yield f"{format_day(entry.ngay)}  {entry.nguoi}  {entry.commit[:10]}  {entry.loi}"
        for change in entry.thay_doi:
            yield f"  {change.cau}."
        if entry.chua_doc:
            yield "  Tệp không đọc được ở lần này nên không rõ thay đổi gì."
    for commit, ngay in found.cat_tai:
        if found.lan_sua:
            yield ""
        yield f"Kho git này chỉ có lịch sử từ {commit[:10]} ngày {format_day(ngay)}; nội dung có từ trước lần ghi ấy"
        yield "không rõ ai sửa, ngày nào. Tải đủ lịch sử bằng lệnh: git fetch --unshallow"


def _data(entry: "LanSua") -> dict[str, Any]:
    from hoagiai_cli.review.said import change_data

    return {
        "commit": entry.commit,
        "ngay": entry.ngay.isoformat(),
        "nguoi": entry.nguoi,
        "loi": entry.loi,
        "thay_doi": [change_data(change) for change in entry.thay_doi],
        "chua_doc_duoc": bool(entry.chua_doc),
    }
