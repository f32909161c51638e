"""What is imported is printed back: every word of the document in its order, tables as tables, and nothing of ours."""

import difflib
import re
from pathlib import Path

import pytest
from tests.importing.read_text_plan import FOOT, HEAD

from docx_maker import docx, p, tbl, tc
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.importing.blocks import paragraphs
from hoagiai_cli.importing.header import find_title
from hoagiai_cli.importing.run import YeuCau
from hoagiai_cli.importing.sources.read import read_bytes
from hoagiai_cli.importing.words import fold
from hoagiai_cli.printing.van_ban import Table, plain
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import check_folder, load_folder
from hoagiai_cli.writing.bringing_in import bring_in

NOT_OURS = "kèm theo"
"""The decree's own line on an annex is ours where the document has none."""


def words(data: bytes, suffix: str) -> list[str]:
    """The words of a document from its title on."""
    everything = list(paragraphs(read_bytes(data, suffix).khoi))
    text = " ".join(doan.phang for doan in everything[find_title(everything) or 0 :])
    return re.findall(r"\w+", fold(text.replace("**", "")))


def reprint(folder: Path, data: bytes, suffix: str):
    """Import a document, and return what is printed of it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"vao{suffix}"
    path.write_bytes(data)
    done = bring_in(YeuCau(path, folder / "plans", "kh"))[0]
    read, findings = load_folder(folder / "plans")
    assert not [found for found in findings if found.severity.value == "loi" and found.code != "HG206"], findings
    return ke_hoach_in(read, read.ho_so["kh"]), done


def lost_and_new(before: list[str], after: list[str]) -> tuple[str, str]:
    """The words that are gone from their place, and those that stand where none did."""
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    gone = [word for kind, i1, i2, _, _ in steps if kind != "equal" for word in before[i1:i2]]
    come = [word for kind, _, _, j1, j2 in steps if kind != "equal" for word in after[j1:j2]]
    return " ".join(gone), " ".join(come)


def same_again(folder: Path, data: bytes, suffix: str):
    printed, done = reprint(folder, data, suffix)
    gone, come = lost_and_new(words(data, suffix), words(write(printed, Format.DOCX), ".docx"))
    assert gone == ""
    assert come == "" or (come.startswith(NOT_OURS) and printed.phu_luc)
    assert done.doc.doan_van.bo == 0
    return printed


def as_text(body: str) -> bytes:
    return (HEAD + body + FOOT).encode()


def as_word(*body: str) -> bytes:
    return docx(
        "".join(p(line) for line in HEAD.split("\n") if line)
        + "".join(body)
        + "".join(p(line) for line in FOOT.split("\n") if line)
    )


LABELS = "- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian: Quý II/2026.\n\n"
BODIES = {
    "fields in another order": "II. VIỆC\n\n1. Sửa chợ\n\n- Thời gian: Quý II/2026.\n\n- Địa điểm: Chợ Mẫu.\n\n"
    "- Đơn vị phối hợp: Công an xã.\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n",
    "text between and behind the fields": f"II. VIỆC\n\n1. Sửa chợ\n\nMái trước, nền sau.\n\n{LABELS}Làm về đêm.\n\n",
    "lettered fields": "II. VIỆC\n\n1. Sửa chợ\n\na) Đơn vị chủ trì: Phòng Kinh tế.\n\nb) Thời gian: Quý II/2026.\n\n",
    "one sentence for lead and help": "II. VIỆC\n\n1. Sửa chợ\n\n- Cơ quan thực hiện: Phòng Kinh tế chủ trì, phối hợp "
    "với Công an xã.\n\n- Thời gian: Quý II/2026.\n\n",
    "a section without number": f"II. VIỆC\n\n1. Sửa chợ\n\n{LABELS}VIỆC KHÁC CỦA CHỢ\n\n1. Quét chợ\n\n{LABELS}"
    "III. KINH PHÍ\n\nNgân sách xã.\n\n",
    "names without numbers among text": f"II. VIỆC\n\nMở đầu của phần.\n\nSửa chợ Mẫu\n\n{LABELS}Quét chợ Mẫu\n\n{LABELS}",
    "a task within a task": f"II. VIỆC\n\n1. Sửa chợ\n\n{LABELS}a) Sửa mái\n\n- Đơn vị chủ trì: Công an xã.\n\n"
    "- Thời gian: Quý III/2026.\n\n2. Quét chợ\n\n" + LABELS,
    "numbers that fall back": f"II. VIỆC\n\n2. Sửa chợ\n\n{LABELS}1. Quét chợ\n\n{LABELS}1.5. Rửa chợ\n\nBằng nước.\n\n",
    "a bare label": "II. VIỆC\n\n1. Sửa chợ\n\n- Đơn vị chủ trì: Phòng Kinh tế.\n\n- Thời gian:\n\n",
    "a label that opens others": "II. VIỆC\n\n1. Sửa chợ\n\n- Đơn vị thực hiện: Chủ trì: Phòng Kinh tế; Phối hợp: Công "
    "an xã.\n\n- Thời gian: Quý II/2026.\n\n",
    "points named by their time": "II. VIỆC\n\n1. Đợt 1: Từ ngày 02/3/2026 đến ngày 20/3/2026 gồm:\n\n- Đo sạp.\n\n"
    "2. Đợt 2: Từ ngày 01/4/2026 đến ngày 15/4/2026.\n\n3. Họp chợ\n\n" + LABELS,
    "points that are the fields of a section": "II. SỬA CHỢ\n\n1. Cơ quan chủ trì\n\nPhòng Kinh tế.\n\n2. Thời gian\n\n"
    "Quý II/2026.\n\nIII. KINH PHÍ\n\nNgân sách xã.\n\n",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_every_word_comes_back_in_its_place(tmp_path, body):
    same_again(tmp_path, as_text(body), ".txt")


def row(*cells: str) -> list[str]:
    return [tc(*cell.split("\n")) for cell in cells]


TOP = row("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian")
ONE = row("1", "Sửa chợ", "Phòng Kinh tế", "Công an xã", "Mái mới", "Quý II/2026")
TWO = row("2", "Quét chợ", "- Trạm Y tế;\n- Hội Nông dân xã", "", "", "Quý III/2026")


def test_a_table_comes_back_as_a_table_with_its_columns(tmp_path):
    group = [tc("I. CHỢ MẪU", span=6)]
    printed = same_again(tmp_path, as_word(p("II. VIỆC"), p("Như bảng sau:"), tbl(TOP, group, ONE, TWO), p("Hết bảng."),
                                           p("III. KINH PHÍ"), p("Ngân sách xã.")), ".docx")  # fmt: skip
    table = next(block for block in printed.than if isinstance(block, Table))
    texts = [[plain(cell.runs) for cell in cells] for cells in table.rows]
    assert texts[0] == ["TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]
    assert table.header_rows == 1
    assert (texts[1], table.rows[1][0].colspan) == (["I. CHỢ MẪU"], 6)
    assert texts[3] == ["2", "Quét chợ", "- Trạm Y tế;\n- Hội Nông dân xã", "", "", "Quý III/2026"]
    at = printed.than.index(table)
    assert (plain(printed.than[at - 1].runs), plain(printed.than[at + 1].runs)) == ("Như bảng sau:", "Hết bảng.")


def test_merged_cells_and_a_heading_of_two_rows_come_back(tmp_path):
    top = [
        tc("TT", merge="restart"),
        tc("Việc", merge="restart"),
        tc("Phân công", span=2),
        tc("Thời gian", merge="restart"),
    ]
    below = [tc(merge="continue"), tc(merge="continue"), tc("Chủ trì"), tc("Phối hợp"), tc(merge="continue")]
    first = [tc("1"), tc("Sửa chợ"), tc("Phòng Kinh tế", merge="restart"), tc("Công an xã"), tc("Quý II/2026")]
    second = [tc("2"), tc("Quét chợ"), tc(merge="continue"), tc("Trạm Y tế"), tc("Quý III/2026")]
    printed = same_again(tmp_path, as_word(p("II. VIỆC"), tbl(top, below, first, second)), ".docx")
    table = next(block for block in printed.than if isinstance(block, Table))
    spans = {plain(cell.runs): (cell.colspan, cell.rowspan) for cells in table.rows for cell in cells}
    assert spans["Phân công"] == (2, 1)
    assert spans["TT"] == spans["Thời gian"] == spans["Phòng Kinh tế"] == (1, 2)
    assert table.header_rows == 2


def test_a_table_without_tasks_stays_one(tmp_path):
    money = tbl(row("TT", "Khoản", "Số tiền"), row("1", "Tôn", "5.000.000"), row("", "Cộng", "5.000.000"))
    tasks = [p(line) for line in ("II. VIỆC", "1. Sửa chợ", *LABELS.split("\n\n")[:2], "III. KINH PHÍ", "Như sau:")]
    printed = same_again(tmp_path, as_word(*tasks, money, p("Hết.")), ".docx")
    assert [len(block.rows) for block in printed.than if isinstance(block, Table)] == [3]


def test_a_table_within_a_task_stands_under_it(tmp_path):
    inner = tbl(row("Ngày", "Việc"), row("01/6", "Dỡ mái"), row("02/6", "Lợp mái"))
    tasks = [p(line) for line in ("II. VIỆC", "1. Sửa chợ", *LABELS.split("\n\n")[:2])]
    printed = same_again(tmp_path, as_word(*tasks, inner, p("2. Quét chợ"), *tasks[2:]), ".docx")
    at = next(index for index, block in enumerate(printed.than) if isinstance(block, Table))
    assert plain(printed.than[at - 1].runs).startswith("- Thời gian")
    assert plain(printed.than[at + 1].runs) == "2. Quét chợ"


def test_an_annex_comes_back_behind_the_signature_with_its_lines(tmp_path):
    annex = (
        p("PHỤ LỤC II"),
        p("DANH MỤC VIỆC"),
        p("(Kèm theo Kế hoạch số 15/KH-UBND của huyện Sông Giả)"),
        tbl(TOP, ONE),
    )
    data = docx("".join(p(line) for line in (HEAD + "1. Họp chợ.\n" + FOOT).split("\n") if line) + "".join(annex))
    printed = same_again(tmp_path, data, ".docx")
    (one,) = printed.phu_luc
    assert (one.nhan, one.ten) == ("Phụ lục II", "DANH MỤC VIỆC")
    assert one.kem_theo == "(Kèm theo Kế hoạch số 15/KH-UBND của huyện Sông Giả)"


def test_a_row_that_a_page_cut_is_one_row(tmp_path):
    rest = row("", "và rửa nền", "", "", "", "")
    printed = reprint(tmp_path, as_word(p("II. VIỆC"), tbl(TOP, ONE), tbl(rest, TWO)), ".docx")[0]
    tables = [block for block in printed.than if isinstance(block, Table)]
    names = [plain(cells[1].runs) for table in tables for cells in table.rows if len(cells) > 1]
    assert names == ["Nội dung công việc", "Sửa chợ và rửa nền", "Quét chợ"]


def test_the_file_of_a_table_names_tasks_and_keeps_only_cells_that_a_task_does_not_give(tmp_path):
    top = row("TT", "Nội dung công việc", "Chủ trì", "Quý I", "Quý II")
    data = as_word(
        p("II. VIỆC"), tbl(top, row("1", "Sửa chợ", "Phòng Kinh tế", "x", ""), row("2", "Quét", "Trạm Y tế", "", "x"))
    )
    same_again(tmp_path, data, ".docx")
    text = (tmp_path / "plans/kh/ke-hoach.yaml").read_text("utf-8")
    assert 'o: ["=", "=", "=", x, "="]' in text


def test_what_was_taken_for_a_task_can_be_edited_and_the_row_follows(tmp_path):
    reprint(tmp_path, as_word(p("II. VIỆC"), tbl(TOP, ONE, TWO)), ".docx")
    path = next((tmp_path / "plans/kh/nhiem-vu").glob("sua-cho*"))
    path.write_text(path.read_text("utf-8").replace("Quý II/2026", "Quý IV/2026"), "utf-8")
    read, _ = load_folder(tmp_path / "plans")
    table = next(block for block in ke_hoach_in(read, read.ho_so["kh"]).than if isinstance(block, Table))
    assert plain(table.rows[1][-1].runs) == "Quý IV/2026"


def edited(folder: Path, data: bytes, suffix: str, task: str, old: str, new: str):
    """Import a document, change a task's file, and return the printed rows of its table: words and rows of a cell."""
    reprint(folder, data, suffix)
    path = next((folder / "plans/kh/nhiem-vu").glob(f"{task}*"))
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    read, _ = load_folder(folder / "plans")
    table = next(block for block in ke_hoach_in(read, read.ho_so["kh"]).than if isinstance(block, Table))
    return [[(plain(cell.runs), cell.rowspan) for cell in cells] for cells in table.rows]


