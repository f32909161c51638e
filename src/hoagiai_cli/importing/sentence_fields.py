"""A sentence under a task's title that says who leads it: "Giao Sở A chủ trì, phối hợp với Sở B xây dựng …"."""

from collections.abc import Sequence

from hoagiai_cli.importing.fields import Dong, MucDoc, is_core
from hoagiai_cli.importing.giving import Giao, read_assignment
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.reading import So

Phan = tuple[Dong | None, list[Dong]]
"""What ``fields.groups`` divides lines into: the paragraph that names a task, and its lines."""


def merge_assignment(parts: Sequence[Phan], place: str, so: So) -> list[Phan] | None:
    """Return the parts of a node with the one sentence that assigns it read as the node's own fields.

    None where the sentence is none, where the node has fields of its own, or where several sentences assign: each
    is then a task.
    """
    if len(parts) != 2 or len(parts[0][1]) > 1 or any(map(is_core, parts[0][1])):  # noqa: PLR2004 - one sentence
        return None
    named_by, lines = parts[1]
    given = read_assignment(named_by.truoc) if named_by else None
    if named_by is None or given is None:
        return None
    for doubt in given.nghi_ngo:
        so.doubt(place, doubt)
    own = [line for line in lines if line is not named_by]
    return [(None, [*parts[0][1], named_by._replace(muc=(*_fields(given, named_by), *named_by.muc)), *own])]


def _fields(given: Giao, line: Dong) -> list[MucDoc]:
    found = [MucDoc(Truong.CHU_TRI, "Cơ quan chủ trì", "; ".join(given.chu_tri), (line.doan,))]
    if given.phoi_hop:
        found.append(MucDoc(Truong.PHOI_HOP, "Cơ quan phối hợp", "; ".join(given.phoi_hop), (line.doan,)))
    return found
