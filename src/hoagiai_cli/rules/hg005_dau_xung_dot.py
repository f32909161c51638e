"""HG005: the markers of a merge conflict were left in the file."""

import re
from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Place, Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|\Z)", re.MULTILINE)


def check(source: Source) -> Iterator[tuple[Place, str, str | None]]:
    """Report each conflict once, at the marker that opens it; a marker left alone is reported too."""
    text = source.text
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "=======" not in text:
        return
    is_open = False
    for found in _MARKER.finditer(text):
        sign = found.group()[0]
        if not is_open:
            yield (
                source.place_at(found.start(), len(found.group())),
                "còn dấu xung đột của git: hai bản sửa chưa gộp xong",
                "chọn nội dung đúng của hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>",
            )
        is_open = sign != ">"


RULE = Rule(
    code="HG005",
    severity=Severity.LOI,
    title="Còn dấu xung đột của git",
    explanation=(
        "Hai người sửa cùng một chỗ, git không tự gộp được nên chép cả hai bản vào tệp, ngăn bằng các dòng <<<<<<<, "
        "======= và >>>>>>>. Tệp như vậy không dùng được cho đến khi có người chọn: giữ bản đúng, hoặc gộp ý của "
        "hai bản, rồi xóa cả ba dòng dấu."
    ),
    example="""\
<<<<<<< HEAD
thoi_gian: Quý I/2025
=======
thoi_gian: Quý II/2025
>>>>>>> sua-thoi-gian
""",
    mended="thoi_gian: Quý II/2025",
    sample=FileKind.NHIEM_VU,
    source=check,
    fatal=True,
)
