"""Writing what an import makes: new files whole, of existing ones only the keys that changed; all or nothing."""

import contextlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.importing.compare import SoSanh, ThayDoi
from hoagiai_cli.importing.yaml_out import new_text, schema_of
from hoagiai_cli.store.atomic import write_bytes
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.roundtrip import new_yaml


def write(root: Path, result: SoSanh) -> list[str]:
    """Write the files; return their paths within the folder.

    Raises:
        UserError: When a file cannot be written; what was written before is then taken back.
    """
    texts = {file.path: new_text(file) for file in result.moi}
    texts |= {change.path: changed_text(root, change) for change in result.thay_doi}
    before = {path: (root / path).read_bytes() if (root / path).exists() else None for path in texts}
    made: list[Path] = []
    done: list[str] = []
    try:
        for path, data in texts.items():
            _folders(root / path, made)
            write_bytes(root / path, data)
            done.append(path)
    except UserError:
        _take_back(root, done, before, made)
        raise
    return done


def _folders(path: Path, made: list[Path]) -> None:
    missing = []
    folder = path.parent
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        try:
            one.mkdir()
        except OSError as error:
            raise UserError(f"không tạo được thư mục {one}: {os_reason(error)}") from None
        made.append(one)


def _take_back(root: Path, done: Sequence[str], before: Mapping[str, bytes | None], made: Sequence[Path]) -> None:
    for path in done:
        old = before[path]
        with contextlib.suppress(OSError, UserError):
            if old is None:
                (root / path).unlink()
            else:
                write_bytes(root / path, old)
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()


def changed_text(root: Path, change: ThayDoi) -> bytes:
    """Return a file's new bytes: the keys that changed, all else and every comment as it was."""
    path = root / change.path
    yaml = new_yaml()
    data = yaml.load(path.read_text("utf-8-sig"))
    for key, _, after in change.khoa:
        if after is None:
            data.pop(key, None)
        else:
            data[key] = _own(after)
    out = io.StringIO()
    yaml.dump(data, out)
    return canonical(change.path, out.getvalue().encode(), schema_of(change.path)[1])


def _own(value: Any) -> Any:
    """Return a copy that shares nothing with what was read: no aliases may come of it."""
    if isinstance(value, Mapping):
        return {key: _own(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_own(inner) for inner in value]
    return value
