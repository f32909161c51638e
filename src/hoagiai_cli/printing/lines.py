"""Document → its words, line by line: what a search looks through."""

from collections.abc import Iterable, Iterator

from hoagiai_cli.printing import wording
from hoagiai_cli.printing.van_ban import Block, Table, VanBanIn, footnotes, plain


def printed_lines(van_ban: VanBanIn) -> Iterator[str]:
    """Yield every line that a document prints: of its head, its blocks, its foot, its annexes, their footnotes."""
    if not van_ban.chi_phu_luc:
        yield from _head(van_ban)
        yield from lines_of(van_ban.than)
        yield from wording.noi_nhan(van_ban)
        if van_ban.nguoi_ky:
            yield from van_ban.nguoi_ky.quyen_han
            yield van_ban.nguoi_ky.ho_ten or ""
    for _, annex in wording.annexes(van_ban):
        yield annex.ten
        yield wording.kem_theo(van_ban, annex)
        yield from lines_of(annex.than)


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the lines of blocks: a paragraph, a row of a table; then a footnote each."""
    blocks = tuple(blocks)
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join([plain(cell.runs) for cell in row])
        else:
            yield plain(block.runs)
    for note in footnotes(blocks):
        yield note.loi


def _head(van_ban: VanBanIn) -> Iterator[str]:
    yield from van_ban.co_quan_chu_quan
    yield from van_ban.co_quan
    yield wording.so_ky_hieu(van_ban)
    yield wording.trich_yeu_cong_van(van_ban) or ""
    yield wording.dia_danh_ngay(van_ban)
    if van_ban.ten_loai:
        yield van_ban.ten_loai
        yield van_ban.trich_yeu
    yield from wording.kinh_gui(van_ban)
    yield from wording.can_cu(van_ban)
