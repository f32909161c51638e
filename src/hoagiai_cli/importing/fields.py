"""The lines under a numbered paragraph → the fields of a task: what leads, who helps, when, and all the rest."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Bang, Doan
from hoagiai_cli.importing.bodies import starts_body
from hoagiai_cli.importing.brackets import read_bracket
from hoagiai_cli.importing.giving import gives
from hoagiai_cli.importing.labels import CHINH, Nhan, Truong, find_labels, is_bare_noun
from hoagiai_cli.importing.markers import Kieu, read_marker
from hoagiai_cli.importing.outline import Nut

_LONGEST_LABEL = 9
"""Words of a label; a longer run before a colon is a sentence."""


class MucDoc(NamedTuple):
    """One field of a task.

    Attributes:
        truong: What it says.
        nhan: Its label as printed.
        gia_tri: Its words, a line a paragraph.
        doan: The paragraphs that it was read from.
    """

    truong: Truong
    nhan: str
    gia_tri: str
    doan: tuple[Doan, ...]


class Dong(NamedTuple):
    """A paragraph under a node: the fields that it holds, or none; ``truoc`` are the words before its first label."""

    doan: Doan
    truoc: str
    muc: tuple[MucDoc, ...]
    gach: bool


def read_line(doan: Doan) -> Dong:
    """Read one paragraph."""
    mark = read_marker(doan.text)
    start = mark.het if mark else 0
    text = doan.text[start:]
    found = [] if gives(text) else find_labels(text)
    if found and _opens_bracket(text[: found[0].dau]) and read_bracket(text.replace("**", "")):
        found = []  # the label stands within a bracket that says who leads before it
    labels = [label for label in found if len(label.nhan.split()) <= _LONGEST_LABEL]
    fields = _with_outer(MucDoc(label.truong, label.nhan.strip(), _value(text, label), (doan,)) for label in labels)
    before = text[: labels[0].dau] if labels else text
    return Dong(doan, before.replace("\n", " ").strip(" -–+(*"), fields, bool(mark and mark.kieu is Kieu.GACH))


def _opens_bracket(before: str) -> bool:
    """Tell whether words of a bracket stand before a label: "(do Sở A thực hiện; thời gian: …)"."""
    return before.count("(") > before.count(")") and bool(before.rpartition("(")[2].strip(" ;,"))


def _with_outer(fields: Iterable[MucDoc]) -> tuple[MucDoc, ...]:
    """Return the fields of a line; a label that only opens another is part of it: "Đơn vị thực hiện: Chủ trì: …"."""
    out: list[MucDoc] = []
    for field in fields:
        opened = out and not out[-1].gia_tri and field.truong in CHINH
        out.append(field._replace(nhan=f"{out.pop().nhan}: {field.nhan}") if opened else field)
    return tuple(out)


def _value(text: str, label: Nhan) -> str:
    value = text[label.gia_tri : label.het].strip()
    bare = value.rstrip(" .;")
    if label.dau > 0 and bare.endswith(")") and bare.count("(") < bare.count(")"):
        value = bare[:-1]
    return value.strip(" -–+").strip()


def is_core(line: Dong) -> bool:
    """Tell whether a line holds a field that makes a task."""
    return any(field.truong in CHINH for field in line.muc)


def lines_of(node: Nut) -> list[Dong] | None:
    """Return the lines under a node, fields written as numbered points among them; None when tables stand there.

    "a) Cơ quan chủ trì: …" under "1." is a line of task 1; so is all that stands under such a point.
    """
    lines = [read_line(block) for block in node.noi_dung if isinstance(block, Doan)]
    fields = [child for child in node.con if is_field(child)]
    if not any(_is_core_point(child) for child in node.con) and not any(map(is_core, lines)):
        fields = []
    for child in fields:
        if child.doan:
            lines.append(read_line(child.doan))
            lines += [read_line(block) for block in child.noi_dung if isinstance(block, Doan)]
            for inner in child.con:
                lines += [read_line(doan) for doan in _all_paragraphs(inner)]
    return lines


def _all_paragraphs(node: Nut) -> Iterable[Doan]:
    if node.doan:
        yield node.doan
    yield from (block for block in node.noi_dung if isinstance(block, Doan))
    for child in node.con:
        yield from _all_paragraphs(child)


def is_field(node: Nut) -> bool:
    """Tell whether a numbered point is a field of what stands above it, and no article of its own."""
    if node.doan is None or node.la_phan:
        return False
    line = read_line(node.doan)
    if line.muc and not line.truoc:
        return line.muc[0].truong is not Truong.KHAC or not node.con
    return _bare_label(line) is not None


def points_are_fields(node: Nut) -> bool:
    """Tell whether the points of a section are the fields of one task, which the section's title then names."""
    labels = [child for child in node.con if is_field(child)]
    kinds = {kind for child in labels for kind in _kinds(child)}
    return {Truong.CHU_TRI, Truong.THOI_GIAN} <= kinds and len(labels) >= len(node.con) - 1


def _kinds(node: Nut) -> Iterable[Truong]:
    """Yield what a point and the points under it say."""
    for doan in _all_paragraphs(node):
        line = read_line(doan)
        bare = _bare_label(line)
        yield from (field.truong for field in ((bare,) if bare else line.muc))


def _is_core_point(node: Nut) -> bool:
    if node.doan is None or node.la_phan:
        return False
    line = read_line(node.doan)
    if line.muc and not line.truoc and line.muc[0].truong in CHINH:
        return True
    bare = _bare_label(line)
    if bare is not None and bare.truong in CHINH:
        return True
    # "1.1. Nội dung: …" with labelled lines under it.
    return bool(
        line.muc
        and not line.truoc
        and line.muc[0].truong is Truong.TEN
        and any(is_core(read_line(block)) for block in node.noi_dung if isinstance(block, Doan))
    )


