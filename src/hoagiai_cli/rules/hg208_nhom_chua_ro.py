"""HG208: a group leads whose members are not known."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.don_vi import CHUA_NEU
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import lead_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """A leading group has members, so that each of them can be followed."""
    for loc, ma in lead_references(task):
        unit = context.units.get(ma)
        if unit is None or unit.thanh_vien != ():
            continue
        if ma == CHUA_NEU:
            yield Problem(
                loc,
                "kế hoạch không nêu cơ quan chủ trì nên nhiệm vụ chỉ tính là một phần việc, chưa biết của ai",
                "hỏi cơ quan ban hành kế hoạch rồi ghi cơ quan ấy vào chu_tri",
            )
            continue
        yield Problem(
            loc,
            f"nhóm “{unit.ten}” chủ trì nhưng chưa khai gồm những đơn vị nào nên chỉ tính là một phần việc",
            f"gõ hoagiai setup, hoặc ghi thành viên vào {unit.path}",
        )


RULE = Rule(
    code="HG208",
    severity=Severity.CANH_BAO,
    title="Nhóm chủ trì chưa rõ thành viên",
    explanation=(
        "Nhiệm vụ giao cho một nhóm (“UBND các xã, phường”) thì mỗi thành viên có một phần việc riêng. Nhóm chưa "
        "khai thành viên chỉ tính là một phần việc, không theo dõi được đơn vị nào xong, đơn vị nào chậm. Ghi thành "
        "viên vào tệp của nhóm."
    ),
    example="Nhiệm vụ ghi chu_tri: [cac-to-hoa-giai]; tệp don-vi/cac-to-hoa-giai.yaml ghi thanh_vien: [].",
    mended="Tệp don-vi/cac-to-hoa-giai.yaml ghi thanh_vien: [to-so-1, to-so-2].",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
