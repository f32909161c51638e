"""Templates: found where they should be, read strictly, unable to do harm, and named by file and line when wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.language.formatting import printable
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.printing.van_ban import Align, ChuKy, Heading, Paragraph, Run, Table, plain
from hoagiai_cli.templating import templates
from hoagiai_cli.templating.compose import compose, ended, fill
from hoagiai_cli.templating.markup import fold
from hoagiai_cli.templating.templates import TemplateError, split

FRONT = "---\nten_loai: TỜ TRÌNH\ntrich_yeu: Trích yếu\n---\n"


def made(body: str, front: str = FRONT, **variables):
    return fill(split("mau.html.j2", front + body), variables)


def words(body: str, **variables) -> str:
    (paragraph,) = made(f"{body}<p>hết</p>", **variables).than[:-1]
    return plain(paragraph.runs)


def refusal(body: str = "", front: str = FRONT, **variables) -> str:
    with pytest.raises(TemplateError) as caught:
        made(body, front, **variables)
    return str(caught.value)


# Where templates are


def test_the_builtin_templates_are_found():
    assert {path.name for path in templates.builtin_folder().glob("*.html.j2")} >= {
        "ke-hoach.html.j2",
        "bao-cao.html.j2",
    }


def test_a_plan_folders_own_template_goes_first(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "ke-hoach.html.j2").write_text(FRONT + "<p>riêng</p>", "utf-8")
    assert plain(compose("ke-hoach", {}, tmp_path).than[0].runs) == "riêng./."
    with pytest.raises(TemplateError, match="ke_hoach"):
        compose("ke-hoach", {})


def test_a_template_that_leads_out_of_the_folder_is_refused(tmp_path):
    outside = tmp_path / "khac.html.j2"
    outside.write_text(FRONT, "utf-8")
    own = tmp_path / "plans" / "templates"
    own.mkdir(parents=True)
    try:
        (own / "ke-hoach.html.j2").symlink_to(outside)
    except OSError:
        pytest.skip("hệ thống không cho tạo liên kết")
    with pytest.raises(UserError, match="ngoài thư mục kế hoạch"):
        templates.load("ke-hoach", tmp_path / "plans")


def test_a_missing_template_is_named():
    with pytest.raises(UserError, match=r"khong-co\.html\.j2"):
        templates.load("khong-co")


def test_a_template_in_another_encoding_is_named(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "ke-hoach.html.j2").write_bytes(b"\xff\xfe---")
    with pytest.raises(UserError, match="UTF-8"):
        templates.load("ke-hoach", tmp_path)


# Front matter


def test_the_front_matter_gives_the_parts_around_the_body():
    front = """---
ten_loai: "{{ loai | upper }}"
trich_yeu: "Về {{ viec }}"
kinh_gui: "{{ noi }}"
noi_nhan:
  - "{{ noi }}"
  - UBND các xã
