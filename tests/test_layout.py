"""The layout of the code: imports point one way, and starting up stays cheap."""

import ast
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "hoagiai_cli"

ALLOWED = {
    name: set(package["dung"])
    for name, package in tomllib.loads((ROOT / "docs" / "goi.toml").read_text(encoding="utf-8")).items()
}
"""Package → the packages that it may import, besides itself. ``cli`` may import all; nothing imports ``cli``."""


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names]
                if node.module == "hoagiai_cli"
                else [node.module]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("hoagiai_cli."):
                yield name.split(".")[1]


PACKAGES = sorted(path.name for path in SRC.iterdir() if path.is_dir() and path.name not in {"cli", "__pycache__"})


def imports_between():
    return {
        package: {
            (name, str(path.relative_to(SRC)))
            for path in (SRC / package).rglob("*.py")
            for name in imports_of(path)
            if name != package
        }
        for package in PACKAGES
    }


def test_imports_point_one_way():
    wrong = {
        f"{path} → {name}"
        for package, used in imports_between().items()
        for name, path in used
        if name not in ALLOWED[package]
    }
    assert wrong == set()


def test_no_permission_stands_unused():
    unused = {
        f"{package} → {name}"
        for package, used in imports_between().items()
        for name in ALLOWED[package] - {name for name, _ in used}
    }
    assert unused == set()


def test_permissions_have_no_circle_and_none_is_for_the_command_line():
    allowed = {package: names for package, names in ALLOWED.items() if package != "cli"}
    assert list(TopologicalSorter(allowed).static_order())
    assert all("cli" not in names for names in allowed.values())


def lines_of(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_package_holds_more_than_a_fifth_of_the_lines():
    lines = {package: sum(map(lines_of, (SRC / package).rglob("*.py"))) for package in [*PACKAGES, "cli"]}
    total = sum(lines.values())
    assert {package: count for package, count in lines.items() if count > total / 5} == {}


def test_no_module_is_longer_than_three_hundred_lines():
    long = {str(path.relative_to(SRC)): count for path in SRC.rglob("*.py") if (count := lines_of(path)) > 300}
    assert long == {}


def modules_of(*arguments):
    script = (
        "import sys\n"
        f"sys.argv = ['hoagiai', *{list(arguments)!r}]\n"
        "from hoagiai_cli.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8")
    return set(result.stderr.split())


def loaded_by(*arguments):
    return {name.partition(".")[0] for name in modules_of(*arguments)}


HEAVY = {"pydantic", "yaml", "ruamel", "rich", "jinja2", "lxml", "docx", "openpyxl", "xlsxwriter"}


@pytest.mark.parametrize(
    ("arguments", "may_load"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["status", "--help"], set()),
        (["deadline", "Quý I/2025", "--nam", "2025"], set()),
        (["status", "--goc", str(SRC.parent.parent / "plans")], set()),
        (["validate", "--goc", str(SRC.parent.parent / "plans")], {"yaml"}),
    ],
)
def test_a_command_imports_only_what_it_needs(arguments, may_load):
    assert loaded_by(*arguments) & HEAVY <= may_load


def test_no_command_looks_for_plugins_of_pydantic():
    assert "importlib.metadata" not in modules_of("schema", "--check")


def test_version_needs_no_parser():
    assert not {"typer", "click"} & loaded_by("--version")
