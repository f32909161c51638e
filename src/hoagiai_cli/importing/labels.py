"""The labels of a task's lines and the names of a table's columns: what each of the many wordings means."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from hoagiai_cli.importing.words import fold


class Truong(StrEnum):
    """What a labelled line or a column says of a task."""

    SO = "so"
    TEN = "ten"
    CHU_TRI = "chu_tri"
    THUC_HIEN = "thuc_hien"
    PHOI_HOP = "phoi_hop"
    CHU_TRI_PHOI_HOP = "chu_tri_phoi_hop"
    THANH_PHAN = "thanh_phan"
    THOI_GIAN = "thoi_gian"
    KHAC = "khac"


CHINH = frozenset(
    {
        Truong.CHU_TRI,
        Truong.THUC_HIEN,
        Truong.PHOI_HOP,
        Truong.CHU_TRI_PHOI_HOP,
        Truong.THANH_PHAN,
        Truong.THOI_GIAN,
    }
)
"""The fields that make a paragraph a task."""

_AI = (
    r"(?:các )?(?:cơ quan|đơn vị|phòng|ban|ngành|sở|tổ chức|bộ phận|địa phương|đoàn thể|cá nhân|bộ|người|đồng chí)"
    r"(?: ?(?:,|/|và|hoặc|-) ?(?:các )?(?:cơ quan|đơn vị|phòng|ban|ngành|sở|tổ chức|bộ phận|địa phương|"
    r"đoàn thể|cá nhân|bộ|người))*"
    r"(?: được (?:phân công|giao))?"
)
_VIEC = (
    r"(?:(?: ?[,/] ?| và | )(?:thực hiện|tham mưu|tổ chức|triển khai|tổng hợp|xây dựng|soạn thảo|theo dõi|"
    r"chính|nhiệm vụ|trình|báo cáo))*"
)
_LEAD = (
    r"(?:chủ trì|chủ quản|đầu mối|làm đầu mối|chịu trách nhiệm|phụ trách|chủ trì và phối hợp(?! với)|"
    r"trực tiếp thực hiện)"
)
_TAIL_TIME = (
    r"(?: ?(?:,|/|-|và)? ?(?:thực hiện|hoàn thành|tổ chức|triển khai|tiến hành|ban hành|trình|dự kiến|kết thúc|"
    r"báo cáo|tiến độ|lộ trình|thời hạn|thời gian|địa điểm|bắt đầu|xong|tổ chức thực hiện|triển khai thực hiện|"
    r"cụ thể|phải hoàn thành|yêu cầu|giải quyết|xử lý|xây dựng|gửi|thi|kiểm tra|giám sát|"
    r"nhiệm vụ|kế hoạch|công việc))*"
)
_MEANINGS = (
    (Truong.SO, r"s?tt|số tt|số thứ tự|stt\.?|t\.t|số"),
    (
        Truong.TEN,
        (
            r"(?:tên |danh mục |các |những )*(?:nội dung|nhiệm vụ|công việc|hoạt động|tên văn bản|tên đề án|đề án|"
            r"chương trình)"
            r"(?:(?: ?[,/-] ?| và | )(?:các |những )?(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|chủ yếu|"
            r"trọng tâm|cụ thể|"
            r"thực hiện|triển khai|chính|kế hoạch|đề án|dự án|công tác|giao|được giao|được phân công|phân công|"
            r"cần thực hiện|cần triển khai|"
            r"tham mưu|phần việc))*|"
            r"(?:tên |các )?việc(?: (?:cần |phải )?(?:làm|thực hiện|triển khai))?|"
            r"công tác|phần việc|tên công việc|nhiệm vụ được giao|đầu việc|trích yếu|sự việc"
        ),
    ),
    (
        Truong.CHU_TRI_PHOI_HOP,
        (
            rf"(?:{_AI} )?(?:chủ trì|thực hiện) ?(?:,|/|-|và|;| )? ?(?:(?:{_AI}) )?phối hợp(?: thực hiện)?|"
            r"phân công(?: thực hiện| nhiệm vụ)?|"
            r"phân công trách nhiệm|phân công chủ trì, phối hợp"
        ),
    ),
    (
        Truong.CHU_TRI,
        (
            rf"(?:{_AI} |trách nhiệm |giao |cấp )?{_LEAD}{_VIEC}|{_LEAD} {_AI}|(?:{_AI} )tham mưu{_VIEC}|giao|"
            rf"{_AI} chính|"
            rf"{_LEAD} \([^)]*\)|{_AI} {_LEAD}(?: ?/ ?{_AI} {_LEAD})"
        ),
    ),
    (
        Truong.PHOI_HOP,
        (
            rf"(?:các )?(?:{_AI} |trách nhiệm |cấp )?(?:cùng )?(?:phối hợp|phối kết hợp|tham gia|hỗ trợ|cộng tác)"
            r"(?: ?(?:,|/|và)? ?(?:thực hiện|tổ chức|triển khai|phối hợp|tham gia|hỗ trợ|tổ chức thực hiện|với|"
            r"chính|chủ yếu))*|"
            rf"{_AI} liên quan|phối hợp {_AI}"
        ),
    ),
    (
        Truong.THUC_HIEN,
        (
            rf"(?:{_AI} |trách nhiệm |phân công |lực lượng |địa phương )(?:trực tiếp |tổ chức |triển khai |"
            r"chủ động |được phân công |có trách nhiệm |của )*"
            rf"(?:thực hiện|triển khai|tổ chức|thi hành|chuẩn bị|soạn thảo){_VIEC}|"
            rf"(?:{_AI} )?được giao(?: thực hiện| nhiệm vụ)?|"
            r"trách nhiệm|"
            rf"trách nhiệm (?:của )?{_AI}|{_AI}|người thực hiện|tổ chức thực hiện|phân công"
        ),
    ),
    (Truong.THANH_PHAN, r"thành phần(?: tham dự| tham gia| dự| mời| dự họp| dự hội nghị| tham dự hội nghị)?"),
    (
        Truong.THOI_GIAN,
        (
            r"(?:dự kiến |về )?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|mốc thời gian|kỳ hạn|hạn|hạn chót|"
            r"thời gian dự kiến|"
            rf"thời lượng|ngày|tháng|quý|mốc){_TAIL_TIME}|hoàn thành(?: trước| trong)?|(?:ngày|hạn) hoàn thành|"
            r"th(?:ời )?gian t/?h(?:iện)?|thực hiện"
        ),
    ),
)
_COMPILED = tuple((field, re.compile(pattern)) for field, pattern in _MEANINGS)
_LONGEST = 200
"""Characters of the longest label; what is longer are the words of a cell or a paragraph."""
_SECOND_LOOK = re.compile(r"\s*\([^)]*\)\s*$")


@lru_cache(maxsize=4096)
def meaning(label: str) -> Truong:
    """Return what a label or a column's name says; ``KHAC`` for one that is not known."""
    words = fold(label).strip(" :.;*-–+_|")
    if len(words) > _LONGEST:
        return Truong.KHAC
    for text in (words, _SECOND_LOOK.sub("", words)):
        for field, pattern in _COMPILED:
            if pattern.fullmatch(text):
                return field
    return Truong.KHAC


