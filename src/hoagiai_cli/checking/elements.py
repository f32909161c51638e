"""Which line is which element of the decree: found by words and place, in any usual layout."""

import re
from typing import NamedTuple

from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.language.spelling import fold

KINDS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ", "thông cáo": "TC",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "giấy mời": "GM", "phiếu gửi": "PG", "phiếu chuyển": "PC", "phiếu báo": "PB",
}  # fmt: skip
"""Kind → its abbreviation (Phụ lục III, Mục I)."""

QUOC_HIEU = fold("Cộng hòa xã hội chủ nghĩa Việt Nam")
TIEU_NGU = "độclậptựdohạnhphúc"
_GROUNDS = ("căn cứ ", "theo đề nghị", "xét đề nghị", "xét tờ trình")
_ANNEX = re.compile(r"phụ lục(?: số)?(?: [ivxlc\d]+)?\.?")
_PLACE = re.compile(r".{0,60}\bngày\b.*\btháng\b.*\bnăm\b.*")
_HEAD = 60
"""How many lines the head of a document may have."""
_SUB_BODIES = (
    "phòng",
    "văn phòng",
    "ban ",
    "trung tâm",
    "trạm",
    "trường",
    "đội",
    "tổ ",
    "chi cục",
    "sở ",
    "cục ",
    "vụ ",
)


class PhuLucCo(NamedTuple):
    """An annex found: its label, its title, and the line that names its document."""

    nhan: Dong
    ten: tuple[Dong, ...]
    kem_theo: Dong | None


class ThanhPhan(NamedTuple):
    """The elements found; None or nothing where there is none."""

    quoc_hieu: Dong | None
    tieu_ngu: Dong | None
    chu_quan: tuple[Dong, ...]
    co_quan: tuple[Dong, ...]
    so: Dong | None
    dia_danh: Dong | None
    ten_loai: Dong | None
    trich_yeu: tuple[Dong, ...]
    v_v: Dong | None
    kinh_gui: tuple[Dong, ...]
    can_cu: tuple[Dong, ...]
    than: tuple[Dong, ...]
    noi_nhan: Dong | None
    noi_nhan_dong: tuple[Dong, ...]
    quyen_han: tuple[Dong, ...]
    ho_ten: Dong | None
    phu_luc: tuple[PhuLucCo, ...]
    cac_dong: tuple[Dong, ...]

    def after(self, line: Dong) -> Dong | None:
        """Return the line that follows in the file."""
        place = next(number for number, other in enumerate(self.cac_dong) if other is line)
        return self.cac_dong[place + 1] if place + 1 < len(self.cac_dong) else None


def recognise(lines: list[Dong]) -> ThanhPhan:
    """Sort the lines of a document into its elements."""
    foot = next((number for number, line in enumerate(lines) if line.khoa.startswith("nơi nhận")), len(lines))
    annexes = [n for n, line in enumerate(lines) if n > foot and line.o is None and _ANNEX.fullmatch(line.khoa)]
    end = annexes[0] if annexes else len(lines)
    head = lines[: min(_HEAD, foot)]
    quoc_hieu = next((line for line in head if line.khoa == QUOC_HIEU), None)
    tieu_ngu = next((line for line in head if re.sub(r"\W", "", line.khoa) == TIEU_NGU), None)
    so = next((line for line in head if re.match(r"số\b", line.khoa) and "/" in line.chu), None)
    dia_danh = next((line for line in head if _PLACE.fullmatch(line.khoa) and line is not so and _short(line)), None)
    chu_quan, co_quan = _issuer(head, [quoc_hieu, tieu_ngu, so, dia_danh])
    ten_loai = next((line for line in head if line.o is None and _is_kind(line)), None)
    v_v = next((line for line in head if line.khoa.startswith("v/v")), None) if ten_loai is None else None
    known = [line for line in (quoc_hieu, tieu_ngu, *chu_quan, *co_quan, so, dia_danh, ten_loai, v_v) if line]
    rest = [line for line in lines[_last(lines, known) + 1 : foot] if not line.la_ke]
    trich_yeu = _abstract(rest) if ten_loai else ()
    kinh_gui = _address(lines[:foot])
    body = _after(rest, [*trich_yeu, *kinh_gui])
    can_cu = tuple(_grounds(body))
    recipients, titles, name = _foot(lines[foot:end])
    return ThanhPhan(
        quoc_hieu,
        tieu_ngu,
        chu_quan,
        co_quan,
        so,
        dia_danh,
        ten_loai,
        trich_yeu,
        v_v,
        kinh_gui,
        can_cu,
        tuple(line for line in body[len(can_cu) :] if line.o is None),
        lines[foot] if foot < len(lines) else None,
        recipients,
        titles,
        name,
        tuple(_annex(lines[number:]) for number in annexes),
        tuple(lines),
    )


