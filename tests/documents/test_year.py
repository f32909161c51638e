"""The year's sample: every sentence of its documents, and what a change of the office's own words changes.

HOAGIAI_CAP_NHAT=1 writes the golden texts anew: then read what changed, as the officer who signs.
"""

import os
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest
from test_every_document import mistakes

from hoagiai_cli.checking import check_docx
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao
from hoagiai_cli.documents.cong_van import letters
from hoagiai_cli.documents.don_doc import reminders
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.documents.ke_hoach_don_vi import ke_hoach_don_vi
from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import load_folder

PLANS = Path(__file__).parents[2] / "examples" / "ca-nam-mau" / "plans"
GOLDEN = Path(__file__).parent / "data" / "ca-nam"
PERIODS = [
    *(SoKy(Loai.QUY, number, 2025) for number in range(1, 5)),
    SoKy(Loai.SAU_THANG, 1, 2025),
    SoKy(Loai.NAM, 1, 2025),
]
ENDED, HEIR = "ubnd-phuong-mau-mot", "ubnd-phuong-mau-dong"


@pytest.fixture(scope="module")
def year():
    return load_folder(PLANS)[0]


def report(thu_muc, so_ky, don_vi=None):
    (ho_so,) = thu_muc.ho_so.values()
    return bao_cao(thu_muc, ho_so, period(thu_muc, so_ky), CapSo(), don_vi=don_vi)


def documents(thu_muc):
    (ho_so,) = thu_muc.ho_so.values()
    for so_ky in PERIODS:
        yield f"bao-cao-{so_ky.ten_tep}", report(thu_muc, so_ky).van_ban
    yield "bao-cao-phuong-6-thang", report(thu_muc, PERIODS[4], ENDED).van_ban
    yield "bao-cao-phuong-moi-nam", report(thu_muc, PERIODS[5], HEIR).van_ban
    yield "ke-hoach", ke_hoach_in(thu_muc, ho_so)
    yield "ke-hoach-phuong", ke_hoach_don_vi(thu_muc, ho_so, ENDED)
    for day in (date(2025, 4, 5), date(2025, 9, 20)):
        yield f"theo-doi-{day}", theo_doi_in(TheoDoi(thu_muc, ho_so, day))
        for letter in letters(thu_muc, ho_so, reminders(thu_muc, ho_so, day), day).thu:
            yield f"{letter.ten_tep}-{day}", letter.van_ban


def test_every_sentence_of_the_year_reads_as_it_was_read_and_found_good(year):
    update = os.environ.get("HOAGIAI_CAP_NHAT")
    names = set()
    for name, van_ban in documents(year):
        text = write(van_ban, Format.MD).decode()
        golden = GOLDEN / f"{name}.md"
        names.add(golden.name)
        if update:
            GOLDEN.mkdir(parents=True, exist_ok=True)
            golden.write_text(text, "utf-8", newline="\n")
        assert text == golden.read_text("utf-8"), name
        assert not mistakes(text.replace("<br>", " ").replace("[^1]", "")), name
    assert names == {path.name for path in GOLDEN.iterdir()}


def test_the_office_reports_of_the_year_leave_nothing_to_fill_in(year):
    for so_ky in PERIODS:
        made = report(year, so_ky)
        assert "(bổ sung:" not in write(made.van_ban, Format.MD).decode(), so_ky
        assert not [note for note in made.luu_y if "để chỗ trống" in note]


def test_every_document_of_the_year_keeps_the_decree(year):
    for name, van_ban in documents(year):
        outcome = check_docx(write(van_ban, Format.DOCX))
        assert [item for item in outcome.khac_biet if item.muc_do is not Severity.LUU_Y] == [], name


