"""Who issues and signs a document on a day, as the folder's settings say; nobody is made up."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.documents.ke_hoach import issuer_lines
from hoagiai_cli.language.formatting import BLANK
from hoagiai_cli.model.cau_hinh import LoaiVanBan, NguoiKyTheoNgay, PhatHanh
from hoagiai_cli.model.don_vi import DauVanBan, DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.van_ban import ChuKy

UBND = ("UBND ", "Ủy ban nhân dân ")
"""How the names of people's committees begin."""


def bo_sung(gi: str) -> str:
    """Return the mark of a place that the office has to fill in itself."""
    return f"…… (bổ sung: {gi})"


CHUA_CO_CO_QUAN = DauVanBan.model_construct(chu_quan=(), ten=(bo_sung("cơ quan ban hành").upper(),), dia_danh=None)
"""The head of a document whose issuer is not known."""

CHUA_CO_NGUOI_KY = ChuKy((bo_sung("chức vụ người ký").upper(),), bo_sung("họ và tên người ký"))
"""The signature of a document whose signer is not known."""


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

    @property
    def la_ubnd(self) -> bool:
        """Whether it is a people's committee, which may demand of those below it what a division only requests."""
        return self.don_vi.ten.startswith(UBND)


def issuer(thu_muc: ThuMuc, loai: LoaiVanBan, ngay: date, don_vi: str | None = None) -> CoQuanPhatHanh | None:
    """Return who issues this kind of document on the day; None where nobody is valid on it.

    Args:
        thu_muc: The plan folder.
        loai: The kind of document.
        ngay: The day.
        don_vi: Only this body; None is the office's own setting, whichever comes first.
    """
    for setting in thu_muc.cau_hinh.phat_hanh:
        unit = thu_muc.don_vi.get(setting.don_vi)
        if don_vi not in {None, setting.don_vi}:
            continue
        if loai in setting.loai and setting.hieu_luc.covers(ngay) and unit and unit.hieu_luc.covers(ngay):
            signer = next((person for person in setting.nguoi_ky if person.hieu_luc.covers(ngay)), None)
            return CoQuanPhatHanh(setting, unit, issuer_lines(unit), signer)
    return None


def unit_issuer(
    thu_muc: ThuMuc, loai: LoaiVanBan, don_vi: str, ngay: date, kinh_gui: tuple[str, ...]
) -> CoQuanPhatHanh | None:
    """Return a unit as the issuer of its own document; its setting where it has one, else what its name says.

    Only the symbol of a people's committee is known without a setting; who signs is never known.
    """
    unit = thu_muc.don_vi[don_vi]
    if not unit.hieu_luc.covers(ngay):
        return None
    by = issuer(thu_muc, loai, ngay, don_vi)
    if by is None:
        symbol = "UBND" if unit.ten.startswith(UBND) else BLANK
        setting = PhatHanh.model_construct(
            loai=(loai,), don_vi=don_vi, ky_hieu=symbol, kinh_gui=(), noi_nhan=(), luu="VT", nguoi_ky=()
        )
        by = CoQuanPhatHanh(setting, unit, issuer_lines(unit), None)
    if by.phat_hanh.kinh_gui:
        return by
    return by._replace(phat_hanh=by.phat_hanh.model_copy(update={"kinh_gui": kinh_gui}))


def addressees(thu_muc: ThuMuc, ho_so: HoSo, don_vi: str, ngay: date) -> tuple[str, ...]:
    """Return to whom a unit reports on the day: the body that issued the plan, and the office that keeps it."""
    office = issuer(thu_muc, LoaiVanBan.BAO_CAO, ngay)
    ids = dict.fromkeys((ho_so.ke_hoach.co_quan, *((office.don_vi.ma,) if office else ())))
    units = (thu_muc.don_vi[ma] for ma in ids if ma != don_vi)
    return tuple(full_name(unit) for unit in units if unit.hieu_luc.covers(ngay))


def full_name(unit: DonVi) -> str:
    """Return a body's name as an address writes it: in full, "Ủy ban nhân dân" spelt out."""
    name = unit.ten_day_du or unit.ten
    return UBND[1] + name.removeprefix(UBND[0]) if name.startswith(UBND[0]) else name
