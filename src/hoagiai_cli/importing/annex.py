"""An annex → a section of its own: its tables of tasks give tasks, everything else is kept as text."""

from collections.abc import Sequence

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, marked
from hoagiai_cli.importing.header import find_title, read_title
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.outline import build
from hoagiai_cli.importing.reading import PhanDoc, So, in_order
from hoagiai_cli.importing.sections import SectionReader
from hoagiai_cli.importing.words import fold, is_upper
from hoagiai_cli.model.ho_so import plain_number, section_path

_TITLE_LINES = 5
"""How far down the line "(Kèm theo …)" of an annex stands."""


def read_annex(  # noqa: PLR0913 - one case a branch, in order
    blocks: Sequence[Khoi], number: str, title: list[str], reader: SectionReader, so: So, *, had_tasks: bool
) -> PhanDoc:
    """Read one annex.

    Args:
        blocks: What stands under its number.
        number: Its number, "Phụ lục I".
        title: The words beside the number, if any.
        reader: Takes the tasks.
        so: The account of paragraphs.
        had_tasks: Whether the plan has tasks without it: then labelled lines here are those of forms.
    """
    rest = list(blocks)
    attached: list[str] = []
    for _ in range(_head_of(rest)):
        first = rest.pop(0)
        if isinstance(first, Doan):
            so.used(first.thu_tu)
            (attached if _is_attached(first) else title).append(first.phang.strip())
    has_tables = any(isinstance(block, Bang) for block in rest)
    if not had_tasks and not has_tables:
        texts = [block for block in rest if isinstance(block, Doan)]
        at = find_title(texts)
        if at is not None and at < 3:  # noqa: PLR2004 - a plan attached to a letter
            _, _, after = read_title(texts, at, so)
            rest = rest[after:]
        root = build(rest)
        so.kept(*(doan.thu_tu for doan in root.noi_dung if isinstance(doan, Doan)))
        loose = tuple(marked(doan) for doan in root.noi_dung if isinstance(doan, Doan))
        return PhanDoc(number, " ".join(title) or None, (*attached, *loose), reader.read(root))
    items: list[str | PhanDoc] = list(attached)
    path = section_path("", plain_number(number))
    for block in rest:
        if isinstance(block, Doan):
            so.kept(block.thu_tu)
            items.append(marked(block))
        else:
            items.append(reader.table(block, path))
    words, inside = in_order(items)
    return PhanDoc(number, " ".join(title) or None, words, inside)


def _is_attached(doan: Doan) -> bool:
    words = fold(doan.phang).lstrip("( ")
    return words.startswith(("kèm theo", "ban hành kèm theo"))


def _head_of(blocks: Sequence[Khoi]) -> int:
    """Return how many paragraphs are an annex's title and line of attachment: all up to that line, else capitals."""
    line = next((at for at, block in enumerate(blocks[:_TITLE_LINES]) if _attached_block(block)), None)
    if line is not None and all(isinstance(block, Doan) and _may_title(block) for block in blocks[:line]):
        return line + 1
    count = 0
    while (
        count < len(blocks) and isinstance(block := blocks[count], Doan) and is_upper(block.phang) and _may_title(block)
    ):
        count += 1
    return count


def _attached_block(block: Khoi) -> bool:
    return isinstance(block, Doan) and _is_attached(block)


def _may_title(doan: Doan) -> bool:
    mark = read_marker(doan.text)
    return mark is None or not mark.so
