"""What a document that was just made cites and should not, on the day that it stands on."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say

if TYPE_CHECKING:
    from hoagiai_cli.model.phap_luat import VanBanPhapLuat
    from hoagiai_cli.printing.van_ban import VanBanIn


def say_expired(van_ban: "VanBanIn", own: Mapping[str, "VanBanPhapLuat"], ngay: date) -> None:
    """Say on standard error which documents out of force the text cites: its template's, its settings', its plan's."""
    from hoagiai_cli.law.citations import known
    from hoagiai_cli.printing.write import Format, write

    for fault in known(own).faults(write(van_ban, Format.MD).decode(), ngay):
        say(f"Lưu ý: văn bản viện dẫn {fault}.", err=True)
