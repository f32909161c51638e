"""For CI servers that read test results: one suite a file, one case a finding; a folder without findings is one pass.

The attributes are those that the schema of Ant's JUnit reports asks for. A note never fails, so its case is a pass.
"""

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Finding, Severity
from hoagiai_cli.reporters.terminal import safe

_TIME = "1980-01-01T00:00:00"
"""Not the hour of the run: the same findings are the same bytes."""


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield an XML document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<testsuites>"
    suites = [(path, list(group)) for path, group in groupby(findings, key=lambda finding: finding.path)]
    for number, (path, group) in enumerate(suites or [("hoagiai", [])]):
        yield from _suite(number, path, group)
    yield "</testsuites>"


def _suite(number: int, path: str, findings: list[Finding]) -> Iterator[str]:
    failures = sum(finding.severity is not Severity.LUU_Y for finding in findings)
    yield (
        f'  <testsuite package="hoagiai" id="{number}" name={_attribute(path)} timestamp="{_TIME}" '
        f'hostname="localhost" tests="{max(len(findings), 1)}" failures="{failures}" errors="0" time="0">'
    )
    yield "    <properties/>"
    if not findings:
        yield '    <testcase name="không có lỗi" classname="hoagiai" time="0"/>'
    for finding in findings:
        yield from _case(finding)
    yield "    <system-out/>"
    yield "    <system-err/>"
    yield "  </testsuite>"


def _case(finding: Finding) -> Iterator[str]:
    place = finding.place
    name = _attribute(f"{finding.code} dòng {place.line} cột {place.column}")
    case = f"    <testcase name={name} classname={_attribute(finding.path)} time="
    if finding.severity is Severity.LUU_Y:
        yield f'{case}"0"/>'
        return
    text = f"{finding.path}:{place.line}:{place.column}: {SEVERITY_NAMES[finding.severity]} {finding.code}: "
    text += finding.message + (f"\n→ {finding.hint}" if finding.hint else "")
    yield f'{case}"0">'
    yield (
        f"      <failure type={_attribute(finding.code)} message={_attribute(finding.message)}>"
        f"{escape(_legal(text))}</failure>"
    )
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(" ".join(safe(text).split()))


def _legal(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return "\n".join(safe(line) for line in text.splitlines())
