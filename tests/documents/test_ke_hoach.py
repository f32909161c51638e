"""The plan printed back holds every sentence of the original, in order, and nothing else."""

import re
from pathlib import Path

import pytest

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.ke_hoach import ke_hoach_in, sections
from hoagiai_cli.model.ke_hoach import Muc
from hoagiai_cli.printing.write import Format, write
from reading import docx_text, fold, markdown_source_text

ORIGINAL = Path(__file__).parent / "data" / "ke-hoach-2025.txt"
ADDED = (
    "ỦY BAN NHÂN DÂN THÀNH PHỐ LAI CHÂU",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
)
"""What the decree asks for and the copy of the original leaves out."""


def original_text() -> str:
    """The original, with the line that a page cuts in two joined again; bold marks are no words."""
    return fold(ORIGINAL.read_text("utf-8").replace("**", ""))


def without_added(text: str) -> str:
    text = fold(text)
    for words in ADDED:
        assert text.count(words) == 1
        text = text.replace(words, "")
    return fold(text)


def text_as(output_format: Format, thu_muc, ho_so) -> str:
    data = write(ke_hoach_in(thu_muc, ho_so), output_format)
    if output_format is Format.DOCX:
        return docx_text(data)
    if output_format is Format.MD:
        return markdown_source_text(data.decode())
    page = data.decode()
    body = page[page.index("<body>") :]
    return re.sub(r"<[^>]+>", lambda tag: "" if re.match(r"</?[bi]>", tag[0]) else " ", body)


@pytest.mark.parametrize("output_format", list(Format))
def test_the_plan_comes_back_word_for_word(thu_muc, ho_so, output_format):
    assert without_added(text_as(output_format, thu_muc, ho_so)) == original_text()


def test_what_was_bold_in_the_original_is_bold(thu_muc, ho_so):
    assert "**trước ngày 25/02/2025**" in write(ke_hoach_in(thu_muc, ho_so), Format.MD).decode()


def test_blanks_of_the_original_stay_blank(thu_muc, ho_so):
    text = write(ke_hoach_in(thu_muc, ho_so), Format.MD).decode()
    assert "Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/KH-UBND" in text
    assert "ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng 02 năm 2025" in text
    assert "   " not in text


def test_articles_and_tasks_stand_in_the_order_of_their_numbers(ho_so, thu_muc):
    second = sections(ho_so, thu_muc.don_vi)[1]
    assert [muc.so for muc in second.muc] == [f"{number}." for number in range(1, 11)]


def test_a_task_whose_section_is_missing_is_named(ho_so, thu_muc):
    task = ho_so.nhiem_vu[0]
    lost = ho_so._replace(nhiem_vu=(task.model_copy(update={"phan": "IX"}),))
    with pytest.raises(UserError, match=f"{task.ma}.*phần “IX”"):
        sections(lost, thu_muc.don_vi)


def test_a_task_in_no_section_is_printed_under_no_heading_and_before_the_annexes(ho_so, thu_muc):
    task = ho_so.nhiem_vu[0].model_copy(update={"phan": None})
    plan = ho_so.ke_hoach.model_copy(update={"phan": (Muc(so="I", ten="A"), Muc(so="Phụ lục", ten="B"))})
    printed = sections(ho_so._replace(ke_hoach=plan, nhiem_vu=(task,)), thu_muc.don_vi)
    assert [muc.ten for muc in printed] == ["A", task.ten, "B"]


def test_tasks_go_into_nested_sections_and_keep_their_order(ho_so, thu_muc):
    first, second = ho_so.nhiem_vu[:2]
    nested = Muc(so="II", ten="A", muc=(Muc(so="1", ten="B", muc=(Muc(so="b)", doan=("lời",)),)), Muc(ten="C")))
    plan = ho_so.ke_hoach.model_copy(update={"phan": (nested,)})
    tasks = (
        first.model_copy(update={"phan": "II.1", "so": "a)"}),
        second.model_copy(update={"phan": "II.1", "so": "c)"}),
    )
    (printed,) = sections(ho_so._replace(ke_hoach=plan, nhiem_vu=tasks), thu_muc.don_vi)
    inner = printed.muc[0]
    assert [muc.so for muc in inner.muc] == ["a)", "b)", "c)"]
    assert [muc.cap for muc in inner.muc] == [3, 3, 3]
