"""Where what a command made goes: standard output, or a file written whole or not at all."""

import sys
from collections.abc import Iterable
from pathlib import Path


def emit(lines: Iterable[str], output: Path | None) -> None:
    """Print the lines, or write them to a file; "-" is standard output."""
    if output is None or str(output) == "-":
        for line in lines:
            sys.stdout.write(line + "\n")
        return
    from hoagiai_cli.store.atomic import write_bytes

    write_bytes(output, "".join(line + "\n" for line in lines).encode())
    sys.stderr.write(f"Đã ghi {output}\n")
