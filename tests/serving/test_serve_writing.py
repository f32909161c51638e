"""What is filled in on the pages: shown before, written through the door as by the commands, nothing lost."""

import threading

import pytest
from lxml import html
from served import ISSUER, Site, claim, confirm, fields, post

from form_city import run

WARD, OTHER, THIRD = "ubnd-phuong-01", "ubnd-phuong-02", "ubnd-phuong-03"


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path, settings=ISSUER)


def text_of(answer):
    return " ".join(html.fromstring(answer.text).text_content().split())


def test_a_record_is_the_same_as_by_the_command(site, tmp_path):
    browser = site.browser()
    shown = claim(
        browser,
        WARD,
        tien_do="hoan_thanh",
        ngay="1/12/2025",
        noi_dung="Đã rà soát 05 tổ",
        van_ban="12/KH-UBND ngày 1/12/2025",
    )
    assert "+ noi_dung: Đã rà soát 05 tổ" in text_of(shown)
    assert site.results(WARD) == ""
    assert confirm(browser, shown).headers["location"] == "/da-ghi"
    assert f"Đã ghi hoa-giai/ket-qua/{WARD}.yaml" in text_of(browser.get("/da-ghi"))
    other = tmp_path / "lenh"
    other.mkdir()
    by_command = Site(other, settings=ISSUER)
    code, said = run(
        "update", "ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "2025-12-01", "--noi-dung",
        "Đã rà soát 05 tổ", "--van-ban", "12/KH-UBND ngày 1/12/2025", "--ghi", "2025-12-10", cwd=other,
    )  # fmt: skip
    assert code == 0, said
    assert site.files() == by_command.files()
    assert run("validate", cwd=tmp_path)[0] == 0


def test_several_wards_are_one_write_and_one_undo(site, tmp_path):
    browser = site.browser()
    before = site.files()
    assert confirm(browser, claim(browser, WARD, OTHER, THIRD, noi_dung="Cùng làm")).status_code == 303
    assert all("Cùng làm" in site.results(unit) for unit in (WARD, OTHER, THIRD))
    assert run("fmt", "--check", cwd=tmp_path)[0] == 0 or site.files().keys() >= before.keys()
    page = browser.get("/lui")
    assert "Cùng làm" in page.text
    action, filled = fields(page)
    assert post(browser, action, filled).status_code == 303
    assert site.files() == before


def test_two_occurrences_of_one_unit_go_into_its_one_file(site):
    browser = site.browser()
    page = browser.get("/ghi/viec?ke_hoach=hoa-giai&nhiem_vu=tap-huan")
    _, filled = fields(page)
    keys = [key for key in html.fromstring(page.text).xpath("//input[@name='chon']/@value") if key.startswith(WARD)]
    assert len(keys) == 2
    shown = post(browser, "/ghi/xem", {**filled, "chon": keys, "tien_do": "dang_thuc_hien"})
    assert confirm(browser, shown).status_code == 303
    assert site.results(WARD).count("nhiem_vu: tap-huan") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"tien_do": "hoan_thanh"}, "Hoàn thành thì phải có ngày"),
        ({"tien_do": "hoan_thanh", "ngay": "1/12/2025", "ly_do": "Bận"}, "không dùng với việc đã hoàn thành"),
        ({"ngay": "32/13/2025"}, "Ngày thực hiện: không có ngày"),
        ({"ngay": "1/1/2026"}, "chưa đến"),
        ({"van_ban": "giấy"}, "không phải số, ký hiệu văn bản"),
        ({"noi_dung": "dài " * 6000}, "Nội dung đã làm: dài"),
        ({"tien_do": "xong"}, "Chưa chọn tiến độ"),
    ],
)
def test_what_is_wrong_is_said_and_the_words_stay(site, words, said):
    browser = site.browser()
    before = site.files()
    answer = claim(browser, WARD, **{"kho_khan": "Lời còn nguyên", **words})
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert "Lời còn nguyên" in fields(answer)[1]["kho_khan"]
    assert html.fromstring(answer.text).xpath(f"//input[@value='{WARD}|Quý IV/2025']/@checked")
    assert site.files() == before


def test_no_unit_that_does_not_hold_the_work_is_written(site):
    browser = site.browser()
    before = site.files()
    for unit in ("phong-tu-phap", "khong-co", "../cau-hinh", "cac-phuong"):
        assert claim(browser, unit).status_code == 422
    assert claim(browser).status_code == 422
    assert site.files() == before


def test_the_form_may_be_mended_after_it_was_shown(site):
    browser = site.browser()
    shown = claim(browser, WARD, noi_dung="Dòng một\nDòng hai")
    tree = html.fromstring(shown.text)
    data = {
        field.get("name"): field.get("value") or (field.text or "").removeprefix("\n")
        for field in tree.xpath("//form//*[@name]")
    }
    again = post(browser, "/ghi/sua", data)
    assert fields(again)[1]["noi_dung"] == "Dòng một\nDòng hai"
    assert html.fromstring(again.text).xpath(f"//input[@value='{WARD}|Quý IV/2025']/@checked")


