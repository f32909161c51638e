"""undo: what it takes back, what it refuses, what it says first."""

import pytest
from commands import COMMANDS, UPDATE, WARD, city, everything, run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_byte_comes_back(tmp_path, name):
    city(tmp_path)
    before = everything(tmp_path)
    code, text = run(*COMMANDS[name], cwd=tmp_path)
    assert code == 0, text
    assert everything(tmp_path) != before
    code, text = run("undo", "-y", cwd=tmp_path)
    assert code == 0, text
    assert f"Sẽ lùi lại lần ghi {name} " in text
    assert everything(tmp_path) == before
    assert "(đã lùi lại)" in run("undo", "--list", cwd=tmp_path)[1]
    assert "Không có lần ghi nào" in run("undo", "-y", cwd=tmp_path)[1]


def test_nothing_is_taken_back_without_a_yes(tmp_path):
    city(tmp_path)
    run(*UPDATE, cwd=tmp_path)
    after = everything(tmp_path)
    code, text = run("undo", cwd=tmp_path)
    assert (code, everything(tmp_path)) == (2, after)
    assert "thêm -y" in text


def test_a_file_changed_since_is_not_taken_back(tmp_path):
    root = city(tmp_path)
    run(*UPDATE, cwd=tmp_path)
    path = root / f"hoa-giai/ket-qua/{WARD}.yaml"
    path.write_bytes(path.read_bytes() + b"# ghi them\n")
    after = everything(tmp_path)
    code, text = run("undo", "-y", cwd=tmp_path)
    assert (code, everything(tmp_path)) == (2, after)
    assert "đã được sửa sau lần ghi update" in text


def test_the_journal_keeps_itself_out_of_git_and_keeps_twenty(tmp_path):
    root = city(tmp_path)
    for number in range(22):
        run(*UPDATE, "--noi-dung", f"Lần {number}", cwd=tmp_path)
    assert (root / ".hoagiai/.gitignore").read_text("utf-8") == "*\n"
    assert len(run("undo", "--list", cwd=tmp_path)[1].splitlines()) == 20