def merged_leads():
    """Three tasks whose lead is one cell."""
    top = row("TT", "Việc", "Chủ trì", "Thời gian")
    first = [tc("1"), tc("Sửa chợ"), tc("Phòng Kinh tế", merge="restart"), tc("Quý I/2026")]
    second = [tc("2"), tc("Quét chợ"), tc(merge="continue"), tc("Quý II/2026")]
    third = [tc("3"), tc("Rửa chợ"), tc(merge="continue"), tc("Quý III/2026")]
    return as_word(p("II. VIỆC"), tbl(top, first, second, third))


@pytest.mark.parametrize(
    ("task", "leads"),
    [
        ("sua-cho", [("Trạm Y tế", 1), ("Phòng Kinh tế", 2)]),
        ("quet-cho", [("Phòng Kinh tế", 1), ("Trạm Y tế", 1), ("Phòng Kinh tế", 1)]),
        ("rua-cho", [("Phòng Kinh tế", 2), ("Trạm Y tế", 1)]),
    ],
)
def test_a_cell_of_several_tasks_is_parted_where_one_of_them_gets_another_lead(tmp_path, task, leads):
    unit = tmp_path / "plans/don-vi/tram-y-te.yaml"
    unit.parent.mkdir(parents=True)
    unit.write_text("ma: tram-y-te\nten: Trạm Y tế\nquan_he: noi_bo\n", "utf-8")
    rows = edited(tmp_path, merged_leads(), ".docx", task, "phong-kinh-te", "tram-y-te")
    assert [cell for cells in rows[1:] for cell in cells if cell[0] in {"Trạm Y tế", "Phòng Kinh tế"}] == leads


