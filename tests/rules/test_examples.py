"""Every code has a failing example on disk, an explanation, and lines that are wrong beside lines that are right.

``tests/loi/<code>/plans`` is a whole plan folder with one mistake; ``ket-qua-mong-doi.txt`` beside it is what
``hoagiai validate`` prints. ``HOAGIAI_CAP_NHAT=1 pytest tests/rules`` writes the expected texts anew: read the diff.
"""

import re
import shutil
from pathlib import Path

import pytest

from golden import assert_golden
from hoagiai_cli.diagnostics.finding import Finding, Severity, by_place, fails
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.reporters import text
from hoagiai_cli.review.previous import cut_history
from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.rules.facts import history, reading, values
from hoagiai_cli.rules.progress import compare_progress
from hoagiai_cli.rules.registry import all_rules, checking_rules
from hoagiai_cli.store.source import read_source
from hoagiai_cli.store.yaml_reader import find_place, read_yaml
from plan_folder import CORRECT, FILE_OF_KIND, RESULTS, TASK

EXAMPLES = Path(__file__).parent.parent / "loi"
RULES = all_rules()

WHOLE_FILE = {"HG004", "HG015", "HG101"}
"""Codes whose example is all of a file, not some of its lines."""


def too_large(root):
    (root / TASK).write_bytes(b"# " + b"x" * 1_000_000)


BUILT = {"HG003": too_large}
"""Mistakes that git should not hold: made in a copy of the example's folder."""


def since(before, now):
    """What ``validate`` adds when git knows how the results stood: here that is the folder ``truoc``."""
    for old in sorted(before.rglob("ket-qua/*.yaml")):
        path = now / old.relative_to(before)
        documents = [read_yaml(read_source(str(name), str(name.parent))) for name in (old, path)]
        models = [KetQua.model_validate(document.data) for document in documents]
        for code, problem in compare_progress(*models):
            place = find_place(documents[1], problem.loc, at_key=problem.at_key)
            yield Finding(path.as_posix(), place, code, RULES[code].severity, problem.message, problem.hint)


@pytest.mark.parametrize("code", RULES)
def test_example_on_disk(code, tmp_path, monkeypatch):
    shutil.copytree(EXAMPLES / code / "plans", tmp_path / "plans")
    if code in BUILT:
        BUILT[code](tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    findings = check_folder(Path("plans"))
    if (EXAMPLES / code / "truoc").is_dir():
        findings = sorted([*findings, *since(EXAMPLES / code / "truoc", Path("plans"))], key=by_place)
    if code == "HG606":
        findings = [cut_history(Path("plans"))]
    printed = "".join(f"{line}\n" for line in text.render(findings))
    assert_golden(EXAMPLES / code / "ket-qua-mong-doi.txt", printed)
    # One mistake, one finding: nothing else is said of the folder.
    assert {finding.code for finding in findings} == {code}
    assert fails(findings, strict=False) == (RULES[code].severity is Severity.LOI)
    assert fails(findings, strict=True) == (RULES[code].severity is not Severity.LUU_Y)


def test_no_example_without_a_rule():
    assert {path.name for path in EXAMPLES.iterdir()} == set(RULES)


def test_correct_folder_has_no_findings(folder):
    assert folder.check() == []


def spoil(folder, rule, lines):
    name = FILE_OF_KIND[rule.sample]
    if name == TASK:
        folder.path(RESULTS).unlink()  # its record speaks of the task as it was
    if rule.code in WHOLE_FILE:
        folder.write(name, lines)
    else:
        folder.overlay(name, lines)


WITH_LINES = [rule for rule in RULES.values() if rule.sample]


@pytest.mark.parametrize("rule", WITH_LINES, ids=lambda rule: rule.code)
def test_wrong_lines_give_the_finding(rule, folder):
    spoil(folder, rule, rule.example)
    assert rule.code in folder.codes()


@pytest.mark.parametrize("rule", WITH_LINES, ids=lambda rule: rule.code)
def test_right_lines_give_nothing(rule, folder):
    spoil(folder, rule, rule.mended)
    # The issuer of the folder ends in these lines: that the settings still let it issue is said by its own rule.
    ended = {"HG218"} if "hieu_luc: {den: 2025-06-30}\nke_thua" in rule.mended else set()
    assert folder.codes() == ended


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_rule_explains_itself(rule):
    assert re.fullmatch(r"HG\d{3}", rule.code)
    assert rule.title[0].isupper() or rule.title[0] == "“"
    assert not rule.title.endswith(".")
    assert rule.explanation.endswith((".", "…”."))
    assert len(rule.explanation) > 80
    assert rule.example.strip()
    assert rule.mended.strip()
    assert rule.example != rule.mended
    assert rule.check is None or rule.kinds


def test_a_file_of_a_rule_bears_its_code():
    files = sorted(Path(text.__file__).parent.parent.glob("rules/hg*.py"))
    assert all(re.fullmatch(r"hg\d{3}(_[a-z0-9]+)+", path.stem) for path in files)
    assert [path.stem.split("_")[0].upper() for path in files] == list(checking_rules())


def test_every_code_is_given_once():
    assert len(RULES) == len(checking_rules()) + len(reading.RULES) + len(values.RULES) + len(history.RULES)


def test_facts_are_the_codes_without_a_check():
    checks = {code for code, rule in RULES.items() if rule.source or rule.check or rule.after_units or rule.after_plan}
    assert set(checking_rules()) == checks


def test_correct_folder_holds_every_kind_of_file():
    assert {str(path.relative_to(CORRECT)) for path in CORRECT.rglob("*.yaml")} >= set(FILE_OF_KIND.values())
