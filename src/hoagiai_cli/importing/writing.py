"""What an import makes, as edits: new files whole, of existing ones only the keys that changed."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hoagiai_cli.importing.compare import SoSanh, ThayDoi
from hoagiai_cli.importing.yaml_out import new_text, schema_of
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import PLAN_FILE
from hoagiai_cli.store.roundtrip import new_yaml


def edits(root: Path, result: SoSanh) -> list[Edit]:
    """Return the edits; the plan's own document comes last, so that a plan that has one is whole.

    Raises:
        UserError: When a file cannot be changed.
    """
    new = [Edit(root / file.path, None, new_text(file)) for file in result.moi]
    changed = [_changed(root, change) for change in result.thay_doi]
    return sorted([*new, *changed], key=lambda edit: edit.path.name == PLAN_FILE)


def _changed(root: Path, change: ThayDoi) -> Edit:
    path = root / change.path
    before = path.read_bytes()
    return Edit(path, before, _changed_text(before, change))


def _changed_text(before: bytes, change: ThayDoi) -> bytes:
    """Return a file's new bytes: the keys that changed, all else and every comment as it was."""
    yaml = new_yaml()
    data = yaml.load(before.decode("utf-8-sig"))
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
