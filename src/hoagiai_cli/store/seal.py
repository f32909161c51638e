"""A mark in a document of ours over its content as written.

A document that differs from its mark, or has none, was touched by a person. Word and Excel keep the mark among the
custom properties, HTML in its head, Markdown, PDF and calendars in a line of their own. Formats without a place for it
(CSV, plain text) carry none.
"""

import hashlib
import io
import re
import zipfile
import zlib

NAME = "hoagiai_dau_tep"
_LENGTH = 64
_BLANK = b"0" * _LENGTH
_CUSTOM = "docProps/custom.xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'
)
_PLACES = {
    ".html": (b"</head>", b'<meta name="hoagiai-dau" content="%s">\n'),
    ".ics": (b"END:VCALENDAR", b"X-HOAGIAI-DAU:%s\r\n"),
    ".md": (None, b"\n<!-- hoagiai-dau: %s -->\n"),
    ".pdf": (None, b"%%hoagiai-dau:%s\n"),
}
"""For each format of one stream: before what the mark stands (None: at the end), and how it is written."""
_MARK = re.compile(rb"(?:hoagiai-dau(?:\" content=\"|: ?)|X-HOAGIAI-DAU:)([0-9a-f]{64})")
_ZIPPED = frozenset({".docx", ".xlsx"})
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError, OSError)


def sealed(data: bytes, suffix: str) -> bytes:
    """Return a document with the mark of its content; as it is where its format has no place for one."""
    suffix = suffix.lower()
    if suffix in _ZIPPED:
        try:
            return _sealed_package(data)
        except _BROKEN:
            return data
    if suffix not in _PLACES:
        return data
    before, form = _PLACES[suffix]
    line = form.replace(b"%s", _BLANK).replace(b"%%", b"%")
    place = len(data) if before is None else data.rfind(before)
    if place < 0:
        return data
    whole = data[:place] + line + data[place:]
    at = place + line.index(_BLANK)
    return whole[:at] + _digest(whole) + whole[at + _LENGTH :]


def is_untouched(data: bytes, suffix: str) -> bool:
    """Tell whether a document is as this program wrote it."""
    suffix = suffix.lower()
    if suffix in _ZIPPED:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                parts = {name: archive.read(name) for name in archive.namelist()}
        except _BROKEN:
            return False
        found = _property(parts.get(_CUSTOM, b""))
        return found is not None and found[1] == _digest_of(parts | {_CUSTOM: found[0]})
    if suffix not in _PLACES:
        return False
    marks = list(_MARK.finditer(data))
    if not marks:
        return False
    start, end = marks[-1].span(1)
    return marks[-1].group(1) == _digest(data[:start] + _BLANK + data[end:])


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _digest_of(parts: dict[str, bytes]) -> bytes:
    whole = hashlib.sha256()
    for name in sorted(parts):
        whole.update(f"{name}\0{len(parts[name])}\0".encode())
        whole.update(parts[name])
    return whole.hexdigest().encode()


def _property(custom: bytes) -> tuple[bytes, bytes] | None:
    """Return the properties with the mark blanked, and the mark."""
    found = re.search(rb'name="%s"[^>]*>\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>' % NAME.encode(), custom)
    if found is None:
        return None
    return custom[: found.start(1)] + _BLANK + custom[found.end(1) :], found[1]


def _sealed_package(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        parts = {entry.filename: archive.read(entry) for entry in entries}
    known = _property(parts.get(_CUSTOM, b""))
    if known:
        parts[_CUSTOM] = known[0]
    else:
        _add_property(parts)
    custom = parts[_CUSTOM].replace(_BLANK, _digest_of(parts))
    when = entries[0].date_time if entries else (1980, 1, 1, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (parts | {_CUSTOM: custom}).items():
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, part)
    return out.getvalue()


def _add_property(parts: dict[str, bytes]) -> None:
    """Add the property with a blank mark; a package without properties of its own gets a part for them."""
    if _CUSTOM not in parts:
        parts[_CUSTOM] = _PROPERTIES
        types = f'<Override PartName="/{_CUSTOM}" ContentType="{_CUSTOM_TYPE}"/>'.encode()
        parts["[Content_Types].xml"] = _before(parts["[Content_Types].xml"], b"</Types>", types)
        relation = f'<Relationship Id="rIdHoagiai" Type="{_RELATION}" Target="{_CUSTOM}"/>'.encode()
        parts["_rels/.rels"] = _before(parts["_rels/.rels"], b"</Relationships>", relation)
    custom = parts[_CUSTOM]
    place = max((int(number) for number in re.findall(rb'pid="(\d{1,6})"', custom)), default=1) + 1
    item = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{place}" name="{NAME}">'
        f"<vt:lpwstr>{_BLANK.decode()}</vt:lpwstr></property>"
    )
    parts[_CUSTOM] = _before(custom, b"</Properties>", item.encode())


def _before(data: bytes, end: bytes, added: bytes) -> bytes:
    place = data.rfind(end)
    if place < 0:
        raise ValueError(end)
    return data[:place] + added + data[place:]
