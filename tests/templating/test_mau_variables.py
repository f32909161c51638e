"""``template variables`` and ``template copy``: every variable has its meaning; what is copied works as it is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import meta

from hoagiai_cli.templating.environment import sandbox
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.templates import load, names
from hoagiai_cli.templating.word_form.variables import MEANINGS

PLANS = Path(__file__).parents[2] / "plans"


def used(name: str) -> set[str]:
    template = load(name)
    environment = sandbox(Budget(), autoescape=True)
    return meta.find_undeclared_variables(environment.parse(template.front + template.body)) - set(environment.globals)


@pytest.mark.parametrize("name", names())
def test_every_variable_of_a_built_in_template_has_its_meaning(name):
    assert used(name) - set(MEANINGS[name]) == set()


def hoagiai(*arguments, cwd):
    command = [sys.executable, "-m", "hoagiai_cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)


def test_variables_are_listed(tmp_path):
    made = hoagiai("template", "variables", "bao-cao", cwd=tmp_path)
    assert made.returncode == 0
    assert all(name in made.stdout for name in (*used("bao-cao"), "so_ky_hieu", "hai_chu_so"))
    assert "ke-hoach:" not in made.stdout
    unknown = hoagiai("template", "variables", "khong-co", cwd=tmp_path)
    assert unknown.returncode == 2
    assert "hiện có: bao-cao" in unknown.stderr


def test_copies_go_to_the_plan_folder_work_and_are_never_overwritten(tmp_path):
    shutil.copytree(PLANS, tmp_path / "plans")
    made = hoagiai("template", "copy", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    folder = tmp_path / "plans" / "templates"
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.html.j2" for name in names())
    assert hoagiai("document", "ke-hoach", "--format", "md", cwd=tmp_path).returncode == 0
    own = folder / "ke-hoach.html.j2"
    own.write_text("của tôi", "utf-8")
    again = hoagiai("template", "copy", "ke-hoach", cwd=tmp_path)
    assert again.returncode == 0
    assert "đã có" in again.stderr
    assert own.read_text("utf-8") == "của tôi"
