"""The files that an import makes ↔ the folder: what is new, what changed, in the words of an officer."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.importing.folder import TepMoi
from hoagiai_cli.store.source import read_source
from hoagiai_cli.store.yaml_reader import read_yaml

STATED = {
    "nhiem-vu": ("so", "phan", "trong_doan", "thu_tu", "ten", "chu_tri", "phoi_hop", "thoi_gian", "thoi_gian_rieng",
    "nguyen_van", "doan", "khac"),
    "ke-hoach": (
        "loai", "so", "ky_hieu", "dia_danh", "ngay", "co_quan", "trich_yeu", "can_cu", "loi_dan", "phan", "loi_ket",
        "noi_nhan", "luu", "nguoi_ky",
    ),
    "don-vi": (),
}  # fmt: skip
"""The keys that a plan document states, by kind of file: only these are compared and changed."""

_NAMES = {
    "so": "số", "phan": "phần", "ten": "tên", "chu_tri": "chủ trì", "phoi_hop": "phối hợp", "thoi_gian": "thời gian",
    "thoi_gian_rieng": "thời gian riêng",
    "nguyen_van": "nguyên văn", "doan": "lời văn", "khac": "mục khác", "thu_tu": "thứ tự",
    "trong_doan": "nằm trong đoạn văn",
    "loai": "tên loại", "ky_hieu": "ký hiệu", "dia_danh": "địa danh", "ngay": "ngày", "co_quan": "cơ quan ban hành",
    "trich_yeu": "trích yếu", "can_cu": "căn cứ", "loi_dan": "lời dẫn", "loi_ket": "lời kết", "noi_nhan": "nơi nhận",
    "luu": "lưu", "nguoi_ky": "người ký",
}  # fmt: skip
_SHOWN = 90


class ThayDoi(NamedTuple):
    """A file that the import would change.

    Attributes:
        path: Its path within the plan folder.
        khoa: The keys that change: key, old value, new value; a value that is None is not there.
    """

    path: str
    khoa: tuple[tuple[str, Any, Any], ...]


class SoSanh(NamedTuple):
    """What an import would do to the folder.

    Attributes:
        moi: Files that are not there yet.
        thay_doi: Files that are there and say something else.
        khong_con: Tasks of the folder that the document no longer has; they are never removed.
    """

    moi: tuple[TepMoi, ...]
    thay_doi: tuple[ThayDoi, ...]
    khong_con: tuple[str, ...]


def compare(root: Path, files: Sequence[TepMoi], tasks: Sequence[str], plan: str) -> SoSanh:
    """Compare the files of an import with those of the folder.

    Args:
        root: The plan folder.
        files: What the import makes.
        tasks: Ids of the tasks that the plan has in the folder.
        plan: The plan's id.

    Raises:
        Unreadable: When a file that would be changed cannot be read.
    """
    new: list[TepMoi] = []
    changed: list[ThayDoi] = []
    for file in files:
        path = root / file.path
        if not path.exists():
            new.append(file)
            continue
        old = read_yaml(read_source(str(path), str(root))).data
        keys = tuple(_differences(file, old if isinstance(old, Mapping) else {}))
        if keys:
            changed.append(ThayDoi(file.path, keys))
    made = {file.path for file in files}
    gone = tuple(ma for ma in tasks if f"{plan}/nhiem-vu/{ma}.yaml" not in made)
    return SoSanh(tuple(new), tuple(changed), gone)


def _differences(file: TepMoi, old: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    kind = (
        "don-vi"
        if file.path.startswith("don-vi/")
        else "ke-hoach"
        if file.path.endswith("ke-hoach.yaml")
        else "nhiem-vu"
    )
    for key in STATED[kind]:
        before, after = old.get(key), file.du_lieu.get(key)
        if _plain(before) != _plain(after):
            yield key, before, after


def _plain(value: Any) -> Any:
    """Return a value for comparing: what is empty is not there, a number is its words."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items() if _plain(inner) is not None} or None
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(inner) for inner in value] or None
    if value is None or value is False:
        return None
    return str(value).strip()


def in_words(result: SoSanh) -> Iterator[str]:
    """Yield the differences, a line each."""
    for change in result.thay_doi:
        yield f"{change.path}:"
        for key, before, after in change.khoa:
            yield f"  {_NAMES.get(key, key)}: {_shown(before)} → {_shown(after)}"
    for file in result.moi:
        yield f"{file.path}: mới"
    for ma in result.khong_con:
        yield f"nhiệm vụ “{ma}”: văn bản không còn; tệp được giữ nguyên, xóa bằng tay nếu kế hoạch đã bỏ"


def _shown(value: Any) -> str:
    if value is None:
        return "(không có)"
    text = (
        ", ".join(map(str, value)) if isinstance(value, list) and all(isinstance(v, str) for v in value) else str(value)
    )
    if isinstance(value, Mapping) or (isinstance(value, list) and any(isinstance(v, Mapping) for v in value)):
        return "(nhiều mục)"
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
