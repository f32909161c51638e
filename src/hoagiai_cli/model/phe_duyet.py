"""WHO ALLOWED IT: the documents that approved or amended what binds, each over a fingerprint of the words it covers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from hoagiai_cli.model.base import Chu, Field, Ma, Model, Ngay, VanBan


class LoaiPheDuyet(StrEnum):
    """What a document did: it approved the plan, or amended one that was approved."""

    PHE_DUYET = "phe_duyet"
    SUA_DOI = "sua_doi"


class LanPheDuyet(Model):
    """One act: the document, who signed it, and the fingerprints of the tasks that it covers."""

    loai: LoaiPheDuyet = Field(
        LoaiPheDuyet.PHE_DUYET, title="Loại", description="phe_duyet, hoặc sua_doi với văn bản sửa đổi, bổ sung."
    )
    van_ban: VanBan = Field(title="Văn bản phê duyệt", description="Văn bản phê duyệt hoặc sửa đổi.")
    nguoi_ky: Chu | None = Field(None, title="Người ký", description="Họ và tên người ký văn bản.")
    ghi: Ngay | None = Field(None, title="Ngày ghi", description="Ngày ghi vào tệp này.")
    cach_tinh: int = Field(
        1,
        title="Cách tính dấu vân tay",
        description="Do lệnh approve ghi; 2 là tính theo thành viên của nhóm đơn vị. Không ghi là cách tính 1.",
        ge=1,
        le=2,
    )
    nhom: dict[Ma, tuple[Ma, ...]] = Field(
        {},
        title="Thành viên các nhóm",
        description="Do lệnh approve ghi: nhóm đơn vị được giao việc gồm những đơn vị nào khi phê duyệt.",
    )
    nhiem_vu: dict[Ma, tuple[Chu, ...]] = Field(
        title="Dấu vân tay",
        description="Do lệnh approve ghi: nội dung ràng buộc của từng nhiệm vụ; [] là nhiệm vụ được bỏ.",
    )


class PheDuyet(Model):
    """All acts on one plan, oldest first."""

    phe_duyet: tuple[LanPheDuyet, ...] = Field(
        title="Các lần phê duyệt", description="Ghi thêm vào cuối, không sửa bản ghi cũ.", min_length=1
    )

    @property
    def hien_hanh(self) -> "dict[str, DaDuyet]":
        """What is in force of each task: the marks, and the act that last covered the task."""
        return {
            ma: DaDuyet(marks, act.van_ban, act.cach_tinh, act.nhom)
            for act in self.phe_duyet
            for ma, marks in act.nhiem_vu.items()
        }


class DaDuyet(NamedTuple):
    """What a document approved of a task.

    Attributes:
        dau: The marks; none for a task that was dropped.
        van_ban: The document.
        cach_tinh: The rule by which the marks were made, and are verified.
        nhom: The members that groups had then.
    """

    dau: tuple[str, ...]
    van_ban: VanBan
    cach_tinh: int
    nhom: Mapping[str, tuple[str, ...]]
