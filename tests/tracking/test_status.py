"""Two axes: what was recorded, and what is computed for a day."""

import pytest

from builders import VAN_BAN, day, doing, done, folder, parts_on, says, status_on, task, unit


@pytest.mark.parametrize(
    ("thoi_gian", "ngay", "tinh_trang"),
    [
        ("Quý I/2025", "2024-12-31", "chua_den_ky"),
        ("Quý I/2025", "2025-01-01", "trong_han"),
        ("Quý I/2025", "2025-03-15", "trong_han"),  # 16 days left
        ("Quý I/2025", "2025-03-16", "sap_den_han"),  # 15 days left, the folder's threshold
        ("Quý I/2025", "2025-03-31", "sap_den_han"),  # the last day is within time
        ("Quý I/2025", "2025-04-01", "qua_han"),
        ("trước ngày 25/02/2025", "2025-02-24", "sap_den_han"),
        ("trước ngày 25/02/2025", "2025-02-25", "qua_han"),
        ("chậm nhất ngày 25/02/2025", "2025-02-25", "sap_den_han"),
        ("chậm nhất ngày 25/02/2025", "2025-02-26", "qua_han"),
        ("trước ngày 01/3/2028", "2028-02-29", "sap_den_han"),
        ("trước ngày 01/3/2028", "2028-03-01", "qua_han"),
        ("Năm 2025", "2025-04-01", "trong_han"),
        ("Năm 2025", "2025-12-31", "sap_den_han"),
        ("Năm 2025", "2026-01-01", "qua_han"),
        ("Thường xuyên", "2025-12-31", "sap_den_han"),
        ("Thường xuyên", "2026-01-01", "qua_han"),
        ("Định kỳ", "2026-01-01", "khong_xac_dinh_han"),
        ("khi tỉnh tổ chức", "2026-01-01", "khong_xac_dinh_han"),
        (None, "2026-01-01", "khong_xac_dinh_han"),
    ],
)
def test_without_a_record(thoi_gian, ngay, tinh_trang):
    part = parts_on(folder([task(thoi_gian=thoi_gian)]), ngay)[0]
    assert part.tinh_trang == tinh_trang
    assert part.tien_do is None


@pytest.mark.parametrize(
    ("ngay_xong", "xem_ngay", "tinh_trang", "so_ngay"),
    [
        ("2025-03-31", "2025-03-31", "hoan_thanh_dung_han", 0),
        ("2025-03-31", "2025-03-30", "sap_den_han", 0),  # a record after the day is not seen
        ("2025-04-02", "2025-04-01", "qua_han", 1),
        ("2025-04-02", "2025-04-02", "hoan_thanh_qua_han", 2),
        ("2025-04-02", "2026-01-01", "hoan_thanh_qua_han", 2),  # days late stop with the work
    ],
)
def test_finished(ngay_xong, xem_ngay, tinh_trang, so_ngay):
    part = parts_on(folder([task()], results={"a": [done("viec", ngay_xong)]}), xem_ngay)[0]
    assert part.tinh_trang == tinh_trang
    assert part.so_ngay_qua_han == so_ngay


def test_finished_without_a_deadline():
    plan = folder([task(thoi_gian="Định kỳ")], results={"a": [done("viec", "2025-05-01")]})
    assert says(plan, "2025-05-01") == ["a –: hoan_thanh_khong_han"]


def test_work_that_runs_through_its_year_is_not_finished_before_its_end():
    plan = folder([task(thoi_gian="Thường xuyên")], results={"a": [done("viec", "2025-05-01")]})
    assert says(plan, "2025-06-01") == ["a Năm 2025: trong_han"]
    assert says(plan, "2025-12-31") == ["a Năm 2025: hoan_thanh_dung_han"]


def test_the_last_record_on_or_before_the_day_counts():
    log = [done("viec", "2025-02-10"), doing("viec", "2025-02-20"), done("viec", "2025-03-05")]
    plan = folder([task()], results={"a": log})
    assert says(plan, "2025-02-15") == ["a Quý I/2025: hoan_thanh_dung_han"]
    assert says(plan, "2025-02-25") == ["a Quý I/2025: trong_han"]  # returned: it was not finished after all
    assert parts_on(plan, "2025-03-31")[0].ngay_hoan_thanh == day("2025-03-05")


