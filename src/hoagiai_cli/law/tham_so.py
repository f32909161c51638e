"""Values that a law sets, dated: each holds from a day until the next, and names its basis and where it was read."""

from datetime import date
from typing import NamedTuple


class GiaTri(NamedTuple):
    """A value. ``tu`` is None where the day from which it holds was not confirmed."""

    tu: date | None
    so: int
    can_cu: str
    nguon: str


class ThamSo(NamedTuple):
    """A parameter: its id, what it is, its unit, its values from old to new."""

    ma: str
    ten: str
    don_vi_tinh: str
    gia_tri: tuple[GiaTri, ...]

    def on(self, ngay: date) -> GiaTri | None:
        """Return the value that holds on a day; None where none is known."""
        found = [value for value in self.gia_tri if value.tu is None or value.tu <= ngay]
        return found[-1] if found else None


_DIEU_12 = "Luật Hòa giải ở cơ sở số 35/2013/QH13, Điều 12"
_DIEU_12_NGUON = "bản sao Bộ Pháp điển, còn hiệu lực tháng 5/2026; luật sửa đổi đang soạn (24/11/2025), chưa rõ kết quả"
_TT_56 = "Thông tư số 56/2023/TT-BTC, Điều 3 khoản 17 (mức tối đa; mức cụ thể do HĐND cấp tỉnh quy định)"
_TT_56_NGUON = "bản sao Bộ Pháp điển (nguồn thứ cấp), bản tháng 5/2026"
_TU_TT_56 = date(2023, 10, 6)

HOA_GIAI_VIEN_TOI_THIEU = ThamSo(
    "hoa-giai-vien-toi-thieu",
    "Số hòa giải viên ít nhất của một tổ hòa giải",
    "người",
    (GiaTri(None, 3, _DIEU_12, _DIEU_12_NGUON),),
)
HOA_GIAI_VIEN_NU_TOI_THIEU = ThamSo(
    "hoa-giai-vien-nu-toi-thieu",
    "Số hòa giải viên nữ ít nhất của một tổ hòa giải",
    "người",
    (GiaTri(None, 1, _DIEU_12, _DIEU_12_NGUON),),
)
THAM_SO = (
    HOA_GIAI_VIEN_TOI_THIEU,
    HOA_GIAI_VIEN_NU_TOI_THIEU,
    ThamSo(
        "thu-lao-vu-viec",
        "Thù lao hòa giải viên, một vụ, việc",
        "đồng",
        (GiaTri(_TU_TT_56, 300_000, _TT_56, _TT_56_NGUON),),
    ),
    ThamSo(
        "thu-lao-hoa-giai-thanh",
        "Thù lao hòa giải viên, một vụ, việc hòa giải thành (thay cho mức chung, không cộng thêm)",
        "đồng",
        (GiaTri(_TU_TT_56, 400_000, _TT_56, _TT_56_NGUON),),
    ),
    ThamSo(
        "ho-tro-to-hoa-giai",
        "Hỗ trợ hoạt động của một tổ hòa giải, một tháng",
        "đồng",
        (GiaTri(_TU_TT_56, 150_000, _TT_56, _TT_56_NGUON),),
    ),
)
"""The parameters. The rates of Lai Châu (Nghị quyết số 46/2024/NQ-HĐND) were not found, so none stands here."""
