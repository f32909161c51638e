"""Letters: to whom, in which words, once; nothing filled in that the office has not given."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from builders import done, folder, task, unit
from hoagiai_cli.documents.bao_cao import CapSo
from hoagiai_cli.documents.cong_van import letters
from hoagiai_cli.documents.don_doc import reminders
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import load_folder
from reading import fold, markdown_source_text

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "du-lieu-mau" / "plans"
DAY = date(2025, 4, 10)


def made(thu_muc, ngay=DAY, days=None, only=frozenset(), **options):
    (ho_so,) = thu_muc.ho_so.values()
    return letters(thu_muc, ho_so, reminders(thu_muc, ho_so, ngay, days, only), ngay, **options)


def text(letter) -> str:
    return fold(markdown_source_text(write(letter.van_ban, Format.MD).decode()))


@pytest.fixture(scope="module")
def sample():
    return load_folder(SAMPLE)[0]


def test_a_body_below_is_urged_and_others_are_requested(sample):
    urged, asked = made(sample).thu
    assert urged.van_ban.kinh_gui == ("Ủy ban nhân dân xã Mẫu Ba",)
    assert "đôn đốc" in urged.van_ban.trich_yeu
    assert asked.van_ban.kinh_gui == ("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",)
    assert "đề nghị" in asked.van_ban.trich_yeu
    for words in (text(asked), asked.tin_nhan):
        assert "trân trọng đề nghị" in words
        assert "yêu cầu" not in words
        assert "đôn đốc" not in words
        assert "chủ trì: UBND xã Mẫu Ba" in words


def test_a_letter_has_no_name_of_kind_and_says_what_since_when_and_until_when(sample):
    (urged, _) = made(sample, tra_loi=date(2025, 4, 20)).thu
    words = text(urged)
    assert urged.van_ban.ten_loai is None
    assert "V/v đôn đốc thực hiện nhiệm vụ theo Kế hoạch số 15/KH-UBND" in words
    assert "CÔNG VĂN" not in words
    for piece in ("Quý I/2025 (hạn 31/3/2025)", "quá hạn từ ngày 01/4/2025 (10 ngày)", "chậm nhất ngày 20/4/2025"):
        assert piece in words
        if "chậm" not in piece:
            assert piece in fold(urged.tin_nhan)


def test_numbers_and_days_stay_blank_and_no_dash_dangles_until_the_division_is_given(sample):
    bo_thu = made(sample)
    blank = "\u00a0" * 6
    assert bo_thu.thu[0].van_ban.ky_hieu == "TP"
    words = write(bo_thu.thu[0].van_ban, Format.MD).decode()
    assert f"Số:{blank}/TP\n" in words
    assert any("đơn vị soạn" in note for note in bo_thu.luu_y)
    given = made(sample, cap_so=CapSo("7", date(2025, 4, 11)), only=frozenset({"ubnd-xa-mau-ba"})).thu[0]
    assert "Số: 07/TP\n" in write(given.van_ban, Format.MD).decode()


def test_a_peoples_committee_demands_and_its_symbol_is_kept():
    settings = {"phat_hanh": [{"loai": ["cong_van"], "don_vi": "u", "ky_hieu": "UBND-TP"}]}
    units = [unit("u", ten="UBND huyện Thử"), unit("a", ten="UBND xã A", quan_he="cap_duoi")]
    thu_muc = folder([task(chu_tri=["a"])], units, cau_hinh=settings, co_quan="u")
    (letter,) = made(thu_muc).thu
    assert letter.van_ban.ky_hieu == "UBND-TP"
    assert "UBND huyện Thử yêu cầu UBND xã A" in text(letter)


def test_one_letter_for_all_of_a_kind_lists_everything(sample):
    day = date(2025, 12, 20)
    each, together = made(sample, day).thu, made(sample, day, gop=True).thu
    assert len(each) == 4
    assert [len(letter.van_ban.kinh_gui) for letter in together] == [3, 1]
    for name in ("UBND phường Mẫu Một", "UBND phường Mẫu Hai", "UBND xã Mẫu Ba"):
        assert name in text(together[0])


def test_the_holder_gets_one_letter_for_all_that_it_took_over(thu_muc):
    bo_thu = made(thu_muc, date(2025, 7, 15))
    names = [letter.van_ban.kinh_gui[0] for letter in bo_thu.thu]
    assert len(names) == len(set(names))
    assert "Ủy ban nhân dân phường Tân Phong, tỉnh Lai Châu" in names
    assert not any("thành phố Lai Châu" in name for name in names)
    assert any("chưa xác định cơ quan tiếp nhận" in note and "Phòng Tư pháp" in note for note in bo_thu.luu_y)
    letter = next(letter for letter in bo_thu.thu if "phường Tân Phong" in letter.van_ban.kinh_gui[0])
    assert "tiếp nhận từ UBND phường Tân Phong; UBND phường Đông Phong; UBND xã San Thàng" in text(letter)


def test_what_is_done_paused_or_not_pressing_is_not_reminded_of():
    thu_muc = folder(
        [task("x", chu_tri=["a"]), task("y", "Quý IV/2025", chu_tri=["a"])],
        [unit("a", quan_he="cap_duoi")],
        {"a": [done("x", "2025-03-01")]},
    )
    assert made(thu_muc).thu == ()
    (letter,) = made(thu_muc, days=(date(2025, 10, 1), date(2025, 12, 31))).thu
    assert "Việc y" in text(letter)


def test_the_command_writes_text_to_the_terminal_and_letters_to_a_folder(tmp_path):
    def hoagiai(*arguments):
        command = [
            sys.executable,
            "-m",
            "hoagiai_cli",
            "remind",
            "--goc",
            str(SAMPLE),
            "--ngay",
            "2025-04-10",
            *arguments,
        ]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)

    printed = hoagiai("--format", "text")
    assert printed.returncode == 0
    assert printed.stdout.startswith("Kính gửi Ủy ban nhân dân xã Mẫu Ba,")
    assert hoagiai("-o", "thu").returncode == 0
    assert sorted(path.name for path in (tmp_path / "thu").iterdir()) == [
        "de-nghi-uy-ban-mttq-thanh-pho-hoa-giai-mau-2025-2025-04-10.docx",
        "don-doc-ubnd-xa-mau-ba-hoa-giai-mau-2025-2025-04-10.docx",
    ]
    assert hoagiai("--so", "3").returncode == 2
    assert hoagiai("--tra-loi", "2025-04-01").returncode == 2


def test_a_body_that_only_joins_in_is_told_of_no_wards_delay():
    units = [
        unit("o", ten="Phòng Tư pháp", quan_he="noi_bo"),
        unit("a", ten="UBND xã A", quan_he="cap_duoi"),
        unit("m", ten="Ủy ban MTTQ", quan_he="phoi_hop"),
    ]
    thu_muc = folder([task(chu_tri=["a"], phoi_hop=["m"], thoi_gian="Quý I/2025")], units, co_quan="o")
    letter = next(letter for letter in made(thu_muc, date(2025, 5, 1)).thu if letter.ten_tep.startswith("de-nghi"))
    for words in (text(letter), letter.tin_nhan):
        assert "quá hạn" not in words
        assert "chưa báo cáo" not in words
        assert "UBND xã A" in words