def test_of_two_records_of_one_day_the_later_in_the_file_counts():
    plan = folder([task()], results={"a": [done("viec", "2025-02-10"), doing("viec", "2025-02-10")]})
    assert says(plan, "2025-02-10") == ["a Quý I/2025: trong_han"]


def test_a_record_names_its_occurrence():
    plan = folder(
        [task(thoi_gian="Quý II, quý IV năm 2025")], results={"a": [done("viec", "2025-06-30", dot="Quý II/2025")]}
    )
    assert says(plan, "2025-07-01") == ["a Quý II/2025: hoan_thanh_dung_han", "a Quý IV/2025: chua_den_ky"]


def test_a_record_without_an_occurrence_counts_for_none_of_several():
    plan = folder([task(thoi_gian="Quý II, quý IV năm 2025")], results={"a": [done("viec", "2025-06-30")]})
    assert says(plan, "2025-07-01") == ["a Quý II/2025: qua_han", "a Quý IV/2025: chua_den_ky"]


def test_a_late_ward_never_makes_another_late():
    plan = folder([task(chu_tri=["a", "b"])], results={"a": [done("viec", "2025-03-01")]})
    assert says(plan, "2025-04-01") == ["a Quý I/2025: hoan_thanh_dung_han", "b Quý I/2025: qua_han"]


def test_the_threshold_is_the_folders():
    plan = folder([task()], cau_hinh={"nguong": {"sap_den_han": 3}})
    assert says(plan, "2025-03-27") == ["a Quý I/2025: trong_han"]
    assert says(plan, "2025-03-28") == ["a Quý I/2025: sap_den_han"]


def test_leads_that_carry_a_task_together_have_one_part():
    plan = folder([task(chu_tri=["a", "b"], chu_tri_chung=True)], results={"b": [done("viec", "2025-03-01")]})
    parts = parts_on(plan, "2025-04-01")
    assert [(part.cac_don_vi, part.tinh_trang.value) for part in parts] == [(("a", "b"), "hoan_thanh_dung_han")]


def test_one_product_with_two_deadlines_is_recorded_once():
    tasks = [task("ke-hoach", "Quý I/2025", cung_san_pham=["gui"]), task("gui", "trước ngày 25/02/2025")]
    plan = folder(tasks, results={"a": [done("ke-hoach", "2025-02-27")]})
    assert says(plan, "2025-04-01", "ke-hoach") == ["a Quý I/2025: hoan_thanh_dung_han"]
    assert says(plan, "2025-04-01", "gui") == ["a Trước ngày 25/02/2025: hoan_thanh_qua_han"]


def test_a_group_stands_for_its_members_on_the_first_day():
    units = [
        unit("nhom", thanh_vien=["x", "y", "moi"]),
        unit("x"),
        unit("y", hieu_luc={"den": "2025-06-30"}),
        unit("moi", hieu_luc={"tu": "2025-07-01"}),
    ]
    plan = folder([task(chu_tri=["nhom"])], units)
    assert [part.don_vi for part in parts_on(plan, "2025-12-31")] == ["x", "y"]


def test_a_group_whose_members_are_not_known_is_one_part():
    plan = folder([task(chu_tri=["nhom"])], [unit("nhom", thanh_vien=[])])
    assert says(plan, "2025-04-01") == ["nhom Quý I/2025: qua_han"]


def test_a_unit_named_alone_and_in_a_group_has_one_part():
    plan = folder([task(chu_tri=["x", "nhom"])], [unit("nhom", thanh_vien=["x", "y"]), unit("x"), unit("y")])
    assert [part.don_vi for part in parts_on(plan, "2025-04-01")] == ["x", "y"]


