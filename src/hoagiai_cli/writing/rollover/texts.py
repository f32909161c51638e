"""The texts of a plan with its year moved; tables and lead-ins go with the sums that stand in or under them."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from hoagiai_cli.language.cited import find_sum
from hoagiai_cli.language.years import move_years

_KEPT = frozenset({"so", "nhiem_vu", "cot"})
"""Printed numbers of sections, ids of tasks, where a table's columns come from: no texts."""
_COLUMN_OF_SUMS = re.compile(r"\b(?:đồng|kinh phí|vnđ|thành tiền|đơn giá|dự toán)\b", re.IGNORECASE)
_LEADS_IN = re.compile(r":\W*$")


class Years(NamedTuple):
    """From which year to which."""

    old: int
    new: int

    def moved(self, value: Any, look: list[str]) -> Any:
        """Return a value with the years of all its texts moved; what is left or uncertain is added to ``look``."""
        if isinstance(value, Mapping):
            if "hang" in value and (money := _sum_of_table(value)):
                look.append(f"bảng có số tiền “{money}” giữ nguyên như năm {self.old}")
                return dict(value)
            return {key: inner if key in _KEPT else self.moved(inner, look) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [
                self._led_in(inner, money, look) if (money := _below(value, at)) else self.moved(inner, look)
                for at, inner in enumerate(value)
            ]
        if not isinstance(value, str):
            return value
        found = move_years(value, self.old, self.new)
        look += found.doubts
        return found.text

    def _led_in(self, text: str, money: str, look: list[str]) -> str:
        """Leave a line that leads in sums as it is: "Kinh phí năm 2026:"."""
        if str(self.old) in text:
            look.append(f"lời dẫn vào số tiền “{money}” giữ nguyên năm {self.old}")
        return text


def _below(values: Any, at: int) -> str:
    """Return the sum in the lines that a line with a colon at its end leads in."""
    text = values[at]
    if not isinstance(text, str) or not _LEADS_IN.search(text):
        return ""
    below = values[at + 1] if at + 1 < len(values) else None
    return find_sum(below) if isinstance(below, str) else ""


def _sum_of_table(table: Mapping[str, Any]) -> str:
    """Return a sum, or the head of a column of sums, in a table."""
    rows = [row.get("o", ()) for row in table["hang"] if isinstance(row, Mapping)]
    cells = [cell for row in rows for cell in row if isinstance(cell, str)]
    heads = [cell for row in rows[: max(table.get("dau", 0), 1)] for cell in row if isinstance(cell, str)]
    named = next((cell for cell in heads if _COLUMN_OF_SUMS.search(cell)), "")
    return next(filter(None, map(find_sum, cells)), " ".join(named.split())[:60])
