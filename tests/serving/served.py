"""A city served to browsers of a test: no socket, no network."""

import re
from datetime import date

from lxml import html
from starlette.testclient import TestClient

from form_city import make_city
from hoagiai_cli.cli.attention import gathered
from hoagiai_cli.serving.access import Access
from hoagiai_cli.serving.app import Pages
from hoagiai_cli.serving.desk import Desk

PORT = 8765
HOST = f"127.0.0.1:{PORT}"
ORIGIN = f"http://{HOST}"
DAY = date(2025, 12, 10)
ISSUER = "phat_hanh:\n  - loai: [bao_cao]\n    don_vi: phong-tu-phap\n    ky_hieu: TP\n"


class Site:
    """A served folder."""

    def __init__(self, top, *, read_only=False, wards=3, settings=""):
        self.top = top
        self.root = make_city(top, wards, settings)
        self.access = Access(PORT, read_only=read_only)
        self.app = Pages(Desk(self.root, lambda: DAY, gathered), self.access).app()

    def stranger(self):
        return TestClient(self.app, base_url=ORIGIN, follow_redirects=False)

    def browser(self):
        """Return a browser that came by the one-time link."""
        client = self.stranger()
        assert client.get(self.access.invitation().removeprefix(ORIGIN)).status_code == 200
        return client

    def files(self):
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in self.root.rglob("*.yaml")
            if ".hoagiai" not in path.parts
        }

    def results(self, unit):
        path = self.root / f"hoa-giai/ket-qua/{unit}.yaml"
        return path.read_text("utf-8") if path.exists() else ""


def fields(answer):
    """Return the fields of a page's one form, as a browser would send them."""
    (form,) = html.fromstring(answer.text).forms
    return form.action, {
        name: (value or "").removeprefix("\n") for name, value in form.fields.items() if name != "chon"
    }


def token(client):
    return re.search(r'name="the" value="(\w+)"', client.get("/ghi/viec?ke_hoach=hoa-giai&nhiem_vu=ra-soat").text)[1]


def post(client, path, data, **headers):
    return client.post(path, data=data, headers={"Origin": ORIGIN, **headers})


def claim(client, *units, nhiem_vu="ra-soat", **words):
    """Fill in the form of a task; return the page that shows what would be written."""
    page = client.get(f"/ghi/viec?ke_hoach=hoa-giai&nhiem_vu={nhiem_vu}")
    assert page.status_code == 200, page.text
    _, filled = fields(page)
    filled |= {"tien_do": "dang_thuc_hien", "ngay": "", **words}
    offered = html.fromstring(page.text).xpath("//input[@name='chon']/@value")
    keys = [next((key for key in offered if key.startswith(f"{unit}|")), f"{unit}|") for unit in units]
    return post(client, "/ghi/xem", {**filled, "chon": keys})


def confirm(client, shown):
    """Press the button under what was shown."""
    tree = html.fromstring(shown.text)
    data = {}
    for field in tree.xpath("//form//*[@name]"):
        value = field.get("value") if field.tag == "input" else (field.text or "")
        data.setdefault(field.get("name"), []).append(value.removeprefix("\n"))
    return post(client, tree.forms[0].action, data)
