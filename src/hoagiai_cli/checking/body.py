"""Rules of the words between head and foot: address, grounds, paragraphs, points, the end."""

import re
from collections import Counter
from collections.abc import Iterator

from hoagiai_cli.checking.difference import KhacBiet, differs
from hoagiai_cli.checking.elements import ThanhPhan, goes_on_from_grounds
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.formatting import so_dem

_POINTS = "abcdđeghiklmnopqrstuvxy"
_MM = 72 / 25.4
_ONE_LINE = 80
"""Letters that surely fill more than one line."""
_BOTH = frozenset({"both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"})
_NARROW, _WIDE = 9.5, 13.2
"""Millimetres: 1 cm to 1,27 cm, rounded by Word."""
_SPACES = 5
_LISTED = re.compile(r"(?:[-–+•*▪]|\(?[a-zđ]\)|\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*\.?\s)")
_MUST_ADDRESS = {"tờ trình"}


def rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from _address(found)
    yield from _grounds(found)
    yield from text_rules(found)
    yield from _end(found)


def text_rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs in the text itself."""
    yield from _headings(found)
    yield from _paragraphs(found)
    yield from _points(found)


def _address(found: ThanhPhan) -> Iterator[KhacBiet]:
    lines = found.kinh_gui
    asked = "“Kính gửi: …” dưới số, ký hiệu hoặc dưới trích yếu"
    if not lines:
        if found.v_v or found.loai in _MUST_ADDRESS:
            yield differs("thieu-kinh-gui", "Kính gửi", None, "không tìm thấy", asked, "II.9")
        elif found.loai == "báo cáo":
            asked = "báo cáo của cơ quan cấp dưới gửi cấp trên phải có “Kính gửi”"
            yield differs("bao-cao-kinh-gui", "Kính gửi", None, "không có", asked, "II.9", Severity.LUU_Y)
        return
    if not re.match(r"kính gửi\s*:", lines[0].khoa):
        yield differs("kinh-gui-cham", "Kính gửi", lines[0], "sau “Kính gửi” không có dấu hai chấm", asked, "II.9")
    for line in lines[1:-1]:
        if not line.chu.endswith(";"):
            yield _ends("kinh-gui-dau", "Kính gửi", line, ";", "II.9")
    if len(lines) > 1 and not lines[-1].chu.endswith("."):
        yield _ends("kinh-gui-dau", "Kính gửi", lines[-1], ".", "II.9")


def _grounds(found: ThanhPhan) -> Iterator[KhacBiet]:
    for line in found.can_cu[:-1]:
        if not line.chu.endswith(";"):
            yield _ends("can-cu-dau", "Căn cứ ban hành", line, ";", "II.6")
    if not found.can_cu or found.can_cu[-1].chu.endswith("."):
        return
    # Where the grounds go on into a sentence ("Thực hiện …, Ủy ban nhân dân ban hành"), they all end with ";".
    following = found.than[0] if found.than else None
    goes_on = following is not None and goes_on_from_grounds(following)
    if not (goes_on and found.can_cu[-1].chu.endswith(";")):
        yield _ends("can-cu-dau", "Căn cứ ban hành", found.can_cu[-1], ";" if goes_on else ".", "II.6")


def _headings(found: ThanhPhan) -> Iterator[KhacBiet]:
    for line in found.than:
        if re.match(r"[IVX]{1,5}\.\s+\S", line.chu) and len(line.chu) < 200:  # noqa: PLR2004 - a heading
            sentence = len(line.chu) > _ONE_LINE and line.chu.endswith((".", ";", ":"))
            if not line.hoa and not sentence:
                yield differs("de-muc-hoa", "Tiêu đề mục", line, _quoted(line, "chữ in thường"), "in hoa", "II.6")
            if not line.dam and not sentence:
                yield differs("de-muc-dam", "Tiêu đề mục", line, _quoted(line, "chữ không đậm"), "đậm", "II.6")


def _paragraphs(found: ThanhPhan) -> Iterator[KhacBiet]:
    counted: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], Dong] = {}
    for line in found.than:
        if line.la_ke or len(line.chu) < 40 or line.doan.canh in {"center", "right", "end"}:  # noqa: PLR2004 - no paragraph
            continue
        for wrong in _paragraph(line):
            counted[wrong] += 1
            first.setdefault(wrong, line)
    for (rule, shown, asked), times in counted.items():
        more = f" ({times} đoạn)" if times > 1 else ""
        yield differs(rule, "Nội dung văn bản", first[rule, shown, asked], shown + more, asked, "II.6")


def _paragraph(line: Dong) -> Iterator[tuple[str, str, str]]:
    form = line.doan
    if line.co is not None and not 13 <= line.co <= 14:  # noqa: PLR2004 - the decree's sizes
        yield "loi-van-co", f"cỡ chữ {so_dem(line.co)}", "cỡ chữ 13 đến 14"
    # Of a single line nobody sees whether it is justified.
    if len(line.chu) > _ONE_LINE and form.canh not in _BOTH:
        yield "loi-van-canh", "không canh đều hai lề", "canh đều cả hai lề"
    if not line.hoa and (indent := _indent(line)) is not None:
        yield "loi-van-thut", f"đầu dòng lùi vào {so_dem(round(indent / 10, 2))} cm", "lùi vào 1 cm hoặc 1,27 cm"
    if (form.truoc or 0) + (form.sau or 0) < 6:  # noqa: PLR2004 - the decree's
        yield "loi-van-cach-doan", "các đoạn cách nhau dưới 6 pt", "khoảng cách giữa các đoạn tối thiểu 6 pt"
    lines = 1 if form.gian_dong is None or form.kieu_gian in {"exact", "atLeast"} else form.gian_dong / 240
    if not 0.99 <= lines <= 1.51:  # noqa: PLR2004 - 1 to 1,5, rounded by Word
        yield "loi-van-gian-dong", f"giãn dòng {so_dem(round(lines, 2))}", "từ dòng đơn đến 1,5 dòng"


def _indent(line: Dong) -> float | None:
    """Return how far a paragraph's first line stands in, in millimetres, where that is wrong; None where it is right.

    A tab or spaces move it in as well. An item of a list hangs, or stands in deeper, as its level asks.
    """
    first, left = (line.doan.dong_dau or 0) / _MM, (line.doan.trai or 0) / _MM
    if first < 0 or line.thut_tab or line.so_cach >= _SPACES:
        return None
    whole = first + left
    listed = bool(_LISTED.match(line.chu))
    if _NARROW <= whole <= _WIDE or (listed and whole > _WIDE) or (line.dam and len(line.chu) <= _ONE_LINE):
        return None
    return whole


def _points(found: ThanhPhan) -> Iterator[KhacBiet]:
    before = ""
    for line in found.than:
        read = re.match(r"([a-zđ])\)\s", line.chu)
        if read is None:
            continue
        letter = read[1]
        asked = "thứ tự chữ cái tiếng Việt: a), b), c), d), đ), e), g)…"
        if letter not in _POINTS or (letter == "e" and before == "d"):
            yield differs("diem-thu-tu", "Điểm", line, f"điểm “{letter})” sau điểm “{before or '…'})”", asked, "II.6")
        before = letter


def _end(found: ThanhPhan) -> Iterator[KhacBiet]:
    words = [line for line in found.than if line.chu and not line.la_ke]
    if words and found.noi_nhan and not words[-1].chu.endswith("./."):
        shown = f"kết thúc bằng “…{words[-1].chu[-20:]}”"
        where = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4"
        # The decree shows it in its samples only.
        yield KhacBiet(
            "ket-thuc", "Kết thúc nội dung", Severity.CANH_BAO, shown, "kết thúc bằng “./.”", where, words[-1].vi_tri
        )


def _ends(rule: str, element: str, line: Dong, sign: str, section: str) -> KhacBiet:
    return differs(rule, element, line, f"“…{line.chu[-30:]}”", f"cuối dòng có dấu “{sign}”", section)


def _quoted(line: Dong, what: str) -> str:
    return f"“{line.chu[:60]}”: {what}"
