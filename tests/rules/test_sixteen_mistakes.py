"""The sixteen everyday mistakes, all in one folder and all in one run; and most of them in every kind of file."""

import subprocess
import sys
import unicodedata

import pytest

from hoagiai_cli.reporters import text
from hoagiai_cli.store.layout import FileKind
from plan_folder import FILE_OF_KIND, PLAN, RESULTS, TASK, UNIT

TASK_FILE = """\
ma: {ma}
phan: II
ten: Tổ chức tập huấn cho hòa giải viên
chu_tri: [phong-tu-phap]
phoi_hop: [ubnd-phuong-tan-phong]
thoi_gian: Quý II/2025
"""


def task(ma, old="", new=""):
    content = TASK_FILE.format(ma=ma)
    assert old in content
    return content.replace(old, new) if old else content


MISTAKES = {
    # file: content, code, line, column, part of the message
    "khoa-sai-ten": (task("khoa-sai-ten", "thoi_gian", "thoi_gain"), "HG102", 6, 1, "có phải “thoi_gian”?"),
    "gia-tri-la": (task("gia-tri-la") + "cach_doc: tung_thang\n", "HG104", 7, 11, "“tung_thang”"),
    "ngay-30-thang-2": (
        task("ngay-30-thang-2") + "gia_han:\n  - den: 2025-02-30\n    van_ban: {so_ky_hieu: 1/TB}\n",
        "HG105",
        8,
        10,
        "không có ngày 2025-02-30",
    ),
    "thieu-khoa": (task("thieu-khoa", "chu_tri: [phong-tu-phap]\n"), "HG101", 1, 1, "“chu_tri”"),
    "dau-tab": (task("dau-tab") + "nguyen_van:\n\tchu_tri: Phòng Tư pháp\n", "HG006", 8, 1, "Tab"),
    "khoa-lap": (task("khoa-lap") + "thoi_gian: Quý III/2025\n", "HG011", 7, 1, "đã có ở dòng 6"),
    "trung-ma": (task("khoa-lap"), "HG202", 1, 5, "nhiem-vu/khoa-lap.yaml"),
    "don-vi-la": (task("don-vi-la", "[phong-tu-phap]", "[phong-tu-phat]"), "HG203", 4, 11, "có phải “phong-tu-phap”?"),
    "vua-chu-tri": (
        task("vua-chu-tri", "[ubnd-phuong-tan-phong]", "[phong-tu-phap]"),
        "HG204",
        5,
        12,
        "vừa chủ trì vừa phối hợp",
    ),
    "chu-to-hop": (
        task("chu-to-hop", "Tổ chức", unicodedata.normalize("NFD", "Tổ chức")),
        "HG008",
        3,
        7,
        "Unicode dựng sẵn",
    ),
    "dau-cach-la": (
        task("dau-cach-la") + "nguyen_van:\n\u00a0\u00a0chu_tri: Phòng Tư pháp\n",
        "HG007",
        8,
        1,
        "dấu cách không ngắt",
    ),
    "quy-5": (task("quy-5", "Quý II", "Quý 5"), "HG301", 6, 12, "quý 5"),
    "ngoai-thoi-ky": (task("ngoai-thoi-ky", "2025", "2026"), "HG303", 6, 12, "ngoài thời kỳ"),
    "xung-dot": (
        task("xung-dot") + "<<<<<<< HEAD\nghi_chu: a\n=======\nghi_chu: b\n>>>>>>> nhanh\n",
        "HG005",
        7,
        1,
        "xung đột",
    ),
    "khong-utf8": (task("khong-utf8").encode() + "ghi_chu: n\xe3m\n".encode("latin-1"), "HG002", 7, 11, "UTF-8"),
    "tep-rong": ("", "HG004", 1, 1, "tệp rỗng"),
}


@pytest.fixture
def spoiled(folder):
    for ma, (content, *_) in MISTAKES.items():
        folder.write(f"hoa-giai-2025/nhiem-vu/{ma}.yaml", content)
    return folder


@pytest.mark.parametrize("ma", MISTAKES)
def test_each_is_found_at_its_place_beside_all_others(spoiled, ma):
    _, code, line, column, words = MISTAKES[ma]
    path = f"plans/hoa-giai-2025/nhiem-vu/{ma}.yaml"
    found = [finding for finding in spoiled.check() if finding.path == path]
    assert [(f.code, f.place.line, f.place.column) for f in found] == [(code, line, column)]
    finding = found[0]
    assert words in finding.message
    assert finding.hint
    printed = list(text.render([finding]))
    assert printed[0].startswith(f"{path}:{line}:{column}: ")
    assert any("^" in row for row in printed) == (code != "HG004")


