"""How deep a plan file may nest: libyaml recurses without a limit, and would overrun its stack."""

import re

MAX_DEPTH = 40
"""Deepest nesting of a plan file; a document's own sections need about ten."""

_TOO_DEEP = 10 * MAX_DEPTH
_INLINE_NESTING = re.compile(rf"(?:[-?:][ \t]+){{{MAX_DEPTH}}}")


def overruns(text: str) -> bool:
    """Tell whether a text nests deeper than libyaml's composer can be trusted with."""
    many = text.count("[") + text.count("{") > MAX_DEPTH and _brackets(text) > _TOO_DEEP
    return (many or _INLINE_NESTING.search(text) is not None) and _nests(text)


def _nests(text: str) -> bool:
    """Count the nesting as it is: signs within words ("- - - -") are none. The parser itself does not recurse."""
    import yaml
    from yaml.events import CollectionEndEvent, CollectionStartEvent

    depth = 0
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _TOO_DEEP:
                return True
    except yaml.YAMLError:
        pass  # said with its place when it is composed
    return False


def _brackets(text: str) -> int:
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest
