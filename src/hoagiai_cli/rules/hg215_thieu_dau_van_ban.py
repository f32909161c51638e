"""HG215: a body issues documents, and how it is printed at their head is not said."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.references import unit_references
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(model: CauHinh | KeHoach, context: Context) -> Iterator[Problem]:
    """Every issuer has a head."""
    for loc, ma in unit_references(model):
        unit = context.units.get(ma)
        if unit and not unit.co_dau_van_ban:
            yield Problem(
                loc,
                f"“{ma}” ban hành văn bản nhưng chưa khai tên in ở đầu văn bản",
                f"thêm dau_van_ban vào {unit.path}",
            )


RULE = Rule(
    code="HG215",
    severity=Severity.CANH_BAO,
    title="Cơ quan ban hành thiếu đầu văn bản",
    explanation=(
        "Cơ quan ban hành văn bản cần khóa “dau_van_ban” trong tệp đơn vị: từng dòng tên cơ quan chủ quản, tên cơ "
        "quan và địa danh, viết hoa đúng như in. Thiếu khóa này thì không in được phần đầu của văn bản."
    ),
    example="Tệp ke-hoach.yaml ghi co_quan: phong-tu-phap; tệp của đơn vị không có dau_van_ban.",
    mended="Tệp don-vi/phong-tu-phap.yaml có dau_van_ban: {ten: [PHÒNG TƯ PHÁP]}.",
    kinds=(FileKind.CAU_HINH, FileKind.KE_HOACH),
    check=check,
)
