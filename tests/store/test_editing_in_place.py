"""Edits touch only the lines they mean, are whole or not there, and two writers lose nothing."""

import difflib
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.store.editing import FileForm, prepare
from hoagiai_cli.store.source import Source
from hoagiai_cli.store.splice import append_items, set_value
from hoagiai_cli.store.yaml_reader import read_yaml

ORDER = ("don_vi", "nhat_ky", "so_lieu", "kinh_phi")

LAYOUTS = [
    "don_vi: x\n",
    "don_vi: x",
    "# đầu\ndon_vi: x\nnhat_ky: []\nso_lieu:\n  - {ky: q, bieu: {}}\n# cuối\n",
    "don_vi: x\nnhat_ky:\nkinh_phi: {du_toan: 5}\n",
    "don_vi: x\nnhat_ky:\n- a: b # giữ\n\n# của số liệu\nso_lieu:\n- ky: q\n",
    "don_vi: x\r\nnhat_ky:\r\n  - a: >-\r\n      dài\r\n      nữa\r\n\r\nso_lieu: []\r\n",
    "don_vi: x\nnhat_ky: [{a: b}, {c: d}]\n",
    "nhat_ky:\n    -   a:   'b'\n        c:\n          - 1\ndon_vi: x\n",
]

words = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff\x00"), min_size=1, max_size=300
).filter(str.strip)


def data(text):
    return read_yaml(Source("", text)).data


@pytest.mark.parametrize("text", LAYOUTS)
def test_an_item_is_added_and_nothing_else_moves(text):
    item = {"nhiem_vu": "a", "van_ban": {"so_ky_hieu": "12/KH-UBND"}, "noi_dung": "=1: # x"}
    result = append_items(text, "nhat_ky", [item], ORDER)
    meant = data(text)
    meant["nhat_ky"] = [*(meant.get("nhat_ky") or []), item]
    assert data(result) == meant
    lost = [line[2:] for line in difflib.ndiff(text.splitlines(), result.splitlines()) if line.startswith("- ")]
    assert lost in ([], ["nhat_ky: []"], ["nhat_ky: [{a: b}, {c: d}]"])
    assert ("\r\n" in text) == ("\r\n" in result)
    assert "\n" not in result.replace("\r\n", "") or "\r\n" not in text


@given(words)
@settings(max_examples=300, deadline=None)
def test_any_text_comes_back(text):
    result = append_items(LAYOUTS[4], "nhat_ky", [{"nhiem_vu": "a", "noi_dung": text, "de_xuat": text}], ORDER)
    assert data(result)["nhat_ky"][1] == {"nhiem_vu": "a", "noi_dung": text, "de_xuat": text}
    assert data(set_value(LAYOUTS[4], ("nhat_ky", 0, "a"), text))["nhat_ky"][0]["a"] == text


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("a: 1 # giữ\nb: 2\n", ("a",), 7),
        ("a:\n  b: {c: 1}\n  d: 2\n", ("a", "b", "c"), 3),
        ("a:\n  b: {c: 1}\n  d: 2\n", ("a", "b", "x"), 3),
        ("a:\n  b: {}\n", ("a", "b", "x"), 3),
        ("a:\n  - b: 1\n    c: |\n      chữ\n\nd: 2\n", ("a", 0, "e"), "cho_duyet"),
        ("a: 1\n", ("k", "x"), 5),
        ("k:\na: 1\n", ("k", "x"), 5),
        ("k: null\na: 1\n", ("k", "x"), 5),
        ("k:\n  x: 'cũ'\na: 1\n", ("k", "x"), "mới: hơn"),
    ],
)
def test_a_value_is_set_and_nothing_else_moves(text, path, value):
    meant = data(text)
    node = meant
    for step in path[:-1]:
        if isinstance(step, str) and node.get(step) is None:
            node[step] = {}
        node = node[step]
    node[path[-1]] = value
    assert data(set_value(text, path, value)) == meant


def test_a_change_that_does_more_than_was_meant_is_refused(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(UserError, match="trình bày"):
        prepare(path, tmp_path, [lambda text: text + "b: 2\n"], lambda found: found, FileForm(KetQua))


KILLS = int(os.environ.get("HOAGIAI_KILLS", "30"))
UPDATE = [
    sys.executable, "-m", "hoagiai_cli", "update", "tap-huan", "--don-vi", "phong-tu-phap", "--dot", "Quý II/2025",
    "--tien-do", "dang_thuc_hien", "--ngay", "2025-05-01",
]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows không có tín hiệu SIGKILL")
@pytest.mark.slow(seconds=60)
def test_killed_at_any_moment_every_file_is_old_or_new(folder):
    """The file is the one before or the one after, and the next run goes on; tests/writing kills at every system call."""
    path = folder.path("hoa-giai-2025/ket-qua/phong-tu-phap.yaml")
    os.sync()
    start = time.monotonic()
    subprocess.run([*UPDATE, "--noi-dung", "lần đầu"], check=True, capture_output=True)
    whole = time.monotonic() - start
    chance = random.Random(7)  # noqa: S311 - a moment to be killed at
    seen = {path.read_bytes()}
    for number in range(KILLS):
        before = path.read_bytes()
        process = subprocess.Popen(
            [*UPDATE, "--noi-dung", f"lần {number}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(whole * chance.uniform(0.5, 1.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        after = path.read_bytes()
        # A later run may first finish the write of one that was killed, and be killed before its own.
        assert after == before or (
            after.startswith(before[:-1]) and re.search(r"noi_dung: lần \d+\n\Z", after.decode(), re.ASCII)
        )
        seen.add(after)
    assert len(seen) > 2, "some runs came through"
    subprocess.run([*UPDATE, "--noi-dung", "lần cuối"], check=True, capture_output=True)
    assert folder.check() == [] or all(found.severity != "loi" for found in folder.check())
    assert not list(path.parent.glob(".*.tmp"))


def test_two_writers_lose_nothing(folder):
    running = [
        subprocess.Popen([*UPDATE, "--noi-dung", f"người {number}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for number in range(6)
    ]
    assert [process.wait() for process in running] == [0] * 6
    for process in running:
        process.communicate()
    text = Path(folder.path("hoa-giai-2025/ket-qua/phong-tu-phap.yaml")).read_text("utf-8")
    assert all(f"noi_dung: người {number}\n" in text for number in range(6))
