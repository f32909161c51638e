"""The office's forms of figures: what is counted, how counts add up, on whose order. Forms change; code need not."""

from datetime import date

from hoagiai_cli.deadlines.calendars import Ky as KySoLieu
from hoagiai_cli.model.base import LUON_HIEU_LUC, Chu, Field, HieuLuc, Ma, Model, model_validator
from hoagiai_cli.model.plain import Sai


class ChiTieu(Model):
    """A figure of a form; with ``gom`` a figure that is made up of others, or a heading over them."""

    khoa: Chu | None = Field(
        None, title="Khóa", description="Khóa của con số trong ket-qua; bỏ trống thì đây chỉ là đầu mục."
    )
    ten: Chu = Field(title="Tên chỉ tiêu", description="Tên in trên biểu.")
    don_vi_tinh: Chu | None = Field(None, title="Đơn vị tính", description="Ví dụ: tổ, người, vụ việc, đồng.")
    gom: tuple["ChiTieu", ...] = Field((), title="Trong đó", description="Các chỉ tiêu con, theo thứ tự in.")
    cong_du: bool = Field(
        True, title="Cộng đủ", description="true khi các con số trong đó cộng lại phải bằng con số này."
    )
    khong_qua: Chu | None = Field(None, title="Không quá", description="Khóa của con số mà số này không được vượt.")

    @model_validator(mode="after")
    def _key_or_heading(self) -> "ChiTieu":
        if self.khoa is None and not self.gom:
            raise Sai("thieu_khoa_bieu", "chỉ tiêu phải có “khoa” hoặc các chỉ tiêu ở “gom”")
        return self


class Bieu(Model):
    """A form of figures."""

    ma: Ma = Field(title="Mã biểu", description="Chữ thường không dấu, chữ số và dấu gạch nối.")
    ten: Chu = Field(title="Tên biểu", description="Tên in trên biểu.")
    so_bieu: Chu | None = Field(None, title="Số biểu", description="Ký hiệu in trên biểu; bỏ trống khi chưa xác nhận.")
    can_cu: Chu | None = Field(None, title="Căn cứ", description="Văn bản ban hành biểu.")
    nguon: Chu | None = Field(None, title="Nguồn", description="Đã đọc biểu ở đâu, ngày nào; không in ra văn bản.")
    hieu_luc: HieuLuc = Field(
        LUON_HIEU_LUC,
        title="Thời gian áp dụng",
        description="Kỳ số liệu có ngày chốt nằm trong thời gian này thì dùng biểu; bỏ trống là mọi kỳ.",
    )
    ky: tuple[KySoLieu, ...] | None = Field(
        None,
        title="Kỳ báo cáo",
        description="thang, quy, sau_thang, chin_thang, so_bo_nam, nam; bỏ trống là mọi kỳ.",
        min_length=1,
    )
    don_vi: tuple[Ma, ...] | None = Field(
        None, title="Đơn vị báo cáo", description="Bỏ trống là mọi đơn vị cấp dưới nhận biểu mẫu."
    )
    chi_tieu: tuple[ChiTieu, ...] = Field(
        title="Các chỉ tiêu", description="Các chỉ tiêu, theo thứ tự in.", min_length=1
    )

    def applies(self, ngay: date, ky: KySoLieu) -> bool:
        """Tell whether the form is used for figures of this kind of period that close on this day."""
        return self.hieu_luc.covers(ngay) and (self.ky is None or ky in self.ky)

    @property
    def nguon_in(self) -> str | None:
        """What is printed under the form's name: its number, and the document that orders it."""
        parts = [f"Biểu số {self.so_bieu}" if self.so_bieu else None, self.can_cu]
        return "; ".join(part for part in parts if part) or None
