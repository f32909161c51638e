"""What an approval covers by the rule that made it: bodies of groups, spellings, and which field changed."""

import pytest
import yaml
from git_repo import TASK, Repo

from hoagiai_cli.model.dau_van_tay import marks
from hoagiai_cli.model.nhiem_vu import NhiemVu

APPROVALS = "hoa-giai-2025/phe-duyet.yaml"
APPROVE = ("approve", "--so-ky-hieu", "12/KH-TP", "--ngay-van-ban", "2025-01-10", "--nguoi-ky", "Nguyễn Văn A")
AMEND = (*APPROVE[:2], "45/KH-TP", *APPROVE[3:], "--sua-doi")
GROUP = "don-vi/cac-xa.yaml"


@pytest.fixture(scope="module")
def approved(tmp_path_factory):
    """A plan that charges a group, approved."""
    repo = Repo(tmp_path_factory.mktemp("phe-duyet") / "kho")
    (repo.root / APPROVALS).unlink()
    for ma in ("xa-mot", "xa-hai"):
        repo.write(f"don-vi/{ma}.yaml", f"ma: {ma}\nten: Xã mẫu {ma[3:]}\n")
    repo.write(GROUP, "ma: cac-xa\nten: Các xã\nthanh_vien: [xa-mot, xa-hai]\n")
    repo.replace(TASK, "chu_tri: [phong-tu-phap]", "chu_tri: [phong-tu-phap, cac-xa]")
    repo.replace(TASK, "phoi_hop: [ubnd-phuong-tan-phong]", "phoi_hop: []")
    assert repo.run(*APPROVE).returncode == 0
    return repo


@pytest.fixture
def plan(approved):
    """The approved plan; its files are put back afterwards."""
    before = {path: path.read_bytes() for path in approved.root.rglob("*.yaml")}
    yield approved
    for path in approved.root.rglob("*.yaml"):
        path.unlink()
    for path, data in before.items():
        path.write_bytes(data)


def found(plan):
    """Return the lines of HG60x, unbroken."""
    return " ".join(plan.run("validate").stdout.split())


def test_the_act_says_its_rule_and_who_the_groups_were(plan):
    (act,) = yaml.safe_load(plan.read(APPROVALS))["phe_duyet"]
    assert act["cach_tinh"] == 2
    assert act["nhom"] == {"cac-xa": ["xa-mot", "xa-hai"]}
    assert [mark.partition("=")[0] for mark in act["nhiem_vu"]["tap-huan"]] == [
        "ten", "chu_tri", "phoi_hop", "thoi_gian",
    ]  # fmt: skip
    assert "HG60" not in found(plan)


@pytest.mark.parametrize(
    ("members", "said"),
    [("[xa-mot]", "nhóm “cac-xa” nay không còn xa-hai"), ("[xa-mot, xa-hai, ubnd-phuong-tan-phong]", "nay có thêm")],
)
def test_a_member_that_leaves_or_enters_a_group_is_another_duty(plan, members, said):
    plan.replace(GROUP, "[xa-mot, xa-hai]", members)
    text = found(plan)
    assert "HG601: đơn vị chủ trì khác với nội dung đã phê duyệt tại 12/KH-TP" in text
    assert said in text
    assert plan.run(*AMEND).returncode == 0
    assert "HG601" not in found(plan)


def test_a_member_that_did_not_exist_yet_was_never_bound(plan):
    plan.replace("don-vi/xa-hai.yaml", "ten:", "hieu_luc: {tu: 2025-07-01}\nten:")
    assert "nay không còn xa-hai" in found(plan)


def test_the_order_of_members_and_the_way_of_writing_a_tone_do_not_bind(plan):
    plan.replace(GROUP, "[xa-mot, xa-hai]", "[xa-hai, xa-mot]")
    plan.replace(TASK, "hòa giải viên", "hoà giải viên")
    assert "HG60" not in found(plan)
    assert "không ghi gì" in plan.run(*AMEND).stdout


def test_each_field_that_changed_is_named(plan):
    plan.replace(TASK, "hòa giải viên", "Hòa giải viên")
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    assert "HG601: tên, thời gian hoặc cách đọc thời gian khác" in found(plan)


def test_a_unit_that_cannot_be_read_is_its_own_error(plan):
    plan.write("don-vi/xa-hai.yaml", "ma: [\n")
    text = found(plan)
    assert "xa-hai.yaml" in text
    assert "HG601" not in text


def test_an_act_without_a_rule_is_verified_by_the_first_one(plan):
    text = yaml.safe_load(plan.read(APPROVALS))
    (act,) = text["phe_duyet"]
    del act["cach_tinh"], act["nhom"]
    task = NhiemVu.model_validate(yaml.safe_load(plan.read(TASK)))
    act["nhiem_vu"]["tap-huan"] = list(marks(task, 1, lambda leads, _: leads))
    plan.write(APPROVALS, yaml.safe_dump(text, allow_unicode=True))
    assert "HG60" not in found(plan)
    plan.replace(GROUP, "[xa-mot, xa-hai]", "[xa-mot]")  # rule 1 knew the name of the group only
    assert "HG60" not in found(plan)
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    assert "HG601: tên, đơn vị chủ trì, phối hợp, thời gian hoặc cách đọc khác" in found(plan)
    assert plan.run(*AMEND).returncode == 0
    assert [act.get("cach_tinh") for act in yaml.safe_load(plan.read(APPROVALS))["phe_duyet"]] == [None, 2]
    assert "HG60" not in found(plan)


