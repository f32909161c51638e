"""The words of changes: labels of keys, names of units and tasks, values as an officer writes them."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.reading import LuaChon
from hoagiai_cli.language.formatting import shortened
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.base import HieuLuc, Model, VanBan
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.don_vi import KeThua
from hoagiai_cli.model.ke_hoach import ThoiKy
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, GhiNhan, SoLieu
from hoagiai_cli.model.nhiem_vu import GiaHan, KhongThucHien, NhiemVu, SuaDoi, SuKien, TamDung, ThoiGianRieng
from hoagiai_cli.tracking.why import LUA_CHON

_LABELS = {"ten": "tên", "thoi_gian": "thời gian", "so": "số", "phan": "phần", "nguyen_van": "nguyên văn"}
CHOICES = {
    "sau": "ngày làm việc kế tiếp", "truoc": "ngày làm việc liền trước",
    "thang": "tháng", "quy": "quý", "sau_thang": "6 tháng", "chin_thang": "9 tháng", "so_bo_nam": "sơ bộ năm",
    "nam": "năm", "cap_tren": "cấp trên", "noi_bo": "nội bộ", "cap_duoi": "cấp dưới", "phoi_hop": "phối hợp",
    "chua_trien_khai": "chưa triển khai", "dang_thuc_hien": "đang thực hiện", "hoan_thanh": "hoàn thành",
    "cho_duyet": "chờ duyệt", "chap_nhan": "chấp nhận", "tra_lai": "trả lại",
    "thuc_te": "thực tế", "uoc_tinh": "ước tính", "phe_duyet": "phê duyệt", "sua_doi": "sửa đổi",
    "bao_cao": "báo cáo", "cong_van": "công văn", "duong_lich": "dương lịch",
    "hanh_chinh": "hành chính", "thong_ke": "thống kê",
}  # fmt: skip
"""The values of choices, as words of a sentence."""
_LONGEST = 160
_CONTEXT = 4

Decision = GiaHan | TamDung | KhongThucHien | SuKien


class Names:
    """Names of units and numbers of tasks, from both moments; the later one's names win."""

    def __init__(self, units: Mapping[str, str], tasks: Mapping[str, str]) -> None:
        self._units = units
        self._tasks = tasks

    def unit(self, ma: str) -> str:
        """Return a unit's name."""
        return self._units.get(ma, ma)

    def task(self, ma: str) -> str:
        """Return "nhiệm vụ 5"; its id where it bears no number."""
        return f"nhiệm vụ {self._tasks.get(ma) or ma}"

    def one(self, ma: str) -> str:
        """Return what an id means, whichever it is of."""
        return self._units.get(ma) or (self.task(ma) if ma in self._tasks else ma)


def upper_first(text: str) -> str:
    """Return the text with a capital at its head."""
    return text[:1].upper() + text[1:]


def label(key: str, title: str | None) -> str:
    """Return how a key is called within a sentence."""
    known = _LABELS.get(key)
    if known:
        return known
    words = title or key
    head = words.split(" ", 1)[0]
    return words if head.isupper() and len(head) > 1 else words[:1].lower() + words[1:]


def cite(document: VanBan | None) -> str:
    """Return " (12/KH-UBND)" or " (45/TB-UBND ngày 20/6/2025)"."""
    if document is None:
        return ""
    return f" ({cite_short(document)})"


def value(found: Any, names: Names) -> str:  # noqa: PLR0911 - one line a kind of value
    """Return a value as a person writes it."""
    if isinstance(found, bool):
        return "có" if found else "không"
    if isinstance(found, date):
        return format_day(found)
    if isinstance(found, LuaChon):
        return LUA_CHON[found]
    if isinstance(found, Enum):
        return CHOICES.get(str(found.value), str(found.value))
    if isinstance(found, int | float):
        return _figure(found)
    if isinstance(found, Model):
        return model(found, names)
    if isinstance(found, (tuple, list)):
        return "; ".join(value(item, names) for item in found)
    if isinstance(found, NgayIn):
        return str(found)
    return f"“{clip(str(found))}”"


def model(found: Model, names: Names) -> str:  # noqa: C901, PLR0911 - one line a kind of model
    """Return a group of keys as a person would say it."""
    if isinstance(found, GhiNhan):
        return record(found, names)
    if isinstance(found, (GiaHan, TamDung, KhongThucHien, SuKien)):
        return decision(found, names)
    if isinstance(found, ThoiGianRieng):
        return own_time(found, names)
    if isinstance(found, SuaDoi):
        return amendment(found, names)
    if isinstance(found, VanBan):
        return cite(found).strip(" ()")
    if isinstance(found, (HieuLuc, ThoiKy)):
        return _days(found)
    if isinstance(found, KeThua):
        whom = names.unit(found.den) if found.den else "chưa xác định cơ quan tiếp nhận"
        scope = f", {', '.join(map(names.task, found.pham_vi))}" if found.pham_vi else ""
        return f"từ ngày {format_day(found.tu_ngay)}: {whom}{scope}"
    if isinstance(found, SoLieu):
        kind = value(found.loai, names)
        return f"{found.ky} ({kind}): " + ", ".join(f"{key} {_figure(number)}" for key, number in found.bieu.items())
    parts = []
    for key, field in type(found).model_fields.items():
        inner = getattr(found, key)
        if inner is not None and inner not in ((), field.default):
            parts.append(f"{label(key, field.title)} {value(inner, names)}")
    return ", ".join(parts)


