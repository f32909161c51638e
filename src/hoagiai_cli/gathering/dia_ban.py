"""The figures of one territory in a period, whoever reported them; what is missing is named, never taken for zero.

Before a body took over, its territory's figures are the sum of those that stood there. In a period in which it began,
its own figures stand alone: nothing says whether they hold those of the bodies before it, and what is counted at a
day (how many there are) may not be added twice.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import ONE_DAY
from hoagiai_cli.gathering.so_lieu import SoDonVi
from hoagiai_cli.language.formatting import ngay_so
from hoagiai_cli.tracking.dia_ban import DiaBan


class SoDiaBan(NamedTuple):
    """The figures of a territory in a period.

    Attributes:
        so: The figures, summed over the bodies that gave them.
        thieu: For each figure, the bodies of the territory whose figure is missing in the sum.
        gom: The bodies whose figures are in the sums.
        khong_co: The bodies that gave nothing.
        khong_tach: The bodies whose territory went to several; their figures cannot be divided and are left out.
        khong_cong: The bodies that gave figures of the same period beside those of their heir; left out.
        bat_dau: The day on which the body took over, where that lies within the period and its own figures are given.
        dung_som: The bodies that gave figures and ended within the period, with their last day.
        uoc_tinh: Whether some are estimates.
    """

    so: Mapping[str, float]
    thieu: Mapping[str, tuple[str, ...]]
    gom: tuple[str, ...]
    khong_co: tuple[str, ...]
    khong_tach: tuple[str, ...]
    khong_cong: tuple[str, ...]
    bat_dau: date | None
    dung_som: tuple[tuple[str, date], ...]
    uoc_tinh: bool

    def du(self, khoa: str) -> bool:
        """Tell whether a figure is that of the whole territory in the whole period."""
        whole = not (self.khong_tach or self.khong_cong or self.bat_dau or self.dung_som)
        return whole and khoa in self.so and not self.thieu.get(khoa)


def so_dia_ban(dia_ban: DiaBan, don_vi: str, tu: date, den: date, given: Mapping[str, SoDonVi]) -> SoDiaBan:
    """Return the figures of the territory that a body has now, in a period.

    Args:
        dia_ban: The folder's territories.
        don_vi: The body.
        tu: The first day of the period.
        den: Its last day.
        given: What each body gave for the period.
    """
    parts = dia_ban.parts(don_vi, tu, den)
    own = next((part for part in parts if part.don_vi == don_vi), None)
    divided = tuple(part.don_vi for part in parts if not part.tach_duoc)
    counted = [part for part in parts if part.tach_duoc and (part.chac or part.don_vi in given)]
    others = [part for part in counted if part.don_vi != don_vi]
    began: date | None = None
    left_out: tuple[str, ...] = ()
    if own:
        ended = [part.den + ONE_DAY for part in parts if part.don_vi != don_vi and part.den]
        took_over = own.tu or min(ended, default=None)
        if don_vi in given and took_over:
            began = took_over
            left_out = tuple(part.don_vi for part in others if part.don_vi in given)
            counted = [own]
        elif don_vi not in given and own.tu and others:  # those before it answer for the period; it began too late
            counted = others
    units = [part.don_vi for part in counted]
    giving = [ma for ma in units if ma in given and given[ma].so]
    sums: dict[str, float] = {}
    for ma in giving:
        for khoa, value in given[ma].so.items():
            sums[khoa] = sums.get(khoa, 0) + value
    return SoDiaBan(
        so=sums,
        thieu={khoa: tuple(ma for ma in units if ma not in given or khoa not in given[ma].so) for khoa in sums},
        gom=tuple(giving),
        khong_co=tuple(ma for ma in units if ma not in giving),
        khong_tach=divided,
        khong_cong=left_out,
        bat_dau=began,
        dung_som=tuple((part.don_vi, part.den) for part in counted if part.den and part.don_vi in giving),
        uoc_tinh=any(given[ma].uoc_tinh for ma in giving),
    )


def nhung_gi_thieu(found: SoDiaBan, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return, in words, which parts of a territory's figures are missing; nothing where they are whole."""
    said = []
    if found.khong_co:
        said.append(f"chưa có số liệu của {_named(found.khong_co, names)}")
    if found.khong_tach:
        said.append(f"không tách được số liệu của {_named(found.khong_tach, names)} (địa bàn chia cho nhiều đơn vị)")
    if found.bat_dau:
        said.append(
            f"đơn vị hoạt động từ ngày {ngay_so(found.bat_dau)}, không rõ số liệu có gồm phần trước ngày ấy hay không"
        )
    by_day: dict[date, list[str]] = {}
    for ma, day in found.dung_som:
        by_day.setdefault(day, []).append(ma)
    said += [f"số liệu của {_named(tuple(ma), names)} chỉ đến hết ngày {ngay_so(day)}" for day, ma in by_day.items()]
    if found.khong_cong:
        said.append(f"không cộng số liệu riêng cùng kỳ của {_named(found.khong_cong, names)}")
    return tuple(said)


def _named(units: tuple[str, ...], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(ma, ma) for ma in units)
