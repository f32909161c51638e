"""A form as a ward opens it: every cell with its looks, what may be typed where, what the office sees of what came back.

The golden texts were read through beside the form in LibreOffice; HOAGIAI_CAP_NHAT=1 writes them anew: then read what
changed.
"""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell

from form_city import run
from golden import assert_golden

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "bieu-mau"


@pytest.fixture
def office(tmp_path):
    shutil.copytree(ROOT / "examples/ca-nam-mau/plans", tmp_path / "plans")
    return tmp_path


def looks(cell):
    """Return what a person sees of a cell besides its words."""
    said = []
    if cell.font.b:
        said.append("đậm")
    if cell.font.i:
        said.append("nghiêng")
    if cell.fill.fill_type:
        said.append(f"nền {cell.fill.fgColor.rgb}")
    if cell.font.color is not None and cell.font.color.type == "rgb":
        said.append(f"chữ {cell.font.color.rgb}")
    if not cell.protection.locked:
        said.append("nhập được")
    if cell.number_format != "General":
        said.append(cell.number_format)
    sides = "".join(side[0] for side in ("left", "right", "top", "bottom") if getattr(cell.border, side).style)
    said += [f"viền {sides}"] if sides else []
    said += [f"{cell.font.name} {cell.font.sz:g}", f"{cell.alignment.horizontal}/{cell.alignment.vertical}"]
    said += ["xuống dòng"] if cell.alignment.wrap_text else []
    return ", ".join(said)


def told(path):
    """Return a workbook as text."""
    book = load_workbook(path)
    lines = []
    for page in book:
        lines += [
            "",
            f"== {page.title} ({page.sheet_state}), khóa: {page.protection.sheet}, đứng yên: {page.freeze_panes}",
        ]
        widths = sorted(page.column_dimensions.items())
        lines += [f"cột {name}: {size.width:g}{' ẩn' if size.hidden else ''}" for name, size in widths]
        heights = sorted(page.row_dimensions.items())
        lines += [
            f"hàng {n}: {size.height}{' ẩn' if size.hidden else ''}"
            for n, size in heights
            if size.height or size.hidden
        ]
        lines += [f"gộp {area}" for area in sorted(map(str, page.merged_cells.ranges))]
        lines += [
            f"in: {page.page_setup.orientation}, {page.page_setup.paperSize}, {page.page_setup.fitToWidth}×{page.page_setup.fitToHeight}, {page.print_title_rows}"
        ]
        for rule in page.data_validations.dataValidation:
            lines.append(
                f"kiểm {rule.sqref}: {rule.type} {rule.operator} {rule.formula1} {rule.formula2} | {rule.error} | {rule.prompt}"
            )
        for area in page.conditional_formatting:
            lines += [f"tô {area.sqref}: {rule.formula}" for rule in area.rules]
        last = ""
        for row in page.iter_rows():
            for cell in row:
                seen = looks(cell)
                if cell.value is None and not cell.has_style:
                    continue
                lines.append(f"{cell.coordinate}: {cell.value!r}" + ("" if seen == last else f"  [{seen}]"))
                last = seen
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("ky", "ngay"), [("II", "2025-06-10"), ("IV", "2025-12-10")])
def test_a_form_looks_as_it_was_read(office, ky, ngay):
    code, text = run("form", "export", "--quy", ky, "--ngay", ngay, "-o", "ra", cwd=office)
    assert code == 0, text
    paths = sorted((office / "ra").glob("*.xlsx"))
    names = [path.name for path in paths]
    assert_golden(
        HERE / f"{ky}.txt", "\n".join(names) + "\n" + "".join(f"\n#### {path.name}\n{told(path)}" for path in paths[:2])
    )


ANSWERS = {
    "tien_do": ("Hoàn thành", "Đang thực hiện", "Xong rồi"),
    "ngay": ("10/12/2025", "32/13/2025"),
    "van_ban": ("12/BC-UBND ngày 10/12/2025",),
    "noi_dung": ("Đã làm xong",),
    "kho_khan": ("Thiếu kinh phí",),
    "de_xuat": ("Bổ sung",),
    "gia_tri": ("12", "7", "mười", "1.200", "3,5", "-1"),
}


def fill(path):
    """Type answers into every cell that takes one: right ones, odd ones, and figures that contradict each other."""
    book = load_workbook(path)
    count = 0
    for page in book:
        fields = {cell.column: cell.value for cell in page[1]}
        for row in page.iter_rows(min_row=2):
            for cell in row:
                answers = ANSWERS.get(fields.get(cell.column))
                if answers and row[0].value and not isinstance(cell, MergedCell) and not cell.protection.locked:
                    kind = "loai" in str(row[0].value)
                    cell.value = "Thực tế" if kind else answers[count % len(answers)]
                    count += 1
    book.save(path)


@pytest.mark.parametrize(("ky", "ngay"), [("II", "2025-06-16"), ("IV", "2025-12-20")])
def test_what_comes_back_is_told(office, ky, ngay):
    run("form", "export", "--quy", ky, "--ngay", ngay, "-o", "ra", cwd=office)
    paths = sorted((office / "ra").glob("*.xlsx"))
    fill(paths[0])
    fill(paths[-1])
    said = [run("form", "import", *map(str, paths), "--ngay", ngay, "--yes", cwd=office)[1]]
    said.append(run("form", "import", *map(str, paths), "--ngay", ngay, "--yes", cwd=office)[1])
    status = ("status", "--bao-cao", "--quy", ky, "--ngay", ngay)
    said += [run(*status, cwd=office)[1], run(*status, "--format", "json", cwd=office)[1]]
    said.append(run("form", "slip", "--quy", ky, "--ngay", ngay, "-o", "phieu", cwd=office)[1])
    for path in sorted((office / "plans/hoa-giai-2025/ket-qua").glob("*.yaml")):
        if path.read_bytes() != (ROOT / "examples/ca-nam-mau" / path.relative_to(office)).read_bytes():
            said += [path.name, path.read_text("utf-8")]
    assert_golden(HERE / f"thu-{ky}.txt", "\n".join(said).replace(str(office), "."))


@pytest.mark.parametrize(("ky", "ngay"), [("I", "2025-03-20"), ("IV", "2025-12-31")])
def test_what_has_not_come_is_told(office, ky, ngay):
    said = run("status", "--bao-cao", "--quy", ky, "--ngay", ngay, cwd=office)[1]
    assert_golden(HERE / f"chua-{ky}.txt", said)
