"""All rules, found by looking into this folder."""

import importlib
import pkgutil
from functools import cache

from hoagiai_cli import rules
from hoagiai_cli.rules.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by code, in the order of codes."""
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(rules.__path__)):
        if module.startswith("hg"):
            rule: Rule = importlib.import_module(f"{rules.__name__}.{module}").RULE
            found[rule.code] = rule
    return found
