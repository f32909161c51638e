"""The combined as annexes on their side, to be put behind the office's own report."""

from collections.abc import Iterable, Iterator

from hoagiai_cli.combining.results import Gop, TongSo
from hoagiai_cli.combining.summary import Hoi
from hoagiai_cli.combining.words import COT_SO_DEM, amount, lacking, not_counted, place_name, title
from hoagiai_cli.printing.van_ban import Align, Block, Cell, Paragraph, PhuLuc, Run, Table, VanBanIn
from hoagiai_cli.tracking.counts import rates

_MOST_NAMED = 6


def combined_document(gop: Gop, hoi: Hoi) -> VanBanIn:
    """Return the document: counts by place, then figures."""
    annexes = [PhuLuc("TÌNH HÌNH THỰC HIỆN KẾ HOẠCH THEO TỪNG NƠI", tuple(_counts(gop, hoi)), ngang=True)]
    if gop.so_lieu:
        annexes.append(PhuLuc("TỔNG HỢP SỐ LIỆU", tuple(_figures(gop)), ngang=True))
    if missing := lacking(gop):
        annexes.append(PhuLuc("ĐƠN VỊ CÒN THIẾU SỐ LIỆU", (_missing(missing),), ngang=True))
    return VanBanIn("BÁO CÁO", "", phu_luc=tuple(annexes), chi_phu_luc=True)


def _counts(gop: Gop, hoi: Hoi) -> Iterator[Block]:
    yield _says(f"{title(gop, hoi)}.")
    heads = ("STT", "Nơi", "Kế hoạch", *(heading for _, heading in COT_SO_DEM))
    rows: list[tuple[Cell, ...]] = []
    for place, item in enumerate(gop.thu_muc, 1):
        name = place_name(item.noi, gop)
        if not item.ke_hoach:
            rows.append(
                (
                    _cell(str(place), Align.CENTER),
                    _cell(name),
                    _cell(f"Không tính: {item.ly_do}", colspan=len(heads) - 2),
                )
            )
        for number, plan in enumerate(item.ke_hoach):
            first = (str(place), name) if not number else ("", "")
            label = f"{plan.ten} ({plan.so_ky_hieu})" if plan.so_ky_hieu else plan.ten
            cells = (_cell(first[0], Align.CENTER), _cell(first[1]), _cell(label))
            rows.append((*cells, *(_cell(str(value), Align.CENTER) for value in plan.tong_hop)))
    if gop.duoc_tinh:
        total = (_cell("Tất cả", bold=True, colspan=3),)
        rows.append((*total, *(_cell(str(value), Align.CENTER, bold=True) for value in gop.tong_hop)))
    yield _table(heads, (5, 15, 17, *(7,) * len(COT_SO_DEM)), rows)
    if gop.duoc_tinh:
        for rate in rates(gop.tong_hop, gop.so_da_bao_cao, gop.xong_truoc_ky):
            yield _says(f"{rate.cau}.")
    if gop.khong_tinh:
        yield _says("Không tính được, không có trong tổng số:")
        for item in gop.khong_tinh:
            yield _says(f"- {not_counted(item, gop)}.")
    for text in gop.luu_y:
        yield _says(f"Lưu ý: {text}.")


def _figures(gop: Gop) -> Iterator[Block]:
    heads = ("STT", "Kỳ", "Chỉ tiêu", "Đơn vị tính", "Tổng", "Đơn vị đã báo", "Đơn vị còn thiếu")
    rows: list[tuple[Cell, ...]] = []
    for place, total in enumerate(gop.so_lieu, 1):
        figure = total.chi_so
        guessed = f" ({total.so_uoc_tinh} ước tính)" if total.so_uoc_tinh else ""
        rows.append(
            (
                _cell(str(place), Align.CENTER),
                _cell(figure.ky),
                _cell(figure.ten),
                _cell(figure.don_vi_tinh or ""),
                _cell(amount(total.tong), Align.RIGHT),
                _cell(f"{total.so_co}/{total.so_hoi}{guessed}", Align.CENTER),
                _cell(str(total.so_hoi - total.so_co), Align.CENTER),
            )
        )
    yield _table(heads, (5, 19, 36, 10, 12, 10, 8), rows)


def _missing(missing: dict[tuple[str, str], list[TongSo]]) -> Table:
    rows = [
        (_cell(str(number), Align.CENTER), _cell(place), _cell(unit), _cell(_named(totals)))
        for number, ((place, unit), totals) in enumerate(missing.items(), 1)
    ]
    return _table(("STT", "Nơi", "Đơn vị", "Số liệu còn thiếu"), (5, 25, 25, 45), rows)


def _named(totals: list[TongSo]) -> str:
    names = "; ".join(total.chi_so.ten for total in totals[:_MOST_NAMED])
    more = len(totals) - _MOST_NAMED
    return f"{len(totals)} số: {names}" + (f" và {more} số khác" if more > 0 else "")


def _says(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _cell(text: str, align: Align = Align.LEFT, *, bold: bool = False, colspan: int = 1) -> Cell:
    return Cell((Run(text, bold=bold),) if text else (), align, colspan)


def _table(heads: Iterable[str], widths: tuple[int, ...], rows: Iterable[tuple[Cell, ...]]) -> Table:
    head = tuple(Cell((Run(text, bold=True),), Align.CENTER, header=True) for text in heads)
    return Table((head, *rows), tuple(width / sum(widths) for width in widths), header_rows=1)
