"""HG007: an odd space (NBSP and its like) where YAML needs a plain one."""

import re
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Place, Severity
from hoagiai_cli.rules.characters import SPACES, describe
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import and_more
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

# At the head of a line, behind the dash of an item, or behind the colon of a key.
_PLACE = re.compile(rf"^(?:[ \t]*(?:-[ \t]*)*(?:[a-z_][a-z0-9_]*:[ \t]*)?)([{SPACES}]+)", re.MULTILINE)
_ANY = re.compile(f"[{SPACES}]")


def check(source: Source) -> Iterator[tuple[Place, str, str | None]]:
    """Report the first odd space that takes part in the layout, and how many lines have one."""
    if source.printable or not _ANY.search(source.text):
        return
    found = list(_PLACE.finditer(source.text))
    if found:
        spaces = found[0]
        yield (
            source.place_at(spaces.start(1), len(spaces.group(1))),
            f"{describe(spaces.group(1)[0])} ở chỗ thụt dòng hoặc trước giá trị" + and_more(len(found) - 1, "dòng"),
            "xóa ký tự ấy rồi gõ lại bằng dấu cách thường",
        )


RULE = Rule(
    code="HG007",
    severity=Severity.LOI,
    title="Dấu cách lạ ở chỗ thụt dòng",
    explanation=(
        "Chữ chép từ Word, Zalo hoặc trang web hay mang theo dấu cách không ngắt và các dấu cách lạ khác. Trên màn "
        "hình chúng giống hệt dấu cách thường, nhưng YAML coi là chữ, nên dòng bị hiểu sai cấp hoặc khóa bị dính "
        "vào giá trị. Xóa ký tự ấy rồi gõ lại bằng dấu cách thường."
    ),
    example="nguyen_van:\n\u00a0\u00a0chu_tri: Phòng Tư pháp",
    mended="nguyen_van:\n  chu_tri: Phòng Tư pháp",
    sample=FileKind.NHIEM_VU,
    source=check,
    fatal=True,
)
