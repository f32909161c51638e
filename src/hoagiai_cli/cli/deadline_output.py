"""A reading as text: a line of JSON for programs, a small block for people."""

from datetime import date
from json import JSONEncoder

from hoagiai_cli.deadlines.calendars import KyBaoCao, Lich, ky_theo_ten
from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.reading import CachDoc, ChoSuKien, Dot, Loai

VERSION = 1
COLUMNS = 80
_LABEL = 12

TEN_LOAI = {
    Loai.NGAY: "ngày",
    Loai.THANG: "tháng",
    Loai.QUY: "quý",
    Loai.NAM: "năm",
    Loai.NHIEU_NAM: "nhiều năm",
    Loai.DINH_KY: "định kỳ",
    Loai.THUONG_XUYEN: "thường xuyên",
    Loai.THEO_SU_KIEN: "theo sự kiện",
    Loai.HON_HOP: "hỗn hợp",
    Loai.KHONG_PHAI_THOI_GIAN: "không phải thời gian",
    Loai.KHONG_HIEU: "không hiểu",
}
"""The kinds in words."""

_encode = JSONEncoder(ensure_ascii=False).encode


def printable(text: str) -> str:
    r"""Escape what a terminal would act on rather than show, as JSON does: ``\u001b``."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else _encode_sign(sign) for sign in text)


def _encode_sign(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


# --- for programs ----------------------------------------------------------------------------------------------------


def to_json(reading: CachDoc) -> str:
    """Return one line of JSON, with its line break."""
    line = _encode(
        {
            "phien_ban": VERSION,
            "cach_viet": reading.cach_viet,
            "loai": reading.loai,
            "dot": [{"ten": dot.ten, "bat_dau": _iso(dot.bat_dau), "han": _iso(dot.han)} for dot in reading.dot],
            "mo_ho": reading.mo_ho,
            "lua_chon": reading.lua_chon,
            "thuong_xuyen": reading.thuong_xuyen or reading.chay_tiep,
            "chay_tiep": reading.chay_tiep,
            "cho_su_kien": _event(reading.cho_su_kien),
            "giai_thich": reading.giai_thich,
        }
    )
    return f"{printable(line)}\n"


def _iso(ngay: date | None) -> str | None:
    return None if ngay is None else ngay.isoformat()


def _event(su_kien: ChoSuKien | None) -> dict[str, object] | None:
    return None if su_kien is None else su_kien._asdict()


# --- for people ------------------------------------------------------------------------------------------------------


def to_table(reading: CachDoc) -> str:
    """Return a block of plain aligned lines, at most 80 columns wide, with an empty line after it."""
    lines = [printable(reading.cach_viet) or "(trống)"]
    lines += _row("Loại", TEN_LOAI[reading.loai])
    width = max((len(dot.ten) for dot in reading.dot), default=0)
    label = "Đợt"
    for dot in reading.dot:
        lines += _row(label, f"{dot.ten:{width}}  {_period(dot)}")
        label = ""
    periods = [f"{_CALENDARS[lich]} {format_day(ky.tu)} – {format_day(ky.den)}" for lich, ky in _reporting(reading)]
    if periods:
        lines += _row("Kỳ báo cáo", "; ".join(periods))
    if reading.mo_ho:
        lines += _row("Mơ hồ", _doubt(reading))
    lines += _row("Giải thích", printable(reading.giai_thich))
    lines.append("\n")
    return "\n".join(lines)


_CALENDARS = {Lich.HANH_CHINH: "hành chính", Lich.THONG_KE: "thống kê"}
_HALF_A_YEAR = 180


def _reporting(reading: CachDoc) -> list[tuple[Lich, KyBaoCao]]:
    """Return the days of the reporting period of this name: when its figures are closed, in either calendar."""
    if len(reading.dot) != 1 or not (first := reading.dot[0].bat_dau) or not (last := reading.dot[0].han):
        return []
    found = [(lich, ky) for lich in _CALENDARS if (ky := ky_theo_ten(lich, reading.dot[0].ten))]
    counted = (first.month, first.day) == (1, 1) and (last - first).days >= _HALF_A_YEAR
    return [(lich, ky) for lich, ky in found if counted or lich is not Lich.THONG_KE]


def _period(dot: Dot) -> str:
    if dot.han is None:
        return "không có hạn" if dot.bat_dau is None else f"từ {format_day(dot.bat_dau)}, không có hạn"
    if dot.bat_dau is None:
        return f"hạn {format_day(dot.han)}"
    return f"{format_day(dot.bat_dau)} – {format_day(dot.han)}"


def _doubt(reading: CachDoc) -> str:
    if not reading.lua_chon:
        return "có; chỉ sửa cách viết trong kế hoạch mới rõ"
    return f"có; chọn bằng --cach-doc {' hoặc '.join(reading.lua_chon)}"


def _row(label: str, text: str) -> list[str]:
    """Fold a text into the column right of its label."""
    room = COLUMNS - _LABEL - 2
    lines: list[str] = []
    line = ""
    if len(text) <= room:
        return [f"  {label:{_LABEL}}{text}"]
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return [f"  {name:{_LABEL}}{part}" for name, part in zip([label] + [""] * (len(lines) - 1), lines, strict=True)]
