"""The code of the templates that the program brings, as Jinja made it once: a short report need not make it again.

``docs/tao_mau.py`` writes it. It stands in for what Jinja would make only for the very text that it was made of, and
only under the Jinja that made it; in any other case Jinja makes it anew.
"""

import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import jinja2

FOLDER = Path(__file__).parent / "stored"
SUFFIX = ".txt"
NOTHING: Mapping[str, str] = MappingProxyType({})
_PIECE = "\n# ════ "


def key_of(source: str, *, autoescape: bool, expression: bool) -> str:
    """Return by what the code of a text is known."""
    return f"{zlib.crc32(source.encode()):08x}-{len(source)}-{int(autoescape)}{int(expression)}"


@cache
def stored(name: str) -> Mapping[str, str]:
    """Return the code that is stored of a template, in Python, by ``key_of`` each text; none where it does not fit."""
    try:
        first, *pieces = (FOLDER / (name + SUFFIX)).read_text("utf-8").split(_PIECE)
    except OSError:
        return NOTHING
    if first != head():
        return NOTHING
    return {key: code for key, _, code in (piece.partition("\n") for piece in pieces)}


def written(pieces: Iterable[tuple[str, str]]) -> str:
    """Return the file that ``stored`` reads, of keys and code."""
    return head() + "".join(f"{_PIECE}{key}\n{code}" for key, code in pieces)


def head() -> str:
    """Return the first line of a file that fits the Jinja that is installed."""
    return f"# Do docs/tao_mau.py viết ra, không sửa tay. Jinja {jinja2.__version__}"
