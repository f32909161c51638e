"""The tags of a Word form: put together where Word has split them, and listed by the paragraph they stand in."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from lxml import etree

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENING = re.compile(r"\{\{|\{%|\{#")
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " "})
_WORD_TAG = re.compile(r"\{([%{])(p|tr|tc|r) ")
"""docxtpl's own: the paragraph, row, cell or run around the tag goes with it."""

_PAIRS = {
    "for": "endfor", "if": "endif", "macro": "endmacro", "filter": "endfilter", "call": "endcall", "with": "endwith",
}  # fmt: skip


class Doan(NamedTuple):
    """A paragraph of the form: its number from 1, its words, its element."""

    so: int
    chu: str
    phan_tu: "etree._Element"

    @property
    def ten(self) -> str:
        """How messages name it."""
        words = " ".join(self.chu.split())
        return f"đoạn {self.so} (“{words[:60]}{'...' if len(words) > 60 else ''}”)"  # noqa: PLR2004 - what fits


def mend(root: "etree._Element") -> list[Doan]:
    """Return the paragraphs of a part, every tag whole in one piece of text, with straight quotes."""
    found = []
    for number, p in enumerate(root.iter(qn("w:p")), 1):
        pieces = [t for t in p.iter(qn("w:t")) if next(t.iterancestors(qn("w:p"))) is p]
        _join(pieces)
        found.append(Doan(number, "".join(t.text or "" for t in pieces), p))
    return found


def _join(pieces: list["etree._Element"]) -> None:
    """Put each tag that lies over several pieces into the piece that it begins in."""
    whole = "".join(piece.text or "" for piece in pieces)
    starts, offset = [], 0
    for piece in pieces:
        starts.append(offset)
        offset += len(piece.text or "")
    owner = [index for index, piece in enumerate(pieces) for _ in piece.text or ""]
    letters = list(whole)
    for tag in _TAG.finditer(whole):
        for place in range(tag.start(), tag.end()):
            owner[place] = owner[tag.start()]
            letters[place] = letters[place].translate(_QUOTES)
    for index, piece in enumerate(pieces):
        text = "".join(letter for letter, own in zip(letters, owner, strict=True) if own == index)
        if text != piece.text:
            piece.text = text or None
            piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def has_tags(paragraphs: list[Doan]) -> bool:
    """Tell whether anything is to be filled in, or is meant to be."""
    return any(_OPENING.search(paragraph.chu) for paragraph in paragraphs)


def shadow(paragraphs: list[Doan]) -> str:
    """Return the form's tags as plain Jinja, one paragraph a line: a line's number is the paragraph's."""
    lines = []
    for paragraph in paragraphs:
        tags = (" ".join(tag.split()) for tag in _TAG.findall(paragraph.chu))
        lines.append("".join(_WORD_TAG.sub(r"{\1 ", tag) for tag in tags))
    return "\n".join(lines)


def faults(paragraphs: list[Doan]) -> Iterator[str]:
    """Yield what is wrong with the tags as such: not closed, crossed, or losing words that stand beside them."""
    stack: list[tuple[str, Doan]] = []
    for paragraph in paragraphs:
        if len(_OPENING.findall(_TAG.sub("", paragraph.chu))):
            yield f"{paragraph.ten}: thẻ mở bằng “{{{{” hoặc “{{%” mà không đóng trong cùng đoạn"
        for tag in _TAG.findall(paragraph.chu):
            yield from _beside(tag, paragraph)
            word = re.match(r"\{%-?\s*(?:(?:p|tr|tc|r) )?\s*(\w+)", tag)
            if word:
                yield from _paired(word[1], paragraph, stack)
    for name, paragraph in stack:
        yield f"{paragraph.ten}: thiếu {{% {_PAIRS[name]} %}} để đóng {{% {name} … %}}"


def _paired(word: str, paragraph: Doan, stack: list[tuple[str, Doan]]) -> Iterator[str]:
    if word in _PAIRS:
        stack.append((word, paragraph))
    elif word in _PAIRS.values():
        if stack and _PAIRS[stack[-1][0]] == word:
            _, opened_in = stack.pop()
            if _depth(opened_in) != _depth(paragraph):
                yield (f"{paragraph.ten}: {{% {word} %}} đóng thẻ ở {opened_in.ten}: thẻ trong bảng, thẻ ngoài bảng")
        else:
            opened = f", trong khi {stack[-1][1].ten} còn mở {{% {stack[-1][0]} … %}}" if stack else ""
            yield f"{paragraph.ten}: {{% {word} %}} không đóng thẻ nào{opened}"


def _depth(paragraph: Doan) -> int:
    return sum(1 for _ in paragraph.phan_tu.iterancestors())


def _beside(tag: str, paragraph: Doan) -> Iterator[str]:
    kind = _WORD_TAG.match(tag)
    if kind is None or kind[2] not in {"p", "tr"}:
        return
    if kind[2] == "p":
        words = paragraph.chu
    else:
        row = next(paragraph.phan_tu.iterancestors(qn("w:tr")), None)
        if row is None:
            yield f"{paragraph.ten}: {{%tr … %}} chỉ dùng được trong bảng"
            return
        words = "".join(t.text or "" for t in row.iter(qn("w:t")))
    if words.replace(tag, "", 1).strip():
        what = "đoạn" if kind[2] == "p" else "hàng"
        yield f"{paragraph.ten}: {what} có {tag[:2]}{kind[2]} … sẽ bị bỏ, nên không được có chữ hay thẻ nào khác"
