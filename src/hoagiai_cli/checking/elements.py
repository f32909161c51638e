"""Which line is which element of the decree: found by words and place, in any usual layout."""

import re
from typing import NamedTuple

from hoagiai_cli.checking import signing
from hoagiai_cli.checking.heads import HEAD, QUOC_HIEU, TIEU_NGU, is_number, is_place, issuer, like, take_apart
from hoagiai_cli.checking.kinds import TAKES_EFFECT, UNPLACED, kind_of
from hoagiai_cli.checking.lines import Dong, ViTri
from hoagiai_cli.checking.signing import Chan

GROUNDS = ("căn cứ ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "xét ")
_ANNEX = re.compile(r"phụ lục(?: số)?(?: [ivxlc\d]+)?[.:]?")
_ENACTS = re.compile(r"(?:quyết định|quyết nghị|chỉ thị)\s*:?")
_AUTHORITY = re.compile(
    r"(?:(?:phó )?chủ tịch|ủy ban nhân dân|hội đồng nhân dân|thường trực|giám đốc|trưởng|chánh|"
    r"bộ trưởng|cục trưởng|hiệu trưởng|"
    r"thủ trưởng|viện trưởng|khóa\b|kỳ họp)"
)
_CLAUSE = re.compile(r",\s*[^,;]{3,80}\b(?:ban hành|xây dựng|báo cáo|đề nghị|thông báo|trình|triển khai|quyết định)\b")
_ACTS = re.compile(
    r",\s*(?:nay |vì vậy,? |đề nghị |yêu cầu |giao )?(?:Ủy ban|UBND|Hội đồng|HĐND|Thường trực|Chủ tịch|Sở|Phòng|Ban|"
    r"Văn phòng|Trung tâm|Trường|Trạm|Công an|Chi cục|Cục|Vụ|Bộ|Tổ|Đội|Viện|Bệnh viện|Hạt|Kho bạc|Bảo hiểm|Đài|"
    r"Công ty|Chính phủ)\b"
)
"""A body named behind a comma: the sentence goes on to say what it does, so it is no mere ground."""
_BY_GROUNDS = frozenset({"quyết định", "nghị quyết"})
"""Kinds that always begin with grounds."""
_LONG = 400
"""Letters: an abstract is shorter."""
_ATTACHED = ("(kèm theo", "(ban hành kèm theo", "( kèm theo", "(ban hành theo")


class PhuLucCo(NamedTuple):
    """An annex found: its label, its title, and the line that names its document."""

    nhan: Dong
    ten: tuple[Dong, ...]
    kem_theo: Dong | None


class ThanhPhan(NamedTuple):
    """The elements found; None or nothing where there is none."""

    quoc_hieu: Dong | None = None
    tieu_ngu: Dong | None = None
    chu_quan: tuple[Dong, ...] = ()
    co_quan: tuple[Dong, ...] = ()
    so: Dong | None = None
    dia_danh: Dong | None = None
    ten_loai: Dong | None = None
    trich_yeu: tuple[Dong, ...] = ()
    tham_quyen: tuple[Dong, ...] = ()
    v_v: Dong | None = None
    kinh_gui: tuple[Dong, ...] = ()
    can_cu: tuple[Dong, ...] = ()
    than: tuple[Dong, ...] = ()
    noi_nhan: Dong | None = None
    noi_nhan_dong: tuple[Dong, ...] = ()
    quyen_han: tuple[Dong, ...] = ()
    ho_ten: Dong | None = None
    phu_luc: tuple[PhuLucCo, ...] = ()
    kem_theo: Dong | None = None
    cac_dong: tuple[Dong, ...] = ()

    @property
    def loai(self) -> str | None:
        """The kind of document, in the decree's words."""
        if self.ten_loai is not None:
            return kind_of(self.ten_loai)
        return "công văn" if self.v_v else None

    def after(self, line: Dong) -> Dong | None:
        """Return the line that is printed under it: of a cell's last line, the one that follows in its column."""
        place = next(number for number, other in enumerate(self.cac_dong) if other is line)
        behind = self.cac_dong[place + 1 :]
        if line.o is not None and behind and behind[0].o is not None and not _over(line.o, behind[0].o):
            below = next((other for other in behind if other.o is None or _over(line.o, other.o)), None)
            return below if below is not None and below.o is not None and below.o.bang == line.o.bang else behind[0]
        return behind[0] if behind else None

    def head_lines(self) -> tuple[Dong, ...]:
        """Return the lines down to the kind or the abstract of a letter: where the rules of the head are drawn."""
        last = self.ten_loai or self.v_v or self.dia_danh
        place = next((number for number, other in enumerate(self.cac_dong) if other is last), 0)
        return self.cac_dong[: place + 1]


def _over(upper: ViTri, lower: ViTri) -> bool:
    """Tell whether a cell stands over another, or is the same."""
    return (upper.bang, upper.cot) == (lower.bang, lower.cot)


def recognise(all_lines: list[Dong]) -> ThanhPhan:
    """Sort the lines of a document into its elements."""
    lines = signing.take_apart(take_apart(all_lines))
    foot = signing.read_foot(lines)
    annexes = [n for n, line in enumerate(lines) if n >= foot.het and line.o is None and _ANNEX.fullmatch(line.khoa)]
    head = lines[: min(HEAD, foot.dau)]
    quoc_hieu = next((line for line in head if like(line, QUOC_HIEU)), None)
    tieu_ngu = next((line for line in head if like(line, TIEU_NGU)), None)
    ten_loai = _kind_line(head)
    above = head[: _place(head, ten_loai)] if ten_loai else head
    so = next((line for line in above if is_number(line)), None)
    dia_danh = next((line for line in above if is_place(line) and line is not so), None)
    chu_quan, co_quan = issuer(head, so, [quoc_hieu, tieu_ngu, so, dia_danh])
    v_v = None
    if ten_loai is None:
        v_v = next((line for line in head if line.khoa.startswith("v/v")), None)
        v_v = v_v or next((line for line in head if line.khoa.startswith("về việc") and line.o is not None), None)
    known = [line for line in (quoc_hieu, tieu_ngu, *chu_quan, *co_quan, so, dia_danh, ten_loai, v_v) if line]
    below = lines[_last(lines, known) + 1 : foot.dau]
    if so is None and ten_loai is not None and kind_of(ten_loai) in UNPLACED:
        # Minutes and contracts, which no issuer heads, bear their number under the title.
        so = next((line for line in below[:4] if is_number(line)), None)
        below = [line for line in below if line is not so]
    rest = [line for line in below if not line.la_ke]
    trich_yeu, tham_quyen, kem_theo = _abstract(below, ten_loai) if ten_loai else ((), (), None)
    kinh_gui = _address(lines[: foot.dau])
    body = _after(rest, [*trich_yeu, *tham_quyen, *kinh_gui, *([kem_theo] if kem_theo else [])])
    can_cu, than = _grounds(body, ten_loai, v_v)
    return _made(lines, foot, annexes)._replace(
        quoc_hieu=quoc_hieu, tieu_ngu=tieu_ngu, chu_quan=chu_quan, co_quan=co_quan, so=so, dia_danh=dia_danh,
        ten_loai=ten_loai, trich_yeu=trich_yeu, tham_quyen=tham_quyen, v_v=v_v, kinh_gui=kinh_gui, can_cu=can_cu,
        than=tuple(line for line in than if line.o is None), kem_theo=kem_theo,
    )  # fmt: skip


def _made(lines: list[Dong], foot: Chan, annexes: list[int]) -> ThanhPhan:
    return ThanhPhan(
        noi_nhan=foot.noi_nhan,
        noi_nhan_dong=foot.noi_nhan_dong,
        quyen_han=foot.quyen_han,
        ho_ten=foot.ho_ten,
        phu_luc=tuple(_annex(lines[number:]) for number in annexes),
        cac_dong=tuple(lines),
    )


def only_annexes(lines: list[Dong]) -> ThanhPhan | None:
    """Return the annexes of a file that holds nothing else, to be put behind a document; None of another file."""
    if not _ANNEX.fullmatch(lines[0].khoa):
        return None
    places = [number for number, line in enumerate(lines) if line.o is None and _ANNEX.fullmatch(line.khoa)]
    return ThanhPhan(phu_luc=tuple(_annex(lines[number:]) for number in places), cac_dong=tuple(lines))


def _kind_line(head: list[Dong]) -> Dong | None:
    """Return the line of the kind: alone on its line, else with the abstract behind it; rather outside of tables."""
    named = [line for line in head if kind_of(line) and not line.khoa.endswith(":")]
    whole = [line for line in named if kind_of(line) == line.khoa.strip(" .*") and (line.hoa or line.dam)]
    middle = [line for line in named if line.hoa and (line.dam or line.doan.canh == "center")]
    for lines in (whole, middle):
        for line in lines:
            if line.o is None or not line.o.vien:
                return line
    return None


def _place(lines: list[Dong], line: Dong) -> int:
    return next(number for number, other in enumerate(lines) if other is line)


def _last(lines: list[Dong], known: list[Dong]) -> int:
    return max((number for number, line in enumerate(lines) if any(line is other for other in known)), default=-1)


def _after(lines: list[Dong], known: list[Dong]) -> list[Dong]:
    return lines[_last(lines, known) + 1 :]


def _abstract(rest: list[Dong], ten_loai: Dong) -> tuple[tuple[Dong, ...], tuple[Dong, ...], Dong | None]:
    """Return the abstract, the authority that stands under it, and the line that names a document it is attached to."""
    found: list[Dong] = []
    authority: list[Dong] = []
    attached = None
    ruled = False
    for line in rest[:12]:
        if line.la_ke:
            # The rule under the abstract ends it.
            ruled = ruled or bool(found)
            continue
        if (
            line.khoa.startswith(("kính gửi", *GROUNDS))
            or _ENACTS.fullmatch(line.khoa)
            or line.chu.endswith(":")
            or len(line.chu) > _LONG
        ):
            break
        if line.khoa.startswith(_ATTACHED):
            attached = line
        elif line.chu.startswith("("):
            # The period, the session, "dự thảo": words about the document, set as each office likes.
            continue
        elif line.hoa and _AUTHORITY.match(line.khoa) and (found or kind_of(ten_loai) in TAKES_EFFECT):
            authority.append(line)
        elif (
            authority
            or attached
            or ruled
            or (line.doan.canh not in {"center", None} and not _names_it(line, found))
            or (line.doan.canh is None and found)
        ):
            if not (attached and line.nghieng):
                break
        else:
            found.append(line)
    return tuple(found), tuple(authority), attached


def _names_it(line: Dong, found: list[Dong]) -> bool:
    """Tell whether a line out of the middle is the abstract all the same: bold, at once under the kind, no heading."""
    return not found and line.dam and not line.hoa and not re.match(r"[IVX\d]+\.", line.chu)


def _address(lines: list[Dong]) -> tuple[Dong, ...]:
    first = next((n for n, line in enumerate(lines[:HEAD]) if line.khoa.startswith("kính gửi")), None)
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


def _grounds(body: list[Dong], ten_loai: Dong | None, v_v: Dong | None) -> tuple[tuple[Dong, ...], list[Dong]]:
    """Return the grounds, and the body behind them; "Căn cứ …, UBND … báo cáo như sau:" is a sentence of the body."""
    found = []
    for line in body:
        if not line.khoa.startswith(GROUNDS) or not line.chu.endswith((";", ".", ",")):
            break
        found.append(line)
    own = kind_of(ten_loai) if ten_loai else None
    if own not in _BY_GROUNDS and found and not found[-1].chu.endswith(";") and _is_sentence(found[-1]):
        found.pop()
    if v_v is not None and len(found) < 2:  # noqa: PLR2004 - a letter argues in sentences
        found = []
    return tuple(found), body[len(found) :]


def goes_on_from_grounds(line: Dong) -> bool:
    """Tell whether the sentence behind the grounds ends them: "Thực hiện …, Ủy ban nhân dân xã ban hành …"."""
    if line.hoa or _ENACTS.fullmatch(line.khoa):
        return False
    announced = line.chu.endswith(":") or bool(_CLAUSE.search(line.khoa))
    return announced or line.khoa.startswith(GROUNDS) or bool(_ACTS.match(f", {line.chu}"))


def _is_sentence(line: Dong) -> bool:
    """Tell whether "Căn cứ …" goes on to say what somebody does, or in a second sentence."""
    return bool(_CLAUSE.search(line.khoa) or _ACTS.search(line.chu) or re.search(r"[^.\d]{3}\.\s+\w{2}", line.chu))


def _annex(lines: list[Dong]) -> PhuLucCo:
    title: list[Dong] = []
    for line in lines[1:6]:
        if line.o is not None and line.o.vien:
            break
        if line.la_ke:
            continue
        if line.khoa.startswith(_ATTACHED):
            return PhuLucCo(lines[0], tuple(title), line)
        if line.doan.canh == "center" or (not title and (line.dam or line.hoa)):
            title.append(line)
    return PhuLucCo(lines[0], tuple(title), None)
