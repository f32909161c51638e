"""WHAT WAS DONE: one unit's records, figures and spending. Changes every week; records are added, never overwritten."""

from enum import StrEnum

from hoagiai_cli.model.base import Chu, Field, Ma, Model, Ngay, VanBan, model_validator
from hoagiai_cli.model.plain import Sai


class TienDo(StrEnum):
    """What a unit recorded of its part of work. Nothing recorded is ``None``, never 0 %."""

    CHUA_TRIEN_KHAI = "chua_trien_khai"
    DANG_THUC_HIEN = "dang_thuc_hien"
    HOAN_THANH = "hoan_thanh"


TEN_TIEN_DO = {
    TienDo.CHUA_TRIEN_KHAI: "chưa triển khai",
    TienDo.DANG_THUC_HIEN: "đang thực hiện",
    TienDo.HOAN_THANH: "hoàn thành",
}
"""What a person reads for each."""


class TrangThai(StrEnum):
    """What the office says of a unit's claim. A record without it is accepted."""

    CHO_DUYET = "cho_duyet"
    CHAP_NHAN = "chap_nhan"
    TRA_LAI = "tra_lai"


class LoaiSoLieu(StrEnum):
    """Whether a figure was counted or estimated."""

    THUC_TE = "thuc_te"
    UOC_TINH = "uoc_tinh"


class GhiNhan(Model):
    """One record: what happened, the day it happened (``ngay``) and the day it was written down (``ghi``)."""

    nhiem_vu: Ma = Field(title="Nhiệm vụ", description="Mã nhiệm vụ của kế hoạch này.")
    dot: Chu | None = Field(
        None, title="Đợt", description="Tên đợt như lệnh deadline in ra; bỏ trống khi nhiệm vụ chỉ có một đợt."
    )
    thay_cho: Ma | None = Field(
        None,
        title="Thay cho đơn vị",
        description="Chỉ tính cho phần việc tiếp nhận của đơn vị này; bỏ trống là tất cả.",
    )
    tien_do: TienDo = Field(title="Tiến độ", description="chua_trien_khai, dang_thuc_hien hoặc hoan_thanh.")
    ngay: Ngay | None = Field(None, title="Ngày thực hiện", description="Bắt buộc khi hoàn thành.")
    ky: Chu | None = Field(
        None,
        title="Kỳ báo cáo",
        description="Kỳ của báo cáo có điều này, ví dụ Quý IV/2025; không ghi “ngay” thì tính vào kỳ ấy.",
    )
    ghi: Ngay | None = Field(None, title="Ngày ghi", description="Ngày ghi vào tệp này.")
    trang_thai: TrangThai | None = Field(
        None,
        title="Trạng thái duyệt",
        description="cho_duyet và tra_lai thì chưa tính vào tình trạng; bỏ trống là đã chấp nhận.",
    )
    ly_do_tra_lai: Chu | None = Field(None, title="Lý do trả lại", description="Vì sao kết quả bị trả lại.")
    van_ban: VanBan | None = Field(None, title="Văn bản", description="Văn bản là kết quả hoặc chứng minh kết quả.")
    noi_dung: Chu | None = Field(None, title="Nội dung", description="Việc đã làm, viết thành câu để đưa vào báo cáo.")
    ly_do: Chu | None = Field(
        None, title="Lý do", description="Vì sao chưa triển khai hoặc chưa xong, viết thành câu để đưa vào báo cáo."
    )
    kho_khan: Chu | None = Field(None, title="Khó khăn, vướng mắc", description="Viết thành câu để đưa vào báo cáo.")
    de_xuat: Chu | None = Field(None, title="Đề xuất, kiến nghị", description="Viết thành câu để đưa vào báo cáo.")

    @property
    def duoc_tinh(self) -> bool:
        """Whether the record counts: neither waiting for the office nor returned by it."""
        return self.trang_thai in {None, TrangThai.CHAP_NHAN}

    @model_validator(mode="after")
    def _finished_on_a_day(self) -> "GhiNhan":
        if self.tien_do is TienDo.HOAN_THANH and self.ngay is None:
            raise Sai("thieu_ngay", "“hoan_thanh” phải có ngày hoàn thành ở khóa “ngay”")
        if self.ngay is None and self.ghi is None and self.ky is None:
            raise Sai("thieu_ngay", "phải có ít nhất một trong các khóa “ngay”, “ky”, “ghi”")
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
    den: Ngay | None = Field(
        None, title="Tính đến ngày", description="Hai số trên tính đến hết ngày này; báo cáo của kỳ trước không lấy."
    )


