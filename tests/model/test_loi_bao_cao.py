import pytest

from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.plain import Invalid


@pytest.mark.parametrize(
    ("ky", "ten"),
    [
        ("thang-5-2025", "tháng 5 năm 2025"),
        ("thang-12-2025", "tháng 12 năm 2025"),
        ("quy-2-2025", "quý II năm 2025"),
        ("quy-4-2026", "quý IV năm 2026"),
        ("sau-thang-1-2025", "6 tháng đầu năm 2025"),
        ("sau-thang-2-2025", "6 tháng cuối năm 2025"),
        ("chin-thang-2025", "9 tháng đầu năm 2025"),
        ("nam-2025", "năm 2025"),
    ],
)
def test_a_period_is_named_as_a_sentence_names_it(ky, ten):
    assert LoiBaoCao(ky=ky).ten_ky == ten


@pytest.mark.parametrize(
    "ky", ["quy-5-2025", "quy-ii-2025", "thang-13-2025", "thang-05-2025", "2025", "nam-25", "quy-2"]
)
def test_what_is_no_period_is_refused(ky):
    with pytest.raises(Invalid, match="không phải kỳ báo cáo"):
        LoiBaoCao(ky=ky)