_BARE_NOUN = re.compile(_AI)


def is_bare_noun(label: str) -> bool:
    """Tell whether a label only says what kind its values are ("Đơn vị", "Cá nhân"), and not what they do."""
    return bool(_BARE_NOUN.fullmatch(fold(label).strip(" :.;*-–+_|")))


class Nhan(NamedTuple):
    """A labelled stretch of a text.

    Attributes:
        truong: What it says.
        nhan: The label as printed.
        dau: Offset of the label.
        gia_tri: Offset of the first character of its value.
        het: Offset where the value ends.
    """

    truong: Truong
    nhan: str
    dau: int
    gia_tri: int
    het: int


_WORD = r"[^\W\d_]+"
_LABEL = re.compile(
    rf"(?:^|(?<=[.;,(/–\s-]))({_WORD}(?:(?: ?[,/&-] ?| |\n){_WORD}){{0,11}}(?: ?\([^():]{{1,40}}\))?)\s*:(?!//|\d)"
)
_KNOWN_STARTS = (
    "cơ quan", "các cơ quan", "đơn vị", "các đơn vị", "chủ trì", "phối hợp", "thời gian", "thời hạn", "tiến độ",
    "hoàn thành",
    "thành phần", "trách nhiệm", "phân công", "người", "bộ phận", "tổ chức", "thực hiện", "lộ trình", "đầu mối", "hạn",
    "phòng", "ban", "ngành", "sở", "cá nhân", "giao", "mốc", "dự kiến", "kỳ hạn", "lực lượng", "địa phương",
    "lãnh đạo", "bộ",
    "cấp", "thời điểm", "đoàn thể", "tham gia", "ngày",
)  # fmt: skip
_BARE_TIME = re.compile(
    r"((?:Thời gian|Thời hạn|Tiến độ)(?: thực hiện| hoàn thành| tổ chức| triển khai)*)(?: là)? "
    r"(?=trước|trong|từ|sau|khi|quý|tháng|năm|ngày|chậm|đến|hoàn|theo|thường|hằng|hàng|ngay|định|xong|cả|"
    r"Quý|Tháng|Năm|Trong|Từ|Trước)"
)
_BARE_BODY = re.compile(
    r"((?:Cơ quan|Đơn vị|Cơ quan, đơn vị|Cơ quan/Đơn vị)(?: được giao)? (?:chủ trì|phối hợp|thực hiện|"
    r"chủ trì thực hiện|phối hợp thực hiện))"
    r"(?: là)? (?=[A-ZĐÀ-Ỹ])"
)


