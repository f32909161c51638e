"""Which figures are asked for under a plan: the forms that the settings name, else those made for what it is about.

The forms of this program count mediation (hòa giải ở cơ sở). A plan on something else is asked for no figures unless
the office names its own forms under ``bieu``; one that has figures of these forms already keeps them.
"""

import re
from datetime import date

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.built_in import built_in
from hoagiai_cli.gathering.ky import Ky, KyBieu
from hoagiai_cli.language.spelling import fold, without_marks
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.spending import states

_MEDIATION = re.compile(r"\bhoa giai (vien )?((o|tai) )?co so\b|\bto hoa giai\b")


def forms_of(settings: CauHinh, plan: HoSo, ky: Ky | KyBieu) -> tuple[Bieu, ...]:
    """Return the forms of figures of a period: valid on the day its figures close, and made for periods of its kind."""
    return forms_on(settings, plan, ky.so_lieu_den, ky.so_lieu_loai)


def forms_on(settings: CauHinh, plan: HoSo, den: date, loai: Loai) -> tuple[Bieu, ...]:
    """Return the forms of figures that close on a day, of periods of a kind: old figures keep their old form."""
    forms = settings.bieu
    if forms is None:
        forms = built_in() if is_on_mediation(plan.ke_hoach) or _has_figures(plan) else ()
    return tuple(form for form in forms if form.applies(den, loai))


def asks_spending(settings: CauHinh, plan: HoSo, forms: tuple[Bieu, ...]) -> bool:
    """Tell whether bodies are asked what they spent: beside other figures, or where some told it under this plan."""
    told = settings.bieu is None and any(states(result) for result in plan.ket_qua.values())
    return bool(forms) or told


def is_on_mediation(plan: KeHoach) -> bool:
    """Tell whether a plan's name speaks of hòa giải ở cơ sở.

    A name may say "hòa giải" alone; then what the plan is based on tells which: courts and labour offices mediate too.
    """
    name = _plain(plan.trich_yeu, plan.ten or "")
    if "hoa giai" not in name:
        return False
    return bool(_MEDIATION.search(name) or _MEDIATION.search(_plain(*plan.can_cu, *plan.loi_dan)))


def _plain(*texts: str) -> str:
    return " | ".join(without_marks(fold(text)) for text in texts)


def _has_figures(plan: HoSo) -> bool:
    known = {khoa for form in built_in() for khoa in figures.keys(form)}
    return any(not known.isdisjoint(item.bieu) for result in plan.ket_qua.values() for item in result.so_lieu)
