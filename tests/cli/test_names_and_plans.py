"""Nobody needs a code: numbers and names are understood by every command, and the running plan is meant."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from form_city import run as run_here
from hoagiai_cli.cli.group import COMMANDS, CommandGroup

PLANS = Path(__file__).parents[2] / "plans"


@pytest.fixture
def top(tmp_path):
    shutil.copytree(PLANS, tmp_path / "plans")
    return tmp_path


def run(top, *arguments):
    result = subprocess.run([sys.executable, "-m", "hoagiai_cli", *arguments], cwd=top, capture_output=True)
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("word", "heading"),
    [("5", "Nhiệm vụ 5."), ("III.2", "Nhiệm vụ III.2."), ("nhiệm vụ 8", "Nhiệm vụ 8."), ("tap", "Nhiệm vụ 5.")],
)
def test_show_takes_numbers_and_beginnings(top, word, heading):
    code, out, _ = run(top, "show", word)
    assert code == 0
    assert out.startswith(heading)


def test_a_reading_command_takes_all_bodies_of_one_name(top):
    code, out, _ = run(top, "show", "phường tân phong")
    assert code == 0
    assert "ubnd-phuong-tan-phong-2025" in out
    code, out, _ = run(top, "status", "--don-vi", "phường tân phong", "--ngay", "2025-08-01")
    assert code == 0
    assert "UBND phường Tân Phong (từ 01/7/2025)" in out


def test_a_writing_command_takes_the_body_that_was_bound_on_the_day(top):
    code, _, err = run(
        top, "update", "1", "--don-vi", "phường tân phong", "--ngay", "2025-02-21", "--tien-do", "hoan_thanh",
        "--ghi", "2025-02-24",
    )  # fmt: skip
    assert code == 0, err
    assert [path.name for path in (top / "plans/hoa-giai-2025/ket-qua").iterdir()] == ["ubnd-phuong-tan-phong.yaml"]


def test_a_writing_command_refuses_work_of_another_body(top):
    code, _, err = run(top, "update", "5", "--don-vi", "tân phong", "--tien-do", "hoan_thanh", "--ngay", "2025-05-20")
    assert code == 2
    assert "không chủ trì" in err
    assert "Phòng Tư pháp" in err
    assert not (top / "plans/hoa-giai-2025/ket-qua").exists()


def test_a_writing_command_without_a_terminal_takes_no_beginning(top):
    code, _, err = run(
        top, "update", "tham muu ubnd", "--don-vi", "phong-tu-phap", "--tien-do", "hoan_thanh", "--ngay", "2025-05-20"
    )
    assert code == 2
    assert "là phần đầu của: 5. Tham mưu" in err


def test_the_beginning_of_several_names_is_answered_with_the_choices(top):
    code, _, err = run(top, "show", "ubnd")
    assert code == 2
    assert "phần đầu của nhiều tên" in err
    assert "UBND xã San Thàng (ubnd-xa-san-thang)" in err or "mục khác" in err


def test_next_years_plan_is_not_meant_before_its_first_day_and_its_tasks_are_found(top):
    shutil.copytree(top / "plans/hoa-giai-2025", top / "plans/hoa-giai-2026")
    plan = top / "plans/hoa-giai-2026/ke-hoach.yaml"
    text = plan.read_text("utf-8").replace("ma: hoa-giai-2025", "ma: hoa-giai-2026")
    plan.write_text(
        text.replace("2025-01-01", "2026-01-01").replace("2025-12-31", "2026-12-31").replace("năm 2025", "năm 2026"),
        "utf-8",
    )
    only = top / "plans/hoa-giai-2026/nhiem-vu/moi.yaml"
    only.write_text(
        'ma: moi\nso: "99"\nphan: II\nten: Việc mới\nchu_tri: [phong-tu-phap]\nthoi_gian: Quý I/2026\n', "utf-8"
    )
    _, out, _ = run(top, "status", "--ngay", "2025-12-01")
    assert "hoa-giai-2026" not in out
    _, out, _ = run(top, "status", "--ngay", "2026-01-01")
    assert "(hoa-giai-2026)" in out
    code, _, err = run(top, "show", "99", "--ngay", "2025-12-01")
    assert code == 2
    assert "thuộc kế hoạch “Công tác hòa giải ở cơ sở năm 2026”" in err
    assert "--ke-hoach hoa-giai-2026" in err


COMPLETED = ("--don-vi", "--nhiem-vu", "--ke-hoach")


def leaves(command, above=()):
    if isinstance(command, typer.core.TyperGroup):
        for name in command.list_commands(None):
            yield from leaves(command.get_command(None, name), (*above, name))
    else:
        yield " ".join(above), command


def test_every_option_that_names_a_unit_a_task_or_a_plan_completes():
    group = CommandGroup(name="hoagiai", commands={})
    bare = [
        f"{name} {option}"
        for command in COMMANDS
        for name, leaf in leaves(group.get_command(None, command), (command,))
        for parameter in leaf.params
        for option in parameter.opts
        if option in COMPLETED and parameter._custom_shell_complete is None
    ]
    assert bare == []


READING = (
    # Each command that takes a task or a unit, by number, name, beginning, without marks; several; none.
    (("status", "--nhiem-vu", "III.2"), 0, "Chủ động xây dựng kế hoạch"),
    (("status", "--nhiem-vu", "nhiệm vụ 5"), 0, "Tham mưu UBND thành phố"),
    (("status", "--nhiem-vu", "tham muu"), 0, "Tham mưu UBND thành phố"),
    (("status", "--nhiem-vu", "99"), 2, "không có nhiệm vụ “99”"),
    (("status", "--don-vi", "tan phong"), 0, "UBND phường Tân Phong"),
    (("status", "--don-vi", "phong tu phab"), 2, "có phải: Phòng Tư pháp"),
    (("status", "--ke-hoach", "cong tac hoa giai"), 0, "Công tác hòa giải ở cơ sở năm 2025"),
    (("show", "to chuc"), 2, "9. Tổ chức sơ kết, tổng kết"),
    (("report", "--quy", "I", "--don-vi", "phong noi vu", "--format", "md"), 0, "PHÒNG NỘI VỤ"),
    (("document", "ke-hoach", "--don-vi", "quyet thang", "--format", "md"), 0, "PHƯỜNG QUYẾT THẮNG"),
    (("remind", "--don-vi", "tân phong", "--format", "text"), 0, "UBND phường Tân Phong"),
    (("calendar", "--don-vi", "tan phong", "-o", "l.ics"), 0, "l.ics"),
    (("form", "export", "--quy", "II", "--don-vi", "quyet thang", "-o", "mot"), 0, "1 biểu mẫu"),
    (
        ("form", "import", "bieu", "--don-vi", "quyet thang", "--ke-hoach", "cong tac", "--dry-run"),
        1,
        "của đơn vị UBND xã San Thàng, không phải đơn vị UBND phường Quyết Thắng",
    ),
    (("form", "slip", "--quy", "II", "--don-vi", "quyet thang"), 0, "Không có đơn vị"),
    (("export", "--ke-hoach", "hoa-giai", "-o", "e.xlsx"), 0, "e.xlsx"),
    (("dashboard", "--ke-hoach", "công tác", "-o", "d.html"), 0, "d.html"),
)
NO_DAY = {"export", "dashboard", "document"}
WRITING = (
    (("form", "accept", "5", "--don-vi", "phong tu phap"), "Phòng Tư pháp không có kết quả nào của nhiệm vụ 5"),
    (
        ("form", "return", "Tham mưu", "--don-vi", "phong tu phap", "--ly-do", "x"),
        "“Tham mưu” là phần đầu của: 5. Tham",
    ),
    (("extend", "tham muu", "--den", "2025-07-31", "--van-ban", "1/TB"), "“tham muu” là phần đầu của: 5. Tham mưu"),
    (
        ("extend", "5", "--dot", "II/2025", "--den", "2025-07-31", "--van-ban", "1/TB", "--don-vi", "phuong tan phong"),
        "UBND phường Tân Phong không chủ trì nhiệm vụ 5; chủ trì gồm: Phòng Tư pháp",
    ),
    (
        ("approve", "ban hành", "--so-ky-hieu", "1/KH", "--ngay-van-ban", "2025-02-05", "--nguoi-ky", "A"),
        "“ban hành” là phần đầu của: 1. Ban hành Kế hoạch",
    ),
    (("update", "5", "--don-vi", "phuong tan phong"), "không giữ nhiệm vụ 5"),
)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory):
    folder = tmp_path_factory.mktemp("goi-ten")
    shutil.copytree(PLANS, folder / "plans", ignore=shutil.ignore_patterns(".hoagiai*"))
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "1")):
        subprocess.run(["git", *words], cwd=folder, check=True)
    assert run_here("form", "export", "--quy", "II", "-o", "bieu", "--ngay", "2025-05-20", cwd=folder)[0] == 0
    return folder


@pytest.mark.parametrize(("line", "code", "said"), READING)
def test_no_reading_command_needs_a_code(everywhere, line, code, said):
    got, text = run_here(*line, *(() if line[0] in NO_DAY else ("--ngay", "2025-05-20")), cwd=everywhere)
    assert (got, said in " ".join(text.split())) == (code, True), text


@pytest.mark.parametrize(("line", "said"), WRITING)
def test_a_writing_command_says_by_name_why_it_does_not_write(everywhere, line, said):
    got, text = run_here(*line, cwd=everywhere)
    assert (got, said in text) == (2, True), text


@pytest.mark.skipif(not shutil.which("git"), reason="git")
def test_the_history_is_asked_for_by_number_name_and_code(everywhere):
    for word in ("5", "nhiệm vụ 5", "tham muu", "tap-huan"):
        code, text = run_here("log", word, cwd=everywhere)
        assert code == 0, text
        assert "thêm mới nhiệm vụ “Tham mưu UBND thành phố" in text
    code, text = run_here("log", "phường tân phong", cwd=everywhere)
    assert code == 0
    assert {"UBND phường Tân Phong:", "UBND phường Tân Phong (từ 01/7/2025):"} <= set(text.splitlines())
    assert run_here("log", "99", cwd=everywhere)[0] == 2
    assert "không có nhiệm vụ hay đơn vị nào mang mã" in run_here("log", "viec-da-xoa", cwd=everywhere)[1]
