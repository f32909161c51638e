"""Files that need no libyaml are read as libyaml reads them; the benchmark compares many more inputs."""

import importlib.util
from pathlib import Path

import pytest

from hoagiai_cli.store.plain_yaml import read_plain
from hoagiai_cli.store.source import Source

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"

PLAIN = {
    "a: b\n": {"a": "b"},
    "# c\n\na: b c  \n\nd: 5\ne: 1.5\nf: 012\ng: no\nh: true\ni: null\nj: 2025-02-30\nk:\n": {
        "a": "b c", "d": 5, "e": 1.5, "f": "012", "g": "no", "h": True, "i": None, "j": "2025-02-30", "k": None,
    },
    "a: [b, 5, c d]\ne: []\nf: {g: h/i, j: 2025-01-01}\n": {
        "a": ["b", 5, "c d"], "e": [], "f": {"g": "h/i", "j": "2025-01-01"},
    },
    "a:\n  - b: c\n    d:\n      - e\n  - b: 'f'\n": {"a": [{"b": "c", "d": ["e"]}, {"b": "f"}]},
    "a: >-\n  b\n  c\nd: |\n  e\n  f\n": {"a": "b c", "d": "e\nf\n"},
}  # fmt: skip
LEFT_TO_LIBYAML = (
    "", "a", "a: b", "a: b\r\n", "a: b\n  c\n", "a: *b\n", "a: &b c\n", "a: !c d\n", "a: b\na: c\n", "a: b: c\n",
    "a: b # c\n", "a:\tb\n", "a: \u00a0b\n", "- a\n", "---\na: b\n", "a: [b, [c]]\n", "a: {b: c, b: d}\n", "a: 'b''c'\n",
    'a: "b\\n"\n', "a:\n- b\n", "a: >-\n  b\n\n  c\n", "a: >-\n  b\n   c\n", " a: b\n", "a: b\n c: d\n", "? a\n: b\n",
)  # fmt: skip


@pytest.mark.parametrize(("text", "data"), PLAIN.items())
def test_plain_files_are_read(text, data):
    assert repr(read_plain(Source("", text))) == repr(data)


@pytest.mark.parametrize("text", LEFT_TO_LIBYAML)
def test_what_is_not_plain_is_left_to_libyaml(text):
    assert read_plain(Source("", text)) is None


def test_spoiled_files_are_read_as_libyaml_reads_them():
    if not BENCHMARKS.is_dir():
        pytest.skip("benchmarks are not part of what is installed")
    spec = importlib.util.spec_from_file_location("fuzz_reader", BENCHMARKS / "fuzz_reader.py")
    fuzz = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fuzz)
    different = [(text, said) for text in fuzz.spoiled(1500, 11) if (said := fuzz.difference(text)) is not None]
    assert different == []
