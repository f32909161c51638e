"""What kind of document a file holds: a plan is imported, anything else is named and left alone.

The evidence, in order: the Party's head; the title; the symbol of the number ("25/BC-UBND"); "Kính gửi" and "V/v". A
decision is a plan where it issues one. What shows nothing of a plan is none: a plan says in its head that it is one.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Doan, Khoi, paragraphs
from hoagiai_cli.importing.reading import KeHoachDoc, XemLai
from hoagiai_cli.importing.words import UPPER, fold, is_upper

_HEAD = 60
"""Paragraphs in which the head of a document ends, page breaks and a cover included."""
_LONGEST_TITLE = 300

_PLANS = ("kế hoạch", "chương trình", "phương án", "đề án", "dự án", "lộ trình")
_ASSIGNING = ("chỉ thị", "hướng dẫn", "thông báo")
"""Kinds that are no plans and give tasks all the same: "Thông báo phân công nhiệm vụ"."""
_EVENT = re.compile(
    r"(?:tổ chức )?(?:hội nghị|hội thảo|lễ|kỳ họp|phiên họp|cuộc họp|đại hội|buổi|tọa đàm|họp|nghị sự|làm việc"
    r"(?! (?:năm|quý|tháng|toàn khóa|của (?:ubnd|ủy ban|hđnd)))|chi tiết|văn nghệ|khai mạc)\b"
)
"""What a programme is of when it is an agenda: looked for right after "chương trình"."""
_OTHERS = (
    "báo cáo", "tờ trình", "phiếu trình", "phiếu", "quy chế", "quy định", "điều lệ", "nghị quyết", "biên bản",
    "giấy mời", "giấy", "công điện", "công văn", "hợp đồng", "danh sách",
    "nội quy", "quy trình", "đề cương", "thể lệ", "kết luận", "thông tri", "luật", "nghị định", "thông tư",
    "pháp lệnh",
    "lịch", "kịch bản", "bản cam kết", "đơn", "thư", "lời kêu gọi", "diễn văn", "bài phát biểu", "tham luận",
    "bản tin",
    "ghi chú", "ý kiến", "góp ý", "tóm tắt", "tổng hợp", "quy ước", "hương ước", "án", "bản án", "quy hoạch",
)  # fmt: skip
_OWN_SYMBOLS = frozenset({"KH", "CTr", "CTR", "PA", "ĐA", "DA", "CT", "TB", "HD"})
_NUMBER = re.compile(rf"Số\s*+:?\s*+[\d.…_ ]*+\s*+[-–/]\s*+(?P<ky_hieu>[{UPPER}][^\s,;]*)")
_SYMBOLS = {
    "BC": "báo cáo", "TTr": "tờ trình", "TTR": "tờ trình", "PT": "phiếu trình", "QC": "quy chế", "NQ": "nghị quyết",
    "BB": "biên bản", "GM": "giấy mời", "CĐ": "công điện",
    "KL": "kết luận", "QyĐ": "quy định", "QĐ": "quyết định",
}  # fmt: skip
_ISSUES = re.compile(
    r"(?:ban hành|phê duyệt|về|điều chỉnh|bổ sung|sửa đổi)\b[^.;]{0,60}?(?:kế hoạch|chương trình|đề án|phương án|dự án|"
    r"lộ trình)\b"
)
_RULES = re.compile(
    r"(?:ban hành|phê duyệt|về)(?: việc ban hành)? (?:quy chế|quy định|điều lệ|nội quy|danh mục|bảng|giá)\b"
)
_ATTACHED = re.compile(r"(?:kèm theo|phụ lục (?:của|kèm)) (?:kế hoạch|chương trình|phương án|đề án|quyết định|văn bản)")
_DRAFT = re.compile(r"^\W*(?:(?:bản )?dự thảo(?: lần \w+)?\W*)+")
_PARTY = re.compile(r"^đảng cộng sản việt nam$")
_BEGINS = re.compile(r"(?:kế hoạch|chương trình|phương án|đề án)\b")
_NO_PLAN = "quyết định, không có kế hoạch kèm theo"
_HOURS = 3
"""Clock times that only the agenda of a day has."""
_CLOCK = re.compile(r"\b\d{1,2}\s*(?:h|giờ|:)\s*\d{2}\b")


class Loai(NamedTuple):
    """What a document is, in words for a person, and whether it is imported."""

    ten: str
    la_ke_hoach: bool

    @property
    def la_van_ban_giao_viec(self) -> bool:
        """Whether it is no plan by its title, and imported only where it prints tasks as articles of their own."""
        return self.ten in _ASSIGNING


def what_is(blocks: Sequence[Khoi]) -> Loai:
    """Tell what a document is."""
    head = _head(blocks)
    if any(_PARTY.match(fold(text)) for text in head):
        return Loai("văn bản của Đảng", la_ke_hoach=False)
    decision: Loai | None = None
    for at, text in enumerate(head):
        named = _title(text)
        if named is None:
            continue
        kind, rest = named
        if kind != "quyết định":
            return _titled(kind, rest, head[at + 1 : at + 3])
        decision = _decision(fold(" ".join([rest, *head[at + 1 : at + 4]])))
        if decision.ten != _NO_PLAN:
            return decision
    return decision or _by_number(head) or _by_words([fold(text) for text in head])


def _titled(kind: str, rest: str, following: Sequence[str]) -> Loai:
    if kind == "chương trình" and _EVENT.match(rest or fold(" ".join(following))):
        return Loai("chương trình của một buổi họp, hội nghị", la_ke_hoach=False)
    return Loai(kind, la_ke_hoach=kind in _PLANS or kind in _ASSIGNING)


def _decision(about: str) -> Loai:
    """Tell by its abstract what a decision issues; a plan may follow behind one that does not say so."""
    rules = _RULES.search(about)
    issues = _ISSUES.search(about)
    if rules and (issues is None or issues.start() >= rules.start()):
        return Loai("quyết định ban hành văn bản khác", la_ke_hoach=False)
    if issues:
        return Loai("quyết định ban hành kế hoạch", la_ke_hoach=True)
    return Loai(_NO_PLAN, la_ke_hoach=False)


def _head(blocks: Sequence[Khoi]) -> list[str]:
    """Return the lines of the head: up to the first words of the text itself would be too late for a folded title."""
    lines: list[str] = []
    for doan in paragraphs(blocks):
        lines += _lines(doan)
        if len(lines) >= _HEAD:
            break
    return lines[:_HEAD]


def _lines(doan: Doan) -> list[str]:
    return [line.strip(" *#_|–-") for line in doan.text.split("\n") if line.strip(" *#_|–-")]


def _title(text: str) -> tuple[str, str] | None:
    """Return the kind that a line names as a title, and the words after it.

    A title is set in capitals, or is the kind alone on its line.
    """
    folded = _DRAFT.sub("", fold(text)).strip(" :*")
    own = text[len(text) - len(folded) :] if len(folded) < len(text) else text
    for kind in sorted((*_PLANS, *_ASSIGNING, *_OTHERS, "quyết định"), key=len, reverse=True):
        if not folded.startswith(kind) or folded[len(kind) : len(kind) + 1].isalpha():
            continue
        rest = folded[len(kind) :].strip(" :*")
        capitals = is_upper(own[: len(kind)]) if len(own) >= len(kind) else False
        if not rest and (capitals or own[:1].isupper()):
            return kind, ""
        if capitals and len(text) <= _LONGEST_TITLE:
            return kind, rest
        return None
    return None


def _by_number(head: Sequence[str]) -> Loai | None:
    """Tell by the symbol of its number what bears no title."""
    for text in head:
        number = _NUMBER.search(text)
        parts = re.split(r"[-–/]", number["ky_hieu"]) if number else []
        if any(part in _OWN_SYMBOLS for part in parts):
            return Loai("kế hoạch", la_ke_hoach=True)
        other = next((_SYMBOLS[part] for part in parts if part in _SYMBOLS), None)
        if other:
            return Loai(other, la_ke_hoach=False)
    return None


def _by_words(folded: Sequence[str]) -> Loai:
    """Tell by how it begins what bears neither title nor number."""
    if any(text.startswith(("kính gửi", "v/v ", "về việc ")) for text in folded):
        return Loai("công văn", la_ke_hoach=False)
    if any(_ATTACHED.search(text) for text in folded):
        return Loai("phụ lục của kế hoạch", la_ke_hoach=True)
    if any(_BEGINS.match(text) and len(text) <= _LONGEST_TITLE for text in folded):
        return Loai("kế hoạch", la_ke_hoach=True)
    if sum(bool(_CLOCK.search(text)) for text in folded) >= _HOURS:
        return Loai("lịch của một buổi, một ngày", la_ke_hoach=False)
    return Loai("văn bản không có tên loại “KẾ HOẠCH”", la_ke_hoach=False)


def as_other(plan: KeHoachDoc, kind: Loai, *, keep: bool) -> KeHoachDoc:
    """Return the reading of what is no plan: without tasks, unless they are asked for all the same."""
    if keep:
        doubt = XemLai("toàn văn bản", f"văn bản là {kind.ten}, không phải kế hoạch; vẫn nhập theo yêu cầu")
        return plan._replace(can_xem_lai=(doubt, *plan.can_xem_lai))
    doubt = XemLai(
        "toàn văn bản",
        f"văn bản là {kind.ten}, không phải kế hoạch, nên không nhập gì; nếu vẫn muốn nhập thì thêm --van-nhap",
    )
    return plan._replace(nhiem_vu=(), viec_trong_doan=(), can_xem_lai=(doubt,))
