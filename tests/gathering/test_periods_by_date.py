"""Reports and forms of 2025 and 2026: which days of duties and of figures each covers."""

import pytest

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.deadlines.holidays import LichNghi
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.ky import CA_NAM, SoKy, form_period, period
from hoagiai_cli.model.cau_hinh import BaoCao, CauHinh, Lich
from hoagiai_cli.model.ho_so import ThuMuc

BAO_CAO = """
hanh_chinh  2025  quy 2       15/03/2025-14/06/2025  6 tháng đầu năm 2025  30/06/2025
hanh_chinh  2025  quy 4       15/09/2025-14/12/2025  Năm 2025              31/12/2025
hanh_chinh  2025  nam 1       15/12/2024-14/12/2025  Năm 2025              31/12/2025
hanh_chinh  2026  quy 2       15/03/2026-14/06/2026  6 tháng đầu năm 2026  31/05/2026
hanh_chinh  2026  quy 3       15/06/2026-14/09/2026  Quý III/2026          30/09/2026
hanh_chinh  2026  quy 4       15/09/2026-14/12/2026  Sơ bộ năm 2026        31/10/2026
hanh_chinh  2026  sau_thang 1 15/12/2025-14/06/2026  6 tháng đầu năm 2026  31/05/2026
hanh_chinh  2026  so_bo_nam 1 01/01/2026-31/10/2026  Sơ bộ năm 2026        31/10/2026
hanh_chinh  2026  nam 1       15/12/2025-14/12/2026  Năm 2026              31/12/2026
thong_ke    2025  sau_thang 1 01/01/2025-30/06/2025  6 tháng đầu năm 2025  30/06/2025
thong_ke    2026  sau_thang 1 01/01/2026-31/05/2026  6 tháng đầu năm 2026  31/05/2026
thong_ke    2026  so_bo_nam 1 01/01/2026-31/10/2026  Sơ bộ năm 2026        31/10/2026
thong_ke    2026  nam 1       01/01/2026-31/12/2026  Năm 2026              31/12/2026
"""
BIEU = """
2025  2  15/03/2025-14/06/2025  6 tháng đầu năm 2025  30/06/2025
2025  4  15/09/2025-14/12/2025  Năm 2025              31/12/2025
2026  1  15/12/2025-14/03/2026  Quý I/2026            31/03/2026
2026  2  15/03/2026-14/06/2026  6 tháng đầu năm 2026  31/05/2026
2026  4  15/09/2026-14/12/2026  Sơ bộ năm 2026        31/10/2026
2026  0  15/12/2025-14/12/2026  Năm 2026              31/12/2026
"""


def folder(lich: str = "hanh_chinh") -> ThuMuc:
    return ThuMuc(CauHinh(bao_cao=BaoCao(lich_nhiem_vu=Lich(lich))), {}, {}, {})


@pytest.mark.parametrize("dong", BAO_CAO.strip().splitlines())
def test_the_period_of_a_report(dong: str) -> None:
    lich, nam, loai, rest = dong.split(maxsplit=3)
    thu, days, rest = rest.split(maxsplit=2)
    figures, chot = rest.rsplit(maxsplit=1)
    ky = period(folder(lich), SoKy(Loai(loai), int(thu), int(nam)))
    assert f"{ky.tu:%d/%m/%Y}-{ky.chot:%d/%m/%Y}" == days
    assert (ky.so_lieu, f"{ky.so_lieu_den:%d/%m/%Y}") == (figures.strip(), chot)


@pytest.mark.parametrize("dong", BIEU.strip().splitlines())
def test_the_period_of_a_form(dong: str) -> None:
    nam, quy, days, rest = dong.split(maxsplit=3)
    figures, chot = rest.rsplit(maxsplit=1)
    ky = form_period(folder().cau_hinh, LichNghi(), int(quy), int(nam))
    assert f"{ky.tu:%d/%m/%Y}-{ky.den:%d/%m/%Y}" == days
    assert (ky.so_lieu, f"{ky.so_lieu_den:%d/%m/%Y}") == (figures.strip(), chot)


def test_the_whole_year_is_sent_when_the_year_is_over() -> None:
    settings = CauHinh(bao_cao=BaoCao(han_gui=3))
    assert str(form_period(settings, LichNghi(), CA_NAM, 2026).han_gui) == "2027-01-05"


def test_periods_that_closed_on_different_days_are_not_compared() -> None:
    assert period(folder(), SoKy(Loai.SAU_THANG, 1, 2026)).so_lieu_cung_ky is None
    assert period(folder(), SoKy(Loai.SAU_THANG, 1, 2027)).so_lieu_cung_ky == "6 tháng đầu năm 2026"
    assert period(folder(), SoKy(Loai.QUY, 1, 2025)).so_lieu_cung_ky == "Quý I/2024"


def test_a_year_without_a_preliminary_period_says_so() -> None:
    with pytest.raises(UserError, match=r"năm 2025 .*không có kỳ sơ bộ năm"):
        period(folder(), SoKy(Loai.SO_BO_NAM, 1, 2025))
