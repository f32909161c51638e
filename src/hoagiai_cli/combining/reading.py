"""Folders on disk → what each gives: one after another, so that no more than one is in memory."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from hoagiai_cli.combining.combined import Once
from hoagiai_cli.combining.results import Kem, Noi, ThuMucGop, TrangThai
from hoagiai_cli.combining.summary import Hoi, place_of, summarize
from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.reporters.terminal import safe
from hoagiai_cli.review.git import current_revision
from hoagiai_cli.rules.check import check_layout
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.layout import root_at, scan
from hoagiai_cli.store.source import Source, read_source

Use = Callable[[ThuMuc, ThuMucGop], None]
"""Receives each folder that is counted, with what it gives, before its models are let go."""


def read_folders(paths: Iterable[Path], hoi: Hoi, use: Use | None = None) -> Iterator[ThuMucGop]:
    """Yield what each folder gives; one that cannot be read gives its name and the reason.

    Args:
        paths: The plan folders, or the folders that hold them as ``plans``. The folders above are not looked at.
        hoi: What is asked.
        use: Receives the models of each folder that is counted.
    """
    once = Once()
    for path in paths:
        yield _read(path, hoi, once, use)


def _read(path: Path, hoi: Hoi, once: Once, use: Use | None) -> ThuMucGop:
    noi = Noi(safe(str(path)))
    try:
        root = _root(path)
        digest = _Digest(str(root))
        assembly = Assembly()
        findings = check_layout(scan(root), digest.read, assembly.add)
    except UserError as error:
        return ThuMucGop(noi, TrangThai.KHONG_DOC_DUOC, safe(str(error)), Kem(that=os.path.realpath(path)))
    except OSError as error:
        return ThuMucGop(noi, TrangThai.KHONG_DOC_DUOC, os_reason(error), Kem(that=os.path.realpath(path)))
    folder = assembly.folder()
    noi = place_of(folder, noi.thu_muc)
    errors = [finding for finding in findings if finding.severity is Severity.LOI]
    warnings = sum(finding.severity is Severity.CANH_BAO for finding in findings)
    kem = Kem(len(errors), warnings, current_revision(root), digest.value(), os.path.realpath(root))
    if errors:
        return ThuMucGop(noi, TrangThai.CO_LOI, _first(errors, root), kem)
    try:
        found = once.settle(summarize(folder, noi, kem, hoi))
    except UserError as error:
        return ThuMucGop(noi, TrangThai.KHONG_DOC_DUOC, safe(str(error)), kem)
    if use is not None and found.trang_thai is TrangThai.DUOC_TINH:
        use(folder, found)
    return found


def _first(errors: list[Finding], root: Path) -> str:
    first = errors[0]
    where = f"{first.path}:{first.place.line}: {first.message}"
    return safe(f"{len(errors)} lỗi; lỗi đầu: {where}; xem đủ bằng hoagiai validate --goc {root}")


def _root(path: Path) -> Path:
    if not path.is_dir():
        raise UserError("là tệp, không phải thư mục" if path.exists() else "không có thư mục này")
    root = root_at(path)
    if root is None:
        raise UserError("không phải thư mục kế hoạch: không có don-vi/ hay plans/")
    return root


class _Digest:
    """A digest of all files that are read: names and texts, wherever the folder lies."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._files: dict[str, bytes] = {}

    def read(self, path: str) -> Source:
        """Read a file and remember what it says."""
        source = read_source(path, self._root)
        self._files[path[len(self._root) :]] = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).digest()
        return source

    def value(self) -> str:
        """Return the digest of what was read."""
        whole = hashlib.sha256()
        for name, digest in sorted(self._files.items()):
            whole.update(name.replace(os.sep, "/").encode("utf-8", "surrogateescape") + b"\0" + digest)
        return whole.hexdigest()
