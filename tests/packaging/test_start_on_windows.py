"""The file that a double click opens on Windows, and the recipe of the folder that runs without Python."""

import re
from pathlib import Path

import yaml

from hoagiai_cli.starter.new_folder import START, contents, start_file

ROOT = Path(__file__).parents[2]


def test_the_start_file_opens_its_own_folder_in_utf_8_and_stays_open():
    data = start_file().encode()
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert not data.startswith(b"\xef\xbb\xbf")
    lines = data.decode().split("\r\n")
    page = lines.index("chcp 65001 >nul")
    # Before the code page is set, only what every code page reads alike.
    assert all(line.isascii() for line in lines[:page])
    assert 'cd /d "%~dp0"' in lines
    assert lines[-2:] == ["cmd /k hoagiai", ""]
    # The program beside the plan comes before one that is installed elsewhere.
    own = 'if exist "%~dp0hoagiai\\hoagiai.exe" set "PATH=%~dp0hoagiai;%PATH%"'
    assert lines.index(own) > lines.index(
        'if exist "%~dp0.venv\\Scripts\\hoagiai.exe" set "PATH=%~dp0.venv\\Scripts;%PATH%"'
    )
    assert "pause" in lines
    # A folder named "Ke hoach (1) & bao cao" must break nothing: no blocks in brackets, and its path always in quotes.
    assert not any(line.strip() in {"(", ")"} or line.endswith("(") for line in lines)
    assert all('"%~dp0' in line or "=%~dp0" in line for line in lines if "%~dp0" in line)


def test_a_new_folder_and_a_folder_that_has_plans_get_it():
    for with_plan in (True, False):
        texts = contents(2026, with_plan=with_plan)
        assert texts[START] == start_file()
    assert "*.cmd text eol=crlf" in texts[".gitattributes"]


def test_the_workflow_builds_and_tries_the_recipe_on_windows():
    workflow = yaml.safe_load((ROOT / ".github/workflows/dong-goi.yml").read_text("utf-8"))
    job = workflow["jobs"]["build"]
    assert "windows-latest" in job["strategy"]["matrix"]["os"]
    ran = "\n".join(step.get("run", "") for step in job["steps"])
    assert "packaging/dong_goi.py -o dist --thu --zip" in ran
    assert START in ran
    assert "packaging/dong_goi.py" in (ROOT / ".ci/run").read_text("utf-8")


def test_the_recipe_names_files_that_are_there():
    recipe = (ROOT / "packaging/hoagiai.spec").read_text("utf-8")
    for words in re.findall(r"TOP / ([\"\w /.]+)", recipe):
        assert (ROOT / "/".join(re.findall(r'"([^"]+)"', words))).exists(), words
