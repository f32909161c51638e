"""A made-up year in which all happens that can happen to work, told on a few days: status, reasons, data.

The golden texts were read through by hand, sentence by sentence; HOAGIAI_CAP_NHAT=1 writes them anew: then read what
changed. All names and numbers are made up.
"""

import json
from pathlib import Path

import pytest

from builders import day, doing, done, folder, task, unit
from golden import assert_golden
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.tracking.compute import Tracker
from hoagiai_cli.tracking.selection import Selection, select
from hoagiai_cli.tracking.to_json import rows, status_data
from hoagiai_cli.tracking.why import why_part, why_time

HERE = Path(__file__).parent / "nam-mau"
DAYS = ("2025-01-15", "2025-04-01", "2025-06-30", "2025-07-01", "2025-10-02", "2026-01-01")


def paper(so, ngay=None):
    return {"so_ky_hieu": so, **({"ngay": ngay} if ngay else {})}


def year():
    units = [
        unit("phong"),
        unit("xa-cu", hieu_luc={"den": "2025-06-30"}, ke_thua=[{"den": "xa-moi", "tu_ngay": "2025-07-01", "can_cu": "Nghị quyết số 1/NQ"}]),
        unit("xa-chia", hieu_luc={"den": "2025-06-30"}, ke_thua=[
            {"den": "phong", "tu_ngay": "2025-07-01", "pham_vi": ["gia-han"]}, {"den": None, "tu_ngay": "2025-07-01", "can_cu": "Nghị quyết số 1/NQ"}]),
        unit("xa-moi", hieu_luc={"tu": "2025-07-01"}),
    ]  # fmt: skip
    tasks = [
        task("don-gian", "Quý I/2025", ["phong"], so="1"),
        task("gia-han", "Quý I/2025", ["phong", "xa-chia"], so="2", gia_han=[
            {"den": "2025-05-31", "van_ban": paper("10/TB", "2025-03-20")},
            {"den": "2025-08-31", "don_vi": ["xa-chia"], "van_ban": paper("20/TB", "2025-05-20")}]),
        task("dung", "Quý II, quý IV năm 2025", ["phong"], so="3", cach_doc="tung_quy", tam_dung=[
            {"dot": "Quý II/2025", "tu": "2025-04-01", "den": "2025-06-30", "van_ban": paper("11/TB", "2025-03-25")},
            {"dot": "Quý IV/2025", "tu": "2025-10-02", "van_ban": paper("12/TB", "2025-10-01")}]),
        task("bo", "Quý III/2025", ["phong", "xa-cu"], so="4", khong_thuc_hien=[
            {"don_vi": ["phong"], "tu": "2025-07-01", "van_ban": paper("13/TB", "2025-06-15")}]),
        task("cho", "Trong 10 ngày làm việc kể từ ngày nhận được Kế hoạch của tỉnh", ["phong"], so="5", su_kien=[
            {"ngay": "2025-06-20", "van_ban": paper("14/KH-UBND", "2025-06-20")}]),
        task("ca-nam", "Thường xuyên trong năm", ["xa-cu"], so="6"),
        task("hai-cach", "Quý III, IV năm 2025", ["phong"], so="7"),
        task("rieng", "Quý I và Quý II năm 2025", ["phong", "xa-cu"], so="8", thoi_gian_rieng=[
            {"don_vi": "phong", "thoi_gian": "Quý I năm 2025"}, {"don_vi": "xa-cu", "thoi_gian": "Quý II năm 2025", "cach_doc": "ca_khoang"}]),
        task("sua", "Quý I/2025", ["phong"], so="9", sua_doi=[
            {"tu": "2025-03-01", "chu_tri": ["xa-cu"], "thoi_gian": "Quý III/2025", "van_ban": paper("15/QĐ", "2025-02-25")}]),
        task("chung", "Quý II/2025", ["phong", "xa-cu"], so="10", chu_tri_chung=True),
        task("dot-mot", "Quý I/2025", ["phong"], so="11", cung_san_pham=["dot-hai"]),
        task("dot-hai", "Quý II/2025", ["phong"], so="12"),
        task("khong-ghi", None, ["phong"], so="13"),
        task("nhieu-nam", "Năm 2025", ["phong"], so="14"),
    ]  # fmt: skip
    results = {
        "phong": [
            done("don-gian", "2025-04-01", van_ban=paper("30/BC", "2025-04-01")),
            doing("gia-han", "2025-03-20", ly_do="Thiếu kinh phí."),
            done("dot-hai", "2025-03-30"),
            {"nhiem_vu": "nhieu-nam", "tien_do": "chua_trien_khai", "ky": "Quý II/2025", "ghi": "2025-06-20", "ly_do": "Chưa có đoàn"},
            done("cho", "2025-07-04"),
        ],
        "xa-cu": [done("ca-nam", "2025-03-10"), doing("bo", "2025-06-10"), done("chung", "2025-07-01"), done("rieng", "2025-04-10")],
        "xa-moi": [done("bo", "2025-10-01", thay_cho="xa-cu")],
    }  # fmt: skip
    made = folder(tasks, units, results, {"bao_cao": {"doi_ngay_nghi": True}})
    off = NgayNghi.model_validate(
        {"nam": 2025, "nghi": [{"tu": "2025-06-30", "ten": "Nghỉ mẫu", "nguon": "tự đặt"}], "lam_bu": []}
    )
    return made._replace(ngay_nghi={2025: off})


