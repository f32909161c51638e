"""The reading of a document as JSON: the contract of ``import --dry-run --format json``."""

from typing import Any

from hoagiai_cli.importing.issuing import Issuer
from hoagiai_cli.importing.reading import KeHoachDoc, ViecDoc

VERSION = 1


def to_json(plan: KeHoachDoc, issuer: Issuer | None) -> dict[str, Any]:
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
        "nhiem_vu": [_task(task, doubts) for task in plan.nhiem_vu],
        "viec_trong_doan": [_task(task, doubts) for task in plan.viec_trong_doan],
        "can_xem_lai": [doubt._asdict() for doubt in plan.can_xem_lai],
        "doan_van": plan.doan_van._asdict(),
        "bo": [{"vi_tri": place, "noi_dung": words} for place, words in plan.bo],
    }


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