@pytest.mark.parametrize("ma", MISTAKES)
def test_each_alone_fails_the_command(folder, ma):
    content, code, *_ = MISTAKES[ma]
    folder.write(f"hoa-giai-2025/nhiem-vu/{ma}.yaml", content)
    if code == "HG202":
        folder.write("hoa-giai-2025/nhiem-vu/khoa-lap.yaml", task("khoa-lap"))
    arguments = ["--strict"] if code == "HG303" else []
    done = subprocess.run(
        [sys.executable, "-m", "hoagiai_cli", "validate", *arguments],
        capture_output=True,
        check=False,
        cwd=folder.root.parent,
    )
    assert done.returncode == 1
    assert code.encode() in done.stdout
    assert b"Traceback" not in done.stdout + done.stderr


ANY_KIND = {
    "misspelt key": (lambda text: text + "ten_goi_khac_la: a\n", "HG102"),
    "key twice": (lambda text: text + text.splitlines()[0] + "\n", "HG011"),
    "tab": (lambda text: text + "ghi_chu:\n\t- a\n", "HG006"),
    "NBSP as indent": (lambda text: text + "ghi_chu:\n\u00a0- a\n", "HG007"),
    "NFD": (lambda text: text + "# " + unicodedata.normalize("NFD", "tiếng Việt") + "\n", "HG008"),
    "conflict": (lambda text: "<<<<<<< HEAD\n" + text + "=======\n>>>>>>> x\n", "HG005"),
    "not UTF-8": (lambda text: text.encode() + b"# n\xe3m\n", "HG002"),
    "UTF-16": (lambda text: text.encode("utf-16"), "HG002"),
    "empty": (lambda _: "", "HG004"),
    "comments alone": (lambda _: "# chưa ghi\n\n", "HG004"),
    "a list": (lambda _: "- a\n", "HG015"),
    "a sentence": (lambda _: "chưa ghi\n", "HG015"),
    "missing colon": (lambda text: text + "ghi_chu\n", "HG010"),
    "open quote": (lambda text: text + 'ghi_chu: "a\n', "HG010"),
    "open bracket": (lambda text: text + "ghi_chu: [a\n", "HG010"),
    "alias": (lambda text: text + "ghi_chu: &a x\nkhac: *a\n", "HG012"),
    "tag": (lambda text: text + "ghi_chu: !!python/object:os.system x\n", "HG014"),
    "deep": (lambda text: text + "ghi_chu: " + "[" * 50 + "]" * 50 + "\n", "HG013"),
    "very deep": (lambda text: text + "ghi_chu: " + "[" * 100_000 + "\n", "HG013"),
    "very deep blocks": (lambda text: text + "ghi_chu:\n" + "- " * 100_000 + "a\n", "HG013"),
    "invisible": (lambda text: text + "# a\u200bb\n", "HG009"),
    "control character": (lambda text: text + "# \x01\n", "HG010"),
    "two documents": (lambda text: text + "---\na: b\n", "HG010"),
}


@pytest.mark.parametrize("kind", FileKind)
@pytest.mark.parametrize("mistake", ANY_KIND)
def test_mistakes_of_form_are_found_in_every_kind_of_file(folder, kind, mistake):
    spoil, code = ANY_KIND[mistake]
    name = FILE_OF_KIND[kind]
    folder.write(name, spoil(folder.path(name).read_text("utf-8")))
    finding = folder.only(code)
    assert finding.path == f"plans/{name}"
    assert finding.hint


