"""No English reaches a user: not in help, not in usage errors."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import typer

from hoagiai_cli.cli.group import COMMANDS
from hoagiai_cli.cli.vietnamese import SENTENCES

NOT_SHOWN = {
    # Composed of sentences that are in the table, or said to programmers only.
    "extra['required']",
}
ENGLISH = re.compile(
    r"\b(the|usage|options?|commands?|arguments?|error|invalid|missing|show|this|message|exit|default|required|text|"
    r"integer|path|file|directory|value|must|not|of|and|with)\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(
    r"--?[a-z][a-z-]*|\b(text|json|github|gitlab|sarif|junit|table|csv|docx|md|html|pdf|xlsx|markdown|diff|log)\b"
    r"(?=[|,. ;)\]]|$)|“[^”]*”|'[^']*'|hoagiai( [a-z-]+)+|[a-z-]+\|[a-z|-]+|^ {2}[a-z]+ "
)


def sentences_of(package):
    for path in Path(package.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                for argument in node.args[: 2 if node.func.id == "ngettext" else 1]:
                    if isinstance(argument, ast.Constant):
                        yield argument.value


@pytest.mark.parametrize("package", [click, typer])
def test_every_sentence_of_click_and_typer_has_vietnamese(package):
    missing = {text for text in sentences_of(package) if text not in SENTENCES} - NOT_SHOWN
    assert missing == set()


@pytest.mark.parametrize(("english", "vietnamese"), SENTENCES.items())
def test_the_same_fields_are_filled_in(english, vietnamese):
    fields = re.compile(r"\{[a-z_]*(?:![a-z])?\}|%\([a-z]+\)s")
    assert set(fields.findall(vietnamese)) <= set(fields.findall(english))


def run(*arguments, cwd=None):
    return subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", *arguments], capture_output=True, text=True, encoding="utf-8", cwd=cwd
    )


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_is_vietnamese(command):
    result = run(*command, "--help")
    assert result.returncode == 0, result.stderr
    english = [line for line in result.stdout.splitlines() if ENGLISH.search(ALLOWED.sub("", line))]
    assert english == []
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["khong-co"], "Không có lệnh 'khong-co'."),
        (["stats"], "Có phải: status?"),
        (["bao-cao"], "Có phải: report?"),
        (["form", "exprt"], "Không có lệnh 'exprt'. Có phải 'export'?"),
        (["status", "--khong-co"], "Không có tùy chọn '--khong-co'."),
        (["status", "--nam", "hai"], "'hai' không phải số hợp lệ"),
        (["status", "--format", "xml"], "'xml' không thuộc các giá trị"),
        (["status", "--nam"], "Tùy chọn '--nam' cần một giá trị."),
        (["status", "thừa"], "Thừa tham số"),
        (["show"], "Thiếu tham số"),
    ],
)
def test_wrong_usage_is_said_in_vietnamese(arguments, said):
    result = run(*arguments)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    english = [line for line in result.stderr.splitlines() if ENGLISH.search(ALLOWED.sub("", line))]
    assert english == []
