"""Where comments and blank lines of a YAML file belong: to the entry below them, or beside them.

The reader's nodes know nothing of comments. They are found again in the text between the values, and each is given to
the entry that a reader would take it for: a comment on a line of its own to the entry below it, or to the end of the
block it is indented with; one behind a value to that value.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hoagiai_cli.store.yaml_reader import Document

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*")
_ROOT_INDENT = -1


@dataclass
class Entry:
    """A key with its value, or an item of a list.

    Attributes:
        key: The key's node; None for an item.
        value: What it holds.
        leading: Comments above it, and "" for a blank line.
        beside: The comment behind it.
    """

    key: ScalarNode | None
    value: "Block | Node"
    leading: list[str] = field(default_factory=list)
    beside: str | None = None


@dataclass
class Block:
    """A mapping or list that is written over several lines.

    Attributes:
        node: Its node.
        column: Where its entries stand.
        entries: Its entries in the file's order.
        tail: Comments below the last entry.
    """

    node: Node
    column: int
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


def lay_out(document: Document) -> Block:
    """Return the file's root with the comments in their places."""
    return _Reader(document).read()


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text
        self.lines = document.source.lines
        self.breaks = [match.start() for match in re.finditer("\n", self.text)]
        self.comments = _comments(document.node, self.text)
        self.kept_lines: set[int] = set()
        self.starts: list[tuple[int, int, int, Entry, tuple[Block, ...]]] = []

    def read(self) -> Block:
        root = self._block(self.document.node, ())
        self.starts.sort(key=lambda start: start[0])
        indexes = [start[0] for start in self.starts]
        for index, comment in self.comments:
            self._place(index, comment, root, bisect_left(indexes, index), bisect_right(indexes, index))
        begun = -1
        for _, line, _, entry, _ in self.starts:
            if not entry.leading and self._blank_above(line) and line > begun:
                entry.leading.append("")
            begun = line
        return root

    def _line_of(self, index: int) -> int:
        return bisect_left(self.breaks, index)

    def _block(self, node: Node, above: tuple[Block, ...]) -> Block:
        first = node.start_mark
        # A list that stands in the column of its key is still deeper than the key.
        block = Block(node, max(first.column, above[-1].column + 1) if above else 0)
        chain = (*above, block)
        pairs = node.value if isinstance(node, MappingNode) else [(None, item) for item in node.value]
        for key, value in pairs:
            head = key or value
            entry = Entry(key, value)
            block.entries.append(entry)
            mark = head.start_mark
            # An item begins with its dash, before the value and before the first key of a mapping within it.
            index = mark.index if key else self._dash(mark.index)
            line = self._line_of(index) if key is None else mark.line
            self.starts.append((index, line, block.column, entry, chain))
            if self._is_block(value):
                entry.value = self._block(value, chain)
            if isinstance(value, ScalarNode) and value.style in {"|", ">"}:
                self.kept_lines.update(range(value.start_mark.line + 1, value.end_mark.line))
        return block

    def _dash(self, index: int) -> int:
        """Return where an item begins, from where its value does."""
        found = self.text.rfind("-", 0, index)
        return found if found >= 0 and not self.text[found + 1 : index].strip() else index

    def _is_block(self, node: Node) -> bool:
        if not isinstance(node, (MappingNode, SequenceNode)) or not node.value:
            return False
        if not node.flow_style:
            return True
        following = bisect_right(self.comments, node.start_mark.index, key=lambda comment: comment[0])
        return following < len(self.comments) and self.comments[following][0] < node.end_mark.index

    def _place(self, index: int, comment: str, root: Block, before: int, after: int) -> None:
        """Give a comment to the entry beside it or below it, after so many entries and before the rest."""
        line = self._line_of(index)
        column = index - (self.text.rfind("\n", 0, index) + 1)
        is_own_line = not self.text[index - column : index].strip()
        if not is_own_line and before:
            entry = self.starts[before - 1][3]
            if entry.beside is None:
                entry.beside = comment
                return
        following = self.starts[after] if after < len(self.starts) else None
        lines = self._with_blank(line, comment)
        least = following[2] if following else _ROOT_INDENT
        open_blocks = self.starts[before - 1][4] if before else ()
        within = [block for block in open_blocks if least < block.column <= column]
        if within:
            within[-1].tail += lines
        elif following:
            following[3].leading += lines
        else:
            root.tail += lines

    def _with_blank(self, line: int, comment: str) -> list[str]:
        return ["", comment] if self._blank_above(line) else [comment]

    def _blank_above(self, line: int) -> bool:
        return line > 0 and not self.lines[line - 1].strip()


def _comments(root: Node, text: str) -> list[tuple[int, str]]:
    """Return index and words of every comment: whatever follows a # outside of keys and values."""
    first_end = text.find("\n") if text.startswith("#") else 0
    if "#" not in text[first_end:]:  # most files have none below their first line
        return [(0, text[:first_end].rstrip())] if first_end > 0 else []
    found = []
    position = 0
    for start, end in (*_scalars(root), (len(text), len(text))):
        # Seen from the line's start, so that a # at the beginning of the gap is not taken for a comment's.
        found += [
            (match.start(), match.group().rstrip())
            for match in _COMMENT.finditer(text, position, start)
            if match.start() == 0 or text[match.start() - 1].isspace()
        ]
        position = end
    return found


def _scalars(root: Node) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ScalarNode):
            spans.append((node.start_mark.index, node.end_mark.index))
        elif isinstance(node, MappingNode):
            waiting += [part for pair in node.value for part in pair]
        else:
            waiting += node.value
    return sorted(spans)
