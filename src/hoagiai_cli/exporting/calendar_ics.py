"""Deadlines → an iCalendar file (RFC 5545): one all-day event for each open part of work, with a reminder.

An event's identity is the plan, the task, the unit and the place of the occurrence among the task's, never its day: a
file made again after an extension moves the event instead of adding another.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, Todo

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.formatting import printable, shortened
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.parts import PhanViec, TinhHinh, TinhHinhNhiemVu
from hoagiai_cli.tracking.status import DA_XONG, TEN_TINH_TRANG, TinhTrang

_MAKER = "-//hoagiai//lich ke hoach//VI"
_MAX_SUMMARY = 120


def calendar_ics(reports: Iterable[TinhHinh], names: Mapping[str, str], sap_den_han: int) -> bytes:
    """Return the calendar of all open parts.

    Args:
        reports: The plans as they stand on a day, narrowed to the parts that are wanted.
        names: Names of units.
        sap_den_han: How many days before a deadline its reminder rings; 0 is none.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    reports = tuple(reports)
    calendar.add("x-wr-calname", printable("; ".join(report.ke_hoach.ten_ngan for report in reports)))
    for report in reports:
        for task in report.nhiem_vu:
            for item in _items(report, task, names, sap_den_han):
                calendar.add_component(item)
    made: bytes = calendar.to_ical()
    return made


def _items(
    report: TinhHinh, task: TinhHinhNhiemVu, names: Mapping[str, str], sap_den_han: int
) -> Iterator[Event | Todo]:
    counted: dict[str, int] = {}
    for part in task.phan_viec:
        counted[part.don_vi] = counted.get(part.don_vi, 0) + 1
        if part.tinh_trang not in DA_XONG | {TinhTrang.TAM_DUNG}:
            yield _item(report, task, part, counted[part.don_vi], names, sap_den_han)


def _item(  # noqa: PLR0913, PLR0917 - a part, where it stands, and how it is told
    report: TinhHinh, stands: TinhHinhNhiemVu, part: PhanViec, thu: int, names: Mapping[str, str], sap_den_han: int
) -> Event | Todo:
    """Return a part as an event of its last day; one without a deadline is a thing to do, without a day."""
    task = stands.nhiem_vu
    item: Event | Todo = Event() if part.han else Todo()
    identity = "\n".join((report.ke_hoach.ma, task.ma, part.don_vi, str(thu)))
    item.add("uid", f"{hashlib.sha256(identity.encode()).hexdigest()[:32]}@hoagiai")
    # The same folder gives the same file on the same day, and a later one is newer.
    item.add("dtstamp", datetime(report.ngay.year, report.ngay.month, report.ngay.day, tzinfo=UTC))
    item.add("sequence", report.ngay.toordinal())
    holders = "; ".join(names.get(unit, unit) for unit in part.dang_giu or part.cac_don_vi)
    number = f"Nhiệm vụ {stands.goi}: " if task.so else ""
    item.add(
        "summary", printable(shortened(f"{number}{task.ten.rstrip(' .;')}", _MAX_SUMMARY)) + f" ({printable(holders)})"
    )
    item.add("description", printable("\n".join(_lines(report, task, part, holders))))
    if part.han:
        item.add("dtstart", part.han)
        item.add("dtend", part.han + timedelta(days=1))
        item.add("transp", "TRANSPARENT")
        if sap_den_han:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", printable(shortened(f"Sắp đến hạn: {number}{task.ten}", _MAX_SUMMARY)))
            alarm.add("trigger", -timedelta(days=sap_den_han))
            item.add_component(alarm)
    return item


def _lines(report: TinhHinh, task: NhiemVu, part: PhanViec, holders: str) -> Iterator[str]:
    yield task.ten
    yield f"Kế hoạch: {report.ke_hoach.ten_ngan}"
    yield f"Thực hiện: {holders}"
    if part.ten_dot or task.thoi_gian:
        yield f"Thời gian: {part.ten_dot or task.thoi_gian}"
    if part.han:
        yield f"Hạn: hết ngày {format_day(part.han)}"
    if part.mo_ho:
        yield f"Lưu ý: “{task.thoi_gian}” hiểu được hai cách"
    for extension in part.gia_han:
        yield f"Gia hạn đến {format_day(extension.den)} ({extension.van_ban.so_ky_hieu})"
    yield f"Tình trạng đến hết ngày {format_day(report.ngay)}: {TEN_TINH_TRANG[part.tinh_trang]}"
