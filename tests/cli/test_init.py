"""``init``, completion and ``text`` as a new user meets them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def run(*arguments, cwd, **environment):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    assert run("init", "phường mới", "--nam", "2025", cwd=tmp_path).returncode == 0
    return tmp_path / "phường mới"


def test_the_first_plan_is_right_from_the_start(folder):
    result = run("validate", "--strict", cwd=folder)
    assert result.returncode == 0, result.stdout
    assert run("fmt", "--check", cwd=folder).returncode == 0
    assert run("schema", "--check", cwd=folder).returncode == 0
    assert run("status", cwd=folder).returncode == 0
    assert run("document", "ke-hoach", "--format", "md", cwd=folder).returncode == 0


def test_every_plan_file_names_its_schema(folder):
    for path in (folder / "plans").rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.partition("=")[2]).resolve().is_file(), path


def test_the_plan_is_marked_as_a_model_and_says_nothing_of_a_place(folder):
    text = "".join(path.read_text("utf-8") for path in (folder / "plans").rglob("*.yaml"))
    assert "mẫu" in text
    assert "Lai Châu" not in text


def test_files_of_editors_and_ci_can_be_read(folder):
    for name in ("settings", "extensions"):
        json.loads((folder / f".vscode/{name}.json").read_text("utf-8"))
    for name in (".pre-commit-config.yaml", ".github/workflows/ke-hoach.yml", ".gitlab-ci.yml"):
        assert yaml.safe_load((folder / name).read_text("utf-8"))
    settings = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))
    assert {Path(name).name for name in settings["yaml.schemas"]} == {p.name for p in (folder / "schemas").iterdir()}


def test_commands_that_ci_runs_are_commands(folder):
    workflow = yaml.safe_load((folder / ".github/workflows/ke-hoach.yml").read_text("utf-8"))
    lines = [step["run"] for step in workflow["jobs"]["kiem-tra"]["steps"] if "run" in step]
    for line in lines:
        if line.startswith("hoagiai"):
            assert run(*line.split()[1:], cwd=folder).returncode == 0


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "plans").mkdir()
    (tmp_path / ".gitattributes").write_text("của tôi", "utf-8")
    result = run("init", cwd=tmp_path)
    assert result.returncode == 0
    assert (tmp_path / ".gitattributes").read_text("utf-8") == "của tôi"
    assert [path.name for path in (tmp_path / "plans").iterdir()] == [".hoagiai"]
    assert "Giữ nguyên .gitattributes (đã có)" in result.stdout


def test_hooks_for_other_projects():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"] for hook in hooks} == {"hoagiai-fmt", "hoagiai-validate"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_script_of_each_shell(tmp_path, shell):
    text = run("completion", shell, cwd=tmp_path).stdout
    assert f"complete_{shell}" in text
    program = {"powershell": "pwsh"}.get(shell, shell)
    if not shutil.which(program):
        pytest.skip(f"máy này không có {program}")
    if shell != "powershell":
        (tmp_path / "script").write_text(text, "utf-8")
        assert subprocess.run([program, "-n", "script"], cwd=tmp_path, check=False).returncode == 0


@pytest.mark.skipif(not shutil.which("bash"), reason="máy này không có bash")
def test_bash_completes_live_ids(folder, tmp_path):
    """The script as bash runs it, with a program of this name on the path."""
    program = tmp_path / "bin" / "hoagiai"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hoagiai_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    ask = (
        'eval "$(hoagiai completion bash)"; COMP_WORDS=(hoagiai log nhi); COMP_CWORD=2;'
        ' _hoagiai_completion hoagiai nhi log; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", ask],
        cwd=folder,
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["nhiem-vu-mau"], done.stderr


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hoagiai show don", ["don-vi-mau"]),
        ("hoagiai status --nhiem-vu nhi", ["nhiem-vu-mau"]),
        ("hoagiai status --don-vi don", ["don-vi-mau"]),
        ("hoagiai status --ke-hoach ke", ["ke-hoach-mau"]),
        ("hoagiai appr", ["approve"]),
    ],
)
def test_powershell_completes_live_ids(folder, words, found):
    result = run(
        cwd=folder,
        _HOAGIAI_COMPLETE="complete_powershell",
        _HOAGIAI_WORDS=words,
        _HOAGIAI_WORD=words.split()[-1],
    )
    assert [line.split("\t")[0] for line in result.stdout.splitlines()] == found


def test_completion_reads_no_yaml(folder):
    for path in (folder / "plans").rglob("*.yaml"):
        path.write_bytes(b"\xff[")
    code = "import sys\nfrom hoagiai_cli.cli.main import main\ntry:\n main()\nexcept SystemExit:\n pass\nprint(sorted({'yaml', 'pydantic', 'ruamel', 'rich'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "_HOAGIAI_COMPLETE": "complete_bash", "COMP_WORDS": "hoagiai log nhi", "COMP_CWORD": "2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["plain,nhiem-vu-mau", "[]"], done.stderr


def test_completion_where_there_is_no_plan(tmp_path):
    result = run(cwd=tmp_path, _HOAGIAI_COMPLETE="complete_bash", COMP_WORDS="hoagiai log x", COMP_CWORD="2")
    assert (result.stdout.strip(), result.stderr) == ("", "")


@pytest.mark.skipif(not shutil.which("git"), reason="máy này không có git")
def test_git_diff_shows_the_words_of_a_word_file(folder):
    docx = pytest.importorskip("docx")

    def save(words):
        document = docx.Document()
        document.add_paragraph(words)
        document.add_table(1, 2).rows[0].cells[1].text = "ô hai"
        document.save(folder / "tờ trình.docx")

    def git(*arguments):
        return subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
            cwd=folder, capture_output=True, text=True, check=True, encoding="utf-8",
        ).stdout  # fmt: skip

    git("init", "-q")
    git("config", "diff.docx.textconv", f'"{sys.executable}" -m hoagiai_cli text')
    save("Quý một")
    git("add", "-A")
    git("commit", "-qm", "1")
    save("Quý hai")
    text = git("diff")
    assert "-Quý một" in text
    assert "+Quý hai" in text


def test_text_of_what_is_no_word_file(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"x")
    result = run("text", "a.docx", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (
        2,
        "Lỗi: a.docx: nội dung tệp không phải .docx: tệp bị hỏng, tải về chưa hết, hoặc bị đổi tên\n",
    )
