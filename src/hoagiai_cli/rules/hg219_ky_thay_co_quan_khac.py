"""HG219: a document is signed in the name of another body than the one that issues it."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.language.authority import signs_for_another
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ke_hoach import KeHoach, NguoiKy
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(document: KeHoach | CauHinh, context: Context) -> Iterator[Problem]:
    """A signature "TM. …" names the body that issues."""
    signers: list[tuple[tuple[str | int, ...], str, NguoiKy]] = []
    if isinstance(document, KeHoach):
        if document.nguoi_ky:
            signers.append((("nguoi_ky", "quyen_han"), document.co_quan, document.nguoi_ky))
    else:
        for place, entry in enumerate(document.phat_hanh):
            for number, who in enumerate(entry.nguoi_ky):
                signers.append((("phat_hanh", place, "nguoi_ky", number, "quyen_han"), entry.don_vi, who))
    for loc, ma, signer in signers:
        unit = context.units.get(ma)
        named = signs_for_another(unit.ten, signer.quyen_han) if unit else None
        if unit and named:
            yield Problem(
                loc,
                f"ký thay mặt {named.value}, trong khi cơ quan ban hành là {unit.ten}",
                "sửa quyền hạn của người ký hoặc mã cơ quan ban hành cho khớp",
            )


RULE = Rule(
    code="HG219",
    severity=Severity.CANH_BAO,
    title="Ký thay mặt cơ quan khác cơ quan ban hành",
    explanation=(
        "Dòng “TM. …” của người ký nêu một cơ quan khác cơ quan ban hành: văn bản của Phòng mà ký thay mặt Ủy ban nhân "
        "dân, hoặc văn bản của Ủy ban nhân dân mà ký thay mặt Hội đồng nhân dân. Một trong hai chỗ ghi nhầm."
    ),
    example="""\
phat_hanh:
  - loai: [bao_cao]
    don_vi: phong-tu-phap
    ky_hieu: TP
    nguoi_ky: [{quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], ho_ten: Nguyễn Văn A}]
""",
    mended="""\
phat_hanh:
  - loai: [bao_cao]
    don_vi: phong-tu-phap
    ky_hieu: TP
    nguoi_ky: [{quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}]
""",
    sample=FileKind.CAU_HINH,
    kinds=(FileKind.CAU_HINH, FileKind.KE_HOACH),
    check=check,
)
