"""Where a fault of a file is said to be: its line, its column, how much is underlined."""

import pytest

from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_reader import find_place, read_yaml


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: {x\n", "HG010", None, None),
        ("a: 1\nbc: d\x07e\n", None, 2, 6),
        ("a: &x 1\nb: *x\n", None, 2, 4),
        ("a: 1\n\nb: !!python/x 2\n", None, 3, None),
        ("a: 1\n? [b]\n: 2\n", "HG015", 2, None),
        ("- a\n", "HG015", 1, 1),
        ("", "HG004", 1, 1),
        ("a: " + "[" * 80 + "]" * 80 + "\n", "HG013", 1, None),
    ],
)
def test_the_place_of_what_cannot_be_read(text, code, line, column):
    with pytest.raises(Unreadable) as refused:
        read_yaml(Source("a.yaml", text))
    place = refused.value.place
    assert code in {None, refused.value.code}
    assert line in {None, place.line}
    assert column in {None, place.column}


def test_a_key_said_twice_is_told_at_the_second():
    document = read_yaml(Source("a.yaml", "a: 1\nb: 2\n  \na: 3\n"))
    (repeated,) = document.repeated
    assert (repeated.place.line, repeated.place.column, repeated.place.length) == (4, 1, 1)
    assert "dòng 1" in repeated.message


def test_what_is_underlined():
    text = "a:\n  b: chữ dài\n  c: >-\n    một\n    hai\nd: [1, 2]\n"
    document = read_yaml(Source("a.yaml", text))
    spans = {}
    for path in (("a", "b"), ("a", "c"), ("d",)):
        place = find_place(document, path)
        spans[path] = (place.line, place.column, place.length)
    assert spans[("a", "b")] == (2, 6, len("chữ dài"))
    assert spans[("a", "c")] == (3, 6, len(">-"))
    assert spans[("d",)] == (6, 4, len("[1, 2]"))
