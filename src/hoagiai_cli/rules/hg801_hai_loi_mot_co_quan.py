"""HG801: two blocks of words of one issuer for one period."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(words: LoiBaoCao, context: Context) -> Iterator[Problem]:  # noqa: ARG001 - every check is called alike
    """Each issuer has one block: of two, a report would print one."""
    seen: set[str] = set()
    for i, block in enumerate(words.loi):
        if block.don_vi in seen:
            yield Problem(("loi", i, "don_vi"), f"cơ quan “{block.don_vi}” có hai mục", "gộp hai mục làm một")
        seen.add(block.don_vi)


RULE = Rule(
    code="HG801",
    severity=Severity.LOI,
    title="Một cơ quan có hai mục lời báo cáo",
    explanation=(
        "Trong một kỳ, mỗi cơ quan ban hành báo cáo có một mục ở khóa “loi”. Có hai mục thì báo cáo chỉ in được một, "
        "phần còn lại mất mà không ai biết. Gộp hai mục làm một."
    ),
    example="""\
loi:
  - {don_vi: phong-tu-phap, danh_gia: Các đơn vị triển khai kịp thời.}
  - {don_vi: phong-tu-phap, kien_nghi: Đề nghị bố trí kinh phí.}
""",
    mended="""\
loi:
  - don_vi: phong-tu-phap
    danh_gia: Các đơn vị triển khai kịp thời.
    kien_nghi: Đề nghị bố trí kinh phí.
""",
    sample=FileKind.BAO_CAO,
    kinds=(FileKind.BAO_CAO,),
    check=check,
)
