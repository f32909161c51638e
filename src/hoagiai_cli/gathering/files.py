"""Additions to a unit's results and to a task, as edits of their files."""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial, reduce
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.store.editing import Change, Edit, FileForm, prepare
from hoagiai_cli.store.layout import PLAN_FILE, REPORTS, RESULTS, SETTINGS, TASKS, UNITS
from hoagiai_cli.store.splice import append_at, append_items, set_value, without_comment, without_key

_MODELINE = "# yaml-language-server: $schema="


class Addition(NamedTuple):
    """One more item in a list of a file."""

    key: str
    value: Mapping[str, Any]


class Setting(NamedTuple):
    """One value of a file, replaced or added."""

    path: tuple[str | int, ...]
    value: Any


class Following(NamedTuple):
    """One more item behind the last of a list that is not empty, wherever in the file it stands."""

    path: tuple[str | int, ...]
    value: Mapping[str, Any]


class Settled(NamedTuple):
    """A comment, as its words, that asked for what is now there: its lines go."""

    words: str


class Removal(NamedTuple):
    """A top-level key that goes, with its value."""

    key: str


Step = Addition | Setting | Following | Settled | Removal


def edit_results(root: Path, plan: str, don_vi: str, steps: Sequence[Step]) -> Edit:
    """Return the edit of a unit's results; the file is made where there is none.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    new = f"{_modeline(root / plan, 'ket-qua')}don_vi: {don_vi}\n"
    return _edit(root, root / plan / RESULTS / f"{don_vi}.yaml", steps, KetQua, new)


def edit_task(root: Path, plan: str, nhiem_vu: str, steps: Sequence[Step]) -> Edit:
    """Return the edit of a task's file.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    return _edit(root, root / plan / TASKS / f"{nhiem_vu}.yaml", steps, NhiemVu, "")


def edit_words(root: Path, plan: str, ky: str, steps: Sequence[Step]) -> Edit:
    """Return the edit of the office's own words for a period; the file is made where there is none.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    new = f"{_modeline(root / plan, 'bao-cao')}ky: {ky}\n"
    return _edit(root, root / plan / REPORTS / f"{ky}.yaml", steps, LoiBaoCao, new)


def edit_unit(root: Path, don_vi: str, steps: Sequence[Step]) -> Edit:
    """Return the edit of a unit's file.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    return _edit(root, root / UNITS / f"{don_vi}.yaml", steps, DonVi, "")


def edit_document(root: Path, plan: str, steps: Sequence[Step]) -> Edit:
    """Return the edit of a plan's document.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    return _edit(root, root / plan / PLAN_FILE, steps, KeHoach, "")


def edit_settings(root: Path, steps: Sequence[Step]) -> Edit:
    """Return the edit of the folder's settings, which are there.

    Raises:
        UserError: When the file cannot be changed safely.
    """
    return _edit(root, root / SETTINGS, steps, CauHinh, "")


def _edit(root: Path, path: Path, steps: Sequence[Step], model: type[Model], new: str) -> Edit:
    order = tuple(model.model_fields)
    return prepare(path, root, list(_changes(steps, order)), _expected(steps), FileForm(model, new))


def _changes(steps: Sequence[Step], order: tuple[str, ...]) -> Iterator[Change]:
    """Yield the changes; what is added to one sequence in a row goes in at once, as each change reads the text anew."""
    for key, together in groupby(steps, lambda step: step.key if isinstance(step, Addition) else None):
        run = list(together)
        added = [step.value for step in run if isinstance(step, Addition)]
        if key is not None:
            yield partial(append_items, key=key, values=added, order=order)
        yield from (_change(step, order) for step in run if not isinstance(step, Addition))


def _change(step: Following | Setting | Settled | Removal, order: tuple[str, ...]) -> Change:
    if isinstance(step, Settled):
        return lambda text: without_comment(text, step.words)
    if isinstance(step, Removal):
        return lambda text: without_key(text, step.key)
    if isinstance(step, Following):
        return lambda text: append_at(text, step.path, step.value)
    return lambda text: set_value(text, step.path, step.value, order)


def _expected(steps: Sequence[Step]) -> Callable[[Any], Any]:
    def apply(data: Any) -> Any:
        data = copy.deepcopy(data)
        for step in steps:
            if isinstance(step, Addition):
                data[step.key] = [*(data.get(step.key) or []), copy.deepcopy(step.value)]
            elif isinstance(step, Following):
                reduce(lambda inner, key: inner[key], step.path, data).append(copy.deepcopy(step.value))
            elif isinstance(step, Removal):
                del data[step.key]
            elif isinstance(step, Setting):
                _set(data, step.path, step.value)
        return data

    return apply


def _set(data: Any, path: tuple[str | int, ...], value: Any) -> None:
    for step, following in pairwise(path):
        if isinstance(data, dict) and data.get(str(step)) is None and isinstance(following, str):
            data[step] = {}
        data = data[step]
    data[path[-1]] = value


def _modeline(plan: Path, kind: str) -> str:
    """Return the first line of a new file: the schema stands where the plan's other files say that schemas stand."""
    try:
        with (plan / PLAN_FILE).open(encoding="utf-8-sig") as file:
            first = file.readline()
    except (OSError, UnicodeDecodeError):
        first = ""
    if not first.startswith(_MODELINE):
        return f"{_MODELINE}../../../schemas/{kind}.schema.json\n"
    folder = first.removeprefix(_MODELINE).strip().rpartition("/")[0]
    # The plan's document stands one folder above results; an address of the web stays as it is.
    return f"{_MODELINE}{folder if '://' in folder else '../' + folder}/{kind}.schema.json\n"
