"""Who is let in, and what is refused: foreign hosts and origins, missing tokens, path tricks, pages that post across."""

import pytest
from lxml import html
from served import HOST, ORIGIN, Site, claim, post, token
from starlette.testclient import TestClient

PAGES = (
    "/", "/van-ban", "/ghi", "/ghi/viec?ke_hoach=hoa-giai&nhiem_vu=ra-soat", "/bieu", "/duyet", "/lui", "/da-ghi", "/trang.css",
    "/so-lieu", "/so-lieu/don-vi?ke_hoach=hoa-giai&don_vi=ubnd-phuong-01&ky=4-2025", "/gia-han",
    "/gia-han/viec?ke_hoach=hoa-giai&nhiem_vu=tap-huan", "/khai", "/khai/ke-hoach?ke_hoach=hoa-giai", "/cong-van",
    "/bieu-mau",
)  # fmt: skip


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


@pytest.mark.parametrize("path", PAGES)
def test_a_browser_without_the_link_sees_nothing_of_the_plan(site, path):
    answer = site.stranger().get(path)
    assert answer.status_code == 403
    assert "hòa giải" not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_one_with_the_link_is_shown_every_page(site, path):
    assert site.browser().get(path).status_code == 200


def test_a_link_lets_one_browser_in(site):
    link = site.access.invitation().removeprefix(ORIGIN)
    first, second = site.stranger(), site.stranger()
    came = first.get(link)
    assert "HttpOnly" in came.headers["set-cookie"]
    assert "samesite=strict" in came.headers["set-cookie"].lower()
    assert second.get(link).status_code == 403
    assert second.get("/").status_code == 403
    assert first.get("/").status_code == 200
    assert site.stranger().get("/vao?ma=").status_code == 403
    assert site.stranger().get("/vao?ma=đoán").status_code == 403


@pytest.mark.parametrize("host", ["xau.example", "xau.example:8765", "127.0.0.1", "127.0.0.1:80", "localhost:8765", ""])
def test_a_foreign_host_is_refused(site, host):
    browser = site.browser()
    assert browser.get("/", headers={"Host": host}).status_code == 421
    assert site.stranger().get("/vao?ma=x", headers={"Host": host}).status_code == 421


WRITE = {
    "ke_hoach": "hoa-giai",
    "nhiem_vu": "ra-soat",
    "chon": "ubnd-phuong-01|Quý IV/2025",
    "tien_do": "dang_thuc_hien",
}


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://xau.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": f"https://{HOST}"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
        {},
    ],
)
def test_a_page_of_elsewhere_cannot_post(site, headers):
    browser = site.browser()
    data = {**WRITE, "the": token(browser)}
    assert post(browser, "/ghi/xem", data).status_code == 200
    for page in ("/ghi", "/loi", "/bieu", "/duyet", "/gia-han", "/so-lieu", "/khai"):
        for step in ("xem", "luu", "sua"):
            assert browser.post(f"{page}/{step}", data=data, headers=headers).status_code == 403


@pytest.mark.parametrize("the", ["", "0" * 64, "đoán", None])
@pytest.mark.parametrize(
    "path",
    [
        "/lui",
        *(
            f"{page}/{step}"
            for page in ("/ghi", "/loi", "/bieu", "/duyet", "/gia-han", "/so-lieu", "/khai")
            for step in ("xem", "luu", "sua")
        ),
    ],
)
def test_a_form_without_its_token_is_refused(site, path, the):
    browser = site.browser()
    before = site.files()
    assert post(browser, path, {**WRITE, **({} if the is None else {"the": the})}).status_code == 403
    assert site.files() == before


def test_the_token_of_another_browser_is_refused(site):
    first, second = site.browser(), site.browser()
    assert post(second, "/ghi/xem", {**WRITE, "the": token(first)}).status_code == 403


