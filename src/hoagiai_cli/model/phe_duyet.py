"""WHO ALLOWED IT: the documents that approved or amended what binds, each over a fingerprint of the words it covers."""

from enum import StrEnum

from pydantic import Field

from hoagiai_cli.model.base import Chu, Ma, Model, Ngay, VanBan


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
    def hien_hanh(self) -> dict[str, tuple[tuple[str, ...], VanBan]]:
        """The fingerprints in force by task, each with the document that last covered the task."""
        return {ma: (marks, act.van_ban) for act in self.phe_duyet for ma, marks in act.nhiem_vu.items()}
