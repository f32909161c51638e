"""Many folders put together: what is added up, what is named and not counted."""

import json
import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from combining import folders as f
from hoagiai_cli.cli.main import main
from hoagiai_cli.combining.combined import combine
from hoagiai_cli.combining.reading import read_folders
from hoagiai_cli.combining.results import TrangThai
from hoagiai_cli.combining.summary import Hoi
from hoagiai_cli.gathering.so_lieu import SoLieuKy, total
from hoagiai_cli.rules.check import check_folder, load_folder
from hoagiai_cli.tracking.compute import track

HOI = Hoi(date(2025, 6, 30))


def together(*paths, hoi=HOI):
    return combine(read_folders(map(Path, paths), hoi))


@pytest.fixture
def run(capsys, monkeypatch):
    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["hoagiai", "combine", "--ngay", "2025-06-30", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stopped:
            code = stopped.code or 0
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_the_sums_are_those_of_one_folder_that_holds_all(tmp_path):
    paths = [f.commune(tmp_path / str(n), n, to=n / 10 if n % 2 else None) for n in range(1, 6)]
    f.settings(tmp_path / "all", None, None)
    for path in paths:
        shutil.copytree(path, tmp_path / "all", dirs_exist_ok=True, ignore=shutil.ignore_patterns("cau-hinh.yaml"))

    gop = together(*paths)

    whole, findings = load_folder(tmp_path / "all")[0], check_folder(tmp_path / "all")
    assert not [finding for finding in findings if finding.severity.value == "loi"]
    counted = [track(whole, plan, HOI.ngay).tong_hop for plan in whole.ho_so.values()]
    assert gop.tong_hop == tuple(map(sum, zip(*counted, strict=True)))
    assert gop.tong_hop.tong == 10
    given = [
        unit for plan in whole.ho_so.values() for unit in SoLieuKy(whole, plan, ()).of("Quý II/2025", 2025).values()
    ]
    (figure,) = [item for item in gop.so_lieu if item.chi_so.khoa == "to"]
    assert (float(figure.tong), figure.so_co) == (pytest.approx(total(given, "to")[0]), 3)
    assert str(figure.tong) == "0.9"  # as written, not as binary fractions add up
    assert [(noi.xa, units) for noi, units in figure.thieu] == [("Xã 2", ("Đơn vị xa-2",)), ("Xã 4", ("Đơn vị xa-4",))]
    one = together(tmp_path / "all")
    assert (one.tong_hop, one.so_da_bao_cao) == (gop.tong_hop, gop.so_da_bao_cao)
    assert [(item.chi_so, item.tong, item.so_co, item.so_hoi) for item in one.so_lieu] == [
        (item.chi_so, item.tong, item.so_co, item.so_hoi) for item in gop.so_lieu
    ]


def test_two_folders_with_different_plans_and_heirs(tmp_path):
    old = tmp_path / "cu"
    f.settings(old, "Tỉnh Thử", "Xã Cũ")
    f.unit(old, "xa-cu", "hieu_luc: {den: 2025-05-31}\nke_thua: [{den: xa-moi, tu_ngay: 2025-06-01}]\n")
    f.unit(old, "xa-moi", "hieu_luc: {tu: 2025-06-01}\n")
    f.plan(old, "hoa-giai", "xa-cu")
    f.task(old, "hoa-giai", "mot", "xa-cu", "Quý II/2025")
    f.results(old, "hoa-giai", "xa-moi", {"mot": "2025-06-15"}, 7)
    other = tmp_path / "khac"
    f.settings(other, "Tỉnh Thử", "Xã Khác")
    f.unit(other, "xa-khac", "hieu_luc: {den: 2025-05-31}\n")  # nobody is known to have taken over
    f.plan(other, "pho-bien", "xa-khac")
    f.task(other, "pho-bien", "mot", "xa-khac", "Quý I/2025")
    f.task(other, "pho-bien", "hai", "xa-khac", "Quý III/2025")

    gop = together(old, other, hoi=HOI._replace(quy=2))

    by_place = {item.noi.xa: item for item in gop.thu_muc}
    assert [plan.ma for plan in by_place["Xã Cũ"].ke_hoach] == ["hoa-giai"]
    assert by_place["Xã Cũ"].ke_hoach[0].tong_hop.hoan_thanh_dung_han == 1  # the heir's record counts
    (left,) = by_place["Xã Khác"].ke_hoach
    assert (left.ma, left.tong_hop.tong, left.tong_hop.chua_hoan_thanh_qua_han) == ("pho-bien", 1, 1)
    assert (gop.tong_hop.tong, gop.tong_hop.hoan_thanh) == (2, 1)
    (figure,) = [item for item in gop.so_lieu if item.chi_so.khoa == "to"]
    assert (figure.tong, figure.so_co, figure.so_hoi) == (7, 1, 1)  # the heir is asked, a body that ended is not


def test_what_cannot_be_counted_is_named_and_is_not_zero(tmp_path, run):
    good = f.commune(tmp_path / "tot", 1)
    broken = f.commune(tmp_path / "hong", 2)
    (broken / "ke-hoach-2" / "nhiem-vu" / "mot.yaml").write_text("ma: [", encoding="utf-8")
    empty = tmp_path / "trong"
    empty.mkdir()
    no_plan = f.commune(tmp_path / "chua", 3)
    shutil.rmtree(no_plan / "ke-hoach-3")
    code, out, _ = run(good, broken, empty, no_plan, tmp_path / "khong-co", "--format", "json")
    data = json.loads(out)
    assert code == 1
    assert {Path(item["thu_muc"]).name: (item["trang_thai"], item["so_loi"]) for item in data["thu_muc"]} == {
        "tot": ("duoc_tinh", 0),
        "hong": ("co_loi", 1),
        "trong": ("khong_doc_duoc", 0),
        "chua": ("khong_co_ke_hoach", 0),
        "khong-co": ("khong_doc_duoc", 0),
    }
    assert all(
        item["ly_do"] and item["ke_hoach"] == [] for item in data["thu_muc"] if item["trang_thai"] != "duoc_tinh"
    )
    assert (data["so_duoc_tinh"], data["tong_hop"]["tong"]) == (1, 2)
    code, out, _ = run(good, broken, tmp_path / "khong-co")
    assert "Không tính được, không có trong tổng số (2):" in out
    assert re.search(r"^  Xã 2( \(|$)", out, re.MULTILINE)


def test_nothing_readable_has_no_count(tmp_path, run):
    code, out, _ = run(tmp_path / "khong-co", "--format", "json")
    assert (code, json.loads(out)["tong_hop"]) == (1, None)
    code, out, _ = run(tmp_path / "khong-co")
    assert "Tổng số phần việc" not in out


def test_an_empty_folder_is_not_taken_for_the_plan_folder_above_it(tmp_path):
    f.commune(tmp_path / "plans", 1)
    (tmp_path / "trong").mkdir()
    assert together(tmp_path / "trong").thu_muc[0].trang_thai is TrangThai.KHONG_DOC_DUOC
    assert together(tmp_path).tong_hop.tong == 2  # the folder that holds it as plans


def test_two_plans_of_one_folder_are_two_rows(tmp_path):
    root = f.commune(tmp_path / "mot", 1, to=3)
    f.plan(root, "them", "xa-1", ten="Kế hoạch thêm")
    f.task(root, "them", "ba", "xa-1")
    f.results(root, "them", "xa-1", {}, 3)
    gop = together(root)
    assert [(plan.ma, plan.tong_hop.tong) for plan in gop.thu_muc[0].ke_hoach] == [("ke-hoach-1", 2), ("them", 1)]
    (figure,) = [item for item in gop.so_lieu if item.chi_so.khoa == "to"]
    assert (figure.tong, figure.so_co) == (3, 1)  # told under both plans, it is one figure
    f.results(root, "them", "xa-1", {}, 4)
    assert any("hai số khác nhau" in text for text in together(root).luu_y)


def test_one_folder_is_counted_once(tmp_path):
    first = f.commune(tmp_path / "mot", 1)
    copy = tmp_path / "chep"
    shutil.copytree(first, copy)
    gop = together(first, first, copy)
    assert sorted(item.trang_thai.value for item in gop.thu_muc) == ["duoc_tinh", "trung", "trung"]
    assert gop.tong_hop.tong == 2
    f.results(copy, "ke-hoach-1", "xa-1", {"mot": "2025-02-10", "hai": "2025-05-02"})  # a later clone of the same place
    assert together(first, copy).tong_hop.tong == 2
    assert f"trùng với {first}" in next(item.ly_do for item in together(first, copy).khong_tinh)


def test_copies_that_nothing_tells_apart_are_doubted(tmp_path):
    for number, name in ((1, "mot"), (2, "hai")):
        root = f.commune(tmp_path / name, 1, tinh=None, to=number)
        settings = root / "cau-hinh.yaml"
        settings.write_text("ten_co_quan: UBND xã Thử\n" + settings.read_text("utf-8"), encoding="utf-8")
    gop = together(tmp_path / "mot", tmp_path / "hai")
    assert gop.tong_hop.tong == 4
    assert any("khai dia_ban" in text for text in gop.luu_y)


def test_figures_that_do_not_mean_the_same_are_not_added_up(tmp_path):
    first, second = f.commune(tmp_path / "1", 1, to=5), f.commune(tmp_path / "2", 2, to=6)
    f.settings(second, "Tỉnh Thử", "Xã 2", f.KEYS.replace("don_vi_tinh: tổ", "don_vi_tinh: trăm tổ"))
    third = f.commune(tmp_path / "3", 3, to=7)
    settings = third / "cau-hinh.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("lich_so_lieu: duong_lich", "lich_so_lieu: thong_ke"), "utf-8"
    )
    gop = together(first, second, third)
    sums = {(item.chi_so.ky, item.chi_so.don_vi_tinh): item.tong for item in gop.so_lieu if item.chi_so.khoa == "to"}
    assert sums == {("Quý II/2025", "tổ"): 5, ("Quý II/2025", "trăm tổ"): 6, ("6 tháng đầu năm 2025", "tổ"): None}
    assert any("không cùng nghĩa" in text for text in gop.luu_y)
    assert any("kỳ khác nhau" in text for text in gop.luu_y)


