"""Duties that a document fulfils by being written: the regular report, the unit's own plan.

Such a duty is known by the plan's own words alone. Nothing but what a document says of it hangs on that: its deadline
and its status stay what they are.
"""

import re
from unicodedata import normalize

from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.nhiem_vu import NhiemVu

_REPORT = re.compile(r"(?=.*báo cáo)(?=.*(?:định kỳ|hằng (?:tháng|quý|năm)|6 tháng))", re.DOTALL)
_PLAN = re.compile(r"(?:xây dựng|ban hành|lập)(?: (?:và )?\w+){0,3} kế hoạch\b")


def is_regular_report(task: NhiemVu) -> bool:
    """Tell whether a task is to report at regular times."""
    text = normalize("NFC", f"{task.ten} {task.thoi_gian or ''}")
    # Most tasks have nothing to do with reports, and folding costs more than looking.
    return "cáo" in text.lower() and _REPORT.search(fold(text)) is not None


def is_own_plan(task: NhiemVu) -> bool:
    """Tell whether a task is to draw up or issue a plan for this one."""
    return _PLAN.search(fold(task.ten)) is not None
