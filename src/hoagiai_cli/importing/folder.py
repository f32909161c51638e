"""The plan as read → the data of its files. Pure: nothing is written here."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from hoagiai_cli.importing.ids import short_id
from hoagiai_cli.importing.issuing import Issuer, letterhead
from hoagiai_cli.importing.matching import Match, match_tasks
from hoagiai_cli.importing.own_times import own_times
from hoagiai_cli.importing.period import ThoiKyDoc
from hoagiai_cli.importing.places import placed
from hoagiai_cli.importing.reading import DauDoc, KeHoachDoc, ViecDoc
from hoagiai_cli.importing.units import UnitBook
from hoagiai_cli.importing.words import fold
from hoagiai_cli.language.formatting import hoa_dau, noi
from hoagiai_cli.model.don_vi import CHUA_NEU
from hoagiai_cli.model.ho_so import number_key
from hoagiai_cli.model.loi_in import NHAN, TEN, LoiIn
from hoagiai_cli.model.nhiem_vu import NhiemVu

UNKNOWN = "(chưa rõ)"
"""What stands where a document must say something and does not; a comment beside it asks for it."""

_LOOK = "Cần xem lại: "
ASK_MEMBERS = f"{_LOOK}kế hoạch không nói gồm những đơn vị nào; ghi mã các thành viên vào thanh_vien."
"""The comment in the file of a group whose members the plan does not say."""


class TepMoi(NamedTuple):
    """One file: its path within the plan folder, its data in the order of keys, the comments at its head, its place.

    ``cho`` says where the value of a key stands in the document: its line, or its cell.
    """

    path: str
    du_lieu: dict[str, Any]
    ghi_chu: tuple[str, ...] = ()
    vi_tri: str = ""
    cho: tuple[tuple[str, str], ...] = ()


def plan_id(head: DauDoc, year: int) -> str:
    """Return a readable id for a plan: the first words of its abstract and its year."""
    words = short_id(head.trich_yeu or head.loai or "ke-hoach")
    return words if words.endswith(str(year)) else f"{words}-{year}"


def plan_files(  # noqa: PLR0913, PLR0917 - as many facts as a task has
    plan: KeHoachDoc,
    ma: str,
    issuer: Issuer | None,
    period: ThoiKyDoc,
    units: UnitBook,
    existing: Mapping[str, NhiemVu],
) -> list[TepMoi]:
    """Return the files of a plan: its document, its tasks, and the units that it adds."""
    tasks = [*plan.nhiem_vu, *plan.viec_trong_doan]
    orders = _orders(tasks)
    doubts: dict[str, list[str]] = {}
    for doubt in plan.can_xem_lai:
        doubts.setdefault(doubt.vi_tri, []).append(doubt.thong_bao)
    year = period.tu.year
    issuing = units.find(issuer.ten if issuer else UNKNOWN)
    made = [
        _task(task, found, orders.get(id(task)), units, year, doubts.get(task.vi_tri, []))
        for task, found in zip(tasks, match_tasks(tasks, existing), strict=True)
    ]
    printed = [_words(file.du_lieu, units) for file in made]
    sections = placed(plan.phan, [file.du_lieu for file in made], printed)
    files = [_document(plan.dau, ma, issuer, issuing, period, units, sections)]
    for task, file in zip(tasks, made, strict=True):
        files.append(file._replace(path=f"{ma}/{file.path}", vi_tri=task.vi_tri, cho=task.can_cu))
    for unit_id, data in units.new.items():
        note: tuple[str, ...] = ()
        if data.get("thanh_vien") == []:
            note = (ASK_MEMBERS,)
        files.append(TepMoi(f"don-vi/{unit_id}.yaml", data, note))
    return files


def _words(task: Mapping[str, Any], units: UnitBook) -> LoiIn:
    """Return what would be printed of a task's file."""
    written = task.get("nguyen_van", {})
    names = {key: hoa_dau(noi(units.name(ma) for ma in task.get(key, ()))) for key in ("chu_tri", "phoi_hop")}
    return LoiIn(
        task.get("so", ""),
        task["ten"],
        written.get("chu_tri") or ("" if task["chu_tri"] == [CHUA_NEU] else names["chu_tri"]),
        written.get("phoi_hop") or names["phoi_hop"],
        task.get("thoi_gian", ""),
        tuple((other["nhan"], other["noi_dung"]) for other in task.get("khac", ())),
        tuple(task.get("doan", ())),
        {key: label for key in NHAN if (label := written.get(f"nhan_{key}"))},
        tuple(written.get("thu_tu", ())),
    )


