"""A draft is judged before it is signed: what validate would say, at the places of the document; its period."""

from hoagiai_cli.importing.run import YeuCau
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
    said = {(remark.ma, remark.vi_tri.split(",")[0]) for remark in done.nhan_xet}
    first, second = (task.vi_tri for task in done.doc.nhiem_vu[:2])
    assert ("HG309", first) in said
    assert ("HG302", second) in said
    assert not (tmp_path / "plans").exists()


def test_a_draft_is_judged_beside_what_the_folder_holds(tmp_path):
    _import(tmp_path)
    done = _import(tmp_path, DRAFT.replace("Mở lớp giữa năm", "Thi giữa năm").replace("12/KH", "13/KH"), dry_run=True)
    assert any(remark.ma == "HG309" for remark in done.nhan_xet)


def test_one_row_does_not_stretch_the_period(tmp_path):
    done = _import(tmp_path)
    text = (tmp_path / "plans" / done.ma / "ke-hoach.yaml").read_text(encoding="utf-8")
    assert "den: 2026-12-31" in text
    assert any("30/06/2030" in doubt.thong_bao for doubt in done.doc.can_xem_lai)
