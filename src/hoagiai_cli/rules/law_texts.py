"""Where the files of a plan cite documents: every text that is printed, with its place."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.calendars import Ky, Lich, ky_bao_cao
from hoagiai_cli.diagnostics.finding import Place
from hoagiai_cli.law.numbers import has_number
from hoagiai_cli.model.base import LUON_HIEU_LUC, HieuLuc, Model, VanBan
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import Loc

Text = tuple[Loc, str]


def texts(model: Model, loc: Loc = ()) -> Iterator[Text]:
    """Yield every text below a model. Decisions on record (``van_ban``) are acts of their day, no citations of law."""
    for name, value in vars(model).items():  # what was not given says nothing
        yield from _values(value, (*loc, name))


def _values(value: object, loc: Loc) -> Iterator[Text]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, Model):
        if not isinstance(value, VanBan):
            yield from texts(value, loc)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _values(inner, (*loc, i))


class DatedText(NamedTuple):
    """A text of the settings, its place, and the days for which it holds."""

    loc: Loc
    text: str
    hieu_luc: HieuLuc


def dated_texts(model: Model, loc: Loc = (), hieu_luc: HieuLuc = LUON_HIEU_LUC) -> Iterator[DatedText]:
    """Yield every text below the settings with the days of the innermost entry that names some."""
    own = getattr(model, "hieu_luc", None) or hieu_luc
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, HieuLuc):
            continue
        for at, inner in _below(value, (*loc, name)):
            if isinstance(inner, str):
                yield DatedText(at, inner, own)
            else:
                yield from dated_texts(inner, at, own)


def _below(value: object, loc: Loc) -> Iterator[tuple[Loc, str | Model]]:
    if isinstance(value, Model) or type(value) is str:
        yield loc, value
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _below(inner, (*loc, i))


def citing_texts(model: Model, context: Context) -> list[Text]:
    """Return the texts of a file that hold what may be a document's number or a law's name, found once."""
    if context.citing is None or context.citing[0] is not model:
        context.citing = (model, [(loc, text) for loc, text in texts(model) if _may_cite(text)])
    return context.citing[1]


def _may_cite(text: str) -> bool:
    if ("/" in text or "-" in text) and has_number(text):
        return True
    return "Luật " in text or "Bộ luật " in text or "Pháp lệnh " in text


def day_of(plan: KeHoach) -> date:
    """Return the day by which a plan's citations are judged: its own, else the first that it covers."""
    return plan.ngay.full or plan.thoi_ky.tu


def last_day_of(ma: str) -> date | None:
    """Return the last day of the period that a file of words is named after: "quy-4-2025"; None for no such name."""
    kind, _, year = ma.rpartition("-")
    name, _, number = kind.rpartition("-")
    by_number = number.isdecimal()
    try:
        ky = Ky((name if by_number else kind).replace("-", "_"))
        lich = Lich.THONG_KE if ky is Ky.SO_BO_NAM else Lich.DUONG_LICH
        return ky_bao_cao(lich, ky, int(year), int(number) if by_number else 1).den
    except ValueError:
        return None


def place_in(text: str, position: int) -> Place:
    """Return the place of a position in a text."""
    start = text.rfind("\n", 0, position) + 1
    line = text[start:].split("\n", 1)[0]
    return Place(text.count("\n", 0, position) + 1, position - start + 1, line)
