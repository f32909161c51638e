"""The one place that reads the clock; every command that asks for "today" can be given a day instead."""

from datetime import date


def today() -> date:
    """Return the day on this machine's calendar."""
    return date.today()  # noqa: DTZ011 - a plan's days have no time zone
