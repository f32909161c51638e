"""Tables as texts have them: cells between bars, on one line, behind tabs, one a line; cut, continued, grouped."""

import pytest
from read_text_plan import HEAD, doubts, fields, read

from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.sources.text import read_text

COLUMNS = ("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
ROWS = (
    ("1", "Lát lại nền chợ", "Phòng Kinh tế", "Các thôn", "Quý I/2026"),
    ("2", "Kẻ vạch gian hàng", "Đoàn Thanh niên xã", "Công an xã", "Trước ngày 15/5/2026"),
)
READ = [
    ("Lát lại nền chợ", ["Phòng Kinh tế"], ["Các thôn"], "Quý I/2026"),
    ("Kẻ vạch gian hàng", ["Đoàn Thanh niên xã"], ["Công an xã"], "Trước ngày 15/5/2026"),
]


def crawled(*rows):
    return "\n".join("".join(f"|\n{cell}\n" if cell else "|\n" for cell in row) + "|" for row in rows)


def bars(*rows):
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


TEXTS = {
    "bars": bars(COLUMNS, *ROWS),
    "markdown": bars(COLUMNS, ["---"] * 5, *ROWS),
    "numbered columns": bars(COLUMNS, ["", "(1)", "(2)", "(3)", "(4)"], *ROWS),
    "tabs": "\n".join("\t".join(row) for row in (COLUMNS, *ROWS)),
    "tabs with group rows": "\n".join(
        "\t".join(row) for row in (COLUMNS, ("I", "TRONG CHỢ"), ROWS[0], ("II", "NGOÀI CHỢ"), ROWS[1])
    ),
    "one cell a line": "\n".join("\n".join(row) for row in (COLUMNS, *ROWS)),
    "crawled": crawled(COLUMNS, *ROWS),
    "crawled bold head": crawled([f"**{name}**" for name in COLUMNS], *ROWS),
    "crawled group rows": crawled(COLUMNS, ("**I**", "**TRONG CHỢ**"), ROWS[0], ("II", "**NGOÀI CHỢ**"), ROWS[1]),
    "crawled blank row": f"{crawled(COLUMNS, ROWS[0])}\n** **\n{crawled(ROWS[1])}",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("annex", [False, True], ids=["section", "annex"])
def test_a_table_in_text_gives_its_rows(text, annex):
    plan = read("", f"PHỤ LỤC\n\nDANH MỤC\n\n{text}\n") if annex else read(f"II. NHIỆM VỤ\n\n{text}")
    assert [fields(task) for task in plan.nhiem_vu] == READ


def test_text_between_tables_of_a_crawl_is_text():
    """One empty line between paragraphs: nothing but the rows themselves tells where a table ends."""
    head = crawled(("**ỦY BAN NHÂN DÂN**\nXÃ BÌNH HÒA", "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập"))
    number = crawled(("Số: 8/KH-UBND", "*Bình Hòa, ngày 10 tháng 01 năm 2026*"))
    foot = crawled(("Nơi nhận:\n- Đảng ủy xã;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu"))
    body = "** **\n**KẾ HOẠCH**\nCẢI TẠO CHỢ\nI. MỤC ĐÍCH\nChợ sạch.\nII. NHIỆM VỤ\nTheo Phụ lục."
    annex = f"** **\n**PHỤ LỤC**\nDANH MỤC NHIỆM VỤ\n{crawled(COLUMNS, *ROWS)}"
    plan = read_plan(read_text(f"{head}\n{number}\n{body}\n{foot}\n{annex}".encode()))
    assert plan.dau.so_ky_hieu == "8/KH-UBND"
    assert plan.dau.trich_yeu == "CẢI TẠO CHỢ"
    assert [fields(task) for task in plan.nhiem_vu] == READ


def test_an_empty_cell_stays_in_its_column():
    plan = read("II. NHIỆM VỤ\n\n" + crawled(COLUMNS, (*ROWS[0][:3], "", "Quý I/2026"), ROWS[1]))
    assert [fields(task) for task in plan.nhiem_vu] == [
        ("Lát lại nền chợ", ["Phòng Kinh tế"], [], "Quý I/2026"),
        READ[1],
    ]


def test_a_table_that_goes_on_without_its_heading_is_read_on_and_said():
    plan = read(f"II. NHIỆM VỤ\n\n{bars(COLUMNS, ROWS[0])}\n\n……\n\n{bars(ROWS[1])}")
    assert [fields(task) for task in plan.nhiem_vu] == READ
    assert "không có hàng tiêu đề" in doubts(plan)


def test_another_table_of_the_same_width_is_no_continuation():
    money = ("Chợ", "120", "130", "140", "Tăng")
    plan = read(f"II. NHIỆM VỤ\n\n{bars(COLUMNS, *ROWS)}\n\n{bars(money, ('Bến xe', '9', '8', '7', 'Giảm'))}")
    assert [fields(task) for task in plan.nhiem_vu] == READ


def test_the_foot_in_a_row_of_bars_parts_the_annex_from_the_plan():
    foot = "| Nơi nhận: ⏎ - Đảng ủy xã; ⏎ - Lưu: VT. | TM. ỦY BAN NHÂN DÂN ⏎ CHỦ TỊCH ⏎ ⏎ Lê Văn Mẫu |"
    text = (
        f"{HEAD}\nII. NHIỆM VỤ\n\n(Chi tiết tại Phụ lục)\n\n{foot}\n\nPhụ lục\n\nDANH MỤC\n\n{bars(COLUMNS, *ROWS)}\n"
    )
    plan = read_plan(read_text(text.encode()))
    assert [fields(task) for task in plan.nhiem_vu] == READ
    assert plan.dau.ho_ten == "Lê Văn Mẫu"


def test_cells_that_do_not_fit_the_columns_are_not_taken_for_a_table():
    """One cell a line, and one cell is missing: which, cannot be told."""
    lines = [*COLUMNS, *ROWS[0], *ROWS[1][:3], ROWS[1][4], "3", "Sơn cổng", "Phòng Kinh tế", "Các thôn", "Quý III/2026"]
    plan = read("II. NHIỆM VỤ\n\n" + "\n".join(lines))
    assert all("3" not in task.phoi_hop and task.thoi_gian != "3" for task in plan.nhiem_vu)


def test_columns_of_beginning_and_end_may_hold_months():
    plan = read(
        bars(
            ("TT", "Nội dung", "Đơn vị chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc"),
            ("1", "Lát lại nền chợ", "Phòng Kinh tế", "02/2026", "4/2026"),
            ("2", "Kẻ vạch gian hàng", "Công an xã", "01/5/2026", "15/5/2026"),
        )
    )
    assert [task.thoi_gian for task in plan.nhiem_vu] == [
        "Từ 02/2026 đến 4/2026",
        "Từ ngày 01/5/2026 đến ngày 15/5/2026",
    ]


def test_who_prepares_a_paper_of_the_programme_leads_it():
    plan = read(
        bars(
            ("TT", "Nội dung công việc", "Cơ quan chuẩn bị", "Cơ quan phối hợp", "Thời gian trình"),
            ("1", "Quy chế chợ", "Phòng Kinh tế", "Công an xã", "Tháng 5/2026"),
        )
    )
    assert list(map(fields, plan.nhiem_vu)) == [("Quy chế chợ", ["Phòng Kinh tế"], ["Công an xã"], "Tháng 5/2026")]
