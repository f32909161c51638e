"""No command replaces a file that a person changed since: every command with ``-o``, and every default name."""

import subprocess
import zipfile

import click
import pytest
import typer

from form_city import make_city, run, take, texts
from hoagiai_cli.cli.app import app

DAYS = ("2025-12-16", "2025-12-17")
NAMED = {
    "week": [("week", "-o", "a.txt"), ("week", "--format", "json", "-o", "a.json")],
    "status": [
        ("status", "-o", "a.txt"),
        ("status", "--format", "csv", "-o", "a.csv"),
        ("status", "--format", "json", "-o", "a.json"),
        ("status", "--bao-cao", "--format", "csv", "-o", "a.csv"),
    ],
    "show": [("show", "ra-soat", "-o", "a.txt")],
    "report": [("report", "--quy", "IV", "-o", name) for name in ("a.docx", "a.md", "a.html")],
    "remind": [("remind", "--quy", "IV", "-o", "cong-van")],
    "document ke-hoach": [("document", "ke-hoach", "-o", "a.docx")],
    "document theo-doi": [("document", "theo-doi", "-o", "a.docx"), ("document", "theo-doi", "-o", "a.xlsx")],
    "export": [("export", "-o", name) for name in ("a.xlsx", "a.json", "a.csv")],
    "combine": [("combine", "plans", "-o", name) for name in ("a.xlsx", "a.docx", "a.json")],
    "dashboard": [("dashboard", "-o", "a.html")],
    "calendar": [("calendar", "-o", "a.ics")],
    "validate": [("validate", "-o", "a.txt"), ("validate", "--format", "json", "-o", "a.json")],
    "diff": [("diff", "HEAD~1..HEAD", "-o", "a.txt"), ("diff", "HEAD~1..HEAD", "--format", "json", "-o", "a.json")],
    "log": [("log", "ra-soat", "-o", "a.txt")],
    "template variables": [("template", "variables", "bao-cao", "-o", "a.txt")],
    "document check": [("document", "check", "mau.docx", "-o", "a.txt")],
}
BY_DEFAULT = [
    ("report", "--quy", "IV"),
    ("document", "theo-doi", "--format", "docx"),
    ("document", "ke-hoach", "--format", "docx"),
    ("remind", "--quy", "IV"),
    ("remind", "--bao-cao", "--quy", "IV"),
    ("form", "export", "--quy", "IV"),
    ("form", "slip", "--quy", "IV"),
    ("export",),
    ("dashboard",),
    ("calendar",),
    ("combine", "plans", "--format", "xlsx"),
]
OF_FOLDERS = {"form export", "form slip"}
"""Their option names a folder: what stands in it is kept beside, as with the names by default."""
MADE = {"schema"}
"""Its files are made from the program alone, and are checked to be so."""


@pytest.fixture
def office(tmp_path):
    """A folder in git, with a form that was received and has a fault."""
    from openpyxl import load_workbook

    from form_city import cell_of, export

    make_city(tmp_path, 2)

    def git(*arguments):
        name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *name, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q")
    git("add", "plans")
    git("commit", "-qm", "Một")
    path = export(tmp_path)["ubnd-phuong-01"]
    book = load_workbook(path)
    cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "tien_do").value = "Hoàn thành"
    book.save(path)
    take(tmp_path, path)
    for made in (tmp_path / "bieu-mau").iterdir():
        made.unlink()
    git("add", "plans")
    git("commit", "-qm", "Hai")
    assert run("report", "--quy", "IV", "-o", "mau.docx", cwd=tmp_path)[0] == 0
    return tmp_path


def options(arguments, day):
    without = {"validate", "diff", "log", "template", "check", "ke-hoach"}
    return arguments if without & set(arguments[:2]) else (*arguments, "--ngay", day)


def made(top):
    return {name: data for name, data in texts(top).items() if not name.startswith(("plans/", ".git/", "mau.docx"))}


def spoil(top):
    """Change every file that was made, as a person's program would; return what stands there then."""
    for name in made(top):
        path = top / name
        if path.suffix not in {".docx", ".xlsx"}:
            path.write_bytes(path.read_bytes() + b" ")
            continue
        with zipfile.ZipFile(path) as archive:
            parts = {part: archive.read(part) for part in archive.namelist()}
        with zipfile.ZipFile(path, "w") as archive:
            for part, data in parts.items():
                archive.writestr(part, data + b" " if part.endswith(("document.xml", "sheet1.xml")) else data)
    return made(top)


CASES = [case for cases in NAMED.values() for case in cases if case[0] != "remind"]


@pytest.mark.parametrize("arguments", CASES, ids=" ".join)
def test_a_named_file_that_was_changed_is_refused(office, arguments):
    for _ in range(2):
        code, text = run(*options(arguments, DAYS[0]), cwd=office)
        assert code in {0, 1}, text
    assert made(office), "the command wrote something, and wrote it again over its own"
    kept = spoil(office)
    code, text = run(*options(arguments, DAYS[1]), cwd=office)
    assert made(office) == kept, text
    assert code != 0
    assert "không bị ghi đè" in text


@pytest.mark.parametrize("arguments", [*BY_DEFAULT, *NAMED["remind"]], ids=" ".join)
def test_a_file_by_default_that_was_changed_stays_and_gets_a_sibling(office, arguments):
    code, text = run(*options(arguments, DAYS[0]), cwd=office)
    assert code == 0, text
    first = made(office)
    assert first
    assert run(*options(arguments, DAYS[0]), cwd=office)[0] == 0
    assert set(made(office)) == set(first), "its own file is written anew"
    kept = spoil(office)
    code, text = run(*options(arguments, DAYS[0]), cwd=office)
    assert code == 0, text
    after = made(office)
    assert {name: after[name] for name in kept} == kept
    assert len(after) > len(kept)


def test_another_file_of_the_same_name_is_kept(office):
    (office / "a.csv").write_text("Của tôi\n", encoding="utf-8")
    code, text = run("status", "--format", "csv", "-o", "a.csv", cwd=office)
    assert code, text
    assert (office / "a.csv").read_text("utf-8") == "Của tôi\n"


def commands(command, path=()):
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), (*path, name))
    else:
        yield " ".join(path), command


def test_every_command_with_an_output_is_tried():
    writing = {
        name
        for name, command in commands(typer.main.get_command(app))
        if any("--output" in parameter.opts for parameter in command.params)
    }
    assert writing == {*NAMED, *OF_FOLDERS, *MADE}
