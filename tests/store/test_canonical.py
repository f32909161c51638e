"""``fmt``: canonical form. Idempotent, same data, comments kept; one edited field is a one-line diff."""

import difflib
import re
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.check import MODELS
from hoagiai_cli.store.canonical import canonical
from hoagiai_cli.store.layout import scan
from hoagiai_cli.store.mending import decode, mend
from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = [
    pytest.param(Path(file.path), MODELS[file.kind], id=Path(file.path).relative_to(ROOT).as_posix())
    for root in (ROOT / "plans", *sorted(path.parent for path in (ROOT / "tests/loi").rglob("don-vi")))
    for file in scan(root).files()
    if Path(file.path).is_file()
]


def data_of(text: str):
    return read_yaml(Source("x.yaml", text)).data


def form(text: str, model=NhiemVu) -> str:
    return canonical("x.yaml", text.encode(), model).decode()


@pytest.mark.parametrize(("path", "model"), EXAMPLES)
def test_every_file_of_the_project_keeps_its_data_and_stays_as_formatted(path, model):
    data = path.read_bytes()
    try:
        once = canonical(str(path), data, model)
    except Unreadable:
        pytest.skip("không đọc được: ví dụ sai cú pháp")
    assert canonical(str(path), once, model) == once
    assert data_of(once.decode()) == data_of(mend(decode(data)))


@pytest.mark.parametrize(("path", "model"), [p for p in EXAMPLES if p.id.startswith("plans/")])
def test_the_committed_plan_is_canonical(path, model):
    assert canonical(str(path), path.read_bytes(), model) == path.read_bytes()


KEYS = st.sampled_from(["ma", "so", "ten", "chu_tri", "thoi_gian", "gia_han", "khoa_la", "ghi_chu", "no", "25", "a b"])
WORDS = st.text(st.sampled_from("abớđ ợ:#-'\"\\,[]{}&*!|>%@`?0129.~=\n\t"), max_size=30)
SCALARS = st.one_of(
    WORDS,
    st.sampled_from(
        ["no", "03388", "1:30", "2025-02-30", "1e3", "~", "null", "true", "Quý II, quý IV", "a: b", "#a", " x"]
    ),
    st.text("abc đ", min_size=100, max_size=300),
    st.integers(),
    st.booleans(),
    st.none(),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
FILES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=6)


@settings(max_examples=300, deadline=None)
@given(FILES, st.sampled_from([30, 80, 10**6]), st.sampled_from([None, True, False]), st.data())
def test_generated_files(data, width, flow, draw):
    """Whatever another program writes: same data, stable, every comment still there, once."""
    text = yaml.safe_dump(data, allow_unicode=True, width=width, default_flow_style=flow, sort_keys=False)
    text, comments = with_comments(text, draw)
    before = data_of(mend(text))
    once = form(text)
    assert data_of(once) == before
    assert form(once) == once
    assert [once.count(comment) for comment in comments] == [1] * len(comments)


@pytest.mark.parametrize(
    "text", ["so: [[[\n  # c\n  null]]]\n", "so: [[a], [[\n  # c\n  null]]]\n", "so: [[\n # b\n [\n  # c\n  null]]]\n"]
)
def test_a_comment_in_lists_of_lists_goes_above_the_first_dash(text):
    once = form(text)
    assert "- #" not in once
    assert once.count("# c") == 1
    assert form(once) == once


def with_comments(text: str, draw) -> tuple[str, list[str]]:
    """Put comments on lines of their own, and behind values, where YAML allows them."""
    node = yaml.compose(text, yaml.BaseLoader)
    inside = set()
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, yaml.ScalarNode):
            inside.update(range(part.start_mark.line + 1, part.end_mark.line + (part.style not in {"|", ">"})))
            if part.style in {"|", ">"}:
                inside.add(part.end_mark.line)
        elif isinstance(part, yaml.MappingNode):
            waiting += [inner for pair in part.value for inner in pair]
        else:
            waiting += part.value
    lines = text.split("\n")
    comments: list[str] = []
    result = []
    for number, line in enumerate(lines):
        if number not in inside and number < len(lines) - 1 and draw.draw(st.booleans()):
            comments.append(f"# chú thích {len(comments):03}.")
            indent = len(line) - len(line.lstrip(" "))
            result.append(" " * indent + comments[-1])
        result.append(line)
    return "\n".join(result), comments


def test_order_of_the_model_and_comments_that_travel():
    text = """\
# yaml-language-server: $schema=x
thoi_gian: 'Quý II' # như in
# tên việc
ten: "Tập huấn"
la: 1
ma: tap-huan
chu_tri:
- a   # một
- b
# hết
"""
    assert (
        form(text)
        == """\
# yaml-language-server: $schema=x
ma: tap-huan
# tên việc
ten: Tập huấn
chu_tri:
  - a # một
  - b
thoi_gian: Quý II # như in
la: 1
# hết
"""
    )