def _bare_label(line: Dong) -> MucDoc | None:
    """Read a label that stands alone as a sub-heading, without its colon: "Cơ quan phối hợp"."""
    from hoagiai_cli.importing.labels import meaning

    text = line.truoc.strip(" .:")
    if line.muc or not text or len(text.split()) > 6:  # noqa: PLR2004 - a heading
        return None
    field = meaning(text)
    if field in CHINH and len(text.split()) > 1:
        return MucDoc(field, text, "", (line.doan,))
    return None


class TruongDoc(NamedTuple):
    """The fields of one task, and the paragraphs that belong to it and are in no field."""

    muc: tuple[MucDoc, ...]
    doan: tuple[Doan, ...]


def gather(lines: Sequence[Dong]) -> TruongDoc:
    """Put lines together into fields: a label alone takes the lines after it as its value."""
    fields: list[MucDoc] = []
    rest: list[Doan] = []
    sign = ""
    follows = False
    for line in lines:
        if fields and follows and _in_list(fields[-1], sign, line):
            sign = _sign(line)
            fields[-1] = _longer(fields[-1], line)
            continue
        bare = _bare_label(line)
        if bare:
            fields.append(bare)
            sign, follows = "", True
            continue
        usable = _usable(line)
        if usable:
            if line.truoc:
                rest.append(line.doan)
            fields += usable
            sign, follows = "", True
            continue
        if fields and follows and _goes_on(fields[-1], line):
            fields[-1] = _longer(fields[-1], line)
        else:
            rest.append(line.doan)
            follows = False
    return TruongDoc(tuple(fields), tuple(rest))


def _longer(field: MucDoc, line: Dong) -> MucDoc:
    return field._replace(gia_tri=f"{field.gia_tri}\n{_words(line)}".strip(), doan=(*field.doan, line.doan))


def _sign(line: Dong) -> str:
    """Return the dash that a line begins with; empty where it begins with none."""
    return line.doan.text[:1] if line.gach else ""


def _in_list(field: MucDoc, sign: str, line: Dong) -> bool:
    """Tell whether a dashed line is a value of the label above it, which stands alone: as its first lines are dashed.

    What such a line says is the label's, even where it reads like a label itself: "- Các đơn vị liên quan;".
    """
    own = _sign(line)
    if not own or field.truong not in CHINH or not field.doan:
        return False
    if any(labelled.truong in CHINH and not is_bare_noun(labelled.nhan) for labelled in line.muc):
        return False
    if not sign:
        alone = not field.gia_tri
        return alone and field.doan[0].text[:1] != own
    return own == sign


def _usable(line: Dong) -> list[MucDoc]:
    """Return a line's fields that are fields of a task; a colon in a sentence makes none."""
    if not line.muc:
        return []
    first = line.muc[0]
    if first.truong in {Truong.KHAC, Truong.TEN, Truong.SO}:
        introduces = not first.gia_tri
        if introduces and len(line.muc) == 1:
            return []
        return [field if field.truong in CHINH else field._replace(truong=Truong.KHAC) for field in line.muc]
    return list(line.muc)


def _words(line: Dong) -> str:
    text = line.doan.text
    mark = read_marker(text)
    keep = mark is not None and mark.kieu is not Kieu.GACH
    return text if keep else text[mark.het if mark else 0 :].strip()


def _goes_on(field: MucDoc, line: Dong) -> bool:
    if not field.gia_tri or field.gia_tri.endswith((":", ",")):
        return True
    if field.truong in {Truong.CHU_TRI, Truong.PHOI_HOP, Truong.THUC_HIEN, Truong.THANH_PHAN}:
        many = len(field.doan) > 1 or field.gia_tri.endswith(";")
        return many and starts_body(_words(line))
    return field.truong is Truong.KHAC and (line.gach and field.gia_tri.endswith(";"))


def groups(lines: Sequence[Dong]) -> list[tuple[Dong | None, list[Dong]]]:
    """Divide lines into tasks: each begins with a paragraph that is no field, or when a field comes a second time.

    Returns:
        Pairs of the paragraph that names the task (None for the fields of the node itself) and its lines.
    """
    out: list[tuple[Dong | None, list[Dong]]] = [(None, [])]
    has_core = False
    for line in lines:
        usable, bare = _usable(line), _bare_label(line)
        current = out[-1][1]
        # One that names the next task says itself whether it holds a field; one that goes on adds what it holds.
        holds = is_core(line) or (bare is not None and bare.truong in CHINH)
        if line.truoc and is_core(line) and usable and usable[0].truong in CHINH:
            # The name of the task and its fields in one paragraph.
            out.append((line, [line]))
            has_core = holds
        elif not usable and bare is None and has_core and not _continues_value(current, line):
            out.append((line, []))
            has_core = False
        else:
            current.append(line)
            has_core = has_core or holds
    return out


_LONGEST_VALUE = 300
"""Lines of the longest value: a longer run of lines is text."""


def _continues_value(current: list[Dong], line: Dong) -> bool:
    """Tell whether a line goes into the last field of the lines before it."""
    if len(current) > _LONGEST_VALUE:
        return False
    before, after = gather(current), gather([*current, line])
    return bool(before.muc) and len(after.muc) == len(before.muc) and len(after.doan) == len(before.doan)


def has_table(node: Nut) -> bool:
    """Tell whether a table stands right under a node."""
    return any(isinstance(block, Bang) for block in node.noi_dung)
