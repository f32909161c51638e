"""Golden texts: whole outputs that a person has read and found good."""

import os
from pathlib import Path

UPDATE = bool(os.environ.get("HOAGIAI_CAP_NHAT"))
"""HOAGIAI_CAP_NHAT=1 writes the texts anew: then read what changed."""


def assert_golden(path: Path, text: str) -> None:
    """Hold a text to the one that was read, line ends included."""
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), path.name
