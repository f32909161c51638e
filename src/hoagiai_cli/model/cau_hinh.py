"""The folder's settings: who issues, signs and numbers, each with the days it is valid; thresholds; reporting."""

from enum import StrEnum

from hoagiai_cli.model.base import LUON_HIEU_LUC, Chu, Field, HieuLuc, Ma, Model
from hoagiai_cli.model.bieu import Bieu
from hoagiai_cli.model.ke_hoach import NguoiKy


class LoaiVanBan(StrEnum):
    """The kinds of document that the program writes in the office's name."""

    BAO_CAO = "bao_cao"
    CONG_VAN = "cong_van"


class Lich(StrEnum):
    """The three calendars. ``hanh_chinh``: Nghị định 09/2019/NĐ-CP, Điều 12 (the 15th to the 14th)."""

    DUONG_LICH = "duong_lich"
    HANH_CHINH = "hanh_chinh"
    THONG_KE = "thong_ke"


class NguoiKyTheoNgay(NguoiKy):
    """A signer, and the days on which he or she may sign."""

    hieu_luc: HieuLuc = Field(
        LUON_HIEU_LUC, title="Thời gian được ký", description="Những ngày người này được ký; bỏ trống là mọi ngày."
    )


class PhatHanh(Model):
    """Who issues a kind of document on given days, and how it is numbered, addressed and signed."""

    loai: tuple[LoaiVanBan, ...] = Field(title="Loại văn bản", description="bao_cao, cong_van.", min_length=1)
    don_vi: Ma = Field(title="Cơ quan ban hành", description="Mã đơn vị; cần có “dau_van_ban”.")
    hieu_luc: HieuLuc = Field(
        LUON_HIEU_LUC,
        title="Thời gian được ban hành",
        description="Những ngày cơ quan này ban hành; bỏ trống là mọi ngày.",
    )
    ky_hieu: Chu = Field(title="Ký hiệu cơ quan", description="Phần sau tên loại, ví dụ TP trong BC-TP.")
    kinh_gui: tuple[Chu, ...] = Field((), title="Kính gửi", description="Dùng cho báo cáo gửi cấp trên.")
    noi_nhan: tuple[Chu, ...] = Field((), title="Nơi nhận", description="Sau dòng “Như trên”.")
    luu: Chu = Field("VT", title="Lưu", description="Ghi sau chữ “Lưu:”, ví dụ VT, TP.")
    nguoi_ky: tuple[NguoiKyTheoNgay, ...] = Field((), title="Người ký", description="Ai ký, theo từng thời gian.")


class Nguong(Model):
    """Thresholds; no law sets them."""

    sap_den_han: int = Field(
        15, title="Sắp đến hạn", description="Số ngày trước hạn thì gọi là sắp đến hạn.", ge=0, le=366
    )


_NGUONG = Nguong.model_construct()


class HuongDoi(StrEnum):
    """Which way a deadline on a day off moves."""

    SAU = "sau"
    TRUOC = "truoc"


class BaoCao(Model):
    """How reports close."""

    lich_nhiem_vu: Lich = Field(
        Lich.HANH_CHINH,
        title="Lịch báo cáo nhiệm vụ",
        description="Lịch dùng để báo cáo tiến độ: duong_lich, hanh_chinh hoặc thong_ke.",
    )
    lich_so_lieu: Lich = Field(
        Lich.THONG_KE, title="Lịch số liệu", description="Lịch dùng cho số liệu: duong_lich, hanh_chinh hoặc thong_ke."
    )
    doi_ngay_nghi: bool = Field(
        False,
        title="Dời hạn khỏi ngày nghỉ",
        description="true thì hạn rơi vào ngày nghỉ dời sang ngày làm việc, theo huong_doi.",
    )
    huong_doi: HuongDoi = Field(
        HuongDoi.SAU,
        title="Hướng dời",
        description="Khi doi_ngay_nghi là true: sau (ngày làm việc kế tiếp), truoc (ngày làm việc liền trước).",
    )
    han_gui: int | None = Field(
        None,
        title="Hạn gửi",
        description=(
            "Số ngày làm việc sau ngày chốt mà đơn vị phải gửi xong biểu mẫu (Nghị định 09/2019/NĐ-CP, Điều 8: ít nhất "
            "01 ngày); bỏ trống khi chưa có văn bản ấn định."
        ),
        ge=1,
        le=60,
    )
    cho_duyet: bool = Field(
        False,
        title="Duyệt báo cáo hoàn thành",
        description="true thì việc đơn vị báo hoàn thành qua biểu mẫu chỉ được tính khi văn phòng đã chấp nhận.",
    )


_BAO_CAO = BaoCao.model_construct()


class DiaBan(Model):
    """The place that a folder is of, for those who put many folders together."""

    tinh: Chu = Field(title="Tỉnh", description="Tên tỉnh, thành phố trực thuộc trung ương, ví dụ Tỉnh Lai Châu.")
    xa: Chu | None = Field(
        None, title="Xã", description="Tên xã, phường, đặc khu, ví dụ Phường Tân Phong; bỏ trống khi là cấp tỉnh."
    )


class CauHinh(Model):
    """The settings of one plan folder."""

    ten_co_quan: Chu | None = Field(None, title="Tên cơ quan", description="Cơ quan giữ thư mục kế hoạch này.")
    dia_ban: DiaBan | None = Field(
        None, title="Địa bàn", description="Nơi mà thư mục này là của; dùng khi cấp trên gộp nhiều thư mục (combine)."
    )
    phat_hanh: tuple[PhatHanh, ...] = Field(
        (), title="Phát hành", description="Ai ban hành loại văn bản nào, trong thời gian nào."
    )
    nguong: Nguong = Field(_NGUONG, title="Ngưỡng", description="Các mốc do cơ quan tự đặt.")
    bao_cao: BaoCao = Field(_BAO_CAO, title="Báo cáo", description="Cách chốt báo cáo.")
    bieu: tuple[Bieu, ...] | None = Field(
        None,
        title="Biểu số liệu",
        description="Các biểu thống kê trong biểu mẫu Excel; "
        "bỏ trống thì kế hoạch hòa giải ở cơ sở dùng biểu dựng sẵn, [] là không có biểu nào.",
    )