def test_a_rule_that_this_version_does_not_know_is_refused(plan):
    plan.replace(APPROVALS, "cach_tinh: 2", "cach_tinh: 3")
    assert "lớn hơn mức cao nhất là 2" in found(plan)


PLAN = "hoa-giai-2025/ke-hoach.yaml"


def test_an_approval_gives_the_plan_its_number_and_day(plan):
    plan.replace(PLAN, 'so: "12"', "so: null")
    plan.replace(PLAN, "ngay: 2025-01-10", "ngay: 2025-01")
    before = plan.read(PLAN)
    (plan.root / APPROVALS).unlink()
    assert "Kế hoạch mang số 12/KH-TP" in plan.run(*APPROVE).stdout
    written = yaml.safe_load(plan.read(PLAN))
    assert (str(written["so"]), str(written["ngay"])) == ("12", "2025-01-10")
    assert plan.run("validate").returncode == 0

    plan.write(PLAN, before)  # the Quyết định that approves a plan is not the plan's number
    (plan.root / APPROVALS).unlink()
    decided = plan.run("approve", "--so-ky-hieu", "99/QĐ-UBND", *APPROVE[3:])
    assert "không phải số của kế hoạch" in decided.stdout
    assert plan.read(PLAN) == before


DECIDED = ("approve", "--so-ky-hieu", "99/QĐ-UBND", *APPROVE[3:])


def unnumbered(plan, symbol="KH-TP"):
    plan.replace(PLAN, 'so: "12"', "so: null")
    plan.replace(PLAN, "ngay: 2025-01-10", "ngay: 2025-01")
    plan.replace(PLAN, "ky_hieu: KH-TP", f"ky_hieu: {symbol}")
    (plan.root / APPROVALS).unlink()


def numbered(plan):
    written = yaml.safe_load(plan.read(PLAN))
    return written["so"] and str(written["so"]), str(written["ngay"]), written["ky_hieu"]


def approved_at_a_terminal(plan, monkeypatch, arguments, *replies):
    import typer

    from form_city import run

    waiting = iter(replies)
    monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
    monkeypatch.setattr(typer, "prompt", lambda *_, **__: next(waiting))
    code, text = run(*arguments, cwd=plan.top)
    assert code == 0, text
    assert not list(waiting), "every question was asked"
    return text


def test_the_number_of_a_plan_that_a_decision_approves_is_asked_for(plan, monkeypatch):
    unnumbered(plan)
    before = plan.read(PLAN)
    text = approved_at_a_terminal(plan, monkeypatch, DECIDED, "1")
    assert "99/QĐ-UBND không mang ký hiệu KH-TP của kế hoạch" in text
    assert "là số của chính kế hoạch" not in text, "a decision never is the plan"
    assert plan.read(PLAN) == before
    (plan.root / APPROVALS).unlink()
    approved_at_a_terminal(plan, monkeypatch, DECIDED, "2", "7/BC-TP", "7/KH-TP ngày 09/01/2025")
    assert numbered(plan) == ("7", "2025-01-09", "KH-TP")


def test_with_yes_nothing_is_asked(plan, monkeypatch):
    unnumbered(plan)
    before = plan.read(PLAN)
    approved_at_a_terminal(plan, monkeypatch, (*DECIDED, "-y"))
    assert plan.read(PLAN) == before


def test_a_symbol_that_does_not_fit_the_plans_is_asked_about(plan, monkeypatch):
    unnumbered(plan, "KH-UBND")
    approved_at_a_terminal(plan, monkeypatch, APPROVE, "3")
    assert numbered(plan) == ("12", "2025-01-10", "KH-TP")
    assert plan.run("validate").returncode == 0


def test_the_plans_own_number_beside_the_decision(plan):
    unnumbered(plan)
    assert plan.run(*DECIDED, "--so-ke-hoach", "7/BC-TP").returncode == 2
    assert plan.run(*DECIDED, "--so-ke-hoach", "bảy").returncode == 2
    assert not (plan.root / APPROVALS).exists()
    assert plan.run(*DECIDED, "--so-ke-hoach", "7/KH-TP ngày 09/01/2025").returncode == 0
    assert numbered(plan) == ("7", "2025-01-09", "KH-TP")


def test_an_amendment_never_gives_the_plan_its_number(plan, monkeypatch):
    plan.replace(PLAN, 'so: "12"', "so: null")
    plan.replace(TASK, "Quý II/2025", "Quý III/2025")
    before = plan.read(PLAN)
    assert plan.run(*AMEND, "--so-ke-hoach", "45/KH-TP").returncode == 2
    approved_at_a_terminal(plan, monkeypatch, AMEND)
    assert plan.read(PLAN) == before


@pytest.mark.parametrize("revisions", ["", "..", "...", " "])
def test_a_comparison_of_nothing_is_refused(plan, revisions):
    result = plan.run("diff", revisions)
    assert result.returncode == 2
    assert "phải nêu ít nhất một phiên bản" in result.stderr
