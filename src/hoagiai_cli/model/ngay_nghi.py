"""Public holidays and swapped working days of one year: data, never code; each value may name where it was read."""

from datetime import date, timedelta
from typing import Annotated, Any

from hoagiai_cli.model.base import DAY_PATTERN, MAX_TEXT, Chu, Field, Model, Ngay, check_order, model_validator
from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value

_LONGEST = 31
"""Days of the longest range; the longest break of a year is a third of it."""


class DotNghi(Model):
    """A day, or several days behind one another, and where that was read."""

    tu: Ngay = Field(title="Từ ngày", description="Ngày đầu tiên.")
    den: Ngay | None = Field(None, title="Đến hết ngày", description="Ngày cuối cùng; bỏ trống khi chỉ một ngày.")
    ten: Chu | None = Field(None, title="Tên", description="Ví dụ Tết Nguyên đán.")
    nguon: Chu | None = Field(None, title="Nguồn", description="Văn bản, trang đã đọc, và đọc ngày nào.")
    tam_tinh: bool = Field(
        False, title="Tạm tính", description="true khi chưa có thông báo chính thức về các ngày nghỉ của năm."
    )

    @model_validator(mode="after")
    def _in_order(self) -> "DotNghi":
        check_order(self.tu, self.den)
        if self.den and (self.den - self.tu).days >= _LONGEST:
            raise Sai("ngay_sai", "một khoảng nghỉ không dài quá {so} ngày; kiểm tra lại năm, tháng", {"so": _LONGEST})
        return self

    @property
    def cac_ngay(self) -> tuple[date, ...]:
        """The days, first to last."""
        last = self.den or self.tu
        return tuple(self.tu + timedelta(days=i) for i in range((last - self.tu).days + 1))


def _day_alone(value: Any) -> Any:
    """``- 2025-01-01`` is a range of one day."""
    return value if isinstance(value, dict | DotNghi) else {"tu": value}


def _key(field: str, **schema: Any) -> dict[str, Any]:
    info = DotNghi.model_fields[field]
    return {"title": info.title, "description": info.description, **schema}


_DAY: dict[str, Any] = {"type": "string", "format": "date", "pattern": DAY_PATTERN}
_TEXT: dict[str, Any] = {"type": "string", "maxLength": MAX_TEXT}
NgayHoacKhoang = Annotated[
    DotNghi,
    Value(
        _day_alone,
        {
            "anyOf": [
                _DAY,
                {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["tu"],
                    "properties": {
                        "tu": _key("tu", **_DAY),
                        "den": _key("den", **_DAY),
                        "ten": _key("ten", **_TEXT),
                        "nguon": _key("nguon", **_TEXT),
                        "tam_tinh": _key("tam_tinh", type="boolean"),
                    },
                },
            ]
        },
        when="before",
    ),
]
"""A day as files of 0.1.0 write it, or a range: ``{tu, den, ten, nguon, tam_tinh}``."""


class NgayNghi(Model):
    """The days off and the days made up for of one year."""

    nam: int = Field(title="Năm", description="Trùng với tên tệp.", ge=1900, le=9999)
    nghi: tuple[NgayHoacKhoang, ...] = Field(
        title="Ngày nghỉ",
        description="Ngày lễ, Tết, ngày nghỉ bù và hoán đổi: ngày, hoặc {tu, den, ten, nguon, tam_tinh}.",
    )
    lam_bu: tuple[NgayHoacKhoang, ...] = Field(
        (), title="Ngày làm bù", description="Thứ Bảy, Chủ nhật phải đi làm; viết như nghi."
    )
    can_cu: tuple[Chu, ...] = Field((), title="Căn cứ", description="Văn bản quy định, thông báo ngày nghỉ.")

    def cac_ngay(self, khoa: str) -> tuple[tuple[int, date], ...]:
        """Return the days of ``nghi`` or ``lam_bu``, each with the place of its entry."""
        return tuple((i, day) for i, entry in enumerate(getattr(self, khoa)) for day in entry.cac_ngay)

    @property
    def tam_tinh(self) -> bool:
        """Whether some of it is not announced yet."""
        return any(entry.tam_tinh for entry in (*self.nghi, *self.lam_bu))
