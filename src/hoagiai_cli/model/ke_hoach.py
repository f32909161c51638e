"""THE DOCUMENT: the plan as it was issued, without its tasks, which stand in files of their own."""

import re
from typing import Annotated, Any

from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.bang import Bang
from hoagiai_cli.model.base import (
    FIRST_YEAR,
    LAST_YEAR,
    PARTIAL_DAY_PATTERN,
    Chu,
    Field,
    Ma,
    Model,
    Ngay,
    check_order,
    model_validator,
    parse_day,
)
from hoagiai_cli.model.nhiem_vu import So
from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value


def parse_printed_day(value: Any) -> NgayIn:
    """Read "2025-02-05", "2025-02" or "2025"; anything else raises ``ngay_sai``."""
    if isinstance(value, NgayIn):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and len(value) in {4, 7}:
        return _parse_partial(value)
    day = parse_day(value)
    return NgayIn(day.year, day.month, day.day)


def _parse_partial(value: str) -> NgayIn:
    """Read a month or a year; what is said of a wrong one names only what was written."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?", value, re.ASCII)
    if found is None:
        parse_day(value)  # says which form a day has
    year, month = found.groups() if found else ("", None)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Sai(
            "ngay_sai",
            "năm của {gia_tri} nằm ngoài khoảng {dau} đến {cuoi}",
            {"gia_tri": value, "dau": FIRST_YEAR, "cuoi": LAST_YEAR},
        )
    if month is not None and not "01" <= month <= "12":
        raise Sai("ngay_sai", "không có tháng {gia_tri} trong lịch", {"gia_tri": value})
    return NgayIn(int(year), int(month) if month else None)


NgayInHoacThieu = Annotated[
    NgayIn,
    Value(
        parse_printed_day,
        {
            "type": ["string", "integer"],
            "pattern": PARTIAL_DAY_PATTERN,
            "description": "2025-02-05, hoặc 2025-02 khi chưa có ngày.",
        },
    ),
]


class ThoiKy(Model):
    """The days that the plan runs over, both inclusive."""

    tu: Ngay = Field(title="Từ ngày", description="Ngày đầu tiên của kế hoạch.")
    den: Ngay = Field(title="Đến hết ngày", description="Ngày cuối cùng của kế hoạch.")

    @model_validator(mode="after")
    def _in_order(self) -> "ThoiKy":
        check_order(self.tu, self.den)
        return self


class NguoiKy(Model):
    """The signature block, line by line (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, II.7)."""

    quyen_han: tuple[Chu, ...] = Field(
        title="Quyền hạn, chức vụ",
        description="Từng dòng, ví dụ TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH.",
        min_length=1,
    )
    ho_ten: Chu | None = Field(None, title="Họ và tên", description="Không ghi học hàm, học vị, danh hiệu.")


class Muc(Model):
    """A section, an article or a point of the plan's text; nested as printed.

    One that has ``nhiem_vu`` is the place of a task, one that has only ``doan`` or ``bang`` what stands between others.
    """

    so: So | None = Field(None, title="Số", description="Giữ nguyên như in: I, 1, 10.1, a).")
    khong_in_so: bool = Field(
        False, title="Không in số", description="true khi bản gốc không ghi số; số vẫn dùng để nhiệm vụ nêu phần."
    )
    ten: Chu | None = Field(None, title="Tiêu đề", description="Ghi đúng như in.")
    nhiem_vu: Ma | None = Field(
        None,
        title="Nhiệm vụ",
        description="Mã nhiệm vụ in ở chỗ này; chỉ cần khi phan và so của các nhiệm vụ không cho biết thứ tự in.",
    )
    doan: tuple[Chu, ...] = Field((), title="Các đoạn văn", description="Chữ đậm trong bản gốc đặt giữa hai dấu **.")
    bang: Bang | None = Field(None, title="Bảng", description="Bảng in sau các đoạn văn.")
    muc: tuple["Muc", ...] = Field((), title="Các mục con", description="Các mục bên trong, theo thứ tự in.")


class KeHoach(Model):
    """A plan: number, day, period, text, recipients, signature."""

    ma: Ma = Field(title="Mã kế hoạch", description="Trùng với tên thư mục.")
    ten: Chu | None = Field(None, title="Tên gọi ngắn", description="Dùng trong bảng; mặc định là trích yếu.")
    loai: Chu = Field("Kế hoạch", title="Tên loại văn bản", description="In ở giữa, trên trích yếu.")
    so: So | None = Field(None, title="Số văn bản", description="Bỏ trống khi chưa cấp số.")
    ky_hieu: Chu = Field(title="Ký hiệu", description="Ví dụ KH-UBND.")
    dia_danh: Chu = Field(title="Địa danh", description="Ghi như in, ví dụ Thành phố Lai Châu.")
    ngay: NgayInHoacThieu = Field(title="Ngày ban hành", description="2025-02-05, hoặc 2025-02 khi chưa có ngày.")
    co_quan: Ma = Field(title="Cơ quan ban hành", description="Mã đơn vị.")
    trich_yeu: Chu = Field(title="Trích yếu", description="Ghi đúng như in, không có dấu chấm cuối.")
    thoi_ky: ThoiKy = Field(
        title="Thời kỳ thực hiện", description="Ngày đầu và ngày cuối của kế hoạch, kể cả hai ngày."
    )
    can_cu: tuple[Chu, ...] = Field(
        (), title="Căn cứ", description="Mỗi căn cứ một mục, không ghi dấu chấm phẩy cuối dòng."
    )
    loi_dan: tuple[Chu, ...] = Field((), title="Lời dẫn", description="Các đoạn trước phần I.")
    phan: tuple[Muc, ...] = Field(title="Các phần", description="Nhiệm vụ được in vào phần mà tệp nhiệm vụ nêu.")
    loi_ket: tuple[Chu, ...] = Field((), title="Lời kết", description="Các đoạn sau phần cuối, không ghi dấu ./.")
    noi_nhan: tuple[Chu, ...] = Field((), title="Nơi nhận", description="Không ghi dấu chấm phẩy cuối dòng.")
    luu: Chu | None = Field(None, title="Lưu", description="Ví dụ VT, TP.")
    nguoi_ky: NguoiKy | None = Field(None, title="Người ký", description="Bỏ trống khi chưa biết ai ký.")
    mau: bool = Field(
        False, title="Là mẫu", description="Kế hoạch mẫu của lệnh init; không được chọn khi đã có kế hoạch khác."
    )
    ghi_chu: Chu | None = Field(None, title="Ghi chú", description="Không in ra văn bản.")

    @property
    def nam(self) -> int:
        """The year that phrases without a year mean: the plan's first."""
        return self.thoi_ky.tu.year

    @property
    def ten_ngan(self) -> str:
        """The name for tables."""
        return self.ten or self.trich_yeu