class KinhPhiKy(Model):
    """Spending as it stood at the end of a period, in đồng; what is absent stays as the period before gave it."""

    den: Ngay = Field(title="Tính đến ngày", description="Các số dưới đây tính từ đầu năm đến hết ngày này.")
    du_toan: int | None = Field(None, title="Dự toán", description="Đồng; bỏ trống là như kỳ trước.", ge=0)
    da_chi: int | None = Field(None, title="Đã chi", description="Đồng, tính từ đầu năm.", ge=0)


class YKien(Model):
    """What a unit says in words for a period, of its work as a whole."""

    ky: Chu = Field(title="Kỳ báo cáo", description="Ví dụ: Quý IV/2025.")
    ghi: Ngay | None = Field(None, title="Ngày ghi", description="Ngày ghi vào tệp này.")
    kho_khan: Chu | None = Field(None, title="Khó khăn, vướng mắc", description="Viết thành câu để đưa vào báo cáo.")
    de_xuat: Chu | None = Field(None, title="Đề xuất, kiến nghị", description="Viết thành câu để đưa vào báo cáo.")


class TuChoi(Model):
    """A cell of a received form that was not taken: what the unit still has to mend."""

    noi: Chu = Field(title="Nơi", description="Trang và ô của biểu mẫu.")
    loi: Chu = Field(title="Lý do", description="Vì sao không nhập được.")
    nhiem_vu: Ma | None = Field(None, title="Nhiệm vụ", description="Mã nhiệm vụ của dòng; ô số liệu thì bỏ trống.")
    dot: Chu | None = Field(None, title="Đợt", description="Đợt của dòng.")
    chi_tieu: Chu | None = Field(None, title="Chỉ tiêu", description="Khóa của con số, khi là ô số liệu.")
    da_xong: bool = Field(
        False,
        title="Việc đã xong",
        description="true khi bị từ chối vì việc đã ghi hoàn thành; chỉ biểu gửi lại mới sửa được.",
    )


class BieuMauDaNhan(Model):
    """A form that was received and read in: the trace of where records and figures came from."""

    ky: Chu = Field(title="Kỳ báo cáo", description="Ví dụ: Quý IV/2025.")
    nhan: Ngay = Field(title="Ngày nhận", description="Ngày nhận biểu.")
    tep: Chu | None = Field(None, title="Tên tệp", description="Tên tệp như khi nhận được.")
    dau: Chu = Field(title="Dấu nội dung", description="Dấu vân tay của nội dung đã điền: nhập lại không ghi lần nữa.")
    tu_choi: tuple[TuChoi, ...] = Field(
        (),
        title="Chưa nhập được",
        description="Các ô chưa nhập được; đơn vị sửa, gửi lại thì mục của biểu sau thay thế.",
    )


class KetQua(Model):
    """One unit's results under one plan."""

    don_vi: Ma = Field(title="Đơn vị", description="Mã đơn vị, trùng với tên tệp.")
    nhat_ky: tuple[GhiNhan, ...] = Field((), title="Nhật ký", description="Ghi thêm vào cuối, không sửa bản ghi cũ.")
    so_lieu: tuple[SoLieu, ...] = Field((), title="Số liệu", description="Số liệu từng kỳ theo biểu của cơ quan.")
    kinh_phi: KinhPhi | None = Field(
        None,
        title="Kinh phí",
        description="Một số duy nhất; theo từng kỳ: kinh_phi_ky.",
    )
    kinh_phi_ky: tuple[KinhPhiKy, ...] = Field(
        (), title="Kinh phí từng kỳ", description="Mỗi kỳ một mục, ghi thêm; báo cáo của kỳ nào lấy số của kỳ ấy."
    )
    y_kien: tuple[YKien, ...] = Field((), title="Ý kiến chung", description="Khó khăn, đề xuất chung của từng kỳ.")
    bieu_mau: tuple[BieuMauDaNhan, ...] = Field((), title="Biểu mẫu đã nhận", description="Do lệnh form import ghi.")
