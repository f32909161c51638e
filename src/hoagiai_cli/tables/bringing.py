"""One file with the office's tracking table against one plan: what it says, what is asked, what would be written."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.ky import form_period
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tables.claiming import Claiming
from hoagiai_cli.tables.columns import TEN_LOAI, Loai
from hoagiai_cli.tables.heads import Bang, tables
from hoagiai_cli.tables.holders import Holders
from hoagiai_cli.tables.pages import Tep
from hoagiai_cli.tables.questions import CauHoi, Key, Questions, TraLoi
from hoagiai_cli.tables.taking import Nhan, take
from hoagiai_cli.tables.titles import read_titles
from hoagiai_cli.tables.unsure import settled
from hoagiai_cli.tracking.compute import calendar_of


class CotDoc(NamedTuple):
    """How the columns of one table were read: where it stands, those that are used, the names of those that are not."""

    noi: str
    dung: tuple[str, ...]
    bo: tuple[str, ...]


class LanNhan(NamedTuple):
    """What comes of a file.

    Attributes:
        bang: How its columns were read, table by table.
        nhan: The rows that were understood.
        cau_hoi: What must be answered, or mended in the file.
        trong: How many rows say nothing.
        luu_y: What is worth knowing.
        ky: The period to which rows without a day belong; None where none is named.
        thua: Answers to which there is no question.
    """

    bang: tuple[CotDoc, ...]
    nhan: tuple[Nhan, ...]
    cau_hoi: tuple[CauHoi, ...]
    trong: int
    luu_y: tuple[str, ...]
    ky: str | None
    thua: tuple[Key, ...]


class Asked(NamedTuple):
    """What a file is taken with.

    Attributes:
        ngay: The day on which it is taken.
        quy: The quarter that it reports, where it is named; else the one in its title.
        tra_loi: The answers that were given.
    """

    ngay: date
    quy: int | None
    tra_loi: Mapping[Key, TraLoi]


def bring_table(folder: ThuMuc, plan: HoSo, file: Tep, asked: Asked) -> LanNhan:
    """Return what comes of a file.

    Raises:
        UserError: When it holds no table of tasks, or one of another year.
    """
    ngay = asked.ngay
    holders = Holders(folder, plan, ngay)
    found = [table for page in file.trang for table in tables(page, holders.unit_called)]
    if not found:
        raise UserError(
            f"{file.ten}: không thấy bảng nào có cột nhiệm vụ và cột kết quả, tình trạng hoặc tên đơn vị; "
            "hàng tiêu đề phải có các cột ấy"
        )
    ky, quarter = _period(folder, plan, file.ten, [words for table in found for words in table.tren], asked.quy)
    questions = Questions(asked.tra_loi)
    claiming = Claiming(folder, plan, ngay, ky, questions)
    rows: list[Nhan] = []
    blank = 0
    shown = []
    for table in found:
        table = settled(table, ngay, questions)  # noqa: PLW2901 - the same table, its columns understood
        shown.append(_columns(table))
        taken = take(claiming, table)
        rows += taken.nhan
        blank += taken.trong
    notes = [*file.luu_y]
    if quarter and asked.quy is None:
        notes.append(f"tiêu đề bảng ghi {ky}: dòng không ghi ngày tính vào kỳ ấy")
    elif ky is None and any(row.claim.ngay is None for row in rows):
        notes.append("dòng không ghi ngày tính từ ngày nhập; thêm --quy để tính vào kỳ báo cáo")
    return LanNhan(tuple(shown), tuple(rows), tuple(questions.con), blank, tuple(notes), ky, tuple(questions.unused()))


def _period(
    folder: ThuMuc, plan: HoSo, ten: str, words: Sequence[str], quy: int | None
) -> tuple[str | None, int | None]:
    """Return the period that the table reports, and the quarter in its title."""
    title = read_titles(words)
    term = plan.ke_hoach.thoi_ky
    years = range(term.tu.year, term.den.year + 1)
    if title.nam and not any(year in title.nam for year in years):
        named = ", ".join(map(str, sorted(title.nam)))
        raise UserError(
            f"{ten}: tiêu đề bảng ghi năm {named}, kế hoạch “{plan.ke_hoach.ten_ngan}” không có năm ấy; "
            "chọn kế hoạch bằng --nam hoặc --ke-hoach"
        )
    if quy and title.quy and quy != title.quy:
        raise UserError(f"{ten}: tiêu đề bảng ghi quý {title.quy}, lệnh gọi với quý {quy}")
    number = quy or title.quy
    of_plan = [year for year in title.nam if year in years] or (list(years) if len(years) == 1 else [])
    if not number or len(of_plan) != 1:
        return None, None
    period = form_period(folder.cau_hinh, calendar_of(folder.ngay_nghi), number, of_plan[0])
    return period.ten, title.quy


def _columns(table: Bang) -> CotDoc:
    used = tuple(
        f"“{column.nhan}”" + ("" if column.don_vi and column.loai is Loai.KET_QUA else f" ({TEN_LOAI[column.loai]})")
        for column in table.cot
        if column.loai in TEN_LOAI
    )
    unused = tuple(f"“{column.nhan}”" for column in table.cot if column.loai not in TEN_LOAI)
    return CotDoc(table.trang.noi(table.dau, table.cot[0].cot), used, unused)
