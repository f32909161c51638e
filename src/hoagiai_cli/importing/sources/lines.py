"""Physical lines of a text → paragraphs: what a page, a screen or an export cut is joined again.

Three kinds of text are met: one line a paragraph; paragraphs folded at some width with empty lines between them; and
folded without empty lines (out of a PDF). Which one it is, is seen from the lengths of its lines.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hoagiai_cli.importing.labels import find_labels, looks_like_label_start
from hoagiai_cli.importing.markers import Kieu, read_marker
from hoagiai_cli.importing.words import fold, is_upper

UNFOLDED = 160
"""Characters: a text whose long lines are longer than this was not folded."""
_NEARLY_FULL = 0.72
_ENDS = re.compile(r"[.;:!?…][\"”’)*]*$|\./\.?$")
_TITLE = re.compile(
    r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|CHỈ THỊ|THÔNG BÁO|HƯỚNG DẪN)(?: LIÊN TỊCH)?:?$"
)
_OWN_LINE = re.compile(
    r"(?:TM\.|KT\.|TL\.|TUQ\.|Q\. ?|(?:PHÓ )?CHỦ TỊCH|GIÁM ĐỐC|(?:PHÓ )?TRƯỞNG |PHỤ LỤC|Phụ lục|Nơi nhận|"
    r"CỘNG HÒA|CỘNG HOÀ|"
    r"Độc lập|Số ?:|Căn cứ |\(?Kèm theo|\((?:Ban hành )?[Kk]èm theo|Lưu:)"
)
_NOT_A_PARAGRAPH = re.compile(r"[\s\-–—_=*.·~|]*$")


class Dong(NamedTuple):
    """A line of the source and its number, from 1; ``sau_trong`` when an empty line stands before it."""

    text: str
    so: int
    sau_trong: bool


def paragraphs_of(lines: Sequence[Dong], width: int) -> Iterator[list[Dong]]:
    """Yield the lines of each paragraph of a text that is folded at ``width``; 0 where it is not."""
    current: list[Dong] = []
    for line in lines:
        if _NOT_A_PARAGRAPH.match(_bare(line.text)) and not re.search(r"[.…]{4}", line.text):
            continue
        if current and not _goes_on(current, line, width):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _bare(text: str) -> str:
    return text.replace("*", "").replace("#", "").strip()


def width_of(lines: Sequence[str]) -> int:
    """Return the width at which a text is folded; 0 where it is not."""
    bare = [_bare(line) for line in lines]
    lengths = sorted(len(line) for line in bare if line)
    if len(lengths) < 3:  # noqa: PLR2004 - too few to tell
        return 0
    widest = lengths[int(len(lengths) * 0.97)]
    if widest > UNFOLDED:
        return 0
    # Words cut off in mid-sentence show a folded text; a list of short lines has none.
    cut = sum(
        bool(above) and not _ENDS.search(above) and below[:1].islower() for above, below in itertools.pairwise(bare)
    )
    return widest if cut > len(lengths) * 0.05 else 0


def _goes_on(current: list[Dong], line: Dong, width: int) -> bool:  # noqa: C901, PLR0911 - one answer a line, in order
    """Tell whether a line continues the paragraph."""
    above, text = _bare(current[-1].text), _bare(line.text)
    whole = " ".join(_bare(part.text) for part in current)
    ended = bool(_ENDS.search(above))
    if line.text.lstrip().startswith("#") or current[0].text.lstrip().startswith("#") or _TITLE.match(whole):
        return False
    if _completes_label(whole, text):
        return True
    if whole == "Số:":
        return True
    mark = read_marker(whole)
    if mark and mark.het >= len(whole) and not line.sau_trong:
        return True
    if line.sau_trong:
        return not ended and _is_cut(whole, text)
    if _starts(text, ended=ended):
        return False
    if _opens_bold(current):
        return True
    if not width:
        return not ended and _is_cut(whole, text)
    if ended and len(above) < _NEARLY_FULL * width:
        return False
    if is_upper(above) != is_upper(text) and (is_upper(text) or is_upper(whole)):
        return False
    return not (is_upper(text) and len(above) < _NEARLY_FULL * width / 2 and not read_marker(whole))


def _opens_bold(current: list[Dong]) -> bool:
    return "".join(part.text for part in current).count("**") % 2 == 1


def _is_cut(whole: str, text: str) -> bool:
    """Tell whether a sentence was cut between two lines that stand apart."""
    if read_marker(text) or not text[:1].islower():
        return False
    return len(whole) > 30 or bool(read_marker(whole)) or whole.endswith(",")  # noqa: PLR2004 - a line, not a cell


def _completes_label(whole: str, text: str) -> bool:
    """Tell whether the lines together are a known label that neither is alone: "Cơ quan chủ" / "trì: …"."""
    if ":" in whole or ":" not in text or not text[:1].islower():
        return False
    mark = read_marker(whole)
    start = whole[mark.het :] if mark else whole
    return len(start) < 60 and looks_like_label_start(f"{start} {text}")  # noqa: PLR2004 - longer than any label


def _starts(text: str, *, ended: bool) -> bool:
    """Tell whether a line begins a paragraph of its own."""
    mark = read_marker(text)
    if mark:
        rest = text[mark.het :]
        if mark.kieu is Kieu.GACH:
            return ended or not rest[:1].islower() or bool(find_labels(rest))
        if mark.kieu is Kieu.SO:
            return ended or not rest[:1].islower()
        return True
    return (
        bool(_OWN_LINE.match(text) or looks_like_label_start(text) or _TITLE.match(text)) or fold(text) == "quyết nghị:"
    )
