"""The zip around the document: fixed parts, fixed dates, nothing of the machine or the person that wrote it."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from html import escape
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.printing.docx.ooxml import (
    DECLARATION,
    FONTS,
    NAMESPACES,
    paragraph_properties,
    run,
    run_properties,
)
from hoagiai_cli.printing.the_thuc import CHU_THICH, LANGUAGE, LOI_VAN, SO_TRANG, STYLES, Style
from hoagiai_cli.printing.van_ban import ChuThich, Run

HEADER_ID = "rId3"
FIRST_HEADER_ID = "rId4"

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DATE = (1980, 1, 1, 0, 0, 0)
_AT_ONCE = 100
"""Pieces packed together: paragraphs, rows of tables."""


def pack(document: Iterable[str], title: str, notes: tuple[ChuThich, ...] = ()) -> bytes:
    """Return the .docx of a main part, given in pieces, and its footnotes; the same bytes for the same words."""
    more = _footnote_parts(notes) if notes else _NO_MORE
    parts: dict[str, Iterable[str]] = {
        "[Content_Types].xml": (_CONTENT_TYPES.replace("</Types>", f"{more.content_type}</Types>"),),
        "_rels/.rels": (_ROOT_RELATIONS,),
        "docProps/core.xml": (_core(title),),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": (_relations(*_DOCUMENT_RELATIONS, *more.relations),),
        "word/styles.xml": (_styles(),),
        "word/settings.xml": (_SETTINGS,),
        "word/header1.xml": (_header(_PAGE_FIELD),),
        "word/header2.xml": (_header(""),),
        **{name: (content,) for name, content in more.parts.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name, pieces in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            # The system that packed it would show in the bytes.
            info.create_system = 0
            # A long document's text would stand in memory three times over.
            with file.open(info, "w") as part:
                left = iter(pieces)
                while some := list(islice(left, _AT_ONCE)):
                    part.write("".join(some).encode())
    return buffer.getvalue()


_CONTENT_TYPES = (
    f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPES}document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPES}settings+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{_TYPES}header+xml"/>'
    f'<Override PartName="/word/header2.xml" ContentType="{_TYPES}header+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)


def _relations(*relations: tuple[str, str, str]) -> str:
    items = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in relations)
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


_ROOT_RELATIONS = _relations(
    ("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
_DOCUMENT_RELATIONS = (
    ("rId1", f"{_RELATIONS}/styles", "styles.xml"),
    ("rId2", f"{_RELATIONS}/settings", "settings.xml"),
    (HEADER_ID, f"{_RELATIONS}/header", "header1.xml"),
    (FIRST_HEADER_ID, f"{_RELATIONS}/header", "header2.xml"),
)

_SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
    f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)


class _More(NamedTuple):
    """What a document's package has beside the usual parts."""

    content_type: str = ""
    relations: tuple[tuple[str, str, str], ...] = ()
    parts: Mapping[str, str] = MappingProxyType({})


_NO_MORE = _More()


def _footnote_parts(notes: tuple[ChuThich, ...]) -> _More:
    """Return the part that holds the footnotes, and what names it."""
    mark = f'<w:r><w:rPr>{run_properties(CHU_THICH)}<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    properties = f'<w:pPr><w:pStyle w:val="{CHU_THICH.ma}"/>{paragraph_properties(CHU_THICH)}</w:pPr>'
    lines = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    lines += [
        f'<w:footnote w:id="{note.so}"><w:p>{properties}{mark}{run(CHU_THICH, Run(f" {note.loi}"))}</w:p></w:footnote>'
        for note in notes
    ]
    return _More(
        f'<Override PartName="/word/footnotes.xml" ContentType="{_TYPES}footnotes+xml"/>',
        (("rId5", f"{_RELATIONS}/footnotes", "footnotes.xml"),),
        {"word/footnotes.xml": f"{DECLARATION}<w:footnotes {NAMESPACES}>{''.join(lines)}</w:footnotes>"},
    )


def _core(title: str) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(printable(title), quote=False)}</dc:title>"
        f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


_PAGE_FIELD = (
    f'<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>{run_properties(SO_TRANG)}</w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
)


def _header(content: str) -> str:
    properties = f'<w:pStyle w:val="{SO_TRANG.ma}"/>{paragraph_properties(SO_TRANG)}'
    return f"{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr>{properties}</w:pPr>{content}</w:p></w:hdr>"


def _styles() -> str:
    size = round(LOI_VAN.size * 2)
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(map(_style, STYLES))
        + "</w:styles>"
    )


def _style(style: Style) -> str:
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.ma}"><w:name w:val="{escape(style.ten)}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph_properties(style)}{outline}</w:pPr>'
        f"<w:rPr>{run_properties(style)}</w:rPr></w:style>"
    )
