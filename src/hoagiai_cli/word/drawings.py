"""What hangs on a run besides words: lines, text boxes, pictures, embedded objects, charts."""

import re
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.word.package import W
from hoagiai_cli.word.parts import DuongKe

if TYPE_CHECKING:
    from lxml import etree

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_LINES = frozenset({"line", "straightConnector1"})
_EMU = 12_700
_FLAT = 3.0
"""Points: a shape that is less high is drawn as a line."""
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0, "": 0.75}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|px|pc)?")
_SIZE = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")
_CONNECTOR = "#_x0000_t32"


class TrenManh(NamedTuple):
    """What hangs there: lines, contents of text boxes, and what is lost (kind, words)."""

    duong_ke: "list[DuongKe]"
    hop: "list[etree._Element]"
    mat: list[tuple[str, str]]


def read_drawing(element: "etree._Element", found: TrenManh) -> None:
    """Take in a drawing; of two forms of one drawing the newer one alone."""
    before = len(found.hop) + len(found.duong_ke) + len(found.mat)
    _walk(element, found)
    if element.tag == f"{W}object":
        _object(element, found)
    elif len(found.hop) + len(found.duong_ke) + len(found.mat) == before and _is_line(element):
        found.duong_ke.append(DuongKe(_length(element)))


def _walk(element: "etree._Element", found: TrenManh) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            continue
        if tag == f"{MC}AlternateContent":
            _walk(choice(child), found)
        elif tag == f"{W}txbxContent":
            found.hop.append(child)
        elif tag == f"{_PIC}pic" or (tag == f"{_V}imagedata" and not _in_object(child)):
            found.mat.append(("anh", ""))
        elif tag == f"{_A}graphicData":
            _graphic(child, found)
        else:
            _walk(child, found)


def _graphic(data: "etree._Element", found: TrenManh) -> None:
    kind = data.get("uri", "").rsplit("/", 1)[-1]
    if kind in {"chart", "diagram", "chartex"}:
        found.mat.append(("bieu_do", ""))
    elif kind == "picture":
        found.mat.append(("anh", ""))
    else:
        _walk(data, found)


def _object(element: "etree._Element", found: TrenManh) -> None:
    embedded = element.find(f".//{_O}OLEObject")
    program = "" if embedded is None else embedded.get("ProgID", "")
    if program.startswith("Equation"):
        found.mat.append(("cong_thuc", ""))
    else:
        named = "bảng tính Excel" if program.startswith("Excel") else program
        found.mat.append(("doi_tuong", named))


def _in_object(element: "etree._Element") -> bool:
    return next(element.iterancestors(f"{W}object"), None) is not None


def choice(alternate: "etree._Element") -> "etree._Element":
    """Return the form of an alternate content that is read: the newer, or the older where there is no other."""
    newer = alternate.find(f"{MC}Choice")
    older = alternate.find(f"{MC}Fallback")
    return alternate if newer is None and older is None else (newer if newer is not None else older)  # type: ignore[return-value]


def _is_line(element: "etree._Element") -> bool:
    for shape in element.iter(f"{_A}prstGeom", f"{_WPS}cNvCnPr", f"{_V}line", f"{_V}shape", f"{_V}rect"):
        if shape.tag in {f"{_WPS}cNvCnPr", f"{_V}line"} or shape.get("prst") in _LINES:
            return True
        if shape.tag in {f"{_V}shape", f"{_V}rect"}:
            height = _style(shape).get("height")
            if shape.get("type") == _CONNECTOR or (height is not None and abs(height) < _FLAT):
                return True
    extent = next(element.iter(f"{_WP}extent"), None)
    return extent is not None and _number(extent.get("cy")) < _FLAT * _EMU


def _length(element: "etree._Element") -> float | None:
    extent = next(element.iter(f"{_WP}extent"), None)
    if extent is not None:
        return _number(extent.get("cx")) / _EMU or None
    line = next(element.iter(f"{_V}line"), None)
    if line is not None:
        start, end = (_points(line.get(name, "").split(",")[0]) for name in ("from", "to"))
        return None if start is None or end is None else abs(end - start) or None
    for shape in element.iter(f"{_V}shape", f"{_V}rect"):
        width = _style(shape).get("width")
        return abs(width) if width else None
    return None


def _style(shape: "etree._Element") -> dict[str, float]:
    read = ((name, _points(value)) for name, value in _SIZE.findall(shape.get("style", "")))
    return {name: value for name, value in read if value is not None}


def _points(text: str) -> float | None:
    read = _LENGTH.fullmatch(text.strip())
    return None if read is None else float(read[1]) * _UNITS[read[2] or ""]


def _number(text: str | None) -> float:
    return float(text) if text and re.fullmatch(r"-?\d{1,12}", text) else 0.0
