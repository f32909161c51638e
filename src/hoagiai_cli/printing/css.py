"""The style sheet of HTML documents: the decree's table of elements as CSS.

Annexes are numbered from 1 each, which browsers cannot do: their pages bear no number rather than a wrong one.
"""

from hoagiai_cli.printing import the_thuc, wording
from hoagiai_cli.printing.metrics import text_width
from hoagiai_cli.printing.the_thuc import Style


def stylesheet() -> str:
    """Return the style sheet."""
    return _FIXED + "".join(map(_rule, the_thuc.STYLES))


def _rule(style: Style) -> str:
    parts = [
        f"font-size:{style.size:g}pt",
        f"font-weight:{'bold' if style.bold else 'normal'}",
        f"font-style:{'italic' if style.italic else 'normal'}",
        f"text-align:{style.align}",
        f"margin:{style.before:g}pt 0 {style.after:g}pt",
        f"line-height:{style.line * 1.15:.4g}",
    ]
    if style.first_line_mm:
        parts.append(f"text-indent:{style.first_line_mm:g}mm")
    if style.keep_next:
        parts.append("break-after:avoid")
    return f".{style.ma}{{{';'.join(parts)}}}\n"


_MARGINS = (
    f"{the_thuc.MARGIN_TOP_MM:g}mm {the_thuc.MARGIN_RIGHT_MM:g}mm "
    f"{the_thuc.MARGIN_BOTTOM_MM:g}mm {the_thuc.MARGIN_LEFT_MM:g}mm"
)
_COLON = text_width(wording.KINH_GUI, the_thuc.KINH_GUI_DONG.size)

_FIXED = f"""\
@page{{size:A4;margin:{_MARGINS};
@top-center{{content:counter(page);font:{the_thuc.SO_TRANG.size:g}pt "{the_thuc.FONT}",serif}}}}
@page:first{{@top-center{{content:none}}}}
@page phu-luc{{@top-center{{content:none}}}}
@page phu-luc-ngang{{size:A4 landscape;@top-center{{content:none}}}}
*{{box-sizing:border-box}}
body{{margin:0;color:#000;font-family:"{the_thuc.FONT}",Tinos,"Liberation Serif",serif;overflow-wrap:break-word}}
p,h1,h2,h3{{margin:0}}
table{{border-collapse:collapse;width:100%}}
.dau,.cuoi{{table-layout:fixed}}
.dau td,.cuoi td{{padding:0 1mm;vertical-align:top}}
.dau td:first-child{{width:{the_thuc.LEFT_SHARE * 100:g}%}}
.cuoi{{margin-top:12pt;break-inside:avoid;break-before:avoid}}
.cuoi td:first-child{{width:{the_thuc.NOI_NHAN_SHARE * 100:g}%}}
.ke span{{display:inline-block;padding-bottom:1pt}}
.ke span::after{{content:"";display:block;margin:2pt auto 0;border-bottom:0.75pt solid}}
.ke span::after{{width:{the_thuc.RULE_SHARE * 100:g}%}}
.TieuNgu.ke span::after{{width:100%}}
.TrichYeu.ke{{margin-bottom:{the_thuc.RULE_AFTER}pt}}
.kinh-gui{{width:fit-content;max-width:100%;margin:0 auto}}
.kinh-gui .KinhGui{{text-align:left}}
.kinh-gui .KinhGuiDong{{margin-left:{_COLON:.4g}pt;padding-left:0.7em;text-indent:-0.7em}}
.bang{{margin:6pt 0}}
.bang th,.bang td{{border:0.5pt solid;padding:2pt 4pt;font-size:{the_thuc.TRONG_BANG.size:g}pt;vertical-align:middle}}
.bang tr{{break-inside:avoid}}
.phu-luc{{break-before:page}}
@media screen{{
body{{background:#e8e8e8}}
.trang{{background:#fff;width:210mm;max-width:100%;min-height:297mm;margin:8mm auto;padding:{_MARGINS}}}
.trang.ngang{{width:297mm;min-height:210mm}}
}}
@media screen and (max-width:210mm){{.trang{{margin:0;padding:6mm}}}}
@media print{{.phu-luc{{page:phu-luc}}.phu-luc.ngang{{page:phu-luc-ngang}}}}
"""
