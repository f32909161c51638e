"""A form with one duty reported rightly, to be spoiled."""

import shutil
from datetime import date

import pytest
from openpyxl import load_workbook

from form_city import cell_of, export, make_city, take

ROW = "ra-soat|Quý IV/2025"


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    top = tmp_path_factory.mktemp("trong")
    make_city(top, 2)
    return top, export(top)["ubnd-phuong-01"]


class Form:
    """A form with one duty reported rightly, to be spoiled; ``sai`` is imported."""

    def __init__(self, top, path):
        self.top = top
        self.path = path
        self.book = load_workbook(path)
        self.set("tien_do", "Hoàn thành")
        self.set("ngay", date(2025, 12, 1))

    def at(self, field, key=ROW, sheet="Tiến độ"):
        return cell_of(self.book, sheet, key, field)

    def set(self, field, value, key=ROW, sheet="Tiến độ"):
        cell = self.at(field, key, sheet)
        cell.value = value
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"
        return f"Trang {sheet}, ô {cell.coordinate}"

    def figure(self, key, value):
        return self.set("gia_tri", value, key, "Số liệu")

    def take(self, name="sai.xlsx", **options):
        path = self.top / name
        self.book.save(path)
        return take(self.top, path, **options)


@pytest.fixture
def form(blank, tmp_path):
    top, path = blank
    shutil.copytree(top / "plans", tmp_path / "plans")
    return Form(tmp_path, path)
