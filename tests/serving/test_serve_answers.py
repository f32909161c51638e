"""Returning, extensions, figures and what is still to be declared, on pages: shown first, as by the commands, nothing lost."""

import io
import threading

import pytest
from lxml import html
from openpyxl import load_workbook
from served import ISSUER, ORIGIN, Site, confirm, fields, post

from form_city import cell_of, run

WARD, OTHER = "ubnd-phuong-01", "ubnd-phuong-02"
SHEET = f"/so-lieu/don-vi?ke_hoach=hoa-giai&don_vi={WARD}&ky=4-2025"
HOSTILE = (
    "</textarea><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
    "a\x00b\x1b[31m\u202e",
    "{{ 7 * 7 }}",
    "- x: &a *a\n%TAG",
    "dài " * 2500,
)


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path, settings=ISSUER)


def text_of(answer):
    return " ".join(html.fromstring(answer.text).text_content().split())


def fill(client, page, **said):
    """Fill in the form of a page; return what would be written."""
    opened = client.get(page)
    assert opened.status_code == 200, opened.text
    action, filled = last_form(opened)
    return post(client, action, filled | said)


def last_form(answer):
    form = html.fromstring(answer.text).forms[-1]
    names = {name: (value or "").removeprefix("\n") for name, value in form.fields.items() if name != "chon"}
    return form.action, names


def claimed(site, unit=WARD, **words):
    """Let a ward's record wait for the office."""
    said = "".join(f"\n    {key}: {value}" for key, value in words.items())
    path = site.root / f"hoa-giai/ket-qua/{unit}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"don_vi: {unit}\nnhat_ky:\n  - nhiem_vu: ra-soat\n    tien_do: hoan_thanh\n    ngay: 2025-12-01\n"
        f"    ghi: 2025-12-02{said}\n",
        "utf-8",
    )


def keys(page):
    return html.fromstring(page.text).xpath("//input[@name='chon']/@value")


# --- returning -------------------------------------------------------------------------------------------------------


def test_a_result_is_returned_with_its_reason_as_by_the_command(site, tmp_path):
    claimed(site, trang_thai="cho_duyet")
    browser = site.browser()
    before = site.files()
    chosen = keys(browser.get("/duyet"))
    shown = fill(browser, "/duyet", chon=chosen, tra_loi="tra_lai", ly_do="Thiếu biên bản họp")
    assert "+ ly_do_tra_lai: Thiếu biên bản họp" in text_of(shown)
    assert site.files() == before
    assert confirm(browser, shown).status_code == 303
    other = tmp_path / "lenh"
    other.mkdir()
    by_command = Site(other, settings=ISSUER)
    claimed(by_command, trang_thai="cho_duyet")
    code, said = run("form", "return", "ra-soat", "--don-vi", WARD, "--ly-do", "Thiếu biên bản họp", cwd=other)
    assert code == 0, said
    assert site.files() == by_command.files()


def test_one_accepted_before_may_be_returned_and_not_accepted_again(site):
    claimed(site)
    browser = site.browser()
    chosen = keys(browser.get("/duyet"))
    again = fill(browser, "/duyet", chon=chosen, tra_loi="chap_nhan", ly_do="")
    assert again.status_code == 422
    assert "đã được chấp nhận từ trước" in text_of(again)
    assert confirm(browser, fill(browser, "/duyet", chon=chosen, tra_loi="tra_lai", ly_do="Sai")).status_code == 303
    assert "trang_thai: tra_lai" in site.results(WARD)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"tra_loi": "tra_lai"}, "phải ghi lý do"),
        ({"tra_loi": "chap_nhan", "ly_do": "x"}, "không có lý do trả lại"),
        ({"tra_loi": "", "ly_do": "x"}, "Chưa chọn chấp nhận hay trả lại"),
        ({"tra_loi": "tra_lai", "ly_do": "dài " * 6000}, "Lý do trả lại: dài"),
        ({"tra_loi": "tra_lai", "ly_do": "x", "chon": []}, "Chưa chọn kết quả nào"),
        ({"tra_loi": "tra_lai", "ly_do": "x", "chon": "hoa-giai|../x|0|y"}, "không còn chờ duyệt"),
    ],
)
def test_what_is_wrong_with_an_answer_is_said(site, said, words):
    claimed(site, trang_thai="cho_duyet")
    browser = site.browser()
    before = site.files()
    answer = fill(browser, "/duyet", **{"chon": keys(browser.get("/duyet")), **said})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert site.files() == before


