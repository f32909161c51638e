"""The kinds of document that the decree knows, and what lies outside it."""

import re
from collections.abc import Callable, Sequence

from hoagiai_cli.checking.lines import Dong

KINDS = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ", "thông cáo": "TC",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "bản ghi nhớ": "BGN", "bản thỏa thuận": "BTT", "giấy ủy quyền": "GUQ", "giấy mời": "GM", "giấy giới thiệu": "GGT",
    "giấy nghỉ phép": "GNP", "phiếu gửi": "PG", "phiếu chuyển": "PC", "phiếu báo": "PB",
}  # fmt: skip
"""Kind → its abbreviation (Phụ lục III, Mục I)."""

TAKES_EFFECT = frozenset({"quyết định", "nghị quyết", "chỉ thị"})
"""Kinds whose issuer, or its head, stands as authority above the grounds."""

UNPLACED = frozenset({"biên bản", "hợp đồng", "bản ghi nhớ", "bản thỏa thuận"})
"""Kinds whose sample in the decree has no line of place and day in the head, or that others sign too."""

_LAWS = r"(?:luật|bộ luật|pháp lệnh|nghị định|thông tư|lệnh|hiến pháp)"
_OTHERS = re.compile(
    r"(?:phiếu|điều lệ|đơn|tờ khai|giấy|bản|danh sách|lịch|đề cương|bài|diễn văn|thư|sơ yếu|lý lịch|mẫu|biểu|bảng|"
    r"nội quy|hương ước|quy ước|nội dung|kịch bản|sổ|lời|tài liệu|chứng chỉ|hồ sơ|" + _LAWS + r")\b"
)
_BY_YEAR = re.compile(r"số\s*+:?\s*+[\d.…]*+\s*+/\s*+\d{4}\s*+/")
_MAY_BIND = frozenset({"nghị quyết", "quyết định", "chỉ thị"})
"""Kinds of the decree that laws may have too; of another kind, a year in the number is but its office's way."""
_PARTY = re.compile(r"(?:đảng cộng sản việt nam|đảng bộ\b.*|chi bộ\b.*|(?:huyện|tỉnh|thành|thị|quận|đảng) ủy\b.*)")
_FRONT = re.compile(r"(?:ủy ban mttq|ubmttq|ub mttq|mặt trận tổ quốc|ủy ban mặt trận)")
_UNIONS = re.compile(
    r"(?:đoàn tncs|đoàn thanh niên cộng sản|(?:ban chấp hành|bch) đoàn|(?:tỉnh|thành|huyện|xã|phường|thị) đoàn\b|"
    r"(?:tổng )?liên đoàn lao động|công đoàn\b|(?:ban thường vụ |bch |ban chấp hành )?(?:hội liên hiệp phụ nữ|hội lhpn|"
    r"hội nông dân|hội cựu chiến binh|hội ccb))"
)
_PARTY_NUMBER = re.compile(r"số\s*:?\s*[\d.…]*\s*[-–]\s*[a-zđ]{1,4}\s*/\s*\w+")
"""Number, dash, kind, stroke, body: the way of the Party and of the bodies that follow it."""
_PLACE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|thị xã|đặc khu)\b")
_TITLES = re.compile(r"cộng\b|độc\b|đoàn tncs")
_HEAD = 12


def kind_of(line: Dong) -> str | None:
    """Return the kind that a line names, alone or with the abstract behind it; None where it names none."""
    words = line.khoa.strip(" .:*")
    if words in KINDS or words == "công văn":
        return words
    return next((kind for kind in KINDS if words.startswith(kind + " ")), None) if line.hoa else None


def title_of(lines: Sequence[Dong]) -> Dong | None:
    """Return the line that stands where a document says what it is: in capitals, across the page or in the middle."""
    for line in lines[:_HEAD]:
        if not line.hoa or line.la_ke or len(line.chu) > 150:  # noqa: PLR2004 - a title
            continue
        if _OTHERS.match(line.khoa) and (line.doan.canh == "center" or line.o is None):
            return line
    return None


def _weighty(head: Sequence[Dong], names: re.Pattern[str], first: int = _HEAD) -> bool:
    return any(
        names.match(line.khoa) and not _goes_on(head, number, names)
        for number, line in enumerate(head[:first])
        if line.hoa or line.dam
    )


def _goes_on(head: Sequence[Dong], number: int, names: re.Pattern[str]) -> bool:
    """Tell whether a line goes on with the name above it: "ỦY BAN NHÂN DÂN / PHƯỜNG ĐOÀN KẾT" is no union."""
    line = head[number]
    if not _PLACE.match(line.khoa):
        return False
    column = None if line.o is None else (line.o.bang, line.o.cot)
    above = [other for other in head[:number] if (None if other.o is None else (other.o.bang, other.o.cot)) == column]
    return bool(above) and not _TITLES.match(above[-1].khoa) and not names.match(above[-1].khoa)


_OF_OTHERS: tuple[tuple[str, Callable[[Sequence[Dong]], bool]], ...] = (
    (
        "văn bản của Đảng trình bày theo quy định riêng của Đảng, không theo Nghị định 30/2020/NĐ-CP",
        lambda head: any(_PARTY.fullmatch(line.khoa) for line in head if line.hoa or line.dam),
    ),
    (
        "văn bản của Mặt trận Tổ quốc Việt Nam trình bày theo quy định riêng, không theo Nghị định 30/2020/NĐ-CP",
        lambda head: _weighty(head, _FRONT, 8),
    ),
    (
        "văn bản của tổ chức chính trị - xã hội trình bày theo quy định riêng của tổ chức đó",
        lambda head: _weighty(head, _UNIONS, 8),
    ),
    (
        "số, ký hiệu ghi theo lối của Đảng và các tổ chức chính trị - xã hội, không theo Nghị định 30/2020/NĐ-CP",
        lambda head: any(_PARTY_NUMBER.fullmatch(line.khoa) for line in head),
    ),
)
"""Who makes other rules for its documents, and how such a document is known by its head."""


def outside(lines: list[Dong], kind: str | None) -> str | None:
    """Say why a document is not held against the decree: others make the rules for it, or none does."""
    head = [line for line in lines[:_HEAD] if not line.la_ke]
    if reason := next((words for words, is_one in _OF_OTHERS if is_one(head)), None):
        return reason
    if kind in {None, *_MAY_BIND} and any(_BY_YEAR.match(line.khoa) for line in lines[:30]):
        return (
            "số có năm ban hành là của văn bản quy phạm pháp luật, trình bày theo pháp luật về ban hành văn bản quy "
            "phạm pháp luật, không theo Nghị định 30/2020/NĐ-CP"
        )
    title = title_of(head)
    if kind is None and title is not None:
        return f"“{title.chu[:60]}” không thuộc các loại văn bản hành chính của Nghị định 30/2020/NĐ-CP"
    return None
