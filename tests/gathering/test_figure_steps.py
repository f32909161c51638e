"""Figures as steps: spending bears the last day of its period."""

from datetime import date

from hoagiai_cli.deadlines.calendars import Ky
from hoagiai_cli.gathering.figure_steps import figure_steps
from hoagiai_cli.gathering.files import Addition, Setting
from hoagiai_cli.gathering.ky import KyBieu
from hoagiai_cli.model.ket_qua import KetQua, LoaiSoLieu

DAY = date(2025, 6, 30)
PERIOD = KyBieu("Quý II/2025", 2, DAY, DAY, DAY, "6 tháng đầu năm 2025", date(2025, 1, 1), DAY, Ky.SAU_THANG, None)


def test_spending_is_written_with_the_last_day_of_its_period():
    changed = {"kinh_phi.da_chi": 5, "to_hoa_giai": 7}
    assert figure_steps(KetQua(don_vi="x"), PERIOD, LoaiSoLieu.THUC_TE, changed) == [
        Addition("so_lieu", {"ky": "6 tháng đầu năm 2025", "loai": "thuc_te", "bieu": {"to_hoa_giai": 7}}),
        Setting(("kinh_phi", "da_chi"), 5),
        Setting(("kinh_phi", "den"), "2025-06-30"),
    ]


def test_without_spending_no_day_is_written():
    steps = figure_steps(KetQua(don_vi="x"), PERIOD, LoaiSoLieu.THUC_TE, {"to_hoa_giai": 7})
    assert [type(step) for step in steps] == [Addition]
