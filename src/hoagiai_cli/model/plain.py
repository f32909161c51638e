"""What a model is when the program runs: a frozen object that holds what it was given, and its class the defaults.

pydantic decides what a file may say (``by_pydantic``), and its import costs a short command half of its time. So a
model reads by itself what is surely right (``readers``) and asks pydantic about everything else: about each value that
is wrong, and about those few that pydantic would turn into another. What is said of a wrong value is pydantic's alone.
``tests/model/test_like_pydantic.py`` holds the two together.
"""

from collections.abc import Callable
from typing import Any, Self, TypeVar

_Method = TypeVar("_Method", bound=Callable[..., Any])
MISSING: Any = object()
"""Stands where a field has no default: it must be given."""


class Sai(ValueError):  # noqa: N818 - a value's, never the program's
    """A value that is wrong: the type of the error, its Vietnamese words, and what they quote."""

    def __init__(self, kind: str, words: str, context: dict[str, Any] | None = None) -> None:
        super().__init__(words)
        self.kind = kind
        self.words = words
        self.context = context


class Unsure(Exception):  # noqa: N818 - an outcome, not a fault
    """A value that only pydantic can judge."""


class Invalid(ValueError):  # noqa: N818 - what pydantic calls a ValidationError, as data
    """Data that a model refuses; ``errors`` are pydantic's, with type, place, message, input and context of each."""

    def __init__(self, model: str, errors: list[Any]) -> None:
        super().__init__(f"{model}: " + "; ".join(f"{error['loc']}: {error['msg']}" for error in errors))
        self.errors = errors


class FieldInfo:
    """One field of a model: its type, its default, its limits, and how it is called."""

    __slots__ = ("annotation", "default", "description", "limits", "title")

    def __init__(self, default: Any, title: str | None, description: str | None, limits: dict[str, int]) -> None:
        self.annotation: Any = None
        self.default = default
        self.title = title
        self.description = description
        self.limits = limits


def Field(  # noqa: N802 - read as pydantic's
    default: Any = MISSING,
    *,
    default_factory: Callable[[], Any] | None = None,
    title: str | None = None,
    description: str | None = None,
    **limits: int,
) -> Any:
    """Declare a field; ``limits`` are ``ge``, ``le``, ``min_length`` and ``max_length``."""
    return FieldInfo(default_factory() if default_factory else default, title, description, limits)


def model_validator(*, mode: str) -> Callable[[_Method], _Method]:  # noqa: ARG001 - checks come after the fields
    """Mark a method that checks a whole model once its fields are read; it raises ``Sai``."""

    def mark(method: _Method) -> _Method:
        method.is_check = True  # type: ignore[attr-defined]
        return method

    return mark


class Model:
    """Frozen; refuses unknown keys; equal to another of its class that says the same."""

    model_fields: dict[str, FieldInfo] = {}  # noqa: RUF012 - each class has its own
    _checks: tuple[Callable[[Any], Any], ...] = ()

    def __init_subclass__(cls) -> None:
        fields = dict(cls.model_fields)
        for name, annotation in cls.__dict__.get("__annotations__", {}).items():  # noqa: RUF063 - inspect is heavy
            given = cls.__dict__.get(name, MISSING)
            field = given if isinstance(given, FieldInfo) else FieldInfo(given, None, None, {})
            field.annotation = annotation
            fields[name] = field
            if field.default is not MISSING:
                setattr(cls, name, field.default)
            elif isinstance(given, FieldInfo):
                delattr(cls, name)
        cls.model_fields = fields
        cls._checks += tuple(found for found in cls.__dict__.values() if hasattr(found, "is_check"))
        cls._reader = None

    _reader: Callable[[Any], Any] | None = None

    def __new__(cls, **given: Any) -> Self:  # noqa: D102 - the class called as a function
        return cls.model_validate(given)

    @classmethod
    def model_validate(cls, data: Any) -> Self:
        """Return what data say.

        Raises:
            Invalid: With every error, when they may not be said.
        """
        if cls._reader is None:
            from hoagiai_cli.model.readers import reader_of

            cls._reader = staticmethod(reader_of(cls))
        try:
            return cls._reader(data)  # type: ignore[no-any-return]
        except (Unsure, Sai):
            from hoagiai_cli.model.by_pydantic import judge

            return judge(cls, data)  # type: ignore[no-any-return]

    @classmethod
    def model_construct(cls, **given: Any) -> Self:
        """Return a model of values that are right already."""
        return cls.model_of(given)

    @classmethod
    def model_of(cls, given: dict[str, Any]) -> Self:
        """Return a model that holds these values, and keeps the dictionary."""
        made = object.__new__(cls)
        object.__setattr__(made, "__dict__", given)
        return made

    def model_copy(self, *, update: dict[str, Any] | None = None) -> Self:
        """Return the same with other values, which are right already."""
        return self.model_of({**self.__dict__, **(update or {})})

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that were given."""
        return set(self.__dict__)

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Return the model as data; see ``dumping``."""
        from hoagiai_cli.model.dumping import dump

        return dump(self, **options)

    def model_dump_json(self, **options: Any) -> str:
        """Return the model as JSON on one line."""
        import json

        return json.dumps(self.model_dump(mode="json", **options), ensure_ascii=False, separators=(",", ":"))

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__}.{name}")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__ or all(
            getattr(self, name, MISSING) == getattr(other, name, MISSING) for name in self.model_fields
        )

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name, None) for name in self.model_fields)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._shown())})"

    def __str__(self) -> str:
        # The marks of received forms are taken over these words: a form of 0.1.0 is still known by its own.
        return " ".join(self._shown())

    def _shown(self) -> list[str]:
        return [f"{name}={getattr(self, name, None)!r}" for name in self.model_fields]

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: Any) -> Self:
        return self

    def __reduce__(self) -> Any:
        return type(self).model_of, (self.__dict__,)
