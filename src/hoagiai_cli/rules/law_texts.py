"""Where the files of a plan cite documents: every text that is printed, with its place."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.model.base import Model, VanBan
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.references import Loc

Text = tuple[Loc, str]


def texts(model: Model, loc: Loc = ()) -> Iterator[Text]:
    """Yield every text below a model. Decisions on record (``van_ban``) are acts of their day, no citations of law."""
    for name in type(model).model_fields:
        yield from _values(getattr(model, name), (*loc, name))


def _values(value: object, loc: Loc) -> Iterator[Text]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, Model):
        if not isinstance(value, VanBan):
            yield from texts(value, loc)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _values(inner, (*loc, i))


def day_of(plan: KeHoach) -> date:
    """Return the day by which a plan's citations are judged: its own, else the first that it covers."""
    return plan.ngay.full or plan.thoi_ky.tu
