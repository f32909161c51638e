"""WHAT AND WHEN: one task. Changes only when someone with authority changes the plan."""

from typing import Annotated, Any

from hoagiai_cli.deadlines.reading import LuaChon
from hoagiai_cli.model.base import MAX_TEXT, Chu, Field, Ma, Model, Ngay, VanBan, check_order, model_validator
from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value


def _number_as_text(value: Any) -> Any:
    """``so: 5`` means "5": a whole number loses nothing as text (``so: 1.10`` would, and is refused)."""
    return str(value) if type(value) is int else value


So = Annotated[Chu, Value(_number_as_text, {"type": ["string", "integer"], "maxLength": MAX_TEXT}, when="before")]
"""A printed number ("5", "2.1", "a)"), exactly as printed."""


def _one_as_several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


MotHayNhieuMa = Annotated[
    tuple[Ma, ...],
    Value(
        _one_as_several,
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]},
        when="before",
    ),
]
"""One id, or several in a list."""


class NguyenVan(Model):
    """Wording of the plan, kept where printing from the ids would give other words."""

    chu_tri: Chu | None = Field(
        None, title="Nguyên văn cơ quan chủ trì", description="Danh sách cơ quan chủ trì đúng như in."
    )
    phoi_hop: Chu | None = Field(
        None, title="Nguyên văn cơ quan phối hợp", description="Danh sách cơ quan phối hợp đúng như in."
    )
    nhan_chu_tri: Chu | None = Field(None, title="Nhãn dòng chủ trì", description="Mặc định: Cơ quan chủ trì.")
    nhan_phoi_hop: Chu | None = Field(None, title="Nhãn dòng phối hợp", description="Mặc định: Cơ quan phối hợp.")
    nhan_thoi_gian: Chu | None = Field(None, title="Nhãn dòng thời gian", description="Mặc định: Thời gian thực hiện.")
    thu_tu: tuple[Chu, ...] = Field(
        (),
        title="Thứ tự các dòng",
        description=(
            "Các dòng in dưới tên nhiệm vụ: chu_tri, phoi_hop, thoi_gian, nhãn của mục khác, doan là đoạn văn kế tiếp. "
            "Trường không có trong danh sách không in thành dòng riêng. Mặc định: doan, chu_tri, phoi_hop, mục khác, "
            "thoi_gian."
        ),
    )


_KHONG_GHI = NguyenVan.model_construct()


class MucKhac(Model):
    """A further labelled line of the task ("Hình thức kiểm tra: …")."""

    nhan: Chu = Field(title="Nhãn", description="Chữ đứng trước dấu hai chấm.")
    noi_dung: Chu = Field(title="Nội dung", description="Chữ đứng sau dấu hai chấm.")


class _QuyetDinh(Model):
    """What an authority decided on a part of the task: for which occurrence and units, by which document."""

    dot: Chu | None = Field(None, title="Đợt", description="Tên đợt như lệnh deadline in ra; bỏ trống là mọi đợt.")
    don_vi: tuple[Ma, ...] | None = Field(None, title="Đơn vị", description="Bỏ trống là mọi đơn vị chủ trì.")
    van_ban: VanBan = Field(title="Văn bản quyết định", description="Văn bản của cấp có thẩm quyền.")
    ly_do: Chu | None = Field(None, title="Lý do", description="Ghi như trong văn bản.")

    def applies(self, dot: str | None, don_vi: str) -> bool:
        """Tell whether the decision concerns this occurrence of this unit."""
        return (self.dot is None or self.dot == dot) and (self.don_vi is None or don_vi in self.don_vi)


class GiaHan(_QuyetDinh):
    """An extension. Appended, never overwritten: the first deadline stays visible."""

    den: Ngay = Field(title="Hạn mới", description="Ngày cuối cùng của hạn mới.")


