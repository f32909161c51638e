"""Word files made for tests: paragraphs with Word's own numbers, tables with merged cells, raw pieces of XML."""

import io
import zipfile
from xml.sax.saxutils import escape

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def run(text: str, *, bold: bool = False, font: str | None = None) -> str:
    """Return a run; ``**`` in the text is not read."""
    look = ("<w:b/>" if bold else "") + (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else "")
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n"))
    return f"<w:r><w:rPr>{look}</w:rPr>{parts}</w:r>"


def p(text: str = "", *, num: tuple[int, int] | None = None, style: str | None = None, raw: str | None = None) -> str:
    """Return a paragraph; ``**`` marks bold; ``num`` is a list and a level."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    runs = raw or "".join(run(piece, bold=index % 2 == 1) for index, piece in enumerate(text.split("**")) if piece)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def tc(*texts: str, span: int = 1, merge: str | None = None) -> str:
    """Return a cell; ``merge`` is "restart" or "continue"."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if merge:
        properties += f'<w:vMerge w:val="{merge}"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, texts)) or p()}</w:tc>"


def tbl(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def level(number: int, form: str, text: str, style: str | None = None, start: int = 1) -> str:
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{link}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(lists: dict[int, list[str]], nums: dict[int, tuple[int, str]] | None = None) -> str:
    """Return numbering.xml: levels by list; ``nums`` gives list and overrides by number id."""
    named = nums or {key: (key, "") for key in lists}
    body = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>' for key, levels in lists.items()
    )
    body += "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{extra}</w:num>' for key, (of, extra) in named.items()
    )
    return f"<w:numbering {NS}>{body}</w:numbering>"


def docx(body: str, numbering_xml: str | None = None, styles_xml: str | None = None, **extra: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", CONTENT_TYPES)
        file.writestr("_rels/.rels", RELS)
        file.writestr(
            "word/document.xml", extra.get("document") or f"<w:document {NS}><w:body>{body}</w:body></w:document>"
        )
        if numbering_xml:
            file.writestr("word/numbering.xml", numbering_xml)
        if styles_xml:
            file.writestr("word/styles.xml", f"<w:styles {NS}>{styles_xml}</w:styles>")
    return out.getvalue()
