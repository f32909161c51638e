"""For GitHub Actions: workflow commands that become annotations on the changed lines."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.reporters.text import summary

_COMMANDS = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.LUU_Y: "notice"}


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield one ``::error file=…`` line a finding, and a summary for the log."""
    for finding in findings:
        place = finding.place
        end = place.column + place.length
        where = f"file={_property(finding.path)},line={place.line},col={place.column},endColumn={end}"
        text = finding.message + (f"\n→ {finding.hint}" if finding.hint else "")
        yield f"::{_COMMANDS[finding.severity]} {where},title={finding.code}::{_data(text)}"
    yield summary(findings)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
