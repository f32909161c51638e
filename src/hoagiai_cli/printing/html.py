"""Document → one HTML file: the look of the printed page, no scripts, nothing from the network, printable on A4."""

from collections.abc import Iterable, Iterator
from html import escape

from hoagiai_cli.printing import the_thuc, wording
from hoagiai_cli.printing.css import stylesheet
from hoagiai_cli.printing.tables import grid
from hoagiai_cli.printing.the_thuc import Style
from hoagiai_cli.printing.van_ban import Block, Heading, Paragraph, Run, Runs, Table, VanBanIn, footnotes


def write_html(van_ban: VanBanIn) -> str:
    """Return the document as a page of HTML."""
    return "\n".join(_page(van_ban)) + "\n"


def _page(van_ban: VanBanIn) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{the_thuc.LANGUAGE}">'
    yield f'<head><meta charset="utf-8"><title>{escape(wording.title(van_ban))}</title>'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<style>\n{stylesheet()}</style></head>"
    yield "<body>"
    if not van_ban.chi_phu_luc:
        yield '<main class="trang">'
        yield from _head(van_ban)
        yield from map(_block, van_ban.than)
        yield from _foot(van_ban)
        yield from _notes(van_ban.than)
        yield "</main>"
    for label, annex in wording.annexes(van_ban):
        yield f'<section class="trang phu-luc{" ngang" if annex.ngang else ""}">'
        if label:
            yield _p(the_thuc.PHU_LUC, label)
        yield _p(the_thuc.TEN_PHU_LUC, annex.ten)
        yield _p(the_thuc.KEM_THEO, wording.kem_theo(van_ban, annex))
        yield from map(_block, annex.than)
        yield from _notes(annex.than)
        yield "</section>"
    yield "</body></html>"


def _head(van_ban: VanBanIn) -> Iterator[str]:
    yield '<table class="dau"><tr><td>'
    yield from (_p(the_thuc.CO_QUAN_CHU_QUAN, line) for line in van_ban.co_quan_chu_quan)
    *lines, last = van_ban.co_quan or ("",)
    yield from (_p(the_thuc.CO_QUAN, line) for line in lines)
    if last:
        yield _ruled(the_thuc.CO_QUAN, last)
    yield "</td><td>"
    yield _p(the_thuc.STYLE_QUOC_HIEU, the_thuc.QUOC_HIEU)
    yield _ruled(the_thuc.STYLE_TIEU_NGU, the_thuc.TIEU_NGU)
    yield "</td></tr><tr><td>"
    yield _p(the_thuc.SO_KY_HIEU, wording.so_ky_hieu(van_ban))
    v_v = wording.trich_yeu_cong_van(van_ban)
    if v_v:
        yield _p(the_thuc.TRICH_YEU_CONG_VAN, v_v)
    if van_ban.du_thao:
        yield _p(the_thuc.DU_THAO, wording.DU_THAO)
    yield "</td><td>"
    yield _p(the_thuc.DIA_DANH, wording.dia_danh_ngay(van_ban))
    yield "</td></tr></table>"
    if van_ban.ten_loai:
        yield _p(the_thuc.TEN_LOAI, van_ban.ten_loai)
        yield _ruled(the_thuc.TRICH_YEU, van_ban.trich_yeu)
    address = wording.kinh_gui(van_ban)
    if len(address) == 1:
        yield _p(the_thuc.KINH_GUI, address[0])
    elif address:
        yield '<div class="kinh-gui">'
        yield _p(the_thuc.KINH_GUI, address[0])
        yield from (_p(the_thuc.KINH_GUI_DONG, line) for line in address[1:])
        yield "</div>"
    yield from (_p(the_thuc.CAN_CU, line) for line in wording.can_cu(van_ban))


def _foot(van_ban: VanBanIn) -> Iterator[str]:
    yield '<table class="cuoi"><tr><td>'
    lines = wording.noi_nhan(van_ban)
    if lines:
        yield _p(the_thuc.NOI_NHAN, wording.NOI_NHAN)
        yield from (_p(the_thuc.NOI_NHAN_DONG, line) for line in lines)
    yield "</td><td>"
    if van_ban.nguoi_ky:
        yield from (_p(the_thuc.QUYEN_HAN, line) for line in van_ban.nguoi_ky.quyen_han)
        if van_ban.nguoi_ky.ho_ten:
            yield _p(the_thuc.HO_TEN, van_ban.nguoi_ky.ho_ten)
    yield "</td></tr></table>"


def _notes(blocks: Iterable[Block]) -> Iterator[str]:
    for note in footnotes(blocks):
        yield f'<p class="{the_thuc.CHU_THICH.ma}"><sup>{note.so}</sup> {_text(note.loi)}</p>'


def _p(style: Style, text: str) -> str:
    return f'<p class="{style.ma}">{_text(text)}</p>'


def _ruled(style: Style, text: str) -> str:
    return f'<p class="{style.ma} ke"><span>{_text(text)}</span></p>'


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    if run.chu_thich:
        return f"<sup>{run.chu_thich.so}</sup>"
    text = _text(run.text)
    if run.italic:
        text = f"<i>{text}</i>"
    return f"<b>{text}</b>" if run.bold else text


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        style = the_thuc.DE_MUC[block.level - 1]
        return f'<h{block.level} class="{style.ma}">{_runs(block.runs)}</h{block.level}>'
    if isinstance(block, Paragraph):
        align = "" if block.align is the_thuc.LOI_VAN.align else f' style="text-align:{block.align};text-indent:0"'
        return f'<p class="{the_thuc.LOI_VAN.ma}"{align}>{_runs(block.runs)}</p>'
    return "\n".join(_table(block))


def _table(table: Table) -> Iterator[str]:
    yield '<table class="bang"><colgroup>'
    yield "".join(f'<col style="width:{share * 100:.4g}%">' for share in table.widths) + "</colgroup>"
    for number, places in enumerate(grid(table)):
        if number == 0:
            yield "<thead>" if table.header_rows else "<tbody>"
        elif number == table.header_rows:
            yield "</thead><tbody>"
        cells = []
        for cell in (place.cell for place in places if not place.continued):
            name = "th" if cell.header else "td"
            spans = (("colspan", cell.colspan), ("rowspan", cell.rowspan))
            attributes = "".join(f' {key}="{span}"' for key, span in spans if span > 1)
            cells.append(f'<{name}{attributes} style="text-align:{cell.align}">{_runs(cell.runs)}</{name}>')
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</thead></table>" if table.header_rows == len(table.rows) else "</tbody></table>"
