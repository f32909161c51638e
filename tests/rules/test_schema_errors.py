"""Every error that the models can give has Vietnamese words, chosen by its type."""

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from hoagiai_cli.model.by_pydantic import twin_of
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.rules import schema_errors
from hoagiai_cli.rules.check import MODELS
from hoagiai_cli.rules.registry import all_rules

SRC = Path(schema_errors.__file__).parent.parent

# Kinds of pydantic-core schemas that the models are made of → the types of error that each can give.
ERRORS_OF = {
    "str": {"string_type"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "float": {"float_type", "float_parsing", "finite_number"},
    "bool": {"bool_type", "bool_parsing"},
    "enum": {"enum"},
    "tuple": {"tuple_type"},
    "dict": {"dict_type"},
    "model": {"model_type", "model_attributes_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "any": set(),
    "none": set(),
    "nullable": set(),
    "default": set(),
    "union": set(),
    "definitions": set(),
    "definition-ref": set(),
    "model-field": set(),
    "function-after": set(),
    "function-wrap": set(),
    "function-before": set(),
    "function-plain": set(),
    "date": set(),  # our own function stands in front of it and lets days alone through
}
ERRORS_OF_LIMITS = {
    "max_length": {"str": "string_too_long", "tuple": "too_long", "dict": "too_long"},
    "min_length": {"str": "string_too_short", "tuple": "too_short", "dict": "too_short"},
    "pattern": {"str": "string_pattern_mismatch"},
    "ge": {"int": "greater_than_equal", "float": "greater_than_equal"},
    "le": {"int": "less_than_equal", "float": "less_than_equal"},
    "gt": {"int": "greater_than", "float": "greater_than"},
    "lt": {"int": "less_than", "float": "less_than"},
}


def types_in(schema):
    if isinstance(schema, dict):
        kind = schema.get("type")
        if isinstance(kind, str):
            assert kind in ERRORS_OF, f"say in this test which errors a schema of type {kind} gives"
            yield from ERRORS_OF[kind]
            for limit, by_kind in ERRORS_OF_LIMITS.items():
                if limit in schema and kind in by_kind:
                    yield by_kind[kind]
        for key, value in schema.items():
            if key not in {"serialization", "metadata", "config", "function"}:
                yield from types_in(value)
    elif isinstance(schema, (list, tuple)):
        for item in schema:
            yield from types_in(item)


def possible_types():
    found = set()
    for model in MODELS.values():
        found |= set(types_in(twin_of(model).__pydantic_core_schema__))
    for path in SRC.glob("model/*.py"):
        found |= set(re.findall(r'Sai\(\s*"([a-z_]+)"', path.read_text("utf-8")))
    return sorted(found)


@pytest.mark.parametrize("kind", possible_types())
def test_is_translated(kind):
    assert kind in schema_errors.WORDS, f"{kind} has no Vietnamese words in rules/schema_errors.py"


@pytest.mark.parametrize("kind", schema_errors.WORDS)
def test_nothing_is_translated_that_cannot_happen(kind):
    assert kind in possible_types()


@pytest.mark.parametrize("code", sorted({code for code, _ in schema_errors.WORDS.values()}))
def test_codes_are_explained(code):
    assert code in all_rules()


def test_an_unknown_type_still_gives_a_vietnamese_finding():
    def refuse(_value):
        raise PydanticCustomError("some_new_type", "in English")

    from typing import Annotated

    from pydantic import AfterValidator

    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Annotated[str, AfterValidator(refuse)]).validate_python("a")
    [(code, problem)] = schema_errors.problems(raised.value.errors(), MODELS[next(iter(MODELS))])
    assert code == "HG104"
    assert "English" not in problem.message


DATA = [
    (None, "HG103", "ở đây bỏ trống"),
    (5, "HG103", '"5"'),
    ([], "HG103", "danh sách"),
    ({}, "HG103", "nhóm khóa"),
    (True, "HG103", '"true"'),
    ("  ", "HG107", "để trống"),
    ("a\x1b", "HG111", "điều khiển"),
    ("a" * 20_001, "HG104", "20000"),
]


@pytest.mark.parametrize(("value", "code", "words"), DATA)
def test_texts(value, code, words):
    model = MODELS["don-vi"]
    with pytest.raises(Invalid) as raised:
        model.model_validate({"ma": "a", "ten": value})
    [(found, problem)] = schema_errors.problems(raised.value.errors, model)
    assert found == code
    assert words in problem.message + (problem.hint or "")
    assert problem.hint


def test_a_slug_is_proposed():
    model = MODELS["don-vi"]
    with pytest.raises(Invalid) as raised:
        model.model_validate({"ma": "UBND phường Đoàn Kết", "ten": "a"})
    [(_, problem)] = schema_errors.problems(raised.value.errors, model)
    assert problem.hint == "viết: ubnd-phuong-doan-ket"


def test_one_finding_for_a_value_of_no_allowed_type():
    model = MODELS["ket-qua"]
    data = {"don_vi": "a", "so_lieu": [{"ky": "Năm 2025", "bieu": {"to": "mười"}}]}
    with pytest.raises(Invalid) as raised:
        model.model_validate(data)
    assert [code for code, _ in schema_errors.problems(raised.value.errors, model)] == ["HG103"]
