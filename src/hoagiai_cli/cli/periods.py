"""The period that an option names: --quy IV."""

from datetime import date

from hoagiai_cli.diagnostics.errors import UserError

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def parse_quarter(text: str) -> int:
    """Return the number of a quarter written I–IV or 1–4.

    Raises:
        UserError: When it is none.
    """
    quarter = _QUARTERS.get(text.strip().lower().removeprefix("q"))
    if quarter is None:
        raise UserError(f"không có quý “{text}”; viết I, II, III hoặc IV")
    return quarter


def quarter_days(quy: int, nam: int) -> tuple[date, date]:
    """Return the first and last day of a calendar quarter."""
    from hoagiai_cli.deadlines.periods import quy_cua

    dot = quy_cua(quy, nam)
    assert dot.bat_dau is not None  # noqa: S101 - a quarter has both ends
    assert dot.han is not None  # noqa: S101
    return dot.bat_dau, dot.han
