"""Hostile templates: none reads a file, runs forever, fills the memory, or makes words of data into form."""

import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bao_cao import bao_cao, quarter
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.printing.van_ban import plain
from hoagiai_cli.templating import apart
from hoagiai_cli.templating.compose import compose, fill
from hoagiai_cli.templating.environment import Renderer
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.templates import TemplateError, builtin_folder, split

FRONT = "---\ntrich_yeu: t\n---\n"

BOMBS = {
    "nested loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "nested loops that print": "{% for a in range(99999) %}{% for b in range(9999) %}<p>x</p>{% endfor %}{% endfor %}",
    "loops in a capture": "{% set s %}{% for a in range(99999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}{% endset %}",
    "a long text in a capture": "{% set s %}{% for a in range(99999) %}" + "x" * 9000 + "{% endfor %}{% endset %}",
    "a multiplied text": "{{ 'a' * 10**9 }}",
    "a multiplied text by number": "{{ 'a' * 1000000000 }}",
    "a multiplied list": "{{ [1] * 1000000000 }}",
    "a power": "{{ 10 ** 1000000 }}",
    "a long range": "{% for i in range(10**9) %}{% endfor %}",
    "a longer range": "{% for i in range(1000000000) %}{% endfor %}",
    "numbers that grow": "{% set ns = namespace(n=9) %}{% for i in range(99) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
    "texts that double": "{% set ns = namespace(s='aaaa') %}{% for i in range(99) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    "texts that double by +": "{% set ns = namespace(s='aaaa') %}{% for i in range(99) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    "texts that double by join": "{% set ns = namespace(s='aa') %}{% for i in range(99) %}{% set ns.s = [ns.s, ns.s] | join %}{% endfor %}",
    "texts that grow by replace": "{% set ns = namespace(s='aa') %}{% for i in range(99) %}{% set ns.s = ns.s | replace('a', ns.s) %}{% endfor %}",
    "lists that double": "{% set ns = namespace(l=[1]) %}{% for i in range(99) %}{% set ns.l = ns.l + ns.l %}{% endfor %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a macro that calls itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    "a loop that calls itself": "{% for i in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "a loop that calls itself wide": "{% for i in range(9999) recursive %}{% if loop.depth < 9 %}{{ loop(range(9999)) }}{% endif %}{% endfor %}",
    "a padded text": "{{ 'a'.ljust(1000000000) }}",
    "a padded text by filter": "{{ 'a' | center(1000000000) }}",
    "an indented text": "{{ 'a' | indent(1000000000) }}",
    "a formatted text": "{{ '%1000000000d' % 1 }}",
    "a formatted text by method": "{{ '{:1000000000}'.format(1) }}",
    "a formatted text by filter": "{{ '%1000000000d' | format(1) }}",
    "a long fill": "{{ [1] | batch(1000000000, 'x') | list | length }}",
    "many slices": "{{ [1] | slice(1000000000) | list | length }}",
    "a fine rounding": "{{ 1 | round(100000000, 'ceil') }}",
    "bytes of a number": "{{ (1).to_bytes(1000000000) }}",
    "a day in a wide form": "{{ ngay.strftime('%1000000000d') }}",
    "a model's text": "{{ ke_hoach.model_dump_json(indent=1000000000) }}",
    "a deep expression": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
}  # fmt: skip


@pytest.fixture(scope="module")
def values(ho_so):
    return {"ke_hoach": ho_so.ke_hoach, "ngay": date(2025, 1, 1)}


@pytest.mark.parametrize("body", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_at_its_line_and_soon(body, values):
    started = time.process_time()
    with pytest.raises(TemplateError, match=r"^mau:\d+: .*\w") as caught:
        fill(split("mau", FRONT + "<p>a</p>\n" + body)._replace(own=True), values)
    assert time.process_time() - started < 20
    assert "Traceback" not in str(caught.value)


READS = (
    "{{ ke_hoach.parse_file('/etc/passwd') }}",
    "{{ ke_hoach.parse_raw('{}') }}",
    "{{ ke_hoach.model_construct() }}",
    "{{ ke_hoach.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ trong.__init__.__globals__ }}",
    "{{ ('a' | attr('__class__')) }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ self._TemplateReference__context }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ ''.join.__self__.__class__ }}",
    "{{ 'a'.encode('utf-8') }}",
    "{% set x = ke_hoach.model_copy %}{{ x(update={'so': '1'}) }}",
    "{% include '/etc/passwd' %}",
    "{% import '/etc/passwd' as x %}",
    "{% extends '/etc/passwd' %}",
    "{% set ke_hoach.so = '1' %}",
    "{{ [].append(1) }}",
)


@pytest.mark.parametrize("body", READS)
def test_nothing_but_the_variables_is_reached(body, values):
    with pytest.raises(TemplateError):
        fill(split("mau", FRONT + f"<p>a</p>{body}"), values)


def test_data_cannot_become_form():
    with pytest.raises(TemplateError, match="autoescape"):
        fill(split("mau", FRONT + "{% autoescape false %}{{ x }}{% endautoescape %}"), {"x": "<h1>x</h1>"})
    made = fill(
        split("mau", FRONT + "<p>{{ x }}</p><p>{{ [x, x] | join(', ') }}</p><p>hết</p>"), {"x": "<h1>&amp;</h1>"}
    )
    assert [plain(block.runs) for block in made.than] == ["<h1>&amp;</h1>", "<h1>&amp;</h1>, <h1>&amp;</h1>", "hết./."]
    made = fill(split("mau", FRONT + "<p>{{ x | replace('a', '<') }}</p>"), {"x": "a&"})
    assert plain(made.than[0].runs) == "<&./."


@pytest.mark.parametrize("value", ["{{ x }}", "{{ x ~ 'a' }}", "{{ [x] | join }}", "{{ x | replace('a', 'b') }}"])
def test_none_and_true_and_lists_are_never_words(value):
    for x in (None, True, [1], (1,), {}, {"a": 1}):
        with pytest.raises(TemplateError, match=r"không phải chữ để in|bỏ trống"):
            fill(split("mau", FRONT + f"<p>{value}</p>"), {"x": x})


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{% for a in range(9) | _dem(0) %}{% endfor %}", "không có bộ lọc “_dem”"),
        ("{{ ['a'] | _ghep }}", "không có bộ lọc “_ghep”"),
        ("{{ 999999999999 | la_ma }}", "không có số La Mã"),
        ("{{ self }}", "không phải chữ để in"),
        ("{{ 'a'.format }}", "không phải chữ để in"),
        ("{{ 'a'.upper }}", "không phải chữ để in"),
        ("{{ 'a'.__len__ }}", "mẫu không được phép làm việc này: dùng thuộc tính"),
        ("{{ 'a'.ljust(9) }}", "mẫu không được phép làm việc này: dùng thuộc tính"),
        ("{{ range }}", "không phải chữ để in"),
        ("{{ namespace() }}", "không phải chữ để in"),
        ("{% for a in [1] %}{{ loop }}{% endfor %}", "không phải chữ để in"),
        ("{% macro m() %}{% endmacro %}{{ m }}", "không phải chữ để in"),
        ("{{ 1 % 0 }}", "chia cho số 0"),
        ("{{ 1 // 0 }}", "chia cho số 0"),
        ("{{ 1 + 'a' }}", "giá trị này không dùng được"),
        ("{{ 'a' | sort(1, 2, 3, 4) }}", "giá trị này không dùng được"),
        ("{{ [1][5] }}", "không có phần tử thứ 5"),
        ("{{ 1 is la_lung }}", "không có phép thử “la_lung”"),
        ("{% la_lung %}", "không có thẻ “la_lung”"),
        ("{% if 1 %}", "chưa đóng"),
        ("{# a", "chưa đóng"),
        ("{{ a b }}", "gặp “b” ở chỗ không đúng"),
        ("{{ ? }}", "ký tự lạ “?”"),
        ("{{ ) }}", "thừa “)”"),
        ("{{ }}", "sai cú pháp của mẫu"),
        ("{% for %}{% endfor %}", "sai cú pháp của mẫu"),
    ],
)
def test_a_fault_of_a_template_is_said_in_vietnamese(body, words):
    with pytest.raises(TemplateError) as caught:
        fill(split("mau", FRONT + "<p>" + body + "</p>"), {})
    said = str(caught.value)
    assert words in said
    assert not [
        word for word in ("unexpected", "xpected", "token", "object", "named", "Error", "Jinja") if word in said
    ]


def test_loops_know_their_length_and_take_conditions():
    body = "{% for i in range(3) if i %}{{ loop.index }}/{{ loop.length }}{{ ', ' if not loop.last }}{% else %}-{% endfor %}"
    made = fill(split("mau", FRONT + f"<p>{body}</p>"), {})
    assert plain(made.than[0].runs) == "1/2, 2/2./."


def test_the_budget_is_of_the_whole_document():
    # One for the call of range, one for each round.
    template = split("mau", "---\ntrich_yeu: t\n---\n{% for i in range(60) %}<p>a</p>{% endfor %}")
    list(Renderer(template, {}, Budget(steps=61)).body())
    with pytest.raises(TemplateError, match="quá nhiều lần"):
        list(Renderer(template, {}, Budget(steps=60)).body())
    with pytest.raises(TemplateError, match="quá dài"):
        list(Renderer(template, {}, Budget(characters=400)).body())


# In a process of its own


def own(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "plans" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html.j2").write_text(text, "utf-8")
    return folder.parent


def test_what_is_not_foreseen_is_ended_from_outside(tmp_path, monkeypatch):
    # Lists of lists, held against each other: one operation, exponential, that no count sees.
    body = "{% set ns = namespace(a=[1], b=[1]) %}{% for i in range(60) %}{% set ns.a = [ns.a, ns.a] %}{% set ns.b = [ns.b, ns.b] %}{% endfor %}<p>{{ 'x' if ns.a == ns.b else 'y' }}</p>"
    root = own(tmp_path, "ke-hoach", FRONT + body)
    real = apart.run_apart
    monkeypatch.setattr(apart, "run_apart", lambda *job: real(*job, seconds=3))
    started = time.perf_counter()
    with pytest.raises(TemplateError, match=r"ke-hoach\.html\.j2:4: mẫu chạy quá 20 giây"):
        compose("ke-hoach", {}, root)
    assert time.perf_counter() - started < 15


@pytest.mark.skipif(sys.platform == "win32", reason="Windows không giới hạn được bộ nhớ của tiến trình")
def test_memory_has_an_end():
    with pytest.raises(apart.TooLongError):
        apart.run_apart(bytearray, apart.MAX_MEMORY + 1)


def test_what_goes_wrong_apart_is_said_as_it_is_said_here(tmp_path):
    root = own(tmp_path, "ke-hoach", FRONT + "<p>a</p>\n<p>{{ khong_co }}</p>")
    with pytest.raises(TemplateError, match=r"ke-hoach\.html\.j2:5: không có biến “khong_co”") as caught:
        compose("ke-hoach", {}, root)
    assert caught.value.place.line == 5
    with pytest.raises(UserError):
        apart.run_apart(split, "mau", "không có gì")


def test_every_built_in_template_gives_the_same_from_the_plan_folder(tmp_path, thu_muc_co_ket_qua):
    root = tmp_path / "plans"
    shutil.copytree(builtin_folder(), root / "templates")
    plan = thu_muc_co_ket_qua.ho_so["hoa-giai-2025"]
    assert ke_hoach_in(thu_muc_co_ket_qua, plan, root) == ke_hoach_in(thu_muc_co_ket_qua, plan)
    period = quarter(thu_muc_co_ket_qua, 2, 2025)
    assert bao_cao(thu_muc_co_ket_qua, plan, period, root=root) == bao_cao(thu_muc_co_ket_qua, plan, period)


def test_the_command_ends_with_2_and_one_line(tmp_path):
    plans = Path(__file__).parents[2] / "plans"
    shutil.copytree(plans, tmp_path / "plans")
    own(tmp_path, "ke-hoach", FRONT + "<p>{{ 'a' * 10**9 }}</p>")
    command = [sys.executable, "-m", "hoagiai_cli", "document", "ke-hoach"]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert made.returncode == 2
    assert made.stderr == "Lỗi: plans/templates/ke-hoach.html.j2:4: mẫu không được phép làm việc này: phép “**”\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plans"]
