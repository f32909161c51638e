"""One step through a list: the name so far, the piece after it, and the ways on."""

from typing import NamedTuple

from hoagiai_cli.importing.body_pieces import Piece

UNSURE = "không rõ “{}” là một cơ quan riêng hay thuộc tên đứng trước"


class Ten(NamedTuple):
    """A name that a list holds, and what is doubtful in how it was cut; empty where nothing is."""

    ten: str
    ngo: str = ""


class Step(NamedTuple):
    """The name so far and the piece after it, as the rules ask of them."""

    current: Ten
    piece: Piece
    text: str
    first: str
    now: str
    collective: bool

    def onward(self, doubt: str = "") -> list[Ten]:
        """Put the piece to the name so far."""
        joined = self.current.ten + Piece(self.piece.sign, self.text).joined()
        return [Ten(joined, self.current.ngo or doubt)]

    def begins(self, name: str = "", doubt: str = "") -> list[Ten]:
        """Begin a name with the piece."""
        return [self.current, Ten(name or self.text, doubt)]
