"""Names of bodies are found in a text as whole words, in their own order, however many bodies there are."""

from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.language.body_names import NameIndex, name_key

NAMES = {
    "tu-phap": "Phòng Tư pháp",
    "noi-vu": "Phòng Nội vụ",
    "ubnd": "UBND xã Mẫu Một",
    "ubnd-2": "Ủy ban nhân dân xã Mẫu Một",
    "mau": "Mẫu",
}


def test_whole_names_are_found_in_their_own_order():
    found = NameIndex(NAMES).standing_in(name_key("UBND xã Mẫu Một; Phòng Nội vụ, phòng TƯ PHÁP"))
    assert found == ["tu-phap", "noi-vu", "ubnd", "ubnd-2", "mau"]


def test_a_part_of_a_word_is_no_name():
    assert NameIndex(NAMES).standing_in(name_key("Phòng Tư pháp1, Phòng Nội vụ-Y, Mẫus")) == ["noi-vu"]
    assert NameIndex({}).standing_in("phòng tư pháp") == []


_WORDS = st.lists(st.sampled_from(["phòng", "tư", "pháp", "nội", "vụ", "xã"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(_WORDS, max_size=12), st.lists(_WORDS, max_size=5).map(", ".join))
def test_it_finds_what_a_look_at_every_name_finds(names, text):
    key = name_key(text)
    expected = [str(place) for place, name in enumerate(names) if f" {name} " in f" {key} "]
    assert NameIndex({str(place): name for place, name in enumerate(names)}).standing_in(key) == expected
