"""YAML text → plain data, with the line and column of every key and value.

One grammar for data and places: libyaml composes nodes with marks (``yaml_nodes``), of which data are made and through
which ``find_place`` follows a way of keys and indices. Files of plain lines, nearly all, need no nodes before a place
is asked for (``plain_yaml``). Compared with PyYAML's own loader: YAML 1.2 scalars (``no``, ``1:30``, ``03388`` and
``2025-02-30`` stay text), a key given twice is refused, and so are tags and aliases, which plan files have no use for
and which make alias bombs.
"""

from typing import TYPE_CHECKING, Any

from hoagiai_cli.diagnostics.finding import Place
from hoagiai_cli.store.plain_yaml import read_plain
from hoagiai_cli.store.source import Source, Unreadable

if TYPE_CHECKING:
    from yaml.nodes import Node


class Document:
    """A file's data and the nodes that tell where each value stands.

    Attributes:
        source: The file.
        data: Its data; of a key given twice, the first value.
        repeated: Each key that is given again.
    """

    __slots__ = ("_node", "data", "repeated", "source")

    def __init__(
        self, source: Source, data: Any, node: "Node | None" = None, repeated: tuple[Unreadable, ...] = ()
    ) -> None:
        self.source = source
        self.data = data
        self.repeated = repeated
        self._node = node

    @property
    def is_plain(self) -> bool:
        """Whether libyaml was not needed so far."""
        return self._node is None

    @property
    def node(self) -> "Node":
        """The node of the whole; of a file that was read without libyaml, composed when a place is asked for."""
        if self._node is None:
            from hoagiai_cli.store.yaml_nodes import compose

            self._node = compose(self.source)
        return self._node


def read_yaml(source: Source) -> Document:
    """Parse one file.

    Raises:
        Unreadable: On any error of syntax, with the place and Vietnamese words.
    """
    plain = read_plain(source)
    return read_by_libyaml(source) if plain is None else Document(source, plain)


def read_by_libyaml(source: Source) -> Document:
    """Parse one file with libyaml, whatever it holds.

    Raises:
        Unreadable: On any error of syntax, with the place and Vietnamese words.
    """
    from hoagiai_cli.store.yaml_nodes import parse

    return Document(source, *parse(source))


def find_place(document: Document, loc: tuple[str | int, ...], *, at_key: bool = False) -> Place:
    """Return the place of the value at ``loc``, or of its key.

    Where ``loc`` leads to a key that is not there: the key of the mapping that lacks it, or the mapping's first key.
    """
    from hoagiai_cli.store.yaml_nodes import place_in

    return place_in(document.node, document.source, loc, at_key=at_key)