# --- extensions ------------------------------------------------------------------------------------------------------

TRAINING = "/gia-han/viec?ke_hoach=hoa-giai&nhiem_vu=tap-huan"


def test_an_extension_is_the_same_as_by_the_command(site, tmp_path):
    browser = site.browser()
    shown = fill(
        browser, TRAINING, dot="Quý IV/2025", den="31/1/2026", van_ban="45/TB-UBND ngày 1/12/2025", ly_do="Chờ kinh phí"
    )
    assert "+ den: 2026-01-31" in text_of(shown)
    assert confirm(browser, shown).status_code == 303
    other = tmp_path / "lenh"
    other.mkdir()
    by_command = Site(other, settings=ISSUER)
    code, said = run(
        "extend", "tap-huan", "--dot", "Quý IV/2025", "--den", "2026-01-31", "--van-ban", "45/TB-UBND ngày 1/12/2025",
        "--ly-do", "Chờ kinh phí", cwd=other,
    )  # fmt: skip
    assert code == 0, said
    assert site.files() == by_command.files()
    assert "31/01/2026" in text_of(browser.get(TRAINING)) or "31/1/2026" in text_of(browser.get(TRAINING))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "Chưa chọn đợt được gia hạn"),
        ({"dot": "Quý IV/2025"}, "Chưa ghi hạn mới"),
        ({"dot": "Quý IV/2025", "den": "31/1/2026"}, "Chưa ghi văn bản"),
        ({"dot": "Quý IV/2025", "den": "1/12/2025", "van_ban": "1/TB-UBND"}, "phải sau hạn đang áp dụng"),
        ({"dot": "Quý IV/2025", "den": "31/13/2026", "van_ban": "1/TB-UBND"}, "Hạn mới: không có ngày"),
        ({"dot": "Quý IV/2025", "den": "31/1/2026", "van_ban": "giấy"}, "không phải số, ký hiệu"),
        ({"dot": "Quý IV/2025", "den": "31/1/2026", "van_ban": "1/TB-UBND", "chon": "phong-tu-phap"}, "không chủ trì"),
    ],
)
def test_what_is_wrong_with_an_extension_is_said(site, said, words):
    browser = site.browser()
    before = site.files()
    answer = fill(browser, TRAINING, **{"ly_do": "Lời còn nguyên", **said})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert "Lời còn nguyên" in last_form(answer)[1]["ly_do"]
    assert site.files() == before


# --- figures ---------------------------------------------------------------------------------------------------------


def test_figures_are_written_changed_and_taken_away(site, tmp_path):
    browser = site.browser()
    shown = fill(browser, SHEET, **{"so-tiep_nhan": "1.250", "so-dan_su": "250", "so-kinh_phi.da_chi": "1000000"})
    assert "tiep_nhan: 1250" in text_of(shown)
    assert confirm(browser, shown).status_code == 303
    assert confirm(browser, fill(browser, SHEET, **{"so-dan_su": "251"})).status_code == 303
    filled = last_form(browser.get(SHEET))[1]
    assert (filled["so-tiep_nhan"], filled["so-dan_su"], filled["so-kinh_phi.da_chi"]) == ("1.250", "251", "1.000.000")
    assert confirm(browser, fill(browser, SHEET, **{"so-dan_su": ""})).status_code == 303
    assert last_form(browser.get(SHEET))[1]["so-dan_su"] == ""
    assert run("validate", cwd=tmp_path)[0] == 0
    assert "không khác với tệp" in text_of(fill(browser, SHEET))
    assert site.results(WARD).count("ky: Năm 2025") == 1
    assert "(đã có 2/" in text_of(browser.get("/so-lieu?ke_hoach=hoa-giai&ky=4-2025"))


