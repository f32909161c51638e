"""The outcome of a check as text for an officer, and as JSON for programs."""

import json
from collections.abc import Iterator

from hoagiai_cli.checking.difference import KetQuaKiemTra
from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES, Severity

VERSION = 1


def as_text(name: str, outcome: KetQuaKiemTra) -> Iterator[str]:
    """Yield the lines of a report for people."""
    if outcome.khong_xet:
        yield f"{name}: không xét. {outcome.khong_xet[:1].upper()}{outcome.khong_xet[1:]}."
        return
    yield f"{name}: {outcome.loai or 'không rõ loại văn bản'}"
    for item in sorted(outcome.khac_biet, key=lambda item: (list(Severity).index(item.muc_do), item.vi_tri or "")):
        where = f" ({item.vi_tri})" if item.vi_tri else ""
        yield f"- {SEVERITY_NAMES[item.muc_do]} [{item.quy_tac}] {item.thanh_phan}{where}: {item.thay}"
        yield f"  Quy định: {item.yeu_cau}."
        yield f"  Căn cứ: {item.can_cu}."
    counts = [
        f"{sum(item.muc_do is severity for item in outcome.khac_biet)} {SEVERITY_NAMES[severity]}"
        for severity in Severity
    ]
    yield "Đúng thể thức ở mọi thành phần đã xét." if not outcome.khac_biet else f"Tổng số: {', '.join(counts)}."


def as_json(name: str, outcome: KetQuaKiemTra) -> str:
    """Return the report for programs."""
    return json.dumps(
        {
            "phien_ban": VERSION,
            "tep": name,
            "loai": outcome.loai,
            "khong_xet": outcome.khong_xet,
            "khac_biet": [item._asdict() for item in outcome.khac_biet],
        },
        ensure_ascii=False,
        indent=2,
    )
