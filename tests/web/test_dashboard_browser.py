"""The dashboard in a real browser: no error, no request, accessible, searched and sorted without a server."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from builders import done, folder, task, unit
from hoagiai_cli.web.render import dashboard
from hoagiai_cli.web.view import plan_view

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="chưa cài hoagiai[browser]")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="máy này không có Chromium")
DAY = date(2025, 7, 10)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def page(browser, lai_chau, tmp_path):
    views = [plan_view(lai_chau, plan, DAY) for plan in lai_chau.ho_so.values()]
    file = tmp_path / "bang.html"
    file.write_text(dashboard(views, "Phòng Tư pháp", DAY, None), "utf-8")
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    shown.said, shown.asked = [], []
    shown.on("console", lambda message: shown.said.append(message.text))
    shown.on("pageerror", lambda error: shown.said.append(str(error)))
    shown.on("request", lambda request: shown.asked.append(request.url))
    shown.goto(file.as_uri())
    yield shown
    shown.close()


def test_it_opens_without_an_error_and_asks_for_nothing(page):
    assert page.said == []
    assert [url for url in page.asked if not url.endswith("bang.html")] == []


def test_axe_finds_no_violation(page):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="chưa cài hoagiai[browser]")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.Axe().run(page).response["violations"]
        assert [(item["id"], [node["html"][:120] for node in item["nodes"][:3]]) for item in found] == []


def test_it_is_searched_without_marks(page):
    page.fill("input[type=search]", "san thang III.2")
    rows = page.locator("table.viec tbody tr:visible")
    assert rows.count() == 1
    assert "UBND xã San Thàng" in rows.first.inner_text()
    assert page.inner_text("output") == "1/61 phần việc"


def test_it_is_filtered_and_sorted(page):
    page.select_option("select", "qua_han")
    assert page.locator("table.viec tbody tr:visible").count() == 16
    page.click("table.viec th:nth-child(4) button")
    days = page.locator("table.viec tbody tr:visible td:nth-child(4)").all_inner_texts()
    assert days[0] == "24/02/2025"
    assert days[-1] == "30/6/2025"
    page.click("table.viec th:nth-child(4) button")
    assert page.locator("table.viec tbody tr:visible td:nth-child(4)").first.inner_text() == "30/6/2025"


def test_every_number_opens_its_list_by_the_keyboard(page):
    page.focus("details.qua_han summary")
    page.keyboard.press("Enter")
    assert page.locator("details.qua_han li:visible").count() == 16


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_page(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_data_run_nowhere(browser, tmp_path):
    words = "</script><script>document.title='hong'</script><img src=x onerror=\"document.title='hong'\">"
    thu_muc = folder(
        [{**task(chu_tri=["a"]), "ten": words}], [unit("a", ten=words)], {"a": [done("viec", "2025-02-01")]}
    )
    file = tmp_path / "bang.html"
    views = [plan_view(thu_muc, plan, DAY) for plan in thu_muc.ho_so.values()]
    file.write_text(dashboard(views, words, DAY, None), "utf-8")
    shown = browser.new_page()
    shown.goto(Path(file).as_uri())
    assert "hong" not in shown.title()
    shown.close()


def test_a_plan_of_a_thousand_tasks_shows_some_and_finds_all(browser, tmp_path):
    tasks = [task(ma=f"viec-{number}", so=str(number), chu_tri=["a"]) for number in range(1000)]
    thu_muc = folder(tasks, [unit("a")])
    file = tmp_path / "lon.html"
    file.write_text(dashboard([plan_view(thu_muc, thu_muc.ho_so["kh"], DAY)], "", DAY, None), "utf-8")
    shown = browser.new_page()
    shown.goto(file.as_uri())
    rows = shown.locator("table.viec tbody tr:not([hidden])")
    assert rows.count() == 200
    assert shown.inner_text("button.xem-them") == "Xem thêm, còn 800 phần việc"
    shown.click("button.xem-them")
    assert rows.count() == 400
    shown.fill("input[type=search]", "viec-99")
    assert (rows.count(), shown.inner_text("output")) == (11, "11/1000 phần việc")
    assert shown.locator("button.xem-them").is_hidden()
    shown.fill("input[type=search]", "")
    shown.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert rows.count() == 1000
    shown.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert rows.count() == 200
    shown.close()