def test_estimates_stand_beside_what_was_counted(site):
    browser = site.browser()
    confirm(browser, fill(browser, SHEET, **{"so-tiep_nhan": "5"}))
    assert confirm(browser, fill(browser, f"{SHEET}&loai=uoc_tinh", **{"so-tiep_nhan": "7"})).status_code == 303
    assert site.results(WARD).count("loai: uoc_tinh") == 1
    assert last_form(browser.get(SHEET))[1]["so-tiep_nhan"] == "5"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"so-tiep_nhan": "1,250"}, "hiểu được hai cách"),
        ({"so-tiep_nhan": "-3"}, "không được âm"),
        ({"so-tiep_nhan": "9", "so-dan_su": "12"}, "cộng lại là 12, số chung là 9"),
        ({"so-tiep_nhan": "mười"}, "không phải số nguyên"),
        ({"so-to_hoa_giai": "3", "so-to_khong_co_nu": "4"}, "không thể lớn hơn"),
        ({"so-tiep_nhan": "1" * 60}, "số quá lớn"),
    ],
)
def test_what_is_wrong_with_a_figure_is_said_at_its_cell(site, cells, words):
    browser = site.browser()
    before = site.files()
    answer = fill(browser, SHEET, **cells)
    assert answer.status_code == 422
    assert words in text_of(answer)
    tree = html.fromstring(answer.text)
    assert set(tree.xpath("//input[@aria-invalid]/@name")) <= set(cells)
    assert tree.xpath("//a[starts-with(@href, '#o-so-')]")
    assert site.files() == before


def test_a_cell_that_another_filled_meanwhile_is_not_emptied(site):
    first, second = site.browser(), site.browser()
    page = first.get(SHEET)
    assert confirm(second, fill(second, SHEET, **{"so-dan_su": "4"})).status_code == 303
    action, filled = last_form(page)
    shown = post(first, action, filled | {"so-tiep_nhan": "9"})
    assert "dan_su" not in text_of(shown).split("tiep_nhan")[1]
    assert confirm(first, shown).status_code == 303
    assert "dan_su: 4" in site.results(WARD)
    assert "tiep_nhan: 9" in site.results(WARD)


def test_the_same_cell_filled_by_two_shows_both(site):
    first, second = site.browser(), site.browser()
    shown = fill(first, SHEET, **{"so-tiep_nhan": "9"})
    assert confirm(second, fill(second, SHEET, **{"so-tiep_nhan": "8"})).status_code == 303
    conflict = confirm(first, shown)
    assert conflict.status_code == 409
    others, mine = (region.text_content() for region in html.fromstring(conflict.text).xpath("//pre"))
    assert "tiep_nhan: 8" in others
    assert "tiep_nhan: 9" in mine
    assert "tiep_nhan: 8" in site.results(WARD)


def test_words_that_another_wrote_meanwhile_are_not_taken_out(site):
    first, second = site.browser(), site.browser()
    path = "/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025"
    page = first.get(path)
    assert confirm(second, fill(second, path, bai_hoc="Của người thứ hai")).status_code == 303
    action, filled = last_form(page)
    assert confirm(first, post(first, action, filled | {"danh_gia": "Của người thứ nhất"})).status_code == 303
    kept = (site.root / "hoa-giai/bao-cao/quy-3-2025.yaml").read_text("utf-8")
    assert "Của người thứ hai" in kept
    assert "Của người thứ nhất" in kept


# --- declaring -------------------------------------------------------------------------------------------------------

DECLARE = "/khai/ke-hoach?ke_hoach=hoa-giai"


@pytest.fixture
def bare(tmp_path):
    """A folder that lacks its signer, the members of a group and the reading of a phrase."""
    made = Site(tmp_path)
    path = made.root / "hoa-giai/nhiem-vu/kiem-tra.yaml"
    path.write_text(path.read_text("utf-8").replace("Quý IV năm 2025", "Quý III, IV năm 2025"), "utf-8")
    (made.root / "don-vi/cac-xa.yaml").write_text("ma: cac-xa\nten: UBND các xã\nthanh_vien: []\n", "utf-8")
    task = made.root / "hoa-giai/nhiem-vu/tuyen-truyen.yaml"
    task.write_text(task.read_text("utf-8").replace("[cac-phuong]", "[cac-phuong, cac-xa]"), "utf-8")
    return made


