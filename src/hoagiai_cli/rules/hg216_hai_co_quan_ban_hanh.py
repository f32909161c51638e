"""HG216: on some day two bodies, or two persons, would issue or sign the same kind of document."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.model.base import HieuLuc
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind


def check(settings: CauHinh, _context: Context) -> Iterator[Problem]:
    """For each kind of document and day there is one issuer, and one signer."""
    for i, issuer in enumerate(settings.phat_hanh):
        for earlier in settings.phat_hanh[:i]:
            if set(issuer.loai) & set(earlier.loai) and _overlap(issuer.hieu_luc, earlier.hieu_luc):
                yield Problem(
                    ("phat_hanh", i, "don_vi"),
                    f"“{issuer.don_vi}” và “{earlier.don_vi}” cùng ban hành một loại văn bản trong cùng thời gian",
                    "ghi hieu_luc để mỗi ngày chỉ có một cơ quan ban hành",
                )
        for j, signer in enumerate(issuer.nguoi_ky):
            if any(_overlap(signer.hieu_luc, earlier.hieu_luc) for earlier in issuer.nguoi_ky[:j]):
                yield Problem(
                    ("phat_hanh", i, "nguoi_ky", j),
                    "trong cùng thời gian có hai người ký",
                    "ghi hieu_luc để mỗi ngày chỉ có một người ký",
                )


def _overlap(one: HieuLuc, other: HieuLuc) -> bool:
    return not (
        (one.den is not None and other.tu is not None and one.den < other.tu)
        or (other.den is not None and one.tu is not None and other.den < one.tu)
    )


RULE = Rule(
    code="HG216",
    severity=Severity.CANH_BAO,
    title="Hai cơ quan hoặc hai người ký trong cùng thời gian",
    explanation=(
        "Cấu hình cho biết mỗi ngày cơ quan nào ban hành và ai ký từng loại văn bản. Hai mục có thời gian chồng "
        "nhau thì không rõ lấy mục nào. Ghi ngày bắt đầu và ngày kết thúc để các mục nối tiếp nhau."
    ),
    example=(
        "phat_hanh:\n  - {loai: [bao_cao], don_vi: phong-tu-phap, ky_hieu: TP}\n"
        "  - {loai: [bao_cao], don_vi: ubnd-phuong-tan-phong, ky_hieu: UBND}"
    ),
    mended=(
        "phat_hanh:\n  - {loai: [bao_cao], don_vi: phong-tu-phap, ky_hieu: TP, hieu_luc: {den: 2025-06-30}}\n"
        "  - {loai: [bao_cao], don_vi: ubnd-phuong-tan-phong, ky_hieu: UBND, hieu_luc: {tu: 2025-07-01}}"
    ),
    sample=FileKind.CAU_HINH,
    kinds=(FileKind.CAU_HINH,),
    check=check,
)
