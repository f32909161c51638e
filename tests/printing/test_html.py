import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.printing.css import stylesheet
from hoagiai_cli.printing.html import write_html
from hoagiai_cli.printing.van_ban import Paragraph, Run, VanBanIn
from printed_samples import CONG_VAN, REPORT


@pytest.fixture(scope="module")
def page():
    return lxml_html.fromstring(write_html(REPORT))


def test_nothing_comes_from_elsewhere_and_nothing_runs():
    text = write_html(REPORT)
    assert not re.search(r"<script|<link|<img|https?:|url\(|@import|javascript:|\son\w+=", text)


def test_the_page_prints_on_a4_with_the_decrees_margins_and_numbers():
    css = stylesheet()
    assert "@page{size:A4;margin:20mm 15mm 20mm 30mm;" in css
    assert "@top-center{content:counter(page)" in css
    assert "@page:first{@top-center{content:none}}" in css
    # Browsers cannot begin to count again: an annex bears no number rather than a wrong one.
    assert "@page phu-luc{@top-center{content:none}}" in css
    assert "@page phu-luc-ngang{size:A4 landscape;@top-center{content:none}}" in css


def test_the_language_and_the_title(page):
    assert page.get("lang") == "vi-VN"
    assert page.findtext(".//title") == "Báo cáo: Kết quả thực hiện công tác hòa giải ở cơ sở"


@pytest.mark.parametrize(
    ("element", "rules"),
    [
        ("QuocHieu", ["font-size:12pt", "font-weight:bold", "font-style:normal"]),
        ("TieuNgu", ["font-size:13pt", "font-weight:bold"]),
        ("CoQuanChuQuan", ["font-size:12pt", "font-weight:normal"]),
        ("DiaDanhNgay", ["font-size:13pt", "font-style:italic"]),
        ("NoiNhan", ["font-size:12pt", "font-weight:bold", "font-style:italic"]),
        ("NoiNhanDong", ["font-size:11pt", "font-weight:normal"]),
        ("LoiVan", ["font-size:14pt", "text-align:justify", "text-indent:12.7mm"]),
    ],
)
def test_elements_look_as_in_the_decree(page, element, rules):
    rule = re.search(rf"\.{element}\{{([^}}]*)\}}", stylesheet())[1]
    assert all(part in rule for part in rules)
    assert page.find_class(element)


def test_a_table_repeats_its_heading_and_spans(page):
    table = page.find_class("bang")[0]
    assert [cell.text for cell in table.find("thead").iter("th")] == ["A", "B"]
    assert table.find("thead").find(".//th").get("colspan") == "2"
    assert table.find("tbody").find(".//td").get("rowspan") == "2"


def test_a_cong_van_has_its_abstract_below_its_number():
    page = lxml_html.fromstring(write_html(CONG_VAN))
    assert page.find_class("TrichYeuCongVan")[0].text == "V/v đôn đốc thực hiện nhiệm vụ"
    assert not page.find_class("TenLoai")


@given(st.text().map(printable))
@example("<b>a</b> &amp; <script>x</script>")
def test_any_words_come_back(text):
    clean = re.sub(r"\s", " ", text)
    page = lxml_html.fromstring(write_html(VanBanIn("TỜ TRÌNH", "t", than=(Paragraph((Run(clean, bold=True),)),))))
    (paragraph,) = page.find_class("LoiVan")
    assert paragraph.text_content() == clean
