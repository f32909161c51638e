"""WHO: a body, or a group of bodies. Lives across plans."""

import re
from enum import StrEnum

from hoagiai_cli.model.base import LUON_HIEU_LUC, Chu, Field, HieuLuc, Ma, Model, Ngay, VanBan, model_validator
from hoagiai_cli.model.plain import Sai

CHUA_NEU = "chua-neu-chu-tri"
"""Id of the unit that stands where a plan names no lead: a group of nobody, so that the work is still seen."""


class QuanHe(StrEnum):
    """How a body stands to the office that keeps the plan: decides whether it is urged or requested."""

    CAP_TREN = "cap_tren"
    NOI_BO = "noi_bo"
    CAP_DUOI = "cap_duoi"
    PHOI_HOP = "phoi_hop"


class KeThua(Model):
    """Who takes over a body's unfinished work from a day on.

    ``den`` is null where the ending is known and the heir is not: that is said, and nothing is invented.
    """

    den: Ma | None = Field(None, title="Đơn vị tiếp nhận", description="Mã đơn vị; bỏ trống khi chưa xác định được.")
    tu_ngay: Ngay = Field(title="Từ ngày", description="Ngày đầu tiên đơn vị tiếp nhận giữ việc.")
    pham_vi: tuple[Ma, ...] | None = Field(
        None,
        title="Phạm vi",
        description="Mã các nhiệm vụ được chuyển; bỏ trống là toàn bộ phần việc còn lại của đơn vị.",
    )
    can_cu: Chu | None = Field(None, title="Căn cứ", description="Văn bản quy định việc tiếp nhận.")


class DauVanBan(Model):
    """How the body is printed at the head of its documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2)."""

    chu_quan: tuple[Chu, ...] = Field((), title="Cơ quan chủ quản", description="Từng dòng, chữ in hoa, không đậm.")
    ten: tuple[Chu, ...] = Field(title="Cơ quan ban hành", description="Từng dòng, chữ in hoa, đậm.", min_length=1)
    dia_danh: Chu | None = Field(None, title="Địa danh", description="Ghi trước ngày, tháng, năm.")


class LienHe(Model):
    """Where letters and slips go: an office and its public addresses, nothing about a private person."""

    bo_phan: Chu | None = Field(
        None, title="Bộ phận", description="Nơi nhận công văn, phiếu trả lại, ví dụ Văn phòng HĐND và UBND."
    )
    dien_thoai: Chu | None = Field(
        None, title="Điện thoại", description="Số của cơ quan, đặt trong dấu nháy; không ghi số riêng của cá nhân."
    )
    thu_dien_tu: Chu | None = Field(None, title="Thư điện tử", description="Hộp thư của cơ quan.")

    @model_validator(mode="after")
    def _says_something(self) -> "LienHe":
        if not (self.bo_phan or self.dien_thoai or self.thu_dien_tu):
            raise Sai("trong_rong", "phải có ít nhất một trong “bo_phan”, “dien_thoai”, “thu_dien_tu”")
        if self.dien_thoai and not re.fullmatch(r"[0-9 .()+/;,-]{6,60}", self.dien_thoai):
            raise Sai("lien_he_sai", "“{gia_tri}” không phải số điện thoại", {"gia_tri": self.dien_thoai[:60]})
        if self.thu_dien_tu and not re.fullmatch(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+", self.thu_dien_tu):
            raise Sai("lien_he_sai", "“{gia_tri}” không phải địa chỉ thư điện tử", {"gia_tri": self.thu_dien_tu[:60]})
        return self


class DonVi(Model):
    """A body; or, with ``thanh_vien``, a group of bodies that a plan names by one phrase.

    A group stands for its members on the plan's first day. ``thanh_vien: []`` is a group whose members are not known.
    """

    ma: Ma = Field(title="Mã đơn vị", description="Trùng với tên tệp.")
    ten: Chu = Field(title="Tên đơn vị", description="Tên dùng trong bảng và văn bản.")
    ten_day_du: Chu | None = Field(
        None, title="Tên đầy đủ", description="Tên dùng khi cần phân biệt, kèm cấp và địa bàn."
    )
    ma_hanh_chinh: Chu | None = Field(
        None,
        title="Mã đơn vị hành chính",
        description="Đặt trong dấu nháy; mã được dùng lại nên chỉ có nghĩa cùng ngày.",
    )
    quan_he: QuanHe | None = Field(
        None,
        title="Quan hệ",
        description="cap_tren, noi_bo, cap_duoi (đôn đốc được) hoặc phoi_hop (chỉ đề nghị).",
    )
    hieu_luc: HieuLuc = Field(
        LUON_HIEU_LUC,
        title="Thời gian tồn tại",
        description="Ngày thành lập và ngày cuối cùng còn hoạt động; bỏ trống nếu không rõ.",
    )
    thanh_vien: tuple[Ma, ...] | None = Field(
        None,
        title="Thành viên",
        description="Chỉ dùng cho nhóm đơn vị; để danh sách rỗng [] khi chưa biết gồm những đơn vị nào.",
    )
    ke_thua: tuple[KeThua, ...] = Field((), title="Kế thừa", description="Ai tiếp nhận việc khi đơn vị chấm dứt.")
    can_cu: VanBan | None = Field(None, title="Căn cứ", description="Văn bản thành lập hoặc sắp xếp.")
    dau_van_ban: DauVanBan | None = Field(
        None, title="Đầu văn bản", description="Tên in ở đầu văn bản; cần cho cơ quan ban hành văn bản."
    )
    lien_he: LienHe | None = Field(
        None, title="Liên hệ", description="Nơi nhận công văn, phiếu trả lại; chỉ ghi địa chỉ của cơ quan."
    )
    ghi_chu: Chu | None = Field(None, title="Ghi chú", description="Không in ra văn bản.")

    @property
    def la_nhom(self) -> bool:
        """Whether this is a group of bodies."""
        return self.thanh_vien is not None
