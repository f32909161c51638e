"""Which files a plan folder holds, and what each of them is."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.store.source import leads_outside

ROOT_NAME = "plans"
SETTINGS = "cau-hinh.yaml"
PLAN_FILE = "ke-hoach.yaml"
UNITS = "don-vi"
HOLIDAYS = "ngay-nghi"
LAWS = "phap-luat"
TASKS = "nhiem-vu"
RESULTS = "ket-qua"
REPORTS = "bao-cao"
APPROVALS = "phe-duyet.yaml"
TEMPLATES = "templates"
TEMPLATE_SUFFIX = ".html.j2"

_RESERVED = frozenset(
    {UNITS, HOLIDAYS, TASKS, RESULTS, REPORTS, TEMPLATES, ROOT_NAME, "phap-luat", "bieu", "mau", "van-ban", "ho-so"}
    | {name.removesuffix(".yaml") for name in (SETTINGS, PLAN_FILE, APPROVALS)}
    | {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)

_WHERE = (
    "chuyển vào don-vi/, ngay-nghi/, phap-luat/, hoặc nhiem-vu/, ket-qua/, bao-cao/ của một kế hoạch; tên đúng xem "
    "docs/du-lieu.md"
)


class FileKind(StrEnum):
    """What a file of the folder is; the value names its JSON schema."""

    CAU_HINH = "cau-hinh"
    NGAY_NGHI = "ngay-nghi"
    PHAP_LUAT = "phap-luat"
    DON_VI = "don-vi"
    KE_HOACH = "ke-hoach"
    NHIEM_VU = "nhiem-vu"
    KET_QUA = "ket-qua"
    PHE_DUYET = "phe-duyet"
    BAO_CAO = "bao-cao"


def is_reserved(ma: str) -> bool:
    """Tell whether no plan may have this id: the folder's own names, now or to come, and the devices of Windows."""
    return ma.lower() in _RESERVED


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
    approvals: PlanFile | None = None
    reports: tuple[PlanFile, ...] = ()


class Stray(NamedTuple):
    """What the program does not read: a YAML file out of place, a folder that gives nothing; and what to do."""

    path: str
    code: str
    message: str
    hint: str


class Layout(NamedTuple):
    """A plan folder's files, sorted by name.

    Attributes:
        root: The folder.
        settings: ``cau-hinh.yaml``, if it is there.
        holidays: The files of ``ngay-nghi/``.
        units: The files of ``don-vi/``.
        plans: The plans.
        strays: What looks like part of the plan and is not read.
        laws: The files of ``phap-luat/``.
        templates: Paths of the folder's own templates.
    """

    root: str
    settings: PlanFile | None
    holidays: tuple[PlanFile, ...]
    units: tuple[PlanFile, ...]
    plans: tuple[PlanDir, ...]
    strays: tuple[Stray, ...]
    laws: tuple[PlanFile, ...] = ()
    templates: tuple[str, ...] = ()

    def files(self) -> Iterator[PlanFile]:
        """Yield every file that is read."""
        if self.settings:
            yield self.settings
        yield from self.holidays
        yield from self.laws
        yield from self.units
        for plan in self.plans:
            if plan.document:
                yield plan.document
            if plan.approvals:
                yield plan.approvals
            yield from plan.tasks
            yield from plan.results
            yield from plan.reports


def find_root(start: Path) -> Path:
    """Return the nearest folder ``plans`` at or above ``start``; ``start`` itself when it is a plan folder.

    Raises:
        UserError: When there is none.
    """
    for folder in (start, *start.parents):
        if (found := root_at(folder)) is not None:
            return found
    raise UserError(
        f"không tìm thấy thư mục “{ROOT_NAME}” ở {start} và các thư mục trên nó; hãy chỉ rõ bằng --goc THƯ_MỤC"
    )


def root_at(folder: Path) -> Path | None:
    """Return the plan folder that a folder is, or holds as ``plans``; the folders above are not looked at."""
    if (folder / UNITS).is_dir():
        return folder
    return folder / ROOT_NAME if (folder / ROOT_NAME).is_dir() else None


