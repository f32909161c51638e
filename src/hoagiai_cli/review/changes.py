"""What changed, as data: one change an object (a task, a unit's results …), with its details in an officer's words."""

from enum import StrEnum
from typing import Any, NamedTuple


class Nhom(StrEnum):
    """What kind of thing changed; in the order in which changes are listed."""

    KE_HOACH = "ke_hoach"
    NHIEM_VU = "nhiem_vu"
    KET_QUA = "ket_qua"
    BAO_CAO = "bao_cao"
    DON_VI = "don_vi"
    CAU_HINH = "cau_hinh"
    NGAY_NGHI = "ngay_nghi"


class Loai(StrEnum):
    """Whether the thing is new, gone or other."""

    THEM = "them"
    BO = "bo"
    SUA = "sua"


class ChiTiet(NamedTuple):
    """One detail of a change.

    Attributes:
        khoa: The key in the file, with a dot between levels.
        cau: What changed, in words.
        cu: The value before, as JSON data; None where there was none.
        moi: The value after.
        muc: What the key is called; empty where the thing says by itself what it is.
        truoc: The value before, in words; empty where there was none.
        sau: The value after, in words.
    """

    khoa: str
    cau: str
    cu: Any = None
    moi: Any = None
    muc: str = ""
    truoc: str = ""
    sau: str = ""


class ThayDoi(NamedTuple):
    """One thing that changed.

    Attributes:
        nhom: Its kind.
        loai: New, gone or other.
        ke_hoach: Its plan's id, or None outside plans.
        ma: Its id.
        ten: What a person calls it: "Nhiệm vụ 5", "UBND phường Tân Phong".
        chi_tiet: What changed in it.
    """

    nhom: Nhom
    loai: Loai
    ke_hoach: str | None
    ma: str
    ten: str
    chi_tiet: tuple[ChiTiet, ...]

    @property
    def cau(self) -> str:
        """The whole change as a sentence without a full stop."""
        return f"{self.ten}: " + "; ".join(detail.cau for detail in self.chi_tiet)
