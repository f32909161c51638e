"""``hoagiai log``: the history of a task or a unit."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, NhiemVuHoacDonViArgument, OutputOption

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hoagiai_cli.review.history import LanSua, LichSu

app = command_app()


class Format(StrEnum):
    """How the history is given."""

    TEXT = "text"
    JSON = "json"


@app.command(options_metavar="[TÙY CHỌN]")
def log(
    word: NhiemVuHoacDonViArgument,
    goc: GocOption = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="|".join(Format), help="Dạng kết quả.")
    ] = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """Lịch sử một nhiệm vụ hoặc một đơn vị, nói bằng lời: ai sửa gì, ngày nào, ở lần ghi (commit) nào; mới nhất trước.

    Nhiệm vụ, đơn vị không còn trong thư mục thì gọi bằng mã.

    Ví dụ: hoagiai log 5
    """
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.reporters.terminal import safe
    from hoagiai_cli.review.git import Repository
    from hoagiai_cli.review.history import history

    root = root_of(goc)
    repository = Repository(root)
    with working("Đang đọc lịch sử git"):
        named = _named(root, word)
        found = [(ma, name, history(repository, ma)) for ma, name in named]
    if output_format is Format.JSON:
        import json

        data = [_history_data(ma, of_one) for ma, _, of_one in found]
        whole = data[0] if len(data) == 1 else {"phien_ban": 1, "muc": data}
        emit([json.dumps(whole, ensure_ascii=False, indent=2)], output, data=True)
        return
    lines: list[str] = []
    for _, name, of_one in found:
        if len(found) > 1:
            lines += [*([""] if lines else []), f"{name}:"]
        lines += _lines(of_one)
    emit(map(safe, lines), output)


def _named(root: "Path", word: str) -> list[tuple[str, str]]:
    """Return the ids that a word means and what they are called; what is gone is called by its code alone."""
    from hoagiai_cli.cli.plan_choice import tasks_or_units_of
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.model.ho_so import spoken_numbers
    from hoagiai_cli.rules.check import load_folder
    from hoagiai_cli.tracking.names import unit_names

    folder, _ = load_folder(root)
    try:
        by_plan, units = tasks_or_units_of(folder, list(folder.ho_so.values()), word)
    except UserError:
        if word.strip("abcdefghijklmnopqrstuvwxyz0123456789-") or word.strip().isdecimal():
            raise
        return [(word, word)]
    names = unit_names(folder.don_vi)
    found = {
        ma: f"Nhiệm vụ {spoken_numbers(folder.ho_so[plan].nhiem_vu)[ma]}" for plan, ids in by_plan.items() for ma in ids
    }
    return [*found.items(), *((ma, names[ma]) for ma in units if ma not in found)]


def _history_data(ma: str, found: "LichSu") -> dict[str, Any]:
    data: dict[str, Any] = {"phien_ban": 1, "ma": ma, "lich_su": [_data(entry) for entry in found.lan_sua]}
    if found.cat_tai:
        data["lich_su_bi_cat_tai"] = [commit for commit, _ in found.cat_tai]
    return data


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
