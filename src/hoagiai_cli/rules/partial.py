"""What can still be checked of a file of which some keys are wrong, so that one run names all its mistakes."""

from copy import deepcopy
from typing import Any

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.plain import Invalid


def readable_part(data: Any, errors: list[Any], model: type[Model]) -> Model | None:
    """Return the model of a file without its wrong keys; None where something is missing or too much is wrong."""
    if any(error["type"] == "missing" for error in errors):
        return None
    rest = deepcopy(data)
    for error in errors:
        _remove(rest, tuple(error["loc"]))
    try:
        return model.model_validate(rest)
    except Invalid:
        return None


def _remove(data: Any, loc: tuple[str | int, ...]) -> None:
    """Take away the innermost key that leads to ``loc``; a list keeps its items, so that places stay true."""
    holder, key = None, ""
    for step in loc:
        if isinstance(data, dict) and step in data:
            holder, key, data = data, str(step), data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            break
    if holder is not None:
        holder.pop(key, None)
