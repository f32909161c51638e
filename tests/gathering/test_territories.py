"""One territory's figures across bodies that ended and began: summed over those before, and what is missing named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.gathering.dia_ban import nhung_gi_thieu, so_dia_ban
from hoagiai_cli.gathering.so_lieu import SoDonVi
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.tracking.dia_ban import DiaBan

YEAR_2024 = date(2024, 1, 1), date(2024, 12, 31)
HALF_2025 = date(2025, 1, 1), date(2025, 6, 30)
YEAR_2025 = date(2025, 1, 1), date(2025, 12, 31)
HALF_2026 = date(2026, 1, 1), date(2026, 5, 31)


def body(ma: str, tu: str | None = None, den: str | None = None, *heirs: dict[str, object]) -> DonVi:
    return DonVi.model_validate(
        {"ma": ma, "ten": f"Xã {ma}", "hieu_luc": {"tu": tu, "den": den}, "ke_thua": [*heirs], "quan_he": "cap_duoi"}
    )


def heir(den: str | None, **rest: object) -> dict[str, object]:
    return {"den": den, "tu_ngay": "2025-07-01", **rest}


UNITS = {
    "a": body("a", None, "2025-06-30", heir("moi")),
    "b": body("b", None, "2025-06-30", heir("moi")),
    "ngoai": body("ngoai", None, "2025-06-30", heir("moi")),
    "moi": body("moi", "2025-07-01"),
    "yen": body("yen"),
}


def figures(**given: dict[str, float]) -> dict[str, SoDonVi]:
    return {ma: SoDonVi(ma, so, uoc_tinh=False) for ma, so in given.items()}


def found(don_vi, days, units=UNITS, **given):
    result = so_dia_ban(DiaBan(units), don_vi, *days, figures(**given))
    return dict(result.so), " | ".join(nhung_gi_thieu(result, {ma: unit.ten for ma, unit in units.items()}))


def test_before_the_boundary_the_bodies_that_stood_there_are_added_and_the_silent_one_is_named():
    assert found("moi", HALF_2025, a={"tiep_nhan": 5}, b={"tiep_nhan": 7}) == (
        {"tiep_nhan": 12},
        "chưa có số liệu của Xã ngoai",
    )
    assert found("moi", YEAR_2024, a={"x": 5}, b={"x": 7}, ngoai={"x": 1}) == ({"x": 13}, "")


def test_after_the_boundary_the_body_itself_answers():
    assert found("moi", HALF_2026, moi={"tiep_nhan": 9}) == ({"tiep_nhan": 9}, "")
    assert found("yen", HALF_2025, yen={"x": 1}) == ({"x": 1}, "")


def test_in_the_period_of_the_boundary_nothing_is_counted_twice():
    so, missing = found("moi", YEAR_2025, moi={"to": 10}, a={"to": 4})
    assert so == {"to": 10}
    assert "hoạt động từ ngày 01/7/2025" in missing
    assert "không cộng số liệu riêng cùng kỳ của Xã a" in missing
    so, missing = found("moi", YEAR_2025, a={"to": 4}, b={"to": 3}, ngoai={"to": 1})
    assert so == {"to": 8}
    assert missing == "số liệu của Xã a, Xã b, Xã ngoai chỉ đến hết ngày 30/6/2025"


def test_a_territory_that_was_divided_is_named_and_left_out():
    units = UNITS | {"a": body("a", None, "2025-06-30", heir("moi", pham_vi=["x"]), heir("yen", pham_vi=["y"]))}
    so, missing = found("moi", YEAR_2024, units, a={"x": 5}, b={"x": 7}, ngoai={"x": 1})
    assert so == {"x": 8}
    assert missing == "không tách được số liệu của Xã a (địa bàn chia cho nhiều đơn vị)"


def test_a_body_that_grew_keeps_its_own_figures():
    units = {"cu": body("cu"), "a": body("a", None, "2025-06-30", heir("cu"))}
    assert found("cu", YEAR_2024, units, cu={"x": 5}, a={"x": 2}) == ({"x": 7}, "")
    assert found("cu", HALF_2026, units, cu={"x": 9}) == ({"x": 9}, "")
    assert "từ ngày 01/7/2025" in found("cu", YEAR_2025, units, cu={"x": 9}, a={"x": 2})[1]


def test_heirs_of_heirs_are_followed_and_a_circle_ends():
    units = {
        "a": body("a", None, "2024-12-31", {"den": "b", "tu_ngay": "2025-01-01"}),
        "b": body("b", "2025-01-01", "2025-06-30", heir("c")),
        "c": body("c", "2025-07-01", None, {"den": "a", "tu_ngay": "2026-01-01"}),
    }
    assert found("c", YEAR_2024, units, a={"x": 3}) == ({"x": 3}, "")
    assert found("c", HALF_2025, units, b={"x": 4}) == ({"x": 4}, "")


def test_a_figure_that_one_of_them_lacks_is_known_to_be_partial():
    result = so_dia_ban(DiaBan(UNITS), "moi", *YEAR_2024, figures(a={"x": 1, "y": 2}, b={"x": 1}, ngoai={"x": 1}))
    assert (result.du("x"), result.du("y"), result.thieu["y"]) == (True, False, ("b", "ngoai"))


@given(st.dictionaries(st.sampled_from(["a", "b", "ngoai", "yen"]), st.integers(0, 99), min_size=1))
def test_no_figure_is_lost_or_counted_twice(counts):
    given_figures = figures(**{ma: {"x": float(count)} for ma, count in counts.items()})
    sums = [so_dia_ban(DiaBan(UNITS), ma, *YEAR_2024, given_figures).so.get("x", 0) for ma in ("moi", "yen")]
    assert sum(sums) == pytest.approx(sum(counts.values()))
