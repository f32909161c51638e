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
from hoagiai_cli.templating.stored import key_of

_MOST = 256
"""Texts kept at a time; a template has some thirty."""


class _Code(NamedTuple):
    code: CodeType
    weights: Weights


_known: dict[tuple[str, bool, bool, tuple[str, ...], bool], _Code] = {}


def text_of(environment: Sandbox, source: str, look: Callable[[nodes.Template], None]) -> jinja2.Template:
    """Return a text as a template of this environment; ``look`` refuses what it may not hold."""
    return _made(environment, source, lambda: text_tree(environment, source, look), expression=False)


def text_tree(environment: Sandbox, source: str, look: Callable[[nodes.Template], None]) -> nodes.Template:
    """Return what a text says, once it was looked at."""
    parsed = environment.parse(source)
    look(parsed)
    return parsed


def expression_of(environment: Sandbox, source: str) -> Callable[[Mapping[str, Any]], Any]:
    """Return an expression of this environment, to be evaluated with variables."""
    made = _made(environment, source, lambda: expression_tree(environment, source), expression=True)
    evaluate = TemplateExpression(made, undefined_to_none=False)
    return lambda variables: evaluate(**variables)


def expression_tree(environment: Sandbox, source: str) -> nodes.Template:
    """Return a template that works an expression out."""
    # As Environment.compile_expression does, which keeps its code to itself.
    parser = Parser(environment, source, state="variable")
    found = parser.parse_expression()
    if not parser.stream.eos:
        raise TemplateSyntaxError("chunk after expression", parser.stream.current.lineno, None, None)
    found.set_environment(environment)
    return nodes.Template([nodes.Assign(nodes.Name("result", "store"), found, lineno=1)], lineno=1)


def _made(
    environment: Sandbox, source: str, tree: Callable[[], nodes.Template], *, expression: bool
) -> jinja2.Template:
    key = source, environment.sandboxed, bool(environment.autoescape), tuple(environment.extensions), expression
    found = _known.get(key)
    if found is None:
        if len(_known) >= _MOST:
            _known.clear()
        of_before = environment.stored.get(
            key_of(source, autoescape=bool(environment.autoescape), expression=expression)
        )
        if of_before is None:
            parsed = tree()
            found = _Code(environment.compile(parsed), environment.weights())
        else:
            found = _Code(compile(of_before, "<template>", "exec"), environment.weights())
        _known[key] = found
    else:
        environment.weigh(found.weights)
    return environment.template_class.from_code(environment, found.code, environment.make_globals(None), None)
