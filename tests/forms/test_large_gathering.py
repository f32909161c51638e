"""Wards by quarters through LibreOffice, spoiled forms among them: good rows once, bad ones named, nothing twice.

The small run belongs to the suite; ``HOAGIAI_LON=1 pytest tests/forms/test_large_gathering.py`` runs 38 wards by 4
quarters with 100 spoiled forms.
"""

import os
import random
import re
import shutil
import subprocess
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from form_city import cell_of, make_city, run, texts
from office import SOFFICE

LARGE = bool(os.environ.get("HOAGIAI_LON"))
WARDS, QUARTERS, SPOILED = (38, ("I", "II", "III", "IV"), 100) if LARGE else (6, ("II", "IV"), 10)
CLOSING = {"I": "2025-03-14", "II": "2025-06-14", "III": "2025-09-14", "IV": "2025-12-14"}
ROW = "tuyen-truyen|Năm 2025"


def rewrite(path, part, change):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, change(data.decode()).encode() if re.fullmatch(part, name) else data)


def fill(path, words):
    """Report one duty and one figure, as a ward does."""
    book = load_workbook(path)
    cell_of(book, "Tiến độ", ROW, "tien_do").value = "Đang thực hiện"
    cell_of(book, "Tiến độ", ROW, "noi_dung").value = words
    cell_of(book, "Số liệu", "to_hoa_giai", "gia_tri").value = 5
    book.save(path)


def edit(path, change):
    book = load_workbook(path)
    change(book)
    book.save(path)


def duties(page):
    return (row for row in range(7, page.max_row + 1) if "|" in str(page.cell(row, 1).value or ""))


def turn_over(book):
    page = book["Tiến độ"]
    rows = list(duties(page))
    lines = [[page.cell(row, column).value for column in range(2, 11)] for row in rows]
    for row, line in zip(rows, lines[1:] + lines[:1], strict=True):
        for column, value in enumerate(line, 2):
            page.cell(row, column).value = value


def merge(book):
    cell = cell_of(book, "Tiến độ", ROW, "tien_do")
    above = cell.offset(row=-1)
    above.value = cell.value
    cell.parent.merge_cells(f"{above.coordinate}:{cell.coordinate}")


def identity(book, key, value):
    for row in book["_hoagiai"].iter_rows():
        if row[0].value == key:
            row[1].value = value


def set_figure(value):
    def change(book):
        cell_of(book, "Số liệu", "to_hoa_giai", "gia_tri").value = value

    return change


def mac(book):
    book.epoch = CALENDAR_MAC_1904


def strict(text):
    text = text.replace("schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main")
    office = "schemas.openxmlformats.org/officeDocument/2006/relationships"
    return text.replace(office, "purl.oclc.org/ooxml/officeDocument/relationships")


def damage(path):
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        place = archive.getinfo("xl/workbook.xml").header_offset + 50
    data[place : place + 100] = bytes(100)
    path.write_bytes(data)


# What is done to a form; whether its duty and its figure are still to be taken.
KINDS = {
    "sorted": (lambda path: edit(path, turn_over), False, True),
    "merged": (lambda path: edit(path, merge), False, True),
    "swapped": (lambda path: edit(path, lambda book: identity(book, "don_vi", "ubnd-phuong-01")), False, False),
    "period": (lambda path: edit(path, lambda book: identity(book, "nam", "2099")), False, False),
    "broken": (damage, False, False),
    "huge": (lambda path: edit(path, set_figure("9" * 5000)), True, False),
    "percent": (lambda path: edit(path, set_figure("80%")), True, False),
    "thousands": (lambda path: edit(path, set_figure("1.234")), True, True),
    "1904": (lambda path: edit(path, mac), True, True),
    "strict": (lambda path: rewrite(path, "(xl|_rels)/.*(xml|rels)", strict), True, True),
}


def resave(folder, profile):
    """Open and save every form in LibreOffice, as the wards do."""
    out = folder.with_name(folder.name + "-lo")
    paths = sorted(map(str, folder.glob("*.xlsx")))
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
    ]
    subprocess.run([*command, "--outdir", str(out), *paths], check=True, capture_output=True, timeout=600)
    for path in out.glob("*.xlsx"):
        shutil.move(path, folder / path.name)


@pytest.mark.skipif(SOFFICE is None, reason="máy này không có LibreOffice")
def test_every_good_row_is_taken_once_and_every_bad_one_is_named(tmp_path):
    chance = random.Random(20250614)  # noqa: S311 - which forms are spoiled
    make_city(tmp_path, WARDS)
    expected, named, files = {}, {}, []
    places = [(quy, number) for quy in QUARTERS for number in range(1, WARDS + 1)]
    # Ward 01 is the one whose name is put into others' forms: its own stay good, so that a stranger's row is seen.
    spoiled = chance.sample([place for place in places if place[1] > 1], SPOILED)
    kinds = {place: list(KINDS)[count % len(KINDS)] for count, place in enumerate(spoiled)}
    for quy in QUARTERS:
        folder = tmp_path / f"quy-{quy}"
        code, text = run("form", "export", "--quy", quy, "--ngay", CLOSING[quy], "-o", str(folder), cwd=tmp_path)
        assert code == 0, text
        for path in folder.glob("*.xlsx"):
            number = int(path.stem[-2:])
            fill(path, f"Phường {number:02} quý {quy}.")
        resave(folder, tmp_path / "ho-so")
        for path in folder.glob("*.xlsx"):
            place = (quy, int(path.stem[-2:]))
            spoil, duty, figure = KINDS[kinds[place]] if place in kinds else (lambda _: None, True, True)
            alone = len(list(duties(load_workbook(path)["Tiến độ"]))) == 1
            spoil(path)
            # A single row cannot be put into another order.
            expected[place] = (duty or (alone and kinds.get(place) == "sorted"), figure)
            named[place] = path.name
            files.append(path)
    chance.shuffle(files)
    half = len(files) // 2
    said = ""
    for batch in (files[:half], files[half:]):
        said += run("form", "import", *map(str, batch), "--ngay", "2026-01-05", "--yes", cwd=tmp_path)[1]
    after = texts(tmp_path / "plans")
    for number in range(1, WARDS + 1):
        path = tmp_path / f"plans/hoa-giai/ket-qua/ubnd-phuong-{number:02}.yaml"
        written = path.read_text("utf-8") if path.exists() else ""
        for quy in QUARTERS:
            duty, _ = expected[quy, number]
            assert written.count(f"noi_dung: Phường {number:02} quý {quy}.") == int(duty), (
                quy,
                number,
                kinds.get((quy, number)),
            )
        assert set(re.findall(r"noi_dung: Phường (\d\d)", written)) <= {f"{number:02}"}
        assert written.count("to_hoa_giai:") == sum(expected[quy, number][1] for quy in QUARTERS)
    for place, kind in kinds.items():
        if not all(KINDS[kind][1:]):
            assert named[place] in said[said.index("Chưa nhập được") :], kind
    assert "Traceback" not in said
    assert "Error" not in said
    for order in (files, files[::-1]):
        run("form", "import", *map(str, order), "--ngay", "2026-01-06", "--yes", cwd=tmp_path)
        assert texts(tmp_path / "plans") == after
