"""Ids for the shell's completion: they are file names, so nothing is read but folders."""

import os
from collections.abc import Iterator
from pathlib import Path

import click


def complete_tasks(ctx: click.Context, incomplete: str) -> list[str]:
    """Return the ids of tasks that begin so."""
    return sorted({ma for ma in _ids(_root(ctx), "nhiem-vu") if ma.startswith(incomplete)})


def complete_units(ctx: click.Context, incomplete: str) -> list[str]:
    """Return the ids of units that begin so."""
    root = _root(ctx)
    return sorted(ma for ma in (_names(root / "don-vi") if root else ()) if ma.startswith(incomplete))


def complete_ids(ctx: click.Context, incomplete: str) -> list[str]:
    """Return the ids of tasks and units that begin so."""
    return complete_tasks(ctx, incomplete) + complete_units(ctx, incomplete)


def complete_plans(ctx: click.Context, incomplete: str) -> list[str]:
    """Return the ids of plans that begin so."""
    return sorted(folder.name for folder in _plans(_root(ctx)) if folder.name.startswith(incomplete))


def _root(ctx: click.Context) -> Path | None:
    """Return the plan folder; completion never complains where there is none."""
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.store.layout import find_root

    goc = ctx.params.get("goc")
    if goc:
        return Path(goc)
    try:
        return find_root(Path.cwd())
    except (UserError, OSError):
        return None


def _plans(root: Path | None) -> list[Path]:
    try:
        entries = list(os.scandir(root)) if root else []
    except OSError:
        return []
    return [Path(entry.path) for entry in entries if (Path(entry.path) / "ke-hoach.yaml").is_file()]


def _ids(root: Path | None, folder: str) -> Iterator[str]:
    for plan in _plans(root):
        yield from _names(plan / folder)


def _names(folder: Path) -> list[str]:
    try:
        return [entry.name.removesuffix(".yaml") for entry in os.scandir(folder) if entry.name.endswith(".yaml")]
    except OSError:
        return []
