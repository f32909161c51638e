"""Figures on the dashboard: the last closed period, how many units gave them, the change over those that gave both."""

from datetime import date

from test_dashboard import page_of

from builders import folder, task, unit
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.web.figures import figures_view

BY_CALENDAR = {"bao_cao": {"lich_so_lieu": "duong_lich"}}
UNITS = [unit(ma, ten=f"UBND xã {ma.upper()}", quan_he="cap_duoi") for ma in ("a", "b", "c")]


def given(results):
    thu_muc = folder([task(thoi_gian="Năm 2025", chu_tri=["a", "b", "c"])], UNITS, cau_hinh=BY_CALENDAR)
    ket_qua = {
        ma: KetQua.model_validate({"don_vi": ma, "so_lieu": [{"ky": ky, "bieu": so} for ky, so in entries.items()]})
        for ma, entries in results.items()
    }
    plan = thu_muc.ho_so["kh"]._replace(ket_qua=ket_qua)
    return thu_muc._replace(ho_so={"kh": plan}), plan


def rows(results, day=date(2025, 7, 20)):
    found = figures_view(*given(results), day)
    return found and {row.ten: row for _, form in found.bieu for row in form}


def test_a_figure_is_summed_over_those_that_gave_it_and_its_change_over_those_that_gave_both():
    thu_muc, plan = given(
        {
            "a": {"Quý I/2025": {"tiep_nhan": 5}, "Quý II/2025": {"tiep_nhan": 8, "hoa_giai_thanh": 6}},
            "b": {"Quý II/2025": {"tiep_nhan": 4}},
        }
    )
    found = figures_view(thu_muc, plan, date(2025, 7, 20))
    assert (found.ten, found.so_co, found.so_hoi, found.so_voi) == ("Quý II/2025", 2, 3, ("Quý I/2025",))
    by_name = {row.ten: row for _, form in found.bieu for row in form}
    assert by_name["Số vụ, việc tiếp nhận (vụ việc)"][2:] == ("12", 2, ("tăng 3 (từ 5; tính trên 1 đơn vị)",))
    assert by_name["Hòa giải thành (vụ việc)"][2:] == ("6", 1, ("",))
    assert "Hòa giải không thành (vụ việc)" not in by_name
    text = page_of(thu_muc, date(2025, 7, 20))
    assert "Số liệu quý II/2025" in text
    assert "2/3 đơn vị đã có số liệu" in text


def test_figures_of_a_period_that_has_not_closed_are_not_shown():
    assert rows({"a": {"Quý II/2025": {"tiep_nhan": 8}}}, date(2025, 5, 1)) is None


def test_where_the_last_period_has_none_the_one_before_is_shown_by_its_name():
    assert rows({"a": {"Quý I/2025": {"tiep_nhan": 8}}})["Số vụ, việc tiếp nhận (vụ việc)"].tong == "8"


def test_a_plan_without_figures_has_no_table_of_them():
    thu_muc, _ = given({})
    assert "Số liệu" not in page_of(thu_muc, date(2025, 7, 20))
