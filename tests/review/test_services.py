"""``validate`` where GitHub and GitLab run it: paths that they find, names of findings that stay, the whole pushed range."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from git_repo import RESULTS, TASK, Repo

from form_city import run

DONE = "don_vi: phong-tu-phap\nnhat_ky:\n  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-05-20}\n"


@pytest.fixture
def office(tmp_path):
    return Repo(tmp_path / "kho", "van-phong/phong-tu-phap")


def places(output_format, text):
    if output_format == "gitlab":
        return {issue["location"]["path"] for issue in json.loads(text)}
    if output_format == "sarif":
        (log,) = json.loads(text)["runs"]
        return {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["results"]}
    return {line.split("file=")[1].split(",")[0] for line in text.splitlines() if "file=" in line}


@pytest.mark.parametrize("output_format", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize("below", [".", "van-phong/phong-tu-phap", "van-phong/phong-tu-phap/plans/hoa-giai-2025"])
def test_paths_are_those_of_the_repository_wherever_the_command_runs(office, output_format, below):
    office.write(TASK, office.read(TASK) + "thoi_gain: Quý I\n")
    goc = () if below != "." else ("--goc", str(office.root))
    result = office.run("validate", "--format", output_format, *goc, cwd=office.top / below)
    assert places(output_format, result.stdout) == {f"van-phong/phong-tu-phap/plans/{TASK}"}


@pytest.mark.parametrize("output_format", ["gitlab", "sarif"])
def test_a_key_written_twice_keeps_its_name_when_lines_move(office, output_format):
    def names():
        text = office.run("validate", "--format", output_format, cwd=office.root).stdout
        if output_format == "gitlab":
            return [issue["fingerprint"] for issue in json.loads(text) if issue["check_name"] == "HG011"]
        (log,) = json.loads(text)["runs"]
        return [result["partialFingerprints"] for result in log["results"] if result["ruleId"] == "HG011"]

    office.write(TASK, office.read(TASK) + "ma: tap-huan\n")
    first = names()
    assert len(first) == 1
    office.write(TASK, "# Một dòng\n# Hai dòng\n" + office.read(TASK).replace("ma: tap-huan\n", "ma: tap-huan\n\n", 1))
    assert names() == first


# --- the files that ``init`` writes -------------------------------------------------------------------------------------


class Pushed:
    """A service's clone of a repository to which several commits were pushed at once."""

    def __init__(self, tmp_path):
        self.tmp_path = tmp_path
        self.repo = Repo(tmp_path / "kho")
        code, text = run("init", str(self.repo.top), cwd=tmp_path)
        assert code == 0, text
        (self.repo.root / RESULTS).parent.mkdir(exist_ok=True)
        self.repo.write(RESULTS, DONE)
        assert run("fmt", cwd=self.repo.top)[0] == 0
        self.before = self.repo.commit("Trước khi đẩy")

    def push(self, *contents):
        """Commit each content of the results; return the last commit."""
        for number, content in enumerate(contents, 1):
            self.repo.write(RESULTS, content)
            run("fmt", cwd=self.repo.top)
            last = self.repo.commit(f"Lần {number}")
        return last

    def clone(self, *options):
        self.repo.git("clone", "-q", *options, self.repo.top.as_uri(), str(self.tmp_path / "may-chu"))
        return self.tmp_path / "may-chu"

    def steps(self, where, commands, **environment):
        """Run the steps of a service that are this program's, as its shell does; return exit code and output."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "CI_"))}
        out = ""
        for command in commands:
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=where,
                env={**kept, "PATH": path, "PYTHONUTF8": "1", **environment},
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            out += done.stdout + done.stderr
            if done.returncode:
                return done.returncode, out
        return 0, out

    def github(self, where, event):
        flow = yaml.safe_load((where / ".github/workflows/ke-hoach.yml").read_text("utf-8"))
        steps = flow["jobs"]["kiem-tra"]["steps"]
        commands = [step["run"] for step in steps if step.get("run", "").startswith("hoagiai")]
        file = self.tmp_path / "event.json"
        file.write_text(json.dumps(event), encoding="utf-8")
        return self.steps(where, commands, GITHUB_WORKSPACE=str(where), GITHUB_EVENT_PATH=str(file))

    def gitlab(self, where, **environment):
        flow = yaml.safe_load((where / ".gitlab-ci.yml").read_text("utf-8"))
        commands = [line for line in flow["ke-hoach"]["script"] if line.startswith("hoagiai")]
        return self.steps(where, commands, CI_PROJECT_DIR=str(where), CI_DEFAULT_BRANCH="main", **environment)


@pytest.fixture
def pushed(tmp_path):
    return Pushed(tmp_path)


def test_the_files_fetch_the_whole_history(pushed):
    where = pushed.clone()
    flow = yaml.safe_load((where / ".github/workflows/ke-hoach.yml").read_text("utf-8"))
    checkout = next(step for step in flow["jobs"]["kiem-tra"]["steps"] if "checkout" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0
    flow = yaml.safe_load((where / ".gitlab-ci.yml").read_text("utf-8"))
    assert flow["ke-hoach"]["variables"]["GIT_DEPTH"] == "0"


CHANGED = DONE.replace("05-20", "05-27")
LOWERED = DONE.replace("hoan_thanh", "dang_thuc_hien")
NOISE = DONE + "y_kien:\n  - {ky: Quý II/2025, ghi: 2025-06-02, kho_khan: Thiếu người}\n"


def test_github_checks_every_commit_of_a_push(pushed):
    after = CHANGED + NOISE.removeprefix(DONE)
    pushed.push(CHANGED, after, after.replace("Thiếu người", "Thiếu kinh phí"))
    where = pushed.clone()
    _, said = pushed.github(where, {"before": pushed.before})
    assert "HG605" in said, "the record that the first of three commits changed"
    _, said = pushed.github(where, {"pull_request": {"base": {"sha": pushed.before}}})
    assert "HG605" in said
    _, said = pushed.github(where, {"before": "0" * 40, "repository": {"default_branch": "main"}})
    assert "HG605" not in said, "a new branch at the tip of the default one brings nothing"


def test_github_fails_on_a_push_that_lowers_and_goes_on(pushed):
    pushed.push(LOWERED, LOWERED + NOISE.removeprefix(DONE))
    code, said = pushed.github(pushed.clone(), {"before": pushed.before})
    assert code == 1
    assert f"file=plans/{RESULTS}" in said
    assert "HG604" in said


def test_gitlab_checks_every_commit_of_a_push(pushed):
    after = CHANGED + NOISE.removeprefix(DONE)
    pushed.push(CHANGED, after, after.replace("Thiếu người", "Thiếu kinh phí"))
    where = pushed.clone()
    assert "HG605" in pushed.gitlab(where, CI_COMMIT_BEFORE_SHA=pushed.before)[1]
    report = json.loads((where / "gl-code-quality-report.json").read_text("utf-8"))
    assert {issue["location"]["path"] for issue in report if issue["check_name"] == "HG605"} == {f"plans/{RESULTS}"}
    zero = {"CI_COMMIT_BEFORE_SHA": "0" * 40}
    assert "HG605" in pushed.gitlab(where, CI_MERGE_REQUEST_DIFF_BASE_SHA=pushed.before, **zero)[1]


def test_a_branch_is_compared_with_where_it_left_the_default_one(pushed):
    pushed.repo.git("checkout", "-q", "-b", "de-nghi")
    pushed.push(CHANGED, CHANGED + NOISE.removeprefix(DONE))
    pushed.repo.git("checkout", "-q", "main")
    pushed.repo.git("commit", "-q", "--allow-empty", "-m", "Trên nhánh chính")
    where = pushed.clone("-b", "de-nghi")
    assert "HG605" in pushed.gitlab(where, CI_COMMIT_BEFORE_SHA="0" * 40)[1]
    new_branch = {"before": "0" * 40, "repository": {"default_branch": "main"}}
    assert "HG605" in pushed.github(where, new_branch)[1]


def test_a_clone_of_one_commit_says_what_it_could_not_check(pushed):
    pushed.push(LOWERED, LOWERED + NOISE.removeprefix(DONE))
    where = pushed.clone("--depth", "1")
    code, said = pushed.github(where, {"before": pushed.before})
    assert code == 1
    assert "HG606" in said
    assert pushed.before[:12] in said
    code, said = pushed.gitlab(where, CI_COMMIT_BEFORE_SHA=pushed.before)
    assert code == 1
    assert "git fetch --unshallow" in said