@pytest.mark.parametrize(
    "mark",
    ["no", "03388", "1:30", "12", "1.5", "true", "null", "1_000", "0x1F", "=", "", "a: b", "- a", "#x", "a #x"],
)
def test_what_a_reader_could_misread_is_quoted(mark):
    text = f"ten: {yaml.safe_dump(mark, default_style=chr(34)).strip()}\n"
    assert form(text) == f'ten: "{mark}"\n'


@pytest.mark.parametrize("mark", ["2025-02-25", "a)", "12/KH-UBND", "Quý II, quý IV năm 2025", "TM. UBND", "“a”"])
def test_what_nobody_misreads_is_plain(mark):
    assert form(f"ten: '{mark}'\n") == f"ten: {mark}\n"


def test_form_is_mended():
    nfd = unicodedata.normalize("NFD", "Tập huấn")
    text = f"\ufeffma: x\r\nten: {nfd}\u00a0kỹ năng\u200b\r\nnguyen_van:\r\n\tchu_tri: Phòng\t\r\n"
    assert form(text) == "ma: x\nten: Tập huấn kỹ năng\nnguyen_van:\n  chu_tri: Phòng\n"
    utf16 = canonical("x.yaml", "ten: Tập huấn\r\n".encode("utf-16"), NhiemVu)
    assert utf16.decode() == "ten: Tập huấn\n"


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (b"ten: \xb5\xff a\n", "HG002"),
        (b"<<<<<<< HEAD\nten: a\n=======\nten: b\n>>>>>>> x\n", "HG005"),
        (b"ten: [a\n", "HG010"),
        (b"", "HG004"),
    ],
)
def test_what_cannot_be_formatted_is_refused_with_its_code(bad, code):
    with pytest.raises(Unreadable) as caught:
        canonical("x.yaml", bad, NhiemVu)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("model", "name", "old", "new"),
    [
        (NhiemVu, "hoa-giai-2025/nhiem-vu/tap-huan.yaml", "Quý II, quý IV năm 2025", "Quý II năm 2025"),
        (NhiemVu, "hoa-giai-2025/nhiem-vu/tap-huan.yaml", "bồi dưỡng kỹ năng", "bồi dưỡng các kỹ năng khác nhau"),
        (NhiemVu, "hoa-giai-2025/nhiem-vu/tap-huan.yaml", "[phong-tu-phap]", "[phong-tu-phap, phong-noi-vu]"),
        (KeHoach, "hoa-giai-2025/ke-hoach.yaml", "ho_ten: Trần Đình Tiến", "ho_ten: null"),
        (CauHinh, "cau-hinh.yaml", "sap_den_han: 15", "sap_den_han: 10"),
    ],
)
def test_one_edited_field_is_a_diff_of_one_line(model, name, old, new):
    before = (ROOT / "plans" / name).read_text(encoding="utf-8")
    assert old in before
    after = canonical(name, before.replace(old, new).encode(), model).decode()
    changed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert len(changed) == 2


def test_long_paragraphs_are_folded_once_and_keep_their_lines():
    words = "cập nhật kiến thức pháp luật cho đội ngũ hòa giải viên " * 5
    once = form(f'ten: "{words[:120]}\n  {words[120:].strip()}"\n')
    assert once.startswith("ten: >-\n  ")
    assert max(map(len, once.splitlines())) <= 120
    shorter = once.replace("kiến thức ", "", 1)
    assert form(shorter) == shorter


def test_records_keep_their_order():
    text = "don_vi: a\nnhat_ky:\n  - nhiem_vu: z\n    tien_do: x\n  - {tien_do: x, nhiem_vu: a}\n"
    assert form(text, KetQua) == (
        "don_vi: a\nnhat_ky:\n  - nhiem_vu: z\n    tien_do: x\n  - {nhiem_vu: a, tien_do: x}\n"
    )


def test_blank_lines_between_groups_stay():
    assert re.findall(r"\n\n", form("ma: a\n\n\n# nhóm\nten: b\n\nso: '1'\n")) == ["\n\n", "\n\n"]


def test_a_form_that_would_say_something_else_is_refused(monkeypatch):
    monkeypatch.setattr("hoagiai_cli.store.canonical._Writer.root", lambda *_: ["ma: khac"])
    with pytest.raises(Unreadable) as refused:
        form("ma:   viec\n")
    assert refused.value.code == "HG010"
