"""Whether head, number and signature speak of one issuer; only what surely does not agree is said."""

import re
from collections.abc import Iterator

from hoagiai_cli.checking.difference import KhacBiet, differs
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.checking.heads import squash
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.authority import Loai, body_of, signs_for_another
from hoagiai_cli.language.spelling import fold

_PLACE = re.compile(r"(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (\S.*)")
_SIGN = {Loai.UY_BAN: "UBND", Loai.HOI_DONG: "HĐND"}


def rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what does not agree."""
    if not found.co_quan:
        return
    yield from _signature(found)
    yield from _symbol(found)


def _signature(found: ThanhPhan) -> Iterator[KhacBiet]:
    issuer = " ".join(line.chu for line in found.co_quan)
    behalf = next((line for line in found.quyen_han if re.match(r"tm\s*\.", line.khoa)), None)
    if behalf is None:
        return
    named = signs_for_another(issuer, [line.chu for line in found.quyen_han])
    asked = f"quyền hạn của người ký thuộc cơ quan ban hành, {issuer}"
    where = "Nghị định 30/2020/NĐ-CP, Điều 13"
    if named is not None:
        shown = f"“{behalf.chu}”: ký thay mặt {named.value}, khác cơ quan ban hành"
        yield KhacBiet("ky-khac-co-quan", "Người ký", Severity.LOI, shown, asked, where, behalf.vi_tri)
        return
    own, signed = _PLACE.search(fold(issuer)), _PLACE.search(behalf.khoa)
    if own and signed and own[1] == signed[1] and re.sub(r"\W", "", own[2]) != re.sub(r"\W", "", signed[2]):
        shown = f"“{behalf.chu}”, trong khi cơ quan ban hành là “{issuer}”"
        yield KhacBiet("ky-khac-co-quan", "Người ký", Severity.LOI, shown, asked, where, behalf.vi_tri)


def _symbol(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield a symbol of a committee or a council that does not issue the document; of letters nothing is said."""
    line = found.so
    own = body_of(found.co_quan[0].chu)
    if line is None or own is None or found.loai is None or found.v_v is not None:
        return
    groups = line.chu.rpartition("/")[2].strip(" .").split("-")
    for body, sign in _SIGN.items():
        others = own is not body and _SIGN.get(own, "") not in groups
        if sign in groups and others and not any(sign in squash(name).upper() for name in found.co_quan):
            asked = f"chữ viết tắt của cơ quan ban hành, {' '.join(name.chu for name in found.co_quan)}"
            yield differs(
                "ky-hieu-co-quan", "Số, ký hiệu", line, f"“{line.chu}”: ký hiệu của {body.value}", asked, "II.3"
            )
