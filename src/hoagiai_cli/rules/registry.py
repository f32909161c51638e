"""All rules, found by looking into this folder: those that check, and the facts that readers and models find."""

import importlib
import pkgutil
from functools import cache

from hoagiai_cli import rules
from hoagiai_cli.rules.rule import Rule


@cache
def checking_rules() -> dict[str, Rule]:
    """Return the rules with a check by code, in the order of codes."""
    return _in_folder(rules.__name__, rules.__path__)


@cache
def all_rules() -> dict[str, Rule]:
    """Return every code with its meaning, in the order of codes."""
    from hoagiai_cli.rules.facts import history, reading, values

    found = {rule.code: rule for rule in (*reading.RULES, *values.RULES, *history.RULES)}
    return dict(sorted({**checking_rules(), **found}.items()))


def rule_of(code: str) -> Rule:
    """Return what a code means; the facts are read only when one of them was found."""
    return checking_rules().get(code) or all_rules()[code]


def _in_folder(package: str, path: list[str]) -> dict[str, Rule]:
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(path)):
        if module.startswith("hg"):
            rule: Rule = importlib.import_module(f"{package}.{module}").RULE
            found[rule.code] = rule
    return found
