"""Every page that the program makes, as printed: nothing alone at the foot, nothing cut, the signature never alone."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from builders import done, folder, task, unit
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao
from hoagiai_cli.documents.cong_van import letters
from hoagiai_cli.documents.don_doc import reminders
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.documents.ke_hoach_don_vi import ke_hoach_don_vi
from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.printing.docx import write_docx
from hoagiai_cli.printing.van_ban import Paragraph, Run, VanBanIn
from hoagiai_cli.rules.check import load_folder
from hoagiai_cli.word.office import find_office
from pages import faults, read_pages
from printed_samples import REPORT

ROOT = Path(__file__).parents[2]
PERIODS = [
    *(SoKy(Loai.QUY, number, 2025) for number in range(1, 5)),
    SoKy(Loai.THANG, 5, 2025),
    SoKy(Loai.SAU_THANG, 1, 2025),
    SoKy(Loai.CHIN_THANG, 1, 2025),
    SoKy(Loai.NAM, 1, 2025),
]
WARD = "ubnd-phuong-mau-mot"


def year_documents() -> dict[str, VanBanIn]:
    """Every kind of document of the year's sample and of the city's plan."""
    thu_muc = load_folder(ROOT / "examples" / "ca-nam-mau" / "plans")[0]
    (ho_so,) = thu_muc.ho_so.values()
    made = {
        f"{so_ky.ten_tep}-{don_vi}": bao_cao(thu_muc, ho_so, period(thu_muc, so_ky), CapSo(), don_vi=don_vi).van_ban
        for so_ky, don_vi in (*((so_ky, None) for so_ky in PERIODS), (PERIODS[1], WARD), (PERIODS[5], WARD))
    }
    made["ke-hoach"] = ke_hoach_in(thu_muc, ho_so)
    made["ke-hoach-xa"] = ke_hoach_don_vi(thu_muc, ho_so, WARD)
    for day in (date(2025, 4, 5), date(2025, 9, 20)):
        made[f"theo-doi-{day}"] = theo_doi_in(TheoDoi(thu_muc, ho_so, day))
        for gop in (False, True):
            found = letters(thu_muc, ho_so, reminders(thu_muc, ho_so, day), day, gop=gop).thu
            made |= {f"{letter.ten_tep}-{gop}": letter.van_ban for letter in found}
    city = load_folder(ROOT / "plans")[0]
    made["ke-hoach-thanh-pho"] = ke_hoach_in(city, city.ho_so["hoa-giai-2025"])
    return made


def long_documents() -> dict[str, VanBanIn]:
    """Reports of plans of every length, so that each thing falls on the end of a page in some of them."""
    made = {}
    for count in (1, 2, 4, 6, 8, 11):
        units = [unit(f"u{number}", ten=f"Ủy ban nhân dân xã Số {number}") for number in range(count)]
        words = "Tổ chức hội nghị quán triệt, cấp phát tài liệu và hướng dẫn các tổ hòa giải. " * (count % 4 + 1)
        results = {f"u{number}": [done("t", "2025-02-10", noi_dung=words)] for number in range(count)}
        tasks = [task("t", "Quý I/2025", [item["ma"] for item in units]), task("s", "Quý II/2025", ["u0"])]
        thu_muc = folder(tasks, units, results, co_quan="u0")
        (ho_so,) = thu_muc.ho_so.values()
        made[f"dai-{count:02}"] = bao_cao(thu_muc, ho_so, period(thu_muc, PERIODS[0])).van_ban
        made[f"dai-theo-doi-{count:02}"] = theo_doi_in(TheoDoi(thu_muc, ho_so, date(2025, 4, 5)))
    words = "Thực hiện nhiệm vụ được giao, đơn vị báo cáo kết quả như sau, gồm nhiều nội dung cần xem xét kỹ."
    for count in (9, 10, 11, 12):
        made[f"chu-ky-{count}"] = REPORT._replace(than=(Paragraph((Run(words),)),) * count, phu_luc=())
    return made


def printed(office: str, documents: dict[str, VanBanIn], tmp_path: Path) -> dict[str, bytes]:
    """Print all in one run."""
    for name, van_ban in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(write_docx(van_ban))
    command = [office, f"-env:UserInstallation={(tmp_path / 'ho-so').as_uri()}", "--headless", "--norestore"]
    files = [str(tmp_path / f"{name}.docx") for name in documents]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), *files], capture_output=True, check=True
    )
    return {name: (tmp_path / f"{name}.pdf").read_bytes() for name in documents}


@pytest.mark.slow(seconds=120)
def test_every_page_is_one_that_an_office_would_print(tmp_path):
    office = find_office()
    if office is None:
        pytest.skip("máy này không có LibreOffice (soffice)")
    documents = year_documents() | long_documents()
    wrong = {name: list(faults(read_pages(pdf))) for name, pdf in printed(office, documents, tmp_path).items()}
    assert {name: found for name, found in wrong.items() if found} == {}
