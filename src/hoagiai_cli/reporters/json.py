"""For other programs: ``{"phien_ban": 1, "loi": […]}``."""

import json
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Finding

VERSION = 1


def render(findings: list[Finding]) -> Iterator[str]:
    """Yield one JSON document."""
    yield json.dumps(
        {
            "phien_ban": VERSION,
            "loi": [
                {
                    "ma": finding.code,
                    "muc_do": finding.severity.value,
                    "tep": finding.path,
                    "dong": finding.place.line,
                    "cot": finding.place.column,
                    "thong_bao": finding.message,
                    "goi_y": finding.hint,
                }
                for finding in findings
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
