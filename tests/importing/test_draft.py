"""A draft is judged before it is signed: what validate would say, at the places of the document; its period."""

from hoagiai_cli.importing.run import YeuCau
from hoagiai_cli.importing.to_json import to_json
from hoagiai_cli.writing.bringing_in import bring_in

DRAFT = """ỦY BAN NHÂN DÂN
XÃ MẪU

Số: 12/KH-UBND

Mẫu, ngày 15 tháng 3 năm 2026

KẾ HOẠCH
Mở lớp năm 2026

II. NHIỆM VỤ

1. Mở lớp đầu năm

- Cơ quan chủ trì: Phòng Mẫu.

- Thời gian: trước ngày 10/02/2026.

2. Mở lớp giữa năm

- Cơ quan chủ trì: Phòng Mẫu.

- Thời gian: Quý II, III năm 2026.

3. Mở lớp năm sau

- Cơ quan chủ trì: Phòng Mẫu.

- Thời gian: 30/6/2030.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Mẫu
"""


def _import(folder, text=DRAFT, **options):
    (folder / "vb.txt").write_text(text, encoding="utf-8")
    return bring_in(YeuCau(folder / "vb.txt", goc=folder / "plans", **options))[0]


def test_a_draft_is_judged_at_its_places_and_nothing_is_written(tmp_path):
    done = _import(tmp_path, dry_run=True)
    said = {(remark.ma, remark.vi_tri.rpartition(", ")[0]) for remark in done.nhan_xet}
    first, second = (dict(task.can_cu)["thoi_gian"].split(", ")[1] for task in done.doc.nhiem_vu[:2])
    # The line of the time itself, not that of the task's name.
    assert ("HG309", f"{first}, nhãn “Thời gian”") in said
    assert ("HG302", f"{second}, nhãn “Thời gian”") in said
    assert not (tmp_path / "plans").exists()


def test_a_finding_stands_at_its_cell(tmp_path):
    head, _, rest = DRAFT.partition("1. ")
    _, _, foot = rest.partition("Nơi nhận:")
    rows = "| TT | Việc | Chủ trì | Hạn hoàn thành |\n|---|---|---|---|\n| 1 | Mở lớp | Phòng Mẫu | trước ngày 10/02/2026 |\n"
    done = _import(tmp_path, f"{head}{rows}\nNơi nhận:{foot}", dry_run=True)
    (task,) = done.doc.nhiem_vu
    late = next(remark for remark in done.nhan_xet if remark.ma == "HG309")
    assert late.vi_tri == f"{task.vi_tri}, cột “Hạn hoàn thành”, “Mở lớp”"


def test_the_head_and_the_sections_say_where_they_stand(tmp_path):
    done = _import(tmp_path, dry_run=True)
    data = to_json(done.doc, done.co_quan, done.thoi_ky)
    lines = ["", *DRAFT.split("\n")]
    where = data["can_cu_van_ban"]
    assert set(where) == {"so_ky_hieu", "ngay", "co_quan_ban_hanh", "trich_yeu", "thoi_ky"}
    for key, words in (("so_ky_hieu", "Số:"), ("ngay", "ngày"), ("trich_yeu", "KẾ HOẠCH")):
        assert words in lines[int(where[key].rpartition(" ")[2])]
    assert where["thoi_ky"].startswith("trích yếu, dòng ")
    assert data["phan"]
    for section in data["phan"]:
        assert lines[int(section["vi_tri"].rpartition(" ")[2])].startswith(f"{section['so']}.")


def test_a_draft_is_judged_beside_what_the_folder_holds(tmp_path):
    _import(tmp_path)
    done = _import(tmp_path, DRAFT.replace("Mở lớp giữa năm", "Thi giữa năm").replace("12/KH", "13/KH"), dry_run=True)
    assert any(remark.ma == "HG309" for remark in done.nhan_xet)


def test_one_row_does_not_stretch_the_period(tmp_path):
    done = _import(tmp_path)
    text = (tmp_path / "plans" / done.ma / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert "den: 2026-12-31" in text
    assert any("30/06/2030" in doubt.thong_bao for doubt in done.doc.can_xem_lai)
