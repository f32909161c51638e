"""Files that a command is about to make, as part of the folder's layout before they are there."""

import os
from collections.abc import Iterable

from hoagiai_cli.store.layout import Layout
from hoagiai_cli.store.listing import layout_of


def with_pending(layout: Layout, paths: Iterable[str]) -> Layout:
    """Return the layout with files that are about to be made; their paths begin with its root."""
    have = {file.path for file in layout.files()}
    new = [path for path in paths if path not in have]
    if not new:
        return layout
    names = [os.path.relpath(path, layout.root).replace(os.sep, "/") for path in (*have, *new)]
    made = layout_of(layout.root, [name for name in names if not name.startswith("../")])
    return made._replace(strays=layout.strays, templates=layout.templates)
