"""Which files a plan folder holds, and what each of them is."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason

ROOT_NAME = "plans"
SETTINGS = "cau-hinh.yaml"
PLAN_FILE = "ke-hoach.yaml"
UNITS = "don-vi"
HOLIDAYS = "ngay-nghi"
TASKS = "nhiem-vu"
RESULTS = "ket-qua"


class FileKind(StrEnum):
    """What a file of the folder is; the value names its JSON schema."""

    CAU_HINH = "cau-hinh"
    NGAY_NGHI = "ngay-nghi"
    DON_VI = "don-vi"
    KE_HOACH = "ke-hoach"
    NHIEM_VU = "nhiem-vu"
    KET_QUA = "ket-qua"


class PlanFile(NamedTuple):
    """One YAML file: where it is, what it is, and the id that its place gives it (file or plan folder name)."""

    path: str
    kind: FileKind
    ma: str


class PlanDir(NamedTuple):
    """One plan's folder."""

    ma: str
    path: str
    document: PlanFile | None
    tasks: tuple[PlanFile, ...]
    results: tuple[PlanFile, ...]


class Layout(NamedTuple):
    """A plan folder's files, sorted by name.

    Attributes:
        root: The folder.
        settings: ``cau-hinh.yaml``, if it is there.
        holidays: The files of ``ngay-nghi/``.
        units: The files of ``don-vi/``.
        plans: The plans.
        strays: YAML files that stand where the program reads none, and folders that cannot be read, with the reason.
    """

    root: str
    settings: PlanFile | None
    holidays: tuple[PlanFile, ...]
    units: tuple[PlanFile, ...]
    plans: tuple[PlanDir, ...]
    strays: tuple[tuple[str, str], ...]

    def files(self) -> Iterator[PlanFile]:
        """Yield every file in the order in which it is checked: what others refer to first."""
        if self.settings:
            yield self.settings
        yield from self.holidays
        yield from self.units
        for plan in self.plans:
            if plan.document:
                yield plan.document
            yield from plan.tasks
            yield from plan.results


def find_root(start: Path) -> Path:
    """Return the nearest folder ``plans`` at or above ``start``; ``start`` itself when it is a plan folder.

    Raises:
        UserError: When there is none.
    """
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file() and (folder / UNITS).is_dir():
            return folder
        if (folder / ROOT_NAME).is_dir():
            return folder / ROOT_NAME
    raise UserError(
        f"không tìm thấy thư mục “{ROOT_NAME}” ở {start} và các thư mục trên nó; hãy chỉ rõ bằng --goc THƯ_MỤC"
    )


def scan(root: Path) -> Layout:
    """List the files of a plan folder in one walk.

    Raises:
        UserError: When ``root`` is not a folder that can be read.
    """
    scanner = _Scanner()
    top = str(root)
    try:
        entries = sorted(os.scandir(top), key=lambda entry: entry.name)
    except OSError as error:
        raise UserError(f"không đọc được thư mục kế hoạch {top}: {os_reason(error)}") from None
    settings = None
    holidays: tuple[PlanFile, ...] = ()
    units: tuple[PlanFile, ...] = ()
    plans = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.name == HOLIDAYS:
                holidays = scanner.files(entry.path, FileKind.NGAY_NGHI)
            elif entry.name == UNITS:
                units = scanner.files(entry.path, FileKind.DON_VI)
            elif entry.name != "templates":
                plan = scanner.plan(entry.path, entry.name)
                if plan:
                    plans.append(plan)
        elif entry.name == SETTINGS:
            settings = PlanFile(entry.path, FileKind.CAU_HINH, "cau-hinh")
        else:
            scanner.stray(entry)
    return Layout(top, settings, holidays, units, tuple(plans), tuple(scanner.strays))


class _Scanner:
    """Walks the folder, keeping what has no place in it."""

    def __init__(self) -> None:
        self.strays: list[tuple[str, str]] = []

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            return sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.strays.append((folder, f"không đọc được thư mục: {os_reason(error)}"))
            return []

    def stray(self, entry: os.DirEntry[str]) -> None:
        if entry.name.lower().endswith((".yaml", ".yml")):
            self.strays.append((entry.path, "tệp YAML không nằm đúng chỗ nên không được đọc"))

    def files(self, folder: str, kind: FileKind) -> tuple[PlanFile, ...]:
        found = []
        for entry in self._entries(folder):
            if entry.name.startswith("."):
                continue
            if entry.name.endswith(".yaml"):
                found.append(PlanFile(entry.path, kind, entry.name.removesuffix(".yaml")))
            else:
                self.stray(entry)
        return tuple(found)

    def plan(self, folder: str, name: str) -> PlanDir | None:
        document = None
        tasks: tuple[PlanFile, ...] = ()
        results: tuple[PlanFile, ...] = ()
        seen = False
        for entry in self._entries(folder):
            if entry.name == PLAN_FILE:
                document = PlanFile(entry.path, FileKind.KE_HOACH, name)
            elif entry.name == TASKS:
                tasks = self.files(entry.path, FileKind.NHIEM_VU)
            elif entry.name == RESULTS:
                results = self.files(entry.path, FileKind.KET_QUA)
            else:
                self.stray(entry)
                continue
            seen = True
        return PlanDir(name, folder, document, tasks, results) if seen else None
