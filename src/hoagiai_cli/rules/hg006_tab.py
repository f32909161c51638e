"""HG006: a tab in the indentation, which YAML does not allow."""

import re
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Place, Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import and_more
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_messages import TAB, TAB_HINT

# White space alone, or before a comment, is allowed in some places: there the reader says HG006 where it is not.
_TAB = re.compile(r"^ *(\t+)[ \t]*[^\s#]", re.MULTILINE)


def check(source: Source) -> Iterator[tuple[Place, str, str | None]]:
    """Report the first tab, and how many lines have one."""
    if source.printable or "\t" not in source.text:
        return
    found = list(_TAB.finditer(source.text))
    if found:
        tabs = found[0]
        yield (
            source.place_at(tabs.start(1), len(tabs.group(1))),
            TAB + and_more(len(found) - 1, "dòng"),
            TAB_HINT,
        )


RULE = Rule(
    code="HG006",
    severity=Severity.LOI,
    title="Thụt dòng bằng dấu Tab",
    explanation=(
        "YAML chỉ nhận dấu cách để thụt dòng, vì mỗi máy hiện dấu Tab rộng một khác. Thay mỗi Tab bằng hai dấu cách "
        "và đặt trình soạn thảo tự thay Tab bằng dấu cách."
    ),
    example="nguyen_van:\n\tchu_tri: Phòng Tư pháp",
    mended="nguyen_van:\n  chu_tri: Phòng Tư pháp",
    sample=FileKind.NHIEM_VU,
    source=check,
    fatal=True,
)
