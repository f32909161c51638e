"""For GitLab: a Code Quality report, which a merge request shows beside the changed lines."""

import json
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.reporters.fingerprints import fingerprints

_SEVERITIES = {Severity.LOI: "major", Severity.CANH_BAO: "minor", Severity.LUU_Y: "info"}


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield one JSON array."""
    yield json.dumps(
        [
            {
                "type": "issue",
                "check_name": finding.code,
                "description": f"{finding.code}: {finding.message}" + (f" → {finding.hint}" if finding.hint else ""),
                "categories": ["Style"],
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": finding.path, "lines": {"begin": finding.place.line}},
            }
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
        ensure_ascii=False,
        indent=2,
    )
