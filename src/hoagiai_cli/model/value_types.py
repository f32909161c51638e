"""Types of single values: how one is read, and what its JSON Schema says; the same for a model and for pydantic."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hoagiai_cli.model.plain import Unsure

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

Check = Callable[[Any], Any]
"""Takes a value, returns what it means; raises ``Sai``."""


class Value:
    """Stands in ``Annotated`` beside a type."""

    def __init__(
        self, check: Check, json: dict[str, Any] | None = None, *, text: int | None = None, when: str = "instead"
    ) -> None:
        """Say how a value is read.

        Args:
            check: Reads it.
            json: Its JSON Schema; None for that of the type itself.
            text: It is a text of at most so many characters, which ``check`` only looks at.
            when: "instead" of the type's own reading, "before" it or "after" it.
        """
        self._check = check
        self._json = json
        self._text = text
        self._when = "text" if text is not None else when

    def reader(self, inner: Check) -> Check:
        """Return the reader of such a value; see ``readers``."""
        check, longest = self._check, self._text
        if longest is not None:

            def read_text(value: Any) -> Any:
                if type(value) is not str or len(value) > longest:
                    raise Unsure
                return check(value)

            return read_text
        if self._when == "before":
            return lambda value: inner(check(value))
        if self._when == "after":
            return lambda value: check(inner(value))
        return check

    def __get_pydantic_core_schema__(self, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        from hoagiai_cli.model.by_pydantic import in_words

        check = in_words(self._check)
        match self._when:
            case "text":
                return core_schema.no_info_after_validator_function(
                    check, core_schema.str_schema(max_length=self._text)
                )
            case "before":
                return core_schema.no_info_before_validator_function(check, handler(source))
            case "after":
                return core_schema.no_info_after_validator_function(check, handler(source))
        return core_schema.no_info_plain_validator_function(check)

    def __get_pydantic_json_schema__(self, core: "CoreSchema", handler: "GetJsonSchemaHandler") -> dict[str, Any]:
        return handler(core) if self._json is None else dict(self._json)
