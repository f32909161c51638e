"""The same models as pydantic sees them: the judge of what is wrong, and the source of the JSON Schemas.

Each model has a twin, made from its fields when it is first asked. A twin that has judged something right gives back
the plain model, so that no object of pydantic leaves this module.

No plugin of another package takes part: pydantic would look for some in the metadata of everything that is installed,
which brings in ``email``, ``socket`` and ``zipfile``.
"""

# ruff: noqa: E402 - pydantic may only be imported once nobody looks for plugins

import sys
from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Annotated, Any, Union, get_args, get_origin

_NO_PLUGINS = ModuleType("pydantic.plugin._loader", "Stands for pydantic's finder of plugins, and finds none.")
_NO_PLUGINS.get_plugins = tuple  # type: ignore[attr-defined]
sys.modules.setdefault(_NO_PLUGINS.__name__, _NO_PLUGINS)

from pydantic import BaseModel, ConfigDict, ValidationError, create_model, model_validator
from pydantic import Field as PydanticField
from pydantic_core import PydanticCustomError

from hoagiai_cli.model.plain import MISSING, FieldInfo, Invalid, Model, Sai


def judge(model: Any, data: Any) -> Any:
    """Return what data say.

    Raises:
        Invalid: With every error, when they may not be said.
    """
    try:
        return twin_of(model).model_validate(data)
    except ValidationError as error:
        raise Invalid(model.__name__, error.errors(include_url=False)) from None


def in_words(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a check of ours as one whose errors pydantic collects."""

    def checked(value: Any) -> Any:
        try:
            return check(value)
        except Sai as error:
            raise PydanticCustomError(error.kind, error.words, error.context) from None

    return checked


@cache
def twin_of(model: Any) -> type[BaseModel]:
    """Return the class that pydantic judges a model by."""

    def as_plain(cls: Any, value: Any, handler: Callable[[Any], Any]) -> Any:  # noqa: ARG001 - pydantic's order
        if isinstance(value, model):
            return value
        judged = handler(value)
        given = judged.model_fields_set
        plain = model.model_of({name: getattr(judged, name) for name in model.model_fields if name in given})
        for check in model._checks:  # noqa: SLF001 - the other half of one class
            in_words(check)(plain)
        return plain

    validators: dict[str, Any] = {"as_plain": model_validator(mode="wrap")(classmethod(as_plain))}  # type: ignore[arg-type]
    fields: dict[str, Any] = {
        name: (_twin_type(field.annotation), _twin_field(field)) for name, field in model.model_fields.items()
    }
    return create_model(
        model.__name__,
        __config__=ConfigDict(extra="forbid", hide_input_in_errors=True),
        __doc__=model.__doc__,
        __module__=__name__,
        __validators__=validators,
        **fields,
    )


def _twin_type(annotation: Any) -> Any:
    """Return a type in which twins stand for models; a class's own name stays, for pydantic to resolve."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        kind: Any = annotation
        return twin_of(kind)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Annotated[(_twin_type(annotation.__origin__), *annotation.__metadata__)]
    if origin in {tuple, dict}:
        return origin[tuple(_twin_type(inner) for inner in arguments)]
    if origin is not None:
        return Union[tuple(_twin_type(inner) for inner in arguments)]  # noqa: UP007 - of any number of types
    return annotation


def _twin_field(field: FieldInfo) -> Any:
    # A default that is a model is never looked at: what was not given is left to the class of the plain model.
    default = {} if isinstance(field.default, Model) else field.default
    limits: dict[str, Any] = dict(field.limits)
    return PydanticField(
        ... if default is MISSING else default, title=field.title, description=field.description, **limits
    )
