"""Nobody needs a code: numbers and names are understood by every command, and the running plan is meant."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

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
