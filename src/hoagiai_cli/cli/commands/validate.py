"""``hoagiai validate``: everything wrong, all at once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.group import command_app
from hoagiai_cli.cli.options import GocOption, OutputOption

app = command_app()


class Format(StrEnum):
    """The formats of findings; each is a module of ``reporters``."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


_FOR_SERVICES = frozenset({Format.GITHUB, Format.GITLAB, Format.SARIF})
"""Read by services that look a path up from the repository's root."""


@app.command(options_metavar="[TÙY CHỌN]")
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ĐƯỜNG_DẪN]...", help="Chỉ nêu lỗi trong các tệp, thư mục này. Mặc định: tất cả."),
    ] = None,
    goc: GocOption = None,
    output_format: Annotated[
        Format, typer.Option("--format", metavar="|".join(Format), help="Dạng kết quả.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng là không đạt.")] = False,
    so_voi: Annotated[
        str | None,
        typer.Option(
            "--so-voi",
            metavar="BẢN",
            help="Nêu tiến độ đi lùi so với phiên bản git này. Mặc định, nếu thư mục nằm trong git: nơi các lần ghi "
            "đang kiểm tra bắt đầu, và mọi việc từng ghi hoàn thành.",
        ),
    ] = None,
    output: OutputOption = None,
) -> int:
    """Kiểm tra thư mục kế hoạch, nêu mọi lỗi của mọi tệp cùng vị trí và cách sửa.

    Trong GitHub Actions, --format github còn ghi bản tóm tắt vào tệp nêu ở biến GITHUB_STEP_SUMMARY.

    Mã thoát: 0 là đạt; 1 là có lỗi (với --strict: có lỗi hoặc cảnh báo).

    Ví dụ: hoagiai validate --strict
    """
    import importlib
    import os

    from hoagiai_cli.cli.loading import root_holding, root_of
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.diagnostics.finding import by_place, fails
    from hoagiai_cli.review.previous import progress_findings
    from hoagiai_cli.rules.check import check_folder, within
    from hoagiai_cli.store.paths import below_repository, repository_top

    wanted = paths or []
    for path in wanted:
        if not path.exists():
            raise UserError(f"không có tệp hay thư mục {path}")
    root = root_holding(wanted) if wanted and goc is None else root_of(goc)
    with working("Đang kiểm tra thư mục kế hoạch"):
        found = check_folder(root)
        backwards = progress_findings(root, so_voi)
    # What a file itself shows, the comparison with earlier ones finds too: it is one finding.
    every = sorted(dict.fromkeys([*found, *backwards]), key=by_place) if backwards else found
    findings = list(within(every, wanted))
    if output_format in _FOR_SERVICES and (top := repository_top(root)):
        findings = [finding._replace(path=below_repository(finding.path, top)) for finding in findings]
    reporter = importlib.import_module(f"hoagiai_cli.reporters.{output_format.value}")
    emit(reporter.render(findings), output, data=output_format is not Format.TEXT)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if output_format is Format.GITHUB and summary:
        with open(summary, "a", encoding="utf-8") as file:  # noqa: PTH123 - a name that GitHub gives
            file.write(reporter.job_summary(findings))
    return 1 if fails(findings, strict=strict) else 0
