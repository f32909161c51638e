"""A model as data, as pydantic would give it: fingerprints of approvals are taken over these."""

from collections.abc import Container
from datetime import date
from enum import Enum
from typing import Any

from hoagiai_cli.model.plain import Model


def dump(  # noqa: PLR0913 - the options of pydantic that the program uses
    model: Model,
    *,
    mode: str = "python",
    include: Container[str] | None = None,
    exclude: Container[str] = (),
    exclude_defaults: bool = False,
    exclude_none: bool = False,
    exclude_unset: bool = False,
    fallback: Any = str,  # noqa: ARG001 - a printed day has its text in any case
) -> dict[str, Any]:
    """Return a model as a dictionary in the order of its fields.

    Args:
        model: The model.
        mode: "json" for what JSON has, else the values as they are.
        include: The fields to give; None for all.
        exclude: The fields to leave out.
        exclude_defaults: Whether fields that are as their default, here and in models inside, are left out.
        exclude_none: Whether fields that are None are left out.
        exclude_unset: Whether fields that were not given are left out.
        fallback: Taken for the sake of pydantic's interface.
    """
    inner = {
        "mode": mode,
        "exclude_defaults": exclude_defaults,
        "exclude_none": exclude_none,
        "exclude_unset": exclude_unset,
    }
    data: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name in exclude or (include is not None and name not in include):
            continue
        if exclude_unset and name not in model.__dict__:
            continue
        value = getattr(model, name)
        if (exclude_none and value is None) or (exclude_defaults and value == field.default):
            continue
        data[name] = _value(value, inner)
    return data


def _value(value: Any, options: dict[str, Any]) -> Any:  # noqa: PLR0911 - one for each kind
    if isinstance(value, Model):
        return dump(value, **options)
    as_json = options["mode"] == "json"
    if isinstance(value, (tuple, list)):
        items = [_value(item, options) for item in value]
        return items if as_json else tuple(items)
    if isinstance(value, dict):
        return {key: _value(item, options) for key, item in value.items()}
    if not as_json or value is None:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (str, bool, int, float)) else str(value)
