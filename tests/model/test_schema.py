"""The exported JSON Schemas: fresh, Vietnamese, closed, and true of the plan files."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hoagiai_cli.cli.commands import schema as command
from hoagiai_cli.model import json_schema
from hoagiai_cli.rules.check import MODELS
from hoagiai_cli.store.layout import FileKind, scan
from hoagiai_cli.store.source import read_source
from hoagiai_cli.store.yaml_reader import read_yaml

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = {kind: json_schema.schema_of(kind) for kind in json_schema.KINDS}
ENGLISH = re.compile(r"[A-Z][a-z]+( [A-Z][a-z]+)*|\b(the|of|and|a|is|which|that)\b")


def nodes(node):
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from nodes(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from nodes(inner)


def test_every_kind_of_file_has_a_schema():
    assert set(json_schema.KINDS) == {kind.value for kind in FileKind}
    assert {kind: model for kind, (model, _, _) in json_schema.KINDS.items()} == {
        kind.value: model for kind, model in MODELS.items()
    }


@pytest.mark.parametrize("kind", SCHEMAS)
def test_files_are_fresh(kind):
    text = (ROOT / "schemas" / f"{kind}.schema.json").read_bytes().decode().replace("\r\n", "\n")
    assert text == json_schema.schema_text(kind), "run: hoagiai schema"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schema_is_valid_and_closed(kind):
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for node in nodes(SCHEMAS[kind]):
        if "properties" in node and node.get("type") == "object":
            assert node["additionalProperties"] is False


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_property_is_explained_in_vietnamese(kind):
    for node in nodes(SCHEMAS[kind]):
        for name, value in node.get("properties", {}).items():
            assert value.get("title"), name
            assert value.get("description", "").endswith("."), name
        for key in ("title", "description", "patternErrorMessage"):
            if isinstance(node.get(key), str):
                assert not ENGLISH.fullmatch(node[key]), node[key]
                assert not re.search(r"\b(the|of|and|which|that|is)\b", node[key]), node[key]


def test_every_value_of_a_choice_has_a_meaning():
    used = {value for schema in SCHEMAS.values() for node in nodes(schema) for value in node.get("enum", ())}
    assert used == set(json_schema.MEANINGS)


def plan_files():
    for root in (ROOT / "plans", ROOT / "tests" / "rules" / "thu-muc-dung" / "plans"):
        layout = scan(root)
        yield from ((layout.root, file) for file in layout.files())


@pytest.mark.parametrize(("root", "file"), list(plan_files()), ids=lambda value: getattr(value, "ma", ""))
def test_plan_files_fit_their_schema(root, file):
    data = read_yaml(read_source(file.path, root)).data
    Draft202012Validator(SCHEMAS[file.kind.value]).validate(data)


def test_check_tells_stale_from_fresh(tmp_path, capsys):
    assert command.schema(check=True, output=tmp_path) == 1
    assert "cũ hoặc thiếu" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    assert command.schema(output=tmp_path) == 0
    assert command.schema(check=True, output=tmp_path) == 0
    (tmp_path / "nhiem-vu.schema.json").write_text("{}")
    assert command.schema(check=True, output=tmp_path) == 1
    assert json.loads((tmp_path / "don-vi.schema.json").read_text("utf-8"))["title"] == "Đơn vị"
