"""Figures and spending in a report: what is summed, of whom, what changed, what does not add up."""

import pytest

from builders import folder, task, unit
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bao_cao import bao_cao
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.printing.write import Format, write
from reading import fold, markdown_source_text

HALF = SoKy(Loai.SAU_THANG, 1, 2025)
LAST_YEAR = "6 tháng đầu năm 2024"
NOW = "6 tháng đầu năm 2025"


def given(units, settings=None):
    """A plan of three wards; each gives (period, kind, figures) entries and spending."""
    wards = [unit(ma, ten=f"UBND xã {ma.upper()}", quan_he="cap_duoi") for ma in ("a", "b", "c")]
    thu_muc = folder([task(chu_tri=["a", "b", "c"])], wards, cau_hinh=settings)
    ho_so = thu_muc.ho_so["kh"]
    results = {
        ma: KetQua.model_validate(
            {
                "don_vi": ma,
                "so_lieu": [{"ky": ky, "loai": loai, "bieu": bieu} for ky, loai, bieu in figures],
                "kinh_phi": money,
            }
        )
        for ma, (figures, money) in units.items()
    }
    return thu_muc._replace(ho_so={"kh": ho_so._replace(ket_qua=results)})


def report(thu_muc, so_ky=HALF):
    made = bao_cao(thu_muc, thu_muc.ho_so["kh"], period(thu_muc, so_ky))
    return fold(markdown_source_text(write(made.van_ban, Format.MD).decode())), made


def test_sums_are_of_those_who_reported_and_say_how_many():
    text, _ = report(
        given(
            {"a": ([(NOW, "thuc_te", {"tiep_nhan": 1200})], None), "b": ([(NOW, "thuc_te", {"tiep_nhan": 34})], None)}
        )
    )
    assert "Có 02/03 đơn vị báo cáo số liệu; chưa báo cáo: UBND xã C" in text
    assert "Số vụ, việc tiếp nhận: 1.234 vụ việc (02 đơn vị báo cáo)" in text
    assert "| 3 | UBND xã C | Chưa báo cáo |" in text


def test_a_figure_that_was_not_given_is_never_zero():
    text, _ = report(given({"a": ([(NOW, "thuc_te", {"tiep_nhan": 0, "dan_su": None})], None)}))
    assert "Số vụ, việc tiếp nhận: 0 vụ việc (01 đơn vị báo cáo)" in text
    assert "| 1 | UBND xã A | 0 | … |" in text


def test_a_change_is_told_over_the_units_that_gave_both():
    text, _ = report(
        given(
            {
                "a": ([(NOW, "thuc_te", {"tiep_nhan": 13}), (LAST_YEAR, "thuc_te", {"tiep_nhan": 10})], None),
                "b": ([(NOW, "thuc_te", {"tiep_nhan": 5})], None),
            }
        )
    )
    assert (
        "Số vụ, việc tiếp nhận: 18 vụ việc (02 đơn vị báo cáo); so với cùng kỳ năm trước tăng 3 (từ 10 lên 13, tính "
        "trên 01 đơn vị có số liệu cả hai kỳ)." in text
    )
    assert "| Số vụ, việc tiếp nhận | vụ việc | 1 | 13 | 10 | +3 |" in text


def test_what_was_counted_stands_before_what_was_estimated():
    entries = [(NOW, "thuc_te", {"tiep_nhan": 7}), (NOW, "uoc_tinh", {"tiep_nhan": 9, "hoa_giai_thanh": 4})]
    text, _ = report(given({"a": (entries, None)}))
    assert "Số vụ, việc tiếp nhận: 7 vụ việc" in text
    assert "UBND xã A (ước tính)" in text


def test_what_does_not_add_up_is_said_in_the_annex_and_on_the_terminal():
    bieu = {
        "ma": "b",
        "ten": "Biểu thử",
        "chi_tieu": [{"khoa": "tong", "ten": "Tổng", "gom": [{"khoa": "x", "ten": "X"}, {"khoa": "y", "ten": "Y"}]}],
    }
    text, made = report(given({"a": ([(NOW, "thuc_te", {"tong": 5, "x": 1, "y": 3})], None)}, {"bieu": [bieu]}))
    words = "các số thành phần cộng lại là 4, số chung là 5"
    assert f"Cần kiểm tra lại số liệu của UBND xã A, “Tổng”: {words}" in text
    assert any(words in note for note in made.luu_y)


def test_the_rate_of_success_names_its_denominator():
    figures = {"tiep_nhan": 10, "hoa_giai_thanh": 6, "hoa_giai_khong_thanh": 2}
    text, _ = report(given({"a": ([(NOW, "thuc_te", figures)], None)}))
    assert "Tỷ lệ hòa giải thành: 75,0% (6/8 vụ việc đã hòa giải thành hoặc không thành)" in text


def test_spending_with_its_rate_and_what_is_more_than_was_given():
    text, _ = report(given({"a": ([], {"du_toan": 1000000, "da_chi": 1500000}), "b": ([], {"du_toan": 500})}))
    assert "Dự toán được giao: 1.000.500 đồng (02 đơn vị báo cáo); đã chi: 1.500.000 đồng (01 đơn vị báo cáo)" in text
    assert "150,0% (1.500.000/1.000.000 đồng dự toán)" in text
    assert "cần kiểm tra lại: UBND xã A" in text


@pytest.mark.parametrize(
    ("so_ky", "name"),
    [
        (SoKy(Loai.QUY, 2, 2025), "6 tháng đầu năm 2025"),
        (SoKy(Loai.QUY, 3, 2025), "quý III năm 2025"),
        (SoKy(Loai.QUY, 4, 2025), "năm 2025"),
        (SoKy(Loai.THANG, 5, 2025), "tháng 5 năm 2025"),
        (SoKy(Loai.CHIN_THANG, 1, 2025), "9 tháng đầu năm 2025"),
    ],
)
def test_the_period_of_figures_follows_the_calendar_of_figures(so_ky, name):
    text, _ = report(given({}), so_ky)
    assert f"Số liệu {name}" in text
