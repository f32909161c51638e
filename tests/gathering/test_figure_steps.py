"""Figures as steps: spending bears the last day of its period."""

from datetime import date

import pytest

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
        Addition("kinh_phi_ky", {"den": "2025-06-30", "da_chi": 5}),
    ]


@pytest.mark.parametrize(
    ("before", "step"),
    [
        (
            {"kinh_phi_ky": [{"den": "2025-03-31", "da_chi": 3}]},
            Addition("kinh_phi_ky", {"den": "2025-06-30", "da_chi": 5}),
        ),
        ({"kinh_phi_ky": [{"den": "2025-06-30", "da_chi": 3}]}, Setting(("kinh_phi_ky", 0, "da_chi"), 5)),
        ({"kinh_phi": {"da_chi": 3, "den": "2025-06-30"}}, Setting(("kinh_phi", "da_chi"), 5)),
        ({"kinh_phi": {"da_chi": 3}}, Addition("kinh_phi_ky", {"den": "2025-06-30", "da_chi": 5})),
    ],
)
def test_spending_of_a_period_stands_beside_that_of_the_others(before, step):
    result = KetQua.model_validate({"don_vi": "x", **before})
    assert figure_steps(result, PERIOD, LoaiSoLieu.THUC_TE, {"kinh_phi.da_chi": 5}) == [step]


def test_without_spending_no_day_is_written():
    steps = figure_steps(KetQua(don_vi="x"), PERIOD, LoaiSoLieu.THUC_TE, {"to_hoa_giai": 7})
    assert [type(step) for step in steps] == [Addition]
