"""Jinja in a sandbox: expressions and bodies of templates, with every error named by file and line in Vietnamese."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, Token, TokenStream
from markupsafe import Markup, escape

from hoagiai_cli.language import formatting
from hoagiai_cli.language.roman import to_roman
from hoagiai_cli.templating.compiled import expression_of, text_of
from hoagiai_cli.templating.faults import CallsAnotherError, EscapesNothingError, say
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.rendered import LINE, LINE_END, Rendered
from hoagiai_cli.templating.sandbox import FOREIGN, Sandbox
from hoagiai_cli.templating.stored import stored
from hoagiai_cli.templating.templates import Template, TemplateError
from hoagiai_cli.templating.trusting import Trusting

Variables = Mapping[str, Any]


def dam(text: str) -> Markup:
    """Turn ``**words**`` of a plan's text into bold; everything else is escaped."""
    if isinstance(text, Markup):
        return text
    pieces = formatting.printable(str(text)).split("**")
    if len(pieces) % 2 == 0:
        # A mark without its partner is text.
        pieces[-2:] = ["**".join(pieces[-2:])]
    return Markup().join(
        Markup("<b>{}</b>").format(piece) if number % 2 and piece else escape(piece)
        for number, piece in enumerate(pieces)
    )


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "cham": formatting.cham,
        "dam": dam,
        "diem": formatting.diem,
        "hai_chu_so": formatting.hai_chu_so,
        "hoa_dau": formatting.hoa_dau,
        "la_ma": to_roman,
        "ngay_chu": formatting.ngay_chu,
        "ngay_so": formatting.ngay_so,
        "noi": formatting.noi,
        "so_dem": formatting.so_dem,
        "so_muc": formatting.so_muc,
        "ten_ky": formatting.ten_ky,
        "thuong_dau": formatting.thuong_dau,
        "ty_le": formatting.ty_le,
    }
)
"""The filters that templates have beside Jinja's own."""


_NOT_THERE = object()
_AS_WRITTEN: Mapping[str, Any] = MappingProxyType({"keep_trailing_newline": True})


class _LineMarks(Extension):
    """Marks in the output which line of the template each line of literal text is."""

    def filter_stream(self, stream: TokenStream) -> Any:
        for token in stream:
            if token.type == TOKEN_DATA and "<" in token.value:
                # Before the first tag of each line: a macro that returns mere text carries no mark into a filter.
                lines = enumerate(token.value.split("\n"), token.lineno)
                marked = (line.replace("<", f"{LINE}{number}{LINE_END}<", 1) for number, line in lines)
                yield Token(token.lineno, token.type, "\n".join(marked))
            else:
                yield token


def sandbox(budget: Budget, *, autoescape: bool) -> Sandbox:
    """Return an environment for a template that may be anybody's; what data say is text, whoever writes it."""
    return Sandbox(budget, FILTERS, autoescape=autoescape, **_AS_WRITTEN)


class Renderer:
    """Renders the parts of one template with one set of variables."""

    def __init__(
        self, template: Template, variables: Variables, budget: Budget | None = None, *, marked: bool = False
    ) -> None:
        """Prepare.

        Args:
            template: The template.
            variables: What it sees.
            budget: What it may do; None is as much as any document needs.
            marked: Whether a template that the program brings is to keep its lines too.
        """
        kind = Sandbox if template.own else Trusting
        budget = budget or Budget()
        marks = [_LineMarks] if template.own or marked else []
        self._template = template
        self._variables = dict(variables)
        self._plain = kind(budget, FILTERS, autoescape=False, **_AS_WRITTEN)
        self._markup = kind(budget, FILTERS, autoescape=True, extensions=marks, **_AS_WRITTEN)
        self.keeps_lines = bool(marks)
        if not marks:
            self._plain.stored = self._markup.stored = stored(template.name)

    def value(self, text: str, line: int) -> Any:
        """Return a front-matter value: of exactly ``{{ expression }}`` the value itself, else the rendered text."""
        expression = sole_expression(text)
        if expression is None:
            return "".join(self._render(self._plain, text, line)).lstrip("\n") if "{" in text else text
        try:
            value = self._looked_up(expression)
            if value is _NOT_THERE:
                value = expression_of(self._plain, expression)(self._variables)
            if isinstance(value, jinja2.Undefined):
                # A strict undefined value says what is wrong with it when it is printed.
                str(value)
        except Exception as error:  # noqa: BLE001 - whatever an expression raises is the template's fault
            # Jinja counts the lines of an expression from 1: the line of its key is the one to name.
            raise TemplateError(self._template.path, line, say(error)) from None
        return value

    def _looked_up(self, expression: str) -> Any:
        """Return what a bare name means ("so", "dau.ten"): Jinja need not be asked, where the name is a variable."""
        name, *below = expression.split(".")
        value = self._variables.get(name, _NOT_THERE)
        if value is not _NOT_THERE and all(map(str.isidentifier, below)):
            for attribute in below:
                value = self._plain.getattr(value, attribute)
            return value
        return _NOT_THERE

    def body(self) -> Rendered:
        """Return the body, rendered while it is read."""
        template = self._template
        return Rendered(self._render(self._markup, template.body, template.body_line), template.body_line)

    def _render(self, environment: Sandbox, text: str, line: int) -> Iterator[str]:
        # Lines above the text make Jinja's line numbers those of the file.
        source = "\n" * (line - 1) + text
        try:
            yield from text_of(environment, source, refuse_others).generate(self._variables)
        except Exception as error:  # noqa: BLE001 - whatever a template raises is the template's fault
            raise TemplateError(self._template.path, max(_line_of(error) or line, line), say(error)) from None


def refuse_others(tree: nodes.Template) -> None:
    """Refuse a template that calls another: each stands alone, and names no file."""
    other = next(tree.find_all(FOREIGN), None)
    if other is not None:
        raise CallsAnotherError(other.lineno)
    escaping = next(tree.find_all(nodes.ScopedEvalContextModifier), None)
    if escaping is not None:
        raise EscapesNothingError(escaping.lineno)


def sole_expression(text: str) -> str | None:
    """Return the expression of a text that is exactly ``{{ expression }}``."""
    text = text.strip()
    if text.startswith("{{") and text.endswith("}}") and text.count("{{") == 1 and text.count("}}") == 1:
        return text[2:-2].strip("-+ \t\n")
    return None


def _line_of(error: Exception) -> int | None:
    if isinstance(error, (TemplateSyntaxError, CallsAnotherError)):
        return error.lineno
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
