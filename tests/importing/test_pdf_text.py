"""Text that was copied out of a PDF: a table is read where its columns can be told, and refused where they cannot."""

import pytest
from tests.importing.read_text_plan import doubts, read

from hoagiai_cli.diagnostics.errors import UserError

COLUMNS = """II. NHIỆM VỤ

TT    Nội dung         Cơ quan chủ     Cơ quan phối    Thời gian
      công việc        trì             hợp             hoàn thành
1     Đếm lại số       Phòng Văn       Công an xã;     Quý I/2026
      quầy hàng        hóa - Xã hội    các thôn, bản
2     Sửa mái chợ      Phòng Kinh tế                   Trước ngày
                                                       30/6/2026

                                  2

3     Kẻ vạch để xe    Công an xã      Trạm Y tế       Tháng 9/2026
III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế theo dõi.
"""


def test_columns_that_keep_their_place_are_a_table():
    plan = read(COLUMNS)
    assert [(t.so, t.ten, t.chu_tri, t.phoi_hop, t.thoi_gian) for t in plan.nhiem_vu] == [
        ("1", "Đếm lại số quầy hàng", ("Phòng Văn hóa - Xã hội",), ("Công an xã", "các thôn, bản"), "Quý I/2026"),
        ("2", "Sửa mái chợ", ("Phòng Kinh tế",), (), "Trước ngày 30/6/2026"),
        ("3", "Kẻ vạch để xe", ("Công an xã",), ("Trạm Y tế",), "Tháng 9/2026"),
    ]
    assert [part.so for part in plan.phan] == ["I", "II", "III"]
    assert plan.nhiem_vu[1].vi_tri == "bảng 1, hàng 3 (dòng 23)"
    assert doubts(plan) == ""


BROKEN = {
    "column below column": "TT\n1\n\n2\n\nNội dung\nSửa mái chợ\nKẻ vạch\n\nCơ quan chủ trì\nCông an xã\nTrạm Y tế\n",
    "one line of names": "TT Nội dung Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành\n1 Sửa mái chợ Công an xã Quý I\n",
    "names over lines": "TT Nội dung\ncông việc\nCơ quan chủ\ntrì\nCơ quan phối\nhợp\nThời gian\n1 Sửa mái chợ\nCông an xã\n",
    "number in mid-row": COLUMNS.replace("1     Đếm lại số  ", "      Đếm lại số  ").replace("      quầy hàng   ", "1     quầy hàng   "),
    "columns that cross": COLUMNS.replace("3     Kẻ vạch để xe    Công an xã   ", "3     Kẻ vạch để xe và biển báo Công an xã   "),
    "number no first column": "      Nội dung     Chủ trì      Thời gian\nTT    công việc    của việc     xong việc\n"
    "      Sửa mái      Phòng        Quý I\n1     chợ cũ       Kinh tế      năm 2026\n",
}  # fmt: skip


@pytest.mark.parametrize("how", BROKEN)
def test_a_table_that_lost_its_rows_is_refused_with_advice(how):
    with pytest.raises(UserError, match=r"dòng \d+: bảng trong tệp chữ này đã vỡ.*hãy xin bản Word gốc"):
        read(f"II. NHIỆM VỤ\n\n{BROKEN[how].removeprefix('II. NHIỆM VỤ')}")


def test_lines_with_wide_blanks_that_are_no_table_stay():
    plan = read("II. NHIỆM VỤ\n\n1. Sửa mái chợ\n\n- Đơn vị chủ trì:   Công an xã.\n\n- Thời gian:   Quý I/2026.\n")
    assert len(plan.nhiem_vu) == 1


def test_figures_in_columns_beside_tasks_stay_words():
    plan = read(
        "II. NHIỆM VỤ\n\n1. Sửa mái chợ\n\n- Đơn vị chủ trì: Công an xã.\n\n- Thời gian: Quý I/2026.\n\nIII. KINH PHÍ\n\n"
        "STT   Nội dung chi    Số tiền\n1     Mua tôn         10\n2     Mua sơn         20\n3     Công thợ        5\n"
    )
    assert len(plan.nhiem_vu) == 1
