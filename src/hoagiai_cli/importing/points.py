"""The points under a node: whose the lines behind them are, and every paragraph below."""

from collections.abc import Iterable

from hoagiai_cli.importing.blocks import Doan, paragraphs
from hoagiai_cli.importing.fields import Dong, is_core, is_field, read_line
from hoagiai_cli.importing.markers import Kieu
from hoagiai_cli.importing.outline import Nut


def trailing_points(node: Nut) -> tuple[list[Doan], list[Doan]] | None:
    """Return the lettered points of a node and the lines after them, where the lines are the node's and not the last's.

    "1. …: a) …; b) …; - Cơ quan chủ trì: …": of several points the last alone would have fields.
    """
    points = [
        child
        for child in node.con
        if child.dau
        and child.dau.kieu in {Kieu.CHU, Kieu.SO_NGOAC}
        and not (is_field(child) and is_core(read_line(child.doan)))  # type: ignore[arg-type]
    ]
    if len(points) < 2 or len(points) != len(node.con):  # noqa: PLR2004 - one point is no list
        return None
    having = [any(is_core(read_line(b)) for b in child.noi_dung if isinstance(b, Doan)) for child in points]
    if any(having[:-1]) or not having[-1] or points[-1].con:
        return None
    if any(is_core(read_line(block)) for block in node.noi_dung if isinstance(block, Doan)):
        return None
    last = [block for block in points[-1].noi_dung if isinstance(block, Doan)]
    first = next(index for index, doan in enumerate(last) if is_core(read_line(doan)))
    before = [block for block in node.noi_dung if isinstance(block, Doan)]
    texts = [doan for child in points[:-1] for doan in all_paragraphs(child)]
    if points[-1].doan:
        texts.append(points[-1].doan)
    return [*before, *texts, *last[:first]], last[first:]


def first_is_named(lines: list[Dong], named: "list[tuple[Dong | None, list[Dong]]]") -> bool:
    """Tell whether the first fields of a node are those of a paragraph under it, as the later ones are."""
    core = next((index for index, line in enumerate(lines) if is_core(line)), None)
    return core is not None and core > 0 and not is_core(lines[core - 1]) and bool(named)


def with_name(part: "tuple[Dong | None, list[Dong]]") -> list[Dong]:
    """Return the lines of a group with the one that names it."""
    name, lines = part
    return lines if name is None or (lines and lines[0] is name) else [name, *lines]


def nodes_of(node: Nut) -> Iterable[Nut]:
    """Yield a node and all below it."""
    yield node
    for child in node.con:
        yield from nodes_of(child)


def all_paragraphs(node: Nut) -> Iterable[Doan]:
    """Yield a node's own paragraph and all below it, those of tables too."""
    if node.doan:
        yield node.doan
    yield from paragraphs(node.noi_dung)
    for child in node.con:
        yield from all_paragraphs(child)
