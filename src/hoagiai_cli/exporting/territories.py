"""The series of each territory over all periods of the folder, whoever reported: one row a figure.

A body that stands on the day bears the figures of those that it took over; what is missing in a sum is named.
"""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.deadlines.calendars import Lich, ky_theo_ten
from hoagiai_cli.gathering.dia_ban import nhung_gi_thieu, so_dia_ban
from hoagiai_cli.gathering.so_lieu import SoLieuKy
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.tracking.dia_ban import DiaBan
from hoagiai_cli.tracking.names import unit_names

Value = str | int | float | date | None

TERRITORY_COLUMNS = (
    ("don_vi", "Mã đơn vị"),
    ("ten_don_vi", "Đơn vị"),
    ("ky", "Kỳ"),
    ("tu", "Từ ngày"),
    ("den", "Đến ngày"),
    ("khoa", "Khóa"),
    ("gia_tri", "Giá trị"),
    ("gom", "Cộng từ"),
    ("thieu", "Còn thiếu"),
)


def territory_rows(folder: ThuMuc, plan: HoSo, ngay: date) -> Iterator[tuple[Value, ...]]:
    """Yield the figures of each body that stands on a day, in every period of all plans, by territory."""
    names = unit_names(folder.don_vi)
    dia_ban = DiaBan(folder.don_vi)
    source = SoLieuKy(folder, plan, ())
    lich = Lich(folder.cau_hinh.bao_cao.lich_so_lieu.value)
    units = {ma: unit for ma, unit in folder.don_vi.items() if not unit.la_nhom}
    for name, nam in source.periods():
        days = ky_theo_ten(lich, name) or ky_theo_ten(Lich.DUONG_LICH, name)
        if days is None:
            continue
        given = source.of(name, nam, other_plans=True)
        for ma, unit in units.items():
            # A body that ended stays a row of its own where nobody is known to have all of its territory.
            if not unit.hieu_luc.covers(ngay) and (dia_ban.passed_on(ma) or ma not in given):
                continue
            found = so_dia_ban(dia_ban, ma, days.tu, days.den, given)
            gap = nhung_gi_thieu(found, names)
            for khoa, value in found.so.items():
                lacking = [unit for unit in found.thieu[khoa] if unit in found.gom]
                cell = [f"chưa có số này của {', '.join(names.get(unit, unit) for unit in lacking)}"] if lacking else []
                added = "; ".join(names.get(unit, unit) for unit in found.gom)
                words = "; ".join((*gap, *cell)) or None
                yield ma, names[ma], days.ten, days.tu, days.den, khoa, value, added, words
