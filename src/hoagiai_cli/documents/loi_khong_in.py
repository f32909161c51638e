"""What the office wrote for a report and a form of its own does not print: silence would lose it."""

from collections.abc import Mapping

from hoagiai_cli.language.formatting import thuong_dau
from hoagiai_cli.model.loi_bao_cao import LoiCoQuan
from hoagiai_cli.printing.van_ban import Block, Table, VanBanIn, plain


def title_of(key: str) -> str:
    """Return how a part of the office's own words is called within a sentence."""
    return thuong_dau(LoiCoQuan.model_fields[key].title or key)


def unprinted(loi: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Return the parts of the office's words of which no line stands in a text, by their names."""
    printed = _squeezed(text)
    return tuple(title_of(key) for key, words in loi.items() if words.strip() and not _stands(words, printed))


def words_of(van_ban: VanBanIn) -> str:
    """Return the words of a document's body and annexes."""
    blocks = (*van_ban.than, *(block for annex in van_ban.phu_luc for block in annex.than))
    return "\n".join(_words(block) for block in blocks)


def _words(block: Block) -> str:
    if isinstance(block, Table):
        return " ".join(plain(cell.runs) for row in block.rows for cell in row)
    return plain(block.runs)


def _stands(words: str, printed: str) -> bool:
    return any(_squeezed(line).rstrip(" .;") in printed for line in words.splitlines() if line.strip())


def _squeezed(text: str) -> str:
    return " ".join(text.split())
