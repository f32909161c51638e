"""Who issues and signs a document on a day, as the folder's settings say; nobody is made up."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.documents.ke_hoach import issuer_lines
from hoagiai_cli.model.cau_hinh import LoaiVanBan, NguoiKyTheoNgay, PhatHanh
from hoagiai_cli.model.don_vi import DauVanBan, DonVi
from hoagiai_cli.model.ho_so import ThuMuc


class CoQuanPhatHanh(NamedTuple):
    """The issuer on a day.

    Attributes:
        phat_hanh: The setting that holds on the day.
        don_vi: The issuing body.
        dau: How it is printed at the head.
        nguoi_ky: Who signs, or None where no signer is valid on the day.
    """

    phat_hanh: PhatHanh
    don_vi: DonVi
    dau: DauVanBan
    nguoi_ky: NguoiKyTheoNgay | None


def issuer(thu_muc: ThuMuc, loai: LoaiVanBan, ngay: date) -> CoQuanPhatHanh | None:
    """Return who issues this kind of document on the day; None where nobody is valid on it."""
    for setting in thu_muc.cau_hinh.phat_hanh:
        unit = thu_muc.don_vi.get(setting.don_vi)
        if loai in setting.loai and setting.hieu_luc.covers(ngay) and unit and unit.hieu_luc.covers(ngay):
            signer = next((person for person in setting.nguoi_ky if person.hieu_luc.covers(ngay)), None)
            return CoQuanPhatHanh(setting, unit, issuer_lines(unit), signer)
    return None
