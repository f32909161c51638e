"""What a table costs is what it holds: the rows of a long one are looked at one by one, never the page for each."""

import pytest

from hoagiai_cli.forms.grid import Cell
from hoagiai_cli.tables import heads
from hoagiai_cli.tables.lines import lines
from hoagiai_cli.tables.pages import Page, Placed


class Counted(Placed):
    """Cells that count how often all of them are gone through."""

    through = 0

    def items(self):
        type(self).through += 1
        return super().items()

    def __iter__(self):
        type(self).through += 1
        return super().__iter__()


@pytest.mark.parametrize("rows", [10, 500])
def test_the_page_is_gone_through_a_few_times(rows, monkeypatch):
    monkeypatch.setattr(Counted, "through", 0)
    page = Page("Trang", Counted(), (), (), "csv")
    table = [
        ["STT", "Nhiệm vụ", "Chủ trì", "Tình trạng"],
        *([str(n), f"Việc {n}", "Phòng Mẫu", "Xong"] for n in range(rows)),
    ]
    for row, cells in enumerate(table, 1):
        for column, value in enumerate(cells, 1):
            page.o[row, column] = Cell(f"ô {row} {column}", value)
    (found,) = heads.tables(page, lambda _: None)
    assert len(list(lines(found))) == rows
    assert Counted.through < 6
