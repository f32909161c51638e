"""Two versions of one model → what changed in it, key by key, whatever the model.

Order within a list of ids, and keys written out with their default, are no change.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from hoagiai_cli.model.base import Model
from hoagiai_cli.review import words
from hoagiai_cli.review.changes import ChiTiet
from hoagiai_cli.review.words import Names

_IDS = {
    "chu_tri": "đơn vị chủ trì",
    "phoi_hop": "đơn vị phối hợp",
    "thanh_vien": "thành viên",
    "cung_san_pham": "nhiệm vụ cùng sản phẩm",
    "don_vi": "đơn vị",
    "pham_vi": "nhiệm vụ",
}
"""Keys that hold lists of ids, and what one id of the list is called."""

_ONE_ID = frozenset({"co_quan", "don_vi"})
"""Keys that hold the id of one unit."""

_SPOKEN = frozenset({"gia_han", "tam_dung", "khong_thuc_hien", "su_kien", "sua_doi", "nhat_ky"})
"""Lists whose items say by themselves what they are."""


def compare(old: Model, new: Model, names: Names, above: str = "", said: str = "") -> Iterator[ChiTiet]:
    """Yield what changed between two versions of a model.

    Args:
        old: Before.
        new: After.
        names: Names for ids.
        above: The keys above this model, with a dot behind.
        said: How what is above is called, with a comma behind.
    """
    for key, field in type(new).model_fields.items():
        before, after = getattr(old, key), getattr(new, key)
        if before != after and key != "ma":
            yield from _field(above + key, field.title, before, after, names, said)


def _field(  # noqa: PLR0913, PLR0917 - where, before, after, and how it is said
    path: str, title: str | None, old: Any, new: Any, names: Names, said: str
) -> Iterator[ChiTiet]:
    key = path.rpartition(".")[2]
    called = said + words.label(key, title)
    if key in _IDS and (isinstance(old, tuple) or isinstance(new, tuple)):
        yield from _ids(path, said + _IDS[key], old or (), new or (), names)
    elif key in _ONE_ID and isinstance(old, str) and isinstance(new, str):
        before, after = names.unit(old), names.unit(new)
        text = f"{called} {words.from_to(before, after)}"
        yield ChiTiet(path, text, plain(old), plain(new), called, before, after)
    elif isinstance(old, Model) and isinstance(new, Model):
        yield from compare(old, new, names, path + ".", called + ", ")
    elif isinstance(old, tuple) and isinstance(new, tuple):
        spoken = "" if key in _SPOKEN else called + ": "
        yield from _items(path, spoken, old, new, names)
    elif isinstance(old, dict) and isinstance(new, dict):
        for name in sorted({*old, *new}):
            if old.get(name) != new.get(name):
                yield _single(f"{path}.{name}", f"{said}{name}", old.get(name), new.get(name), names)
    else:
        yield _single(path, called, old, new, names)


def _single(path: str, called: str, old: Any, new: Any, names: Names) -> ChiTiet:
    before, after = (words.value(value, names) if value is not None and value != () else "" for value in (old, new))
    if not before:
        text = f"thêm {called}: {after}"
    elif not after:
        text = f"bỏ {called}: {before}"
    elif isinstance(old, str) and isinstance(new, str) and not hasattr(old, "value"):
        text = f"{called} {words.from_to(old, new)}"
    else:
        text = f"{called} {before} → {after}"
    return ChiTiet(path, text, plain(old), plain(new), called, before, after)


def _ids(path: str, called: str, old: tuple[str, ...], new: tuple[str, ...], names: Names) -> Iterator[ChiTiet]:
    for verb, ids in (
        ("thêm", [ma for ma in new if ma not in old]),
        ("bỏ", [ma for ma in old if ma not in new]),
    ):
        if ids:
            listed = ", ".join(names.one(ma) for ma in ids)
            sides = ("", listed) if verb == "thêm" else (listed, "")
            yield ChiTiet(path, f"{verb} {called}: {listed}", plain(old), plain(new), called, *sides)


def _items(path: str, called: str, old: tuple[Any, ...], new: tuple[Any, ...], names: Names) -> Iterator[ChiTiet]:
    """Yield what was put into a list, taken out of it, or changed in its place."""
    before, after = [_stable(item) for item in old], [_stable(item) for item in new]
    if sorted(before) == sorted(after) and all(isinstance(item, Model) for item in new):
        return  # the same records in another order
    for what, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        paired = min(i2 - i1, j2 - j1)
        for offset in range(paired):
            yield from _pair(f"{path}.{j1 + offset}", called, old[i1 + offset], new[j1 + offset], names)
        for item in old[i1 + paired : i2]:
            said = words.value(item, names)
            yield ChiTiet(path, f"bỏ {called}{said}", plain(item), None, called.removesuffix(": "), said, "")
        for item in new[j1 + paired : j2]:
            verb = "thêm " if called else ""
            said = words.value(item, names)
            yield ChiTiet(path, f"{verb}{called}{said}", None, plain(item), called.removesuffix(": "), "", said)


def _pair(path: str, called: str, old: Any, new: Any, names: Names) -> Iterator[ChiTiet]:
    if isinstance(old, Model) and isinstance(new, Model) and called:
        where = getattr(new, "so", None) or getattr(new, "ten", None) or getattr(new, "nhan", None)
        said = called.removesuffix(": ") + (f" {where}, " if where else ", ")
        yield from compare(old, new, names, path + ".", said)
        return
    if isinstance(old, str) and isinstance(new, str):
        sides = (words.value(old, names), words.value(new, names))
        yield ChiTiet(path, f"{called}{words.from_to(old, new)}", old, new, called.removesuffix(": "), *sides)
        return
    before, after = words.value(old, names), words.value(new, names)
    text = f"sửa bản ghi: {before} → {after}"
    if before == after:  # what the short words leave out
        inner = [detail.cau for detail in compare(old, new, names)]
        text = f"sửa bản ghi {after}: {'; '.join(inner)}"
    yield ChiTiet(path, text, plain(old), plain(new), "bản ghi", before, after)


def _stable(item: Any) -> str:
    return item.model_dump_json() if isinstance(item, Model) else repr(item)


def plain(value: Any) -> Any:
    """Return a value as JSON data."""
    if isinstance(value, Model):
        return value.model_dump(mode="json", exclude_defaults=True, fallback=str)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return value if isinstance(value, dict) else str(getattr(value, "value", value))
