"""The environment of the templates that the program itself brings: they do no harm, and their plan may be long.

What they print is looked at as in the sandbox; what they reach, and how often they loop, is not asked for.
"""

from collections.abc import Callable, Mapping
from html import escape as escaped
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.sandbox import Sandbox, count_joins


class _OneCall(CodeGenerator):
    """Makes of a printed value one call, where Jinja makes three."""

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.shown(")

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class Trusting(Sandbox):
    """The sandbox's filters and its look at what is printed, without its walls."""

    sandboxed = False
    code_generator_class = _OneCall
    getattr = jinja2.Environment.getattr
    getitem = jinja2.Environment.getitem

    def __init__(self, budget: Budget, filters: Mapping[str, Callable[..., Any]], **options: Any) -> None:
        super().__init__(budget, filters, **options)
        self.shown = self._as_markup if self.autoescape else self._as_text

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = jinja2.Environment._parse(self, source, name, filename)  # noqa: SLF001 - as the sandbox does
        count_joins(tree)
        return tree

    def _as_markup(self, value: Any) -> str:
        kind = type(value)
        if kind is Markup:
            return value  # type: ignore[no-any-return]
        if kind is str:
            return escaped(printable(value))
        return str(value) if kind is int else escape(self._printed(value))

    def _as_text(self, value: Any) -> str:
        return str(self._printed(value))
