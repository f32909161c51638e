"""Template + variables → document."""

from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.printing.van_ban import Block, Paragraph, Run, VanBanIn
from hoagiai_cli.templating import templates
from hoagiai_cli.templating.environment import Renderer, Variables
from hoagiai_cli.templating.front_matter import read_front_matter
from hoagiai_cli.templating.markup import read_body
from hoagiai_cli.templating.templates import Template, TemplateError

THE_END = "./."
"""What the words of every document end with (Phụ lục III, Mẫu 1.4)."""


def compose(name: str, variables: Variables, root: Path | None = None) -> VanBanIn:
    """Fill the template of this name; the plan folder's own goes before the built-in one.

    Raises:
        UserError: When there is no such template, or on any fault of it, with file and line.
    """
    template = templates.load(name, root)
    if not template.own:
        return fill(template, variables)._replace(bien=variables)
    from hoagiai_cli.templating.apart import SECONDS, TooLongError, run_apart

    try:
        made: VanBanIn = run_apart(fill, template, variables)
    except TooLongError:
        message = f"mẫu chạy quá {SECONDS:.0f} giây hoặc cần quá nhiều bộ nhớ nên đã bị dừng"
        raise TemplateError(template.path, template.body_line, message) from None
    return made._replace(bien=variables)


def fill(template: Template, variables: Variables) -> VanBanIn:
    """Fill a template.

    Raises:
        TemplateError: On any fault of it, with the line.
    """
    try:
        return _filled(template, variables)
    except TemplateError:
        if template.own:
            raise
        # One that comes with the program is filled without a thought of its lines.
        return _filled(template, variables, marked=True)


def _filled(template: Template, variables: Variables, *, marked: bool = False) -> VanBanIn:
    renderer = Renderer(template, variables, marked=marked)
    front = read_front_matter(template, renderer)
    body = read_body(renderer.body(), template.path)
    return VanBanIn(**front._asdict(), than=ended(body.than), phu_luc=body.phu_luc)


def ended(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, the last paragraph's words ending with "./."; a table or heading at the end stays alone."""
    if not blocks or not isinstance(blocks[-1], Paragraph) or not blocks[-1].runs:
        return tuple(blocks)
    *runs, last = blocks[-1].runs
    words = last.text.removesuffix(THE_END).rstrip(" .;,")
    return (*blocks[:-1], blocks[-1]._replace(runs=(*runs, Run(words + THE_END, last.bold, last.italic))))
