"""HG008: text that is not in NFC: letters and marks stand as several characters."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from hoagiai_cli.diagnostics.finding import Place, Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import and_more
from hoagiai_cli.store.layout import FileKind
from hoagiai_cli.store.source import Source

# A letter with the marks behind it: what NFC composes.
_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f]+|[\u0340\u0341\u0374\u212a\u212b]|[^\x00-\x7f]")


def check(source: Source) -> Iterator[tuple[Place, str, str | None]]:
    """Report the first letter that NFC would compose, and how many lines have one."""
    if source.text.isascii() or is_normalized("NFC", source.text):
        return
    lines = [number for number, line in enumerate(source.lines, 1) if not is_normalized("NFC", line)]
    for number in lines[:1]:
        column, length = _first(source.line(number))
        yield (
            source.place(number, column, length),
            "chữ có dấu viết bằng nhiều ký tự rời, không phải Unicode dựng sẵn (NFC)"
            + and_more(len(lines) - 1, "dòng"),
            "chạy lệnh hoagiai fmt, hoặc lưu lại tệp với kiểu gõ “Unicode dựng sẵn”",
        )


def _first(line: str) -> tuple[int, int]:
    for found in _CLUSTER.finditer(line):
        if normalize("NFC", found.group()) != found.group():
            return found.start() + 1, len(found.group())
    return 1, len(line)


RULE = Rule(
    code="HG008",
    severity=Severity.LOI,
    title="Chữ có dấu không phải Unicode dựng sẵn",
    explanation=(
        "Một chữ như “ế” có thể lưu thành một ký tự (Unicode dựng sẵn, NFC) hoặc thành chữ cái và các dấu rời "
        "(Unicode tổ hợp). Trên màn hình hai cách giống nhau, nhưng máy coi là khác nhau: tìm không thấy, so sánh "
        "không bằng, sắp xếp sai. Tệp kế hoạch chỉ dùng Unicode dựng sẵn. Chạy lệnh “hoagiai fmt”, hoặc lưu lại "
        "tệp với kiểu gõ “Unicode dựng sẵn”; khi dùng máy Mac, chú ý chữ chép từ tên tệp."
    ),
    example="ten: " + normalize("NFD", "Tổ chức tập huấn"),
    mended="ten: Tổ chức tập huấn",
    sample=FileKind.NHIEM_VU,
    source=check,
)