def test_a_file_that_changed_meanwhile_shows_both_versions_and_loses_nothing(site):
    first, second = site.browser(), site.browser()
    shown = claim(first, WARD, noi_dung="Lời của người thứ nhất")
    assert confirm(second, claim(second, WARD, noi_dung="Lời của người thứ hai")).status_code == 303
    conflict = confirm(first, shown)
    assert conflict.status_code == 409
    others, mine = (region.text_content() for region in html.fromstring(conflict.text).xpath("//pre"))
    assert "Lời của người thứ hai" in others
    assert "Lời của người thứ nhất" not in others
    assert "+    noi_dung: Lời của người thứ nhất" in mine
    assert "thứ nhất" not in site.results(WARD)
    assert confirm(first, conflict).status_code == 303
    assert "thứ nhất" in site.results(WARD)
    assert "thứ hai" in site.results(WARD)


def test_what_was_never_shown_is_not_written(site):
    browser = site.browser()
    shown = claim(browser, WARD)
    tree = html.fromstring(shown.text)
    data = {
        field.get("name"): field.get("value") or (field.text or "").removeprefix("\n")
        for field in tree.xpath("//form//*[@name]")
    }
    for change in ({"dau": ""}, {"noi_dung": "Chưa ai xem"}):
        assert post(browser, "/ghi/luu", {**data, **change}).status_code == 409
    assert site.results(WARD) == ""


def test_twenty_writers_at_once_lose_nothing(site):
    codes = []

    def work(number):
        browser = site.browser()
        answer = claim(browser, WARD, noi_dung=f"Người {number}: 50%, #1")
        while answer.status_code != 303:
            answer = confirm(browser, answer)
        codes.append(answer.status_code)

    writers = [threading.Thread(target=work, args=(number,)) for number in range(20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert codes == [303] * 20
    assert [site.results(WARD).count(f"Người {number}: ") for number in range(20)] == [1] * 20
    assert run("validate", cwd=site.top)[0] == 0


def test_only_the_writes_of_this_run_are_taken_back(site, tmp_path):
    browser = site.browser()
    assert "Không có lần ghi nào" in text_of(browser.get("/lui"))
    assert confirm(browser, claim(browser, WARD)).status_code == 303
    page = browser.get("/lui")
    run(
        "update", "ra-soat", "--don-vi", OTHER, "--tien-do", "dang_thuc_hien", "--ghi", "2025-12-10", "-y", cwd=tmp_path
    )
    before = site.files()
    action, filled = fields(page)
    assert post(browser, action, filled).status_code == 409
    assert "không do các trang này ghi" in text_of(browser.get("/lui"))
    assert site.files() == before


def words(client, **said):
    page = client.get("/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025")
    assert page.status_code == 200, page.text
    return post(client, "/loi/xem", fields(page)[1] | said)


def test_the_offices_words_are_written_changed_and_taken_out(site, tmp_path):
    browser = site.browser()
    path = site.root / "hoa-giai/bao-cao/quy-3-2025.yaml"
    shown = words(browser, danh_gia="Đoạn một.\r\nĐoạn hai: 50%.", bai_hoc="# Bài học")
    assert not path.exists()
    assert confirm(browser, shown).status_code == 303
    page = browser.get("/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025")
    assert fields(page)[1]["danh_gia"] == "Đoạn một.\nĐoạn hai: 50%."
    assert confirm(browser, words(browser, danh_gia="Đã sửa.", kien_nghi="Kiến nghị mới")).status_code == 303
    assert confirm(browser, words(browser, bai_hoc="")).status_code == 303
    filled = fields(browser.get("/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025"))[1]
    assert (filled["danh_gia"], filled["bai_hoc"], filled["kien_nghi"]) == ("Đã sửa.", "", "Kiến nghị mới")
    assert run("validate", cwd=tmp_path)[0] == 0
    assert (
        run("fmt", "--check", cwd=tmp_path) == (0, "Mọi tệp đã đúng dạng.\n")
        or "quy-3-2025" not in run("fmt", "--check", cwd=tmp_path)[1]
    )
    assert "không khác với tệp" in text_of(words(browser))


def test_the_report_is_taken_with_the_words(site):
    import io

    from docx import Document

    browser = site.browser()
    confirm(browser, words(browser, danh_gia="Đánh giá riêng của cơ quan."))
    answer = browser.get("/tai/bao-cao.docx?ke_hoach=hoa-giai&ky=quy-3-2025")
    assert answer.headers["content-disposition"] == 'attachment; filename="bao-cao-hoa-giai-quy-3-2025.docx"'
    assert any("Đánh giá riêng" in paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs)
    assert browser.get("/tai/lich.ics?ke_hoach=hoa-giai").text.startswith("BEGIN:VCALENDAR")


def test_without_an_issuer_the_words_are_nobodys(tmp_path):
    site = Site(tmp_path)
    answer = site.browser().get("/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025")
    assert answer.status_code == 404
    assert "không có cơ quan nào được khai" in text_of(answer)


HOSTILE = (
    "</textarea><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "a\x00b\x1b[31m\u202e",
    "{{ 7 * 7 }}",
    "- x: &a *a\n%TAG",
    "dài " * 2400,
)


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_words_stay_words(site, said):
    browser = site.browser()
    shown = claim(browser, WARD, noi_dung=said, kho_khan=said)
    assert shown.status_code == 200
    assert confirm(browser, shown).status_code == 303
    pages = [
        shown,
        browser.get("/"),
        browser.get("/da-ghi"),
        browser.get("/lui"),
        claim(browser, WARD, ngay=said[:200]),
    ]
    for page in pages:
        tree = html.fromstring(page.text)
        assert not tree.xpath("//img")
        assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
        assert all(script.get("src") or script.text.startswith('"use strict"') for script in tree.xpath("//script"))
        assert not {"\x00", "\x1b"} & set(page.text)
    assert run("validate", cwd=site.top)[0] == 0
