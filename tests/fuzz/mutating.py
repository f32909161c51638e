"""Mutations of real files: text by line, word and character; packages by part, element and byte. Seeded, repeatable."""

import io
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree

LARGEST = 520_000
"""Bytes of a mutated text: what is larger is refused by every reader, and would only cost time."""

ODD_TEXT = (
    "", " ", "-", "0", "-1", "1e9", "99999999999999999999", "٣", "²", "Ⅳ", "x", "a" * 5000, "\u0301", "\u202e", "\ufeff",
    "\u200b", "\x00", "\x1b[31m", "\x85", "\u2028", "�", "𝟚", "ﬁ", "Quý V", "32/13/2025", "00/00/0000", "29/02/2025",
    "năm 0000", "năm 9999", "Quý II, quý IV", "{{ self }}", "{% for", "%}", "{{", "}}", "{#", "|", "||||", "\t", "&", "<w:p>",
    "=1+1", "=HYPERLINK(1)", "'", '"', "[", "]", "{", "}", ": ", "- ", "? ", "!!python/object:os.system", "&a", "*a", "<<:",
    "null", "true", ".inf", "0x" + "f" * 500, "\\", "/", "../../etc/passwd", "con", "I" * 40, "IIII", "ngày ngày ngày",
    "từ", "đến", "trước", "sau", "hằng", "(", ")", ";" * 60, "..." * 30, "1.1.1.1.1.1.1.1.1.1", "a)", "Thời gian:", "Chủ trì:",
)  # fmt: skip
ODD_VALUES = (
    "",
    "x",
    "-1",
    "0",
    "1",
    "99999999999",
    "1.5",
    "2147483648",
    "٣",
    "²",
    "true",
    "auto",
    " ",
    "a" * 300,
    "../x",
    "#REF!",
)
_TOKEN = re.compile(r"\w+|[^\w\s]|\s+")
_ATTRIBUTE = re.compile(rb'="[^"<]*"')


def mutate_text(rng: random.Random, seeds: Sequence[bytes], *, words: Sequence[str] = ()) -> bytes:
    """Return a text like the seeds, spoiled a few times."""
    data = rng.choice(seeds)
    text = data.decode("utf-8", "replace")
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5, 8))):
        text = rng.choice(_TEXT_OPERATIONS)(rng, text, seeds, words)[:LARGEST]
    data = text.encode("utf-8", "replace")
    return rng.choice(_ENCODINGS)(rng, text, data) if rng.random() < 0.1 else data


def mutate_package(rng: random.Random, seeds: Sequence[bytes], *, words: Sequence[str] = ()) -> bytes:
    """Return a zip package like the seeds, spoiled in a part, in its directory or in its bytes."""
    data = rng.choice(seeds)
    if rng.random() < 0.15:
        return _spoil_bytes(rng, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5))):
        name = _part(rng, parts)
        parts[name] = rng.choice(_PART_OPERATIONS)(rng, parts[name], words)[: 6 * LARGEST]
    if rng.random() < 0.1:
        _spoil_names(rng, parts)
    made = _packed(rng, parts)
    return _spoil_bytes(rng, made) if rng.random() < 0.03 else made


