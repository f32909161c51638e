"""gitlab, sarif, junit and GitHub's job summary: against their schemas, and as they were agreed on."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from golden import assert_golden
from hoagiai_cli.diagnostics.finding import Finding, Place, Severity
from hoagiai_cli.reporters import github
from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.rules.registry import all_rules

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"
EXAMPLES = HERE.parent / "loi"

HOSTILE = [
    Finding(
        "kế hoạch/a b&c<d>.yaml", Place(1, 1), "HG102", Severity.LOI, 'có "nháy", <thẻ>, & và ]]> \x1b[31m', "sửa\nđi"
    ),
    Finding(
        "kế hoạch/a b&c<d>.yaml", Place(1, 1), "HG102", Severity.LOI, 'có "nháy", <thẻ>, & và ]]> \x1b[31m', "sửa\nđi"
    ),
    Finding("kế hoạch/a b&c<d>.yaml", Place(7, 3, "x: |", 4), "HG302", Severity.CANH_BAO, "::error::giả\n%0A", None),
    Finding("z.yaml", Place(2, 1, "đ", 1), "HG401", Severity.LUU_Y, "chưa có số", None),
]


def rendered(name, findings):
    module = importlib.import_module(f"hoagiai_cli.reporters.{name}")
    return "".join(line + "\n" for line in module.render(findings))


def all_findings(monkeypatch):
    """What every failing example of the project gives."""
    for code in all_rules():
        monkeypatch.chdir(EXAMPLES / code)
        yield check_folder(Path("plans"))
    yield []
    yield HOSTILE


@pytest.mark.parametrize(
    ("name", "schema"), [("gitlab", "gitlab-code-quality.schema.json"), ("sarif", "sarif-2.1.0.schema.json")]
)
def test_json_formats_against_their_schemas(name, schema, monkeypatch):
    validator = Draft202012Validator(json.loads((SCHEMAS / schema).read_text("utf-8")))
    for findings in all_findings(monkeypatch):
        validator.validate(json.loads(rendered(name, findings)))


def test_junit_against_its_schema(monkeypatch):
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit.xsd")))
    for findings in all_findings(monkeypatch):
        tree = etree.fromstring(rendered("junit", findings).encode())
        schema.assertValid(tree)
        cases = tree.findall(".//testcase")
        assert len(cases) == max(len(findings), 1)
        failed = sum(finding.severity is not Severity.LUU_Y for finding in findings)
        assert len(tree.findall(".//failure")) == failed
        assert sum(int(suite.get("failures")) for suite in tree) == failed


@pytest.mark.parametrize("name", ["gitlab", "sarif", "junit"])
def test_snapshot(name):
    assert_golden(HERE / "snapshots" / f"ci-{name}.txt", rendered(name, HOSTILE))


def test_fingerprints_tell_equal_findings_apart_and_do_not_hang_on_the_line():
    first = json.loads(rendered("gitlab", HOSTILE))
    assert len({issue["fingerprint"] for issue in first}) == len(HOSTILE)
    moved = [finding._replace(place=finding.place._replace(line=finding.place.line + 9)) for finding in HOSTILE]
    assert [issue["fingerprint"] for issue in json.loads(rendered("gitlab", moved))] == [
        issue["fingerprint"] for issue in first
    ]


def test_sarif_points_to_the_rule_that_it_names():
    run = json.loads(rendered("sarif", HOSTILE))["runs"][0]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def many(count, severity=Severity.LOI):
    return [Finding("a.yaml", Place(n + 1, 1), "HG102", severity, f"lỗi {n}", None) for n in range(count)]


def test_ten_annotations_of_each_level_and_the_others_as_lines():
    lines = rendered("github", [*many(25), *many(12, Severity.LUU_Y)]).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("::notice ") for line in lines) == 10
    assert sum(line.startswith("lỗi HG102: a.yaml:") for line in lines) == 15
    assert lines[-1] == "Có 25 lỗi, 12 lưu ý."


def test_no_word_of_a_plan_becomes_a_command():
    for line in rendered("github", [finding for finding in HOSTILE for _ in range(12)]).splitlines():
        assert line.count("::") == 0 or line.startswith(
            ("::error file=", "::warning file=", "::notice file=", "cảnh báo")
        )


def test_job_summary_has_every_finding_and_stays_within_the_limit():
    summary = github.job_summary(many(25))
    assert summary.count("\n| lỗi |") == 25
    assert "<thẻ>" not in github.job_summary(HOSTILE)
    huge = github.job_summary(many(40_000))
    assert len(huge.encode()) < 1024 * 1024
    assert "mục khác" in huge
    assert "|" not in github.job_summary([])


def test_the_command_writes_the_job_summary(tmp_path):
    summary = tmp_path / "tóm tắt.md"
    summary.write_text("trước\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "validate", "--format", "github"],
        cwd=EXAMPLES / "HG102",
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    text = summary.read_text("utf-8")
    assert text.startswith("trước\n### Kiểm tra kế hoạch")
    assert "HG102" in text
