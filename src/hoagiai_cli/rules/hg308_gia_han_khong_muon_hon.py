"""HG308: an extension that does not extend."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import GiaHan, NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import day
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """The new deadline lies behind the one that it takes the place of, which may be an earlier extension's."""
    first = {dot.ten: dot.han for _, _, reading in context.readings for dot in reading.dot if dot.han}
    for i, extension in enumerate(task.gia_han):
        deadlines = [
            _before(task.gia_han[:i], extension, ten, han) for ten, han in first.items() if _concerns(extension, ten)
        ]
        latest = max(deadlines, default=None)
        if latest and extension.den <= latest:
            yield Problem(
                ("gia_han", i, "den"),
                f"hạn mới {day(extension.den)} không muộn hơn hạn đang có {day(latest)}",
                "kiểm tra ngày trong văn bản gia hạn và khóa dot",
            )


def _concerns(extension: GiaHan, ten: str) -> bool:
    return extension.dot is None or extension.dot == ten


def _before(earlier: tuple[GiaHan, ...], extension: GiaHan, ten: str, han: date) -> date:
    """Return the deadline of an occurrence as the extensions before this one left it for the same units."""
    for other in earlier:
        same_units = other.don_vi is None or (
            extension.don_vi is not None and bool(set(other.don_vi) & set(extension.don_vi))
        )
        if _concerns(other, ten) and same_units:
            han = max(han, other.den)
    return han


RULE = Rule(
    code="HG308",
    severity=Severity.LOI,
    title="Gia hạn không muộn hơn hạn đang có",
    explanation=(
        "Gia hạn là lùi hạn, nên hạn mới phải muộn hơn hạn đang có (hạn ban đầu, hoặc hạn của lần gia hạn trước). "
        "Kiểm tra ngày trong văn bản gia hạn; với nhiệm vụ nhiều đợt, ghi rõ đợt ở khóa “dot”. Hạn được rút ngắn "
        "thì ghi vào “sua_doi”."
    ),
    example="thoi_gian: Quý II/2025\ngia_han:\n  - den: 2025-05-31\n    van_ban: {so_ky_hieu: 45/TB-UBND}",
    mended="thoi_gian: Quý II/2025\ngia_han:\n  - den: 2025-07-31\n    van_ban: {so_ky_hieu: 45/TB-UBND}",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
