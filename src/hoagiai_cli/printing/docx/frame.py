"""What stands before and after the words of a document: the two-column head, the title, the address, the foot."""

from collections.abc import Iterator

from hoagiai_cli.printing import the_thuc, wording
from hoagiai_cli.printing.docx.ooxml import Indent, paragraph, rule
from hoagiai_cli.printing.docx.table import column_widths, open_table
from hoagiai_cli.printing.docx.units import TWIPS_PER_POINT, content_width, points
from hoagiai_cli.printing.metrics import text_width
from hoagiai_cli.printing.the_thuc import Style
from hoagiai_cli.printing.van_ban import Align, VanBanIn

_NO_MARGINS = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
_FOOT_MARGINS = '<w:top w:w="240" w:type="dxa"/>' + _NO_MARGINS
_WIDTH = content_width(ngang=False)
_DASH = points(text_width("- ", the_thuc.KINH_GUI_DONG.size))


def head(van_ban: VanBanIn) -> str:
    """Return everything above the body."""
    return _head_table(van_ban) + "".join(_title(van_ban)) + _address(van_ban) + _grounds(van_ban)


def _head_table(van_ban: VanBanIn) -> str:
    widths = column_widths((the_thuc.LEFT_SHARE, 1 - the_thuc.LEFT_SHARE), _WIDTH)
    rows = (
        ("".join(_issuer(van_ban, widths[0])), "".join(_nation(widths[1]))),
        ("".join(_number(van_ban)), paragraph(the_thuc.DIA_DANH, wording.dia_danh_ngay(van_ban))),
    )
    return _two_columns(rows, widths, _NO_MARGINS)


def _two_columns(rows: tuple[tuple[str, str], ...], widths: list[int], margins: str) -> str:
    parts = [open_table(widths, margins=margins)]
    for row in rows:
        parts.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        for content, width in zip(row, widths, strict=True):
            parts.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>')
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    return "".join(parts)


def _issuer(van_ban: VanBanIn, width: int) -> Iterator[str]:
    for line in van_ban.co_quan_chu_quan:
        yield paragraph(the_thuc.CO_QUAN_CHU_QUAN, line)
    for line in van_ban.co_quan:
        yield paragraph(the_thuc.CO_QUAN, line)
    if van_ban.co_quan:
        yield _part_rule(van_ban.co_quan[-1], the_thuc.CO_QUAN, width)
    else:
        yield paragraph(the_thuc.CO_QUAN, "")


def _nation(width: int) -> Iterator[str]:
    yield paragraph(the_thuc.STYLE_QUOC_HIEU, the_thuc.QUOC_HIEU)
    yield paragraph(the_thuc.STYLE_TIEU_NGU, the_thuc.TIEU_NGU)
    # As long as the words, not a part of them.
    yield rule(text_width(the_thuc.TIEU_NGU, the_thuc.STYLE_TIEU_NGU.size, bold=True), width)


def _number(van_ban: VanBanIn) -> Iterator[str]:
    yield paragraph(the_thuc.SO_KY_HIEU, wording.so_ky_hieu(van_ban))
    v_v = wording.trich_yeu_cong_van(van_ban)
    if v_v:
        yield paragraph(the_thuc.TRICH_YEU_CONG_VAN, v_v)
    if van_ban.du_thao:
        yield paragraph(the_thuc.DU_THAO, wording.DU_THAO)


def _title(van_ban: VanBanIn) -> Iterator[str]:
    if van_ban.ten_loai:
        yield paragraph(the_thuc.TEN_LOAI, van_ban.ten_loai)
        yield paragraph(the_thuc.TRICH_YEU, van_ban.trich_yeu)
        yield _part_rule(van_ban.trich_yeu, the_thuc.TRICH_YEU, _WIDTH, after=the_thuc.RULE_AFTER)


def _part_rule(words: str, style: Style, available: int, after: float = 0) -> str:
    """Return the rule under a text, a part of the width of its longest line."""
    line = min(text_width(words, style.size, bold=style.bold), available / TWIPS_PER_POINT)
    return rule(line * the_thuc.RULE_SHARE, available, after)


def _address(van_ban: VanBanIn) -> str:
    lines = wording.kinh_gui(van_ban)
    if len(lines) <= 1:
        return "".join(paragraph(the_thuc.KINH_GUI, line) for line in lines)
    size = the_thuc.KINH_GUI_DONG.size
    colon = points(text_width(wording.KINH_GUI, size))
    longest = max(points(text_width(line, size)) for line in lines[1:])
    left = max((_WIDTH - colon - longest) // 2, 0)
    first = paragraph(the_thuc.KINH_GUI, lines[0], Align.LEFT, Indent(left))
    # Each dash stands below the colon.
    return first + "".join(
        paragraph(the_thuc.KINH_GUI_DONG, line, indent=Indent(left + colon, _DASH)) for line in lines[1:]
    )


def _grounds(van_ban: VanBanIn) -> str:
    return "".join(paragraph(the_thuc.CAN_CU, line) for line in wording.can_cu(van_ban))


def foot(van_ban: VanBanIn) -> str:
    """Return Nơi nhận and the signature block, side by side in one row that no page cuts."""
    widths = column_widths((the_thuc.NOI_NHAN_SHARE, 1 - the_thuc.NOI_NHAN_SHARE), _WIDTH)
    left = "".join(_recipients(van_ban)) or paragraph(the_thuc.NOI_NHAN_DONG, "")
    right = "".join(_signature(van_ban)) or paragraph(the_thuc.QUYEN_HAN, "")
    return _two_columns(((left, right),), widths, _FOOT_MARGINS)


def _recipients(van_ban: VanBanIn) -> Iterator[str]:
    lines = wording.noi_nhan(van_ban)
    if lines:
        yield paragraph(the_thuc.NOI_NHAN, wording.NOI_NHAN)
        for line in lines:
            yield paragraph(the_thuc.NOI_NHAN_DONG, line)


def _signature(van_ban: VanBanIn) -> Iterator[str]:
    if van_ban.nguoi_ky:
        for line in van_ban.nguoi_ky.quyen_han:
            yield paragraph(the_thuc.QUYEN_HAN, line)
        yield paragraph(the_thuc.HO_TEN, van_ban.nguoi_ky.ho_ten or "")
