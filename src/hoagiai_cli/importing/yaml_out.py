"""Data → the text of a new plan file: modeline, what a person must look at, then the keys, in the canonical form."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hoagiai_cli.importing.folder import TepMoi
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.yaml_text import WIDTH, entry, flow, scalar

_FLOW = 100
"""Characters of the longest list written in brackets."""


def schema_of(path: str) -> tuple[str, type[Model]]:
    """Return the name of a file's schema and its model, by its place in the folder."""
    if path.startswith("don-vi/"):
        return "don-vi", DonVi
    if path == "cau-hinh.yaml":
        return "cau-hinh", CauHinh
    if "/bao-cao/" in path:
        return "bao-cao", LoiBaoCao
    return ("ke-hoach", KeHoach) if path.endswith("/ke-hoach.yaml") else ("nhiem-vu", NhiemVu)


def new_text(file: TepMoi) -> bytes:
    """Return the bytes of a new file."""
    schema, model = schema_of(file.path)
    up = "../" * (file.path.count("/") + 1)
    lines = [f"# yaml-language-server: $schema={up}schemas/{schema}.schema.json"]
    for note in file.ghi_chu:
        lines += _comment(note)
    lines += _mapping(file.du_lieu, 0)
    return canonical(file.path, ("\n".join(lines) + "\n").encode(), model)


def _comment(text: str) -> Iterator[str]:
    line = "#"
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = "#"
        line += f" {word}"
    yield line


def _mapping(data: Mapping[str, Any], indent: int) -> list[str]:
    return [line for key, value in data.items() for line in _entry(key, value, indent)]


def _entry(key: str, value: Any, indent: int) -> list[str]:
    pad = " " * indent
    if isinstance(value, Mapping):
        return [f"{pad}{key}:", *_mapping(value, indent + 2)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        short = f"{pad}{key}: {flow(value)}"
        if not value or (len(short) <= _FLOW and all(isinstance(item, str) for item in value)):
            return [short]
        return [f"{pad}{key}:", *(line for item in value for line in _item(item, indent + 2))]
    return entry(key, value, indent)


def _item(value: Any, indent: int) -> list[str]:
    pad = " " * indent
    if isinstance(value, Mapping):
        lines = _mapping(value, indent + 2)
        return [f"{pad}- {lines[0].lstrip()}", *lines[1:]]
    if isinstance(value, str):
        first, *rest = entry("x", value, indent)
        return [f"{pad}- {first.lstrip().removeprefix('x: ')}", *rest]
    return [f"{pad}- {scalar(value)}"]
