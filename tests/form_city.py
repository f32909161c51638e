"""Generated plan folders: a city of seven wards, a province of thirty-eight. All names are made up."""

import contextlib
import io
import os
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

SENT = "2025-12-16"


def make_city(top: Path, wards: int = 7, settings: str = "") -> Path:
    """Write a plan folder with its wards under ``top`` and return it."""
    root = top / "plans"
    (root / "don-vi").mkdir(parents=True)
    (root / "hoa-giai" / "nhiem-vu").mkdir(parents=True)
    write = _writer(root)
    write("cau-hinh.yaml", f"ten_co_quan: Phòng Tư pháp thành phố Thử\nbao_cao: {{han_gui: 2}}\n{settings}")
    write("don-vi/phong-tu-phap.yaml", "ma: phong-tu-phap\nten: Phòng Tư pháp\nquan_he: noi_bo\n")
    write("don-vi/ubnd-thanh-pho.yaml", "ma: ubnd-thanh-pho\nten: UBND thành phố Thử\nquan_he: cap_tren\n")
    ids = [f"ubnd-phuong-{number:02}" for number in range(1, wards + 1)]
    for number, ma in enumerate(ids, 1):
        write(f"don-vi/{ma}.yaml", f"ma: {ma}\nten: UBND phường Thử {number:02}\nquan_he: cap_duoi\n")
    members = "".join(f"  - {ma}\n" for ma in ids)
    write("don-vi/cac-phuong.yaml", f"ma: cac-phuong\nten: UBND các phường\nthanh_vien:\n{members}")
    write(
        "hoa-giai/ke-hoach.yaml",
        "ma: hoa-giai\nso: 5\nky_hieu: KH-UBND\ndia_danh: Thử\nngay: 2025-01-10\nco_quan: ubnd-thanh-pho\n"
        "trich_yeu: Công tác hòa giải ở cơ sở năm 2025\nthoi_ky: {tu: 2025-01-01, den: 2025-12-31}\n"
        "phan:\n  - {so: II, ten: NHIỆM VỤ}\n",
    )
    for so, (ma, lead, time) in enumerate(
        (
            ("ra-soat", "cac-phuong", "Quý IV năm 2025"),
            ("tap-huan", "cac-phuong", "Quý II, quý IV năm 2025"),
            ("tuyen-truyen", "cac-phuong", "Năm 2025"),
            ("kiem-tra", "phong-tu-phap", "Quý IV năm 2025"),
        ),
        1,
    ):
        write(
            f"hoa-giai/nhiem-vu/{ma}.yaml",
            f'ma: {ma}\nphan: II\nso: "{so}"\nten: Việc {ma}\nchu_tri: [{lead}]\nthoi_gian: {time}\n',
        )
    return root


def _writer(root: Path):
    def write(name: str, text: str) -> None:
        (root / name).write_text(text, encoding="utf-8", newline="\n")

    return write


def run(*arguments: str, cwd: Path) -> tuple[int, str]:
    """Run a command in this process; return its exit code and all that it printed."""
    import click

    from hoagiai_cli.cli.app import app
    from hoagiai_cli.cli.loading import FolderHasErrors
    from hoagiai_cli.diagnostics.errors import UserError

    printed = io.StringIO()
    before = Path.cwd()
    os.chdir(cwd)
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            result = app([*map(str, arguments)], standalone_mode=False)
    except (UserError, FolderHasErrors, click.ClickException) as error:
        printed.write(f"Lỗi: {error}")
        result = 2
    finally:
        os.chdir(before)
    return int(result or 0), printed.getvalue()


def export(top: Path, ngay: str = "2025-12-10") -> dict[str, Path]:
    """Export the forms of quarter IV and return them by unit."""
    code, text = run("form", "export", "--quy", "IV", "--ngay", ngay, "-o", str(top / "bieu-mau"), cwd=top)
    assert code == 0, text
    found = {}
    for path in sorted((top / "bieu-mau").glob("*.xlsx")):
        sheet = load_workbook(path)["_hoagiai"]
        found[next(row[1].value for row in sheet.iter_rows() if row[0].value == "don_vi")] = path
    return found


def take(top: Path, *paths: Path, ngay: str = SENT, options: tuple[str, ...] = ()) -> tuple[int, str]:
    """Import forms."""
    return run("form", "import", *map(str, paths), "--ngay", ngay, "--yes", *options, cwd=top)


def texts(root: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".hoagiai" not in path.parts
    }


def cell_of(book: Any, sheet: str, key: str, field: str) -> Any:
    """Return the cell of a row and column by their keys."""
    page = book[sheet]
    column = next(cell.column for cell in page[1] if cell.value == field)
    row = next(row[0].row for row in page.iter_rows() if row[0].value == key)
    return page.cell(row, column)
