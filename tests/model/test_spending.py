"""What was spent by a day: of each figure the last one told by then."""

from datetime import date

from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.spending import spent_by, told_on

TWO = KetQua.model_validate(
    {
        "don_vi": "x",
        "kinh_phi_ky": [
            {"den": "2025-06-30", "da_chi": 7},
            {"den": "2025-03-31", "du_toan": 20, "da_chi": 3},
        ],
    }
)


def test_each_quarter_has_its_own_figures():
    assert spent_by(TWO, date(2025, 1, 31)) is None
    shown = [spent_by(TWO, day) for day in (date(2025, 3, 31), date(2025, 6, 29), date(2025, 6, 30))]
    assert [(money.du_toan, money.da_chi, money.den) for money in shown if money] == [
        (20, 3, date(2025, 3, 31)),
        (20, 3, date(2025, 3, 31)),
        (20, 7, date(2025, 6, 30)),
    ]


def test_a_state_without_a_day_gives_way_to_those_with_one():
    old = KetQua.model_validate({"don_vi": "x", "kinh_phi": {"du_toan": 9, "da_chi": 1}})
    assert spent_by(old, date(2025, 1, 1)) == old.kinh_phi
    both = KetQua.model_validate({**TWO.model_dump(mode="json"), "kinh_phi": {"du_toan": 9, "da_chi": 1}})
    assert spent_by(both) == spent_by(TWO)


def test_a_form_asks_again_what_was_spent_and_keeps_the_estimate():
    assert dict(told_on(TWO, date(2025, 6, 15), date(2025, 9, 30))) == {"du_toan": 20, "da_chi": 7}
    assert dict(told_on(TWO, date(2025, 7, 1), date(2025, 9, 30))) == {"du_toan": 20}
    assert dict(told_on(TWO, date(2025, 3, 15), date(2025, 6, 30))) == {"du_toan": 20, "da_chi": 7}
