"""Words beside bodies that say who leads and who helps, as they stand behind a time or within a bracket."""

import re

from hoagiai_cli.importing.bodies import CoQuan, read_bodies
from hoagiai_cli.importing.plausible import holds_time

GIVE = re.compile(r"(?:và )?(?:giao|phân công|do)(?: nhiệm vụ)?(?: cho)?\s+", re.IGNORECASE)
LEADS = re.compile(
    r"\s+(?:là (?:cơ quan|đơn vị) )?(?P<lead>chủ trì|làm đầu mối|phụ trách|tham mưu|thực hiện|"
    r"chịu trách nhiệm(?: chính)?)"
    r"(?:,? (?:tổ chức |triển khai )?(?:thực hiện|tham mưu))?(?=$|[\s,;])"
)
TOGETHER = r"(?:và )?phối hợp(?: chặt chẽ)?(?: thực hiện)? (?:với|cùng)(?: với)?\s+"
"""The words before those who help."""
WITH = re.compile(rf"{TOGETHER}(?P<who>.+)")
BESIDE = re.compile(r"(?:và )?(?P<who>.+?)\s+phối hợp(?: thực hiện)?")


def are_bodies(text: str) -> bool:
    """Tell whether words are bodies beyond doubt, and no time."""
    found: CoQuan = read_bodies(text)
    return bool(found.ten) and found.chac_chan and not found.nguoi and not holds_time(text)
