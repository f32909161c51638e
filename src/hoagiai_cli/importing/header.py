"""The head of a document: who issued it, number, place and day, kind and abstract; what is blank stays blank."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.body_words import HEAD
from hoagiai_cli.importing.head_lines import DATE, NUMBER, STATE, head_lines
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.reading import DauDoc, So
from hoagiai_cli.importing.words import fold, is_upper

KINDS = (
    "KẾ HOẠCH LIÊN TỊCH", "KẾ HOẠCH", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "QUYẾT ĐỊNH", "CHỈ THỊ", "HƯỚNG DẪN",
    "THÔNG BÁO",
    "NGHỊ QUYẾT", "BÁO CÁO", "QUY CHẾ", "DỰ ÁN",
)  # fmt: skip
_TITLE = re.compile(r"(?P<loai>" + "|".join(KINDS) + r"):?(?:[\s\n]+(?P<sau>.+))?$", re.DOTALL)
_BODY_STARTS = re.compile(
    r"(?:Căn cứ|Thực hiện|Thi hành|Theo|Xét|Để|Nhằm|Trên cơ sở|Trong|Năm 20|Ủy ban|Uỷ ban|UBND|Phòng|Sở|"
    r"Ban|Tiếp tục|Kính gửi)\b"
)
_ATTACHED = re.compile(r"\(?\s*(?:[Bb]an hành )?[Kk]èm theo\b")
_GROUND = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Theo đề xuất)\b")


class Tach(NamedTuple):
    """Where the head of a document ends: the paragraphs before the title, the title, the index of the first after."""

    truoc: tuple[Doan, ...]
    tieu_de: Doan | None
    sau: int


def find_title(paragraphs: Sequence[Doan], start: int = 0) -> int | None:
    """Return the index of the next paragraph that is a document's title."""
    for index in range(start, len(paragraphs)):
        doan = paragraphs[index]
        lines = doan.dong
        if lines and _TITLE.match(lines[0].strip()) and read_marker(doan.text) is None:
            match = _TITLE.match(doan.phang.strip())
            if match and (match["sau"] is None or len(lines) > 1 or _is_title_line(match["sau"])):
                return index
    return None


def _is_title_line(rest: str) -> bool:
    return is_upper(rest) or rest[:1].isupper()


def read_head(before: Sequence[Doan], so: So) -> DauDoc:
    """Read what stands above the title."""
    number = symbol = place = None
    day: str | None = None
    number_text: str | None = None
    issuer: list[tuple[str, str]] = []
    places: dict[str, str] = {}
    for doan, text in head_lines(before):
        folded = fold(text)
        found = False
        match = NUMBER.search(text)
        if match and number_text is None:
            found = True
            digits = re.sub(r"[^\da-zA-Z]", "", match["so"])
            number, symbol = digits or None, re.sub(r"\s*[-–]\s*", "-", match["ky_hieu"]).strip()
            number_text = f"{digits}/{symbol}"
            places["so_ky_hieu"] = doan[0].vi_tri
            text = text[match.end() :].strip()  # noqa: PLW2901 - the day may stand behind the number
        elif re.match(r"Số\s*:", text) and number_text is None:
            found = True
            text = ""  # noqa: PLW2901 - a number not yet given
        dated = DATE.search(text)
        if dated and day is None and place is None:
            found = True
            place, day = dated["noi"].strip(" *–-"), _iso(dated["ngay"], dated["thang"], dated["nam"])
            places["ngay"] = doan[0].vi_tri
        elif STATE.search(folded):
            found = True
            if HEAD.match(folded) and number_text is None:
                issuer.append(
                    (text, doan[0].vi_tri)
                )  # a body's name that runs into the title: it is doubted as a whole
        elif (
            not found and is_upper(text) and number_text is None and not text.startswith(("DỰ THẢO", "HỎA TỐC", "KHẨN"))
        ):
            found = True
            issuer.append((text, doan[0].vi_tri))
        elif folded in {"dự thảo", "(dự thảo)", "hỏa tốc", "khẩn", "thượng khẩn", "bản chính", "sao y"}:
            found = True
        if found:
            so.used(*(one.thu_tu for one in doan))
    return DauDoc(
        so_ky_hieu=number_text,
        so=number,
        ky_hieu=symbol,
        dia_danh=place,
        ngay=day,
        co_quan=_joined_lines([text for text, _ in issuer]),
        cho=(*places.items(), *(("co_quan_ban_hanh", where) for _, where in issuer[:1])),
    )


def _joined_lines(lines: list[str]) -> tuple[str, ...]:
    """Join lines that a page folded in mid-name: "UỶ BAN NHÂN" / "DÂN"."""
    out: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if out and fold(out[-1]) in {"ủy ban nhân", "hội đồng nhân"}:
            out[-1] += f" {text}"
        else:
            out.append(text)
    return tuple(out)


def _iso(day: str, month: str, year: str) -> str | None:
    numbers = [re.sub(r"\D", "", part) for part in (year, month, day)]
    if len(numbers[0]) != 4:  # noqa: PLR2004 - a year
        return None
    iso = numbers[0]
    if numbers[1] and 1 <= int(numbers[1]) <= 12:  # noqa: PLR2004 - months
        iso += f"-{int(numbers[1]):02}"
        if numbers[2] and 1 <= int(numbers[2]) <= 31:  # noqa: PLR2004 - days
            iso += f"-{int(numbers[2]):02}"
    return iso


def read_title(paragraphs: Sequence[Doan], index: int, so: So) -> tuple[str, str | None, int]:
    """Read kind and abstract; return them and the index of the first paragraph after."""
    doan = paragraphs[index]
    match = _TITLE.match(doan.phang.strip())
    kind = match["loai"] if match else "KẾ HOẠCH"
    so.used(doan.thu_tu)
    after = index + 1
    if match and match["sau"]:
        return kind, " ".join(match["sau"].split()).strip(" *:_"), _skip_attached(paragraphs, after, so)
    words: list[str] = []
    first: Doan | None = None
    while after < len(paragraphs):
        following = paragraphs[after]
        text = following.phang.strip()
        if _ATTACHED.match(text) or (first is not None and not _goes_on(first, words[-1], following)):
            break
        if first is None and (read_marker(following.text) or _is_body(following)):
            break
        first = first or following
        words.append(text)
        so.used(following.thu_tu)
        after += 1
    return kind, " ".join(" ".join(words).split()).strip(" *:_") or None, _skip_attached(paragraphs, after, so)


def _is_body(doan: Doan) -> bool:
    """Tell whether a paragraph right under the title is already the text: it is long, and ends as sentences do."""
    text = doan.phang.strip()
    return bool(_BODY_STARTS.match(text)) and text.endswith((".", ";", ":")) and not doan.toan_dam


def _goes_on(first: Doan, last: str, following: Doan) -> bool:
    text = following.phang.strip()
    if read_marker(following.text) or last.endswith((".", ";", ":")) or text.endswith((";", ":")):
        return False
    if is_upper(first.phang):
        return is_upper(text)
    if is_upper(text):
        return False
    return first.toan_dam and following.toan_dam


def _skip_attached(paragraphs: Sequence[Doan], index: int, so: So) -> int:
    """Step over "(Kèm theo Quyết định số …)", which the head repeats."""
    while index < len(paragraphs) and _ATTACHED.match(paragraphs[index].phang.strip()):
        so.used(paragraphs[index].thu_tu)
        index += 1
    return index


def is_ground(doan: Doan) -> bool:
    """Tell whether a paragraph is one of the legal grounds."""
    return bool(_GROUND.match(doan.phang.strip())) and read_marker(doan.text) is None