def with_words(thu_muc, so_ky, **words):
    """The folder after the office changed its own words for a report."""
    ((ma, ho_so),) = thu_muc.ho_so.items()
    ky = period(thu_muc, so_ky).ma
    written = ho_so.loi_bao_cao[ky]
    (own,) = written.loi
    changed = written.model_copy(update={"loi": (own.model_copy(update=words),)})
    return thu_muc._replace(ho_so={ma: ho_so._replace(loi_bao_cao={**ho_so.loi_bao_cao, ky: changed})})


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("danh_gia", "### 1. Kết quả đạt được", "### 2. Tồn tại, hạn chế"),
        ("nguyen_nhan", "### 3. Nguyên nhân", "### 4. Bài học kinh nghiệm"),
        ("bai_hoc", "### 4. Bài học kinh nghiệm", "## IV. PHƯƠNG HƯỚNG"),
        ("phuong_huong", "## IV. PHƯƠNG HƯỚNG", "## V. ĐỀ XUẤT"),
        ("kien_nghi", "## V. ĐỀ XUẤT", "Trên đây là"),
    ],
)
def test_after_the_words_change_only_their_section_changes(year, key, before, after):
    words = "Cơ quan viết lại đoạn này.\nVà thêm một đoạn nữa."
    old = write(report(year, PERIODS[0]).van_ban, Format.MD).decode()
    new = write(report(with_words(year, PERIODS[0], **{key: words}), PERIODS[0]).van_ban, Format.MD).decode()
    changed = list(unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""))[3:]
    assert [line for line in changed if line.startswith("+") and line[1:]] == [
        f"+{line}" for line in words.splitlines()
    ]
    start, end = old.index(before), old.index(after)
    assert new.startswith(old[: start + len(before)])
    assert new.endswith(old[end:])


def test_the_same_report_gives_the_same_bytes(year):
    for so_ky in PERIODS:
        first, second = (write(report(load_folder(PLANS)[0], so_ky).van_ban, Format.DOCX) for _ in range(2))
        assert first == second


def test_spending_counted_after_the_period_is_left_out_and_said(year):
    made = report(year, PERIODS[0])
    (note,) = (note for note in made.luu_y if "kinh phí ghi cho ngày sau kỳ báo cáo" in note)
    # Bodies that began later had nothing to tell.
    assert note.endswith(": Sở Tư pháp; UBND phường Mẫu Hai; UBND xã Mẫu Bảy")
    assert "đã chi: 22.900.000 đồng (06 đơn vị báo cáo)" in write(made.van_ban, Format.MD).decode()


@pytest.mark.parametrize(
    ("period", "spent", "days"),
    [
        (0, "22.900.000", "10/3/2025"),
        (1, "132.700.000", "10/6/2025"),
        (2, "240.400.000", "10/6/2025 (08 đơn vị), ngày 10/9/2025 (03 đơn vị)"),
        (3, "300.600.000", "10/6/2025 (08 đơn vị), ngày 10/12/2025 (03 đơn vị)"),
    ],
)
def test_each_quarter_prints_its_own_spending_and_its_day(year, period, spent, days):
    text = write(report(year, PERIODS[period]).van_ban, Format.MD).decode()
    assert f"đã chi: {spent} đồng" in text
    assert f"Số liệu kinh phí tính đến hết ngày {days}." in text


def test_figures_that_close_after_the_duties_are_said_to(year):
    text = write(report(year, PERIODS[0]).van_ban, Format.MD).decode()
    assert "(tiến độ nhiệm vụ tính từ ngày 15/12/2024 đến hết ngày 14/3/2025)" in text
    assert "Số liệu lấy theo kỳ thống kê; kỳ này kết thúc sau ngày chốt tiến độ nhiệm vụ (14/3/2025)." in text


def test_an_heir_reports_on_the_work_it_took_over_in_the_first_place(year):
    text = write(report(year, PERIODS[5], HEIR).van_ban, Format.MD).decode()
    assert "- Hoàn thành ngày 20/11/2025, đúng hạn (phần việc của UBND phường Mẫu Một;" in text
    assert "được giao chủ trì, tiếp nhận 02 nhiệm vụ" in text
