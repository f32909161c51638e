"""The sandbox that templates are rendered in: they see their variables, and reach nothing else."""

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError
from jinja2.runtime import LoopContext, Macro, TemplateReference, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from hoagiai_cli.language import formatting
from hoagiai_cli.templating.limits import MAX_NUMBER, Budget, TooMuchError

FOREIGN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

_COUNTED, _JOINED = "_dem", "_ghep"

_JINJA_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby", "int",
    "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "select",
    "selectattr", "sort", "string", "title", "trim", "truncate", "unique", "upper", "wordcount",
)  # fmt: skip
"""Jinja's own filters that make no more than they are given."""

_METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset({
        "capitalize", "count", "endswith", "find", "isalpha", "isdecimal", "isdigit", "islower", "isupper", "lower",
        "lstrip", "partition", "removeprefix", "removesuffix", "rpartition", "rsplit", "rstrip", "split", "splitlines",
        "startswith", "strip", "title", "upper",
    }),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    dict: frozenset({"get", "items", "keys", "values"}),
    types.MappingProxyType: frozenset({"get", "items", "keys", "values"}),
    date: frozenset({"isoformat", "isoweekday", "weekday"}),
}  # fmt: skip
"""The methods that may be called, by the type of the value."""

_OURS = "hoagiai_cli.documents."
_PRINTED_AS_CODE = (bool, list, tuple, dict, set, frozenset, range, types.MappingProxyType)
_INNER = (LoopContext, Namespace, TemplateReference)
"""What Jinja itself puts into a template's reach."""


Weights = tuple[Mapping[str, int], int]