@pytest.mark.parametrize("ngay", DAYS)
def test_every_part_has_its_reasons(ngay):
    made = year()
    names = {ma: unit.ten for ma, unit in made.don_vi.items()}
    tracker = Tracker(made, made.ho_so["kh"])
    report = tracker.on(day(ngay))
    lines = []
    for item in report.nhiem_vu:
        lines += ["", f"{item.nhiem_vu.so}. {item.nhiem_vu.ma}: {item.tinh_trang.value}"]
        lines += [f"    {words}" for words in why_time(item.nhiem_vu, item.cach_doc, names)]
        for part in item.phan_viec:
            lines.append(f"  {' + '.join(part.cac_don_vi)}, {part.ten_dot}: {part.tinh_trang.value}")
            lines += [f"    {words}" for words in why_part(item.nhiem_vu, part, tracker.hand_over, names, report.ngay)]
    assert_golden(HERE / f"vi-sao-{ngay}.txt", "\n".join([ngay, *lines, ""]))


@pytest.mark.parametrize(
    ("name", "ngay", "choice"),
    [
        ("tat-ca", "2025-10-02", Selection()),
        ("cuoi-nam", "2026-01-01", Selection()),
        ("quy-2", "2025-07-01", Selection((day("2025-04-01"), day("2025-06-30")))),
        ("xa-moi", "2026-01-01", Selection(don_vi=("xa-moi",))),
    ],
)
def test_the_data_of_a_day(name, ngay, choice):
    made = year()
    names = {ma: unit.ten for ma, unit in made.don_vi.items()}
    data = status_data(select(Tracker(made, made.ho_so["kh"]).on(day(ngay)), choice), names, choice)
    for item in data["nhiem_vu"]:
        item["phan_viec"] = [json.dumps(part, ensure_ascii=False) for part in item["phan_viec"]]
    assert_golden(HERE / f"{name}.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def test_a_row_of_a_part_keeps_the_order_of_the_columns():
    made = year()
    data = status_data(Tracker(made, made.ho_so["kh"]).on(day("2025-04-01")), {"phong": "Phòng"}, Selection())
    assert next(rows([data])) == [
        "kh", "1", "don-gian", "Việc don-gian", "Quý I/2025", "phong", "Phòng", "Quý I/2025", "2025-01-01", "2025-03-31",
        "2025-03-31", "hoan_thanh", "2025-04-01", "hoan_thanh_qua_han", 1, None, "30/BC",
    ]  # fmt: skip
