"""Ids that an import gives: short, cut at a word, each once, and never a name that the folder or Windows keeps."""

from collections.abc import Collection

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.words import slug
from hoagiai_cli.store.layout import is_reserved

LONGEST = 40
"""Letters of an id: what a list of files and a command line still show whole."""

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_LONGEST_GIVEN = 80
_NEVER_LAST = frozenset((
    "va", "cua", "cac", "cho", "den", "tu", "tai", "theo", "ve", "voi", "trong", "tren", "thuoc", "do", "la", "de",
    "doi", "boi", "nham", "khi", "o",
))  # fmt: skip
"""Words that an id cut short does not end with: they bind what was cut off."""


def refuse_id(ma: str) -> None:
    """Refuse an id that a person gives and that would spoil the folder.

    Raises:
        UserError: When it cannot be the name of a plan's folder.
    """
    if not ma or set(ma) - _LETTERS or ma[0] == "-" or ma[-1] == "-":
        raise UserError(f"“{ma}” không phải mã hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối")
    if len(ma) > _LONGEST_GIVEN:
        raise UserError(f"mã dài {len(ma)} ký tự; dài nhất {_LONGEST_GIVEN}")
    if is_reserved(ma):
        raise UserError(
            f"“{ma}” không dùng làm mã kế hoạch được: đó là tên mà thư mục kế hoạch hoặc Windows dành riêng; hãy thêm "
            f"năm hoặc chữ khác, ví dụ --ma {ma}-2026"
        )


def short_id(text: str, longest: int = LONGEST) -> str:
    """Return the first words of a text as an id; one that had to be cut does not end with a word that only binds."""
    made = slug(text, longest)
    if made != slug(text, 10 * longest):
        words = made.split("-")
        while len(words) > 2 and words[-1] in _NEVER_LAST:  # noqa: PLR2004 - an id keeps two words
            words.pop()
        made = "-".join(words)
    return made


def free_id(text: str, taken: Collection[str], longest: int = LONGEST) -> str:
    """Return an id of a text that is not taken and not reserved: some words longer where that tells two apart."""
    made = short_id(text, longest)
    for longer in range(longest + 10, 2 * longest + 1, 10):
        if made not in taken:
            break
        made = short_id(text, longer)
    if made in taken:
        made = short_id(text, longest)
    free, number = made, 2
    while free in taken or is_reserved(free):
        free, number = f"{made}-{number}", number + 1
    return free
