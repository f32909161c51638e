"""The calendar file: right days, stable identities, readable by two other libraries."""

from datetime import date, timedelta

import icalendar
import vobject

from builders import done, folder, task, unit
from hoagiai_cli.exporting.calendar_ics import calendar_ics
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.names import unit_names


def made(thu_muc, day, before=15):
    reports = [track(thu_muc, plan, day) for plan in thu_muc.ho_so.values()]
    return calendar_ics(reports, unit_names(thu_muc.don_vi), before)


def events(data):
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_every_part_of_the_projects_plan_is_there_on_its_day(lai_chau):
    data = made(lai_chau, date(2025, 1, 2))
    calendar = icalendar.Calendar.from_ical(data)
    parts = track(lai_chau, lai_chau.ho_so["hoa-giai-2025"], date(2025, 1, 2)).phan_viec
    assert len(parts) == len(calendar.walk("VEVENT")) + len(calendar.walk("VTODO")) == 61
    days = sorted(event["dtstart"].dt for event in calendar.walk("VEVENT"))
    assert days == sorted(part.han for part in parts if part.han)
    assert len({str(item["uid"]) for item in calendar.walk() if "uid" in item}) == 61


def test_another_library_reads_the_same_days(lai_chau):
    data = made(lai_chau, date(2025, 1, 2)).decode("utf-8")
    other = vobject.readOne(data)
    assert sorted(event.dtstart.value for event in other.vevent_list) == sorted(
        event["dtstart"].dt for event in events(data).values()
    )
    assert any("Nhiệm vụ 5: Tham mưu UBND thành phố" in event.summary.value for event in other.vevent_list)


def test_lines_are_folded_by_octets(lai_chau):
    assert all(len(line) <= 75 for line in made(lai_chau, date(2025, 1, 2)).split(b"\r\n"))


def test_an_event_lasts_the_whole_last_day_and_rings_before():
    (event,) = events(made(folder([task(thoi_gian="Quý I/2025")]), date(2025, 1, 2), before=7)).values()
    assert event["dtstart"].dt == date(2025, 3, 31)
    assert event["dtend"].dt == date(2025, 4, 1)
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == -timedelta(days=7)


def test_an_extended_deadline_moves_its_event_and_is_newer():
    extension = {"den": "2025-04-30", "van_ban": {"so_ky_hieu": "45/TB-UBND", "ngay": "2025-03-01"}}
    before = events(made(folder([task(thoi_gian="trước ngày 25/02/2025", cach_doc="khong_ke_ngay")]), date(2025, 1, 2)))
    after = events(
        made(
            folder([task(thoi_gian="trước ngày 25/02/2025", cach_doc="khong_ke_ngay", gia_han=[extension])]),
            date(2025, 3, 2),
        )
    )
    ((old_uid, old),) = before.items()
    ((new_uid, new),) = after.items()
    assert old_uid == new_uid
    assert new["dtstart"].dt == date(2025, 4, 30)
    assert new["sequence"] > old["sequence"]


def test_a_changed_phrase_moves_its_event_too():
    ((old, _),) = events(made(folder([task(thoi_gian="Quý I/2025")]), date(2025, 1, 2))).items()
    ((new, event),) = events(made(folder([task(thoi_gian="Quý II/2025")]), date(2025, 1, 2))).items()
    assert old == new
    assert event["dtstart"].dt == date(2025, 6, 30)


def test_what_is_finished_is_no_event():
    thu_muc = folder([task()], results={"a": [done("viec", "2025-02-01")]})
    assert events(made(thu_muc, date(2025, 3, 1))) == {}


def test_control_characters_and_lines_of_a_name_do_not_break_the_file():
    hostile = "Việc\r\nEND:VCALENDAR\r\nBEGIN:VEVENT, ; \\ \x07"
    thu_muc = folder([{**task(), "ten": hostile.replace("\x07", "")}], [unit("a", ten="Đơn vị; a, b\nc")])
    data = made(thu_muc, date(2025, 1, 2))
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 1
    assert data.count(b"\r\nEND:VCALENDAR\r\n") == 1
