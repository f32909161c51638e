"""What stands outside the body: footnotes and endnotes by their ids, comments, the words of headers and footers."""

from typing import TYPE_CHECKING

from hoagiai_cli.word.package import Package, W
from hoagiai_cli.word.parts import Mat

if TYPE_CHECKING:
    from lxml import etree


class Notes:
    """The notes of a file."""

    def __init__(self, package: Package) -> None:
        self._found = {
            kind: {
                note.get(f"{W}id"): note
                for note in (root if root is not None else ())
                if isinstance(note.tag, str) and note.get(f"{W}type", "normal") == "normal"
            }
            for kind, root in ((kind, package.part(kind + "s")) for kind in ("footnote", "endnote", "comment"))
        }

    def find(self, kind: str, ma: str | None) -> "etree._Element | None":
        """Return a note."""
        return self._found[kind].get(ma)

    def comment(self, ma: str | None) -> str:
        """Return the words of a comment."""
        note = self._found["comment"].get(ma)
        return "" if note is None else words_of(note)


def words_of(element: "etree._Element") -> str:
    """Return the words within an element, a space between paragraphs."""
    parts = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p"))
    return " ".join(" ".join(parts).split())


def margin_losses(package: Package) -> list[Mat]:
    """Return what headers and footers say besides the page's number."""
    found = []
    for relation in package.relations.values():
        if relation.kind in {"header", "footer"}:
            root = package.xml(relation.target)
            words = "" if root is None else words_of(root)
            if any(sign.isalpha() for sign in words):
                found.append(Mat("le_trang", "đầu trang" if relation.kind == "header" else "chân trang", words))
    return found
