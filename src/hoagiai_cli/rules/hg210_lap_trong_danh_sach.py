"""HG210: one id twice in a list."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import Reference, task_references, unit_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: Model, _context: Context) -> Iterator[Problem]:
    """Every list of ids, and every list of days, names each once."""
    references: list[Reference] = [*unit_references(model), *task_references(model)]
    if isinstance(model, NgayNghi):
        references += [((key, i), str(day)) for key in ("nghi", "lam_bu") for i, day in model.cac_ngay(key)]
    seen = set()
    for loc, ma in references:
        if not isinstance(loc[-1], int):
            continue
        entry = (loc[:-1], ma)
        if entry in seen:
            yield Problem(loc, f"“{ma}” đã có trong danh sách này", "xóa một trong hai")
        seen.add(entry)


RULE = Rule(
    code="HG210",
    severity=Severity.LOI,
    title="Ghi hai lần trong một danh sách",
    explanation=(
        "Một mã đơn vị, mã nhiệm vụ hoặc một ngày đứng hai lần trong cùng danh sách. Thường do chép dán, và chỗ thứ "
        "hai lẽ ra là một mã khác. Xóa một trong hai, hoặc sửa thành mã đúng."
    ),
    example="chu_tri: [phong-tu-phap, phong-tu-phap]",
    mended="chu_tri: [phong-tu-phap]",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.DON_VI, FileKind.NGAY_NGHI, FileKind.NHIEM_VU),
    check=check,
)
