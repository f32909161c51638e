"""A report's annex beside the same territory before: across the reorganisation and across the regimes of statistics."""

from pathlib import Path

from builders import day, folder, task, unit
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bao_cao import bao_cao
from hoagiai_cli.exporting.territories import TERRITORY_COLUMNS, territory_rows
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import load_folder
from reading import fold, markdown_source_text

SAMPLE = Path(__file__).parents[2] / "examples/ca-nam-mau/plans"
HEIR = [{"den": "moi", "tu_ngay": "2025-07-01"}]
UNITS = [
    unit("a", ten="UBND xã A", quan_he="cap_duoi", hieu_luc={"den": "2025-06-30"}, ke_thua=HEIR),
    unit("b", ten="UBND xã B", quan_he="cap_duoi", hieu_luc={"den": "2025-06-30"}, ke_thua=HEIR),
    unit("ngoai", ten="UBND xã Ngoài", quan_he="cap_duoi", hieu_luc={"den": "2025-06-30"}, ke_thua=HEIR),
    unit("moi", ten="UBND xã Mới", quan_he="cap_duoi", hieu_luc={"tu": "2025-07-01"}),
]


def results(given):
    return {
        ma: KetQua.model_validate({"don_vi": ma, "so_lieu": [{"ky": ky, "bieu": so} for ky, so in entries.items()]})
        for ma, entries in given.items()
    }


def annex(given, so_ky=SoKy(Loai.SAU_THANG, 1, 2026), cau_hinh=None):  # noqa: B008 - a tuple does not change
    """The report of a plan of 2026 whose folder also holds the plan of 2025."""
    days = {"ngay": f"{so_ky.nam}-01-05", "thoi_ky": {"tu": f"{so_ky.nam}-01-01", "den": f"{so_ky.nam}-12-31"}}
    lead = "moi" if so_ky.nam > 2025 else "a"
    thu_muc = folder([task(thoi_gian=f"Năm {so_ky.nam}", chu_tri=[lead])], UNITS, cau_hinh=cau_hinh, **days)
    now = thu_muc.ho_so["kh"]._replace(ket_qua=results(given))
    made = bao_cao(thu_muc._replace(ho_so={"kh": now}), now, period(thu_muc, so_ky))
    text = markdown_source_text(write(made.van_ban, Format.MD).decode())
    _, found, behind = text.partition("SỐ LIỆU THEO ĐỊA BÀN")
    return fold(found + behind)


NOW, BEFORE = "6 tháng đầu năm 2026", "6 tháng đầu năm 2025"


def test_across_bodies_and_regimes_the_territory_stands_beside_itself_and_what_is_missing_is_named():
    text = annex(
        {
            "moi": {NOW: {"tiep_nhan": 9, "dan_su": 4}},
            "a": {BEFORE: {"tiep_nhan": 5}},
            "b": {BEFORE: {"tiep_nhan": 7, "dan_su": 2}},
        }
    )
    assert "6 THÁNG ĐẦU NĂM 2026 SO VỚI 6 THÁNG ĐẦU NĂM 2025" in text
    assert "UBND xã Mới; kỳ so sánh cộng từ: UBND xã A, UBND xã B" in text
    assert "| Số vụ, việc tiếp nhận | vụ việc | 9 | 12 | – |" in text
    assert "| Chia theo phạm vi: Dân sự | vụ việc | 4 | 2 | – |" in text
    assert "kỳ so sánh: chưa có số liệu của UBND xã Ngoài; UBND xã A chưa có “Chia theo phạm vi: Dân sự”." in text
    assert (
        "kỳ này từ 01/01/2026 đến 31/5/2026, kỳ so sánh từ 01/01/2025 đến 30/6/2025: kỳ này thiếu từ 01/6/2026 đến "
        "30/6/2026, nên không tính tăng, giảm."
    ) in text
    assert "Thông tư" not in text


def test_a_change_is_told_where_both_periods_hold_the_whole_territory():
    old = {ma: {"Quý II/2025": {"tiep_nhan": 5}} for ma in ("a", "b", "ngoai")}
    text = annex({"moi": {"Quý III/2025": {"tiep_nhan": 12}}, **old}, SoKy(Loai.QUY, 3, 2025))
    assert "| Số vụ, việc tiếp nhận | vụ việc | 12 | 15 | -3 |" in text
    assert "chưa có số liệu của" not in text


def test_a_preliminary_year_stands_beside_the_year_before_which_had_none():
    old = {ma: {"Năm 2025": {"tiep_nhan": 5}} for ma in ("a",)}
    text = annex({"moi": {"Sơ bộ năm 2026": {"tiep_nhan": 12}}, **old}, SoKy(Loai.SO_BO_NAM, 1, 2026))
    assert "SƠ BỘ NĂM 2026 SO VỚI NĂM 2025" in text
    assert "kỳ này thiếu từ 01/11/2026 đến 31/12/2026" in text
    assert "số liệu của UBND xã A chỉ đến hết ngày 30/6/2025" in text


def test_figures_that_only_the_old_form_had_are_named():
    forms = [
        {"ma": "cu", "ten": "Biểu cũ", "hieu_luc": {"den": "2025-12-31"}, "chi_tieu": [{"khoa": "x", "ten": "Số cũ"}]},
        {
            "ma": "moi",
            "ten": "Biểu mới",
            "hieu_luc": {"tu": "2026-01-01"},
            "chi_tieu": [{"khoa": "y", "ten": "Số mới"}],
        },
    ]
    text = annex({"moi": {NOW: {"y": 1}}, "a": {BEFORE: {"x": 3}}}, cau_hinh={"bieu": forms})
    assert "| Số mới | | 1 | … | – |" in text
    assert "Chỉ tiêu chỉ có ở biểu của kỳ so sánh: Số cũ." in text


def test_where_no_territory_changed_and_days_are_alike_there_is_no_such_annex():
    text = annex({"moi": {"Quý II/2026": {"tiep_nhan": 1}, "Quý I/2026": {"tiep_nhan": 1}}}, SoKy(Loai.QUY, 1, 2026))
    assert text == ""


def test_export_holds_the_series_of_each_territory():
    sample, _ = load_folder(SAMPLE)
    rows = territory_rows(sample, sample.ho_so["hoa-giai-2025"], day("2025-12-31"))
    named = [dict(zip((key for key, _ in TERRITORY_COLUMNS), row, strict=True)) for row in rows]
    series = {(row["don_vi"], row["ky"]): (row["gia_tri"], row["thieu"]) for row in named if row["khoa"] == "tiep_nhan"}
    half = series["ubnd-phuong-mau-dong", "6 tháng đầu năm 2025"]
    assert half == (33, "chưa có số liệu của UBND xã Mẫu Ngoài")
    assert series["ubnd-phuong-mau-tay", "6 tháng đầu năm 2025"] == (46, None)
    assert series["ubnd-phuong-mau-tay", "Quý III/2025"] == (19, None)
    assert not any(don_vi == "ubnd-phuong-mau-mot" for don_vi, _ in series)


def test_a_body_that_ended_without_a_known_heir_keeps_its_row():
    thu_muc = folder([task(chu_tri=["mat"])], [unit("mat", hieu_luc={"den": "2025-06-30"})])
    plan = thu_muc.ho_so["kh"]._replace(ket_qua=results({"mat": {"Quý I/2025": {"x": 3}}}))
    rows = list(territory_rows(thu_muc._replace(ho_so={"kh": plan}), plan, day("2025-12-31")))
    assert [(row[0], row[6]) for row in rows] == [("mat", 3)]
