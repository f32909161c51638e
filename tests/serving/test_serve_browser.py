"""The served pages in a real browser: entered by the link, filled in by the keyboard, without a script, nothing lost."""

import shutil
import threading
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from served import DAY, ISSUER

from form_city import cell_of, export, make_city, run
from hoagiai_cli.cli.attention import gathered
from hoagiai_cli.serving.access import Access
from hoagiai_cli.serving.app import Pages
from hoagiai_cli.serving.desk import Desk
from hoagiai_cli.serving.run import listening, serve

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="chưa cài hoagiai[browser]")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="máy này không có Chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
TASK = "/ghi/viec?ke_hoach=hoa-giai&nhiem_vu=ra-soat"
SHEET = "/so-lieu/don-vi?ke_hoach=hoa-giai&don_vi=ubnd-phuong-01&ky=4-2025"
EXTEND = "/gia-han/viec?ke_hoach=hoa-giai&nhiem_vu=tap-huan"
DECLARE = "/khai/ke-hoach?ke_hoach=hoa-giai"
WORDS = "/loi/ky?ke_hoach=hoa-giai&ky=quy-3-2025"
PAGES = (
    "/", "/van-ban", "/ghi", TASK, WORDS, "/bieu", "/duyet", "/lui", "/so-lieu", SHEET, "/gia-han", EXTEND, "/khai", DECLARE,
    "/cong-van", "/bieu-mau",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def wards_served(request):
    """How many wards the city has."""
    return getattr(request, "param", 3)


@pytest.fixture
def site(tmp_path, wards_served):
    """Serve a city on the loopback address; it stops by itself when the test is over."""
    root = make_city(tmp_path, wards_served, ISSUER)
    with listening(0) as opened:
        access = Access(opened.getsockname()[1])
        app = Pages(Desk(root, lambda: DAY, gathered), access).app()
        ready = threading.Event()
        runner = threading.Thread(target=serve, args=(app, access, opened, ready.set, 60.0))
        runner.start()
        assert ready.wait(30)
        access.root = root
        yield access
        access.last = float("-inf")
        runner.join(30)
        assert not runner.is_alive()


@pytest.fixture
def enter(browser, site):
    contexts = []

    def new(**options):
        context = browser.new_context(base_url=site.origin, **options)
        contexts.append(context)
        page = context.new_page()
        page.said, page.asked = [], []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(site.invitation())
        page.wait_for_url(f"{site.origin}/")
        return page

    yield new
    for context in contexts:
        context.close()


def results(site, unit="ubnd-phuong-01"):
    path = Path(site.root, f"hoa-giai/ket-qua/{unit}.yaml")
    return path.read_text("utf-8") if path.exists() else ""


def test_every_page_is_accessible_asks_only_here_and_says_no_error(enter, site):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="chưa cài hoagiai[browser]")
    page = enter(bypass_csp=True)  # axe puts its own script into the page
    for path in PAGES:
        page.goto(path)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = axe.Axe().run(page).response["violations"]
            assert [(path, item["id"], [node["html"][:120] for node in item["nodes"][:3]]) for item in found] == []
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert len(page.title()) > 3
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert {url for url in page.asked if not url.startswith(f"{site.origin}/")} == set()
    page.goto(TASK)
    page.click("text=Xem sẽ ghi gì")
    assert page.locator("[role=alert]").count() == 1
    assert axe.Axe().run(page).response["violations"] == []
    page.check("input[name=chon] >> nth=0")
    page.check("input[value=dang_thuc_hien]")
    page.click("text=Xem sẽ ghi gì")
    assert page.title() == "Sẽ ghi các dòng này"
    assert axe.Axe().run(page).response["violations"] == []
    plain = enter()
    for path in PAGES:
        plain.goto(path)
    assert plain.said == []


def test_a_record_is_made_with_the_keyboard_alone(enter, site):
    page = enter()
    page.goto(TASK)
    page.focus("input[name=chon] >> nth=0")
    page.keyboard.press("Space")
    page.focus("input[name=tien_do] >> nth=0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("1/12/2025")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ghi/xem")
    assert "tien_do: hoan_thanh" in page.inner_text("pre")
    assert results(site) == ""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Ghi":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/da-ghi")
    assert "ngay: 2025-12-01" in results(site)