def record(found: GhiNhan, names: Names) -> str:
    """Return "hoàn thành nhiệm vụ 1 ngày 21/02/2025 (12/KH-UBND)"."""
    dot = f", đợt {found.dot}," if found.dot else ""
    day = found.ngay or (None if found.ky else found.ghi)
    when = f" ngày {format_day(day)}" if day else f", báo cáo {found.ky}" if found.ky else ""
    basis = f" ({found.van_ban.so_ky_hieu})" if found.van_ban else ""
    instead = f", thay cho {names.unit(found.thay_cho)}" if found.thay_cho else ""
    return f"{TEN_TIEN_DO[found.tien_do]} {names.task(found.nhiem_vu)}{dot}{when}{basis}{instead}"


def decision(found: Decision, names: Names) -> str:
    """Return what an authority decided, with the document."""
    dot = f" đợt {found.dot}" if found.dot else ""
    for_whom = f" cho {units(found.don_vi, names)}" if found.don_vi else ""
    if isinstance(found, GiaHan):
        what = f"gia hạn{dot}{for_whom} đến hết ngày {format_day(found.den)}"
    elif isinstance(found, TamDung):
        until = f" đến hết ngày {format_day(found.den)}" if found.den else ""
        what = f"tạm dừng{dot}{for_whom} từ ngày {format_day(found.tu)}{until}"
    elif isinstance(found, KhongThucHien):
        what = f"không thực hiện{dot}{for_whom} từ ngày {format_day(found.tu)}"
    else:
        due = f", hạn {format_day(found.han)}" if found.han else ""
        what = f"sự kiện{dot}{for_whom} diễn ra ngày {format_day(found.ngay)}{due}"
    return what + cite(found.van_ban)


def amendment(found: SuaDoi, names: Names) -> str:
    """Return an amendment in words."""
    what = []
    if found.chu_tri is not None:
        what.append(f"chủ trì {units(found.chu_tri, names)}")
    if found.phoi_hop is not None:
        what.append(f"phối hợp {units(found.phoi_hop, names)}")
    if found.thoi_gian:
        what.append(f"thời gian “{found.thoi_gian}”")
    what.extend(own_time(own, names) for own in found.thoi_gian_rieng)
    return f"sửa đổi từ ngày {format_day(found.tu)}: {', '.join(what)}{cite(found.van_ban)}"


def own_time(found: ThoiGianRieng, names: Names) -> str:
    """Return "thời gian của Phòng Văn hóa “Quý II”"."""
    choice = f" ({LUA_CHON[found.cach_doc]})" if found.cach_doc else ""
    return f"thời gian của {units(found.don_vi, names)} “{found.thoi_gian}”{choice}"


def task(found: NhiemVu, names: Names) -> str:
    """Return a whole task in short: what, who, when."""
    time = f"; thời gian “{found.thoi_gian}”" if found.thoi_gian else ""
    partners = f"; phối hợp: {units(found.phoi_hop, names)}" if found.phoi_hop else ""
    return f"“{clip(found.ten)}”; chủ trì: {units(found.chu_tri, names)}{partners}{time}"


def units(ids: Iterable[str], names: Names) -> str:
    """Return names of units in a row."""
    return ", ".join(names.unit(ma) for ma in ids)


def clip(text: str) -> str:
    """Return a text that fits into a sentence."""
    text = " ".join(text.split())
    return shortened(text, _LONGEST)


def from_to(old: str, new: str) -> str:
    """Return "“a” → “b”"; of long texts only the words around the change."""
    before, after = old.split(), new.split()
    if max(len(old), len(new)) <= _LONGEST:
        return f"“{' '.join(before)}” → “{' '.join(after)}”"
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return f"{_around(before, first, last)} → {_around(after, first, last)}"


def _around(words: list[str], first: int, last: int) -> str:
    start = max(first - _CONTEXT, 0)
    end = min(len(words) - last + _CONTEXT, len(words))
    shown = clip(" ".join(words[start:end]))
    return "“" + ("… " if start else "") + shown + (" …" if end < len(words) else "") + "”"


def _days(found: HieuLuc | ThoiKy) -> str:
    start = f"từ {format_day(found.tu)}" if found.tu else ""
    end = f"đến hết {format_day(found.den)}" if found.den else ""
    return " ".join(part for part in (start, end) if part) or "không giới hạn"


def _figure(number: float | None) -> str:
    return "chưa có" if number is None else f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
