"""The week as a short text to paste into Zalo or a mail: by day, and under it by who has to do it."""

from collections.abc import Iterator

from hoagiai_cli.cli.attention import CanLam
from hoagiai_cli.cli.attention_lines import by_day, day_in_words, name_of, who
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.reporters.terminal import safe
from hoagiai_cli.tracking.agenda import ViecCan
from hoagiai_cli.tracking.names import unit_names

_MANY = 4
"""Bodies from which a group that is just they is named instead."""


def week_text(found: CanLam) -> str:
    """Return the text: a line a task, or a line for those who have several, with the tasks below it."""
    lines = [f"Công việc cần lưu ý, {day_in_words(found.ngay)}:"]
    names = unit_names(found.thu_muc.don_vi)
    groups = [unit for unit in found.thu_muc.don_vi.values() if unit.thanh_vien]
    for heading, works in (*_late(found), *by_day(found)):
        for whose, theirs in _by_holder(works, names, groups):
            if len(theirs) == 1:
                lines.append(f"- {heading}: {name_of(theirs[0])}. Nơi thực hiện: {whose}.")
            else:
                lines.append(f"- {heading}, {len(theirs)} việc của {whose}:")
                lines += [f"  + {name_of(work)}." for work in theirs]
    if len(lines) == 1:
        lines.append("- Không có việc quá hạn hoặc đến hạn trong tuần này và tuần sau.")
    return "\n".join(safe(line) for line in lines) + "\n"


def _late(found: CanLam) -> Iterator[tuple[str, list[ViecCan]]]:
    days: dict[int, list[ViecCan]] = {}
    for work in found.qua_han:
        days.setdefault(-work.so_ngay, []).append(work)
    for late, works in days.items():
        yield f"Quá hạn {late} ngày", works


def _by_holder(works: list[ViecCan], names: dict[str, str], groups: list[DonVi]) -> Iterator[tuple[str, list[ViecCan]]]:
    shared: dict[str, list[ViecCan]] = {}
    for work in works:
        held = set(work.don_vi)
        group = next((unit for unit in groups if len(held) >= _MANY and set(unit.thanh_vien or ()) == held), None)
        whose = f"{group.ten} ({len(held)} đơn vị)" if group and not work.chua_ro else who(work, names)
        shared.setdefault(whose, []).append(work)
    yield from shared.items()
