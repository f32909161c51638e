"""What was refused of a form, as the receipt keeps it in a unit's results."""

import re

from hoagiai_cli.forms.layout import SO_LIEU
from hoagiai_cli.forms.reading import Loi
from hoagiai_cli.model.base import ID_PATTERN

MAX_ID = 100


def kept(refused: Loi) -> dict[str, str]:
    """Return what was refused as it is kept in the receipt, until a form of the same period says better."""
    found = {"noi": refused.noi, "loi": refused.loi}
    if refused.bang == SO_LIEU.dau and refused.khoa:
        found["chi_tieu"] = refused.khoa
    elif refused.khoa and "|" in refused.khoa:
        nhiem_vu, _, dot = refused.khoa.partition("|")
        if re.fullmatch(ID_PATTERN, nhiem_vu) and len(nhiem_vu) <= MAX_ID:
            found |= {"nhiem_vu": nhiem_vu} | ({"dot": dot} if dot.strip() else {})
    return found