def test_a_page_of_elsewhere_cannot_read(site):
    browser = site.browser()
    assert browser.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    answer = browser.get("/", headers={"Origin": "http://xau.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert browser.options("/ghi/xem", headers={"Origin": "http://xau.example"}).status_code == 405


@pytest.mark.parametrize("path", [*PAGES, "/khong-co"])
def test_every_answer_says_what_the_browser_may_do(site, path):
    headers = site.browser().get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    "query",
    [
        "ke_hoach=../hoa-giai&nhiem_vu=ra-soat&ky=quy-4-2025",
        "ke_hoach=/etc/passwd&nhiem_vu=x&ky=nam-2025",
        "ke_hoach=hoa-giai&nhiem_vu=../../cau-hinh&ky=../quy-4-2025",
        "ke_hoach=hoa-giai%00&nhiem_vu=ra-soat%00&ky=quy-4-2025%00",
        "ke_hoach=<script>&nhiem_vu=<script>&ky=<script>",
        "",
    ],
)
@pytest.mark.parametrize(
    "path",
    [
        "/ghi/viec",
        "/loi/ky",
        "/tai/bao-cao.docx",
        "/gia-han/viec",
        "/so-lieu/don-vi",
        "/khai/ke-hoach",
        "/tai/bieu-mau.xlsx",
        "/tai/cong-van.docx",
        "/tai/ke-hoach.docx",
        "/tai/theo-doi.xlsx",
    ],
)
def test_path_tricks_lead_nowhere(site, path, query):
    answer = site.browser().get(f"{path}?{query}")
    if path in {"/khai/ke-hoach", "/tai/ke-hoach.docx", "/tai/theo-doi.xlsx"} and "ke_hoach=hoa-giai&" in query:
        return  # the plan alone says which page is meant
    assert answer.status_code == 404
    assert "<script>" not in answer.text


@pytest.mark.parametrize("path", ["/../plans/cau-hinh.yaml", "/%2e%2e/cau-hinh.yaml", "/plans/", "/trang.css/x"])
def test_no_file_of_the_folder_is_an_address(site, path):
    assert site.browser().get(path).status_code in {403, 404, 421}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods_are_refused(site, method):
    assert site.browser().request(method, "/", headers={"Origin": ORIGIN}).status_code == 405


def test_a_body_that_is_too_long_or_has_no_length_is_refused(site):
    browser = site.browser()
    data = {**WRITE, "the": token(browser), "noi_dung": "a" * 2_100_000}
    assert post(browser, "/ghi/xem", data).status_code == 413
    chunks = browser.post("/ghi/xem", content=iter([b"the=x"]), headers={"Origin": ORIGIN})
    assert chunks.status_code == 411


def test_a_form_of_thousands_of_fields_or_with_a_file_is_refused(site):
    browser = site.browser()
    the = token(browser)
    many = {"the": the, "chon": [str(number) for number in range(3000)]}
    assert post(browser, "/ghi/xem", many).status_code in {400, 422, 404}
    file = browser.post("/ghi/xem", data={"the": the}, files={"tep": b"x"}, headers={"Origin": ORIGIN})
    assert file.status_code == 400


def test_read_only_has_no_page_that_writes(tmp_path):
    site = Site(tmp_path, read_only=True)
    browser = site.browser()
    for path in (
        "/ghi",
        "/ghi/viec?ke_hoach=hoa-giai&nhiem_vu=ra-soat",
        "/lui",
        "/loi/ky",
        "/bieu",
        "/duyet",
        "/gia-han",
        "/so-lieu",
        "/khai",
        "/da-ghi",
    ):
        assert browser.get(path).status_code == 404
    assert post(browser, "/ghi/luu", WRITE).status_code == 405
    for path in ("/", "/van-ban", "/cong-van", "/bieu-mau"):
        page = browser.get(path)
        assert page.status_code == 200
        assert not [link for link in html.fromstring(page.text).xpath("//a/@href") if "ghi" in link or "loi" in link]


def test_an_error_of_the_program_is_said_in_words(site, monkeypatch):
    browser = site.browser()
    monkeypatch.setattr("hoagiai_cli.serving.app.plan_view", lambda *_: 1 / 0)
    answer = TestClient(site.app, base_url=ORIGIN, cookies=browser.cookies, raise_server_exceptions=False).get("/")
    assert answer.status_code == 500
    assert "Lỗi trong chương trình" in answer.text
    assert "Traceback" not in answer.text


def test_a_folder_with_errors_says_them_and_may_still_be_written(site):
    browser = site.browser()
    (site.root / "hoa-giai/nhiem-vu/kiem-tra.yaml").write_text("ma: kiem-tra\nsai: <b>1</b>\n", "utf-8")
    answer = browser.get("/")
    assert answer.status_code == 409
    assert "kiem-tra.yaml" in answer.text
    assert "<b>1</b>" not in answer.text
    assert browser.get("/tai/lich.ics?ke_hoach=hoa-giai").status_code == 404
    assert claim(browser, "ubnd-phuong-01").status_code == 200
