"""The changes for the leader, as an annex to put behind the office's own document: what stood and what stands."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.printing.van_ban import Align, Block, Cell, Heading, Paragraph, PhuLuc, Run, Table, VanBanIn
from hoagiai_cli.review.changes import ThayDoi
from hoagiai_cli.review.effect import TacDong
from hoagiai_cli.review.said import NOTHING, count_lines, effect_line
from hoagiai_cli.review.words import upper_first

_WIDTHS = (0.08, 0.2, 0.18, 0.27, 0.27)
_NAMES = {"HEAD": "bản đã ghi gần nhất", "bản đang sửa": "bản đang sửa", "chỉ mục": "bản sắp ghi"}
_HEADS = ("STT", "Đối tượng", "Nội dung", "Trước khi sửa", "Sau khi sửa")


def comparison(changes: list[ThayDoi], effects: list[TacDong], a: str, b: str) -> VanBanIn:
    """Return the document."""
    blocks: list[Block] = []
    if changes:
        blocks += [Heading(1, (Run("I. NỘI DUNG THAY ĐỔI", bold=True),)), _table(changes)]
    else:
        blocks.append(Paragraph((Run(NOTHING),)))
    if effects:
        blocks.append(Heading(1, (Run("II. TÁC ĐỘNG ĐẾN TÌNH TRẠNG THỰC HIỆN", bold=True),)))
    for effect in effects:
        blocks += _effect(effect)
    between = Paragraph((Run(f"So sánh từ {_named(a)} đến {_named(b)}."),))
    annex = PhuLuc("BẢNG SO SÁNH NỘI DUNG THAY ĐỔI CỦA KẾ HOẠCH", (between, *blocks))
    return VanBanIn("TỜ TRÌNH", "", phu_luc=(annex,), chi_phu_luc=True)


def _named(version: str) -> str:
    """Return what a person calls a version of the folder."""
    return _NAMES.get(version) or f"“{version}”"


def _table(changes: list[ThayDoi]) -> Table:
    rows = [_row(_HEADS, header=True)]
    for number, change in enumerate(changes, 1):
        for place, detail in enumerate(change.chi_tiet):
            head = (str(number), change.ten) if place == 0 else ("", "")
            cells = (*head, upper_first(detail.muc), _side(detail.truoc), _side(detail.sau))
            rows.append(_row(cells))
    return Table(tuple(rows), _WIDTHS, header_rows=1)


def _row(texts: tuple[str, ...], *, header: bool = False) -> tuple[Cell, ...]:
    return tuple(
        Cell((Run(text, bold=header),), Align.CENTER if header or place == 0 else Align.LEFT, header=header)
        for place, text in enumerate(texts)
    )


def _side(text: str) -> str:
    return upper_first(text) if text else "–"


def _effect(effect: TacDong) -> Iterator[Block]:
    heading = f"{effect.ten}, tính đến hết ngày {format_day(effect.ngay)}:"
    yield Paragraph((Run(heading),))
    for line in effect.tinh_trang:
        yield Paragraph((Run(f"- {effect_line(line)}."),))
    for ten, cu, moi in count_lines(effect):
        before, after = ("–" if count is None else str(count) for count in (cu, moi))
        yield Paragraph((Run(f"- {ten}: {before} → {after}."),))