OTHER_FILES = [
    ("cau-hinh.yaml", "loai: [bao_cao, cong_van]", "loai: [bao_coa]", "HG104"),
    ("cau-hinh.yaml", "don_vi: phong-tu-phap", "don_vi: phong-tu-phat", "HG203"),
    ("cau-hinh.yaml", "    ky_hieu: TP\n", "", "HG101"),
    ("cau-hinh.yaml", "    ky_hieu: TP\n", "    ky_hieu: TP\n    hieu_luc: {den: 2025-06-31}\n", "HG105"),
    (
        "cau-hinh.yaml",
        "    ky_hieu: TP\n",
        "    ky_hieu: TP\n    hieu_luc: {tu: 2025-07-01, den: 2025-06-30}\n",
        "HG110",
    ),
    ("cau-hinh.yaml", "ky_hieu: TP", 'ky_hieu: ""', "HG107"),
    ("ngay-nghi/2025.yaml", "2025-05-01", "2025-02-29", "HG105"),
    ("ngay-nghi/2025.yaml", "nam: 2025", "nam: 2024", "HG201"),
    ("ngay-nghi/2025.yaml", "nam: 2025", "nam: hai nghìn", "HG103"),
    ("ngay-nghi/2025.yaml", "2025-05-02", "2025-05-01", "HG210"),
    ("ngay-nghi/2025.yaml", "nghi:", "nghi_le:", "HG102"),
    (UNIT, "quan_he: noi_bo", "quan_he: noi-bo", "HG104"),
    (UNIT, "ma: phong-tu-phap", "ma: phong-noi-vu", "HG201"),
    (UNIT, "ma: phong-tu-phap", "ma: ubnd-phuong-tan-phong", "HG202"),
    (UNIT, "quan_he: noi_bo\n", "hieu_luc: {den: 2025-02-30}\n", "HG105"),
    (UNIT, "quan_he: noi_bo\n", "thanh_vien: [khong-co]\n", "HG203"),
    (UNIT, "quan_he: noi_bo\n", "thanh_vien: [phong-tu-phap]\n", "HG209"),
    (UNIT, "ten: Phòng Tư pháp\n", "", "HG101"),
    (PLAN, "ngay: 2025-01-10", "ngay: 10/01/2025", "HG105"),
    (PLAN, "ngay: 2025-01-10", "ngay: 2025-13", "HG105"),
    (PLAN, "co_quan: phong-tu-phap", "co_quan: phong-tu-phat", "HG203"),
    (PLAN, "ma: hoa-giai-2025", "ma: hoa-giai-2026", "HG201"),
    (PLAN, "tu: 2025-01-01", "tu: 0025-01-01", "HG105"),
    (PLAN, "  - so: II", "  - so: II\n    muc: [{so: 1}, {so: 1}]", "HG206"),
    (PLAN, "  - so: II\n    ten: NHIỆM VỤ CỤ THỂ\n", "  - so: II\n    tne: NHIỆM VỤ CỤ THỂ\n", "HG102"),
    (PLAN, "so: II", "so: III", "HG207"),
    (RESULTS, "don_vi: phong-tu-phap", "don_vi: ubnd-phuong-tan-phong", "HG201"),
    (RESULTS, "nhiem_vu: tap-huan", "nhiem_vu: tap-hun", "HG205"),
    (RESULTS, "hoan_thanh", "hoan_tat", "HG104"),
    (RESULTS, "ngay: 2025-05-20, ", "", "HG108"),
    (RESULTS, "nhiem_vu: tap-huan,", "nhiem_vu: tap-huan, dot: Quý I/2025,", "HG306"),
    (RESULTS, "tien_do: hoan_thanh", "tien_do: hoan_thanh, thay_cho: ubnd-phuong-tan-phong", "HG211"),
    (TASK, "chu_tri: [phong-tu-phap]", "chu_tri: []", "HG104"),
    (TASK, 'so: "5"', "so: 1.10", "HG103"),
    (TASK, "thoi_gian: Quý II/2025", "thoi_gian: ngày 31/4/2025", "HG301"),
    (
        TASK,
        "chu_tri: [phong-tu-phap]",
        (
            "chu_tri: [phong-tu-phap]\nsua_doi:\n  - {tu: 2025-03-01, chu_tri: "
            "[ubnd-phuong-tan-phong], van_ban: {so_ky_hieu: 1/TB}}"
        ),
        "HG204",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), OTHER_FILES)
def test_mistakes_of_sense_in_every_kind_of_file(folder, name, old, new, code):
    folder.replace(name, old, new)
    found = [finding for finding in folder.check() if finding.code == code]
    assert found
    assert all(finding.hint for finding in found)


def test_two_mistakes_in_one_file_are_both_found(folder):
    folder.replace(TASK, "chu_tri: [phong-tu-phap]", "chu_tri: [phong-tu-phat]")
    folder.append(TASK, "thoi_gain: Quý I/2025\nthu_tu: một\n")
    assert [finding.code for finding in folder.check()] == ["HG203", "HG102", "HG103"]


def test_what_a_wrong_key_leaves_open_is_not_held_against_other_files(folder):
    folder.replace(TASK, "thoi_gian", "thoi_gain")
    folder.replace(RESULTS, "nhiem_vu: tap-huan,", "nhiem_vu: tap-huan, dot: Quý II/2025,")
    assert [finding.code for finding in folder.check()] == ["HG102"]


def test_one_id_in_two_files_names_both(folder):
    folder.write("hoa-giai-2025/nhiem-vu/moi-1.yaml", task("trung"))
    folder.write("hoa-giai-2025/nhiem-vu/moi-2.yaml", task("trung"))
    finding = folder.only("HG202")
    assert finding.path.endswith("moi-2.yaml")
    assert "plans/hoa-giai-2025/nhiem-vu/moi-1.yaml" in finding.message


def test_one_id_in_two_plans(folder):
    folder.write("ban-sao/ke-hoach.yaml", folder.path(PLAN).read_bytes())
    finding = folder.only("HG202")
    assert finding.path == "plans/ban-sao/ke-hoach.yaml"
    assert "plans/hoa-giai-2025/ke-hoach.yaml" in finding.message


def test_a_task_of_another_plan_may_have_the_same_id(folder):
    folder.write("nam-sau/ke-hoach.yaml", folder.path(PLAN).read_text("utf-8").replace("hoa-giai-2025", "nam-sau"))
    folder.write("nam-sau/nhiem-vu/tap-huan.yaml", folder.path(TASK).read_bytes())
    assert folder.codes() == set()


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_windows_files_are_read(folder, ends, bom):
    for name in FILE_OF_KIND.values():
        folder.write(name, bom + folder.path(name).read_bytes().replace(b"\n", ends.encode()))
    assert folder.check() == []
    folder.replace(TASK, "thoi_gian", "thoi_gain")
    assert folder.only("HG102").place[:2] == (7, 1)
