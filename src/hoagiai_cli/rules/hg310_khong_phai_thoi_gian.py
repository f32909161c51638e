"""HG310: what stands in the place of a time is no time."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Every phrase has at least a word of time."""
    for loc, _, reading in context.readings:
        if reading.loai is Loai.KHONG_PHAI_THOI_GIAN:
            yield Problem(
                loc,
                f"“{reading.cach_viet}” không có từ nào chỉ thời gian nên nhiệm vụ không có hạn",
                "có thể chép nhầm cột; nếu kế hoạch không nêu thời gian thì bỏ khóa thoi_gian",
            )


RULE = Rule(
    code="HG310",
    severity=Severity.CANH_BAO,
    title="Nội dung không phải thời gian",
    explanation=(
        "Khóa “thoi_gian” chứa một cụm từ không có từ nào chỉ thời gian, chẳng hạn tên cơ quan. Thường do chép nhầm "
        "cột hoặc nhầm dòng của kế hoạch. Nhiệm vụ mà kế hoạch không nêu thời gian thì bỏ khóa này."
    ),
    example="thoi_gian: Các cơ quan, đơn vị có liên quan",
    mended="thoi_gian: Năm 2025",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
