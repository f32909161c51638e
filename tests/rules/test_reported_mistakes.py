"""Findings that once were false, named the wrong code, or gave advice that could not be followed."""

from unicodedata import normalize

import pytest

from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.store.reformat import reformat
from plan_folder import PLAN, RESULTS, TASK, UNIT

GROUP = "don-vi/ubnd-cac-xa-phuong.yaml"
SETTINGS = "cau-hinh.yaml"
RESULT_OF_MEMBER = "hoa-giai-2025/ket-qua/ubnd-phuong-tan-phong.yaml"


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda text: "\t" + text, 1),
        (lambda text: "\t# ghi chú\n" + text, 1),
        (lambda text: "\t\n" + text, 1),
        (lambda text: text + "\t# ghi chú\n" + "ghi_chu: a\n", None),
    ],
)
@pytest.mark.parametrize("name", [SETTINGS, TASK, UNIT])
def test_a_tab_in_the_indentation_is_hg006(folder, name, spoil, line):
    text = folder.path(name).read_text("utf-8")
    folder.write(name, spoil(text))
    found = [finding for finding in folder.check() if finding.path == f"plans/{name}"]
    assert [finding.code for finding in found] == ["HG006"]
    assert found[0].place.line == (line or len(text.splitlines()) + 1)
    assert found[0].place.column == 1


def test_a_tab_where_yaml_allows_it(folder):
    folder.replace(TASK, "chu_tri: ", "  \t \nchu_tri: ")
    folder.replace(TASK, "[ubnd-phuong-tan-phong]", "[\n  \t# ghi chú\n  ubnd-phuong-tan-phong]")
    assert folder.codes() == set()


def group(folder):
    """Make the task bind a group, of which one member has a record."""
    folder.write(
        GROUP,
        "ma: ubnd-cac-xa-phuong\nten: UBND các xã, phường\nquan_he: cap_duoi\nthanh_vien: [ubnd-phuong-tan-phong]\n",
    )
    folder.replace(TASK, "chu_tri: [phong-tu-phap]", "chu_tri: [phong-tu-phap, ubnd-cac-xa-phuong]")
    folder.replace(TASK, "phoi_hop: [ubnd-phuong-tan-phong]\n", "")
    folder.write(
        RESULT_OF_MEMBER,
        "don_vi: ubnd-phuong-tan-phong\nnhat_ky:\n"
        "  - {nhiem_vu: tap-huan, tien_do: hoan_thanh, ngay: 2025-05-20, ghi: 2025-05-22}\n",
    )


@pytest.mark.parametrize("broken", [GROUP, "don-vi/phong-tu-phap.yaml", TASK])
def test_a_right_result_beside_a_file_that_cannot_be_read(folder, broken):
    group(folder)
    assert folder.codes() == set()
    folder.append(broken, 'ghi_chu: "a\n')
    assert [(f.path, f.code) for f in folder.check()] == [(f"plans/{broken}", "HG010")]


def test_a_result_of_a_unit_whose_heir_cannot_be_read(folder):
    """phong-tu-phap → the heir, whose file is broken → ubnd-phuong-tan-phong: nothing can be said."""
    folder.append(UNIT, "ke_thua:\n  - {den: phong-noi-vu, tu_ngay: 2025-05-01}\n")
    folder.write("don-vi/phong-noi-vu.yaml", "ma: phong-noi-vu\nten: [\n")
    folder.write(
        RESULT_OF_MEMBER,
        folder.path(RESULTS).read_text("utf-8").replace("don_vi: phong-tu-phap", "don_vi: ubnd-phuong-tan-phong"),
    )
    assert "HG211" not in folder.codes()
    folder.write("don-vi/phong-noi-vu.yaml", "ma: phong-noi-vu\nten: Phòng Nội vụ\nquan_he: noi_bo\n")
    assert folder.only("HG211").path == f"plans/{RESULT_OF_MEMBER}"


@pytest.mark.parametrize(("name", "code"), [("b", "HG202"), ("ubnd-phuong-tan-phong", "HG202")])
def test_a_copied_result_file_has_one_finding(folder, name, code):
    folder.write(f"hoa-giai-2025/ket-qua/{name}.yaml", folder.path(RESULTS).read_bytes())
    found = [finding for finding in folder.check() if finding.path.endswith(f"/{name}.yaml")]
    assert [finding.code for finding in found if finding.code in {"HG201", "HG202", "HG211"}] == [code]


def test_a_group_may_cooperate_where_a_member_leads(folder):
    """ "Chủ trì: UBND phường A; phối hợp: UBND các xã, phường" means the others: plans say so every day."""
    folder.write(
        GROUP,
        "ma: ubnd-cac-xa-phuong\nten: UBND các xã, phường\nquan_he: cap_duoi\nthanh_vien: [ubnd-phuong-tan-phong]\n",
    )
    folder.replace(TASK, "chu_tri: [phong-tu-phap]", "chu_tri: [ubnd-phuong-tan-phong]")
    folder.replace(TASK, "phoi_hop: [ubnd-phuong-tan-phong]", "phoi_hop: [ubnd-cac-xa-phuong]")
    assert "HG204" not in folder.codes()


def test_advice_on_a_file_name_that_is_no_id(folder):
    name = "hoa-giai-2025/nhiem-vu/Tập huấn.yaml"
    folder.write(name, folder.path(TASK).read_bytes())
    hint = folder.only("HG202").hint
    assert "ma: Tập huấn" not in hint
    assert "đổi tên tệp thành mã mới, chữ thường không dấu" in hint
    folder.path(TASK).unlink()
    assert folder.only("HG201").hint == "đổi tên tệp thành tap-huan"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2025-13", "không có tháng 2025-13 trong lịch"),
        ("2025-00", "không có tháng 2025-00 trong lịch"),
        ("1800", "năm của 1800 nằm ngoài khoảng 1901 đến 2198"),
        ("1800-05", "năm của 1800-05 nằm ngoài khoảng 1901 đến 2198"),
        ("2025/05", "“2025/05” không phải ngày"),
        ("nay?", "“nay?” không phải ngày"),
        ("2025-02-30", "không có ngày 2025-02-30 trong lịch"),
    ],
)
def test_a_wrong_partial_day_is_named_as_it_was_written(folder, written, words):
    folder.replace(PLAN, "ngay: 2025-01-10", f"ngay: {written}")
    assert words in folder.only("HG105").message


def test_the_hint_of_a_phrase_is_a_command_to_copy(folder):
    folder.replace(TASK, "Quý II/2025", "Quý 5/2025")
    assert folder.only("HG301").hint.endswith('hoagiai deadline "Quý 5/2025"')
    folder.replace(TASK, "Quý 5/2025", "Quý 5/2025 $(rm)")
    assert folder.only("HG301").hint.endswith('hoagiai deadline "…"')


def test_formatting_mends_what_its_hint_says_it_mends(folder):
    folder.replace(TASK, "Tổ chức", normalize("NFD", "Tổ chức"))
    assert "hoagiai fmt" in folder.only("HG008").hint
    edit = reformat(str(folder.path(TASK)), str(folder.root), NhiemVu)
    folder.path(TASK).write_bytes(edit.after)
    assert folder.codes() == set()