def test_a_cell_that_says_the_same_as_above_follows_its_task_again(tmp_path):
    top = row("TT", "Việc", "Chủ trì", "Thời gian")
    data = as_word(
        p("II. VIỆC"),
        tbl(top, row("1", "Sửa chợ", "Phòng Kinh tế", "Quý I/2026"), row("2", "Quét chợ", "nt", "nt")),
    )
    printed, _ = reprint(tmp_path, data, ".docx")
    table = next(block for block in printed.than if isinstance(block, Table))
    assert [plain(cell.runs) for cell in table.rows[2]] == ["2", "Quét chợ", "nt", "nt"]
    rows = edited(tmp_path / "sau", data, ".docx", "quet-cho", "Quý I/2026", "Quý IV/2026")
    assert [words for words, _ in rows[2]] == ["2", "Quét chợ", "nt", "Quý IV/2026"]


def test_a_time_in_several_cells_is_asked_about_when_its_task_has_another(tmp_path):
    top = row("TT", "Việc", "Chủ trì", "Quý I", "Quý II")
    reprint(tmp_path, as_word(p("II. VIỆC"), tbl(top, row("1", "Sửa chợ", "Phòng Kinh tế", "x", ""))), ".docx")
    assert "HG322" not in {found.code for found in check_folder(tmp_path / "plans")}
    path = next((tmp_path / "plans/kh/nhiem-vu").glob("sua-cho*"))
    path.write_text(re.sub(r"(?m)^thoi_gian: .*$", "thoi_gian: Quý II", path.read_text("utf-8")), "utf-8")
    assert "HG322" in {found.code for found in check_folder(tmp_path / "plans")}
