"""Why a list was read as it was, in words for the office: every sentence of ``giai_thich`` about lists stands here."""

from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.bound_words import Bound
from hoagiai_cli.deadlines.grouping import Nhom
from hoagiai_cli.deadlines.list_items import DanhSach
from hoagiai_cli.deadlines.moc import TUAN_LE, Moc
from hoagiai_cli.deadlines.parts import count, describe, join_words, milestones
from hoagiai_cli.deadlines.reading import Dot, Loai, LuaChon

_UNIT_WORDS = {Loai.QUY: "quý", Loai.THANG: "tháng", Loai.NAM: "năm", Loai.NGAY: "ngày"}


def of_list(danh_sach: DanhSach, nhom: Nhom, dots: tuple[Dot, ...]) -> str:
    """Say why a list was read as one or several occurrences."""
    loai = danh_sach.doan[-1].dau.loai
    unit = _UNIT_WORDS[loai]
    if nhom.gop:
        spans = join_words([describe(dot) for dot in dots])
        return (
            f"Chữ “{unit}” không lặp lại nên có thể là một khoảng hoặc mỗi {unit} một đợt; đọc là một khoảng, {spans}."
        )
    if len(dots) == 1:
        return f"Một đợt: {describe(dots[0])}."
    deadlines = milestones(dots)
    if nhom.tach:
        return f"Theo cách đọc đã chọn, mỗi {unit} một đợt: {deadlines}."
    if loai is Loai.NGAY:
        return f"Nêu {count(len(dots))} mốc nên là {count(len(dots))} đợt: {deadlines}."
    if nhom.cach_quang:
        return (
            f"Chữ “{unit}” không lặp lại nhưng các {unit} không liền nhau, không thể là một khoảng, nên là "
            f"{count(len(dots))} đợt: {deadlines}."
        )
    return f"Chữ “{unit}” lặp lại nên là {count(len(dots))} đợt riêng: {deadlines}."


def of_strictness(bound: Bound, dots: tuple[Dot, ...], cach_doc: LuaChon | None) -> str:
    """Say how "trước" was read, and that no law defines it; "" for every other bound."""
    if bound is not Bound.BEFORE:
        return ""
    if not periods.is_day(dots[0]):
        return "“Trước” đọc chặt là không kể khoảng thời gian ấy; không văn bản nào định nghĩa từ này."
    if cach_doc is LuaChon.KE_CA_NGAY:
        return "“Trước ngày” kể cả ngày ấy, theo cách đọc đã chọn; không văn bản nào định nghĩa từ này."
    return "“Trước ngày” đọc chặt là không kể ngày ấy; không văn bản nào định nghĩa từ này."


class Vague(NamedTuple):
    """How a beginning, a middle or an end was read, and whether that leaves a doubt."""

    ly_do: str
    mo_ho: bool


def of_parts(danh_sach: DanhSach) -> Vague | None:
    """Say how the beginning, middle or end of a unit was read; None where the list has none."""
    found = [
        _of_part(moc)
        for item in danh_sach.doan
        for moc in (item.dau, item.cuoi)
        if moc is not None and moc.vi_tri and not (moc is item.dau and item.cuoi is not None and moc.vi_tri == "đầu")
    ]  # "từ đầu năm đến 30/6" begins with the year, whichever part its beginning is
    if not found:
        return None
    words = " ".join(dict.fromkeys(vague.ly_do for vague in found))
    return Vague(words, any(vague.mo_ho for vague in found))


def _of_part(moc: Moc) -> Vague:
    if moc.vi_tri == TUAN_LE:
        return Vague(
            "Tuần đếm từ đầu năm, thứ Hai đến Chủ nhật (như ISO 8601); không văn bản nào định cách đếm.", mo_ho=True
        )
    if moc.vi_tri == "tuần":
        unit = _UNIT_WORDS[moc.loai]
        return Vague(f"Không văn bản nào định rõ phần ấy của {unit} nên chỉ chắc là trong {unit} ấy.", mo_ho=True)
    vague = moc.vi_tri != "cuối"
    if moc.loai is Loai.QUY:
        return Vague(f"Không văn bản nào định nghĩa “{moc.vi_tri} quý” nên chỉ chắc là trong quý ấy.", vague)
    unit = f"{moc.vi_tri.capitalize()} {_UNIT_WORDS[moc.loai]}"
    return Vague(f"“{unit}” đọc tương tự Điều 146 Bộ luật Dân sự 2015, vốn quy định cho quan hệ dân sự.", vague)