def test_places_stand_in_vietnamese_order(tmp_path):
    names = ["Xã Đại", "Xã Dân", "Xã Ân", "Xã An", "Xã Ăng"]
    for number, name in enumerate(names):
        f.commune(tmp_path / str(number), number)
        f.settings(tmp_path / str(number), "Tỉnh Thử", name)
    gop = together(*(tmp_path / str(number) for number in range(5)))
    assert [item.noi.xa for item in gop.thu_muc] == ["Xã An", "Xã Ăng", "Xã Ân", "Xã Dân", "Xã Đại"]


def test_hostile_words_stay_words(tmp_path, run):
    root = f.commune(tmp_path / "x\x1b[31m", 1)
    f.settings(root, "'=1+1'", "\"=HYPERLINK('http://x')\\u202e\"")
    code, out, _ = run(root, tmp_path / "y\x1b]0;z\x07")
    assert code == 1
    assert not {char for char in out if not char.isprintable()} - {"\n"}
    book = tmp_path / "gop.xlsx"
    run(root, "-o", book)
    cells = [cell for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    document = tmp_path / "gop.docx"
    code, _, err = run(root, tmp_path / "y\x1b]0;z\x07", "-o", document)
    assert document.is_file()
    assert "\x1b" not in err


@pytest.mark.skipif(os.name == "nt", reason="file names of Windows are always text")
def test_a_name_that_is_no_text_is_named(tmp_path, run):
    code, out, _ = run(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"), "--format", "json")
    assert (code, json.loads(out)["thu_muc"][0]["trang_thai"]) == (1, "khong_doc_duoc")


def test_only_one_folder_is_held_at_a_time(tmp_path):
    import gc
    import weakref

    held, most = [], 0

    def use(folder, _):
        nonlocal most
        held.append(weakref.ref(folder.cau_hinh))
        gc.collect()
        most = max(most, sum(ref() is not None for ref in held))

    combine(read_folders((f.commune(tmp_path / str(n), n) for n in range(4)), HOI, use))
    assert (len(held), most) == (4, 1)
