"""Citations of law: what is found, when it is judged, and that no page of the program cites what is out of force."""

import re
from datetime import date
from pathlib import Path

import pytest

from hoagiai_cli.deadlines.calendars import HANH_CHINH, ChotSo
from hoagiai_cli.deadlines.thong_ke import CHE_DO, CheDo
from hoagiai_cli.law.citations import Biet, known
from hoagiai_cli.law.shipped import shipped
from hoagiai_cli.law.tham_so import THAM_SO, GiaTri
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.model.plain import Invalid

ROOT = Path(__file__).parents[2]
GOLDENS = sorted((ROOT / "tests").rglob("data/**/*.md"))
PRINTED = sorted(
    path
    for pattern in (
        "tests/**/man-hinh/*.txt",
        "tests/**/phien/*",
        "tests/loi/*/ket-qua-mong-doi.txt",
        "src/**/stored/*.txt",
    )
    for path in ROOT.glob(pattern)
    if path.is_file()
)
"""What commands print: screens, sessions, findings, help."""

SHIPPED_TEXTS = sorted(
    [
        *(ROOT / "templates").glob("*.j2"),
        *(ROOT / "src/hoagiai_cli").rglob("*.j2"),
        *(ROOT / "src/hoagiai_cli/starter/files").rglob("*.*"),
        *(ROOT / "schemas").glob("*.json"),
        ROOT / "README.md",
    ]
)
LAWS = known({})


def document(so: str, **rest: object) -> VanBanPhapLuat:
    return VanBanPhapLuat.model_validate(
        {"ma": "mau", "so_ky_hieu": so, "loai": "Nghị quyết", "nguon": "dữ liệu mẫu", **rest}
    )


def day_of(page: Path) -> date:
    """The last day of the period that a page's name says; a plan's own day where it names none."""
    if found := re.search(r"quy-(\d)", page.stem):
        return date(2025, 3 * int(found[1]), 28)
    if found := re.search(r"sau-thang-(\d)", page.stem):
        return date(2025, 6 * int(found[1]), 28)
    if "chin-thang" in page.stem:
        return date(2025, 9, 30)
    if found := re.search(r"thang-(\d+)", page.stem):
        return date(2025, int(found[1]), 28)
    return date(2025, 12, 31) if "nam-" in page.stem else date(2025, 2, 5)


def test_there_are_pages_to_read() -> None:
    assert len(GOLDENS) > 50


@pytest.mark.parametrize("page", GOLDENS, ids=lambda page: page.stem)
def test_no_page_cites_a_document_out_of_force(page: Path) -> None:
    assert LAWS.faults(page.read_text("utf-8"), day_of(page)) == []


def test_no_command_prints_a_citation_out_of_force() -> None:
    assert len(PRINTED) > 60
    for page in PRINTED:
        # The finding that names such a document is what it is there for.
        lines = page.read_text("utf-8").split("HG702")[0] if page.parent.name == "HG702" else page.read_text("utf-8")
        assert LAWS.faults(lines, date(2026, 11, 25)) == [], page


def test_nothing_that_is_shipped_cites_a_document_out_of_force() -> None:
    for path in SHIPPED_TEXTS:
        assert LAWS.faults(path.read_text("utf-8"), date(2026, 11, 25)) == [], path


def test_the_reading_of_pages_would_find_it() -> None:
    assert LAWS.faults("*(Theo biểu 11c, Thông tư số 20/2013/TT-BTP)*", date(2025, 6, 14)) == [
        "Thông tư số 20/2013/TT-BTP đã hết hiệu lực từ sau ngày 14/5/2019; văn bản thay thế: Thông tư số 03/2019/TT-BTP"
    ]


def test_every_shipped_value_names_where_it_was_read() -> None:
    assert all("đọc" in one.nguon for one in shipped())
    assert all(value.nguon and value.can_cu for parameter in THAM_SO for value in parameter.gia_tri)
    assert len({one.ma for one in shipped()}) == len(shipped())
    assert all(one.can_cu and "đọc" in one.nguon for one in (*CHE_DO, HANH_CHINH))