def test_what_is_missing_is_declared_on_one_page(bare):
    browser = bare.browser()
    assert "“UBND các xã” gồm những đơn vị nào" in text_of(browser.get("/khai"))
    shown = fill(
        browser,
        DECLARE,
        **{
            "nhom-cac-xa": "1. UBND xã Một\r\n2. UBND xã Hai;",
            "doc-kiem-tra": "tung_quy",
            "co_quan": "phong-tu-phap",
            "ky_hieu": "TP",
            "quyen_han": "Kt. Trưởng phòng; Phó Trưởng phòng",
            "ho_ten": "Nguyễn Văn Mẫu",
        },
    )
    assert shown.status_code == 200, text_of(shown)
    assert confirm(browser, shown).status_code == 303
    assert "thanh_vien: [ubnd-xa-mot, ubnd-xa-hai]\n" in (bare.root / "don-vi/cac-xa.yaml").read_text("utf-8")
    assert "cach_doc: tung_quy" in (bare.root / "hoa-giai/nhiem-vu/kiem-tra.yaml").read_text("utf-8")
    assert "ho_ten: Nguyễn Văn Mẫu" in (bare.root / "cau-hinh.yaml").read_text("utf-8")
    assert "Kế hoạch đã khai đủ" in text_of(browser.get(DECLARE))
    assert run("validate", cwd=bare.top)[0] == 0


def test_a_lead_that_the_plan_does_not_name_is_declared(bare):
    (bare.root / "don-vi/chua-neu-chu-tri.yaml").write_text(
        "ma: chua-neu-chu-tri\nten: Chưa nêu chủ trì\nthanh_vien: []\n", "utf-8"
    )
    task = bare.root / "hoa-giai/nhiem-vu/ra-soat.yaml"
    task.write_text(task.read_text("utf-8").replace("[cac-phuong]", "[chua-neu-chu-tri]"), "utf-8")
    browser = bare.browser()
    assert "cơ quan nào chủ trì?" in text_of(browser.get(DECLARE))
    assert confirm(browser, fill(browser, DECLARE, **{"chu_tri-ra-soat": "Phòng Tư pháp"})).status_code == 303
    assert "phong-tu-phap" in task.read_text("utf-8")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "Chưa trả lời câu nào"),
        ({"co_quan": "phong-tu-phap"}, "Chưa ghi: chức vụ người ký"),
        ({"ho_ten": "X"}, "Chưa chọn cơ quan ban hành"),
        ({"co_quan": "../x"}, "không có trong thư mục"),
        ({"nhom-cac-xa": "UBND xã Một", "mot-cac-xa": "1"}, "không phải một đơn vị"),
        ({"nhom-cac-xa": "\n".join(f"UBND xã {n}" for n in range(1001))}, "tối đa 1000"),
    ],
)
def test_what_is_wrong_with_a_declaration_is_said(bare, said, words):
    browser = bare.browser()
    before = bare.files()
    answer = fill(browser, DECLARE, **said)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert bare.files() == before


def test_the_days_of_a_signer_are_read(bare):
    signer = {"co_quan": "phong-tu-phap", "ky_hieu": "TP", "quyen_han": "TRƯỞNG PHÒNG", "ho_ten": "Mẫu"}
    answer = fill(bare.browser(), DECLARE, **signer, ky_tu="40/1/2025")
    assert "Người này ký từ ngày: không có ngày" in text_of(answer)


# --- all of them -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(bare, said):
    claimed(bare, trang_thai="cho_duyet")
    browser = bare.browser()
    chosen = keys(browser.get("/duyet"))
    pages = [
        fill(browser, "/duyet", chon=chosen, tra_loi="tra_lai", ly_do=said),
        fill(browser, TRAINING, dot=said, den=said[:99], van_ban=said[:99], ly_do=said, chon=said[:99]),
        fill(browser, SHEET, **{"so-tiep_nhan": said[:999], "cu-tiep_nhan": said[:99], "loai": said[:99]}),
        fill(
            browser, DECLARE, **{"nhom-cac-xa": said[:150], "co_quan_khac": said[:99], "ky_hieu": said[:99], "ho_ten": said[:99],
            "quyen_han": said[:99], "kinh_gui": said[:99], "chu_quan": said[:99], "luu": said[:99]},
        ),
    ]  # fmt: skip
    for page in list(pages):
        if page.status_code == 200 and "Ghi</button>" in page.text:
            confirm(browser, page)
            pages.append(browser.get("/da-ghi"))
    pages += [
        browser.get(path) for path in ("/", "/duyet", "/gia-han", TRAINING, "/so-lieu", SHEET, "/khai", DECLARE, "/lui")
    ]
    for page in pages:
        assert page.status_code in {200, 422}, page.text
        tree = html.fromstring(page.text)
        assert not tree.xpath("//img")
        assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
        assert not [link for link in tree.xpath("//a/@href") if not link.startswith(("/", "#"))]
        assert all(script.get("src") or script.text.startswith('"use strict"') for script in tree.xpath("//script"))
        assert not {"\x00", "\x1b"} & set(page.text)
    assert run("validate", cwd=bare.top)[0] == 0


