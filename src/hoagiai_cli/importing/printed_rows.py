"""Rows of a table as printed, in the way in which ``model.bang`` keeps them."""

from collections.abc import Sequence

from hoagiai_cli.importing.blocks import Bang, OBang, marked
from hoagiai_cli.importing.columns import Cot
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.reading import BangDoc, HangDoc, PhanDoc
from hoagiai_cli.model.bang import GOP_TRAI, GOP_TREN, as_cell

_FIELDS = {
    Truong.SO: "so",
    Truong.TEN: "ten",
    Truong.CHU_TRI: "chu_tri",
    Truong.CHU_TRI_PHOI_HOP: "chu_tri",
    Truong.THUC_HIEN: "chu_tri",
    Truong.PHOI_HOP: "phoi_hop",
    Truong.THOI_GIAN: "thoi_gian",
}


def cells(row: Sequence[OBang]) -> tuple[str, ...]:
    """Return the cells of a row: words, or the sign of a merge."""
    out: list[str] = []
    for index, cell in enumerate(row):
        if cell.tiep and cell.doan:
            out.append(GOP_TREN)
        elif index and cell.doan and cell is row[index - 1]:
            out.append(GOP_TRAI)
        else:
            out.append(as_cell("\n".join(marked(doan) if not doan.dong[1:] else doan.text for doan in cell.doan)))
    return tuple(out)


def sources(columns: Sequence[Cot]) -> tuple[str, ...]:
    """Return what each column holds: the key of a field, once each, or the column's own name."""
    out: list[str] = []
    # Where one column says who leads, who carries out is a further field.
    kinds = {column.truong for column in columns}
    lead = next((kind for kind in (Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN) if kind in kinds), None)
    for column in columns:
        key = _FIELDS.get(column.truong)
        other_lead = key == "chu_tri" and column.truong is not lead
        out.append(column.nhan or "-" if key is None or key in out or other_lead else key)
    return tuple(out)


def plain_table(table: Bang) -> PhanDoc:
    """Return a table that holds no tasks."""
    width = max(map(len, table.hang))
    rows = tuple(
        HangDoc((*cells(row), *([""] * (width - len(row))))) for row in table.hang if any(cell.doan for cell in row)
    )
    return PhanDoc(None, None, bang=BangDoc(("-",) * width, min(table.so_hang_dau, len(rows)), rows))


def lines(table: BangDoc | None) -> list[str]:
    """Return the rows of a table as lines of words, a line a row."""
    signs = {"", GOP_TRAI, GOP_TREN}
    rows = ([" ".join(cell.split()) for cell in row.o if cell not in signs] for row in (table.hang if table else ()))
    return [" | ".join(row) for row in rows if row]