def test_a_value_without_a_source_is_refused() -> None:
    with pytest.raises(Invalid, match="nguon"):
        VanBanPhapLuat.model_validate({"ma": "x", "so_ky_hieu": "1/2020/NĐ-CP", "loai": "Nghị định"})
    for made in (GiaTri, CheDo, ChotSo):
        assert "nguon" not in made._field_defaults


@pytest.mark.parametrize(
    ("ngay", "words"),
    [
        (date(2025, 6, 30), "mới có hiệu lực"),
        (date(2025, 7, 1), None),
        (date(2027, 2, 28), None),
        (date(2027, 3, 1), "đã hết hiệu lực"),
    ],
)
def test_a_document_on_its_first_and_last_day(ngay: date, words: str | None) -> None:
    found = LAWS.faults("Nghị định số 120/2025/NĐ-CP", ngay)
    assert (words in found[0]) if words else found == []


def test_a_successor_whose_day_is_not_known_is_said_to_be_so() -> None:
    assert LAWS.faults("Thông tư số 03/2019/TT-BTP", date(2025, 6, 30)) == []
    assert "chưa xác nhận ngày thay thế" in LAWS.faults("Thông tư số 03/2019/TT-BTP", date(2026, 6, 30))[0]


def test_a_local_number_says_nothing_without_issuer_or_day() -> None:
    own = document(
        "46/2024/NQ-HĐND", ngay="2024-09-30", co_quan="Hội đồng nhân dân tỉnh Mẫu", hieu_luc={"den": "2025-12-31"}
    )
    laws = Biet([own])
    on = date(2026, 2, 1)
    assert laws.faults("Nghị quyết số 46/2024/NQ-HĐND", on) == []
    assert laws.faults("Nghị quyết số 46/2024/NQ-HĐND ngày 10/7/2024 của HĐND tỉnh Khác", on) == []
    assert laws.faults("Nghị quyết số 46/2024/NQ-HĐND ngày 30/9/2024", on) != []
    assert laws.faults("Nghị quyết số 46/2024/NQ-HĐND ngày 30 tháng 9 năm 2024", on) != []
    assert laws.faults("Nghị quyết số 46/2024/NQ-HĐND của Hội đồng nhân dân tỉnh Mẫu", on) != []


def test_what_is_not_known_is_silent() -> None:
    assert LAWS.faults("Thông tư số 99/1999/TT-BTP; Kế hoạch số 15/KH-UBND; ngày 25/02/2025", date(2026, 1, 1)) == []


def test_a_number_within_a_longer_number_is_another_one() -> None:
    assert LAWS.faults("Thông tư số 120/2013/TT-BTP; 20/2013/TT-BTPX", date(2026, 1, 1)) == []


def test_the_folder_stands_before_the_program() -> None:
    own = document("120/2025/NĐ-CP", hieu_luc={"tu": "2025-07-01"})
    assert known({"mau": own}).faults("Nghị định số 120/2025/NĐ-CP", date(2028, 1, 1)) == []


PROVINCES = [
    document(
        "46/2024/NQ-HĐND",
        ma="mot",
        co_quan="Hội đồng nhân dân tỉnh Mẫu",
        ngay="2024-09-30",
        hieu_luc={"den": "2025-12-31"},
    ),
    document("46/2024/NQ-HĐND", ma="hai", co_quan="HĐND tỉnh Mẫu Hai", ngay="2024-07-10"),
    document("5/2026/NQ-HĐND", ma="ba", co_quan="HĐND tỉnh Mẫu Hai", thay_the=["46/2024/NQ-HĐND"], ngay="2026-01-05"),
]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Nghị quyết số 46/2024/NQ-HĐND của HĐND tỉnh Mẫu", 1),
        ("Nghị quyết số 46/2024/NQ-HĐND ngày 30/9/2024; Nghị quyết số 46/2024/NQ-HĐND ngày 10/7/2024", 2),
        ("Nghị quyết số 46/2024/NQ-HĐND của Hội đồng nhân dân tỉnh Mẫu Hai về mức chi", 1),
        ("Hội đồng nhân dân tỉnh Mẫu đã ban hành Nghị quyết số 46/2024/NQ-HĐND", 1),
        ("Nghị quyết số 46/2024/NQ-HĐND của HĐND tỉnh Mẫu Ba", 0),
        ("Nghị quyết số 46/2024/NQ-HĐND và Nghị quyết số 12/2024/NQ-HĐND ngày 30/9/2024 của HĐND tỉnh Mẫu", 0),
        ("Nghị quyết số 46/2024/NQ-HĐND ngày 01/01/2024 của HĐND tỉnh Mẫu", 0),
    ],
)
def test_one_number_in_two_provinces(text: str, faults: int) -> None:
    found = Biet(PROVINCES).faults(text, date(2026, 2, 1))
    assert len(found) == faults, found


