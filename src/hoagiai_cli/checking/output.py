"""The outcome of a check as text for an officer, as JSON and as SARIF for programs."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from urllib.parse import quote

from hoagiai_cli.checking.difference import KetQuaKiemTra, KhacBiet
from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Severity

VERSION = 2
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.LUU_Y: "note"}


def as_text(name: str, outcome: KetQuaKiemTra) -> Iterator[str]:
    """Yield the lines of a report for people."""
    if outcome.khong_xet:
        yield f"{name}: ngoài phạm vi, không xét thể thức. {outcome.khong_xet[:1].upper()}{outcome.khong_xet[1:]}."
    else:
        yield f"{name}: {outcome.loai or 'không rõ loại văn bản'}"
    for item in _sorted(outcome):
        where = f" ({item.vi_tri})" if item.vi_tri else ""
        yield f"- {SEVERITY_NAMES[item.muc_do]} [{item.quy_tac}] {item.thanh_phan}{where}: {item.thay}"
        yield f"  Yêu cầu: {item.yeu_cau}."
        yield f"  Căn cứ: {item.can_cu} ({item.rang_buoc})."
    for loss in outcome.mat:
        yield f"- không xét được, {loss.vi_tri}: {loss.mo_ta}"
    if outcome.khong_xet:
        return
    counts = [
        f"{sum(item.muc_do is severity for item in outcome.khac_biet)} {SEVERITY_NAMES[severity]}"
        for severity in Severity
    ]
    yield "Đúng thể thức ở mọi thành phần đã xét." if not outcome.khac_biet else f"Tổng số: {', '.join(counts)}."


def _sorted(outcome: KetQuaKiemTra) -> list[KhacBiet]:
    """Return the differences, the gravest first, each kind in the order in which it was found."""
    return sorted(outcome.khac_biet, key=lambda item: list(Severity).index(item.muc_do))


def as_json(name: str, outcome: KetQuaKiemTra) -> str:
    """Return the report for programs."""
    return _dumped(
        {
            "phien_ban": VERSION,
            "tep": name,
            "loai": outcome.loai,
            "khong_xet": outcome.khong_xet,
            "khac_biet": [{**item._asdict(), "rang_buoc": item.rang_buoc} for item in outcome.khac_biet],
            "khong_doc_duoc": [{"vi_tri": loss.vi_tri, "noi_dung": loss.mo_ta} for loss in outcome.mat],
        }
    )


def as_sarif(path: str, outcome: KetQuaKiemTra) -> str:
    """Return the report as SARIF 2.1.0, for tools that gather findings; places are in words."""
    items = _sorted(outcome)
    rules = {item.quy_tac: item for item in items}
    described = [
        {
            "id": rule,
            "shortDescription": {"text": item.thanh_phan},
            "fullDescription": {"text": f"{item.yeu_cau}. Căn cứ: {item.can_cu} ({item.rang_buoc})."},
            "defaultConfiguration": {"level": _LEVELS[item.muc_do]},
        }
        for rule, item in rules.items()
    ]
    results = [
        {
            "ruleId": item.quy_tac,
            "ruleIndex": list(rules).index(item.quy_tac),
            "level": _LEVELS[item.muc_do],
            "message": {"text": f"{item.thanh_phan}: {item.thay}\n→ {item.yeu_cau}"},
            "locations": [
                {
                    "physicalLocation": {"artifactLocation": {"uri": quote(path.replace("\\", "/"), safe="/-._~")}},
                    **({"logicalLocations": [{"fullyQualifiedName": item.vi_tri}]} if item.vi_tri else {}),
                }
            ],
        }
        for item in items
    ]
    notes = [{"level": "note", "message": {"text": outcome.khong_xet}}] if outcome.khong_xet else []
    run = {
        "tool": {"driver": {"name": "hoagiai", "version": version("hoagiai"), "language": "vi", "rules": described}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "results": results,
    }
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
