"""In which order the lines of a task are printed: of its fields by their keys, of its paragraphs as "doan"."""

from hoagiai_cli.importing.fields import MucDoc, TruongDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.model.loi_in import DOAN, TEN

_LEADING = frozenset({Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP})
_KEYS = {Truong.PHOI_HOP: "phoi_hop", Truong.THOI_GIAN: "thoi_gian"}


def order_of_lines(found: TruongDoc, lead: MucDoc | None) -> tuple[str, ...]:
    """Return the order; a field whose paragraph is kept whole as text has no line of its own.

    Args:
        found: The fields and paragraphs of the task.
        lead: The field that says who leads.
    """
    whole = {doan.thu_tu for doan in found.doan}
    lines = [(doan.thu_tu, 0, DOAN) for doan in found.doan]
    seen: set[str] = set()
    for index, field in enumerate(found.muc, 1):
        key = _key(field, lead)
        if not field.gia_tri.strip() or not field.doan or key in seen:
            continue
        if key in {"chu_tri", *_KEYS.values()}:
            seen.add(key)
        if field.doan[0].thu_tu not in whole:
            lines.append((field.doan[0].thu_tu, index, f"{_mark(field)}{key}"))
    return tuple(key for _, _, key in sorted(lines)) or (TEN,)


def _mark(field: MucDoc) -> str:
    """Return the number that a field's line begins with, and a blank; nothing for a dash, or within a line."""
    mark = read_marker(field.doan[0].text)
    own = mark is not None and mark.so and field.doan[0].phang[mark.het :].lstrip("* ").startswith(field.nhan)
    return f"{field.doan[0].text[: mark.het].strip()} " if mark and own else ""


def _key(field: MucDoc, lead: MucDoc | None) -> str:
    if field.truong in _LEADING or (lead is not None and field.truong is lead.truong):
        return "chu_tri"
    return _KEYS.get(field.truong, field.nhan)