def scan(root: Path) -> Layout:
    """List the files of a plan folder in one walk.

    Raises:
        UserError: When ``root`` is not a folder that can be read.
    """
    top = str(root)
    scanner = _Scanner(top)
    try:
        entries = sorted(os.scandir(top), key=lambda entry: entry.name)
    except OSError as error:
        raise UserError(f"không đọc được thư mục kế hoạch {top}: {os_reason(error)}") from None
    settings = None
    holidays: tuple[PlanFile, ...] = ()
    laws: tuple[PlanFile, ...] = ()
    units: tuple[PlanFile, ...] = ()
    plans = []
    templates: tuple[str, ...] = ()
    for entry in entries:
        if entry.name == TEMPLATES:
            templates = scanner.templates(entry)
        elif entry.name == SETTINGS:
            settings = PlanFile(entry.path, FileKind.CAU_HINH, "cau-hinh")
        elif entry.name == HOLIDAYS:
            holidays = scanner.files(entry, FileKind.NGAY_NGHI)
        elif entry.name == LAWS:
            laws = scanner.files(entry, FileKind.PHAP_LUAT)
        elif entry.name == UNITS:
            units = scanner.files(entry, FileKind.DON_VI)
        elif _is_folder(entry):
            plan = scanner.plan(entry)
            if plan:
                plans.append(plan)
        else:
            scanner.stray(entry)
    return Layout(top, settings, holidays, units, tuple(plans), tuple(scanner.strays), laws, templates)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle
        return False


class _Scanner:
    """Walks the folder, keeping what has no place in it."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.strays: list[Stray] = []

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        if leads_outside(folder, self.root):
            reason = "thư mục là liên kết trỏ ra ngoài thư mục kế hoạch nên không được đọc"
            self.strays.append(Stray(folder, "HG001", reason, "chép các tệp vào một thư mục thường"))
            return []
        try:
            return sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            reason = f"không đọc được thư mục: {os_reason(error)}"
            self.strays.append(Stray(folder, "HG001", reason, "kiểm tra thư mục và quyền đọc thư mục"))
            return []

    def stray(self, entry: os.DirEntry[str]) -> None:
        """Keep a YAML file that is not read, or a folder that holds one; what is hidden is the user's own."""
        if entry.name.startswith("."):
            return
        if _is_folder(entry):
            if any(_is_yaml(inner.name) for inner in self._entries(entry.path)):
                self.strays.append(
                    Stray(
                        entry.path, "HG016", "thư mục có tệp YAML nhưng không nằm đúng chỗ nên không được đọc", _WHERE
                    )
                )
        elif _is_yaml(entry.name):
            is_read_elsewhere = not entry.name.endswith(".yaml")
            reason = "đuôi tệp không phải .yaml" if is_read_elsewhere else "tệp YAML không nằm đúng chỗ"
            hint = "đổi đuôi tệp thành .yaml" if is_read_elsewhere else _WHERE
            self.strays.append(Stray(entry.path, "HG016", f"{reason} nên không được đọc", hint))

    def files(self, folder: os.DirEntry[str], kind: FileKind) -> tuple[PlanFile, ...]:
        """List the files of a folder that holds one kind."""
        found = []
        for entry in self._entries(folder.path):
            name = entry.name
            if name.endswith(".yaml") and not name.startswith("."):
                found.append(PlanFile(entry.path, kind, name[: -len(".yaml")]))
            else:
                self.stray(entry)
        return tuple(found)

    def templates(self, folder: os.DirEntry[str]) -> tuple[str, ...]:
        """List the templates that are texts; a Word form is the office's own and is read when it is used."""
        if not _is_folder(folder):
            return ()
        return tuple(entry.path for entry in self._entries(folder.path) if entry.name.endswith(TEMPLATE_SUFFIX))

    def plan(self, folder: os.DirEntry[str]) -> PlanDir | None:
        """List a plan's files; a folder with none of a plan's parts is no plan."""
        if folder.name.startswith("."):
            return None
        document = None
        approvals = None
        tasks: tuple[PlanFile, ...] = ()
        results: tuple[PlanFile, ...] = ()
        reports: tuple[PlanFile, ...] = ()
        seen = False
        for entry in self._entries(folder.path):
            if entry.name == PLAN_FILE:
                document = PlanFile(entry.path, FileKind.KE_HOACH, folder.name)
            elif entry.name == APPROVALS:
                approvals = PlanFile(entry.path, FileKind.PHE_DUYET, folder.name)
            elif entry.name == TASKS:
                tasks = self.files(entry, FileKind.NHIEM_VU)
            elif entry.name == RESULTS:
                results = self.files(entry, FileKind.KET_QUA)
            elif entry.name == REPORTS:
                reports = self.files(entry, FileKind.BAO_CAO)
            else:
                self.stray(entry)
                continue
            seen = True
        return PlanDir(folder.name, folder.path, document, tasks, results, approvals, reports) if seen else None


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yaml", ".yml"))
