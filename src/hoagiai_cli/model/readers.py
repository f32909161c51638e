"""From a field's type to a function that reads what is surely right; what is not is ``Unsure`` or ``Sai``.

A reader may refuse what pydantic takes (pydantic then reads it); it may never take what pydantic refuses, nor read it
as another value.
"""

import sys
import types
from collections.abc import Callable, Mapping
from enum import EnumType
from typing import Annotated, Any, Union, get_args, get_origin

from hoagiai_cli.model.plain import MISSING, FieldInfo, Model, Unsure

Reader = Callable[[Any], Any]


def reader_of(model: type[Model]) -> Reader:
    """Return the reader of a whole model."""
    readers = {
        name: _limited(_reader(_resolved(field.annotation, model)), field) for name, field in model.model_fields.items()
    }
    required = frozenset(name for name, field in model.model_fields.items() if field.default is MISSING)
    checks, of, known = model._checks, model.model_of, readers.get  # noqa: SLF001 - the other half of one class

    def read(data: Any) -> Any:
        if type(data) is not dict:
            if type(data) is model:
                return data
            raise Unsure
        values = {}
        for key, value in data.items():
            reader = known(key)
            if reader is None:
                raise Unsure
            values[key] = reader(value)
        if not required <= values.keys():
            raise Unsure
        made = of(values)
        for check in checks:
            check(made)
        return made

    return read


def _resolved(annotation: Any, model: type[Model]) -> Any:
    """Return a type in which a class that names itself stands in person."""
    if isinstance(annotation, types.GenericAlias) and isinstance(annotation.__args__[0], str):
        named: Any = getattr(sys.modules[model.__module__], annotation.__args__[0])
        return types.GenericAlias(tuple, (named, ...))
    return annotation


def _reader(annotation: Any) -> Reader:  # noqa: PLR0911 - one for each kind of type
    origin = get_origin(annotation)
    if origin is Annotated:
        return _annotated(annotation)
    if origin is Union or origin is types.UnionType:
        return _one_of(get_args(annotation))
    if origin is tuple:
        return _several(_reader(get_args(annotation)[0]))
    if origin is dict:
        return _mapping(*map(_reader, get_args(annotation)))
    if isinstance(annotation, EnumType):
        return _choice(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _nested(annotation)
    return _exactly(annotation)


def _annotated(annotation: Any) -> Reader:
    reader = _reader(annotation.__origin__)
    for value_type in annotation.__metadata__:
        reader = value_type.reader(reader)
    return reader


def _one_of(kinds: tuple[Any, ...]) -> Reader:
    plain = frozenset(kinds)
    if plain <= {int, float, types.NoneType}:
        return _exactly(*kinds)
    (inner,) = (_reader(kind) for kind in kinds if kind is not types.NoneType)

    def read(value: Any) -> Any:
        return None if value is None else inner(value)

    return read


def _several(inner: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not list and type(value) is not tuple:
            raise Unsure
        return tuple([inner(item) for item in value])

    return read


def _mapping(key_reader: Reader, value_reader: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise Unsure
        return {key_reader(key): value_reader(item) for key, item in value.items()}

    return read


def _choice(kind: EnumType) -> Reader:
    values: Mapping[Any, Any] = {member.value: member for member in kind}  # type: ignore[var-annotated]

    def read(value: Any) -> Any:
        found = values.get(value) if type(value) is str else None
        if found is None:
            if type(value) is kind:
                return value
            raise Unsure
        return found

    return read


def _nested(model: type[Model]) -> Reader:
    """Read a model inside a model: its reader is made when a value for it comes first."""
    reader: Reader | None = None

    def read(value: Any) -> Any:
        nonlocal reader
        if reader is None:
            reader = reader_of(model)
        return reader(value)

    return read


def _exactly(*kinds: type) -> Reader:
    """Read a value of one of these types and no other: True is no whole number here, nor is "5"."""

    def read(value: Any) -> Any:
        if type(value) not in kinds:
            raise Unsure
        return value

    return read


def _limited(reader: Reader, field: FieldInfo) -> Reader:
    if not field.limits:
        return reader
    least, most = field.limits.get("ge"), field.limits.get("le")
    shortest, longest = field.limits.get("min_length"), field.limits.get("max_length")

    def read(value: Any) -> Any:
        found = reader(value)
        if found is None:
            return None
        if (least is not None and found < least) or (most is not None and found > most):
            raise Unsure
        if (shortest is not None and len(found) < shortest) or (longest is not None and len(found) > longest):
            raise Unsure
        return found

    return read
