"""When and by whom a write is made, as the journal names it."""

import getpass
from datetime import datetime


def now() -> str:
    """Return this moment to the second, with the offset of this machine's time zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def account() -> str:
    """Return the name of the account that runs the program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "không rõ"
