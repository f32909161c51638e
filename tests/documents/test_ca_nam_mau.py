"""The sample of a year goes on after its bodies end: reports of the last quarter and of the year are complete."""

from pathlib import Path

import pytest

from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import check_folder, load_folder

SAMPLE = Path(__file__).parents[2] / "examples/ca-nam-mau/plans"


def report(so_ky):
    folder, findings = load_folder(SAMPLE)[0], check_folder(SAMPLE)
    assert findings == []
    plan = folder.ho_so["hoa-giai-2025"]
    made = bao_cao(folder, plan, period(folder, so_ky), CapSo(), SAMPLE)
    return made, write(made.van_ban, Format.MD).decode()


@pytest.mark.parametrize(
    ("so_ky", "issuer", "signer"),
    [
        (SoKy(Loai.QUY, 2, 2025), "**PHÒNG TƯ PHÁP**", "TRƯỞNG PHÒNG**"),
        (SoKy(Loai.QUY, 3, 2025), "**SỞ TƯ PHÁP**", "**GIÁM ĐỐC**"),
        (SoKy(Loai.QUY, 4, 2025), "**SỞ TƯ PHÁP**", "**KT. GIÁM ĐỐC**"),
        (SoKy(Loai.NAM, 1, 2025), "**SỞ TƯ PHÁP**", "**KT. GIÁM ĐỐC**"),
    ],
)
def test_who_issues_and_signs_on_the_day(so_ky, issuer, signer):
    made, text = report(so_ky)
    assert issuer in text
    assert signer in text
    assert not made.van_ban.du_thao
    assert "SỞ" not in issuer or "(bổ sung:" not in text
    assert not [note for note in made.luu_y if "cơ quan chưa viết" in note or "dự thảo" in note]


def test_the_parts_of_ended_wards_are_held_by_new_ones_and_the_figures_stand_beside_the_territory_before():
    _, text = report(SoKy(Loai.QUY, 4, 2025))
    assert "UBND phường Mẫu Tây tiếp nhận phần việc chưa hoàn thành của: UBND phường Mẫu Ba" in text
    assert "kỳ so sánh cộng từ: UBND phường Mẫu Hai, UBND phường Mẫu Một, UBND xã Mẫu Sáu" in text
    assert "chưa có số liệu của UBND xã Mẫu Ngoài" in text
