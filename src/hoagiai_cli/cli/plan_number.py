"""What ``approve`` asks of a plan without a number, when the document bears another symbol than the plan."""

from typing import NamedTuple

from hoagiai_cli.cli.asking import ask, choose
from hoagiai_cli.cli.asking_progress import read_reference
from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.writing.approval import is_number_of

_NONE, _OTHER, _ITSELF = "chua-co", "so-khac", "chinh-no"


class SoKeHoach(NamedTuple):
    """The plan's own number, and whether its symbol is to become that of the number."""

    van_ban: VanBan | None = None
    doi_ky_hieu: bool = False


def ask_number(plan: KeHoach, document: VanBan) -> SoKeHoach:
    """Ask for the plan's own number: a decision that approves a plan is not it."""
    number = document.so_ky_hieu
    say(f"Kế hoạch chưa có số; {number} không mang ký hiệu {plan.ky_hieu} của kế hoạch.")
    choices = [
        (_NONE, f"{number} phê duyệt kế hoạch; kế hoạch chưa có số hoặc không có số riêng"),
        (_OTHER, f"{number} phê duyệt kế hoạch; kế hoạch có số riêng"),
    ]
    symbol = number.partition("/")[2].strip()
    if symbol and _kind(symbol) == _kind(plan.ky_hieu):
        choices.append((_ITSELF, f"{number} là số của chính kế hoạch; ký hiệu đúng là {symbol}"))
    answer = choose("Chọn một số", choices, "--so-ke-hoach")
    if answer == _ITSELF:
        return SoKeHoach(document, doi_ky_hieu=True)
    if answer == _NONE:
        return SoKeHoach()

    def read(text: str) -> VanBan:
        own = read_reference(text)
        if own is None or not is_number_of(plan, own):
            raise UserError(f"số của kế hoạch phải mang ký hiệu {plan.ky_hieu}")
        return own

    return SoKeHoach(ask(f"Số và ngày của kế hoạch, như 12/{plan.ky_hieu} ngày 10/02/2025", read, "--so-ke-hoach"))


def _kind(symbol: str) -> str:
    return symbol.split("-", 1)[0].strip().casefold()
