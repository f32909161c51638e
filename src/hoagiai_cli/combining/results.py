"""What one folder gives to those above it, and what all give together, as data."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from hoagiai_cli.tracking.counts import TongHop


class TrangThai(StrEnum):
    """Whether a folder is counted, and why not."""

    DUOC_TINH = "duoc_tinh"
    KHONG_DOC_DUOC = "khong_doc_duoc"
    CO_LOI = "co_loi"
    KHONG_CO_KE_HOACH = "khong_co_ke_hoach"
    TRUNG = "trung"


class Noi(NamedTuple):
    """A place, and the folder that speaks for it.

    Attributes:
        thu_muc: The folder as it was given.
        tinh: Its province; None where the folder does not say.
        xa: Its commune; None for a province, or where the folder does not say.
        co_quan: The office that keeps the folder, if it says.
    """

    thu_muc: str
    tinh: str | None = None
    xa: str | None = None
    co_quan: str | None = None

    @property
    def ten(self) -> str:
        """What tables call it."""
        return self.xa or self.tinh or self.co_quan or self.thu_muc


class Kem(NamedTuple):
    """How a folder was when it was read.

    Attributes:
        so_loi: Errors of ``validate``.
        so_canh_bao: Warnings.
        phien_ban: The revision of git that it stands on; None outside git.
        dau: A digest of all its files.
        that: Its real path: one folder under two names is one.
    """

    so_loi: int = 0
    so_canh_bao: int = 0
    phien_ban: str | None = None
    dau: str | None = None
    that: str | None = None


class KeHoachGop(NamedTuple):
    """One plan's official count.

    Attributes:
        ma: Its id.
        ten: Its name.
        so_ky_hieu: Its number, where it has one.
        tong_hop: The count.
        so_da_bao_cao: Parts with at least one record.
        xong_truoc_ky: Parts finished before they fall due: those due only after what is asked about.
    """

    ma: str
    ten: str
    so_ky_hieu: str | None
    tong_hop: TongHop
    so_da_bao_cao: int
    xong_truoc_ky: int


class ChiSo(NamedTuple):
    """Which figure is meant: figures that differ in any of these are never added up.

    Attributes:
        ky: The name of its period.
        bieu: The name of its form.
        khoa: Its key.
        ten: Its name.
        don_vi_tinh: What it counts.
    """

    ky: str
    bieu: str
    khoa: str
    ten: str
    don_vi_tinh: str | None


class SoGop(NamedTuple):
    """A figure of one folder.

    Attributes:
        chi_so: Which.
        tong: The sum of what was given; None where nobody gave it.
        so_co: How many units gave it.
        so_uoc_tinh: How many of these gave estimates.
        thieu: Names of the units that were asked and did not give it.
    """

    chi_so: ChiSo
    tong: Decimal | None
    so_co: int
    so_uoc_tinh: int
    thieu: tuple[str, ...]

    @property
    def so_hoi(self) -> int:
        """How many units were asked, or gave it all the same."""
        return self.so_co + len(self.thieu)


class ThuMucGop(NamedTuple):
    """What one folder gives.

    Attributes:
        noi: The place.
        trang_thai: Whether it is counted.
        ly_do: Why not, in words.
        kem: How the folder was.
        ke_hoach: Its plans.
        so_lieu: Its figures, in the order of the forms.
        luu_y: What is to be looked at.
    """

    noi: Noi
    trang_thai: TrangThai
    ly_do: str | None = None
    kem: Kem = Kem()
    ke_hoach: tuple[KeHoachGop, ...] = ()
    so_lieu: tuple[SoGop, ...] = ()
    luu_y: tuple[str, ...] = ()


class TongSo(NamedTuple):
    """A figure over all counted folders.

    Attributes:
        chi_so: Which.
        tong: The sum; None where nobody gave it.
        so_co: Units that gave it.
        so_hoi: Units that were asked, or gave it all the same.
        so_uoc_tinh: How many of those that gave it gave estimates.
        so_noi: Folders that have the figure in a form.
        thieu: (place, units) that did not give it.
    """

    chi_so: ChiSo
    tong: Decimal | None
    so_co: int
    so_hoi: int
    so_uoc_tinh: int
    so_noi: int
    thieu: tuple[tuple[Noi, tuple[str, ...]], ...]


class Gop(NamedTuple):
    """All folders together.

    Attributes:
        thu_muc: Every folder that was named, counted or not, in Vietnamese order.
        tong_hop: The official count over the counted ones.
        so_da_bao_cao: Parts with at least one record.
        xong_truoc_ky: Parts finished before they fall due: those due only after what is asked about.
        so_lieu: The figures.
        luu_y: What is to be looked at.
    """

    thu_muc: tuple[ThuMucGop, ...]
    tong_hop: TongHop
    so_da_bao_cao: int
    xong_truoc_ky: int
    so_lieu: tuple[TongSo, ...]
    luu_y: tuple[str, ...]

    @property
    def duoc_tinh(self) -> tuple[ThuMucGop, ...]:
        """The folders that are counted."""
        return tuple(item for item in self.thu_muc if item.trang_thai is TrangThai.DUOC_TINH)

    @property
    def khong_tinh(self) -> tuple[ThuMucGop, ...]:
        """The folders that are not counted."""
        return tuple(item for item in self.thu_muc if item.trang_thai is not TrangThai.DUOC_TINH)
