"""The first screen and the week, as lines: what is late, what falls due, what was not sent, what to type next."""

from collections.abc import Iterator
from datetime import date, timedelta

from hoagiai_cli.cli.attention import CanLam
from hoagiai_cli.cli.console import Line, screen_width
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.formatting import hoa_dau, shortened
from hoagiai_cli.reporters.terminal import fold, safe
from hoagiai_cli.tracking.agenda import WEEKDAYS, ViecCan, week_of
from hoagiai_cli.tracking.names import unit_names

_MOST_LATE = 5
_MOST_DUE = 4
_MOST_UNITS = 3
_MOST_PLANS = 3


def first_screen(found: CanLam) -> Iterator[Line]:
    """Yield at most 22 lines: the day, overdue, due this week, reports, what waits, the next step."""
    names = unit_names(found.thu_muc.don_vi)
    yield Line(hoa_dau(day_in_words(found.ngay)), "bold")
    for plan in found.plans[:_MOST_PLANS]:
        over = plan.ke_hoach.thoi_ky.den
        ended = f" (hết thời kỳ ngày {format_day(over)})" if over < found.ngay else ""
        yield _cut(f"Kế hoạch: {plan.ke_hoach.ten_ngan}", tail=ended)
    if len(found.plans) > _MOST_PLANS:
        yield Line(f"  … và {len(found.plans) - _MOST_PLANS} kế hoạch khác")
    yield Line("")
    yield from _block("Quá hạn", found.qua_han, _MOST_LATE, "bold red", names)
    sunday = week_of(found.ngay)[1]
    label = f"Đến hạn từ nay đến hết tuần ({format_day(sunday)})"
    yield from _block(label, found.trong_tuan, _MOST_DUE, "yellow", names)
    if found.tiep_theo:
        until = format_day(sunday + timedelta(days=7))
        yield _cut(f"Tuần sau (đến {until}): {_count(found.tiep_theo)}")
    elif found.sap_toi and not found.qua_han and not found.trong_tuan:
        first = found.sap_toi[0]
        works = tuple(work for work in found.sap_toi if work.han == first.han)
        yield _cut(f"Hạn gần nhất: {format_day(first.han)}, còn {first.so_ngay} ngày: {_count(works)}")
    for gathered in found.bao_cao:
        missing = [unit for unit in gathered.don_vi if unit.can_nhac]
        if missing:
            listed = ", ".join(unit.ten for unit in missing[:_MOST_UNITS])
            more = f" và {len(missing) - _MOST_UNITS} đơn vị khác" if len(missing) > _MOST_UNITS else ""
            ky = gathered.forms.ky.ten
            yield _cut(f"Báo cáo {ky}: {len(missing)}/{len(gathered.don_vi)} đơn vị cần nhắc ({listed}{more})")
    if found.cho_duyet:
        yield Line(f"Chờ duyệt: {found.cho_duyet} kết quả")
    yield Line("")
    what, command = next_step(found)
    yield _cut(f"Việc tiếp theo: {what}")
    yield Line(f"  {command}", "bold")
    yield Line("Xem thêm: hoagiai week · hoagiai status · hoagiai --help")


def next_step(found: CanLam) -> tuple[str, str]:
    """Return what to do next, and the command to type."""
    missing = any(unit.can_nhac for gathered in found.bao_cao for unit in gathered.don_vi)
    ended = all(plan.ke_hoach.thoi_ky.den < found.ngay for plan in found.plans)
    draft = f"hoagiai rollover --sang {found.ngay.year}"
    sample = all(plan.ke_hoach.mau for plan in found.plans)
    steps = (
        (sample, "thay kế hoạch mẫu bằng văn bản kế hoạch của cơ quan", "hoagiai import KẾ-HOẠCH.docx"),
        (not found.co_nguoi_ky, "khai cơ quan ban hành, người ký báo cáo và công văn", "hoagiai setup"),
        (found.cho_duyet, "xem kết quả đơn vị gửi rồi chấp nhận", "hoagiai form accept --tat-ca"),
        (missing, "nhắc đơn vị chưa gửi báo cáo", "hoagiai status --bao-cao"),
        (found.qua_han, "soạn công văn đôn đốc nơi đang giữ việc quá hạn", "hoagiai remind"),
        (found.trong_tuan or found.tiep_theo, "xem việc theo ngày, gửi cho người thực hiện", "hoagiai week"),
        (ended, "kế hoạch đã hết thời kỳ; lập bản nháp kế hoạch mới", draft),
    )
    calm = ("không có việc gấp; xem tình trạng từng nhiệm vụ", "hoagiai status")
    return next(((what, command) for wanted, what, command in steps if wanted), calm)


