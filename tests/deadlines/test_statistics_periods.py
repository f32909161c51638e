"""Which days a statistical period runs over, as a table: the year decides."""

from datetime import date

import pytest

from hoagiai_cli.deadlines import thong_ke
from hoagiai_cli.deadlines.thong_ke import KyThongKe, che_do, ky_thong_ke

BANG = """
2024  sau_thang  01/01 - 30/06
2025  sau_thang  01/01 - 30/06
2025  nam        01/01 - 31/12
2026  sau_thang  01/01 - 31/05
2026  so_bo_nam  01/01 - 31/10
2026  nam        01/01 - 31/12
2027  so_bo_nam  01/01 - 31/10
"""


@pytest.mark.parametrize("dong", BANG.strip().splitlines())
def test_the_year_decides_where_a_period_closes(dong: str) -> None:
    nam, ky, tu, _, den = dong.split()
    days = ky_thong_ke(KyThongKe(ky), int(nam))
    assert days == tuple(date(int(nam), int(text[3:]), int(text[:2])) for text in (tu, den))


def test_2025_has_no_preliminary_year() -> None:
    with pytest.raises(ValueError, match="2025"):
        ky_thong_ke(KyThongKe.SO_BO_NAM, 2025)


def test_every_regime_names_where_it_was_read() -> None:
    assert all(regime.nguon and regime.can_cu for regime in thong_ke.CHE_DO)
    assert che_do(1990) is thong_ke.CHE_DO[-1]
