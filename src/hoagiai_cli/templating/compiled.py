"""The code of templates, made once in a run: a thousand letters are a thousand renderings of one template."""

from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any, NamedTuple

import jinja2
from jinja2 import nodes
from jinja2.environment import TemplateExpression
from jinja2.exceptions import TemplateSyntaxError
from jinja2.parser import Parser

from hoagiai_cli.templating.sandbox import Sandbox, Weights

_MOST = 256
"""Texts kept at a time; a template has some thirty."""


class _Code(NamedTuple):
    code: CodeType
    weights: Weights


_known: dict[tuple[object, ...], _Code] = {}


def text_of(environment: Sandbox, source: str, look: Callable[[nodes.Template], None]) -> jinja2.Template:
    """Return a text as a template of this environment; ``look`` refuses what it may not hold."""

    def tree() -> nodes.Template:
        parsed = environment.parse(source)
        look(parsed)
        return parsed

    return _made(environment, source, tree, expression=False)


def expression_of(environment: Sandbox, source: str) -> Callable[[Mapping[str, Any]], Any]:
    """Return an expression of this environment, to be evaluated with variables."""

    def tree() -> nodes.Template:
        # As Environment.compile_expression does, which keeps its code to itself.
        parser = Parser(environment, source, state="variable")
        found = parser.parse_expression()
        if not parser.stream.eos:
            raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno, None, None)
        found.set_environment(environment)
        return nodes.Template([nodes.Assign(nodes.Name("result", "store"), found, lineno=1)], lineno=1)

    evaluate = TemplateExpression(_made(environment, source, tree, expression=True), undefined_to_none=False)
    return lambda variables: evaluate(**variables)


def _made(
    environment: Sandbox, source: str, tree: Callable[[], nodes.Template], *, expression: bool
) -> jinja2.Template:
    key = (source, environment.sandboxed, bool(environment.autoescape), tuple(environment.extensions), expression)
    found = _known.get(key)
    if found is None:
        parsed = tree()
        if len(_known) >= _MOST:
            _known.clear()
        found = _known[key] = _Code(environment.compile(parsed), environment.weights())
    else:
        environment.weigh(found.weights)
    return environment.template_class.from_code(environment, found.code, environment.make_globals(None), None)
