"""Words behind a time that say who leads and who helps: "Quý II; giao Phòng A chủ trì, phối hợp với B"."""

import re
from collections.abc import Iterator

from hoagiai_cli.importing.bodies import starts_body
from hoagiai_cli.importing.fields import MucDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.plausible import holds_time
from hoagiai_cli.importing.reading import So
from hoagiai_cli.importing.role_words import BESIDE, GIVE, LEADS, WITH, are_bodies

_CUT = re.compile(r"\s*(?:[;,.]\s+|\s[-–]\s+|\()")
_LEADING = frozenset({Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN})


def with_roles(fields: tuple[MucDoc, ...], place: str, so: So) -> tuple[MucDoc, ...]:
    """Return the fields; where none says who leads and a time does, who leads is a field of its own, and it is said."""
    if any(field.truong in _LEADING and field.gia_tri.strip() for field in fields):
        return fields
    out: list[MucDoc] = []
    for field in fields:
        parted = _parted(field.gia_tri) if field.truong is Truong.THOI_GIAN else None
        if parted is None:
            out.append(field)
            continue
        time, lead, helping = parted
        so.doubt(place, f"cơ quan chủ trì lấy từ lời ghi sau thời gian: “{' '.join(field.gia_tri.split())[:160]}”")
        out += [field._replace(gia_tri=time), field._replace(truong=Truong.CHU_TRI, nhan="Chủ trì", gia_tri=lead)]
        if helping:
            out.append(field._replace(truong=Truong.PHOI_HOP, nhan="Phối hợp", gia_tri=helping))
    return tuple(out)


def _parted(text: str) -> tuple[str, str, str] | None:
    """Return time, who leads and who helps; None where the words behind the time are not all understood."""
    return next(_ways(" ".join(text.split())), None)


def _ways(words: str) -> Iterator[tuple[str, str, str]]:
    for cut in _CUT.finditer(words):
        time, tail = words[: cut.start()], words[cut.end() :].rstrip(" .;)")
        give = GIVE.match(tail)
        said = tail[give.end() :] if give else tail
        leads = LEADS.search(said)
        if not leads or not starts_body(said) or not holds_time(time) or (leads["lead"] == "thực hiện" and not give):
            continue
        lead, rest = said[: leads.start()], said[leads.end() :].strip(" ,;")
        beside = WITH.fullmatch(rest) or BESIDE.fullmatch(rest)
        helping = beside["who"] if beside else ""
        if are_bodies(lead) and (not rest or (beside and are_bodies(helping))):
            yield time, lead, helping
