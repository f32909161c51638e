"""HG216: on some day two entries would issue the same kind of document."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import HieuLuc
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(settings: CauHinh, _context: Context) -> Iterator[Problem]:
    """For each kind of document and day there is one issuer."""
    for i, issuer in enumerate(settings.phat_hanh):
        for k, earlier in enumerate(settings.phat_hanh[:i]):
            if set(issuer.loai) & set(earlier.loai) and _overlap(issuer.hieu_luc, earlier.hieu_luc):
                yield Problem(
                    ("phat_hanh", i, "loai"),
                    f"mục {i + 1} và mục {k + 1} của phat_hanh cùng ban hành một loại văn bản trong cùng thời gian",
                    "ghi hieu_luc để mỗi ngày chỉ theo một mục",
                )


def _overlap(one: HieuLuc, other: HieuLuc) -> bool:
    return not (
        (one.den is not None and other.tu is not None and one.den < other.tu)
        or (other.den is not None and one.tu is not None and other.den < one.tu)
    )


RULE = Rule(
    code="HG216",
    severity=Severity.CANH_BAO,
    title="Hai cơ quan ban hành trong cùng thời gian",
    explanation=(
        "Cấu hình cho biết mỗi ngày cơ quan nào ban hành từng loại văn bản, lấy ký hiệu nào. Hai mục có thời gian "
        "chồng nhau thì không rõ lấy mục nào. Ghi ngày bắt đầu và ngày kết thúc để các mục nối tiếp nhau."
    ),
    example="""\
phat_hanh:
  - loai: [bao_cao]
    don_vi: phong-tu-phap
    ky_hieu: TP
    nguoi_ky: [{quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}]
  - loai: [bao_cao, cong_van]
    don_vi: phong-tu-phap
    ky_hieu: PTP
    nguoi_ky: [{quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}]
""",
    mended="""\
phat_hanh:
  - loai: [bao_cao]
    don_vi: phong-tu-phap
    hieu_luc: {den: 2025-06-30}
    ky_hieu: TP
    nguoi_ky: [{quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}]
  - loai: [bao_cao, cong_van]
    don_vi: phong-tu-phap
    hieu_luc: {tu: 2025-07-01}
    ky_hieu: PTP
    nguoi_ky: [{quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}]
""",
    sample=FileKind.CAU_HINH,
    kinds=(FileKind.CAU_HINH,),
    check=check,
)
