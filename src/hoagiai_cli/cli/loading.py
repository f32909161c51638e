"""From the options of a command to the plans that it works on; a folder with errors stops here."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoagiai_cli.diagnostics.finding import Finding
    from hoagiai_cli.model.ho_so import HoSo, ThuMuc


class FolderHasErrors(Exception):  # noqa: N818 - an outcome, not a fault
    """The folder cannot be relied on: its errors, to be shown, and exit code 1."""

    def __init__(self, findings: "list[Finding]") -> None:
        super().__init__()
        self.findings = findings


def root_of(goc: Path | None) -> Path:
    """Return the plan folder: the one named, or the nearest above the current folder.

    Raises:
        UserError: When there is none.
    """
    from hoagiai_cli.store.layout import find_root

    if goc is None:
        return find_root(Path.cwd())
    if not goc.is_dir():
        raise UserError(f"{goc} là tệp, không phải thư mục" if goc.exists() else f"không có thư mục {goc}")
    return goc


def root_holding(paths: list[Path]) -> Path:
    """Return the plan folder that these files and folders belong to, wherever the command runs.

    Raises:
        UserError: When there is none, or several.
    """
    from hoagiai_cli.store.layout import find_root

    roots = {find_root(path.resolve() if path.is_dir() else path.resolve().parent) for path in paths}
    if len(roots) > 1:
        raise UserError("các đường dẫn thuộc nhiều thư mục kế hoạch: " + ", ".join(sorted(map(str, roots))))
    return roots.pop()


def open_folder(goc: Path | None) -> "ThuMuc":
    """Read a plan folder whole.

    Raises:
        FolderHasErrors: When something in it is an error: no status or document is built on it.
        UserError: When there is no folder.
    """
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.diagnostics.finding import Severity
    from hoagiai_cli.rules.check import load_folder

    root = root_of(goc)
    with working("Đang đọc thư mục kế hoạch"):
        folder, findings = load_folder(root)
    errors = [finding for finding in findings if finding.severity is Severity.LOI]
    if errors:
        raise FolderHasErrors(errors)
    return folder


def open_by_plan(
    goc: Path | None, choose: "Callable[[ThuMuc], list[HoSo]]", use: "Callable[[ThuMuc, HoSo], None]"
) -> None:
    """Read a plan folder of which one plan at a time is kept; see ``load_by_plan``.

    Args:
        goc: The folder named.
        choose: The plans wanted, of a folder of documents alone.
        use: Called with each of them.

    Raises:
        FolderHasErrors: When something in it is an error: what was made of the plans does not hold.
        UserError: When there is no folder; what ``choose`` raises.
    """
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.rules.by_plan import load_by_plan

    refused: UserError | None = None

    def chosen(documents: "ThuMuc") -> frozenset[str]:
        nonlocal refused
        try:
            return frozenset(plan.ke_hoach.ma for plan in choose(documents))
        except UserError as error:  # what is wrong in the folder is said first
            refused = error
            return frozenset()

    root = root_of(goc)
    with working("Đang đọc thư mục kế hoạch"):
        errors = load_by_plan(root, chosen, use)
    if errors:
        raise FolderHasErrors(errors)
    if refused is not None:
        raise refused


def open_revision(goc: Path | None, revision: str) -> "ThuMuc":
    """Read a plan folder whole as it stood at a revision of git.

    Raises:
        FolderHasErrors: When something in it was an error.
        UserError: When there is no folder, no repository or no such revision.
    """
    from hoagiai_cli.diagnostics.finding import Severity
    from hoagiai_cli.review.git import Repository
    from hoagiai_cli.review.snapshot import load_revision

    folder, findings = load_revision(Repository(root_of(goc)), revision)
    errors = [finding for finding in findings if finding.severity is Severity.LOI]
    if errors:
        raise FolderHasErrors(errors)
    return folder


def parse_day(text: str | None) -> date:
    """Return the day of an option ("2025-04-01", "01/4/2025"); today where nothing is given.

    Raises:
        UserError: When it is no day, or lies outside the years that the program reckons with.
    """
    if text is None:
        from hoagiai_cli.cli.clock import today

        return today()
    from hoagiai_cli.gathering.typed import NoSuchDay, NotRead, day_in_words

    try:
        day = day_in_words(text)
    except NoSuchDay:
        raise
    except NotRead:
        raise UserError(f"“{text}” không phải một ngày; viết ngày/tháng/năm, ví dụ 01/4/2025") from None
    from hoagiai_cli.model.base import FIRST_YEAR, LAST_YEAR

    if not int(FIRST_YEAR) <= day.year <= int(LAST_YEAR):
        raise UserError(f"năm của ngày “{text}” nằm ngoài khoảng {FIRST_YEAR} đến {LAST_YEAR}")
    return day
