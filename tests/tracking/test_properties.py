"""What holds for any plan and any day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import VAN_BAN, folder, unit
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.selection import Selection, select
from hoagiai_cli.tracking.status import TinhTrang

UNITS = ["a", "b", "c", "d"]
TASKS = ["viec-1", "viec-2", "viec-3"]
PHRASES = [
    "Quý I/2025",
    "Quý II, quý IV năm 2025",
    "Quý III, IV năm 2025",
    "Năm 2025",
    "Thường xuyên",
    "Hằng quý",
    "trước ngày 25/02/2025",
    "Định kỳ",
    "khi tỉnh tổ chức",
    "Từ 01/7/2025",
    None,
]
WITHIN = {TinhTrang.CHUA_DEN_KY, TinhTrang.TRONG_HAN, TinhTrang.SAP_DEN_HAN}

days = st.dates(date(2024, 12, 1), date(2026, 3, 1))
iso_days = days.map(date.isoformat)


@st.composite
def units(draw):
    made = []
    for ma in UNITS:
        fields = {}
        if draw(st.booleans()):
            end = draw(days)
            fields["hieu_luc"] = {"den": end.isoformat()}
            heir = draw(st.sampled_from([None, *UNITS]))
            fields["ke_thua"] = (
                [{"den": heir, "tu_ngay": (end + timedelta(days=1)).isoformat()}] if draw(st.booleans()) else []
            )
        made.append(unit(ma, **fields))
    return [*made, unit("nhom", thanh_vien=["c", "d"])]


@st.composite
def records(draw):
    done = draw(st.booleans())
    return {
        "nhiem_vu": draw(st.sampled_from(TASKS)),
        "tien_do": "hoan_thanh" if done else "dang_thuc_hien",
        "ngay": draw(iso_days),
        "dot": draw(st.sampled_from([None, "Quý I/2025", "Quý II/2025", "Quý IV/2025"])),
    }


@st.composite
def plans(draw, *, results=True, decisions=True):
    tasks = []
    for ma in TASKS:
        leads = draw(st.lists(st.sampled_from([*UNITS, "nhom"]), min_size=1, max_size=3, unique=True))
        fields = {"chu_tri_chung": draw(st.booleans())}
        if decisions:
            for key, value in {
                "gia_han": {"den": draw(iso_days), "van_ban": VAN_BAN},
                "tam_dung": {"tu": draw(iso_days), "van_ban": VAN_BAN},
                "khong_thuc_hien": {"tu": draw(iso_days), "van_ban": VAN_BAN},
                "sua_doi": {"tu": draw(iso_days), "chu_tri": ["a"], "thoi_gian": "Quý II/2025", "van_ban": VAN_BAN},
            }.items():
                if draw(st.integers(0, 3)) == 0:
                    fields[key] = [value]
        tasks.append({"ma": ma, "ten": ma, "chu_tri": leads, "thoi_gian": draw(st.sampled_from(PHRASES)), **fields})
    logs = {ma: draw(st.lists(records(), max_size=4)) for ma in UNITS} if results else {}
    return folder(tasks, draw(units()), logs)


@given(plans(), days)
def test_the_count_adds_up_for_any_plan_and_day(plan, ngay):
    report = track(plan, plan.ho_so["kh"], ngay)
    counted = report.tong_hop
    assert counted.tong == len(report.phan_viec)
    assert counted.tong == sum(counted[1:])


@given(plans(), days)
def test_a_part_is_bound_once(plan, ngay):
    keys = [(part.nhiem_vu, part.ten_dot, part.don_vi) for part in track(plan, plan.ho_so["kh"], ngay).phan_viec]
    assert len(keys) == len(set(keys))


@given(plans(decisions=False), days, days)
def test_the_same_parts_are_bound_on_every_day(plan, first, second):
    """Hand-over neither loses nor doubles a duty."""

    def bound(ngay):
        return [
            (part.nhiem_vu, part.ten_dot, part.cac_don_vi) for part in track(plan, plan.ho_so["kh"], ngay).phan_viec
        ]

    assert bound(first) == bound(second)


@given(plans(), days)
def test_an_unfinished_part_is_held_or_its_heir_is_unknown(plan, ngay):
    for part in track(plan, plan.ho_so["kh"], ngay).phan_viec:
        unfinished = part.tinh_trang in WITHIN | {TinhTrang.QUA_HAN, TinhTrang.KHONG_XAC_DINH_HAN, TinhTrang.TAM_DUNG}
        assert unfinished == (bool(part.dang_giu) or part.chua_ro_tiep_nhan)


@given(plans(results=False, decisions=False), days, st.integers(1, 400))
def test_without_a_record_overdue_never_becomes_within_time(plan, ngay, later):
    before = {(p.nhiem_vu, p.ten_dot, p.don_vi): p.tinh_trang for p in track(plan, plan.ho_so["kh"], ngay).phan_viec}
    for part in track(plan, plan.ho_so["kh"], ngay + timedelta(days=later)).phan_viec:
        if before[part.nhiem_vu, part.ten_dot, part.don_vi] is TinhTrang.QUA_HAN:
            assert part.tinh_trang is TinhTrang.QUA_HAN


@given(plans(decisions=False), days, st.integers(1, 400))
def test_what_one_body_finished_another_does_not_undo(plan, ngay, later):
    """A part once finished changes only by the records of the unit that is bound, never by an heir's."""
    before = {(p.nhiem_vu, p.ten_dot, p.don_vi): p for p in track(plan, plan.ho_so["kh"], ngay).phan_viec}
    for part in track(plan, plan.ho_so["kh"], ngay + timedelta(days=later)).phan_viec:
        was = before[part.nhiem_vu, part.ten_dot, part.don_vi]
        if was.ngay_hoan_thanh and part.ban_ghi != was.ban_ghi and len(part.cac_don_vi) == 1:
            assert part.ban_ghi.don_vi in {part.don_vi, was.ban_ghi.don_vi}


@given(plans(), days)
def test_days_late_belong_to_the_late_alone(plan, ngay):
    for part in track(plan, plan.ho_so["kh"], ngay).phan_viec:
        late = part.tinh_trang in {TinhTrang.QUA_HAN, TinhTrang.HOAN_THANH_QUA_HAN}
        assert (part.so_ngay_qua_han > 0) == late


@given(plans(), days)
@settings(max_examples=50)
def test_the_quarters_select_every_part_that_falls_due_in_the_year_once(plan, ngay):
    report = track(plan, plan.ho_so["kh"], ngay)
    due = [part for part in report.phan_viec if part.han and part.han.year == 2025]
    quarters = [(date(2025, month, 1), date(2025, month + 3, 1) - timedelta(days=1)) for month in (1, 4, 7)]
    quarters.append((date(2025, 10, 1), date(2025, 12, 31)))
    chosen = []
    for period in quarters:
        choice = Selection(period)
        chosen += [part for part in select(report, choice).phan_viec if not choice.ton_truoc(part)]
    assert sorted(map(str, chosen)) == sorted(map(str, due))
