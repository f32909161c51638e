"""For code scanning: SARIF 2.1.0, with what every code means."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from hoagiai_cli.diagnostics.finding import Finding, Severity
from hoagiai_cli.reporters.fingerprints import fingerprints
from hoagiai_cli.rules.registry import all_rules
from hoagiai_cli.rules.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.LUU_Y: "note"}


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield one SARIF log with one run; only the codes that occur are described."""
    rules = {code: rule for code, rule in all_rules().items() if any(finding.code == code for finding in findings)}
    places = {code: index for index, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "hoagiai",
                "version": version("hoagiai"),
                "language": "vi",
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        # Columns count characters, not the halves of UTF-16 that the standard counts by default.
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, places[finding.code], fingerprint)
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"{rule.explanation}\n\nSai:\n{rule.example}\n\nĐúng:\n{rule.mended}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    place = finding.place
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message + (f"\n→ {finding.hint}" if finding.hint else "")},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(finding.path, safe="/-._~")},
                    "region": {
                        "startLine": place.line,
                        "startColumn": place.column,
                        "endColumn": place.column + place.length,
                    },
                }
            }
        ],
        "partialFingerprints": {"hoagiai/v1": fingerprint},
    }
