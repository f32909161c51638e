"""How deep a plan file may nest: libyaml recurses without a limit, and would overrun its stack."""

import re

MAX_DEPTH = 40
"""Deepest nesting of a plan file; a document's own sections need about ten."""

_INLINE_NESTING = re.compile(rf"(?:[-?:][ \t]+){{{MAX_DEPTH}}}")


def overruns(text: str) -> bool:
    """Tell whether a text may nest deeper than libyaml can be trusted with; signs within words count too."""
    if text.count("[") + text.count("{") > MAX_DEPTH and _brackets(text) > 10 * MAX_DEPTH:
        return True
    return _INLINE_NESTING.search(text) is not None


def _brackets(text: str) -> int:
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest
