"""An annex → a section of its own: its tables of tasks give tasks, everything else is kept as text."""

from collections.abc import Sequence

from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, marked, paragraphs
from hoagiai_cli.importing.header import find_title, read_title
from hoagiai_cli.importing.outline import build
from hoagiai_cli.importing.reading import PhanDoc, So
from hoagiai_cli.importing.sections import SectionReader
from hoagiai_cli.importing.tables import as_text, read_tasks
from hoagiai_cli.importing.words import fold, is_upper
from hoagiai_cli.model.ho_so import plain_number, section_path


def read_annex(  # noqa: C901, PLR0913 - one case a branch, in order
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
    while rest and isinstance(rest[0], Doan) and (is_upper(rest[0].phang) or _is_attached(rest[0])):
        first = rest.pop(0)
        if not isinstance(first, Doan):
            break
        so.used(first.thu_tu)
        if not _is_attached(first):
            title.append(first.phang.strip())
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
        return PhanDoc(number, " ".join(title) or None, loose, reader.read(root))
    words: list[str] = []
    groups: list[PhanDoc] = []
    for block in rest:
        if isinstance(block, Doan):
            so.kept(block.thu_tu)
            words.append(marked(block))
            continue
        found = read_tasks(block, section_path("", plain_number(number)), so)
        if found is None:
            so.kept(*(doan.thu_tu for doan in paragraphs([block])))
            words += as_text(block)
            continue
        for group in found:
            reader.tasks += group.nhiem_vu
            if group.ten is not None:
                groups.append(PhanDoc(group.so, group.ten))
    return PhanDoc(number, " ".join(title) or None, tuple(words), tuple(groups))


def _is_attached(doan: Doan) -> bool:
    words = fold(doan.phang).lstrip("( ")
    return words.startswith(("kèm theo", "ban hành kèm theo"))