class TamDung(_QuyetDinh):
    """A suspension, from a day on, until a day if one is given."""

    tu: Ngay = Field(title="Tạm dừng từ ngày", description="Ngày đầu tiên tạm dừng.")
    den: Ngay | None = Field(None, title="Đến hết ngày", description="Bỏ trống khi chưa có văn bản cho tiếp tục.")

    @model_validator(mode="after")
    def _in_order(self) -> "TamDung":
        check_order(self.tu, self.den)
        return self


class KhongThucHien(_QuyetDinh):
    """The work is dropped, from a day on."""

    tu: Ngay = Field(title="Không thực hiện từ ngày", description="Ngày đầu tiên thôi thực hiện.")


class SuKien(_QuyetDinh):
    """The day of an event that the plan awaits ("khi tỉnh tổ chức"), and the deadline that follows where one is set."""

    ngay: Ngay = Field(title="Ngày diễn ra sự kiện", description="Ngày sự kiện đã diễn ra hoặc được ấn định.")
    han: Ngay | None = Field(
        None, title="Hạn", description="Hạn do văn bản ấn định; bỏ trống thì tính từ ngày sự kiện theo cách viết."
    )


class ThoiGianRieng(Model):
    """The time of some of the leads, where the plan ties its times to bodies ("Phòng Văn hóa: Quý II")."""

    don_vi: MotHayNhieuMa = Field(
        title="Đơn vị",
        description="Mã các đơn vị chủ trì có thời gian này; mã nhóm là mọi đơn vị trong nhóm.",
        min_length=1,
    )
    thoi_gian: Chu = Field(title="Thời gian", description="Phần của cụm từ in trong kế hoạch nói về các đơn vị ấy.")
    cach_doc: LuaChon | None = Field(
        None, title="Cách đọc", description="Cách đọc đã chọn khi thời gian này hiểu được hai cách."
    )


class SuaDoi(Model):
    """An amendment of what binds, in force from a day on: other leads, other partners, other time."""

    tu: Ngay = Field(title="Có hiệu lực từ ngày", description="Ngày đầu tiên áp dụng.")
    chu_tri: tuple[Ma, ...] | None = Field(
        None,
        title="Chủ trì mới",
        description="Mã các đơn vị chủ trì kể từ ngày ấy; bỏ trống nếu không đổi.",
        min_length=1,
    )
    phoi_hop: tuple[Ma, ...] | None = Field(
        None, title="Phối hợp mới", description="Mã các đơn vị phối hợp kể từ ngày ấy; bỏ trống nếu không đổi."
    )
    thoi_gian: Chu | None = Field(
        None, title="Thời gian mới", description="Nguyên văn trong văn bản sửa đổi; bỏ trống nếu không đổi."
    )
    cach_doc: LuaChon | None = Field(
        None, title="Cách đọc thời gian mới", description="Cách đọc đã chọn khi thời gian mới hiểu được hai cách."
    )
    thoi_gian_rieng: tuple[ThoiGianRieng, ...] = Field(
        (),
        title="Thời gian mới của từng đơn vị",
        description="Khi thời gian mới gắn với từng đơn vị; thoi_gian vẫn giữ nguyên văn.",
    )
    van_ban: VanBan = Field(title="Văn bản sửa đổi, bổ sung", description="Văn bản của cấp có thẩm quyền.")
    ly_do: Chu | None = Field(None, title="Lý do", description="Ghi như trong văn bản.")


