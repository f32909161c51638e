"""A name for each finding that stays the same when lines above it come and go."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Finding


def fingerprints(findings: list[Finding]) -> Iterator[str]:
    """Yield one hash a finding: file, code, words and line's text; equal findings are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        what = (finding.path, finding.code, finding.message, (finding.place.text or "").strip())
        seen[what] += 1
        yield hashlib.sha256("\0".join((*what, str(seen[what]))).encode()).hexdigest()[:32]