def week_lines(found: CanLam) -> Iterator[Line]:
    """Yield the week day by day: what is late first, then each day with who has to finish what."""
    monday, sunday = week_of(found.ngay)
    names = unit_names(found.thu_muc.don_vi)
    yield Line(f"Tuần từ {format_day(monday)} đến {format_day(sunday)}, tính đến {day_in_words(found.ngay)}", "bold")
    if found.qua_han:
        yield Line("")
        yield Line(f"Quá hạn: {_count(found.qua_han)}", "bold red")
        for work in found.qua_han:
            yield from _work_lines(work, names, f"hạn {format_day(work.han)}, quá {-work.so_ngay} ngày")
    for heading, works in by_day(found):
        yield Line("")
        yield Line(heading, "yellow")
        for work in works:
            yield from _work_lines(work, names, "")
    if not found.qua_han and not found.trong_tuan and not found.tiep_theo:
        yield Line("")
        yield Line("Không có việc quá hạn, không có việc đến hạn trong tuần này và tuần sau.")
    if found.cho_duyet:
        yield Line("")
        yield Line(f"Chờ duyệt: {found.cho_duyet} kết quả (hoagiai form accept --tat-ca)")


def week_data(found: CanLam) -> dict[str, object]:
    """Return the week as JSON data."""

    def data(works: tuple[ViecCan, ...]) -> list[dict[str, object]]:
        return [{**work._asdict(), "han": work.han.isoformat(), "don_vi": list(work.don_vi)} for work in works]

    monday, sunday = week_of(found.ngay)
    return {
        "phien_ban": 1,
        "ngay": found.ngay.isoformat(),
        "tu": monday.isoformat(),
        "den": sunday.isoformat(),
        "qua_han": data(found.qua_han),
        "trong_tuan": data(found.trong_tuan),
        "tuan_sau": data(found.tiep_theo),
        "cho_duyet": found.cho_duyet,
    }


def by_day(found: CanLam) -> Iterator[tuple[str, list[ViecCan]]]:
    """Yield each coming day, in words, and what falls due on it."""
    days: dict[date, list[ViecCan]] = {}
    for work in (*found.trong_tuan, *found.tiep_theo):
        days.setdefault(work.han, []).append(work)
    for day, works in days.items():
        left = (day - found.ngay).days
        when = "hôm nay là ngày cuối" if left == 0 else f"còn {left} ngày"
        yield f"{hoa_dau(day_in_words(day))} ({when})", works


def _block(heading: str, works: tuple[ViecCan, ...], most: int, style: str, names: dict[str, str]) -> Iterator[Line]:
    if not works:
        yield _cut(f"{heading}: không có")
        return
    yield _cut(f"{heading}: {_count(works)}", style)
    for work in works[:most]:
        when = f"quá {-work.so_ngay} ngày" if work.so_ngay < 0 else f"hạn {format_day(work.han)}"
        whose = names[work.don_vi[0]] if len(work.don_vi) == 1 else f"{len(work.don_vi)} đơn vị"
        yield _cut(f"  {_numbered(work)}", tail=f" · {when} · {shortened(whose, 30)}")
    if len(works) > most:
        yield Line(f"  … và {len(works) - most} việc khác")


def _count(works: tuple[ViecCan, ...]) -> str:
    units = {unit for work in works for unit in work.don_vi}
    return f"{len(works)} việc của {len(units)} đơn vị"


def _work_lines(work: ViecCan, names: dict[str, str], when: str) -> Iterator[Line]:
    head = f"  {name_of(work)}" + (f" ({when})" if when else "")
    yield from (Line(text) for text in fold(safe(head), screen_width(), "    "))
    yield from (Line(text) for text in fold(safe(f"    {who(work, names)}"), screen_width(), "      "))


def _numbered(work: ViecCan) -> str:
    return f"{work.goi}. {work.ten}" if work.so else work.ten


def name_of(work: ViecCan) -> str:
    """Return number, name and occurrence of a piece of work."""
    number = f"Nhiệm vụ {work.goi}. " if work.so else ""
    dot = f", {work.dot}" if work.dot else ""
    return f"{number}{work.ten.rstrip(' .;')}{dot}"


def who(work: ViecCan, names: dict[str, str]) -> str:
    """Return who holds a piece of work, and of how much nobody knows it."""
    unknown = f"; {work.chua_ro} phần việc chưa xác định cơ quan tiếp nhận" if work.chua_ro else ""
    return "; ".join(names.get(unit, unit) for unit in work.don_vi) + unknown


def day_in_words(ngay: date) -> str:
    """Return "thứ Hai, ngày 31/3/2025"."""
    return f"{WEEKDAYS[ngay.weekday()]}, ngày {format_day(ngay)}"


def _cut(text: str, style: str | None = None, tail: str = "") -> Line:
    """Return one line of the screen's width: a long text is cut at a word, what stands behind it is kept."""
    text, width = safe(text), screen_width()
    if len(text) + len(tail) <= width:
        return Line(text + tail, style)
    room = max(width - len(tail) - 1, 10)
    kept = text[:room].rpartition(" ")[0] or text[:room]
    return Line(f"{kept}…{tail}"[:width], style)
