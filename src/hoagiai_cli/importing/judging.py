"""What ``validate`` would say of a reading, before anything is written: each finding at its place in the document."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.importing.compare import SoSanh
from hoagiai_cli.importing.folder import TepMoi
from hoagiai_cli.importing.writing import edits
from hoagiai_cli.rules.check import check_folder, check_layout
from hoagiai_cli.store.layout import PLAN_FILE
from hoagiai_cli.store.listing import layout_of
from hoagiai_cli.store.paths import shown_path
from hoagiai_cli.store.source import Source

_KEY = re.compile(r"([a-z_]+):")
_FIELD = re.compile(r"^((?:cột|nhãn) “[^”]*”), (.+)$")
"""What a field stands on, as ``evidence`` says it: the place comes first in a list of findings."""


class NhanXet(NamedTuple):
    """A finding of ``validate`` at the place of the document that it speaks of."""

    vi_tri: str
    ma: str
    muc_do: Severity
    thong_bao: str
    goi_y: str | None


def judge_draft(root: Path, result: SoSanh, files: Sequence[TepMoi]) -> tuple[NhanXet, ...]:
    """Check the folder as the import would leave it; what it finds in the import's own files comes back.

    Raises:
        UserError: When the folder cannot be read.
    """
    pending = {str(edit.path): edit.text for edit in edits(root, result)}
    known = {shown_path(str(root / file.path)): file for file in files}
    texts = {shown_path(path): text for path, text in pending.items()}
    found = [finding for finding in _check(root, pending) if finding.path in known]
    order = {path: at for at, path in enumerate(known)}
    found.sort(key=lambda finding: (order[finding.path], finding.place[:2]))
    return tuple(
        NhanXet(
            _place(known[finding.path], _key(texts.get(finding.path, ""), finding)),
            finding.code,
            finding.severity,
            finding.message,
            finding.hint,
        )
        for finding in found
    )


def _check(root: Path, pending: dict[str, str]) -> list[Finding]:
    if root.is_dir():
        return check_folder(root, instead=pending)
    names = [os.path.relpath(path, root).replace(os.sep, "/") for path in pending]
    return check_layout(layout_of(str(root), names), lambda path: Source(path, pending[path]))


def _key(text: str, finding: Finding) -> str:
    """Return the key of a file's data that a finding speaks of; empty where it speaks of the whole file."""
    for line in reversed(text.split("\n")[: finding.place.line]):
        match = _KEY.match(line)
        if match:
            return match[1]
    return ""


def _place(file: TepMoi, key: str) -> str:
    """Return the place in the document: of the value itself, the cell or line, where that is known."""
    own = _FIELD.sub(r"\2, \1", dict(file.cho).get(key, ""))
    if file.path.endswith(f"/{PLAN_FILE}"):
        return own or "đầu văn bản"
    if file.path.startswith("don-vi/"):
        return f"đơn vị “{file.du_lieu['ten']}”"
    return f"{own or file.vi_tri}, “{file.du_lieu['ten'][:50]}”"
