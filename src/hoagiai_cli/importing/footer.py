"""The foot of a document: recipients and signature, side by side in Word, one after the other in text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.reading import So
from hoagiai_cli.importing.words import fold, is_upper

_RECIPIENTS = re.compile(r"\**\s*nơi nhận\s*:?", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|TM\s*\.|KT\s*\.)\s*[./]\s*\S")
_OFFICE = re.compile(
    r"(?:(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|BÍ THƯ|"
    r"CHỦ NHIỆM|HIỆU TRƯỞNG|TRƯỞNG BAN|"
    r"VIỆN TRƯỞNG|THỦ TƯỚNG|TỔNG GIÁM ĐỐC|CHI CỤC TRƯỞNG|TỔ TRƯỞNG|CHỈ HUY TRƯỞNG))"
)
_SIGNED = re.compile(r"[(\[]?\s*(?:đã ký|đã kí|ký tên.*|daky)\s*[)\]]?$", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w’']*\.?\s*){2,6}$")


_OFFICE_WORDS = 4
"""Words of an office that stands alone over a signature: "PHÓ TRƯỞNG PHÒNG"."""
_LONGEST_LINE = 120
"""Characters of the longest line of a signature or a recipient."""


class ChanDoc(NamedTuple):
    """What the foot says."""

    noi_nhan: tuple[str, ...]
    luu: str | None
    quyen_han: tuple[str, ...]
    ho_ten: str | None
    het: int


def find_foot(paragraphs: Sequence[Doan], start: int) -> int | None:
    """Return the index of the paragraph at which the foot begins."""
    for index in range(start, len(paragraphs)):
        text = paragraphs[index].phang.strip()
        if _RECIPIENTS.match(text) and len(text) < 400:  # noqa: PLR2004 - the list may be in the same paragraph
            return index
        if is_upper(text) and (_AUTHORITY.match(text) or (_OFFICE.match(text) and len(text.split()) <= _OFFICE_WORDS)):
            return index
    return None


def read_foot(paragraphs: Sequence[Doan], start: int, so: So) -> ChanDoc:  # noqa: C901 - one case a branch, in order
    """Read recipients and signature from ``start`` on; ``het`` is the index of the first paragraph after them."""
    recipients: list[str] = []
    authority: list[str] = []
    name: str | None = None
    listing = False
    index = start
    while index < len(paragraphs):
        doan = paragraphs[index]
        outcome = True
        for line in _lines(doan):
            text = line.strip(" *\t")
            if _RECIPIENTS.match(text):
                listing = True
                text = _RECIPIENTS.sub("", text, count=1).strip()
                if not text:
                    continue
            if _is_authority(text, authority):
                listing = False
                authority.append(text)
            elif authority and _SIGNED.match(text):
                continue
            elif authority and name is None and _NAME.match(text) and not text.startswith("-") and not is_upper(text):
                name = text
                listing = False
            elif re.match(r"[-–+•]\s*\S", text) and (
                listing or not authority or name is None or fold(text[:7]).startswith("- lưu")
            ):
                listing = True
                recipients.append(re.sub(r"^[-–+•]\s*", "", text))
            elif listing and recipients and not is_upper(text) and not recipients[-1].rstrip().endswith((";", ".")):
                recipients[-1] += f" {text}"
            elif (listing and not is_upper(text) and not recipients) or (
                listing
                and recipients
                and re.match(r"(?:như trên|lưu|VP |[a-zđ])", text, re.IGNORECASE)
                and len(text) < _LONGEST_LINE
            ):
                recipients.append(text)
            else:
                outcome = False
                break
        if not outcome:
            break
        so.used(doan.thu_tu)
        index += 1
    archive = next((text for text in recipients if fold(text).startswith("lưu")), None)
    return ChanDoc(
        tuple(text.rstrip(" ;.,") for text in recipients if text is not archive and text.strip(" ;.,")),
        re.sub(r"^[Ll]ưu\s*:?\s*", "", archive).rstrip(" .;") or None if archive else None,
        tuple(authority),
        name,
        index,
    )


def _lines(doan: Doan) -> list[str]:
    """Return the lines of a paragraph; a recipient folded by a page is one line."""
    lines: list[str] = []
    for line in doan.dong:
        if (lines and line[:1].islower() and not lines[-1].rstrip().endswith((";", "."))) or (
            lines and is_upper(line) and is_upper(lines[-1]) and not _OFFICE.match(line) and not _AUTHORITY.match(line)
        ):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _is_authority(text: str, authority: list[str]) -> bool:
    if (
        not is_upper(text)
        or len(text) > _LONGEST_LINE
        or re.match(
            r"(?:PHỤ LỤC|DANH MỤC|MẪU|"
            r"BIỂU|KẾ HOẠCH)",
            text,
        )
    ):
        return False
    return bool(_AUTHORITY.match(text) or _OFFICE.match(text)) or (bool(authority) and len(authority) < 4)  # noqa: PLR2004
