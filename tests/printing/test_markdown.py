import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.printing.markdown import write_markdown
from hoagiai_cli.printing.van_ban import Align, Cell, Heading, Paragraph, Run, Table, VanBanIn
from hoagiai_cli.templating.markup import fold as fold_runs
from reading import fold, markdown_blocks


def body(*blocks) -> list[str]:
    """The words of the blocks after the head of an otherwise empty document."""
    text = write_markdown(VanBanIn("TỜ TRÌNH", "trích yếu", than=blocks))
    blocks_read = markdown_blocks(text)
    return blocks_read[blocks_read.index("trích yếu") + 1 :]


def folded(text: str) -> str:
    return "".join(run.text for run in fold_runs([Run(printable(text))]))


words = st.text(st.one_of(st.characters(), st.sampled_from("*_`[]<>~|\\&#-+.)0123 đồng"))).map(folded).filter(str.strip)


@given(words)
@example("10.1. UBND các xã")
@example("đ) điểm")
@example("# không phải đề mục")
@example("1. một")
@example("1.")
@example("---")
@example("-")
@example("&amp; & &#42;")
@example("**không đậm** _không nghiêng_ `không`")
@example("\\* \\\\ a\\b")
@example("[chữ](http://a) <b> <http://a> https://a.vn")
@example("| a | b |")
@example("> trích")
@example("~~gạch~~ ~~~")
@example("a_b_c snake_case")
@example("+ cộng")
@example("!hình ![a](b)")
def test_any_words_of_a_paragraph_come_back(text):
    assert body(Paragraph((Run(text),))) == [text.strip()]


@given(st.lists(st.tuples(words, st.booleans(), st.booleans()), min_size=1, max_size=5))
@example([("a (", False, False), ("(b)", True, False), ("c", False, False)])
@example([("a", True, False), ("b", False, True), ("c", True, True)])
def test_weight_and_slope_change_no_words(pieces):
    runs = fold_runs([Run(*piece) for piece in pieces])
    assert body(Paragraph(runs)) == ["".join(run.text for run in runs).strip()]


@given(
    st.lists(st.integers(0, 12).map(lambda number: f"{number}. lời") | st.just("- gạch") | st.just("lời"), min_size=1)
)
def test_no_renderer_numbers_paragraphs_again(texts):
    assert body(*(Paragraph((Run(text),)) for text in texts)) == texts


def test_numbers_that_follow_are_left_as_they_are():
    text = write_markdown(VanBanIn("TỜ TRÌNH", "t", than=tuple(Paragraph((Run(f"{n}. lời"),)) for n in (1, 2, 4))))
    assert "1. lời\n\n2. lời\n\n4\\. lời" in text


def test_only_active_signs_are_escaped():
    text = write_markdown(VanBanIn("TỜ TRÌNH", "t", than=(Paragraph((Run("10.1. a) đ) 5-6 (x) A & B 1.234,5 %"),)),)))
    assert "10.1. a) đ) 5-6 (x) A & B 1.234,5 %" in text


@given(words)
def test_any_words_of_a_cell_and_a_heading_come_back(text):
    cell = Cell((Run(text),))
    table = Table(((Cell((Run("đầu"),), header=True), cell), (cell, cell)), (0.5, 0.5), 1)
    assert body(Heading(1, (Run("a" + text),)), table) == [("a" + text).strip(), "đầu", *[text.strip()] * 3]


def test_cells_that_span_leave_the_other_places_empty():
    table = Table(
        (
            (Cell((Run("a"),), header=True, colspan=2), Cell((Run("b"),), header=True, rowspan=2)),
            (Cell((Run("c"),)), Cell((Run("d"),), Align.CENTER)),
        ),
        (0.3, 0.3, 0.4),
        1,
    )
    text = write_markdown(VanBanIn("TỜ TRÌNH", "t", than=(table,)))
    assert "| a | | b |\n| --- | --- | --- |\n| c | d | |" in text


def test_a_table_without_a_heading_has_an_empty_one():
    text = write_markdown(VanBanIn("TỜ TRÌNH", "t", than=(Table(((Cell((Run("a"),)),),), (1.0,)),)))
    assert "| |\n| --- |\n| a |" in text


@pytest.mark.parametrize("text", ["<script>", "**", "{{ x }}"])
def test_titles_are_words_too(text):
    van_ban = VanBanIn("TỜ TRÌNH", text, co_quan=(text,), kinh_gui=(text, text), noi_nhan=(text,), luu=text)
    read = fold(" ".join(markdown_blocks(write_markdown(van_ban))))
    assert read.count(text) == 6
