"""What the office wrote for a report and a form of its own does not print: silence would lose it."""

from collections.abc import Iterable, Iterator, Mapping

from hoagiai_cli.language.formatting import thuong_dau
from hoagiai_cli.model.loi_bao_cao import LoiCoQuan
from hoagiai_cli.printing.lines import lines_of
from hoagiai_cli.printing.van_ban import VanBanIn


def title_of(key: str) -> str:
    """Return how a part of the office's own words is called within a sentence."""
    return thuong_dau(LoiCoQuan.model_fields[key].title or key)


def unprinted(loi: Mapping[str, str], printed: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of the office's words of which no line stands in what was printed, by their names.

    Args:
        loi: The words, by their keys.
        printed: The lines of the document; read only where there are words to look for.
    """
    written = {key: words for key, words in loi.items() if words.strip()}
    if not written:
        return ()
    text = _squeezed("\n".join(printed))
    return tuple(title_of(key) for key, words in written.items() if not _stands(words, text))


def words_of(van_ban: VanBanIn) -> Iterator[str]:
    """Yield the lines of a document's body and annexes."""
    return lines_of((*van_ban.than, *(block for annex in van_ban.phu_luc for block in annex.than)))


def _stands(words: str, printed: str) -> bool:
    return any(_squeezed(line).rstrip(" .;") in printed for line in words.splitlines() if line.strip())


def _squeezed(text: str) -> str:
    return " ".join(text.split())
