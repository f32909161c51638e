"""Work on what may be hostile in a process of its own, ended when it takes too long or too much memory.

Python cannot stop one long operation from inside on every system; a process can be ended on all of them. It costs some
tenths of a second, so only templates that the program did not bring go this way.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from hoagiai_cli.diagnostics.errors import UserError

SECONDS = 20.0
MAX_MEMORY = 2_000_000_000
"""Bytes of address space, where the system can limit it."""


class TooLongError(Exception):
    """The work was ended before it was done."""


def run_apart(work: Callable[..., Any], *arguments: Any, seconds: float = SECONDS) -> Any:
    """Return what a function of this program returns, called in another process.

    Args:
        work: A function at the top of a module.
        arguments: Its arguments; they must be such as can be pickled.
        seconds: When it is ended.

    Raises:
        TooLongError: When it took too long or too much memory.
        UserError: What the function raised.
    """
    job = pickle.dumps((work, arguments))
    command = [sys.executable, "-c", f"from {__name__} import serve; serve()"]
    try:
        done = subprocess.run(command, input=job, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - ourselves
    except subprocess.TimeoutExpired:
        raise TooLongError from None
    if done.returncode or not done.stdout:
        raise TooLongError
    # Written by ``serve`` below, never by the template.
    failed, value = pickle.loads(done.stdout)  # noqa: S301
    if failed:
        raise value
    return value


def serve() -> None:
    """Do the work that stands in standard input; what comes of it goes to standard output."""
    work, arguments = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by ``run_apart``
    _limit_memory()
    answer: tuple[bool, Any]
    try:
        answer = False, work(*arguments)
    except UserError as error:
        answer = True, error
    sys.stdout.buffer.write(pickle.dumps(answer))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