class Sandbox(ImmutableSandboxedEnvironment):
    """No underscored attribute, no changing of data, no call but of a few, and a count of everything."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})
    stored: Mapping[str, str] = MappingProxyType({})
    """Code made before; only the templates that the program brings have any."""

    def __init__(self, budget: Budget, filters: Mapping[str, Callable[..., Any]], **options: Any) -> None:
        super().__init__(undefined=jinja2.StrictUndefined, finalize=self._finalized, trim_blocks=False, **options)
        self.budget = budget
        self._weights: dict[str, int] = {}
        self._whole = 0
        self._safe: dict[tuple[type, str], bool] = {}
        self.globals = {
            "range": self.globals["range"],
            "namespace": self.globals["namespace"],
            "trong": formatting.BLANK,
        }
        own = {name: self.filters[name] for name in _JINJA_FILTERS}
        self.filters = {**own, **filters, **self._own_filters()}

    def _own_filters(self) -> dict[str, Callable[..., Any]]:
        return {"join": self._join, "replace": self._replace, _COUNTED: self._counted, _JOINED: self._joined}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _refuse_private(tree)
        self._whole = max(self._whole, _literal(tree))
        for macro in tree.find_all(nodes.Macro):
            self._weights[macro.name] = max(self._weights.get(macro.name, 0), _literal(macro))
        _count_loops(tree)
        count_joins(tree)
        return tree

    def weights(self) -> Weights:
        """Return what the texts read so far weigh: each macro by its name, and the heaviest text."""
        return dict(self._weights), self._whole

    def weigh(self, known: Weights) -> None:
        """Take over what a text weighs that was read before, in another environment."""
        macros, whole = known
        self._whole = max(self._whole, whole)
        for name, weight in macros.items():
            self._weights[name] = max(self._weights.get(name, 0), weight)

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 - as in Jinja
        """Call what may be called, and count it."""
        __self.budget.step(__self._weights.get(__obj.name, __self._whole) if isinstance(__obj, Macro) else 0)
        if isinstance(__obj, LoopContext) and args:
            args = (_Counted(__self.budget, args[0], __self._whole), *args[1:])
        return super().call(__context, __obj, *args, **kwargs)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Ask once for each attribute of a type: Jinja's answer hangs on nothing else, and a loop asks without end."""
        key = type(obj), attr
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow macros, loops, the few globals, and the methods named above: a model's own methods could read files."""
        if isinstance(obj, (Macro, LoopContext)) or obj is Namespace or obj is self.globals["range"]:
            return True
        if isinstance(obj, types.FunctionType):
            return obj.__module__.startswith(_OURS)
        owner = getattr(obj, "__self__", None)
        name = getattr(obj, "__name__", "")
        if isinstance(owner, LoopContext):
            return name in {"cycle", "changed"}
        # Of another class is that class's own method, whatever its name.
        kind = str if type(owner) is Markup else type(owner)
        if isinstance(owner, tuple):
            return name in _METHODS[tuple]
        return name in _METHODS.get(kind, ())

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers; join texts and lists, counted."""
        numbers = isinstance(left, (int, float)) and isinstance(right, (int, float))
        if operator == "**" or (operator in {"*", "%"} and not numbers):
            raise SecurityError(f"phép “{operator}”")
        if numbers and max(abs(left), abs(right)) > MAX_NUMBER:
            raise TooMuchError("tính với số quá lớn")
        if not numbers:
            self.budget.step(_size(left) + _size(right))
        return super().call_binop(context, operator, left, right)

    @jinja2.pass_context
    def _finalized(self, _: Any, value: Any) -> Any:
        # With the context asked for, Jinja finalizes constants when they are printed too, not before they are escaped.
        return self._printed(value)

    def _printed(self, value: Any) -> Any:
        """Make a value fit to print: None, True or a list is a fault of the template, never a word of a document."""
        kind = type(value)
        if kind is str or kind is Markup:
            self.budget.step(len(value))
            return formatting.printable(value) if kind is str else value
        if value is None:
            raise UndefinedError("giá trị này bỏ trống (“null”); dùng {% if %} để xét trước khi in")
        if type(value) in _PRINTED_AS_CODE:
            raise UndefinedError("giá trị này là danh sách hoặc đúng/sai, không phải chữ để in")
        inner = callable(value) or isinstance(value, _INNER)
        if inner and not isinstance(value, jinja2.Undefined):
            raise UndefinedError("đây là một hàm hoặc một đối tượng của mẫu, không phải chữ để in")
        self.budget.step(_size(value))
        if isinstance(value, Markup):
            return value
        return formatting.printable(value) if isinstance(value, str) else value

    def _counted(self, items: Any, characters: int) -> "_Counted":
        return _Counted(self.budget, items, characters)

    def _scalars(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            yield self._printed(item)

    def _joined(self, items: Iterable[Any]) -> str:
        return markup_join(self._scalars(items)) if self.autoescape else str_join(self._scalars(items))

    def _join(self, items: Iterable[Any], d: str = "") -> str:
        # An escaped sign escapes what it joins.
        sign = escape(d) if self.autoescape else str(d)
        texts = []
        for item in self._scalars(items):
            self.budget.step(len(sign))
            texts.append(item if self.autoescape else str(item))
        return sign.join(texts)

    def _replace(self, value: Any, old: str, new: str) -> str:
        text = str(self._printed(value))
        self.budget.step(text.count(old) * len(new))
        made = text.replace(old, new)
        # Words put together anew are words again.
        return escape(made) if self.autoescape and not isinstance(value, Markup) else made


class _Counted:
    """What a loop runs over, counted as it runs."""

    def __init__(self, budget: Budget, items: Any, characters: int) -> None:
        # A strict undefined value says here that it is one.
        self._items = items if hasattr(items, "__len__") else iter(items)
        self._budget = budget
        self._characters = characters

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._budget.step(self._characters)
            yield item

    def __len__(self) -> int:
        return len(self._items)


def _refuse_private(tree: nodes.Template) -> None:
    """Refuse the filters that count: a template that called them could count for itself."""
    for used in tree.find_all(nodes.Filter):
        if used.name.startswith("_"):
            raise TemplateAssertionError(f"No filter named '{used.name}'.", used.lineno)


def _count_loops(tree: nodes.Template) -> None:
    """Let every loop go by way of the filter that counts."""
    for loop in list(tree.find_all(nodes.For)):
        characters = nodes.Const(_literal(loop), lineno=loop.lineno)
        loop.iter = nodes.Filter(loop.iter, _COUNTED, [characters], [], None, None, lineno=loop.lineno)


def count_joins(node: nodes.Node) -> None:
    """Let every ``~`` go by way of the filter that counts, and looks at what is joined."""
    for field, value in list(node.iter_fields()):
        if isinstance(value, nodes.Node):
            count_joins(value)
            setattr(node, field, _joining(value))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, nodes.Node):
                    count_joins(item)
                    value[index] = _joining(item)


def _joining(node: nodes.Node) -> nodes.Node:
    if not isinstance(node, nodes.Concat):
        return node
    pieces = nodes.List(node.nodes, lineno=node.lineno)
    return nodes.Filter(pieces, _JOINED, [], [], None, None, lineno=node.lineno)


def _literal(node: nodes.Node) -> int:
    """Return how many characters of the template's own text stand below a node."""
    return sum(len(data.data) for data in node.find_all(nodes.TemplateData))


def _size(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 20
