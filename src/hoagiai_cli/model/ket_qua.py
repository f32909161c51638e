"""WHAT WAS DONE: one unit's records, figures and spending. Changes every week; records are added, never overwritten."""

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hoagiai_cli.model.base import Chu, Ma, Model, Ngay, VanBan


class TienDo(StrEnum):
    """What a unit recorded of its part of work. Nothing recorded is ``None``, never 0 %."""

    DANG_THUC_HIEN = "dang_thuc_hien"
    HOAN_THANH = "hoan_thanh"


class LoaiSoLieu(StrEnum):
    """Whether a figure was counted or estimated."""

    THUC_TE = "thuc_te"
    UOC_TINH = "uoc_tinh"


class GhiNhan(Model):
    """One record: what happened, the day it happened (``ngay``) and the day it was written down (``ghi``)."""

    nhiem_vu: Ma = Field(title="Nhiệm vụ")
    dot: Chu | None = Field(
        None, title="Đợt", description="Tên đợt như lệnh deadline in ra; bỏ trống khi nhiệm vụ chỉ có một đợt."
    )
    thay_cho: Ma | None = Field(
        None,
        title="Thay cho đơn vị",
        description="Chỉ tính cho phần việc tiếp nhận của đơn vị này; bỏ trống là tất cả.",
    )
    tien_do: TienDo = Field(title="Tiến độ", description="dang_thuc_hien hoặc hoan_thanh.")
    ngay: Ngay | None = Field(None, title="Ngày thực hiện", description="Bắt buộc khi hoàn thành.")
    ghi: Ngay | None = Field(None, title="Ngày ghi")
    van_ban: VanBan | None = Field(None, title="Văn bản")
    noi_dung: Chu | None = Field(None, title="Nội dung")
    kho_khan: Chu | None = Field(None, title="Khó khăn, vướng mắc")
    de_xuat: Chu | None = Field(None, title="Đề xuất, kiến nghị")

    @model_validator(mode="after")
    def _finished_on_a_day(self) -> "GhiNhan":
        if self.tien_do is TienDo.HOAN_THANH and self.ngay is None:
            raise PydanticCustomError("thieu_ngay", "“hoan_thanh” phải có ngày hoàn thành ở khóa “ngay”")
        if self.tien_do is TienDo.DANG_THUC_HIEN and self.ngay is None and self.ghi is None:
            raise PydanticCustomError("thieu_ngay", "phải có ít nhất một ngày ở khóa “ngay” hoặc “ghi”")
        return self


class SoLieu(Model):
    """The figures of one period, by the keys of the office's forms; a key that is absent was not reported."""

    ky: Chu = Field(title="Kỳ số liệu", description="Ví dụ: 6 tháng đầu năm 2025.")
    loai: LoaiSoLieu = Field(LoaiSoLieu.THUC_TE, title="Loại số liệu", description="thuc_te hoặc uoc_tinh.")
    bieu: dict[str, int | float | None] = Field(
        title="Biểu", description="Khóa của biểu và con số; bỏ trống là chưa có."
    )


class KinhPhi(Model):
    """Spending, in đồng."""

    du_toan: int | None = Field(None, title="Dự toán", description="Đồng.", ge=0)
    da_chi: int | None = Field(None, title="Đã chi", description="Đồng.", ge=0)


class KetQua(Model):
    """One unit's results under one plan."""

    don_vi: Ma = Field(title="Đơn vị", description="Mã đơn vị, trùng với tên tệp.")
    nhat_ky: tuple[GhiNhan, ...] = Field((), title="Nhật ký", description="Ghi thêm vào cuối, không sửa bản ghi cũ.")
    so_lieu: tuple[SoLieu, ...] = Field((), title="Số liệu")
    kinh_phi: KinhPhi | None = Field(None, title="Kinh phí")
