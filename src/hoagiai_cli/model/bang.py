"""A table of the plan's text, as printed: its rows, where each task's row stands, and which cells are merged.

Every row has a cell for each column. Three signs stand for what is no text of the row's own: ``=`` takes the cell from
the task, ``<`` merges it with the cell on its left, ``^`` with the one above. A printed cell that is such a sign, or
begins with a backslash, is written with a backslash before it.
"""

from typing import Annotated

from hoagiai_cli.model.base import MAX_TEXT, Chu, Field, Ma, Model, check_printable, model_validator
from hoagiai_cli.model.nhiem_vu import So
from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value

TU_NHIEM_VU, GOP_TRAI, GOP_TREN = "=", "<", "^"
_SIGNS = frozenset({TU_NHIEM_VU, GOP_TRAI, GOP_TREN})
_MOST_COLUMNS = 60

ChuO = Annotated[str, Value(check_printable, {"type": "string", "maxLength": MAX_TEXT}, text=MAX_TEXT)]
"""The words of a cell, which may be empty."""


def as_cell(text: str) -> str:
    """Return printed words as a cell of a row."""
    return f"\\{text}" if text in _SIGNS or text.startswith("\\") else text


def words_of(cell: str) -> str:
    """Return the printed words of a cell that is no sign."""
    return cell.removeprefix("\\")


class LoiTheo(Model):
    """The words of a task that the cells of its row stood for when they were written.

    A cell with words of its own ("nt", a cross under a quarter) cannot tell that its task was changed since.
    """

    ten: Chu | None = Field(None, title="Tên nhiệm vụ", description="Tên nhiệm vụ khi ghi ô tên.")
    chu_tri: Chu | None = Field(None, title="Chủ trì", description="Lời in về cơ quan chủ trì khi ghi ô ấy.")
    phoi_hop: Chu | None = Field(None, title="Phối hợp", description="Lời in về cơ quan phối hợp khi ghi ô ấy.")
    thoi_gian: Chu | None = Field(
        None,
        title="Thời gian",
        description="Thời gian của nhiệm vụ khi ghi ô thời gian, hoặc các ô bắt đầu, kết thúc, từng quý.",
    )

    def changed(self, key: str, now: str) -> bool:
        """Tell whether a task's words are others now; of what is not known nothing was changed."""
        then: str | None = getattr(self, key, None)
        return then is not None and then.split() != now.split()


class HangBang(Model):
    """A row: of a task, of a group that tasks stand under, or of words alone."""

    nhiem_vu: Ma | None = Field(None, title="Nhiệm vụ", description="Mã nhiệm vụ in ở hàng này; các ô lấy từ tệp ấy.")
    so: So | None = Field(
        None, title="Số của nhóm", description="Số của hàng nhóm; nhiệm vụ trong nhóm ghi phan theo số này."
    )
    o: tuple[ChuO, ...] = Field(
        (),
        title="Các ô",
        description=(
            "Chữ từng ô, đủ các cột; = là lấy từ nhiệm vụ, < là gộp với ô bên trái, ^ là gộp với ô bên trên. "
            "Bỏ trống khi mọi ô đều lấy từ nhiệm vụ."
        ),
    )

    theo: LoiTheo | None = Field(
        None,
        title="Theo lời nào",
        description=(
            "Lời của nhiệm vụ khi ghi các ô có chữ riêng hoặc gộp; từ khi nhiệm vụ ghi khác đi, ô ấy in theo nhiệm vụ."
        ),
    )

    @model_validator(mode="after")
    def _says_something(self) -> "HangBang":
        if self.nhiem_vu is None and not self.o:
            raise Sai("hang_trong", "hàng của bảng phải có “nhiem_vu” hoặc “o”")
        return self


class Bang(Model):
    """A table as printed."""

    cot: tuple[Chu, ...] = Field(
        title="Các cột",
        description=(
            "Ô của nhiệm vụ lấy từ đâu, mỗi cột một mục: so, ten, chu_tri, phoi_hop, thoi_gian, hoặc nhãn của một mục "
            "trong khac."
        ),
        min_length=1,
        max_length=_MOST_COLUMNS,
    )
    dau: int = Field(0, title="Số hàng tiêu đề", description="Số hàng đầu bảng là tiêu đề cột.", ge=0, le=9)
    hang: tuple[HangBang, ...] = Field(title="Các hàng", description="Theo thứ tự in.", min_length=1)

    @model_validator(mode="after")
    def _every_row_fits(self) -> "Bang":
        for number, row in enumerate(self.hang, 1):
            if row.o and len(row.o) != len(self.cot):
                raise Sai(
                    "hang_lech_cot",
                    "hàng {hang} của bảng có {so_o} ô, bảng có {so_cot} cột",
                    {"hang": number, "so_o": len(row.o), "so_cot": len(self.cot)},
                )
        return self