ngay: "{{ ngay }}"
so: "{{ none }}"
nguoi_ky: {quyen_han: [TRƯỞNG PHÒNG], ho_ten: "{{ ten }}"}
du_thao: "{{ nhap }}"
---
"""
    van_ban = made("", front, loai="Báo cáo", viec="a: b", noi=["A", "B"], ngay=NgayIn(2025, 2), ten="Tên", nhap=True)
    assert van_ban.ten_loai == "BÁO CÁO"
    assert van_ban.trich_yeu == "Về a: b"
    assert van_ban.kinh_gui == ("A", "B")
    assert van_ban.noi_nhan == ("A", "B", "UBND các xã")
    assert van_ban.ngay == NgayIn(2025, 2)
    assert van_ban.so is None
    assert van_ban.nguoi_ky == ChuKy(("TRƯỞNG PHÒNG",), "Tên")
    assert van_ban.du_thao is True


@given(st.text())
def test_data_never_become_yaml_or_jinja(text):
    van_ban = made("<p>{{ x }}</p>", '---\ntrich_yeu: "a {{ x }}"\nkinh_gui: ["{{ x }}"]\n---\n', x=text)
    assert van_ban.trich_yeu == " ".join(
        ("a " + printable(text)).strip(" \t\r\n").splitlines()
    ) or text.splitlines() != [text]
    assert len(van_ban.kinh_gui) == 1


def test_data_that_look_like_yaml_or_jinja_stay_words():
    for text in ("a\nso: 5", "{{ 7*7 }}", "{% for %}", "- a", "'\"", "&a *a", "!!python/object"):
        van_ban = made("<p>{{ x }}</p>", '---\ntrich_yeu: "{{ x }}"\n---\n', x=text)
        assert van_ban.so is None
        assert van_ban.trich_yeu == " ".join(text.splitlines())


@pytest.mark.parametrize(
    ("front", "line", "part"),
    [
        ("---\ntrich_yeu: a\ntrich_yeux: b\n---\n", 3, "có phải “trich_yeu”"),
        ("---\nten_loai: a\n---\n", 2, "thiếu khóa “trich_yeu”"),
        ("---\ntrich_yeu: a\nkinh_gui: {a: b}\n---\n", 3, "danh sách"),
        ("---\ntrich_yeu: [a]\n---\n", 2, "một dòng chữ"),
        ("---\ntrich_yeu: a\nngay: 2025-13-01\n---\n", 3, "phải là ngày"),
        ("---\ntrich_yeu: a\ndu_thao: có\n---\n", 3, "true hoặc false"),
        ("---\ntrich_yeu: a\nnguoi_ky: 5\n---\n", 3, "người ký"),
        ("---\ntrich_yeu: a\n\tso: b\n---\n", 3, "dùng dấu Tab"),
        ("---\ntrich_yeu: a\nso: '{{ x.y }}'\n---\n", 3, "không có biến “x”"),
        ("---\ntrich_yeu: a\nso: 'số {{ x }}'\n---\n", 3, "không có biến “x”"),
        ("---\ntrich_yeu: a\nso: '{{ 1/0 }}'\n---\n", 3, "không tính được"),
        ("trich_yeu: a\n---\n", 1, "mở đầu bằng dòng ---"),
        ("---\ntrich_yeu: a\n", 1, "kết thúc phần khai báo"),
    ],
)
def test_faults_of_the_front_matter_are_named_with_their_line(front, line, part):
    message = refusal("", front)
    assert message.startswith(f"mau.html.j2:{line}: ")
    assert part in message


# The body


def test_the_elements_of_the_body():
    van_ban = made(
        """
