"""Times that a plan ties to single bodies: each has its own occurrences, deadlines and extensions."""

from builders import VAN_BAN, done, folder, says, task, unit
from hoagiai_cli.model.dau_van_tay import fingerprint
from hoagiai_cli.model.nhiem_vu import NhiemVu

WORDS = "Đơn vị a: Quý II; Đơn vị b: Quý III"
OWN = [{"don_vi": "a", "thoi_gian": "Quý II"}, {"don_vi": "b", "thoi_gian": "Quý III"}]


def two(**fields):
    return task(thoi_gian=WORDS, chu_tri=["a", "b"], thoi_gian_rieng=OWN, **fields)


def test_each_body_has_its_own_deadline():
    assert says(folder([two()]), "2025-07-01") == ["a Quý II/2025: qua_han", "b Quý III/2025: trong_han"]


def test_a_record_without_an_occurrence_counts_for_the_bodys_only_one():
    plan = folder([two()], results={"a": [done("viec", "2025-06-10")]})
    assert says(plan, "2025-07-01")[0] == "a Quý II/2025: hoan_thanh_dung_han"


def test_a_group_stands_for_its_members_and_a_member_named_itself_comes_first():
    units = [unit("nhom", thanh_vien=["a", "b"]), unit("a"), unit("b")]
    own = [{"don_vi": "a", "thoi_gian": "Quý IV"}, {"don_vi": ["nhom"], "thoi_gian": "Quý I"}]
    plan = folder([task(chu_tri=["nhom"], thoi_gian_rieng=own)], units)
    assert sorted(says(plan, "2025-01-05")) == ["a Quý IV/2025: chua_den_ky", "b Quý I/2025: trong_han"]


def test_a_lead_that_none_names_has_no_deadline():
    plan = folder([task(thoi_gian=WORDS, chu_tri=["a", "b"], thoi_gian_rieng=OWN[:1])])
    assert "b –: khong_xac_dinh_han" in says(plan, "2026-01-01")


def test_an_extension_names_the_occurrence_of_its_body():
    extended = [{"dot": "Quý II/2025", "don_vi": ["a"], "den": "2025-08-15", "van_ban": VAN_BAN}]
    assert says(folder([two(gia_han=extended)]), "2025-07-20")[0] == "a Quý II/2025: trong_han"


def test_an_amendment_gives_new_times():
    change = {
        "tu": "2025-03-01",
        "van_ban": VAN_BAN,
        "thoi_gian": "Đơn vị a: Quý III; Đơn vị b: Quý IV",
        "thoi_gian_rieng": [{"don_vi": "a", "thoi_gian": "Quý III"}, {"don_vi": "b", "thoi_gian": "Quý IV"}],
    }
    plan = folder([two(sua_doi=[change])])
    assert says(plan, "2025-02-01") == ["a Quý II/2025: chua_den_ky", "b Quý III/2025: chua_den_ky"]
    assert says(plan, "2025-04-01") == ["a Quý III/2025: chua_den_ky", "b Quý IV/2025: chua_den_ky"]


def test_an_amendment_of_the_time_for_all_ends_the_own_times():
    change = {"tu": "2025-03-01", "van_ban": VAN_BAN, "thoi_gian": "Quý IV"}
    assert says(folder([two(sua_doi=[change])]), "2025-04-01") == [
        "a Quý IV/2025: chua_den_ky",
        "b Quý IV/2025: chua_den_ky",
    ]


def test_own_times_enter_the_fingerprint_only_when_they_are_set():
    plain = NhiemVu.model_validate(task(thoi_gian="Quý I/2025"))
    assert fingerprint(plain) == fingerprint(NhiemVu.model_validate(task(thoi_gian="Quý I/2025", thoi_gian_rieng=[])))
    own = NhiemVu.model_validate(two())
    later = NhiemVu.model_validate(two() | {"thoi_gian_rieng": [OWN[0], OWN[1] | {"thoi_gian": "Quý IV"}]})
    without = NhiemVu.model_validate(two() | {"thoi_gian_rieng": []})
    assert len({fingerprint(own), fingerprint(later), fingerprint(without)}) == 3
    turned = NhiemVu.model_validate(two() | {"thoi_gian_rieng": OWN[::-1]})
    assert fingerprint(own) == fingerprint(turned)
