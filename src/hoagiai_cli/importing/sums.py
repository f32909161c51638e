"""The row of a table that adds up the rows above it, "Cộng", "Tổng số": it is no task."""

import re
from collections.abc import Sequence

from hoagiai_cli.importing.blocks import OBang
from hoagiai_cli.importing.columns import Cot
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.words import fold

_OF = r"(?: (?:cộng|số|chung|kinh phí|toàn bộ|các mục|mục|phần|nhóm|nhiệm vụ|kế hoạch|dự toán|tiền))*"
_SUM = re.compile(
    rf"\W*(?:tổng{_OF}|cộng{_OF})(?: [ivx]{{1,5}}| [a-zđ]| \d{{1,2}})?"
    r"(?:\s*\([^()]{0,40}\))?\W*(?:\d[\d.,]*(?: \w+){0,3})?\W*"
)
_FIGURE = re.compile(r"[\s\d.,%–/x+*-]*(?:(?:triệu |nghìn |tỷ )?đồng|nhiệm vụ|việc|trđ|đ)?[\s.]*")
_NUMBER = re.compile(r"[\divx.()]{1,8}|[a-zđ][.)]?")
_ASSIGNED = frozenset({Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN, Truong.PHOI_HOP, Truong.THOI_GIAN})


def is_sum(row: Sequence[OBang], columns: Sequence[Cot]) -> bool:
    """Tell whether a row only adds up: its first words say so, and it gives nothing to anybody."""
    said = [
        (cell, columns[index].truong if index < len(columns) else Truong.KHAC)
        for index, cell in enumerate(row)
        if cell.doan and (index == 0 or cell is not row[index - 1])
    ]
    numbers = [cell for cell, kind in said if kind is Truong.SO and _NUMBER.fullmatch(fold(cell.phang))]
    words = [(cell, kind) for cell, kind in said if cell not in numbers and not _FIGURE.fullmatch(fold(cell.phang))]
    if not words or not _SUM.fullmatch(fold(words[0][0].phang)):
        return False
    return not any(kind in _ASSIGNED for _, kind in words[1:])