def find_labels(text: str) -> list[Nhan]:  # noqa: C901 - one case a branch, in order
    """Return the labels of a paragraph, in order: the one at its head, whatever it is, and all known ones within.

    The paragraph is without its marker. A label of unknown meaning counts at the head alone: within a sentence a colon
    is only a colon.
    """
    flat = text.replace("\n", " ")
    found: list[tuple[Truong, str, int, int]] = []
    for match in _LABEL.finditer(flat):
        start, label = match.start(1), match[1]
        field = meaning(label)
        at_head = start == 0
        if field not in CHINH:
            cut = _known_tail(label)
            if cut is not None and not at_head:
                start, label = start + cut, label[cut:]
                field = meaning(label)
            elif cut is not None and len(label[:cut].split()) > 1 and field is Truong.KHAC:
                # "Ban hành kế hoạch Cơ quan chủ trì: …": the name runs into the label.
                start, label = start + cut, label[cut:]
                field = meaning(label)
            elif not at_head:
                continue
        if found and field in {Truong.SO, Truong.TEN, Truong.KHAC}:
            continue
        if not at_head and field is Truong.THUC_HIEN and len(label.split()) < 3:  # noqa: PLR2004 - "Đơn vị: …" in a sentence
            continue
        if not at_head and label[0].islower() and not _after_sign(flat, start):
            continue
        found.append((field, label, start, match.end()))
    if not found or found[0][2] > 0:
        bare = _BARE_TIME.match(flat) or _BARE_BODY.match(flat)
        if bare:
            found.insert(0, (meaning(bare[1]), bare[1], 0, bare.end()))
    if not found:
        return []
    ends = [*(start for _, _, start, _ in found[1:]), len(flat)]
    return [
        Nhan(field, label.strip(), start, value, end)
        for (field, label, start, value), end in zip(found, ends, strict=True)
    ]


def _after_sign(flat: str, start: int) -> bool:
    return flat[:start].rstrip(" -–+*")[-1:] in ".;,(" or flat[:start].rstrip()[-1:] in "-–+*"


def _known_tail(label: str) -> int | None:
    """Return where a known label begins within a longer run of words: "X. Cơ quan chủ trì" reads on from a sentence."""
    for match in re.finditer(r"(?<=[ \n])(?=[A-ZĐ])|(?<=[.,/] )", label):
        rest = label[match.start() :]
        if fold(rest).startswith(_KNOWN_STARTS) and meaning(rest) in CHINH and not is_bare_noun(rest):
            return match.start()
    return None


def looks_like_label_start(line: str) -> bool:
    """Tell whether a line begins with a known label and its colon, so that it begins a paragraph of its own."""
    match = _LABEL.match(line)
    return bool(match and match.start(1) == 0 and meaning(match[1]) in CHINH)
