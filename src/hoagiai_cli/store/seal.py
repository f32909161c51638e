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
_PIECE = 1 << 16
_NAME_LENGTHS = 26
"""Where in a part's own header the lengths of its name and of what follows it stand."""
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
                found = _property(archive.read(_CUSTOM))
                return found is not None and found[1] == _digest_of(archive, {_CUSTOM: found[0]})
        except _BROKEN:
            return False
    if suffix not in _PLACES:
        return False
    marks = list(_MARK.finditer(data))
    if not marks:
        return False
    start, end = marks[-1].span(1)
    return marks[-1].group(1) == _digest(data[:start] + _BLANK + data[end:])


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _digest_of(archive: zipfile.ZipFile, instead: dict[str, bytes]) -> bytes:
    """Return the digest of a package, some of its parts replaced: no long part stands in memory whole."""
    whole = hashlib.sha256()
    for name in sorted({*archive.namelist(), *instead}):
        if name in instead:
            whole.update(f"{name}\0{len(instead[name])}\0".encode())
            whole.update(instead[name])
            continue
        whole.update(f"{name}\0{archive.getinfo(name).file_size}\0".encode())
        with archive.open(name) as part:
            while piece := part.read(_PIECE):
                whole.update(piece)
    return whole.hexdigest().encode()


def _property(custom: bytes) -> tuple[bytes, bytes] | None:
    """Return the properties with the mark blanked, and the mark."""
    found = re.search(rb'name="%s"[^>]*>\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>' % NAME.encode(), custom)
    if found is None:
        return None
    return custom[: found.start(1)] + _BLANK + custom[found.end(1) :], found[1]


def _sealed_package(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = archive.namelist()
        known = _property(archive.read(_CUSTOM)) if _CUSTOM in names else None
        changed = {_CUSTOM: known[0]} if known else _with_property(archive)
        digest = _digest_of(archive, changed)
        changed[_CUSTOM] = changed[_CUSTOM].replace(_BLANK, digest)
        when = archive.infolist()[0].date_time if names else (1980, 1, 1, 0, 0, 0)
        for name in dict.fromkeys((*names, *changed)):
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            if name in changed:
                made.writestr(entry, changed[name])
            else:
                _copy(data, archive.getinfo(name), made, out, entry)
    return out.getvalue()


def _copy(data: bytes, packed: zipfile.ZipInfo, made: zipfile.ZipFile, out: io.BytesIO, entry: zipfile.ZipInfo) -> None:
    """Copy a part as it is packed: packing it once more would cost as much as making it."""
    lengths = packed.header_offset + _NAME_LENGTHS
    name, extra = (int.from_bytes(data[at : at + 2], "little") for at in (lengths, lengths + 2))
    start = lengths + 4 + name + extra
    entry.compress_type = packed.compress_type
    entry.CRC, entry.file_size, entry.compress_size = packed.CRC, packed.file_size, packed.compress_size
    entry.header_offset = out.tell()
    out.write(entry.FileHeader() + data[start : start + packed.compress_size])
    made.filelist.append(entry)
    made.NameToInfo[entry.filename] = entry
    made.start_dir = out.tell()


def _with_property(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Return what changes with a blank mark; a package without properties of its own gets a part for them."""
    changed: dict[str, bytes] = {}
    custom = archive.read(_CUSTOM) if _CUSTOM in archive.namelist() else None
    if custom is None:
        custom = _PROPERTIES
        types = f'<Override PartName="/{_CUSTOM}" ContentType="{_CUSTOM_TYPE}"/>'.encode()
        changed["[Content_Types].xml"] = _before(archive.read("[Content_Types].xml"), b"</Types>", types)
        relation = f'<Relationship Id="rIdHoagiai" Type="{_RELATION}" Target="{_CUSTOM}"/>'.encode()
        changed["_rels/.rels"] = _before(archive.read("_rels/.rels"), b"</Relationships>", relation)
    place = max((int(number) for number in re.findall(rb'pid="(\d{1,6})"', custom)), default=1) + 1
    item = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{place}" name="{NAME}">'
        f"<vt:lpwstr>{_BLANK.decode()}</vt:lpwstr></property>"
    )
    return changed | {_CUSTOM: _before(custom, b"</Properties>", item.encode())}


def _before(data: bytes, end: bytes, added: bytes) -> bytes:
    place = data.rfind(end)
    if place < 0:
        raise ValueError(end)
    return data[:place] + added + data[place:]
