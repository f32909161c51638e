"""HG403: who signs is not known."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

_HINT = "ghi họ và tên, không ghi học hàm, học vị, danh hiệu"


def check(model: KeHoach | CauHinh, _context: Context) -> Iterator[Problem]:
    """Every signature block has a name."""
    if isinstance(model, KeHoach):
        if model.nguoi_ky is None:
            yield Problem(
                ("nguoi_ky",), "kế hoạch chưa khai người ký", "thêm nguoi_ky: {quyen_han: […], ho_ten: …}", at_key=True
            )
        elif model.nguoi_ky.ho_ten is None:
            yield Problem(("nguoi_ky", "ho_ten"), "chưa có họ và tên người ký kế hoạch", _HINT, at_key=True)
        return
    for i, issuer in enumerate(model.phat_hanh):
        if not issuer.nguoi_ky:
            yield Problem(("phat_hanh", i, "don_vi"), f"chưa khai ai ký văn bản của “{issuer.don_vi}”", "thêm nguoi_ky")
        for j, signer in enumerate(issuer.nguoi_ky):
            if signer.ho_ten is None:
                loc = ("phat_hanh", i, "nguoi_ky", j, "ho_ten")
                yield Problem(loc, f"chưa có họ và tên người ký văn bản của “{issuer.don_vi}”", _HINT, at_key=True)


RULE = Rule(
    code="HG403",
    severity=Severity.LUU_Y,
    title="Chưa có người ký",
    explanation=(
        "Chưa khai người ký, hoặc chưa có họ và tên. Văn bản in ra để trống chỗ ấy; chương trình không tự điền tên "
        "ai. Ghi họ và tên, không ghi học hàm, học vị, danh hiệu."
    ),
    example="nguoi_ky: {quyen_han: [TRƯỞNG PHÒNG], ho_ten: null}",
    mended="nguoi_ky: {quyen_han: [TRƯỞNG PHÒNG], ho_ten: Nguyễn Văn A}",
    sample=FileKind.KE_HOACH,
    kinds=(FileKind.KE_HOACH, FileKind.CAU_HINH),
    check=check,
)
