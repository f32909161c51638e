"""The reading of a document as JSON: the contract of ``import --dry-run --format json``."""

from collections.abc import Iterator
from typing import Any

from hoagiai_cli.importing.issuing import Issuer
from hoagiai_cli.importing.period import ThoiKyDoc
from hoagiai_cli.importing.reading import DauDoc, KeHoachDoc, PhanDoc, ViecDoc
from hoagiai_cli.model.ho_so import plain_number, section_path

VERSION = 1


def to_json(plan: KeHoachDoc, issuer: Issuer | None, period: ThoiKyDoc | None = None) -> dict[str, Any]:
    """Return the reading as plain data; bodies and phrases are as printed."""
    head = plan.dau
    doubts: dict[str, list[str]] = {}
    for doubt in plan.can_xem_lai:
        doubts.setdefault(doubt.vi_tri, []).append(doubt.thong_bao)
    return {
        "phien_ban": VERSION,
        "van_ban": {
            "so_ky_hieu": head.so_ky_hieu,
            "ngay": head.ngay,
            "co_quan_ban_hanh": issuer.as_printed if issuer and issuer.chu_quan else " ".join(head.co_quan) or None,
            "trich_yeu": head.trich_yeu,
        },
        "thoi_ky": {"tu": period.tu.isoformat(), "den": period.den.isoformat()} if period else None,
        "can_cu_van_ban": _stands_on(head, period),
        "phan": [section for part in plan.phan for section in _sections(part, "")],
        "nhiem_vu": [_task(task, doubts) for task in plan.nhiem_vu],
        "viec_trong_doan": [_task(task, doubts) for task in plan.viec_trong_doan],
        "can_xem_lai": [doubt._asdict() for doubt in plan.can_xem_lai],
        "doan_van": plan.doan_van._asdict(),
        "bo": [{"vi_tri": place, "noi_dung": words} for place, words in plan.bo],
    }


def _stands_on(head: DauDoc, period: ThoiKyDoc | None) -> dict[str, str]:
    """Return where each part of the head stands, and what tells the period."""
    held = {
        "so_ky_hieu": head.so_ky_hieu,
        "ngay": head.ngay,
        "co_quan_ban_hanh": head.co_quan,
        "trich_yeu": head.trich_yeu,
    }
    places = {key: f"đầu văn bản, {place}" for key, place in head.cho if held.get(key)}
    if period:
        source = {"trích yếu": "trich_yeu", "ngày ban hành": "ngay"}.get(period.dua_vao, "")
        where = dict(head.cho).get(source)
        places["thoi_ky"] = f"{period.dua_vao}, {where}" if where else period.dua_vao
    return places


def _sections(part: PhanDoc, above: str) -> Iterator[dict[str, Any]]:
    """Yield the sections and articles of the text that have a number or a heading, with their places."""
    path = section_path(above, plain_number(part.so)) if part.so else above
    if part.viec is None and part.bang is None and (part.so or part.ten):
        yield {"so": part.so, "duong": path or None, "ten": part.ten, "vi_tri": part.vi_tri or None}
    for inner in part.muc:
        yield from _sections(inner, path)


def _task(task: ViecDoc, doubts: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "so": task.so,
        "phan": task.phan,
        "ten": task.ten,
        "chu_tri": list(task.chu_tri),
        "phoi_hop": list(task.phoi_hop),
        "thoi_gian": task.thoi_gian,
        "khac": _others(task),
        "doan": list(task.doan),
        **({"bang": list(task.bang)} if task.bang else {}),
        "vi_tri": task.vi_tri,
        "can_cu": dict(task.can_cu),
        "nghi_ngo": doubts.get(task.vi_tri, []),
    }


def _others(task: ViecDoc) -> dict[str, str]:
    """Return the further fields; a label that comes twice keeps both its words."""
    out: dict[str, str] = {}
    for label, words in task.khac:
        out[label] = f"{out[label]}\n{words}" if label in out else words
    return out
