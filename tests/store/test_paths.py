"""Paths as they are printed and compared: whole names, whatever stands beside them."""

from pathlib import Path

import pytest

from hoagiai_cli.store.paths import below_repository, leads_into, lies_within, repository_top, shown_path
from hoagiai_cli.store.source import Source


@pytest.mark.parametrize(
    ("shown", "paths", "within"),
    [
        ("plans/a.yaml", [], True),
        ("plans/a.yaml", ["plans"], True),
        ("plans/a.yaml", ["plans/"], True),
        ("plans/a.yaml", ["plans/a.yaml"], True),
        ("plans/a.yaml", ["."], True),
        ("plans/a.yaml", ["khac", "plans/a.yaml"], True),
        ("plans-cu/a.yaml", ["plans"], False),
        ("plans/a.yaml", ["plans/a"], False),
        ("plans/a.yaml", ["plans/a.yaml/b"], False),
        ("plans/a.yaml", ["a.yaml"], False),
    ],
)
def test_what_lies_within(shown, paths, within, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert lies_within(shown, map(Path, paths)) is within


def test_where_a_path_leads(tmp_path, monkeypatch):
    inside, beside = tmp_path / "ben-trong", tmp_path / "ben-trong-khac"
    inside.mkdir()
    beside.mkdir()
    assert leads_into(inside, inside)
    assert leads_into(inside / "chua-co.yaml", inside)
    assert not leads_into(beside, inside)
    assert not leads_into(tmp_path, inside)
    assert not leads_into(inside / ".." / "x", inside)
    assert leads_into(tmp_path, Path("/"))
    monkeypatch.chdir(inside)
    assert shown_path(str(inside / "a")) == "a"
    assert shown_path(str(beside / "a")) == "../ben-trong-khac/a"


def test_a_path_of_a_repository(tmp_path, monkeypatch):
    (tmp_path / "kho/.git").mkdir(parents=True)
    (tmp_path / "kho/con").mkdir()
    monkeypatch.chdir(tmp_path / "kho/con")
    top = repository_top(Path())
    assert top == (tmp_path / "kho").resolve()
    assert below_repository("a.yaml", top) == "con/a.yaml"
    assert below_repository("../../ngoai.yaml", top) == "../../ngoai.yaml"


def test_the_place_of_a_character():
    source = Source("a.yaml", "một\r\nhai ba\nbốn")
    assert source.lines == ["một", "hai ba", "bốn"]
    place = source.place_at(source.text.index("ba"), 2)
    assert (place.line, place.column, place.text, place.length) == (2, 5, "hai ba", 2)
    assert source.place_at(0)[:2] == (1, 1)
    assert source.line(3) == "bốn"
    assert source.line(0) == source.line(4) == ""
