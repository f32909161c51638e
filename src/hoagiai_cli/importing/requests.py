"""Requests and orders in prose that name a time: no duty that the plan lists, and never passed over in silence."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from hoagiai_cli.importing.assigned import TIME
from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.reading import So
from hoagiai_cli.language.formatting import shortened

_REQUEST = re.compile(r"(?:(?:Kính |Trân trọng )?(?:đề nghị|mời))\b", re.IGNORECASE)
_ORDER = re.compile(r"Yêu cầu\b")


def is_request(text: str) -> bool:
    """Tell whether a sentence asks another body instead of giving a duty."""
    return _REQUEST.match(text) is not None


def doubt_dated(node: Nut, read: AbstractSet[str], so: So) -> None:
    """Ask about each request with a time below a node; what stands under a task that was read is the task's."""
    for block in node.noi_dung:
        if isinstance(block, Doan) and block.vi_tri not in read:
            _doubt(block, block.phang.lstrip(" -–+*•"), so)
    for child in node.con:
        if child.doan is None or child.doan.vi_tri in read:
            continue
        _doubt(child.doan, child.loi, so)
        doubt_dated(child, read, so)


def doubt_closing(words: Iterable[Doan], so: So) -> None:
    """Ask about each deadline in the closing words, whoever it is laid on."""
    for doan in words:
        time = TIME.search(doan.phang)
        if time:
            _ask(doan, "lời kết", time[0], doan.phang, so)


def _doubt(doan: Doan, text: str, so: So) -> None:
    flat = text.replace("**", "")
    time = TIME.search(flat) if is_request(flat) or _ORDER.match(flat) else None
    if time:
        _ask(doan, "lời đề nghị" if is_request(flat) else "lời yêu cầu", time[0], flat, so)


def _ask(doan: Doan, kind: str, time: str, text: str, so: So) -> None:
    so.doubt(
        doan.vi_tri,
        f"{kind} có thời gian ({time}): “{shortened(text, 70)}”; giữ làm lời văn, hãy xem có phải theo dõi như nhiệm "
        "vụ không",
    )
