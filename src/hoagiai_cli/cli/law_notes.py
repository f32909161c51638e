"""What a document that was just made cites and should not, on the day that it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say

if TYPE_CHECKING:
    from hoagiai_cli.law.citations import Biet
    from hoagiai_cli.model.phap_luat import VanBanPhapLuat
    from hoagiai_cli.printing.van_ban import VanBanIn

_SHOWN = 3
"""Places named of one citation."""
_AT_ONCE = 1_000
"""Lines searched together."""


def say_expired(
    documents: "Iterable[VanBanIn]", own: Mapping[str, "VanBanPhapLuat"], ngay: date, root: Path | None = None
) -> None:
    """Say on standard error which documents out of force the documents cite, on a day: see ``say_expired_in``."""
    from hoagiai_cli.printing.lines import printed_lines

    say_expired_in((line for one in documents for line in printed_lines(one)), own, ngay, root)


def say_expired_in(
    texts: Iterable[str], own: Mapping[str, "VanBanPhapLuat"], ngay: date, root: Path | None = None
) -> None:
    """Say on standard error which documents out of force texts cite on a day, each once, with its places.

    The places are those in the folder: its plan, its settings, its own templates; what stands in none of them comes
    with the program or the Word form.
    """
    from hoagiai_cli.law.citations import known

    laws = known(own)
    citing = (text for text in texts if laws.may_be_cited(text))
    faults = {found.van_ban.ma: found for text in _together(citing) for found in laws.found_faults(text, ngay)}
    for found in faults.values():
        say(f"Cảnh báo: văn bản viện dẫn {found.loi}.", err=True)
        places = list(_places(laws, found.van_ban, root)) if root else []
        for place in places[:_SHOWN]:
            say(f"  tại {place}", err=True)
        if len(places) > _SHOWN:
            say(f"  và {len(places) - _SHOWN} nơi khác; xem hoagiai law {found.van_ban.so_ky_hieu}", err=True)


def _together(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as fewer texts: what is done for each text is then done seldom."""
    left = iter(lines)
    while some := list(islice(left, _AT_ONCE)):
        yield "\n".join(some)


def _places(laws: "Biet", document: "VanBanPhapLuat", root: Path) -> Iterable[str]:
    from hoagiai_cli.cli.law_lines import citing
    from hoagiai_cli.store.layout import scan

    return citing(document, laws, scan(root))