def _document(  # noqa: C901, PLR0913, PLR0917 - one case a branch, in order
    head: DauDoc,
    ma: str,
    issuer: Issuer | None,
    unit: str,
    period: ThoiKyDoc,
    units: UnitBook,
    sections: list[dict[str, Any]],
) -> TepMoi:
    notes: list[str] = []

    def needed(value: str | None, what: str) -> str:
        if value:
            return value
        notes.append(f"{_LOOK}văn bản không ghi {what}.")
        return UNKNOWN

    if issuer is None:
        notes.append(_LOOK + "không rõ cơ quan ban hành.")
    if issuer and unit in units.new:
        units.new[unit]["dau_van_ban"] = letterhead(issuer, head.dia_danh)
    data: dict[str, Any] = {"ma": ma}
    kind = (head.loai or "KẾ HOẠCH").capitalize()
    if kind != "Kế hoạch":
        data["loai"] = kind
    if head.so:
        data["so"] = head.so
    data["ky_hieu"] = needed(head.ky_hieu, "số, ký hiệu")
    data["dia_danh"] = needed(head.dia_danh, "địa danh")
    data["ngay"] = head.ngay or str(period.tu.year)
    if not head.ngay:
        notes.append(_LOOK + "văn bản không ghi ngày ban hành; chỉ ghi năm của kế hoạch.")
    data["co_quan"] = unit
    data["trich_yeu"] = needed(head.trich_yeu, "trích yếu")
    data["thoi_ky"] = {"tu": period.tu.isoformat(), "den": period.den.isoformat()}
    if period.ngoai:
        notes.append(_LOOK + "có nhiệm vụ đến hạn sau thời kỳ; sửa thoi_ky nếu kế hoạch chạy nhiều năm.")
    for key, texts in (("can_cu", head.can_cu), ("loi_dan", head.loi_dan)):
        if texts:
            data[key] = list(texts)
    data["phan"] = sections
    for key, texts in (("loi_ket", head.loi_ket), ("noi_nhan", head.noi_nhan)):
        if texts:
            data[key] = list(texts)
    if head.luu:
        data["luu"] = head.luu
    if head.quyen_han:
        data["nguoi_ky"] = {"quyen_han": list(head.quyen_han)} | ({"ho_ten": head.ho_ten} if head.ho_ten else {})
    return TepMoi(f"{ma}/ke-hoach.yaml", data, tuple(notes), cho=_places(head))


def _places(head: DauDoc) -> tuple[tuple[str, str], ...]:
    """Return where the keys of the plan's own file stand in the document's head."""
    where = dict(head.cho)
    keys = (("so", "so_ky_hieu"), ("ky_hieu", "so_ky_hieu"), ("ngay", "ngay"), ("dia_danh", "ngay"),
            ("co_quan", "co_quan_ban_hanh"), ("trich_yeu", "trich_yeu"), ("thoi_ky", "trich_yeu"))  # fmt: skip
    return tuple((key, f"đầu văn bản, {where[source]}") for key, source in keys if source in where)


def _orders(tasks: Sequence[ViecDoc]) -> dict[int, int]:
    """Return an explicit order for tasks whose printed numbers do not tell it, by the task's identity."""
    sections: dict[str | None, list[ViecDoc]] = {}
    for task in tasks:
        if not task.trong_doan:
            sections.setdefault(task.phan, []).append(task)
    orders: dict[int, int] = {}
    for inside in sections.values():
        keys = [number_key(task.so) for task in inside]
        if any(task.so is None for task in inside) or keys != sorted(set(keys)):
            orders.update((id(task), index) for index, task in enumerate(inside, 1))
    return orders


def _task(task: ViecDoc, found: Match, order: int | None, units: UnitBook, year: int, doubts: Sequence[str]) -> TepMoi:  # noqa: C901, PLR0913, PLR0917 - one case a branch, in order
    data: dict[str, Any] = {"ma": found.ma}
    if task.so:
        data["so"] = task.so
    if task.phan:
        data["phan"] = task.phan
    if task.trong_doan:
        data["trong_doan"] = True
    if order is not None:
        data["thu_tu"] = order
    data["ten"] = task.ten
    leads = list(dict.fromkeys(units.find(name) for name in task.chu_tri)) or [units.no_lead()]
    data["chu_tri"] = leads
    partners = [ma for ma in dict.fromkeys(units.find(name) for name in task.phoi_hop) if ma not in leads]
    if partners:
        data["phoi_hop"] = partners
    notes = [_LOOK + doubt + "." for doubt in doubts]
    others = [{"nhan": label, "noi_dung": words} for label, words in task.khac]
    labels = dict(task.nhan)
    if task.thoi_gian:
        data["thoi_gian"] = task.thoi_gian
        own, doubt = own_times(task.thoi_gian, leads, units, year)
        data |= {"thoi_gian_rieng": own} if own else {}
        notes += [_LOOK + doubt] if doubt else []
    printed = _as_printed(task, labels, leads, partners, units)
    if printed:
        data["nguyen_van"] = printed
    if task.doan:
        data["doan"] = list(task.doan)
    if others:
        data["khac"] = others
    if task.thu_tu and task.thu_tu != (_words(data, units).usual() or (TEN,)):
        data["nguyen_van"] = printed | {"thu_tu": list(task.thu_tu)}
    return TepMoi(f"nhiem-vu/{found.ma}.yaml", data, tuple(notes))


def _as_printed(
    task: ViecDoc, labels: Mapping[str, str], leads: Sequence[str], partners: Sequence[str], units: UnitBook
) -> dict[str, Any]:
    """Return the wording that printing from the ids would not give back."""
    words = dict(task.nguyen_van)
    out: dict[str, Any] = {}
    for key, ids in (("chu_tri", leads), ("phoi_hop", partners)):
        printed = words.get(key)
        if printed and printed != hoa_dau(noi(units.name(ma) for ma in ids)):
            out[key] = printed
    for key, usual in NHAN.items():
        label = labels.get(key)
        if label and fold(label) != fold(usual):
            out[f"nhan_{key}"] = label
    return out
