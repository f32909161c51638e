"""What a rule is."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.finding import Place, Problem, Severity
from hoagiai_cli.rules.context import Context
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

SourceCheck = Callable[[Source], Iterator[tuple[Place, str, str | None]]]
"""Bytes and characters → places, messages, hints."""

ModelCheck = Callable[[Any, Context], Iterator[Problem]]
"""One file's model and what is known of the folder so far → problems."""


class Rule(NamedTuple):
    """One code, what it means, and how it is found.

    A code without a check is found by the reader or by the models; its rule says what it means.

    Attributes:
        code: Stable for ever.
        severity: How grave.
        title: What is wrong, as a heading.
        explanation: Why it matters and what to do, in whole sentences.
        example: A few lines of YAML that are wrong.
        mended: The same lines, right.
        source: The check on a file's characters.
        kind: The files whose models ``check`` looks at.
        check: The check on a model.
        fatal: A source with such a finding is not parsed: what the parser would say of it only confuses.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    example: str
    mended: str
    source: SourceCheck | None = None
    kind: FileKind | None = None
    check: ModelCheck | None = None
    fatal: bool = False