class NhiemVu(Model):
    """One task of a plan, as the plan says it, with what was decided on it since."""

    ma: Ma = Field(title="Mã nhiệm vụ", description="Trùng với tên tệp; không bao giờ đổi.")
    so: So | None = Field(None, title="Số thứ tự in trong kế hoạch", description='Giữ nguyên như in, ví dụ "5".')
    phan: Chu | None = Field(None, title="Phần", description="Số của phần, mục chứa nhiệm vụ, ví dụ II hoặc II.1.")
    trong_doan: bool = Field(
        False,
        title="Nằm trong đoạn văn",
        description="true khi nhiệm vụ do lời văn của mục giao, không in thành mục riêng.",
    )
    thu_tu: int | None = Field(None, title="Thứ tự", description="Chỉ dùng khi số in không cho biết thứ tự.")
    ten: Chu = Field(title="Tên nhiệm vụ", description="Nguyên văn trong kế hoạch.")
    chu_tri: tuple[Ma, ...] = Field(title="Đơn vị chủ trì", description="Mã các đơn vị chủ trì.", min_length=1)
    chu_tri_chung: bool = Field(
        False,
        title="Chủ trì chung",
        description="true khi các đơn vị cùng làm một phần việc, không phải mỗi đơn vị một.",
    )
    phoi_hop: tuple[Ma, ...] = Field(
        (), title="Đơn vị phối hợp", description="Mã các đơn vị phối hợp; đơn vị phối hợp không bị tính hạn."
    )
    thoi_gian: Chu | None = Field(
        None, title="Thời gian thực hiện", description="Nguyên văn trong kế hoạch; hạn được tính từ đây."
    )
    cach_doc: LuaChon | None = Field(
        None,
        title="Cách đọc",
        description=(
            "Cách đọc đã chọn khi cụm từ hiểu được hai cách: ca_khoang, tung_quy, khong_ke_ngay hoặc ke_ca_ngay."
        ),
    )
    thoi_gian_rieng: tuple[ThoiGianRieng, ...] = Field(
        (),
        title="Thời gian riêng",
        description="Khi kế hoạch gắn thời gian với từng đơn vị chủ trì: mỗi đơn vị có đợt, có hạn của mình; thoi_gian "
        "vẫn giữ nguyên văn.",
    )
    cung_san_pham: tuple[Ma, ...] = Field(
        (), title="Cùng sản phẩm", description="Mã các nhiệm vụ có chung sản phẩm: một lần hoàn thành tính cho tất cả."
    )
    nguyen_van: NguyenVan = Field(
        _KHONG_GHI, title="Nguyên văn", description="Chữ in trong kế hoạch, khi in theo mã sẽ ra chữ khác."
    )
    doan: tuple[Chu, ...] = Field(
        (), title="Các đoạn văn", description="Lời văn của nhiệm vụ không có nhãn, in ngay dưới tên."
    )
    khac: tuple[MucKhac, ...] = Field((), title="Mục khác", description="Các dòng có nhãn khác của nhiệm vụ.")
    gia_han: tuple[GiaHan, ...] = Field((), title="Gia hạn", description="Ghi thêm vào cuối, không sửa bản ghi cũ.")
    tam_dung: tuple[TamDung, ...] = Field((), title="Tạm dừng", description="Ghi thêm vào cuối, không sửa bản ghi cũ.")
    khong_thuc_hien: tuple[KhongThucHien, ...] = Field(
        (), title="Không thực hiện", description="Ghi thêm vào cuối khi cấp có thẩm quyền cho thôi thực hiện."
    )
    su_kien: tuple[SuKien, ...] = Field(
        (), title="Sự kiện", description="Ngày của sự kiện mà kế hoạch chờ, ví dụ “khi tỉnh tổ chức”."
    )
    sua_doi: tuple[SuaDoi, ...] = Field(
        (),
        title="Sửa đổi, bổ sung",
        description="Ghi thêm vào cuối khi có văn bản đổi chủ trì, phối hợp hoặc thời gian.",
    )
    ghi_chu: Chu | None = Field(None, title="Ghi chú", description="Không in ra văn bản.")

    @model_validator(mode="after")
    def _settled_by_time(self) -> "NhiemVu":
        if self.cach_doc is not None and self.thoi_gian is None:
            raise Sai("thieu_thoi_gian", "có “cach_doc” mà không có “thoi_gian” để đọc")
        return self
