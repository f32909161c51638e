"""The report: nothing made up, everything that adds up, and words that read well (the golden files)."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden import assert_golden
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.bao_cao import CapSo, Content, bao_cao, quarter
from hoagiai_cli.documents.phat_hanh import issuer
from hoagiai_cli.model.base import HieuLuc
from hoagiai_cli.model.cau_hinh import CauHinh, Lich, LoaiVanBan
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.printing.write import Format, write
from reading import docx_text, fold, markdown_source_text

DATA = Path(__file__).parent / "data"
PLAN = "hoa-giai-2025"


def report(folder, quy: int, ngay: date | None = None, cap_so: CapSo | None = None):
    return bao_cao(folder, folder.ho_so[PLAN], quarter(folder, quy, 2025, ngay), cap_so or CapSo())


def text_of(folder, quy: int, ngay: date | None = None, cap_so: CapSo | None = None) -> str:
    return markdown_source_text(write(report(folder, quy, ngay, cap_so).van_ban, Format.MD).decode())


@pytest.mark.parametrize(
    ("name", "results", "quy"),
    [("bao-cao-quy-2", True, 2), ("bao-cao-quy-2-trong", False, 2), ("bao-cao-quy-4", False, 4)],
)
def test_reports_read_as_they_were_read_and_found_good(thu_muc, thu_muc_co_ket_qua, name, results, quy):
    text = write(report(thu_muc_co_ket_qua if results else thu_muc, quy).van_ban, Format.MD).decode()
    assert_golden(DATA / f"{name}.md", text)


@pytest.mark.parametrize(
    ("quy", "tu", "chot"),
    [
        (1, date(2024, 12, 15), date(2025, 3, 14)),
        (2, date(2025, 3, 15), date(2025, 6, 14)),
        (3, date(2025, 6, 15), date(2025, 9, 14)),
        (4, date(2025, 9, 15), date(2025, 12, 14)),
    ],
)
def test_a_report_stands_on_the_closing_day_of_its_administrative_period(thu_muc, quy, tu, chot):
    ky = quarter(thu_muc, quy, 2025)
    assert (ky.tu, ky.chot, ky.ngay) == (tu, chot, chot)


def test_other_calendars(thu_muc):
    def with_calendar(lich):
        return thu_muc._replace(cau_hinh=CauHinh.model_validate({"bao_cao": {"lich_nhiem_vu": lich}}))

    ky = quarter(with_calendar(Lich.DUONG_LICH), 2, 2025)
    assert (ky.tu, ky.chot) == (date(2025, 4, 1), date(2025, 6, 30))
    with pytest.raises(UserError, match="lịch thống kê"):
        quarter(with_calendar(Lich.THONG_KE), 2, 2025)


def test_a_day_before_the_period_is_refused(thu_muc):
    with pytest.raises(UserError, match="trước kỳ báo cáo"):
        quarter(thu_muc, 2, 2025, date(2025, 3, 14))


def test_the_opening_names_the_plan_in_full_with_its_blanks(thu_muc):
    blank = "\u00a0" * 6
    opening = (
        f"Thực hiện Kế hoạch số{blank}/KH-UBND ngày{blank}tháng 02 năm 2025 của UBND thành phố Lai Châu về triển khai thực "
        "hiện công tác hòa giải ở cơ sở năm 2025"
    )
    assert opening in text_of(thu_muc, 2)


def test_a_report_says_from_which_day_to_which(thu_muc):
    assert "số liệu từ ngày 15/3/2025 đến hết ngày 14/6/2025" in text_of(thu_muc, 2)
    assert "số liệu từ ngày 15/3/2025 đến hết ngày 20/6/2025" in text_of(thu_muc, 2, date(2025, 6, 20))


def test_a_report_to_superiors_addresses_them_and_says_so_below(thu_muc):
    van_ban = report(thu_muc, 2).van_ban
    assert van_ban.kinh_gui == ("Ủy ban nhân dân thành phố Lai Châu", "Sở Tư pháp tỉnh Lai Châu")
    assert "- Như trên;" in text_of(thu_muc, 2)


def test_number_and_day_are_blank_until_given(thu_muc):
    blank = "\u00a0" * 6
    assert f"Số:{blank}/BC-TP" in text_of(thu_muc, 2)
    assert f"ngày{blank}tháng{blank}năm 2025" in text_of(thu_muc, 2)
    given_ = text_of(thu_muc, 2, cap_so=CapSo("7", date(2025, 6, 16)))
    assert "Số: 07/BC-TP" in given_
    assert "Thành phố Lai Châu, ngày 16 tháng 6 năm 2025" in given_


def test_where_nobody_may_issue_the_report_is_a_draft_and_says_so(thu_muc):
    made = report(thu_muc, 4)
    assert made.van_ban.du_thao
    assert made.van_ban.co_quan == ("…… (BỔ SUNG: CƠ QUAN BAN HÀNH)",)
    assert made.van_ban.nguoi_ky == (("…… (BỔ SUNG: CHỨC VỤ NGƯỜI KÝ)",), "…… (bổ sung: họ và tên người ký)")
    assert "14/12/2025" in made.luu_y[0]
    assert "dự thảo" in made.luu_y[0]
    text = docx_text(write(made.van_ban, Format.DOCX))
    assert "DỰ THẢO" in text
    assert "PHÒNG TƯ PHÁP" not in text
    assert "TRƯỞNG PHÒNG" not in text


def test_a_report_signed_after_its_issuer_ended_is_a_draft(thu_muc):
    assert report(thu_muc, 2, cap_so=CapSo(None, date(2025, 7, 2))).van_ban.du_thao
    assert not report(thu_muc, 2, cap_so=CapSo(None, date(2025, 6, 30))).van_ban.du_thao


def test_an_issuer_needs_a_setting_and_a_body_that_are_valid_on_the_day(thu_muc):
    day = date(2025, 6, 14)
    settings, unit = thu_muc.cau_hinh, thu_muc.don_vi["phong-tu-phap"]
    ended = {"hieu_luc": HieuLuc(den=date(2025, 6, 13))}
    later = {"phat_hanh": (settings.phat_hanh[0].model_copy(update=ended),)}
    without_setting = thu_muc._replace(cau_hinh=settings.model_copy(update=later))
    without_body = thu_muc._replace(don_vi={**thu_muc.don_vi, unit.ma: unit.model_copy(update=ended)})
    assert issuer(thu_muc, LoaiVanBan.BAO_CAO, day).don_vi is unit
    assert issuer(without_setting, LoaiVanBan.BAO_CAO, day) is None
    assert issuer(without_body, LoaiVanBan.BAO_CAO, day) is None


def test_without_a_valid_signer_only_the_signature_stays_blank(thu_muc):
    settings = thu_muc.cau_hinh
    nobody = settings.phat_hanh[0].model_copy(update={"nguoi_ky": ()})
    folder = thu_muc._replace(cau_hinh=settings.model_copy(update={"phat_hanh": (nobody,)}))
    made = report(folder, 2)
    assert made.van_ban.du_thao
    assert made.van_ban.co_quan == ("PHÒNG TƯ PHÁP",)
    assert "người ký" in made.luu_y[0]


def test_without_results_everything_is_not_reported(thu_muc):
    text = text_of(thu_muc, 2)
    assert "chưa có phần việc nào được báo cáo" in text
    assert "đã hoàn thành ngày" not in text
    assert "đang thực hiện" not in text.replace("đang trong thời gian thực hiện", "")
    assert "Chưa có đơn vị nào báo cáo về nhiệm vụ" in text


def test_rates_name_their_denominator_and_are_a_dash_over_nothing(thu_muc):
    text = fold(text_of(thu_muc, 1, date(2025, 2, 1)))
    assert "Tỷ lệ hoàn thành: – (0/0 phần việc" in text
    assert "Tỷ lệ phần việc có báo cáo: 0,0% (0/61 phần việc)" in text


def test_work_between_closing_and_the_quarters_end_is_named_as_such(thu_muc):
    text = text_of(thu_muc, 2)
    assert "đến hạn sau ngày chốt số liệu (14/6/2025) đến hết quý II năm 2025 (30/6/2025)" in text
    assert "hạn 30/6/2025; chủ trì: Phòng Tư pháp." in text


def test_work_done_after_closing_is_in_the_next_report(thu_muc):
    record = {"nhiem_vu": "tap-huan", "dot": "Quý II/2025", "tien_do": "hoan_thanh", "ngay": "2025-06-20"}
    results = {"phong-tu-phap": KetQua.model_validate({"don_vi": "phong-tu-phap", "nhat_ky": [record]})}
    folder = thu_muc._replace(ho_so={PLAN: thu_muc.ho_so[PLAN]._replace(ket_qua=results)})
    assert "20/6/2025" not in text_of(folder, 2)
    assert "Phòng Tư pháp hoàn thành ngày 20/6/2025, đúng hạn." in text_of(folder, 3)


def test_no_law_is_cited_for_a_quarterly_report(thu_muc):
    assert "Nghị định" not in text_of(thu_muc, 2)
    assert "Thông tư" not in text_of(thu_muc, 2)


def test_units_own_words_stand_in_the_report(thu_muc_co_ket_qua):
    text = text_of(thu_muc_co_ket_qua, 2)
    assert "- UBND phường Tân Phong (nhiệm vụ\u00a04): Còn 02 tổ hòa giải chưa có hòa giải viên nữ." in text
    assert "- UBND phường Tân Phong (nhiệm vụ\u00a04): Đề nghị hướng dẫn việc bầu bổ sung hòa giải viên." in text
    # They are those of the period, and no earlier report's.
    assert "chưa có hòa giải viên nữ" not in text_of(thu_muc_co_ket_qua, 3)


def test_after_the_reform_the_report_says_who_holds_what_and_what_is_not_known(thu_muc):
    text = text_of(thu_muc, 4)
    assert "Chưa xác định cơ quan tiếp nhận phần việc chưa hoàn thành của: Phòng Tư pháp; Phòng Nội vụ." in text
    assert (
        "UBND phường Đoàn Kết (từ 01/7/2025) tiếp nhận phần việc chưa hoàn thành của: UBND phường Quyết Thắng" in text
    )


def test_an_heir_that_did_the_work_is_named_with_whose_work_it_was(thu_muc):
    record = {
        "nhiem_vu": "huong-dan-toa-an-cong-nhan",
        "tien_do": "dang_thuc_hien",
        "ngay": "2025-10-10",
        "noi_dung": "Hướng dẫn 03 tổ hòa giải",
    }
    heir = "ubnd-phuong-doan-ket-2025"
    results = {heir: KetQua.model_validate({"don_vi": heir, "nhat_ky": [record]})}
    folder = thu_muc._replace(ho_so={PLAN: thu_muc.ho_so[PLAN]._replace(ket_qua=results)})
    expected = (
        "UBND phường Đoàn Kết (từ 01/7/2025) (phần việc của UBND phường Quyết Thắng; UBND phường Quyết Tiến; "
        "UBND phường Đoàn Kết; UBND xã Sùng Phài) đang thực hiện: Hướng dẫn 03 tổ hòa giải."
    )
    assert expected in text_of(folder, 4)


@given(st.integers(1, 4), st.integers(0, 200))
def test_every_part_is_in_the_annex_once(thu_muc_co_ket_qua, quy, later):
    ky = quarter(thu_muc_co_ket_qua, quy, 2025)
    ky = ky._replace(ngay=date.fromordinal(ky.tu.toordinal() + later))
    said = Content(thu_muc_co_ket_qua, thu_muc_co_ket_qua.ho_so[PLAN], ky).variables()
    total = said["tong_hop"].tong
    assert sum(group.so_don_vi for task in said["tien_do"] for group in task.nhom) == total
    due = sum(group.so_don_vi for task in said["den_han"] for group in task.nhom)
    running = sum(group.so_don_vi for task in said["khac"] for group in task.nhom)
    assert due == said["tong_hop_ky"].tong
    assert due + running <= total
    assert sum(late.so_don_vi for late in said["qua_han"]) == said["tong_hop"].chua_hoan_thanh_qua_han


OWN = "phong-tu-phap"


def with_words(thu_muc, **words):
    loi = LoiBaoCao.model_validate({"ky": "quy-2-2025", "loi": [{"don_vi": OWN, **words}]})
    return thu_muc._replace(ho_so={PLAN: thu_muc.ho_so[PLAN]._replace(loi_bao_cao={"quy-2-2025": loi})})


def test_the_offices_own_words_stand_at_their_places(thu_muc):
    text = text_of(
        with_words(
            thu_muc,
            danh_gia="Các đơn vị triển khai kịp thời.",
            nguyen_nhan="Thay đổi đầu mối\nThiếu công chức",
            bai_hoc="Phân công rõ người làm.",
            phuong_huong="Tập trung tập huấn.",
            kien_nghi="Đề nghị bố trí kinh phí {{ 7 * 7 }}.",
        ),
        2,
    )
    places = [
        text.index(words)
        for words in (
            "III. ĐÁNH GIÁ CHUNG",
            "Các đơn vị triển khai kịp thời.",
            "3. Nguyên nhân",
            "Thay đổi đầu mối.",
            "Thiếu công chức.",
            "Phân công rõ người làm.",
            "IV. PHƯƠNG HƯỚNG",
            "Tập trung tập huấn.",
            "V. ĐỀ XUẤT",
            "Đề nghị bố trí kinh phí {{ 7 * 7 }}.",
        )
    ]
    assert places == sorted(places)
    assert "bổ sung: nguyên nhân" not in text


def test_words_that_are_missing_leave_a_marked_blank_and_are_listed(thu_muc):
    folder = with_words(thu_muc, danh_gia="Kịp thời.", kien_nghi="Không.")
    made = report(folder, 2)
    text = text_of(folder, 2)
    for blank in ("nguyên nhân", "bài học kinh nghiệm", "phương hướng, nhiệm vụ"):
        assert f"…… (bổ sung: {blank})" in text
    assert "bổ sung: đánh giá" not in text
    (note,) = [note for note in made.luu_y if "chưa viết" in note]
    assert "nguyên nhân của tồn tại, hạn chế; bài học kinh nghiệm; phương hướng, nhiệm vụ." in note
    assert "bao-cao/quy-2-2025.yaml" in note


def test_words_of_another_period_or_issuer_are_not_printed(thu_muc):
    folder = with_words(thu_muc, danh_gia="Kịp thời.")
    assert "Kịp thời." not in text_of(folder, 1)
    other = LoiBaoCao.model_validate({"ky": "quy-2-2025", "loi": [{"don_vi": "phong-noi-vu", "danh_gia": "Lời khác."}]})
    folder = folder._replace(ho_so={PLAN: folder.ho_so[PLAN]._replace(loi_bao_cao={"quy-2-2025": other})})
    assert "Lời khác." not in text_of(folder, 2)


def test_the_issuer_never_says_of_itself_that_it_has_not_reported(thu_muc):
    made = report(thu_muc, 1)
    text = text_of(thu_muc, 1)
    assert "Phòng Tư pháp: …… (bổ sung: kết quả thực hiện)" in text
    assert "Phòng Tư pháp chưa báo cáo" not in text
    assert any("chưa ghi kết quả của chính cơ quan ban hành ở nhiệm vụ 1" in note for note in made.luu_y)


def test_the_duty_to_report_is_not_said_to_be_missing_in_the_report(thu_muc):
    body, _, annex = text_of(thu_muc, 2).partition("Phụ lục")
    assert "III.1" not in body
    assert "III.1" in annex


def test_a_wards_own_report_speaks_of_itself_without_naming_itself(thu_muc_co_ket_qua):
    ky = quarter(thu_muc_co_ket_qua, 2, 2025)
    made = bao_cao(thu_muc_co_ket_qua, thu_muc_co_ket_qua.ho_so[PLAN], ky, don_vi="ubnd-phuong-tan-phong")
    text = markdown_source_text(write(made.van_ban, Format.MD).decode())
    assert "- Đang thực hiện: Kiện toàn 05 tổ hòa giải" in text
    assert "UBND phường Tân Phong đang thực hiện" not in text
    assert "chưa báo cáo" not in text.partition("Phụ lục")[0]


def test_overdue_work_is_one_line_a_task_and_names_who_holds_it_now(thu_muc):
    text = text_of(thu_muc, 4)
    expected = (
        "hạn 31/3/2025: còn 08 đơn vị chưa hoàn thành, gồm Phòng Tư pháp (chưa xác định cơ quan tiếp nhận); "
        "UBND phường Quyết Thắng; UBND phường Quyết Tiến; UBND phường Đoàn Kết; UBND xã Sùng Phài (nay UBND phường "
        "Đoàn Kết (từ 01/7/2025) tiếp nhận); "
    )
    assert expected in text


def test_the_next_period_names_what_begins_ends_and_goes_on_once_a_task(thu_muc):
    section = text_of(thu_muc, 2).partition("IV. PHƯƠNG HƯỚNG")[2].partition("V. ĐỀ XUẤT")[0]
    begins = section.partition("Bắt đầu thực hiện trong quý III năm 2025")[2]
    assert "Nhiệm vụ\u00a08" in begins.splitlines()[2]
    assert section.count("Nhiệm vụ\u00a04 ") <= 1
    assert "Tiếp tục thực hiện nhiệm vụ\u00a02, 3, 4, 6 và 7 trong suốt thời gian của Kế hoạch." in section


def test_an_extension_is_told_with_its_document_at_the_time(thu_muc):
    task = next(task for task in thu_muc.ho_so[PLAN].nhiem_vu if task.ma == "tap-huan")
    extended = NhiemVu.model_validate(
        {
            **task.model_dump(exclude_defaults=True),
            "gia_han": [
                {
                    "dot": "Quý II/2025",
                    "den": "2025-07-31",
                    "van_ban": {"so_ky_hieu": "45/TB-UBND", "ngay": "2025-06-10", "trich_yeu": "Về việc gia hạn"},
                    "ly_do": "Chờ lịch của tỉnh",
                }
            ],
        }
    )
    tasks = tuple(extended if one.ma == task.ma else one for one in thu_muc.ho_so[PLAN].nhiem_vu)
    folder = thu_muc._replace(ho_so={PLAN: thu_muc.ho_so[PLAN]._replace(nhiem_vu=tasks)})
    expected = "Quý II/2025, được gia hạn đến 31/7/2025 (Thông báo số 45/TB-UBND ngày 10/6/2025 về việc gia hạn)"
    assert expected in text_of(folder, 3)


def test_the_report_is_the_same_bytes_twice(thu_muc_co_ket_qua):
    for output_format in Format:
        first, second = (write(report(thu_muc_co_ket_qua, 2).van_ban, output_format) for _ in range(2))
        assert first == second
