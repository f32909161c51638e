"""The head of a document in cells: its lines are paragraphs or breaks inside one, in any mixture."""

import itertools

import pytest

from docx_maker import docx, p, tbl, tc
from hoagiai_cli.importing.issuing import read_issuer
from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.sources.read import read_bytes

LEFT = ("ỦY BAN NHÂN DÂN", "XÃ MẪU ĐÔNG", "", "Số: 15/KH-UBND")
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "Mẫu Đông, ngày 20 tháng 01 năm 2026")
BODY = (
    p("**KẾ HOẠCH**")
    + p("**Chuyển đổi số năm 2026**")
    + tbl(
        [tc("STT"), tc("Nhiệm vụ"), tc("Cơ quan chủ trì"), tc("Thời gian")],
        [tc("1"), tc("Rà soát dữ liệu"), tc("Phòng Kinh tế"), tc("Quý II")],
    )
)


def read(*cells, body=BODY):
    head = tbl(list(cells)) if len(cells) < 3 else tbl(list(cells[:2]), list(cells[2:]))
    return read_plan(read_bytes(docx(head + body), ".docx").khoi)


def ways(lines):
    """Every mixture of paragraphs and breaks in which a cell may hold its lines."""
    for breaks in itertools.product((True, False), repeat=len(lines) - 1):
        parts = [lines[0]]
        for line, is_break in zip(lines[1:], breaks, strict=True):
            if is_break:
                parts[-1] += f"\n{line}"
            else:
                parts.append(line)
        yield tc(*parts)


def assert_head(plan):
    head = plan.dau
    assert (head.co_quan, head.so_ky_hieu, head.dia_danh, head.ngay) == (
        ("ỦY BAN NHÂN DÂN", "XÃ MẪU ĐÔNG"),
        "15/KH-UBND",
        "Mẫu Đông",
        "2026-01-20",
    )
    assert not [doubt for doubt in plan.can_xem_lai if doubt.vi_tri == "đầu văn bản"]
    assert plan.doan_van.bo == 0


@pytest.mark.parametrize("left", list(ways(LEFT)))
def test_any_mixture_in_the_left_cell(left):
    assert_head(read(left, tc("\n".join(RIGHT))))


@pytest.mark.parametrize("right", list(ways(RIGHT)))
def test_any_mixture_in_the_right_cell(right):
    assert_head(read(tc("\n".join(LEFT)), right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("ỦY BAN NHÂN DÂN\nXÃ MẪU ĐÔNG\n_______\nSố: 15/KH-UBND",), RIGHT),
        (("ỦY BAN NHÂN DÂN\nXÃ MẪU ĐÔNG\nSố:\n15/KH-UBND",), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM", *RIGHT[1:])),
        (("ỦY BAN NHÂN DÂN\nXÃ MẪU ĐÔNG\nSố: 15/KH-\nUBND",), (RIGHT[0], "Độc lập - Tự do -\nHạnh phúc", RIGHT[3])),
        (("\n".join(LEFT),), (*RIGHT[:2], "Mẫu Đông, ngày 20\ntháng 01 năm\n2026")),
        (("\n".join(LEFT),), (*RIGHT[:2], "Mẫu Đông,\nngày 20 tháng 01 năm 2026")),
        (("\n".join(LEFT),), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc", RIGHT[3])),
        (("\n".join(LEFT),), (f"{RIGHT[1]} {RIGHT[3]}",)),
    ],
)
def test_cells_of_different_numbers_of_lines(left, right):
    assert_head(read(tc(*left), tc(*right)))


def test_two_rows_with_the_titles_in_the_first():
    assert_head(read(tc("\n".join(LEFT[:2])), tc("\n".join(RIGHT[:2])), tc(LEFT[3]), tc(RIGHT[3])))


def test_issuer_and_national_title_on_one_line():
    plan = read_plan(
        read_bytes(
            docx(p(f"{LEFT[0]} {LEFT[1]} {RIGHT[0]}") + p(RIGHT[1]) + p(f"{LEFT[3]} {RIGHT[3]}") + BODY), ".docx"
        ).khoi
    )
    assert plan.dau.co_quan == ("ỦY BAN NHÂN DÂN XÃ MẪU ĐÔNG",)
    assert (plan.dau.so_ky_hieu, plan.dau.dia_danh) == ("15/KH-UBND", "Mẫu Đông")


def test_a_superior_on_its_own_line_inside_the_cell():
    plan = read(tc("UBND TỈNH MẪU\nSỞ KHOA HỌC VÀ\nCÔNG NGHỆ\nSố: 15/KH-SKHCN"), tc("\n".join(RIGHT)))
    issuer = read_issuer(plan.dau.co_quan, [])
    assert issuer.chu_quan == ("UBND TỈNH MẪU",)
    assert issuer.dong == ("SỞ KHOA HỌC VÀ", "CÔNG NGHỆ")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("ỦY BAN NHÂN DÂN XÃ MẪU ĐỘC LẬP - TỰ DO", "Quốc hiệu, Tiêu ngữ"),
        ("ỦY BAN NHÂN DÂN\nNGÀY 20/01/2026", "chữ số"),
        ("MẪU ĐÔNG NĂM MỚI", "không bắt đầu bằng danh từ chỉ cơ quan"),
    ],
)
def test_what_is_no_body_is_said_and_not_written(lines, why):
    plan = read(tc(f"{lines}\nSố: 15/KH-VP"), tc("\n".join(RIGHT)))
    said = [doubt.thong_bao for doubt in plan.can_xem_lai if doubt.vi_tri == "đầu văn bản"]
    assert plan.dau.co_quan == ()
    assert any(why in one and lines.split("\n")[0] in one for one in said)


@pytest.mark.parametrize("name", ["TỔ CÔNG TÁC 06", "TRƯỜNG THCS 19/5 XÃ MẪU"])
def test_a_body_that_a_number_names_is_kept_and_listed(name):
    plan = read(tc(f"{name}\nSố: 15/KH-TCT"), tc("\n".join(RIGHT)))
    assert plan.dau.co_quan == (name,)
    assert any("có chữ số" in doubt.thong_bao for doubt in plan.can_xem_lai)


@pytest.mark.parametrize("name", ["XÃ CỘNG HÒA", "XÃ HẠNH PHÚC", "XÃ ĐỘC LẬP"])
def test_places_called_by_a_word_of_the_motto_are_places(name):
    plan = read(tc(f"ỦY BAN NHÂN DÂN\n{name}\nSố: 15/KH-UBND"), tc("\n".join(RIGHT)))
    assert plan.dau.co_quan == ("ỦY BAN NHÂN DÂN", name)
    assert not [doubt for doubt in plan.can_xem_lai if doubt.vi_tri == "đầu văn bản"]
