"""How each element is set: capitals, weight, slope and size, as the decree's table gives them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hoagiai_cli.checking.difference import KhacBiet, phan_1
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.formatting import so_dem


class Mau(NamedTuple):
    """What the decree asks of an element; None where it asks nothing."""

    ma: str
    ten: str
    muc: str
    co: tuple[float, float]
    dam: bool
    nghieng: bool = False
    hoa: bool | None = None
    giua: bool = False


_QUOC_HIEU = Mau("quoc-hieu", "Quốc hiệu", "II.1", (12, 13), dam=True, hoa=True)
_TIEU_NGU = Mau("tieu-ngu", "Tiêu ngữ", "II.1", (13, 14), dam=True)
_CHU_QUAN = Mau("chu-quan", "Tên cơ quan chủ quản", "II.2", (12, 13), dam=False, hoa=True)
_CO_QUAN = Mau("co-quan", "Tên cơ quan ban hành", "II.2", (12, 13), dam=True, hoa=True)
_SO = Mau("so", "Số, ký hiệu", "II.3", (13, 13), dam=False)
_DIA_DANH = Mau("dia-danh", "Địa danh và thời gian ban hành", "II.4", (13, 14), dam=False, nghieng=True)
_TEN_LOAI = Mau("ten-loai", "Tên loại văn bản", "II.5", (13, 14), dam=True, hoa=True, giua=True)
_TRICH_YEU = Mau("trich-yeu", "Trích yếu nội dung", "II.5", (13, 14), dam=True, giua=True)
_THAM_QUYEN = Mau("tham-quyen", "Thẩm quyền ban hành", "II.6", (13, 14), dam=True, hoa=True, giua=True)
_V_V = Mau("trich-yeu-cong-van", "Trích yếu công văn", "II.5", (12, 13), dam=False)
_KINH_GUI = Mau("kinh-gui", "Kính gửi", "II.9", (13, 14), dam=False)
_CAN_CU = Mau("can-cu", "Căn cứ ban hành", "II.6", (13, 14), dam=False, nghieng=True)
_NOI_NHAN = Mau("noi-nhan", "Từ “Nơi nhận”", "II.9", (12, 12), dam=True, nghieng=True)
_NOI_NHAN_DONG = Mau("noi-nhan-dong", "Danh sách nơi nhận", "II.9", (11, 11), dam=False)
_QUYEN_HAN = Mau("quyen-han", "Quyền hạn, chức vụ của người ký", "II.7", (13, 14), dam=True, hoa=True)
_HO_TEN = Mau("ho-ten", "Họ và tên người ký", "II.7", (13, 14), dam=True, hoa=False)
_PHU_LUC = Mau("phu-luc", "Từ “Phụ lục”", "III.1", (14, 14), dam=True, hoa=False, giua=True)
_TEN_PHU_LUC = Mau("ten-phu-luc", "Tên phụ lục", "III.1", (13, 14), dam=True, hoa=True, giua=True)
_KEM_THEO = Mau("kem-theo", "Dòng “Kèm theo” của phụ lục", "III.1", (13, 14), dam=False, nghieng=True, giua=True)


def rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    for sample, lines in _elements(found):
        alike: dict[tuple[str, str], list[KhacBiet]] = {}
        for line in lines:
            for item in _held(sample, line):
                alike.setdefault((item.quy_tac, item.thay.rpartition(": ")[2]), []).append(item)
        # What is wrong with many lines alike is said once.
        for items in alike.values():
            more = f" (và {len(items) - 1} dòng khác)" if len(items) > 1 else ""
            yield items[0]._replace(thay=items[0].thay + more)


def attached(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs in the title of a text that a document issues, in a file of its own."""
    for line in (found.ten_loai,) if found.ten_loai else ():
        yield from _held(_TEN_LOAI, line)
    if found.kem_theo:
        yield from _held(_KEM_THEO, found.kem_theo)


def _elements(found: ThanhPhan) -> Iterator[tuple[Mau, Iterable[Dong]]]:
    def one(line: Dong | None) -> tuple[Dong, ...]:
        return () if line is None else (line,)

    yield _QUOC_HIEU, one(found.quoc_hieu)
    yield _TIEU_NGU, one(found.tieu_ngu)
    yield _CHU_QUAN, found.chu_quan
    yield _CO_QUAN, found.co_quan
    yield _SO, one(found.so)
    yield _DIA_DANH, one(found.dia_danh)
    yield _TEN_LOAI, one(found.ten_loai)
    # A line of it may be an abbreviation ("COVID-19"); all of it in capitals is no such thing.
    whole = all(line.hoa for line in found.trich_yeu)
    yield _TRICH_YEU._replace(hoa=False) if whole else _TRICH_YEU, found.trich_yeu
    yield _THAM_QUYEN, found.tham_quyen
    yield _V_V, one(found.v_v)
    yield _KINH_GUI, found.kinh_gui
    yield _CAN_CU, found.can_cu
    yield _NOI_NHAN, one(found.noi_nhan)
    yield _NOI_NHAN_DONG, found.noi_nhan_dong
    yield _QUYEN_HAN, found.quyen_han
    yield _HO_TEN, one(found.ho_ten)
    for annex in found.phu_luc:
        yield _PHU_LUC, (annex.nhan,)
        yield _TEN_PHU_LUC, annex.ten
        yield _KEM_THEO, one(annex.kem_theo)


def _moved(line: Dong) -> bool:
    """Tell whether a line is brought to the middle by tabs, spaces or an indent: in the middle all the same."""
    return line.thut_tab or line.so_cach > 8 or (line.doan.trai or 0) + (line.doan.dong_dau or 0) > 72  # noqa: PLR2004


def _held(sample: Mau, line: Dong) -> Iterator[KhacBiet]:
    def differs(what: str, shown: str, asked: str) -> KhacBiet:
        words = line.chu if len(line.chu) <= 60 else line.chu[:57] + "..."  # noqa: PLR2004 - what fits on a line
        full = f"“{words}”: {shown}"
        return KhacBiet(f"{sample.ma}-{what}", sample.ten, Severity.LOI, full, asked, phan_1(sample.muc), line.vi_tri)

    low, high = sample.co
    if line.co is not None and not low <= line.co <= high:
        asked = f"cỡ chữ {so_dem(low)}" + (f" đến {so_dem(high)}" if high != low else "")
        yield differs("co", f"cỡ chữ {so_dem(line.co)}", asked)
    if line.dam != sample.dam:
        yield differs("dam", "chữ đậm" if line.dam else "chữ không đậm", "đậm" if sample.dam else "không đậm")
    if line.nghieng != sample.nghieng:
        shown = "chữ nghiêng" if line.nghieng else "chữ đứng"
        yield differs("nghieng", shown, "kiểu chữ nghiêng" if sample.nghieng else "kiểu chữ đứng")
    if sample.hoa is not None and line.hoa != sample.hoa:
        yield differs("hoa", "chữ in hoa" if line.hoa else "chữ in thường", "in hoa" if sample.hoa else "in thường")
    if sample.giua and line.doan.canh != "center" and not _moved(line):
        yield differs("giua", "không canh giữa", "đặt canh giữa")
