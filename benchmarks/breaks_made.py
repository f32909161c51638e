"""The small breaks that a file can have: comparisons, conditions, numbers, answers, statements left out.

Type hints, docstrings and words are left alone: a break of them is no break of what the program does.
"""

import ast
import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

Change = Callable[[], None]
Function = ast.FunctionDef | ast.AsyncFunctionDef


class Break(NamedTuple):
    """One break of a file.

    Attributes:
        path: The file, from the package's folder.
        number: Its place among the breaks of the file.
        line: Where it is.
        words: What it is.
        owner: The function at the level of the module or of a class that holds it; none where it is outside of all.
    """

    path: str
    number: int
    line: int
    words: str
    owner: str | None

    @property
    def name(self) -> str:
        """What tells this break from all others."""
        return f"{self.path}: {self.owner or ''}: {self.words}"


_COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_BINARY = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_HOLDERS = (*Function.__args__, ast.If, ast.For, ast.With, ast.Try, ast.While)
_LEFT_OUT = (ast.Expr, ast.AugAssign, ast.Continue, ast.Raise)


def breaks_in(source: Path, path: str) -> list[Break]:
    """Return every break of a file."""
    tree = ast.parse((source / path).read_text("utf-8"))
    found = enumerate(_changes(tree))
    return [Break(path, number, line, words, owner) for number, (line, owner, words, _) in found]


def broken(source: Path, one: Break) -> ast.Module:
    """Return a file's tree with a break made."""
    tree = ast.parse((source / one.path).read_text("utf-8"))
    _, _, words, change = list(_changes(tree))[one.number]
    assert words == one.words
    change()
    return tree


def _changes(tree: ast.Module) -> Iterator[tuple[int, str | None, str, Change]]:
    for node, owner, within in list(_nodes(tree, "", None)):
        for words, change in _otherwise(node):
            yield node.lineno, owner, words, change
        for line, words, change in _left_out(node):
            yield line, within, words, change


def _nodes(node: Any, inside: str, owner: str | None) -> Iterator[tuple[Any, str | None, str | None]]:
    """Walk over what may be broken, each with the outermost function that holds it, and that holds what stands in it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    yield node, owner, f"{inside}{node.name}" if isinstance(node, Function) and owner is None else owner
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "type_params", "decorator_list", "type_comment"}:
            continue
        below, holder = inside, owner
        if isinstance(node, ast.ClassDef) and owner is None:
            below = f"{inside}{node.name}."
        elif isinstance(node, Function) and owner is None and name == "body":
            holder = f"{inside}{node.name}"
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_hint(node, child):
                yield from _nodes(child, below, holder)


def _is_hint(node: ast.AST, child: ast.AST) -> bool:
    """Tell whether this is a name for a type, or what only a checker of types reads."""
    if isinstance(node, ast.Module) and isinstance(child, ast.Assign) and isinstance(child.value, ast.BinOp):
        return isinstance(child.value.op, ast.BitOr) and child.targets[0].id[0].isupper()  # type: ignore[attr-defined]
    return isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"


def _otherwise(node: Any) -> Iterator[tuple[str, Change]]:  # noqa: C901 - one case a kind of node
    """Return what a node may be instead."""
    if isinstance(node, ast.Module):
        return
    shown = ast.unparse(node).split("\n", maxsplit=1)[0][:70]

    def put(name: str, value: object) -> Change:
        return lambda: setattr(node, name, value)

    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARE:
        yield f"{shown} → other comparison", put("ops", [_COMPARE[type(node.ops[0])](), *node.ops[1:]])
    elif isinstance(node, ast.BoolOp):
        yield f"{shown} → and/or", put("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield f"{shown} → without not", put("operand", _placed(ast.UnaryOp(ast.Not(), node.operand), node))
    elif isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        yield f"{shown} → other operation", put("op", _BINARY[type(node.op)]())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{shown} → {node.value + 1}", put("value", node.value + 1)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{shown} → {not node.value}", put("value", not node.value)
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        for answer in (False,) if isinstance(node, ast.While) else (True, False):
            yield f"{shown} → always {answer}", put("test", _placed(ast.Constant(answer), node))
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield f"{shown} → return None", put("value", _placed(ast.Constant(None), node))


def _left_out(node: Any) -> Iterator[tuple[int, str, Change]]:
    """Return the statements that may be missing, each with its line."""
    for name in ("body", "orelse", "finalbody"):
        statements = getattr(node, name, None)
        if not isinstance(statements, list) or not isinstance(node, _HOLDERS):
            continue
        for place, statement in enumerate(statements):
            if isinstance(statement, _LEFT_OUT) and not isinstance(getattr(statement, "value", None), ast.Constant):
                left = [*statements[:place], _placed(ast.Pass(), statement), *statements[place + 1 :]]
                words = f"{ast.unparse(statement).split(chr(10))[0][:70]} → left out"
                yield statement.lineno, words, functools.partial(setattr, node, name, left)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _placed(new: ast.AST, old: ast.AST) -> Any:
    return ast.fix_missing_locations(ast.copy_location(new, old))
