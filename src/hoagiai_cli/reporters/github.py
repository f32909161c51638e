"""For GitHub Actions: workflow commands that become annotations on the changed lines, and a summary of the job.

GitHub shows ten annotations of each level for a step and drops the others without a word. So the first ten of each
level are annotations, the others lines of the log, and the job's summary has them all.
"""

from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Finding, Severity
from hoagiai_cli.reporters.text import summary

ANNOTATIONS = 10
"""Annotations of one level that GitHub shows for one step."""

MAX_SUMMARY_BYTES = 1_000_000
"""GitHub refuses a summary above 1 MiB."""

_COMMANDS = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.LUU_Y: "notice"}


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield an ``::error file=…`` line for each of the first findings of a level, the others plainly, and a summary."""
    shown: Counter[Severity] = Counter()
    for finding in findings:
        shown[finding.severity] += 1
        if shown[finding.severity] <= ANNOTATIONS:
            yield _annotation(finding)
        else:
            # Nothing in a plan may pass for a command of the workflow: the line begins with the severity.
            level = SEVERITY_NAMES[finding.severity]
            yield _one_line(f"{level} {finding.code}: {finding.path}:{finding.place.line}: {finding.message}")
    yield summary(findings)


def _annotation(finding: Finding) -> str:
    place = finding.place
    end = place.column + place.length
    where = f"file={_property(finding.path)},line={place.line},col={place.column},endColumn={end}"
    text = finding.message + (f"\n→ {finding.hint}" if finding.hint else "")
    return f"::{_COMMANDS[finding.severity]} {where},title={finding.code}::{_data(text)}"


def job_summary(findings: list[Finding]) -> str:
    """Return the job's summary in Markdown: every finding in a table, cut where GitHub would refuse it."""
    head = f"### Kiểm tra kế hoạch\n\n{summary(findings)}\n"
    if not findings:
        return head
    head += "\n| Mức | Mã | Vị trí | Nội dung | Cách sửa |\n|---|---|---|---|---|\n"
    rows: list[str] = []
    size = len(head.encode())
    for number, finding in enumerate(findings):
        row = _row(finding)
        size += len(row.encode())
        if size > MAX_SUMMARY_BYTES:
            rows.append(f"\nCòn {len(findings) - number} mục khác; chạy hoagiai validate để xem đủ.\n")
            break
        rows.append(row)
    return head + "".join(rows)


def _row(finding: Finding) -> str:
    place = f"{finding.path}:{finding.place.line}:{finding.place.column}"
    level = SEVERITY_NAMES[finding.severity]
    cells = (level, finding.code, place, finding.message, finding.hint or "")
    return "| " + " | ".join(_cell(text) for text in cells) + " |\n"


def _cell(text: str) -> str:
    text = _one_line(text).replace("&", "&amp;").replace("<", "&lt;")
    return "".join("\\" + sign if sign in "\\|`*_[]" else sign for sign in text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
