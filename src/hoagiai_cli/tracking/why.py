"""Why a part has its status, in sentences: phrase, reading, decisions, hand-over, record, day."""

from collections.abc import Iterator, Mapping
from datetime import date

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.deadlines.reading import CachDoc, LuaChon
from hoagiai_cli.model.citation import cite_short
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.tracking.parts import BanGhi, PhanViec
from hoagiai_cli.tracking.status import HOAN_THANH, TinhTrang
from hoagiai_cli.tracking.units import HandOver

LUA_CHON = {
    LuaChon.CA_KHOANG: "một khoảng liền",
    LuaChon.TUNG_QUY: "mỗi kỳ một đợt",
    LuaChon.KHONG_KE_NGAY: "không kể ngày được nêu",
    LuaChon.KE_CA_NGAY: "kể cả ngày được nêu",
}
"""The choices of ``cach_doc``, in words."""


def why_time(task: NhiemVu, reading: CachDoc | None, names: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield how the task's time was read."""
    if reading is None:
        yield "Kế hoạch không ghi thời gian cho việc này nên không có hạn."
        return
    if task.thoi_gian_rieng and reading.cach_viet in {own.thoi_gian for own in task.thoi_gian_rieng}:
        yield from _own_times(task, names or {})
        return
    yield f"Kế hoạch ghi “{reading.cach_viet}”. {reading.giai_thich}"
    if reading.mo_ho:
        yield "Cụm từ này hiểu được hai cách; khóa cach_doc trong tệp nhiệm vụ chưa chọn cách nào."
    elif task.cach_doc and task.thoi_gian == reading.cach_viet:
        yield f"Cơ quan đã chọn cách đọc: {LUA_CHON[task.cach_doc]} (cach_doc: {task.cach_doc.value})."
    for change in task.sua_doi:
        if change.thoi_gian or change.chu_tri:
            what = " và ".join(
                word for word, value in (("thời gian", change.thoi_gian), ("đơn vị chủ trì", change.chu_tri)) if value
            )
            yield f"{cite_short(change.van_ban)} sửa {what} từ ngày {format_day(change.tu)}."


def _own_times(task: NhiemVu, names: Mapping[str, str]) -> Iterator[str]:
    """Say which body has which time; how each is read stands with its part."""
    if task.thoi_gian:
        yield f"Kế hoạch ghi “{task.thoi_gian}”; thời gian gắn với từng đơn vị."
    for own in task.thoi_gian_rieng:
        bodies = ", ".join(names.get(unit, unit) for unit in own.don_vi)
        choice = f" Cơ quan đã chọn cách đọc: {LUA_CHON[own.cach_doc]}." if own.cach_doc else ""
        yield f"Thời gian của {bodies}: “{own.thoi_gian}”.{choice}"


def why_part(task: NhiemVu, part: PhanViec, hand_over: HandOver, names: Mapping[str, str], ngay: date) -> Iterator[str]:
    """Yield the reasons for one part's status, in the order in which they apply."""
    yield from _decisions(task, part, ngay)
    yield from _hand_over(part, hand_over, names, ngay)
    yield _record(task, part, names, ngay)
    yield _conclusion(part, ngay)


def _decisions(task: NhiemVu, part: PhanViec, ngay: date) -> Iterator[str]:
    for extension in part.gia_han:
        yield f"Gia hạn đến hết ngày {format_day(extension.den)} theo {cite_short(extension.van_ban)}."
    if part.gia_han and part.han_ban_dau:
        yield f"Hạn ban đầu là {format_day(part.han_ban_dau)}."
    granted = part.gia_han[-1].den if part.gia_han else part.han_ban_dau
    if part.han and granted and part.han != granted:
        yield f"Ngày {format_day(granted)} là ngày nghỉ nên hạn dời sang ngày làm việc kế tiếp, {format_day(part.han)}."
    for event in task.su_kien:
        if event.applies(None, part.don_vi):
            yield f"Sự kiện được chờ diễn ra ngày {format_day(event.ngay)} ({cite_short(event.van_ban)})."
    for pause in task.tam_dung:
        if pause.applies(part.ten_dot, part.don_vi) and pause.tu <= ngay:
            until = f" đến hết ngày {format_day(pause.den)}" if pause.den else ""
            yield f"Tạm dừng từ ngày {format_day(pause.tu)}{until} theo {cite_short(pause.van_ban)}."
    for dropped in task.khong_thuc_hien:
        if dropped.applies(part.ten_dot, part.don_vi) and dropped.tu <= ngay:
            yield f"Không thực hiện nữa từ ngày {format_day(dropped.tu)} theo {cite_short(dropped.van_ban)}."


def _hand_over(part: PhanViec, hand_over: HandOver, names: Mapping[str, str], ngay: date) -> Iterator[str]:
    if part.tinh_trang in HOAN_THANH:
        return
    for unit in part.cac_don_vi:
        for giu in hand_over.chain(unit, part.nhiem_vu)[1:]:
            if giu.tu_ngay is None or giu.tu_ngay > ngay:
                continue
            basis = f" ({giu.can_cu})" if giu.can_cu else ""
            if giu.don_vi is None:
                yield f"Từ ngày {format_day(giu.tu_ngay)} chưa xác định cơ quan tiếp nhận phần việc này{basis}."
            else:
                yield f"Từ ngày {format_day(giu.tu_ngay)} {names.get(giu.don_vi, giu.don_vi)} giữ phần việc này{basis}."


def _record(task: NhiemVu, part: PhanViec, names: Mapping[str, str], ngay: date) -> str:
    if part.ban_ghi is None:
        return f"Tính đến hết ngày {format_day(ngay)} chưa có báo cáo nào."
    return describe_record(task, part.ban_ghi, names)


def describe_record(task: NhiemVu, ban_ghi: BanGhi, names: Mapping[str, str]) -> str:
    """Return one record in a sentence."""
    record = ban_ghi.ghi_nhan
    basis = f" ({cite_short(record.van_ban)})" if record.van_ban else ""
    linked = "" if record.nhiem_vu == task.ma else f", ghi ở nhiệm vụ {record.nhiem_vu} có cùng sản phẩm"
    when = f" trong báo cáo {record.ky}" if record.ngay is None and record.ky else f" ngày {format_day(ban_ghi.ngay)}"
    reason = f": {record.ly_do.rstrip('.')}" if record.ly_do else ""
    who = names.get(ban_ghi.don_vi, ban_ghi.don_vi)
    return f"{who} báo cáo {TEN_TIEN_DO[record.tien_do]}{when}{basis}{linked}{reason}."


_CONCLUSIONS = {
    TinhTrang.QUA_HAN: "Hết ngày {han} chưa có ghi nhận hoàn thành; đến hết ngày {ngay} quá hạn {qua} ngày.",
    TinhTrang.SAP_DEN_HAN: "Hạn là hết ngày {han}, còn {con} ngày: sắp đến hạn.",
    TinhTrang.TRONG_HAN: "Hạn là hết ngày {han}: còn trong hạn.",
    TinhTrang.CHUA_DEN_KY: "Kỳ thực hiện bắt đầu từ ngày {bat_dau}: chưa đến kỳ.",
    TinhTrang.KHONG_XAC_DINH_HAN: "Không có ngày nào để tính hạn.",
    TinhTrang.HOAN_THANH_DUNG_HAN: "Hạn là hết ngày {han}: hoàn thành đúng hạn.",
    TinhTrang.HOAN_THANH_QUA_HAN: "Hạn là hết ngày {han}: hoàn thành quá hạn {qua} ngày.",
    TinhTrang.HOAN_THANH_KHONG_HAN: "Việc không có hạn: hoàn thành.",
    TinhTrang.TAM_DUNG: "Đang tạm dừng nên không tính quá hạn.",
    TinhTrang.KHONG_THUC_HIEN: "Không thực hiện nữa nên không tính vào việc đến hạn.",
}


def _conclusion(part: PhanViec, ngay: date) -> str:
    start = part.dot.bat_dau if part.dot else None
    return _CONCLUSIONS[part.tinh_trang].format(
        han=format_day(part.han) if part.han else "",
        ngay=format_day(ngay),
        qua=part.so_ngay_qua_han,
        con=(part.han - ngay).days if part.han else "",
        bat_dau=format_day(start) if start else "",
    )
