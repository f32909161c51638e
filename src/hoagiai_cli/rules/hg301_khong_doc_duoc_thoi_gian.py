"""HG301: a time phrase that is not understood."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.wording import as_message
from hoagiai_cli.store.layout import FileKind

# In double quotes these mean something to one shell or another.
_UNSAFE = frozenset('"$`\\!%\n')
_LONGEST = 80


def check(_task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Every phrase is read; no deadline is ever guessed."""
    for loc, _, reading in context.readings:
        if reading.loai is Loai.KHONG_HIEU:
            yield Problem(
                loc,
                f"không đọc được thời gian “{reading.cach_viet}”: {as_message(reading.giai_thich)}",
                f"đối chiếu với bản in; thử lại bằng lệnh: hoagiai deadline {_in_shell(reading.cach_viet)}",
            )


def _in_shell(phrase: str) -> str:
    """Return the phrase as it is typed after a command, where that is safe and short."""
    return '"…"' if len(phrase) > _LONGEST or _UNSAFE & set(phrase) else f'"{phrase}"'


RULE = Rule(
    code="HG301",
    severity=Severity.LOI,
    title="Không đọc được cụm từ chỉ thời gian",
    explanation=(
        "Hạn của nhiệm vụ tính từ cụm từ ở khóa “thoi_gian”, đúng như in trong kế hoạch. Cụm từ này có chỗ không có "
        "trong lịch (quý 5, ngày 30 tháng 2) hoặc chương trình chưa hiểu; chương trình không đoán hạn. Đối chiếu "
        "với bản in; thử các cách viết khác bằng lệnh “hoagiai deadline”."
    ),
    example="thoi_gian: Quý 5/2025",
    mended="thoi_gian: Quý IV/2025",
    sample=FileKind.NHIEM_VU,
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
