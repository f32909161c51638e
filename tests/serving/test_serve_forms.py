"""Forms dropped on the page: what is taken and refused is shown, written as by the command, then accepted."""

import pytest
from lxml import html
from openpyxl import load_workbook
from served import DAY, ISSUER, ORIGIN, Site, confirm, post

from form_city import cell_of, export, run

ROW = "ra-soat|Quý IV/2025"
WARDS = [f"ubnd-phuong-{number:02}" for number in range(1, 8)]


def city(top, *, waits=False):
    site = Site(top, wards=7, settings=ISSUER)
    if waits:
        path = site.root / "cau-hinh.yaml"
        path.write_text(path.read_text("utf-8").replace("{han_gui: 2}", "{han_gui: 2, cho_duyet: true}"), "utf-8")
    return site


def filled(top, spoilt=WARDS[2]):
    """Fill in the forms of all wards; one of them with a day that is none."""
    found = export(top, DAY.isoformat())
    for unit, path in found.items():
        if unit in WARDS:
            book = load_workbook(path)
            cell_of(book, "Tiến độ", ROW, "tien_do").value = "Hoàn thành"
            cell_of(book, "Tiến độ", ROW, "ngay").value = "35/12/2025" if unit == spoilt else "01/12/2025"
            book.save(path)
    return [path for unit, path in found.items() if unit in WARDS]


def drop(client, files):
    page = client.get("/bieu")
    the = html.fromstring(page.text).xpath("//input[@name='the']/@value")[0]
    return client.post("/bieu/xem", data={"the": the}, files=files, headers={"Origin": ORIGIN})


def texts(answer):
    return " ".join(html.fromstring(answer.text).text_content().split())


def test_the_forms_of_seven_wards_are_written_as_by_the_command(tmp_path):
    here, there = tmp_path / "trang", tmp_path / "lenh"
    here.mkdir()
    there.mkdir()
    site, by_command = city(here), city(there)
    paths = filled(here)
    browser = site.browser()
    before = site.files()
    shown = drop(browser, [("tep", (path.name, path.read_bytes())) for path in paths])
    assert shown.status_code == 200
    refused = html.fromstring(shown.text).find_class("loi")[0].text_content()
    assert "UBND phường Thử 03" in refused
    assert "35/12/2025" in refused
    assert "UBND phường Thử 01" not in refused
    assert site.files() == before
    assert confirm(browser, shown).status_code == 303
    run("form", "import", *map(str, paths), "--ngay", DAY.isoformat(), "--yes", cwd=there)
    assert site.files() == by_command.files()
    assert sum("tien_do: hoan_thanh" in site.results(unit) for unit in WARDS) == 6
    again = drop(browser, [("tep", (paths[0].name, paths[0].read_bytes()))])
    assert "Không có gì để ghi" in texts(again)


def test_what_waits_is_accepted_and_nothing_else(tmp_path):
    site = city(tmp_path, waits=True)
    browser = site.browser()
    paths = filled(tmp_path, spoilt=None)[:3]
    assert confirm(browser, drop(browser, [("tep", (p.name, p.read_bytes())) for p in paths])).status_code == 303
    page = browser.get("/duyet")
    keys = html.fromstring(page.text).xpath("//input[@name='chon']/@value")
    assert len(keys) == 3
    the = html.fromstring(page.text).xpath("//input[@name='the']/@value")[0]
    assert post(browser, "/duyet/xem", {"the": the}).status_code == 422
    shown = post(browser, "/duyet/xem", {"the": the, "chon": keys[:2]})
    assert confirm(browser, shown).status_code == 303
    states = ["".join(site.results(unit).split("trang_thai: ")[1:])[:9] for unit in WARDS[:3]]
    assert states == ["chap_nhan", "chap_nhan", "cho_duyet"]
    stale = post(browser, "/duyet/xem", {"the": the, "chon": keys})
    assert stale.status_code == 422
    assert "không còn chờ duyệt" in texts(stale)
    assert run("validate", cwd=tmp_path)[0] == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("khong-phai.xlsx", b"PK\x03\x04 hong"),
        ("rong.xlsx", b""),
        ("../../../../tmp/xau.xlsx", b"x"),
        ("C:\\Windows\\xau.xlsx", b"x"),
        ("<script>alert(1)</script>.xlsx", b"x"),
        ("d" * 300 + ".xlsx", b"x"),
        ("đ" * 200 + ".xlsx", b"x"),
        ("..", b"x"),
        ("xau\x00.xlsx", b"x"),
        ("~$bieu.xlsx", b"x"),
    ],
)
def test_what_is_no_form_is_refused_with_its_reason(tmp_path, name, data):
    site = city(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    answer = drop(site.browser(), [("tep", (name, data))])
    assert answer.status_code == 200
    assert "Không nhập tệp này" in texts(answer)
    assert "<script>alert" not in answer.text
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before


def test_nothing_chosen_too_much_or_no_longer_kept_is_told(tmp_path):
    site = city(tmp_path)
    browser = site.browser()
    assert drop(browser, [("khac", ("a.xlsx", b"x"))]).status_code == 422
    assert drop(browser, [("tep", (f"{number}.xlsx", b"x")) for number in range(201)]).status_code == 400
    assert drop(browser, [("tep", ("to.xlsx", b"x" * 40_000_001))]).status_code == 413
    the = html.fromstring(browser.get("/bieu").text).xpath("//input[@name='the']/@value")[0]
    answer = post(browser, "/bieu/luu", {"the": the, "lo": "khong-con", "dau": "x"})
    assert answer.status_code == 422
    assert "không còn được giữ" in texts(answer)