def _packed(rng: random.Random, parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    how = zipfile.ZIP_STORED if rng.random() < 0.05 else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def _part(rng: random.Random, parts: dict[str, bytes]) -> str:
    """Return a part's name: the words and their order more often than the rest."""
    names = sorted(parts)
    weights = [6 if re.search(r"document\.xml$|sheet\d+\.xml$|sharedStrings", name) else 1 for name in names]
    return rng.choices(names, weights)[0]


def _spoil_names(rng: random.Random, parts: dict[str, bytes]) -> None:
    name = rng.choice(sorted(parts))
    what = rng.randrange(4)
    if what == 0:
        del parts[name]
    elif what == 1:
        parts[name.upper()] = parts.pop(name)
    elif what == 2:
        parts[name.replace("/", "\\")] = parts.pop(name)
    else:
        other = rng.choice(sorted(parts))
        parts[name], parts[other] = parts[other], parts[name]


def _spoil_bytes(rng: random.Random, data: bytes) -> bytes:
    if not data:
        return b"\x00"
    out = bytearray(data)
    what = rng.randrange(4)
    if what == 0:
        return bytes(out[: rng.randrange(len(out) + 1)])
    # The directory stands at the end: its offsets, sizes and flags are what readers trust.
    start = max(0, len(out) - 2000) if rng.random() < 0.6 else 0
    for _ in range(rng.choice((1, 2, 4, 16))):
        place = rng.randrange(start, len(out))
        out[place] = rng.choice((0, 0xFF, 0x80, out[place] ^ (1 << rng.randrange(8)), rng.randrange(256)))
    if what == 1:
        place = rng.randrange(len(out))
        del out[place : place + rng.choice((1, 4, 64))]
    return bytes(out)


# Text


def _drop_lines(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    lines = text.split("\n")
    place = rng.randrange(len(lines))
    del lines[place : place + rng.choice((1, 1, 2, 5, 20))]
    return "\n".join(lines)


def _repeat_lines(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    lines = text.split("\n")
    place = rng.randrange(len(lines))
    piece = lines[place : place + rng.choice((1, 1, 3, 10))]
    lines[place:place] = piece * rng.choice((1, 1, 2, 50, 1000))
    return "\n".join(lines)


def _move_lines(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    lines = text.split("\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


def _join_lines(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    places = [place for place, sign in enumerate(text) if sign == "\n"]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + rng.choice((" ", "", "\t", "\r", "  ")) + text[place + 1 :]


def _replace_token(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    tokens = _TOKEN.findall(text)
    if not tokens:
        return rng.choice(ODD_TEXT)
    place = rng.randrange(len(tokens))
    tokens[place] = rng.choice((*ODD_TEXT, *words, *tokens[:40]))
    return "".join(tokens)


def _insert(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    place = rng.randrange(len(text) + 1)
    return text[:place] + rng.choice((*ODD_TEXT, *words)) + text[place:]


def _delete(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    place = rng.randrange(len(text) + 1)
    return text[:place] + text[place + rng.choice((1, 1, 2, 7, 40)) :]


def _repeat(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    place = rng.randrange(len(text) + 1)
    piece = text[place : place + rng.choice((1, 2, 5, 30))]
    return text[:place] + piece * rng.choice((2, 3, 30, 3000)) + text[place:]


def _cross(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    other = rng.choice(seeds).decode("utf-8", "replace").split("\n")
    lines = text.split("\n")
    return "\n".join(lines[: rng.randrange(len(lines) + 1)] + other[rng.randrange(len(other)) :])


def _indent(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    lines = text.split("\n")
    place = rng.randrange(len(lines))
    lines[place] = rng.choice((" ", "  ", "\t", "\u00a0", " " * 500)) + lines[place]
    return "\n".join(lines)


def _recase(rng: random.Random, text: str, seeds: Sequence[bytes], words: Sequence[str]) -> str:
    form = rng.choice((str.upper, str.lower, str.title, lambda value: unicodedata.normalize("NFD", value)))
    return form(text)


_TextOperation = Callable[[random.Random, str, Sequence[bytes], Sequence[str]], str]
_TEXT_OPERATIONS: tuple[_TextOperation, ...] = (
    _drop_lines, _repeat_lines, _move_lines, _join_lines, _replace_token, _replace_token, _replace_token, _insert, _insert,
    _delete, _delete, _repeat, _cross, _indent, _recase,
)  # fmt: skip
_ENCODINGS: tuple[Callable[[random.Random, str, bytes], bytes], ...] = (
    lambda _rng, text, _data: text.encode("utf-16", "replace"),
    lambda _rng, text, _data: text.encode("utf-16-le", "replace"),
    lambda _rng, text, _data: text.encode("cp1258", "replace"),
    lambda _rng, text, _data: text.encode("latin-1", "replace"),
    lambda rng, _text, data: b"\xef\xbb\xbf" * rng.choice((1, 2)) + data,
    lambda rng, _text, data: data.replace(b"\n", rng.choice((b"\r\n", b"\r"))),
    lambda rng, _text, data: _spoil_bytes(rng, data),
    lambda rng, _text, data: data[: rng.randrange(len(data) + 1)],
)


# Parts of packages


def _odd_attribute(rng: random.Random, data: bytes, words: Sequence[str]) -> bytes:
    found = list(_ATTRIBUTE.finditer(data))
    if not found:
        return data
    place = rng.choice(found)
    return data[: place.start()] + f'="{rng.choice(ODD_VALUES)}"'.encode() + data[place.end() :]


def _odd_element(rng: random.Random, data: bytes, words: Sequence[str]) -> bytes:
    """Move, repeat, nest, rename or remove an element, or change its text; the part stays well formed."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        return _spoil_bytes(rng, data)
    elements = [element for element in root.iter() if isinstance(element.tag, str)][1:]
    if not elements:
        return data
    rng.choice(_ELEMENT_OPERATIONS)(rng, rng.choice(elements), rng.choice(elements), words)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _remove(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    element.getparent().remove(element)


def _copy(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    parent, copied = element.getparent(), etree.tostring(element)
    for _ in range(rng.choice((1, 1, 3, 60, 1500)) if len(copied) < 2000 else 1):
        parent.insert(parent.index(element), etree.fromstring(copied))


def _move(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    if element is not other and element not in other.iterancestors():
        other.append(element)


def _rename(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    element.tag = other.tag


def _nest(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    for _ in range(rng.choice((2, 30, 200))):
        element = etree.SubElement(element, element.tag)


def _strip(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    element.attrib.clear()


def _reword(rng: random.Random, element: Any, other: Any, words: Sequence[str]) -> None:
    usable = [word for word in (*ODD_TEXT, *words) if word.isprintable() and "\ufffd" not in word]
    texts = [item for item in element.getroottree().iter() if isinstance(item.tag, str) and (item.text or "").strip()]
    rng.choice(texts or [element]).text = rng.choice(usable)


_ELEMENT_OPERATIONS: tuple[Callable[[random.Random, Any, Any, Sequence[str]], None], ...] = (
    _remove, _copy, _move, _rename, _nest, _strip, _reword,
)  # fmt: skip


def _odd_bytes(rng: random.Random, data: bytes, words: Sequence[str]) -> bytes:
    return _spoil_bytes(rng, data) if data else b"<"


def _odd_head(rng: random.Random, data: bytes, words: Sequence[str]) -> bytes:
    bomb = b'<!DOCTYPE a [<!ENTITY b "' + b"c" * 1000 + b'"><!ENTITY d "&b;&b;&b;&b;">]>'
    what = rng.randrange(4)
    if what == 0:
        return re.sub(rb"^(<\?xml[^>]*\?>)?", lambda found: found[0] + bomb, data, count=1)
    if what == 1:
        return data.decode("utf-8", "replace").encode("utf-16")
    if what == 2:
        return data.replace(b"UTF-8", b"x-unknown", 1)
    return b""


_PART_OPERATIONS = (_odd_attribute, _odd_attribute, _odd_element, _odd_element, _odd_element, _odd_bytes, _odd_head)
