"""What is said of a word that means several things, none, or only the beginning of one."""

from typing import TYPE_CHECKING

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.formatting import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoagiai_cli.naming.called import Khop, Ten

_MOST_CHOICES = 8


def near(word: str, things: "Sequence[Ten]") -> str:
    """Return what a word that means nothing may have meant, as the end of a sentence."""
    from hoagiai_cli.naming.called import nearest

    close = nearest(word, things)
    return f"; có phải: {listed(close, things)}?" if close else ""


def listed(ids: "Sequence[str]", things: "Sequence[Ten]") -> str:
    """Return things as a person tells them apart: number or name, and code."""
    by_id = {thing.ma: thing for thing in things}
    words = []
    for ma in ids[:_MOST_CHOICES]:
        thing = by_id[ma]
        number = f"{thing.so[0]}. " if thing.so else ""
        words.append(f"{number}{shortened(thing.ten[0], 60)} ({ma})" if thing.ten else ma)
    more = f"; và {len(ids) - _MOST_CHOICES} mục khác" if len(ids) > _MOST_CHOICES else ""
    return "; ".join(words) + more


def one_name(fits: "Khop", things: "Sequence[Ten]", word: str) -> None:
    """Refuse the beginning of several names: of one name a command that reads shows all that bear it."""
    from hoagiai_cli.language.spelling import fold
    from hoagiai_cli.naming.called import Cach, titles

    names = titles(things)
    if fits.cach in {Cach.DAU, Cach.CHU} and len({fold(names[ma]) for ma in fits.ma}) > 1:
        part = "phần đầu" if fits.cach is Cach.DAU else "một phần"
        raise UserError(f"“{word}” là {part} của nhiều tên: {listed(fits.ma, things)}; hãy ghi rõ hơn")


def settle(fits: "Khop", things: "Sequence[Ten]", word: str, what: str) -> str:
    """Return the one thing meant; several are chosen from at a terminal, and a beginning is only taken there.

    Raises:
        UserError: When nobody can choose.
    """
    from hoagiai_cli.cli.asking import choose, is_terminal
    from hoagiai_cli.naming.called import Cach, titles

    part = {Cach.DAU: "phần đầu", Cach.CHU: "một phần"}.get(fits.cach or Cach.MA)
    if len(fits.ma) == 1 and (part is None or is_terminal()):
        return fits.ma[0]
    if not is_terminal():
        reason = f"là {part} của" if part else "có thể là"
        raise UserError(f"“{word}” {reason}: {listed(fits.ma, things)}; hãy ghi mã, số hoặc tên đầy đủ")
    names = titles(things)
    return choose(what, [(ma, names[ma]) for ma in fits.ma], "mã")
