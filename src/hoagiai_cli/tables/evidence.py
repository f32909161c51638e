"""When work was done, and by which document: a column of its own, else the words; never a day that only stands near."""

from collections.abc import Sequence
from datetime import date

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.typed import NotRead, read_day, read_document
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.tables.cells import Cells, O, short
from hoagiai_cli.tables.columns import Loai
from hoagiai_cli.tables.heads import Cot


def day_done(cells: Cells, where: Cot | None, ticked: list[O]) -> tuple[date, str]:
    """Return the day on which the work was done, and from what it was taken where that is not plain.

    Raises:
        Open: When it must be asked.
    """
    own = cells.of(Loai.NGAY)
    texts = cells.of(Loai.KET_QUA, Loai.TRANG_THAI)
    told = list(dict.fromkeys(day for cell in (*texts, *ticked) for day in cell.loi.ngay))
    if own:
        day = _own_day(cells, own[0])
        if told and day not in told:
            others = ", ".join(map(format_day, told))
            reason = f"cột “{own[0].cot.nhan}” ghi {format_day(day)}, kết quả ghi {others}"
            return _ask_day(cells, own[0].cot, reason, (day, *told)), ""
        return day, ""
    asked = where or (texts or cells.every)[0].cot
    if len(told) == 1:
        return told[0], ""
    if told:
        return _ask_day(cells, asked, "có nhiều ngày, không rõ ngày nào hoàn thành", tuple(told)), ""
    papers = [_read_day(cell) for cell in cells.of(Loai.NGAY_VAN_BAN)]
    papers += [document.ngay for cell in (*texts, *cells.of(Loai.VAN_BAN)) for document in cell.loi.van_ban]
    days = tuple(dict.fromkeys(day for day in papers if day))
    vague = next((cell.loi.phan for cell in texts if cell.loi.phan), None)
    if len(days) == 1 and not vague:
        return days[0], "ngày hoàn thành lấy theo ngày văn bản"
    reason = f"hoàn thành mà chỉ ghi “{vague}”, không rõ ngày" if vague else "hoàn thành mà không ghi ngày"
    return _ask_day(cells, asked, reason, days), ""


def _own_day(cells: Cells, cell: O) -> date:
    day = _read_day(cell)
    if day is None:
        return _ask_day(cells, cell.cot, f"không đọc được ngày “{short(cell.chu)}”", cell.loi.ngay)
    return day


def _read_day(cell: O) -> date | None:
    value = cell.cell.gia_tri
    try:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return read_day(value + cell.cell.lech if is_number else value)
    except NotRead:
        return cell.loi.ngay[0] if len(cell.loi.ngay) == 1 and cell.loi.chi_co else None


def _ask_day(cells: Cells, column: Cot, reason: str, days: Sequence[date]) -> date:
    choices = tuple((day.isoformat(), format_day(day)) for day in dict.fromkeys(days))
    return date.fromisoformat(cells.ask(column, "ngay", reason, choices, day=True))


def document(cells: Cells, texts: list[O]) -> VanBan | None:
    """Return the one document that shows what was done; None where none does, or several do.

    Raises:
        Open: When a number cannot be read.
    """
    days = [_read_day(cell) for cell in cells.of(Loai.NGAY_VAN_BAN)]
    for cell in cells.of(Loai.VAN_BAN):
        if len(cell.loi.van_ban) == 1:
            found = cell.loi.van_ban[0]
            return VanBan(so_ky_hieu=found.so_ky_hieu, ngay=found.ngay or (days[0] if days else None))
        if any(map(str.isdigit, cell.chu)) and not cell.loi.van_ban:
            try:
                number, day = read_document(cell.chu)
            except NotRead as error:
                cells.refuse(cell.cot, str(error))
            else:
                return VanBan(so_ky_hieu=number, ngay=day or (days[0] if days else None))
    found_in_words = [document for cell in texts for document in cell.loi.van_ban]
    return found_in_words[0] if len(found_in_words) == 1 else None
