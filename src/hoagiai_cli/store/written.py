"""What this program wrote into files that can bear no mark: a list of fingerprints beside the user's other caches.

Text, CSV and JSON have no place for a mark of their content. So that a command may write its own file anew and never
one that a person changed, the fingerprint of what was written is kept outside it; ``HOAGIAI_BO_NHO`` names another
folder for it. Where nothing can be kept, nothing is known, and what stands there counts as another's.
"""

import hashlib
import os
import sys
from pathlib import Path

_FOLDER = "hoagiai"


def remember(path: Path, data: bytes) -> None:
    """Keep the fingerprint of what was written into a file."""
    place = _place(path)
    if place is None:
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_print(data), encoding="ascii")
    except OSError:
        return


def is_as_written(path: Path, data: bytes) -> bool:
    """Tell whether a file holds what this program wrote into it last."""
    place = _place(path)
    try:
        return place is not None and place.read_text(encoding="ascii") == _print(data)
    except (OSError, UnicodeDecodeError):
        return False


def _print(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _place(path: Path) -> Path | None:
    """Return where the fingerprint of a file is kept; None where the user has no folder for such."""
    name = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:32]
    told = os.environ.get("HOAGIAI_BO_NHO")
    if told:
        return Path(told) / name
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / _FOLDER / name if local else None
    cache = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(cache) if cache else Path.home() / ".cache") / _FOLDER / name
    except RuntimeError:
        return None