def only_annexes(lines: list[Dong]) -> ThanhPhan | None:
    """Return the annexes of a file that holds nothing else, to be put behind a document; None of another file."""
    if not _ANNEX.fullmatch(lines[0].khoa):
        return None
    places = [number for number, line in enumerate(lines) if line.o is None and _ANNEX.fullmatch(line.khoa)]
    annexes = tuple(_annex(lines[number:]) for number in places)
    nothing: tuple[Dong, ...] = ()
    return ThanhPhan(
        quoc_hieu=None, tieu_ngu=None, chu_quan=nothing, co_quan=nothing, so=None, dia_danh=None, ten_loai=None,
        trich_yeu=nothing, v_v=None, kinh_gui=nothing, can_cu=nothing, than=nothing, noi_nhan=None,
        noi_nhan_dong=nothing, quyen_han=nothing, ho_ten=None, phu_luc=annexes, cac_dong=tuple(lines),
    )  # fmt: skip


def _short(line: Dong) -> bool:
    return len(line.chu) <= 90  # noqa: PLR2004 - a place and a day, not a sentence


def _is_kind(line: Dong) -> bool:
    return line.khoa in KINDS or line.khoa == "công văn"


def _last(lines: list[Dong], known: list[Dong]) -> int:
    return max((number for number, line in enumerate(lines) if any(line is other for other in known)), default=-1)


def _after(lines: list[Dong], known: list[Dong]) -> list[Dong]:
    return lines[_last(lines, known) + 1 :]


def _issuer(head: list[Dong], others: list[Dong | None]) -> tuple[tuple[Dong, ...], tuple[Dong, ...]]:
    """Return the superior body's lines and the issuer's: what stands above the number and is none of the others."""
    so = others[2]
    found = []
    for line in head:
        if line is so or _is_kind(line):
            break
        if not line.la_ke and line.chu and not any(line is other for other in others):
            found.append(line)
    if len(found) > 4 or any(len(line.chu) > 90 for line in found):  # noqa: PLR2004 - no head is as long
        return (), ()
    # The issuer begins at its own word: PHÒNG, BAN, TRUNG TÂM; the words above it are those of its superior.
    for number, line in enumerate(found):
        if number and line.khoa.startswith(_SUB_BODIES):
            return tuple(found[:number]), tuple(found[number:])
    weights = [line.dam for line in found]
    if True in weights:
        first = weights.index(True)
        return tuple(found[:first]), tuple(found[first:])
    return (), tuple(found)


def _abstract(rest: list[Dong]) -> tuple[Dong, ...]:
    found: list[Dong] = []
    for line in rest[:6]:
        opens_body = line.khoa.startswith(("kính gửi", *_GROUNDS))
        if opens_body or line.o is not None or line.doan.canh not in {"center", None} or len(line.chu) > 400:  # noqa: PLR2004
            break
        if line.doan.canh is None and found:
            break
        found.append(line)
    return tuple(found)


def _address(lines: list[Dong]) -> tuple[Dong, ...]:
    first = next((n for n, line in enumerate(lines[:_HEAD]) if line.khoa.startswith("kính gửi")), None)
    if first is None:
        return ()
    found = [lines[first]]
    for line in lines[first + 1 :]:
        if not line.chu.startswith(("-", "–", "+")):
            break
        found.append(line)
    if len(found) > 1 and not lines[first].khoa.removeprefix("kính gửi").strip(" :"):
        return tuple(found)
    return tuple(found[:1])


def _grounds(body: list[Dong]) -> list[Dong]:
    found = []
    for line in body:
        if not line.khoa.startswith(_GROUNDS) or not line.chu.endswith((";", ".", ",")):
            break
        # "Căn cứ …, UBND … báo cáo như sau:" is a sentence of the body.
        found.append(line)
    return found


def _foot(lines: list[Dong]) -> tuple[tuple[Dong, ...], tuple[Dong, ...], Dong | None]:
    """Return the recipients, the signer's titles and name."""
    recipients: list[Dong] = []
    titles: list[Dong] = []
    name = None
    cell = lines[0].o if lines else None
    for line in lines[1:]:
        if line.la_ke or not line.chu:
            continue
        if line.chu.startswith(("-", "–")) or (line.o is not None and line.o == cell):
            recipients.append(line)
        elif name is None and line.hoa:
            titles.append(line)
        elif titles and name is None:
            name = line
    return tuple(recipients), tuple(titles), name


def _annex(lines: list[Dong]) -> PhuLucCo:
    title: list[Dong] = []
    for line in lines[1:6]:
        if line.o is not None or line.la_ke:
            break
        if line.khoa.startswith(("(kèm theo", "(ban hành kèm theo")):
            return PhuLucCo(lines[0], tuple(title), line)
        if line.doan.canh == "center":
            title.append(line)
    return PhuLucCo(lines[0], tuple(title), None)