def test_each_write_is_taken_back(bare):
    claimed(bare, trang_thai="cho_duyet")
    browser = bare.browser()
    before = bare.files()
    for shown in (
        lambda: fill(browser, "/duyet", chon=keys(browser.get("/duyet")), tra_loi="tra_lai", ly_do="x"),
        lambda: fill(browser, TRAINING, dot="Quý IV/2025", den="31/1/2026", van_ban="45/TB-UBND"),
        lambda: fill(browser, SHEET, **{"so-tiep_nhan": "9"}),
        lambda: fill(browser, DECLARE, **{"doc-kiem-tra": "tung_quy"}),
    ):
        assert confirm(browser, shown()).status_code == 303
        assert bare.files() != before
        action, filled = fields(browser.get("/lui"))
        assert post(browser, action, filled).status_code == 303
        assert bare.files() == before


# --- what is taken away ----------------------------------------------------------------------------------------------


def test_forms_letters_and_documents_are_taken_in_read_only_too(tmp_path):
    site = Site(tmp_path, read_only=True, settings=ISSUER)
    browser = site.browser()
    found = []
    for page in ("/van-ban", "/cong-van", "/bieu-mau?ke_hoach=hoa-giai&ky=4-2025"):
        found += html.fromstring(browser.get(page).text).xpath("//a[starts-with(@href, '/tai/')]/@href")
    kinds = {link.split("?")[0] for link in found}
    wanted = {"bao-cao.docx", "lich.ics", "ke-hoach.docx", "theo-doi.xlsx", "cong-van.docx", "bieu-mau.xlsx"}
    assert kinds == {f"/tai/{name}" for name in wanted}
    for link in {link.split("?")[0]: link for link in found}.values():
        answer = browser.get(link)
        assert answer.status_code == 200
        assert answer.content.startswith((b"PK", b"BEGIN:VCALENDAR"))
        assert answer.headers["content-disposition"].startswith("attachment; filename=")


def test_a_form_taken_here_comes_back_through_the_page(site):
    browser = site.browser()
    answer = browser.get(f"/tai/bieu-mau.xlsx?ke_hoach=hoa-giai&don_vi={WARD}&ky=4-2025")
    book = load_workbook(io.BytesIO(answer.content))
    cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "tien_do").value = "Đang thực hiện"
    filled = io.BytesIO()
    book.save(filled)
    the = last_form(browser.get("/bieu"))[1]["the"]
    shown = browser.post(
        "/bieu/xem", data={"the": the}, files={"tep": ("a.xlsx", filled.getvalue())}, headers={"Origin": ORIGIN}
    )
    assert confirm(browser, shown).status_code == 303
    assert "tien_do: dang_thuc_hien" in site.results(WARD)


def test_a_letter_is_only_for_whom_there_is_something_to_remind_of(site):
    browser = site.browser()
    assert browser.get("/tai/cong-van.docx?ke_hoach=hoa-giai&don_vi=ubnd-thanh-pho").status_code == 404
    assert browser.get("/tai/bieu-mau.xlsx?ke_hoach=hoa-giai&don_vi=ubnd-thanh-pho&ky=4-2025").status_code == 404


def test_writers_of_different_figures_at_once_lose_nothing(site):
    keys_of = ["tiep_nhan", "thon_to_dan_pho", "to_hoa_giai", "hoa_giai_vien", "dan_su", "kinh_phi.du_toan"]

    def work(place):
        browser = site.browser()
        answer = fill(browser, SHEET, **{f"so-{keys_of[place]}": str(place + 1 if place != 4 else 1)})
        while answer.status_code != 303:
            answer = confirm(browser, answer)

    writers = [threading.Thread(target=work, args=(place,)) for place in range(len(keys_of))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    written = site.results(WARD)
    assert all(f"{name.removeprefix('kinh_phi.')}:" in written for name in keys_of)
    assert run("validate", cwd=site.top)[0] == 0
