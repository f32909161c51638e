"""HG604: what was finished is not any more, and nothing says why; in one file here, across commits in ``review``."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.progress import lowered
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(result: KetQua, _context: Context) -> Iterator[Problem]:
    """A record that follows a finished one and is not finished says why, whatever was committed since."""
    return lowered(result)


RULE = Rule(
    code="HG604",
    severity=Severity.CANH_BAO,
    title="Tiến độ đi lùi",
    explanation=(
        "Phần việc đã ghi hoàn thành, ở một bản ghi trước hoặc ở một lần ghi trước trong git, nay không còn là hoàn "
        "thành mà không nêu lý do. Bản ghi được ghi thêm, không sửa bản ghi cũ. Nếu việc thật sự chưa xong thì giữ bản "
        "ghi cũ và ghi thêm một bản ghi dang_thuc_hien có nội dung hoặc văn bản nêu lý do."
    ),
    example="tien_do: hoan_thanh được sửa thành tien_do: dang_thuc_hien.",
    mended="Giữ bản ghi cũ; thêm bản ghi {tien_do: dang_thuc_hien, ngay: 2025-07-01, noi_dung: Làm lại theo …}.",
    kinds=(FileKind.KET_QUA,),
    check=check,
)