def press_until(page, words):
    """Move with the Tab key to the button that bears the words, and press it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == words:
            page.keyboard.press("Enter")
            return
    raise AssertionError(words)


def test_figures_and_an_extension_are_made_with_the_keyboard_alone(enter, site):
    page = enter()
    page.goto(SHEET)
    page.focus("[name=so-tiep_nhan]")
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    page.wait_for_url("**/so-lieu/xem")
    press_until(page, "Ghi")
    page.wait_for_url("**/da-ghi")
    assert "tiep_nhan: 12" in results(site)
    page.goto(EXTEND)
    page.focus("[name=dot] >> nth=0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("31/1/2026")
    page.keyboard.press("Tab")
    page.keyboard.type("45/TB-UBND")
    page.keyboard.press("Enter")
    page.wait_for_url("**/gia-han/xem")
    press_until(page, "Ghi")
    page.wait_for_url("**/da-ghi")
    assert "den: 2026-01-31" in Path(site.root, "hoa-giai/nhiem-vu/tap-huan.yaml").read_text("utf-8")


def test_every_form_works_without_a_script(enter, site):
    page = enter(java_script_enabled=False)
    page.goto("/so-lieu")
    page.select_option("select", "4-2025")
    page.click("text=Xem kỳ này")
    page.click("text=UBND phường Thử 01")
    page.fill("[name=so-tiep_nhan]", "7")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.goto(TASK)
    page.check("input[name=chon] >> nth=0")
    page.check("input[value=dang_thuc_hien]")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.goto("/duyet")
    page.check("input[name=chon] >> nth=0")
    page.check("input[value=tra_lai]")
    page.fill("[name=ly_do]", "Ghi rõ số tổ")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    assert "ly_do_tra_lai: Ghi rõ số tổ" in results(site)
    page.goto(DECLARE)
    page.check("input[name=co_quan] >> nth=0")
    page.fill("[name=quyen_han]", "TRƯỞNG PHÒNG")
    page.fill("[name=ho_ten]", "Nguyễn Văn Mẫu")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    assert "Nguyễn Văn Mẫu" in Path(site.root, "cau-hinh.yaml").read_text("utf-8")


def test_unsaved_words_survive_a_stop_in_a_new_tab(enter):
    page = enter()
    page.goto(SHEET)
    page.fill("[name=so-tiep_nhan]", "77")
    page.goto(EXTEND)
    page.fill("[name=ly_do]", "Lý do viết dở")
    other = page.context.new_page()
    page.close()
    other.goto(SHEET)
    assert other.input_value("[name=so-tiep_nhan]") == "77"
    other.goto(EXTEND)
    assert other.input_value("[name=ly_do]") == "Lý do viết dở"


def test_it_works_without_a_script(enter, site):
    page = enter(java_script_enabled=False)
    page.goto("/ghi")
    page.click("text=Việc ra-soat")
    for place in (0, 1):
        page.check(f"input[name=chon] >> nth={place}")
    page.check("input[value=dang_thuc_hien]")
    page.fill("[name=noi_dung]", "Không cần\nkịch bản")
    page.click("button")
    page.click("main button")
    page.wait_for_url("**/da-ghi")
    assert all("kịch bản" in results(site, f"ubnd-phuong-0{number}") for number in (1, 2))
    page.goto("/lui")
    page.click("main button")
    page.wait_for_url("**/da-ghi")
    assert results(site) == ""


def test_unsaved_words_survive_a_reload_until_they_are_written(enter, site):
    page = enter()
    page.goto(WORDS)
    page.fill("[name=danh_gia]", "Lời viết dở")
    page.reload()
    assert page.input_value("[name=danh_gia]") == "Lời viết dở"
    assert page.inner_text("[role=status]").startswith("Đã lấy lại lời viết dở")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button")
    page.wait_for_url("**/da-ghi")
    page.goto(WORDS)
    assert page.input_value("[name=danh_gia]") == "Lời viết dở"
    assert page.locator("[role=status]").count() == 0


def test_unsaved_words_can_be_dropped(enter):
    page = enter()
    page.goto(TASK)
    page.fill("[name=noi_dung]", "Bỏ đi")
    page.check("input[name=chon] >> nth=0")
    page.reload()
    assert page.is_checked("input[name=chon] >> nth=0")
    page.click("text=Bỏ lời ấy")
    page.reload()
    assert page.input_value("[name=noi_dung]") == ""


def test_two_browsers_on_one_folder(enter, site):
    first, second = enter(), enter()
    for page, words in ((first, "Người thứ nhất"), (second, "Người thứ hai")):
        page.goto(TASK)
        page.check("input[name=chon] >> nth=0")
        page.check("input[value=dang_thuc_hien]")
        page.fill("[name=noi_dung]", words)
        page.click("text=Xem sẽ ghi gì")
    for page in (first, second):
        page.click("main button >> nth=0")
    second.wait_for_selector("text=Nơi khác đã ghi")
    assert "Người thứ nhất" in second.locator("pre").first.inner_text()
    second.click("main button >> nth=0")
    second.wait_for_url("**/da-ghi")
    assert "Người thứ nhất" in results(site)
    assert "Người thứ hai" in results(site)


def test_a_page_of_elsewhere_can_neither_read_nor_post(enter, site, tmp_path):
    page = enter()
    evil = tmp_path / "xau.html"
    evil.write_text(
        f"<form method=post action='{site.origin}/ghi/luu'><input name=the value=x></form>"
        f"<iframe src='{site.origin}/'></iframe><script>document.forms[0].submit()</script>",
        "utf-8",
    )
    other = page.context.new_page()
    with other.expect_response(f"{site.origin}/ghi/luu") as answered:
        other.goto(evil.as_uri())
    assert answered.value.status == 403
    assert results(site) == ""


def test_hostile_words_run_nowhere(enter, site):
    page = enter()
    words = "</textarea></script><script>document.title='hong'</script><img src=x onerror=\"document.title='hong'\">"
    page.goto(TASK)
    page.check("input[name=chon] >> nth=0")
    page.check("input[value=chua_trien_khai]")
    page.fill("[name=ly_do]", words)
    page.click("text=Xem sẽ ghi gì")
    assert page.title() == "Sẽ ghi các dòng này"
    page.click("text=Sửa lại")
    assert page.input_value("[name=ly_do]") == words
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    for path in ("/", "/lui"):
        page.goto(path)
        assert "hong" not in page.title()
    assert page.said == []


def as_by_the_commands(site, tmp_path, forms, wards):
    """Do by the commands what the pages did: the files are the same byte for byte, and in their own form."""
    other = tmp_path / "lenh"
    run("form", "import", *map(str, forms), "--ngay", DAY.isoformat(), cwd=other)
    for unit in (wards[0], *wards[2:]):
        assert run("form", "accept", "ra-soat", "--don-vi", unit, cwd=other)[0] == 0
    record = ("update", "ra-soat", "--don-vi", wards[1], "--tien-do", "dang_thuc_hien", "--ghi", DAY.isoformat(), "-y")
    assert run(*record, cwd=other)[0] == 0
    by_command = {unit: (other / f"plans/hoa-giai/ket-qua/{unit}.yaml").read_text("utf-8") for unit in wards}
    assert {unit: results(site, unit) for unit in wards} == by_command
    plan = Path(site.root, "hoa-giai")
    assert run("fmt", "--check", *map(str, (*plan.glob("ket-qua/*"), *plan.glob("bao-cao/*"))), cwd=tmp_path)[0] == 0


@pytest.mark.parametrize("wards_served", [7], indirect=True)
def test_a_quarter_worked_through(enter, site, tmp_path):
    """Receive the forms of seven wards, see a refused cell, accept, record, fill in words, download the report."""
    path = Path(site.root, "cau-hinh.yaml")
    path.write_text(path.read_text("utf-8").replace("{han_gui: 2}", "{han_gui: 2, cho_duyet: true}"), "utf-8")
    found = export(tmp_path, DAY.isoformat())
    wards = [f"ubnd-phuong-0{number}" for number in range(1, 8)]
    days = ["01/12/2025", "35/12/2025", *(f"0{number}/12/2025" for number in range(2, 7))]
    for unit, day in zip(wards, days, strict=True):
        book = load_workbook(found[unit])
        cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "tien_do").value = "Hoàn thành"
        cell_of(book, "Tiến độ", "ra-soat|Quý IV/2025", "ngay").value = day
        book.save(found[unit])
    shutil.copytree(site.root, tmp_path / "lenh/plans")
    page = enter()
    page.click("text=Nhận biểu")
    page.set_input_files("[name=tep]", [found[unit] for unit in wards])
    page.click("text=Xem sẽ ghi gì")
    assert "35/12/2025" in page.inner_text(".loi")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.click("nav >> text=Duyệt")
    for place in range(6):
        page.check(f"input[name=chon] >> nth={place}")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.goto(TASK)
    page.check(f"input[value='{wards[1]}|Quý IV/2025']")
    page.check("input[value=dang_thuc_hien]")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.goto(WORDS.replace("quy-3", "quy-4"))
    page.fill("[name=danh_gia]", "Đánh giá của cơ quan")
    page.click("text=Xem sẽ ghi gì")
    page.click("main button >> nth=0")
    page.wait_for_url("**/da-ghi")
    page.goto("/van-ban")
    with page.expect_download() as waiting:
        page.click("a[href*='bao-cao.docx'][href*='quy-4-2025']")
    said = "\n".join(paragraph.text for paragraph in Document(waiting.value.path()).paragraphs)
    assert "Đánh giá của cơ quan" in said
    assert [results(site, unit).count("trang_thai: chap_nhan") for unit in wards] == [1, 0, 1, 1, 1, 1, 1]
    assert "tien_do: dang_thuc_hien" in results(site, wards[1])
    assert run("validate", cwd=tmp_path)[0] == 0
    page.goto("/")
    assert page.locator(".so details.hoan_thanh_dung_han b").inner_text() == "6"
    as_by_the_commands(site, tmp_path, [found[unit] for unit in wards], wards)
