"""Write the code that Jinja makes of the program's own templates, so that a short command need not make it again.

python docs/tao_mau.py            write src/hoagiai_cli/templating/stored/
python docs/tao_mau.py --check    exit 1 when it is stale
"""

import sys
from collections.abc import Iterator
from typing import Any

from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.templating import compiled, templates
from hoagiai_cli.templating.environment import FILTERS, refuse_others, sole_expression
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.stored import FOLDER, SUFFIX, head, key_of, written
from hoagiai_cli.templating.templates import Template
from hoagiai_cli.templating.trusting import Trusting


def texts(template: Template) -> Iterator[tuple[str, bool, bool]]:
    """Yield the texts of a template that Jinja compiles: each, whether it is markup, whether an expression."""
    waiting: list[Any] = list(read_yaml(template.front_source).data.values())
    for value in waiting:
        if isinstance(value, (list, dict)):
            waiting += value if isinstance(value, list) else value.values()
        elif isinstance(value, str) and "{" in value:
            expression = sole_expression(value)
            if expression is None or not all(map(str.isidentifier, expression.split("."))):
                yield expression or value, False, expression is not None
    yield "\n" * (template.body_line - 1) + template.body, True, False


def code(template: Template) -> Iterator[tuple[str, str]]:
    """Yield the code of each text, with its key."""
    for source, markup, expression in texts(template):
        environment = Trusting(Budget(), FILTERS, autoescape=markup, keep_trailing_newline=True)
        tree = (
            compiled.expression_tree(environment, source)
            if expression
            else compiled.text_tree(environment, source, refuse_others)
        )
        yield key_of(source, autoescape=markup, expression=expression), environment.compile(tree, raw=True)


def made() -> dict[str, str]:
    """Return every file's content by its name."""
    return {name + SUFFIX: written(dict(code(templates.load(name))).items()) for name in templates.names()}


def is_stale() -> bool:
    """Tell whether what is stored is of other templates; what another Jinja made is not used, and not judged."""
    present = {path.name: path.read_text("utf-8") for path in FOLDER.glob(f"*{SUFFIX}")}
    if present and not any(text.startswith(head()) for text in present.values()):
        return False
    return present != made()


def main() -> None:
    """Write the files, or look whether they are as they should be."""
    if "--check" in sys.argv[1:]:
        if is_stale():
            print("templating/stored đã cũ; chạy: python docs/tao_mau.py", file=sys.stderr)
            raise SystemExit(1)
        return
    FOLDER.mkdir(exist_ok=True)
    files = made()
    for path in FOLDER.glob(f"*{SUFFIX}"):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
