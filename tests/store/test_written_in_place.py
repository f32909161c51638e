"""What is written into a file: the exact lines, one for one, and the data that is read back."""

import copy

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hoagiai_cli.store.source import Source
from hoagiai_cli.store.splice import append_at, append_items, set_value, without_comment, without_key
from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.store.yaml_scalars import block_lines
from hoagiai_cli.store.yaml_text import WIDTH, entry, flow, item

ORDER = ("a", "b", "c", "d")


def data_of(text):
    return read_yaml(Source("", text)).data


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ("a: 1\nc: 3\n", ("b",), "hai", "a: 1\nb: hai\nc: 3\n"),
        ("c: 3\nd: 4\n", ("e",), 5, "c: 3\nd: 4\ne: 5\n"),
        ("a: 1\nc: 3\n", ("b", "x"), "hai", "a: 1\nb: {x: hai}\nc: 3\n"),
        ("a:\n  d: 4\nc: 3\n", ("a", "b"), "hai", "a:\n  d: 4\n  b: hai\nc: 3\n"),
        ("a: {d: 4}  # lời\nc: 3\n", ("a", "b"), "hai", "a: {d: 4, b: hai}  # lời\nc: 3\n"),
        ("a: {}\n", ("a", "b"), "hai", "a: {b: hai}\n"),
        ("a:\nc: 3\n", ("a", "b"), "hai", "a: {b: hai}\nc: 3\n"),
        ("a: null  # lời\n", ("a", "b"), "hai", "a: {b: hai}  # lời\n"),
        ("a: cũ  # lời\nb: 'nguyên'\n", ("a",), "mới", "a: mới  # lời\nb: 'nguyên'\n"),
        ("a: >-\n  dài\n  thêm\n\nb: 1\n", ("a",), "ngắn", "a: ngắn\n\nb: 1\n"),
        ("a:\n  - x: 1\n  - x: 2\n", ("a", 1, "x"), 3, "a:\n  - x: 1\n  - x: 3\n"),
        ("a:\n  - x: 1\n\nb: 1\n", ("a", 0, "y"), 3, "a:\n  - x: 1\n    y: 3\n\nb: 1\n"),
        ("a: []\nb: 1\n", ("a",), ["x"], "a: [x]\nb: 1\n"),
        ("a:\nb: 1\n", ("a",), ["x"], "a: [x]\nb: 1\n"),
        ("a: null # lời\nb: 1\n", ("a",), ["x"], "a: [x] # lời\nb: 1\n"),
        ("x: {a: null, b: 1}\n", ("x", "a"), ["x"], "x: {a: [x], b: 1}\n"),
        ("x:\r\n  a: 1\r\n", ("x", "b"), "hai", "x:\r\n  a: 1\r\n  b: hai\r\n"),
        ("a: 1", ("b",), 2, "a: 1\nb: 2\n"),
        ("a: 1\r\nc: 1", ("d",), 2, "a: 1\r\nc: 1\r\nd: 2\r\n"),
    ],
)
def test_a_value_is_set(before, path, value, after):
    assert set_value(before, path, value, ORDER) == after


def test_a_long_list_takes_lines_of_its_own():
    long = [{"ten": f"Việc số {number} của một danh sách dài", "so": number} for number in range(4)]
    lines = "".join(f"  - ten: Việc số {number} của một danh sách dài\n    so: {number}\n" for number in range(4))
    assert set_value("a: []  # lời\nb: 1\n", ("a",), long) == f"a:  # lời\n{lines}b: 1\n"
    # Within braces it stays one line, however long.
    assert data_of(set_value("x: {a: [], b: 1}\n", ("x", "a"), long)) == {"x": {"a": long, "b": 1}}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nc: 3\n", "a: 1\nb:\n  - x: 1\n    y: hai\nc: 3\n"),
        ("b:\n- x: 0\nc: 3\n", "b:\n- x: 0\n- x: 1\n  y: hai\nc: 3\n"),
        ("b:\n    - x: 0  # lời\n\nc: 3\n", "b:\n    - x: 0  # lời\n    - x: 1\n      y: hai\n\nc: 3\n"),
        ("b: [{x: 0}]\nc: 3\n", "b: [{x: 0}, {x: 1, y: hai}]\nc: 3\n"),
        ("b: []\nc: 3\n", "b:\n  - x: 1\n    y: hai\nc: 3\n"),
        ("b:\nc: 3\n", "b:\n  - x: 1\n    y: hai\nc: 3\n"),
        ("b: null\n", "b:\n  - x: 1\n    y: hai\n"),
        ("b: []  # lời\nc: 3\n", "b:  # lời\n  - x: 1\n    y: hai\nc: 3\n"),
    ],
)
def test_an_item_is_appended(before, after):
    assert append_items(before, "b", [{"x": 1, "y": "hai"}], ORDER) == after
    one = append_items(before, "b", [{"x": 1}], ORDER)
    assert append_items(before, "b", [{"x": 1}, {"x": 2}], ORDER) == append_items(one, "b", [{"x": 2}], ORDER)


