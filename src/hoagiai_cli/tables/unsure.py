"""Columns whose name can mean two things: what stands in them decides, else a person."""

from collections.abc import Iterator, Sequence
from datetime import date

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai as Phrase
from hoagiai_cli.forms.grid import Cell
from hoagiai_cli.gathering.typed import NotRead, clean, read_day
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.heads import Bang, Cot
from hoagiai_cli.tables.questions import CauHoi, Questions
from hoagiai_cli.tables.wording import Noi, read_words

_TIME = ("thoi_han", "thời hạn của kế hoạch")
_DAY = ("ngay_hoan_thanh", "ngày đã hoàn thành")
_RESULT = ("ket_qua", "kết quả, tình trạng")
_KINDS = {_TIME[0]: Loai.THOI_HAN, _DAY[0]: Loai.NGAY, _RESULT[0]: Loai.KET_QUA}
_SPOKEN = frozenset({Noi.XONG, Noi.DANG, Noi.CHUA, Noi.NGO})


def settled(table: Bang, ngay: date, questions: Questions) -> Bang:
    """Return a table whose columns all say one thing; one about which nobody has answered is not used."""
    return table._replace(cot=tuple(_settled(table, ngay, questions)))


def _settled(table: Bang, ngay: date, questions: Questions) -> Iterator[Cot]:
    has_time = bool(table.of(Loai.THOI_HAN))
    for column in table.cot:
        kind: Loai | None = column.loai
        cells = [cell for row in table.hang if (cell := table.trang.o.get((row, column.cot)))]
        if kind is Loai.HAN_HAY_NGAY:
            alone = has_time or _only_where_done(table, column)
            kind = _day_or_time(column, cells, ngay, sure=alone)
        elif kind is Loai.HAN_HAY_KET_QUA:
            kind = _result_or_time(cells, ngay.year)
        if kind is None:
            choices = (_TIME, _DAY, _RESULT)
            reason = f"cột “{column.nhan}” là thời hạn, ngày đã hoàn thành hay kết quả"
            place = f"{table.trang.ten}, cột “{column.nhan}”"
            answer = questions.ask(CauHoi(place, "y_nghia", reason, column.nhan, choices))
            kind = _KINDS.get(answer or "", Loai.KHAC)
        yield column._replace(loai=kind)


def _day_or_time(column: Cot, cells: Sequence[Cell], ngay: date, *, sure: bool) -> Loai | None:
    if any(read_words(clean(str(cell.gia_tri))).noi in _SPOKEN for cell in cells):
        return Loai.KET_QUA
    days = [_day(cell) for cell in cells]
    if sure and cells and all(days) and "ngày" in column.nhan.lower():
        return Loai.NGAY
    return Loai.THOI_HAN if not any(days) or any(day and day > ngay for day in days) else None


def _only_where_done(table: Bang, column: Cot) -> bool:
    """Tell whether a column is filled in the rows that another one calls done, and blank in those that it does not."""
    said = [other for other in table.of(Loai.TRANG_THAI, Loai.KET_QUA, Loai.DA_XONG) if other.don_vi == column.don_vi]
    rows: set[tuple[bool, bool]] = set()
    for row in table.hang:
        texts = [(c.loai, clean(str(cell.gia_tri))) for c in said if (cell := table.trang.o.get((row, c.cot)))]
        if texts:
            done = any(kind is Loai.DA_XONG or read_words(text).noi is Noi.XONG for kind, text in texts)
            rows.add((done, (row, column.cot) in table.trang.o))
    return rows == {(True, True), (False, False)}


def _result_or_time(cells: Sequence[Cell], nam: int) -> Loai | None:
    times = [_is_time(cell, nam) for cell in cells]
    if all(times):
        return Loai.THOI_HAN
    return None if any(times) else Loai.KET_QUA


def _is_time(cell: Cell, nam: int) -> bool:
    if _day(cell):
        return True
    kind = read_phrase(clean(str(cell.gia_tri)), nam=nam).loai
    return kind not in {Phrase.KHONG_HIEU, Phrase.KHONG_PHAI_THOI_GIAN}


def _day(cell: Cell) -> date | None:
    value = cell.gia_tri
    try:
        return read_day(value + cell.lech if type(value) in {int, float} else value)
    except NotRead:
        return None
