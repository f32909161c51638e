"""Lines are divided into tasks by looking at each once: however long a list is, each only as often as the longest value has lines."""

from collections import Counter

import pytest

from hoagiai_cli.importing import fields
from hoagiai_cli.importing.blocks import Doan


@pytest.mark.parametrize("count", [10, 2000])
def test_each_line_is_looked_at_a_few_times(monkeypatch, count):
    looked: Counter[str] = Counter()
    kept = fields._bare_label

    def counting(line):
        looked[line.doan.text] += 1
        return kept(line)

    monkeypatch.setattr(fields, "_bare_label", counting)
    texts = ["Cơ quan chủ trì:", *(f"Phòng Mẫu {number}, Phòng Thử {number}," for number in range(count))]
    lines = [fields.read_line(Doan(text, "dòng 1")) for text in texts]
    fields.groups(lines)
    assert max(looked.values()) <= 2 * fields._LONGEST_VALUE + 3
