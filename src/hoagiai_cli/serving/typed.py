"""Fields that were typed on a page, each read by its reader; what could not be read is said beside its field."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from hoagiai_cli.gathering.typed import NotRead
from hoagiai_cli.serving.drafts import Fields

_Value = TypeVar("_Value")


class Typed:
    """The fields of one form, and what was wrong with them so far."""

    def __init__(self, fields: Fields, called: Mapping[str, str]) -> None:
        """Prepare; ``called``: what a person calls each field."""
        self.wrong: dict[str, str] = {}
        self._fields = fields
        self._called = called

    def value(self, name: str, reader: Callable[[str], _Value]) -> _Value | None:
        """Return what a field says; None where it is blank or could not be read."""
        if not self._fields[name].strip():
            return None
        try:
            return reader(self._fields[name])
        except NotRead as error:
            self.wrong[name] = f"{self._called[name]}: {error}"
            return None