class TestExtensions:
    def plan(self, *extensions, **fields):
        return folder([task(chu_tri=["a", "b"], gia_han=list(extensions), **fields)])

    def test_the_new_deadline_holds_and_the_first_stays_visible(self):
        plan = self.plan({"den": "2025-04-30", "van_ban": VAN_BAN})
        part = parts_on(plan, "2025-04-30")[0]
        assert (part.han, part.han_ban_dau) == (day("2025-04-30"), day("2025-03-31"))
        assert part.tinh_trang == "sap_den_han"
        assert parts_on(plan, "2025-05-01")[0].so_ngay_qua_han == 1

    def test_only_the_units_named(self):
        plan = self.plan({"den": "2025-04-30", "van_ban": VAN_BAN, "don_vi": ["b"]})
        assert says(plan, "2025-04-10") == ["a Quý I/2025: qua_han", "b Quý I/2025: trong_han"]

    def test_only_the_occurrence_named(self):
        plan = self.plan(
            {"den": "2025-07-31", "van_ban": VAN_BAN, "dot": "Quý II/2025"}, thoi_gian="Quý I, quý II năm 2025"
        )
        assert says(plan, "2025-07-01")[::2] == ["a Quý I/2025: qua_han", "a Quý II/2025: trong_han"]

    def test_of_several_the_last_holds(self):
        plan = self.plan({"den": "2025-04-30", "van_ban": VAN_BAN}, {"den": "2025-05-31", "van_ban": VAN_BAN})
        assert parts_on(plan, "2025-05-31")[0].tinh_trang == "sap_den_han"
        assert len(parts_on(plan, "2025-05-31")[0].gia_han) == 2

    def test_before_its_document_nobody_knew(self):
        plan = self.plan({"den": "2025-04-30", "van_ban": {**VAN_BAN, "ngay": "2025-04-05"}})
        assert says(plan, "2025-04-04")[0] == "a Quý I/2025: qua_han"
        assert says(plan, "2025-04-05")[0] == "a Quý I/2025: trong_han"


class TestDecisions:
    def test_suspended_work_is_not_overdue_and_goes_on_after(self):
        plan = folder([task(tam_dung=[{"tu": "2025-03-01", "den": "2025-05-31", "van_ban": VAN_BAN}])])
        assert says(plan, "2025-02-28") == ["a Quý I/2025: trong_han"]
        assert says(plan, "2025-04-15") == ["a Quý I/2025: tam_dung"]
        assert says(plan, "2025-06-01") == ["a Quý I/2025: qua_han"]

    def test_dropped_work_leaves_the_denominator(self):
        plan = folder(
            [task(chu_tri=["a", "b"], khong_thuc_hien=[{"tu": "2025-02-01", "don_vi": ["a"], "van_ban": VAN_BAN}])]
        )
        assert says(plan, "2025-04-01") == ["a Quý I/2025: khong_thuc_hien", "b Quý I/2025: qua_han"]
        assert status_on(plan, "2025-04-01").tong_hop.den_han == 1

    def test_what_was_finished_before_it_was_dropped_stays_finished(self):
        plan = folder(
            [task(khong_thuc_hien=[{"tu": "2025-02-01", "van_ban": VAN_BAN}])],
            results={"a": [done("viec", "2025-01-20")]},
        )
        assert says(plan, "2025-04-01") == ["a Quý I/2025: hoan_thanh_dung_han"]

    def test_finished_on_the_very_day_it_was_dropped_it_was_no_longer_asked_for(self):
        plan = folder(
            [task(khong_thuc_hien=[{"tu": "2025-02-01", "van_ban": VAN_BAN}])],
            results={"a": [done("viec", "2025-02-01")]},
        )
        assert says(plan, "2025-04-01") == ["a Quý I/2025: khong_thuc_hien"]


class TestEvents:
    def test_an_event_that_gets_its_day_gives_the_deadline(self):
        plan = folder(
            [
                task(
                    thoi_gian="Trong vòng 15 ngày kể từ ngày tỉnh tổ chức",
                    su_kien=[{"ngay": "2025-05-05", "van_ban": VAN_BAN}],
                )
            ]
        )
        part = parts_on(plan, "2025-05-20")[0]
        assert part.han == day("2025-05-20")  # the day of the event is not counted
        assert parts_on(plan, "2025-05-21")[0].tinh_trang == "qua_han"

    def test_a_deadline_set_by_the_document(self):
        plan = folder(
            [
                task(
                    thoi_gian="khi tỉnh tổ chức",
                    su_kien=[{"ngay": "2025-05-05", "han": "2025-05-09", "van_ban": VAN_BAN}],
                )
            ]
        )
        assert parts_on(plan, "2025-05-10")[0].tinh_trang == "qua_han"


