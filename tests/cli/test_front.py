"""What is answered before the parser is loaded is what the parser would answer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
import typer
from click.shell_completion import BashComplete

from hoagiai_cli.cli import vietnamese
from hoagiai_cli.cli.app import app
from hoagiai_cli.cli.front import answer, complete_bash
from hoagiai_cli.cli.group import COMMANDS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def group():
    vietnamese.install()
    return typer.main.get_command(app)


@pytest.fixture
def plans(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of_the_parser(group, words, place):
    os.environ["COMP_WORDS"], os.environ["COMP_CWORD"] = words, str(place)
    try:
        text = BashComplete(group, {}, "hoagiai", "_HOAGIAI_COMPLETE").complete()
    finally:
        del os.environ["COMP_WORDS"], os.environ["COMP_CWORD"]
    return sorted(text.split())


LINES = [
    "hoagiai ",
    "hoagiai st",
    "hoagiai form ",
    "hoagiai form acc",
    "hoagiai document --",
    "hoagiai show ",
    "hoagiai show ubnd-phuong-t",
    "hoagiai update tap",
    "hoagiai update tap-huan --don-vi ",
    "hoagiai update tap-huan --don-vi phong-tu-phap --d",
    "hoagiai extend tap-huan --don-vi phong-tu-phap --don",
    "hoagiai status --nhiem-vu ",
    "hoagiai status --nhiem-vu kiem",
    "hoagiai status --ke-hoach ",
    "hoagiai form export --quy II --don-vi ubnd-x",
    "hoagiai form accept tap-huan --d",
    "hoagiai zzz ",
    *(f"hoagiai {command} --" for command in COMMANDS),
]


@pytest.mark.parametrize("line", LINES)
def test_a_tab_gives_what_the_parser_gives(line, plans, group):
    place = line.count(" ")
    found = complete_bash({"COMP_WORDS": line, "COMP_CWORD": str(place)}, str(plans))
    if found is not None:
        assert sorted(found.split()) == of_the_parser(group, line, place)


def test_most_tabs_are_answered_here(plans):
    answered = [
        complete_bash({"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}, str(plans)) is not None
        for line in LINES
    ]
    assert sum(answered) >= len(LINES) - 1


@pytest.mark.parametrize(
    "line", ["hoagiai show 'a ", 'hoagiai show "a ', "hoagiai status --goc x --don-vi ", "hoagiai status --format "]
)
def test_what_the_lists_do_not_cover_goes_to_the_parser(line, plans):
    assert complete_bash({"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}, str(plans)) is None


@pytest.mark.parametrize(
    "words",
    [["--help"], ["status", "--help"], ["form", "--help"], ["form", "export", "--help"], ["status", "-h"], ["-h"]],
)
def test_stored_help_is_the_parsers(words, group, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    context = click.Context(group, info_name="hoagiai", terminal_width=78, **group.context_settings)
    command = group
    for word in words[:-1]:
        command = command.get_command(context, word)
        context = click.Context(command, info_name=word, parent=context, terminal_width=78)
    assert answer(words, {}) == command.get_help(context) + "\n"


def test_a_narrow_terminal_and_unknown_commands_go_to_the_parser(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    assert answer(["status", "--help"], {}) is None
    monkeypatch.setenv("COLUMNS", "80")
    assert answer(["khong-co", "--help"], {}) is None
    assert answer(["status", "--goc", "--help"], {}) is None


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        (["--version"], {}),
        (["--help"], {}),
        (["completion", "bash"], {}),
        ([], {"_HOAGIAI_COMPLETE": "complete_bash", "COMP_WORDS": "hoagiai show ", "COMP_CWORD": "2"}),
    ],
)
def test_no_parser_is_loaded_for_it(words, environment):
    script = (
        "import sys\n"
        f"sys.argv = ['hoagiai', *{words!r}]\n"
        "from hoagiai_cli.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **environment}, capture_output=True, text=True, cwd=ROOT
    )
    loaded = set(result.stderr.split())
    assert not {"click", "typer", "typing", "re", "pathlib"} & loaded
    assert result.stdout.strip()
