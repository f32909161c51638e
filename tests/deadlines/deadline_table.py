"""The tables of these tests in an officer's hand: "01/4/2025 – 30/6/2025", "… – 24/02/2025" (no first day), "01/7/2025 – …"."""

from datetime import date

from hoagiai_cli.deadlines.reading import CachDoc

OPEN = "…"


def day(text: str) -> date:
    so, thang, nam = map(int, text.split("/"))
    return date(nam, thang, so)


def show(reading: CachDoc) -> list[str]:
    """Write the occurrences of a reading as the tables do."""
    return [f"{_day(dot.bat_dau)} – {_day(dot.han)}" for dot in reading.dot]


def _day(ngay: date | None) -> str:
    return OPEN if ngay is None else f"{ngay.day:02d}/{ngay.month:02d}/{ngay.year}"
