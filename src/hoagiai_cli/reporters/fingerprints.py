"""A name for each finding that stays the same when lines above it come and go."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Finding

_LINE = re.compile(r"\b(?:dòng|cột) \d+")
"""A place that a message names moves with the lines above it."""


def fingerprints(findings: list[Finding]) -> Iterator[str]:
    """Yield one hash a finding: file, code, words and line's text; equal findings are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        what = (finding.path, finding.code, _LINE.sub("dòng", finding.message), (finding.place.text or "").strip())
        seen[what] += 1
        yield hashlib.sha256("\0".join((*what, str(seen[what]))).encode()).hexdigest()[:32]
