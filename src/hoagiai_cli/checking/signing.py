"""The foot of a document: who receives it, by what right it is signed, and the signer's name."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.language.spelling import fold

_TITLE = re.compile(
    r"(?:tm|kt|tl|tuq|q)\s*\.|(?:phó |quyền )?(?:chủ tịch|chủ nhiệm|giám đốc|tổng giám đốc|trưởng|chánh|"
    r"cục trưởng|vụ trưởng|chi cục trưởng|bộ trưởng|thứ trưởng|hiệu trưởng|viện trưởng|trạm trưởng|đội trưởng|"
    r"tổ trưởng|chỉ huy trưởng|trưởng phòng|trưởng ban|hiệu phó|thủ tướng|tổng|kế toán)"
)
_FAMILY = frozenset({
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
    "dương", "lý", "đinh", "đào", "đoàn", "lâm", "mai", "trịnh", "hà", "cao", "tạ", "lương", "lò", "quàng",
    "giàng", "vàng", "sùng", "lường", "tòng", "cà", "mùa", "thào", "hờ", "vi", "lục", "nông", "hứa", "triệu", "tô",
    "tống", "chu", "trương", "thái", "phùng", "vương", "la", "lưu", "quách", "kiều", "châu", "từ", "thân", "đàm",
    "nghiêm", "lại", "khổng", "lã", "kha", "mạc", "lộc", "ninh", "ông", "âu", "bạch", "doãn", "phó", "thạch",
    "sơn", "danh", "kim", "y", "đồng", "tăng", "điêu", "hoa", "khuất", "lữ", "mã", "ma", "nhữ", "giáp", "chử",
    "cù", "diệp", "hạ", "hàn", "khúc", "liễu", "ngụy", "phí", "tào", "tiêu", "văn",
})  # fmt: skip
"""Family names of Vietnam: a name that is wrongly set in capitals is known by them."""
_NO_NAME = re.compile(r"\(.*\)|đã ký|\[.*\]|ký bởi.*|người ký.*|email.*|cơ quan.*|thời gian ký.*|ngày ký.*|#\w+|[\W_]+")
_RECIPIENTS = re.compile(r"nơi nhận\s*(?::.*|)")
_ENTRY = ("-", "–", "—", "+", "•")
_BEGINS = re.compile(r"nơi nhận\b")
_LEFT = re.compile(r"nơi nhận\b|[-–—+•]")
_GAP = 4
"""Spaces in a row that hold two columns apart."""
_FOOT_LINE = 200
_FEW = 5


class Chan(NamedTuple):
    """The foot found: where it begins, the line of its title, and its parts; ``het``: the first line behind it."""

    dau: int
    noi_nhan: Dong | None
    noi_nhan_dong: tuple[Dong, ...]
    quyen_han: tuple[Dong, ...]
    ho_ten: Dong | None
    het: int


def take_apart(lines: list[Dong]) -> list[Dong]:
    """Cut the lines of a foot without a table on which recipients and signer stand side by side.

    They are held apart by a row of spaces, or by nothing but their look where a conversion dissolved the table.
    """
    start = next((number for number, line in enumerate(lines) if _BEGINS.match(line.khoa) and line.o is None), None)
    if start is None:
        return lines
    made = lines[:start]
    for line in lines[start:]:
        at = _where_cut(line) if line.o is None and _LEFT.match(line.khoa) and len(line.chu) < _FOOT_LINE else None
        made.extend([line] if at is None else line.cut(at))
    return made


def _where_cut(line: Dong) -> int | None:
    """Return the offset at which the signer's part of a line begins."""
    place = 0
    before = None
    gap = 0
    for words, look in line.cac_chu:
        for index, sign in enumerate(words):
            if sign.isspace():
                gap += 1
                continue
            turned = index == 0 and before is not None and bool(look.dam) and not before.dam
            rest = _from(line.chu, place)
            signer = turned and rest.isupper() and bool(_TITLE.match(fold(rest)))
            if place and (gap >= _GAP or signer):
                return len(line.chu) - len(rest)
            place, gap = place + 1, 0
        before = look
    return None


def _from(text: str, letters: int) -> str:
    """Return a text from one of its signs, spaces not counted."""
    for index, sign in enumerate(text):
        if sign.isspace():
            continue
        if not letters:
            return text[index:]
        letters -= 1
    return ""


def read_foot(lines: Sequence[Dong]) -> Chan:
    """Find the foot: at "Nơi nhận", or where there is none, at the right of the signer."""
    start = next((number for number, line in enumerate(lines) if _RECIPIENTS.fullmatch(line.khoa)), None)
    if start is None:
        after = len(lines) // 3
        signed = next((n for n, line in enumerate(lines) if n >= after and line.hoa and _signs(line)), None)
        if signed is None:
            return Chan(len(lines), None, (), (), None, len(lines))
        return _read(lines, signed, None)
    # A signer's column on the left, or above, is read first.
    cell = lines[start].o
    begin = start
    while begin and cell is not None and lines[begin - 1].o is not None and lines[begin - 1].o.bang == cell.bang:  # type: ignore[union-attr]
        begin -= 1
    return _read(lines, begin, start)


def _signs(line: Dong) -> bool:
    return bool(re.match(r"(?:tm|kt|tl|tuq|q)\s*\.", line.khoa) or re.fullmatch(_TITLE.pattern + r".{0,40}", line.khoa))


def _read(lines: Sequence[Dong], begin: int, start: int | None) -> Chan:
    head = None if start is None else lines[start]
    cell = None if head is None else head.o
    table = lines[begin].o.bang if lines[begin].o is not None else None  # type: ignore[union-attr]
    recipients: list[Dong] = []
    titles: list[Dong] = []
    name: Dong | None = None
    end = begin
    for end in range(begin, len(lines)):
        line = lines[end]
        if table is not None and (line.o is None or line.o.bang != table):
            break
        if line is head or line.la_ke or not line.chu:
            continue
        in_recipients = line.o is not None and cell is not None and (line.o.bang, line.o.cot) == (cell.bang, cell.cot)
        if start is not None and (in_recipients or (line.o is None and line.chu.startswith(_ENTRY))):
            if not (_kept(recipients) and not line.chu.startswith(_ENTRY)):
                recipients.append(line)
            continue
        if table is None and name is not None and (start is None or end > start):
            break
        if _NO_NAME.fullmatch(line.khoa):
            continue
        if name is None and line.hoa and not (titles and _is_name(line)):
            titles.append(line)
        elif titles and name is None:
            name = line
    else:
        end = len(lines)
    return Chan(begin, head, tuple(recipients), tuple(titles), name, end)


def _kept(recipients: Sequence[Dong]) -> bool:
    """Tell whether the list is closed ("- Lưu: VT."): below stands the sign of who wrote, or the name of a file."""
    last = entries(recipients)[-1] if recipients else []
    return bool(last) and bool(re.match(r"\W*lưu\b", last[0].khoa)) and last[-1].chu.endswith(".")


def _is_name(line: Dong) -> bool:
    words = line.khoa.split()
    return 2 <= len(words) <= _FEW and words[0] in _FAMILY and not _TITLE.match(line.khoa)  # noqa: PLR2004 - a name


def entries(lines: Sequence[Dong]) -> list[list[Dong]]:
    """Return the recipients, each with the lines that go on with it."""
    found: list[list[Dong]] = []
    for line in lines:
        if line.chu.startswith(_ENTRY) or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return found
