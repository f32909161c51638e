"""``hoagiai validate`` and ``explain`` as a user runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "tests" / "loi"


def run(*arguments, cwd=ROOT, **env):
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, **env},
    )
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_city_plan_is_strictly_right():
    code, printed, errors = run("validate", "--strict", "--goc", "plans")
    assert (code, errors) == (0, "")
    assert "lưu ý" in printed
    assert "cảnh báo HG" not in printed


def test_paths_name_the_folder_that_they_belong_to():
    code, printed, _ = run("validate", "tests/loi/HG203/plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml")
    assert code == 1
    assert printed.startswith("tests/loi/HG203/plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml:")
    code, printed, _ = run("validate", EXAMPLES / "HG203" / "plans" / "don-vi")
    assert (code, printed) == (0, "Không có lỗi.\n")
    assert run("validate", ".", cwd=EXAMPLES / "HG203")[0] == 1
    assert run("validate", cwd=EXAMPLES / "HG203" / "plans" / "don-vi")[0] == 1


def test_paths_of_two_folders_are_refused():
    code, _, errors = run("validate", "tests/loi/HG203/plans", "tests/loi/HG204/plans")
    assert code == 2
    assert "nhiều thư mục kế hoạch" in errors


def test_a_path_that_is_not_there(tmp_path):
    assert run("validate", tmp_path / "khong-co.yaml")[0] == 2
    code, _, errors = run("validate", cwd=tmp_path)
    assert code == 2
    assert "--goc" in errors


@pytest.mark.parametrize(("example", "plain", "strict"), [("HG102", 1, 1), ("HG303", 0, 1), ("HG304", 0, 0)])
def test_exit_codes(example, plain, strict):
    assert run("validate", cwd=EXAMPLES / example)[0] == plain
    assert run("validate", "--strict", cwd=EXAMPLES / example)[0] == strict


def test_json_contract():
    code, printed, errors = run("validate", "--format", "json", cwd=EXAMPLES / "HG102")
    assert (code, errors) == (1, "")
    report = json.loads(printed)
    assert report["phien_ban"] == 1
    assert report["loi"] == [
        {
            "ma": "HG102",
            "muc_do": "loi",
            "tep": "plans/hoa-giai-2025/nhiem-vu/tap-huan.yaml",
            "dong": 8,
            "cot": 1,
            "thong_bao": "khóa “thoi_gain” không có trong mẫu; có phải “thoi_gian”?",
            "goi_y": report["loi"][0]["goi_y"],
        }
    ]
    assert report["loi"][0]["goi_y"].startswith("các khóa được dùng: ma, so")


def test_json_of_a_right_folder():
    _, printed, _ = run("validate", "--format", "json", "--goc", "tests/rules/thu-muc-dung/plans")
    assert json.loads(printed) == {"phien_ban": 1, "loi": []}


def test_output_goes_to_a_file(tmp_path):
    target = tmp_path / "loi.json"
    code, printed, _ = run("validate", "--format", "json", "-o", target, cwd=EXAMPLES / "HG102")
    assert (code, printed) == (1, "")
    assert json.loads(target.read_text("utf-8"))["loi"][0]["ma"] == "HG102"


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii"])
def test_vietnamese_on_a_narrow_stream(encoding):
    code, printed, _ = run("validate", cwd=EXAMPLES / "HG102", PYTHONIOENCODING=encoding)
    assert code == 1
    assert "lỗi HG102: khóa" in printed
    assert "\x1b" not in printed


def test_explain_one_and_all():
    code, printed, _ = run("explain", "hg102")
    assert code == 0
    assert printed.startswith("HG102 (lỗi): Khóa không có trong mẫu\n")
    assert "thoi_gain: Quý II/2025" in printed
    _, everything, _ = run("explain")
    assert [line[:5] for line in everything.splitlines()] == sorted(path.name for path in EXAMPLES.iterdir())
    code, _, errors = run("explain", "HG999")
    assert code == 2
    assert "HG999" in errors


def test_explain_shows_what_cannot_be_seen():
    assert "⇥   chu_tri" in run("explain", "HG006")[1]
    assert "⍽⍽chu_tri" in run("explain", "HG007")[1]
