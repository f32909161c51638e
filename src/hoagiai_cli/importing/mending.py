"""Letters that only look Vietnamese, set right in the whole document before it is read, and said."""

from typing import NamedTuple

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, Nguon, paragraphs
from hoagiai_cli.importing.reading import KeHoachDoc, XemLai
from hoagiai_cli.importing.words import STROKED, mend_letters


class ChuSua(NamedTuple):
    """Where the first letter was mended, which it was, and in how many paragraphs."""

    vi_tri: str
    chu: str
    so_doan: int


def mend(source: Nguon) -> tuple[Nguon, ChuSua | None]:
    """Return the source with Đ and đ in the place of look-alikes, and what was mended; None where nothing was."""
    found = [(doan.vi_tri, match[0]) for doan in paragraphs(source.khoi) if (match := STROKED.search(doan.text))]
    if not found:
        return source, None
    return source._replace(khoi=tuple(map(_block, source.khoi))), ChuSua(*found[0], len(found))


def with_mended(plan: KeHoachDoc, mended: ChuSua | None) -> KeHoachDoc:
    """Return the reading with what was mended among the places to look at."""
    if mended is None:
        return plan
    words = (
        f"có chữ “{mended.chu}” (U+{ord(mended.chu):04X}) của bảng chữ khác thay cho Đ, đ trong {mended.so_doan} đoạn; "
        "đã đổi thành Đ, đ"
    )
    return plan._replace(can_xem_lai=(XemLai(mended.vi_tri, words), *plan.can_xem_lai))


def _block(block: Khoi) -> Khoi:
    if isinstance(block, Doan):
        return _paragraph(block)
    rows = tuple(tuple(cell._replace(doan=tuple(map(_paragraph, cell.doan))) for cell in row) for row in block.hang)
    return Bang(rows, *block[1:])


def _paragraph(doan: Doan) -> Doan:
    return doan._replace(text=mend_letters(doan.text))