class TestAmendments:
    def change(self, **fields):
        return {"tu": "2025-05-15", "van_ban": VAN_BAN, **fields}

    def test_a_new_time_replaces_what_was_not_yet_due(self):
        plan = folder([task(thoi_gian="Quý II/2025", sua_doi=[self.change(thoi_gian="Quý III/2025")])])
        assert says(plan, "2025-05-14") == ["a Quý II/2025: trong_han"]
        assert says(plan, "2025-05-15") == ["a Quý III/2025: chua_den_ky"]

    def test_what_was_due_before_stays_with_whom_it_was(self):
        plan = folder([task(thoi_gian="Quý I, quý II năm 2025", sua_doi=[self.change(chu_tri=["b"])])])
        assert says(plan, "2025-07-01") == ["a Quý I/2025: qua_han", "b Quý II/2025: qua_han"]

    def test_what_was_finished_before_stays_finished(self):
        plan = folder(
            [task(thoi_gian="Quý II/2025", sua_doi=[self.change(chu_tri=["b"])])],
            results={"a": [done("viec", "2025-05-01")]},
        )
        assert says(plan, "2025-07-01") == ["a Quý II/2025: hoan_thanh_dung_han", "b Quý II/2025: qua_han"]

    def test_what_is_due_on_the_very_day_of_the_amendment_is_replaced(self):
        plan = folder([task(thoi_gian="chậm nhất ngày 15/5/2025", sua_doi=[self.change(chu_tri=["b"])])])
        assert says(plan, "2025-05-16") == ["b 15/5/2025: qua_han"]

    def test_amendments_take_effect_by_their_days_whatever_their_order_in_the_file(self):
        changes = [
            {"tu": "2025-06-01", "chu_tri": ["c"], "van_ban": VAN_BAN},
            self.change(chu_tri=["b"]),
        ]
        plan = folder([task(thoi_gian="Quý II/2025", sua_doi=changes)])
        assert says(plan, "2025-05-20") == ["b Quý II/2025: trong_han"]
        assert says(plan, "2025-06-02") == ["c Quý II/2025: trong_han"]


class TestStaleness:
    def test_year_round_work_without_a_record_in_an_ended_quarter(self):
        plan = folder([task(thoi_gian="Năm 2025")], results={"a": [doing("viec", "2025-02-10")]})
        assert parts_on(plan, "2025-03-31")[0].lau_chua_cap_nhat is None
        assert parts_on(plan, "2025-04-01")[0].lau_chua_cap_nhat is None
        assert parts_on(plan, "2025-07-01")[0].lau_chua_cap_nhat == "Quý II/2025"

    def test_a_record_on_the_first_day_of_the_quarter_counts_for_it(self):
        plan = folder([task(thoi_gian="Năm 2025")], results={"a": [doing("viec", "2025-04-01")]})
        assert parts_on(plan, "2025-07-01")[0].lau_chua_cap_nhat is None

    def test_work_of_one_quarter_is_never_stale(self):
        assert parts_on(folder([task()]), "2025-06-01")[0].lau_chua_cap_nhat is None


def test_a_tasks_own_status_is_its_worst_parts():
    plan = folder([task(chu_tri=["a", "b"])], results={"a": [done("viec", "2025-03-01")]})
    assert status_on(plan, "2025-03-10").nhiem_vu[0].tinh_trang == "trong_han"
    assert status_on(plan, "2025-04-10").nhiem_vu[0].tinh_trang == "qua_han"


def test_a_deadline_on_a_day_off_moves_only_when_the_folder_says_so():
    tasks = [task(thoi_gian="chậm nhất ngày 23/02/2025")]  # a Sunday
    assert parts_on(folder(tasks), "2025-02-24")[0].tinh_trang == "qua_han"
    shifted = parts_on(folder(tasks, cau_hinh={"bao_cao": {"doi_ngay_nghi": True}}), "2025-02-24")[0]
    assert shifted.tinh_trang == "sap_den_han"
    assert (shifted.han, shifted.han_ban_dau) == (day("2025-02-24"), day("2025-02-23"))


def test_work_that_recurs_goes_on_through_a_plan_of_several_years():
    plan = folder([task(thoi_gian="Hằng năm")], thoi_ky={"tu": "2025-01-01", "den": "2027-12-31"})
    assert [part.ten_dot for part in parts_on(plan, "2026-06-01")] == ["Năm 2025", "Năm 2026", "Năm 2027"]
