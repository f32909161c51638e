"""Each document says of a task what its records and its plan say, and no sentence denies another."""

import io
from datetime import date

import openpyxl
import pytest

from builders import VAN_BAN, doing, done, folder, task, unit
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao, quarter
from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in
from hoagiai_cli.documents.theo_doi_xlsx import write_xlsx
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.why import why_time
from reading import docx_text, markdown_source_text

NGAY = date(2025, 6, 14)
REASON = "chưa triển khai (lý do: chưa được bố trí kinh phí)"


def made(tasks, results=None):
    return folder(tasks, [unit("a")], results)


def not_begun(nhiem_vu: str, **fields):
    record = {"nhiem_vu": nhiem_vu, "tien_do": "chua_trien_khai", "ngay": "2025-06-02"}
    return record | {"ly_do": "chưa được bố trí kinh phí."} | fields


def report(thu_muc, quy: int = 2, ngay: date | None = None, don_vi: str | None = None, how: Format = Format.MD) -> str:
    found = bao_cao(thu_muc, thu_muc.ho_so["kh"], quarter(thu_muc, quy, 2025, ngay), CapSo(), don_vi=don_vi)
    data = write(found.van_ban, how)
    return docx_text(data) if how is Format.DOCX else markdown_source_text(data.decode())


def test_work_that_is_reported_as_not_begun_is_said_with_its_reason_wherever_a_state_is_worded():
    plan = made([task("viec", "Quý II/2025", ["b"], so="1")], results={"b": [not_begun("viec")]})
    for text in (report(plan), report(plan, don_vi="b"), report(plan, how=Format.DOCX)):
        body, annex = text.split("TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ")
        assert REASON in body.replace("Chưa triển khai", "chưa triển khai")
        assert REASON.replace("chưa triển", "Chưa triển") in annex
        assert "đang thực hiện" not in text
    table = TheoDoi(plan, plan.ho_so["kh"], NGAY)
    assert "Chưa triển khai (lý do" in markdown_source_text(write(theo_doi_in(table), Format.MD).decode())
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(table))).worksheets[0]
    assert any(str(cell.value).startswith("Chưa triển khai (lý do") for row in sheet.iter_rows() for cell in row)


def test_late_work_that_has_not_begun_says_both():
    plan = made([task("viec", "Quý I/2025", ["b"], so="1")], results={"b": [not_begun("viec")]})
    assert f"Đơn vị b {REASON}, chậm 75 ngày so với thời hạn" in report(plan)


def test_why_work_goes_on_is_not_lost():
    record = doing("viec", "2025-06-02", ly_do="chờ hướng dẫn")
    plan = made([task("viec", "Quý II/2025", ["b"], so="1")], results={"b": [record]})
    assert "Đơn vị b đang thực hiện (lý do chưa hoàn thành: chờ hướng dẫn)" in report(plan)


@pytest.mark.parametrize("phrase", ["Trước ngày 31/11/2025", "20/02/2025 - 15/02/2025", "Quý 5/2025"])
def test_a_time_that_no_calendar_has_is_never_told_as_no_time(phrase):
    plan = made([task("viec", phrase, ["b"], so="1")], results={"b": [doing("viec", "2025-06-02")]})
    text = report(plan)
    assert f"Thời hạn: kế hoạch ghi “{phrase}”, chưa xác định được hạn" in text
    assert "kế hoạch không nêu" not in text
    stands = track(plan, plan.ho_so["kh"], NGAY).nhiem_vu[0]
    assert f"Kế hoạch ghi “{phrase}”." in " ".join(why_time(stands.nhiem_vu, stands.cach_doc))


def test_what_falls_due_after_the_quarter_is_not_due_in_it_though_it_was_finished():
    tasks = [task("som", "Ngày 05/12/2025", ["b"], so="1"), task("nay", "Quý II/2025", ["b"], so="2")]
    plan = made(tasks, results={"b": [done("som", "2025-06-02"), done("nay", "2025-06-03")]})
    assert "Tỷ lệ hoàn thành: 100,0% (1/1 phần việc đến hạn)" in report(plan)
    assert "(2/2 phần việc có hạn đã hoàn thành)" in report(plan)


def test_a_silent_occurrence_is_named_where_another_is_overdue():
    plan = made([task("viec", "Quý I, quý III năm 2025", ["b"], so="1", cach_doc="tung_quy")])
    text = report(plan, 2, date(2025, 7, 5))
    assert "về nhiệm vụ 1 (đợt Quý III/2025), còn trong thời gian thực hiện" in text.replace("\u00a0", " ")


def test_work_overdue_since_the_end_of_the_quarter_is_not_said_to_be_in_time():
    plan = made([task("viec", "Ngày 10/7/2025", ["b"], so="1")])
    text = report(plan, 2, date(2025, 7, 15))
    assert "chưa báo cáo, đã quá hạn 05 ngày" in text
    assert "còn trong thời gian thực hiện" not in text


def test_units_are_told_apart_where_another_is_overdue_in_the_same_occurrence():
    longer = [{"den": "2025-08-31", "van_ban": VAN_BAN, "don_vi": ["c"]}]
    plan = made([task("viec", "Quý II/2025", ["b", "c"], so="1", gia_han=longer)])
    text = report(plan, 2, date(2025, 7, 5)).replace("\u00a0", " ")
    assert "về nhiệm vụ 1 (phần việc của Đơn vị c), còn trong thời gian thực hiện" in text


def test_a_task_without_a_number_is_called_by_its_name():
    records = [doing("viec", "2025-06-02", kho_khan="Thiếu người")]
    plan = made([task("viec", "Quý I/2025", ["b"]), task("sau", "Quý III/2025", ["c"])], results={"b": records})
    text = report(plan)
    assert "không số" not in text
    assert "- Nhiệm vụ “Việc viec”, hạn 31/3/2025" in text
    assert "- Nhiệm vụ “Việc sau”: hạn 30/9/2025" in text
    assert "Đơn vị b (nhiệm vụ “Việc viec”): Thiếu người" in text
    assert "2.1. Việc viec\n" in text.replace("**", "")
    table = TheoDoi(plan, plan.ho_so["kh"], NGAY)
    assert "không số" not in markdown_source_text(write(theo_doi_in(table), Format.MD).decode())
