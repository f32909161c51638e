"""A citation out of force is said where it stands: by validate on the plan's day, by documents on their own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.rules.law_texts import last_day_of

ROOT = Path(__file__).parents[2]
DEAD = "Thông tư số 20/2013/TT-BTP"


@pytest.fixture
def plans(tmp_path):
    """The sample of a year, to be changed."""
    return Path(shutil.copytree(ROOT / "examples/ca-nam-mau/plans", tmp_path / "plans"))


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def found(plans, code="HG702"):
    findings = check_folder(plans)
    return [(Path(one.path).name, one.place.line, one.message) for one in findings if one.code == code]


def test_the_sample_itself_is_sound(plans):
    assert check_folder(plans) == []


def test_an_own_template_is_read_too(plans):
    template = plans / "templates/bao-cao.html.j2"
    template.parent.mkdir()
    template.write_text(f"---\nten_loai: BÁO CÁO\n---\n<p>Theo {DEAD}</p>\n", "utf-8")
    assert [(name, line) for name, line, _ in found(plans)] == [("bao-cao.html.j2", 4)]


def test_words_for_a_report_are_judged_on_the_periods_last_day(plans):
    words = plans / "hoa-giai-2025/bao-cao/quy-4-2025.yaml"
    change(words, "Đề nghị Ủy ban", "Theo Thông tư số 16/2025/TT-BTP và Thông tư số 03/2019/TT-BTP, đề nghị Ủy ban")
    (wrong,) = found(plans)
    assert wrong[0] == "quy-4-2025.yaml"
    assert "Thông tư số 17/2025/TT-BTP" in wrong[2]


def test_a_setting_and_a_form_that_cite_a_dead_document(plans):
    settings = plans / "cau-hinh.yaml"
    form = "bieu: [{ma: x, ten: X, can_cu: %s, chi_tieu: [{khoa: x, ten: X}]}]\n"
    settings.write_text(settings.read_text("utf-8") + form % DEAD, "utf-8")
    assert [name for name, _, _ in found(plans)] == ["cau-hinh.yaml"]
    change(settings, "ma: x, ten: X,", "ma: x, ten: X, hieu_luc: {den: 2019-05-14},")
    assert found(plans) == []


def test_a_document_replaced_within_the_plans_time_is_a_note(plans):
    change(plans / "hoa-giai-2025/ke-hoach.yaml", "can_cu:\n", "can_cu:\n  - Căn cứ Thông tư số 03/2019/TT-BTP\n")
    ((_, _, message),) = found(plans, "HG703")
    assert message == (
        "Thông tư số 03/2019/TT-BTP có văn bản thay thế trong thời kỳ của kế hoạch là Thông tư số 17/2025/TT-BTP; chưa "
        "xác nhận ngày thay thế"
    )


def test_a_law_that_the_folder_knows_is_found_by_its_name(plans):
    law = (
        "ma: luat-cu\nso_ky_hieu: 1/2001/QH10\nloai: Luật\ntrich_yeu: Mẫu cũ\nhieu_luc: {den: 2020-12-31}\nnguon: mẫu\n"
    )
    (plans / "phap-luat").mkdir(exist_ok=True)
    (plans / "phap-luat/luat-cu.yaml").write_text(law, "utf-8")
    change(plans / "hoa-giai-2025/ke-hoach.yaml", "can_cu:\n", "can_cu:\n  - Căn cứ Luật Mẫu cũ năm 2001\n")
    ((name, _, message),) = found(plans)
    assert (name, message) == (
        "ke-hoach.yaml",
        "Luật Mẫu cũ số 1/2001/QH10 đã hết hiệu lực từ sau ngày 31/12/2020",
    )


@pytest.mark.parametrize(
    ("ma", "den"),
    [
        ("quy-4-2025", "2025-12-31"),
        ("sau-thang-1-2025", "2025-06-30"),
        ("thang-2-2024", "2024-02-29"),
        ("chin-thang-2025", "2025-09-30"),
        ("so-bo-nam-2026", "2026-10-31"),
        ("nam-2025", "2025-12-31"),
        ("khong-co", "None"),
    ],
)
def test_the_last_day_of_a_period(ma, den):
    assert str(last_day_of(ma)) == den


@pytest.mark.parametrize(
    "command",
    [
        ["report", "--quy", "II", "--format", "md"],
        ["remind", "--ngay", "2025-04-05", "--format", "text"],
        ["document", "ke-hoach", "--format", "md"],
        ["document", "theo-doi", "--ngay", "2025-06-14", "--format", "md"],
        ["form", "export", "--quy", "I", "--ngay", "2025-03-20", "-o", "bieu"],
    ],
)
def test_each_printed_thing_says_it_with_the_place_and_the_successor(plans, command):
    task = plans / "hoa-giai-2025/nhiem-vu/ban-hanh-ke-hoach.yaml"
    change(task, "Ban hành kế hoạch", f"Theo {DEAD}, ban hành kế hoạch")
    run = [sys.executable, "-m", "hoagiai_cli", *command, "--goc", str(plans)]
    made = subprocess.run(run, cwd=plans.parent, capture_output=True, text=True, encoding="utf-8", check=False)
    assert f"văn bản viện dẫn {DEAD} đã hết hiệu lực" in " ".join(made.stderr.split()), made.stderr
    assert "văn bản thay thế: Thông tư số 03/2019/TT-BTP" in " ".join(made.stderr.split())
    assert "nhiem-vu/ban-hanh-ke-hoach.yaml:" in made.stderr
