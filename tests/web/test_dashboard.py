"""The dashboard: the numbers are those of ``status``, every number has its list, nothing breaks out of the page."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from builders import done, folder, task, unit
from form_city import run
from hoagiai_cli.rules.check import load_folder
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.web.render import dashboard
from hoagiai_cli.web.timeline import marks, place
from hoagiai_cli.web.view import plan_view

ROOT = Path(__file__).parents[2]


def page_of(thu_muc, day=date(2025, 4, 10), co_quan="Phòng Tư pháp"):
    return dashboard([plan_view(thu_muc, plan, day) for plan in thu_muc.ho_so.values()], co_quan, day, "abc1234")


def numbers(text):
    tree = html.fromstring(text)
    return {
        details.get("class"): (int(details.findtext("summary/b")), len(details.findall("ul/li")))
        for details in tree.iter("details")
        if details.get("class")
    }


def test_the_numbers_are_those_of_status_and_each_has_its_list(lai_chau):
    day = date(2025, 7, 10)
    found = numbers(page_of(lai_chau, day))
    count = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], day).tong_hop
    assert found["tong"] == (61, 61)
    assert found["qua_han"] == (count.chua_hoan_thanh_qua_han,) * 2
    assert found["chua_hoan_thanh_trong_han"] == (count.chua_hoan_thanh_trong_han,) * 2
    assert all(number == rows for number, rows in found.values())


def test_the_file_of_the_projects_plan_is_small_and_asks_for_nothing(lai_chau):
    text = page_of(lai_chau, date(2025, 7, 10))
    assert len(text.encode()) <= 300_000
    assert not re.search(r"""(?:src|href)=["'](?!#)""", text)
    assert "default-src 'none'" in html.fromstring(text).find(".//meta[@http-equiv]").get("content")
    assert "url(" not in text


def test_overdue_work_stands_first_once_a_task_with_who_holds_it_now(lai_chau):
    tree = html.fromstring(page_of(lai_chau, date(2025, 7, 1)))
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in tree.findall(".//table[@class='tre']/tbody/tr")
    ]
    assert [(row[0], row[2]) for row in rows] == [
        ("III.2", "24/02/2025Quá hạn 127 ngày"),
        ("1", "31/3/2025Quá hạn 92 ngày"),
        ("5", "30/6/2025Quá hạn 1 ngày"),
    ]
    assert rows[1][3].startswith("8 đơn vị:Phòng Tư pháp → nay chưa xác định cơ quan tiếp nhận")
    assert "UBND phường Tân Phong; UBND phường Đông Phong; UBND xã San Thàng → nay UBND phường Tân Phong" in rows[1][3]


def test_a_plan_without_overdue_work_has_no_table_of_it():
    assert "Việc quá hạn" not in page_of(folder([task(so="1")]), date(2025, 1, 2))


def test_work_due_this_quarter_is_told_with_its_day():
    thu_muc = folder([task(so="1"), task("b", "Quý II/2025", so="2")])
    found = numbers(page_of(thu_muc, date(2025, 6, 27)))
    assert found["qua_han"] == (1, 1)
    assert found["trong_quy"] == (1, 1)
    assert found["trong_tuan"] == (0, 0)
    assert numbers(page_of(thu_muc, date(2025, 6, 30)))["trong_tuan"] == (1, 1)


def test_the_last_quarter_ends_with_the_year():
    thu_muc = folder([task(thoi_gian="Quý IV/2025", so="1")])
    for day in (date(2025, 10, 1), date(2025, 12, 31)):
        assert numbers(page_of(thu_muc, day))["trong_quy"] == (1, 1)


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% for x in y %}",
    "\x1b[31m đỏ".replace("\x1b", "\u202e"),
    "dài " * 2_500,
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_data_stay_text(words):
    thu_muc = folder(
        [{**task(chu_tri=["a"]), "ten": words, "so": words[:20]}],
        [unit("a", ten=words)],
        {"a": [done("viec", "2025-02-01", noi_dung=words)]},
        trich_yeu=words,
    )
    text = page_of(thu_muc, co_quan=words)
    tree = html.fromstring(text)
    assert len(tree.findall(".//script")) == 1
    assert not tree.findall(".//img")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert "49" not in tree.text_content().replace("1/4949", "") or "{{ 7 * 7 }}" in tree.text_content()


@pytest.mark.parametrize(
    ("day", "where"), [(date(2025, 1, 1), 0), (date(2024, 5, 1), 0), (date(2026, 1, 1), 100), (date(2027, 1, 1), 100)]
)
def test_days_stand_within_the_line(day, where):
    assert place(day, date(2025, 1, 1), date(2025, 12, 31)) == where


def test_a_long_plan_is_marked_by_years():
    found = marks(date(2024, 7, 1), date(2030, 12, 31), date(2026, 1, 1))
    assert [name for _, name in found.quy] == [str(year) for year in range(2024, 2031)]
    assert found.hom_nay == place(date(2026, 1, 1), date(2024, 7, 1), date(2030, 12, 31))
    assert marks(date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)).hom_nay is None


@pytest.mark.parametrize("day", ["2025-03-20", "2025-06-30", "2025-11-20"])
@pytest.mark.parametrize("name", ["plans", "examples/ca-nam-mau/plans", "examples/du-lieu-mau/plans"])
def test_the_page_counts_as_the_command_does(tmp_path, name, day):
    root = ROOT / name
    code, said = run("status", "--goc", str(root), "--ngay", day, "--format", "json", cwd=tmp_path)
    assert code == 0, said
    told = json.loads(said[said.index("{") :])["tong_hop"]
    loaded, _ = load_folder(root)
    (plan,) = loaded.ho_so.values()
    tree = html.fromstring(
        dashboard([plan_view(loaded, plan, date.fromisoformat(day))], "", date.fromisoformat(day), None)
    )
    shown = {box.get("class"): int(box.findtext("summary/b")) for box in tree.xpath("//div[@class='so']/details")}
    both = {"qua_han": "chua_hoan_thanh_qua_han"}
    for key, number in told.items():
        assert shown.get({value: key for key, value in both.items()}.get(key, key), 0) == number, key
