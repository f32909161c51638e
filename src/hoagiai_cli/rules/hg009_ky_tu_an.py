"""HG009: characters within the text that nobody sees: zero-width, direction marks, no-break spaces."""

import re
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Place, Severity
from hoagiai_cli.rules.characters import INVISIBLE, SPACES, describe
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import and_more
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

_HIDDEN = re.compile(f"[{SPACES}{INVISIBLE}]")
_IN_LAYOUT = re.compile(r"[\s\u200b\u2060\ufeff]*(?:-\s*)*(?:[a-z_][a-z0-9_]*:\s*)?")


def check(source: Source) -> Iterator[tuple[Place, str, str | None]]:
    """Report the first such character of the text, and how many there are; those of the layout are HG007's."""
    if source.printable or not _HIDDEN.search(source.text):
        return
    found = []
    for number, line in enumerate(source.lines, 1):
        layout = _IN_LAYOUT.match(line)
        found += [(number, match) for match in _HIDDEN.finditer(line, layout.end() if layout else 0)]
    for number, match in found[:1]:
        yield (
            source.place(number, match.start() + 1),
            f"trong chữ có {describe(match.group())}" + and_more(len(found) - 1, "ký tự"),
            "xóa ký tự ấy; nếu là dấu cách thì gõ lại bằng dấu cách thường",
        )


RULE = Rule(
    code="HG009",
    severity=Severity.CANH_BAO,
    title="Ký tự ẩn trong chữ",
    explanation=(
        "Trong chữ có ký tự không nhìn thấy được hoặc giống dấu cách mà không phải: dấu cách không ngắt, ký tự rộng "
        "bằng không, dấu đổi chiều chữ, ký tự riêng của một phông chữ. Chúng theo vào khi chép từ Word hoặc trang "
        "web, làm cho tìm kiếm, so sánh và văn bản in ra sai mà không ai thấy vì sao. Xóa rồi gõ lại chỗ ấy."
    ),
    example="ten: Tổ chức\u00a0tập huấn",
    mended="ten: Tổ chức tập huấn",
    sample=FileKind.NHIEM_VU,
    source=check,
)
