"""Twenty writers at once: every distinct record there once, every file in its form, the folder without an error."""

import os
import sys

import pytest
from commands import COMMANDS, OTHER, UPDATE, WARD, city, run, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows không có fork")

MIXED = [
    *[(*UPDATE, "--noi-dung", "Như nhau")] * 4,
    *[(*UPDATE, "--noi-dung", f"Người {number}: 50%, #1") for number in range(5)],
    *[("extend", "tap-huan", "--dot", "Quý II/2025", "--den", "31/7/2025", "--van-ban", "45/TB-UBND")] * 3,
    *[("extend", "ra-soat", "--don-vi", unit, "--den", "31/1/2026", "--van-ban", "46/TB") for unit in (WARD, OTHER)],
    ("fmt",),
    *[COMMANDS["form import"]] * 2,
    ("form", "accept", "ra-soat", "--don-vi", OTHER),
    *[("approve", "--so-ky-hieu", "5/KH", "--ngay-van-ban", "2025-01-10", "--nguoi-ky", "Nguyễn Văn Mẫu")] * 2,
]


def test_twenty_writers_at_once(tmp_path):
    root = city(tmp_path)
    writers = [start(lambda command=command: run(*command, cwd=tmp_path)[0]) for command in MIXED]
    codes = [os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1]) for writer in writers]
    assert len(writers) == 20
    # The second approval may come behind a change of what binds: it is then told to say that it amends.
    assert codes[:-2] == [0] * 18
    assert 0 in codes[-2:]
    results = (root / f"hoa-giai/ket-qua/{WARD}.yaml").read_text("utf-8")
    assert results.count("Như nhau") == 1
    assert [results.count(f"Người {number}: ") for number in range(5)] == [1] * 5
    assert results.count("nhiem_vu: tap-huan") == 1
    assert (root / "hoa-giai/nhiem-vu/tap-huan.yaml").read_text("utf-8").count("45/TB-UBND") == 1
    assert (root / "hoa-giai/nhiem-vu/ra-soat.yaml").read_text("utf-8").count("46/TB") == 2
    assert (root / "hoa-giai/phe-duyet.yaml").read_text("utf-8").count("so_ky_hieu: 5/KH") == 1
    assert run("fmt", "--check", cwd=tmp_path) == (0, "Mọi tệp đã đúng dạng.\n")
    assert "lỗi HG" not in run("validate", cwd=tmp_path)[1]
    assert not (root / ".hoagiai.lock").exists()