def test_the_successor_named_is_the_one_in_force_on_the_day() -> None:
    assert "Thông tư số 17/2025/TT-BTP" in LAWS.faults("Thông tư số 20/2013/TT-BTP", date(2026, 6, 1))[0]
    assert "03/2019" not in LAWS.faults("Thông tư số 20/2013/TT-BTP", date(2026, 6, 1))[0]


@pytest.mark.parametrize(
    "so",
    ["20/2013/TT-BTP", "20/2013/TT–BTP", "20 /2013/TT - BTP", "20/2013/TT-BTP - một số", "020/2013/tt-btp".upper()],
)
def test_a_number_is_found_however_it_is_typed(so: str) -> None:
    assert len(LAWS.faults(f"Thông tư số {so}", date(2026, 6, 1))) == 1


def test_a_number_without_a_year_says_nothing_without_its_day() -> None:
    laws = Biet([document("315/QĐ-TTg", ngay="2024-04-17", hieu_luc={"den": "2025-12-31"})])
    on = date(2026, 2, 1)
    assert laws.faults("Quyết định số 315/QĐ-TTg của Thủ tướng Chính phủ", on) == []
    assert laws.faults("Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ", on) != []
    assert laws.faults("Quyết định số 315/QĐ-TTg ngày 17/4/2019", on) == []


def test_a_circle_of_successors_ends() -> None:
    laws = Biet(
        [
            document("1/2020/NĐ-CP", ma="a", thay_the=["2/2020/NĐ-CP"], ngay="2020-01-01"),
            document("2/2020/NĐ-CP", ma="b", thay_the=["1/2020/NĐ-CP"], ngay="2020-02-01"),
        ]
    )
    assert laws.faults("Nghị định số 1/2020/NĐ-CP", date(2021, 1, 1)) != []


LUAT = [
    document("35/2013/QH13", ma="cu", loai="Luật", trich_yeu="Hòa giải ở cơ sở", hieu_luc={"den": "2026-12-31"}),
    document(
        "9/2026/QH16",
        ma="moi",
        loai="Luật",
        trich_yeu="Hòa giải ở cơ sở",
        thay_the=["35/2013/QH13"],
        hieu_luc={"tu": "2027-01-01"},
    ),
    document("7/2010/QH12", ma="thanh-tra", loai="Luật", trich_yeu="Thanh tra", hieu_luc={"den": "2023-06-30"}),
]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Căn cứ Luật Hòa giải ở cơ sở năm 2013", 1),
        ("Căn cứ Luật hoà giải ở cơ sở ngày 20 tháng 6 năm 2013;", 1),
        ("Căn cứ Luật Hòa giải ở cơ sở năm 2026", 0),
        ("Căn cứ Luật Hòa giải ở cơ sở", 0),
        ("Căn cứ Luật Hòa giải ở cơ sở số 9/2026/QH16", 0),
        ("Căn cứ Luật Hòa giải ở cơ sở số 35/2013/QH13", 1),
        ("Căn cứ Luật Thanh tra;", 1),
        ("Căn cứ Luật Thanh tra nhân dân", 0),
        ("Căn cứ Luật Thanh tra năm 2022", 0),
    ],
)
def test_a_law_is_known_by_its_name(text: str, faults: int) -> None:
    found = Biet(LUAT).faults(text, date(2027, 2, 1))
    assert len(found) == faults, found
    assert all("số 9/2026/QH16" in fault for fault in found if "Hòa giải" in fault)
