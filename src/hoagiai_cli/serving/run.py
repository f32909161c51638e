"""Serving on this machine alone, until nobody uses the pages any more."""

import contextlib
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.serving.access import HOST, Access

IDLE = 30 * 60.0
"""Seconds without a page being asked for, after which the server stops by itself."""

_MOST_AT_ONCE = 50


_FIRST_PORT, _PORTS = 49152, 16384


def port_of(root: Path) -> int:
    """Return the port of a folder: the same each time, so that a browser finds the words that it kept."""
    return _FIRST_PORT + zlib.crc32(str(root.resolve()).encode("utf-8", "surrogateescape")) % _PORTS


@contextlib.contextmanager
def listening(port: int, *, or_any: bool = False) -> Iterator[socket.socket]:
    """Open the port on the loopback address; 0 takes one that is free.

    Args:
        port: The port.
        or_any: Whether a free one does as well where this one is taken.

    Raises:
        UserError: When it is taken, or not allowed.
    """
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        try:
            opened.bind((HOST, port))
        except OSError:
            if not or_any:
                raise
            opened.bind((HOST, 0))
        opened.listen()
    except (OSError, OverflowError) as error:
        opened.close()
        reason = os_reason(error) if isinstance(error, OSError) else "cổng là số từ 0 đến 65535"
        raise UserError(f"không mở được cổng {port} ở {HOST}: {reason}") from None
    try:
        yield opened
    finally:
        opened.close()


def serve(app: ASGIApp, access: Access, opened: socket.socket, ready: Callable[[], None], idle: float = IDLE) -> None:
    """Serve until the program is stopped or nobody has asked for a page for long.

    Args:
        app: The pages behind their guard.
        access: Says when a page was last asked for.
        opened: The port.
        ready: Called when requests are answered.
        idle: After how many seconds without a request it ends.
    """
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="critical",
            access_log=False,
            lifespan="off",
            ws="none",
            http="h11",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST_AT_ONCE,
            timeout_graceful_shutdown=5,
        )
    )

    def watch() -> None:
        told = False
        while not server.should_exit:
            if server.started and not told:
                told = True
                ready()
            if time.monotonic() - access.last > idle:
                server.should_exit = True
            time.sleep(min(0.1, idle))

    threading.Thread(target=watch, daemon=True).start()
    try:
        with contextlib.suppress(KeyboardInterrupt):  # the usual way to stop it
            server.run(sockets=[opened])
    finally:
        server.should_exit = True
