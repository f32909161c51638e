"""HG106: an id that is not a slug. Found by the models."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULE = Rule(
    code="HG106",
    severity=Severity.LOI,
    title="Mã không hợp lệ",
    explanation=(
        "Mã của kế hoạch, nhiệm vụ, đơn vị chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, vì mã cũng là tên "
        "tệp và phải như nhau trên mọi máy. Tên có dấu ghi ở khóa “ten”."
    ),
    example="chu_tri: [Phòng Tư pháp]",
    mended="chu_tri: [phong-tu-phap]",
    sample=FileKind.NHIEM_VU,
)
