"""``docs/the-thuc.md``: every rule stands in it, and every test that it names exists."""

import re
from pathlib import Path

from test_check import BROKEN
from test_habits import WRONG

TESTS = Path(__file__).parents[1]
TABLE = (TESTS.parent / "docs" / "the-thuc.md").read_text("utf-8")
FILES = ("printing/test_docx.py", "checking/test_check.py", "checking/test_habits.py")
ROWS = [line.split("|")[1:-1] for line in TABLE.splitlines() if line.startswith("| `")]


def test_every_rule_that_is_broken_in_a_test_stands_in_the_table_and_no_other():
    assert sorted(rule for row in ROWS for rule in re.findall(r"`([^`]+)`", row[0])) == sorted({*BROKEN, *WRONG})


def test_every_test_that_the_table_names_exists():
    text = "".join((TESTS / name).read_text("utf-8") for name in FILES)
    known = set(re.findall(r"(?m)^def (test_\w+)\(", text))
    named = [name for row in ROWS for name in re.findall(r"`(test_\w+)`", row[4])]
    assert len(named) == len(ROWS)
    assert set(named) - known == set()