def test_an_item_is_appended_wherever_its_list_stands():
    assert append_at("a:\n  - b:\n      - x: 1\n  - c\n", ("a", 0, "b"), {"x": 2}) == (
        "a:\n  - b:\n      - x: 1\n      - x: 2\n  - c\n"
    )
    assert append_at("a: {b: [{x: 1}]}\n", ("a", "b"), {"x": 2}) == "a: {b: [{x: 1}, {x: 2}]}\n"
    for nothing in ("a: []\n", "a:\n", "a: x\n", "b: [1]\n"):
        assert append_at(nothing, ("a",), {"x": 2}) == nothing
    assert append_at("a: [1]\n", ("a", 4), {"x": 2}) == "a: [1]\n"


def test_a_key_goes_with_all_that_is_its_own():
    assert without_key("a: 1\nb:\n  c: 2\n  d: |\n    lời\n\ne: 3\n", "b") == "a: 1\n\ne: 3\n"
    assert without_key("a: 1\nb: 2\n", "b") == "a: 1\n"
    assert without_key("{a: 1, b: 2}\n", "b") == "{a: 1, b: 2}\n"
    assert without_key("a: 1\n", "b") == "a: 1\n"


def test_a_comment_goes_by_its_words():
    text = "# Lời một\n#   nối tiếp\na: 1\n  # Lời khác\nb: 2  # Lời một nối tiếp\n"
    assert without_comment(text, "Lời một nối tiếp") == "a: 1\n  # Lời khác\nb: 2  # Lời một nối tiếp\n"
    assert without_comment(text, "Lời khác") == "# Lời một\n#   nối tiếp\na: 1\nb: 2  # Lời một nối tiếp\n"
    assert without_comment(text, "nối") == text


_KEYS = st.sampled_from(["a", "b", "c", "d"])
_SCALARS = st.sampled_from(["x", "hai ba", "1", 2, True, None, "", "a: b", "# c", "- d", "năm 2025", "x" * 130])
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=10,
)
_PATHS = st.lists(_KEYS | st.integers(0, 2), min_size=1, max_size=3).map(tuple)


@settings(max_examples=60)
@given(st.dictionaries(_KEYS, _TREES, min_size=1), _PATHS, _SCALARS, st.booleans())
def test_only_what_was_meant_is_changed(tree, path, value, braces):
    text = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=True if braces else None)
    assume(data_of(text) == tree)
    expected = _set(copy.deepcopy(tree), path, value)
    assume(expected is not None)
    assert data_of(set_value(text, path, value)) == expected, text


def _set(tree, path, value):
    """Return the tree with a value set; None where the way leads through what is neither a mapping nor nothing."""
    node = tree
    for step in path[:-1]:
        if isinstance(node, dict) and isinstance(step, str):
            if node.get(step) is None:
                node[step] = {}
            node = node[step]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    if not isinstance(node, dict) or not isinstance(path[-1], str) or isinstance(node.get(path[-1]), dict | list):
        return None
    node[path[-1]] = value
    return tree


def test_a_line_is_as_long_as_it_may_be_and_no_longer():
    fits = "x" * (WIDTH - len("k: [a, ]"))
    assert entry("k", ["a", fits], 0) == [f"k: [a, {fits}]"]
    assert entry("k", ["a", fits + "x"], 0) == ["k:", "  - a", f"  - {fits}x"]
    assert entry("k", {"m": fits}, 0)[0] == f"k: {{m: {fits}}}"[:WIDTH]
    assert entry("k", {"m": fits, "n": {"o": 1}}, 2) == ["  k:", f"    m: {fits}", "    n: {o: 1}"]
    words = " ".join(["chữ"] * ((WIDTH - 1) // 4))
    assert len(f"k: {words}") > WIDTH - 4
    long = words + " thêm vài chữ nữa"
    head, *lines = entry("k", long, 0)
    assert head == "k: >-"
    assert all(len(line) <= WIDTH and line.startswith("  ") and line[2] != " " for line in lines)
    assert " ".join(line.strip() for line in lines) == long
    # As many words on a line as fit: the next word would not.
    assert len(lines[0]) + 1 + len(lines[1].split()[0]) > WIDTH


def test_texts_of_several_lines_stay_lines():
    assert entry("k", "một\nhai\n\nba", 2) == ["  k: |-", "    một", "    hai", "", "    ba"]
    for odd in ("một\n hai", "một\nhai ", "một\n\thai", "\nmột", "một\n", "một  hai\nba"):
        text = "\n".join(entry("k", odd, 0)) + "\n"
        assert data_of(text) == {"k": odd}, odd


def test_items_and_braces():
    assert item({"a": 1, "b": {"c": [1, 2]}}, 2) == ["  - a: 1", "    b: {c: [1, 2]}"]
    assert flow({"a": [1, {"b": "x, y"}], "c": None}) == '{a: [1, {b: "x, y"}], c: null}'


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("|+\n  a\n  b\n\n", ("|+", None, ["a", "b", ""])),
        ("|\n  a\n\n  b\n\n\n", ("|", None, ["a", "", "b"])),
        ("|-  # lời \n    a\n      b\n", ("|-", "# lời", ["a", "  b"])),
        ("|2\n    a\n", None),
        ("|\n\n", None),
    ],
)
def test_a_block_is_taken_apart(raw, found):
    assert block_lines(raw) == found
