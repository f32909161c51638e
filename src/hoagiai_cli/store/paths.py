"""Paths as they are printed, relative to the folder that the command runs in; and where they really lead."""

import os
from collections.abc import Iterable
from pathlib import Path


def shown_path(path: str) -> str:
    """Return a path as printed: relative to the current folder where it can be."""
    try:
        shown = os.path.relpath(path)
    except ValueError:  # another drive of Windows
        shown = path
    return shown.replace(os.sep, "/")


def leads_into(path: Path, folder: Path) -> bool:
    """Tell whether a path, with every link on it followed, ends in a folder or is it; the end need not be there."""
    top = os.path.realpath(folder).rstrip(os.sep) + os.sep
    return (os.path.realpath(path) + os.sep).startswith(top)


def lies_within(shown: str, paths: Iterable[Path]) -> bool:
    """Tell whether a printed path is one of the files, or below one of the folders; yes when none are named."""
    wanted = [shown_path(str(path)).rstrip("/") for path in paths]
    return not wanted or any(shown == path or shown.startswith(path + "/") or path == "." for path in wanted)


def repository_top(folder: Path) -> Path | None:
    """Return the folder above that is a git repository's own, without starting git; None where there is none."""
    resolved = folder.resolve()
    return next((above for above in (resolved, *resolved.parents) if (above / ".git").exists()), None)


def below_repository(shown: str, top: Path) -> str:
    """Return a printed path as the repository's services name it: from the repository's root, wherever we run."""
    path = Path(shown).resolve()
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else shown
