"""One thing found wrong, with its place."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How grave a finding is: ``loi`` fails a check, ``canh_bao`` fails a strict one, ``luu_y`` never does."""

    LOI = "loi"
    CANH_BAO = "canh_bao"
    LUU_Y = "luu_y"


SEVERITY_NAMES = {Severity.LOI: "lỗi", Severity.CANH_BAO: "cảnh báo", Severity.LUU_Y: "lưu ý"}
"""What a person reads for each severity."""


class Place(NamedTuple):
    """Where in a file: line and column in characters from 1; the line's text and the length to underline."""

    line: int
    column: int
    text: str | None = None
    length: int = 1


class Problem(NamedTuple):
    """What a rule on a model found: at which key, in what words.

    Attributes:
        loc: The way to the value in the file's data: keys and indices. The place is looked up from it.
        message: What is wrong, in Vietnamese, without a full stop.
        hint: What to do about it, or None.
        at_key: Underline the key of the last step instead of its value.
        place: Where it is in a file that is no YAML; ``loc`` is empty then.
    """

    loc: tuple[str | int, ...]
    message: str
    hint: str | None = None
    at_key: bool = False
    place: Place | None = None


class Finding(NamedTuple):
    """A finding as every reporter needs it; sorts by place.

    Attributes:
        path: ``/``-separated, relative to the folder that the command runs in.
        place: Where in the file; line 1, column 1 when the whole file is meant.
        code: The stable code, "HG102".
        severity: How grave.
        message: What is wrong, in Vietnamese.
        hint: What to do, or None.
    """

    path: str
    place: Place
    code: str
    severity: Severity
    message: str
    hint: str | None = None


def by_place(finding: Finding) -> tuple[object, ...]:
    """Sort key of findings: file, place, code, words."""
    return (finding.path, finding.place[:2], finding.code, finding.message)


def fails(findings: list[Finding], *, strict: bool) -> bool:
    """Tell whether a check with these findings fails."""
    grave = {Severity.LOI, Severity.CANH_BAO} if strict else {Severity.LOI}
    return any(finding.severity in grave for finding in findings)
