"""What a rule is."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.finding import Place, Problem, Severity
from hoagiai_cli.rules.context import Context
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

SourceCheck = Callable[[Source], Iterator[tuple[Place, str, str | None]]]
"""Characters of one file → places, messages, hints."""

ModelCheck = Callable[[Any, Context], Iterator[Problem]]
"""One file's model and what is known of the folder so far → problems."""

FolderCheck = Callable[[Context], Iterator[tuple[str, Problem]]]
"""What is known once several files are read → the path of a file and a problem in it."""


class Rule(NamedTuple):
    """One code, what it means, and how it is found.

    A code without a check is found by the reader or by the models; its rule says what it means.

    Attributes:
        code: Stable for ever.
        severity: How grave.
        title: What is wrong, as a heading.
        explanation: Why it matters and what to do, in whole sentences.
        example: A few lines of YAML that are wrong, or a sentence where lines of one file cannot show it.
        mended: The same lines, right.
        sample: The kind of file that the example stands in; None when it is a sentence.
        source: The check on a file's characters.
        kinds: The files whose models ``check`` looks at.
        check: The check on a model.
        after_units: The check on all units, once they are read.
        after_plan: The check on a plan, once its files are read.
        after_all: The check on what all plans share, by the plan that ends last.
        fatal: A source with such a finding is not parsed: what the parser would say of it only confuses.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    example: str
    mended: str
    sample: FileKind | None = None
    source: SourceCheck | None = None
    kinds: tuple[FileKind, ...] = ()
    check: ModelCheck | None = None
    after_units: FolderCheck | None = None
    after_plan: FolderCheck | None = None
    after_all: FolderCheck | None = None
    fatal: bool = False