<h1>I. A</h1><h2>1. B</h2><h3>a) C</h3>
<p align="center">một <b>hai</b> <i>ba <strong>bốn</strong></i><br/>năm</p>
<ul><li>sáu</li></ul>
<table><colgroup><col width="30%"/><col width="70"/></colgroup>
<thead><tr><th>x</th><th>y</th></tr></thead>
<tbody><tr><td rowspan="2">z</td><td align="right">t</td></tr><tr><td>u</td></tr></tbody></table>
<section class="phu-luc ngang"><h1>TÊN</h1><p>lời</p></section>
<p>hết</p>
"""
    )
    first, second, third, paragraph, item, table, last = van_ban.than
    assert [(h.level, plain(h.runs)) for h in (first, second, third)] == [(1, "I. A"), (2, "1. B"), (3, "a) C")]
    assert paragraph == Paragraph(
        (
            Run("một "),
            Run("hai", bold=True),
            Run(" "),
            Run("ba ", italic=True),
            Run("bốn", bold=True, italic=True),
            Run("\nnăm"),
        ),
        Align.CENTER,
    )
    assert plain(item.runs) == "- sáu"
    assert isinstance(table, Table)
    assert table.widths == pytest.approx((0.3, 0.7))
    assert table.header_rows == 1
    assert [len(row) for row in table.rows] == [2, 2, 1]
    assert table.rows[0][0].align is Align.CENTER
    assert table.rows[1][1].align is Align.RIGHT
    assert plain(last.runs) == "hết./."
    (annex,) = van_ban.phu_luc
    assert (annex.ten, annex.ngang, plain(annex.than[0].runs)) == ("TÊN", True, "lời")


@pytest.mark.parametrize(
    ("body", "line", "part"),
    [
        ("<p>a</p>\n<div>b</div>", 6, "không có phần tử <div>"),
        ("<p>\n<h1>b</h1></p>", 6, "không dùng được <h1> trong <p>"),
        ("<p>a</p>\n\n<p>b", 7, "thẻ đóng"),
        ("<p>a\n<b>c</p>", 6, "thẻ đóng"),
        ("<p>a &nbsp; b</p>", 5, "&#160;"),
        ("<p>a < b</p>", 5, "HTML"),
        ("<p class='x'>a</p>", 5, "thuộc tính “class”"),
        ("<p onclick='x'>a</p>", 5, "thuộc tính “onclick”"),
        ("<p align='giua'>a</p>", 5, "align"),
        ("lời ngoài", 5, "phải nằm trong <p>"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;</p>", 5, "HTML"),
        ("<table><tbody>\n<tr><td colspan='x'>a</td></tr></tbody></table>", 6, "colspan"),
        ("<table><tbody>\n<tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>", 6, "2 cột"),
        ("<table></table>", 5, "không có dòng nào"),
        ("<section class='phu-luc'><p>a</p></section>", 5, "mở đầu bằng <h1>"),
        ("<section>a</section>", 5, "class"),
        ("<p>{{ a }}</p>", 5, "không có biến “a”"),
        ("<p>a</p>\n<p>{{ n.a }}</p>", 6, "không có thuộc tính “a”"),
        ("<p>{{ rong }}</p>", 5, "bỏ trống"),
        ("<p>a</p>\n<p>{{ n | khong_co }}</p>", 6, "khong_co"),
        ("<p>a</p>\n{% if %}<p>b</p>{% endif %}", 6, "sai cú pháp"),
        ("{% for i in range(3) %}\n<p>{{ 1 / i }}</p>\n{% endfor %}", 6, "không tính được"),
        ("{% for i in range(3) %}\n<p>a</p>\n<q>{{ i }}</q>\n{% endfor %}", 7, "<q>"),
    ],
)
def test_faults_of_the_body_are_named_with_their_line(body, line, part):
    message = refusal(body, n={}, rong=None)
    assert message.startswith(f"mau.html.j2:{line}: "), message
    assert part in message


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ n.__init__.__globals__ }}",
        "{{ cycler }}",
        "{{ lipsum.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ (1).__class__ }}",
        "{{ range.__self__ }}",
        "{{ n['__class__'] }}",
        "{{ n | attr('__class__') }}",
        "{{ '%s' | format(n) | attr('__class__') }}",
        "{% include '../x' %}",
        "{% include '/etc/passwd' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends '../x' %}",
        "{{ d.update({'a': 1}) }}",
        "{{ l.append(1) }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ [0] * 1000000000 }}",
        "{{ range(1000000000) | list }}",
        "{{ dung | safe }}",
    ],
)
def test_the_sandbox_holds(attack):
    message = refusal(f"<p>{attack}</p>", n=NgayIn(2025), d={}, l=[], dung="<b>")
    assert message.startswith("mau.html.j2:5: ")
    assert "Traceback" not in message
    refusal("", f'---\ntrich_yeu: "{attack}"\n---\n', n=NgayIn(2025), d={}, l=[], dung="x")


@given(st.text())
def test_any_words_of_the_data_come_back(text):
    expected = "".join(run.text for run in fold([Run(printable(text))]))
    assert words("<p>{{ x }}</p>", x=text) == expected


@pytest.mark.parametrize(
    "call", ["{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}", "{% from 'x' import y %}"]
)
def test_a_template_stands_alone(call):
    assert refusal(f"<p>a</p>\n{call}") == "mau.html.j2:6: mẫu không được gọi mẫu khác (“include”, “import”, “extends”)"


def test_markup_in_data_stays_words():
    for text in ("<b>a</b>", "a & b", "<script>", "&lt;", "]]>", "<!-- -->", "{{ 1 }}", "{% x %}"):
        assert words("<p>{{ x }}</p>", x=text) == text


@given(st.text())
def test_words_between_two_stars_are_bold_and_all_words_come_back(text):
    paragraph = made("<p>{{ x | dam }}</p><p>hết</p>", x=f"a **{text}** b").than[0]
    read = plain(paragraph.runs).replace("**", "")
    assert read == "".join(run.text for run in fold([Run(printable(f"a {text} b").replace("**", ""))])) or "*" in text


def test_bold_in_data_is_bold_and_nothing_else():
    paragraph = made("<p>{{ x | dam }}</p><p>hết</p>", x="a **b <i>** c ** d").than[0]
    assert paragraph.runs == (Run("a "), Run("b <i>", bold=True), Run(" c ** d"))


def test_line_numbers_survive_macros_and_filters():
    message = refusal(
        "{% macro m(x) %}\n<b>{{ x }}</b>\n{% endmacro %}\n<p>{{ m('a') }}</p>\n<p>{{ m('b') }}\n<u></u></p>"
    )
    assert message.startswith("mau.html.j2:10: ")


def test_no_break_spaces_are_kept_and_others_folded():
    assert words("<p>  a \n b\u00a0\u00a0c&#160;d </p>") == "a b\u00a0\u00a0c\u00a0d"


@pytest.mark.parametrize("text", ["hết", "hết.", "hết;", "hết./.", "hết ./."])
def test_the_words_end_with_the_sign_of_the_end(text):
    assert plain(ended((Paragraph((Run(text),)),))[0].runs) == "hết./."


def test_a_heading_at_the_end_stays_as_it_is():
    blocks = (Heading(1, (Run("A"),)),)
    assert ended(blocks) == blocks
