"""The base of all models and the types of single values.

Errors of values carry a type of our own (``ngay_sai``, ``ma_sai`` …) and a Vietnamese message; errors of pydantic
itself are translated by their ``type`` in ``rules/schema_errors.py``.
"""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

FIRST_YEAR, LAST_YEAR = "1901", "2198"
"""No plan has a day before or after these years; a day out of them is a slip of the pen."""

DAY_PATTERN = r"^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-9]))$"
PARTIAL_DAY_PATTERN = DAY_PATTERN + r"|^\d{4}(-(0[1-9]|1[0-2]))?$"
ID_PATTERN = "^[a-z0-9][a-z0-9-]*$"

MAX_TEXT = 20_000
"""Longest text of one field, in characters: a paragraph, not a book."""


class Model(BaseModel):
    """Frozen, refuses unknown keys, built when first used (start-up time)."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, hide_input_in_errors=True)


def parse_day(value: Any) -> date:
    """Read an ISO day written as text; anything else raises ``ngay_sai``."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("ngay_sai", "ngày phải viết dạng năm-tháng-ngày, ví dụ 2025-02-25")
    if (
        len(value) != len("2025-02-25")
        or value[4] != "-"
        or value[7] != "-"
        or not (value[:4] + value[5:7] + value[8:]).isdigit()
    ):
        raise PydanticCustomError(
            "ngay_sai", "“{gia_tri}” không phải ngày dạng năm-tháng-ngày, ví dụ 2025-02-25", {"gia_tri": value[:60]}
        )
    if not FIRST_YEAR <= value[:4] <= LAST_YEAR:
        raise PydanticCustomError(
            "ngay_sai",
            "năm của ngày {gia_tri} nằm ngoài khoảng {dau} đến {cuoi}",
            {"gia_tri": value, "dau": FIRST_YEAR, "cuoi": LAST_YEAR},
        )
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("ngay_sai", "không có ngày {gia_tri} trong lịch", {"gia_tri": value}) from None


def _check_slug(value: str) -> str:
    if not value or not value.isascii() or value.strip("abcdefghijklmnopqrstuvwxyz0123456789-") or value[0] == "-":
        raise PydanticCustomError(
            "ma_sai",
            "“{gia_tri}” không phải mã hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối",
            {"gia_tri": value[:60]},
        )
    return value


def _check_text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("trong_rong", "không được để trống; bỏ khóa này nếu chưa có nội dung")
    if not value.isprintable() and any(_is_control(char) for char in value):
        raise PydanticCustomError("ky_tu_dieu_khien", "giá trị có ký tự điều khiển, không in ra được")
    return value


def _is_control(char: str) -> bool:
    """No document can hold these: XML refuses them, and a terminal obeys them."""
    return (char < " " and char not in "\t\n\r") or "\x7f" <= char <= "\x9f" or char in "\ufffe\uffff"


def check_order(first: date | None, last: date | None) -> None:
    """Raise ``nguoc_ngay`` when a period ends before it begins."""
    if first is not None and last is not None and last < first:
        raise PydanticCustomError("nguoc_ngay", "ngày cuối đứng trước ngày đầu")


class _ValueType:
    """How a type of single value is checked and what its JSON Schema says: one core schema, shared by all its fields.

    pydantic builds the same from ``Field`` and ``AfterValidator``, but anew for each of some hundred fields: a tenth of
    the time that a short command takes.
    """

    def __init__(self, core: CoreSchema, json: dict[str, Any]) -> None:
        self._core = core
        self._json = json

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self._core

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self._json)


Ngay = Annotated[
    date,
    _ValueType(
        core_schema.no_info_plain_validator_function(parse_day),
        {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    ),
]
"""A day, written 2025-02-25."""

Ma = Annotated[
    str,
    _ValueType(
        core_schema.no_info_after_validator_function(_check_slug, core_schema.str_schema(max_length=100)),
        {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "maxLength": 100},
    ),
]
"""An id: an ASCII slug, equal to the file's name."""

Chu = Annotated[
    str,
    _ValueType(
        core_schema.no_info_after_validator_function(_check_text, core_schema.str_schema(max_length=MAX_TEXT)),
        {"type": "string", "maxLength": MAX_TEXT},
    ),
]
"""A text that may not be empty."""


class HieuLuc(Model):
    """The days on which something is valid, both inclusive; an open side has no bound."""

    tu: Ngay | None = Field(None, title="Từ ngày", description="Ngày đầu tiên có hiệu lực; bỏ trống nếu không rõ.")
    den: Ngay | None = Field(None, title="Đến hết ngày", description="Ngày cuối cùng còn hiệu lực; bỏ trống nếu còn.")

    @model_validator(mode="after")
    def _in_order(self) -> "HieuLuc":
        check_order(self.tu, self.den)
        return self

    def covers(self, day: date) -> bool:
        """Tell whether ``day`` lies within."""
        return (self.tu is None or self.tu <= day) and (self.den is None or day <= self.den)


# Built without validation: a default that is validated would build the model's validator at import.
LUON_HIEU_LUC = HieuLuc.model_construct()
"""Valid on every day."""


class VanBan(Model):
    """A reference to an official document: number and symbol as printed, its day, who issued it."""

    so_ky_hieu: Chu = Field(title="Số, ký hiệu", description="Ghi đúng như in, ví dụ 45/TB-UBND.")
    ngay: Ngay | None = Field(None, title="Ngày ban hành", description="Viết năm-tháng-ngày, ví dụ 2025-06-20.")
    co_quan: Chu | None = Field(None, title="Cơ quan ban hành", description="Ghi tên đầy đủ.")
    trich_yeu: Chu | None = Field(None, title="Trích yếu", description="Ghi đúng như in.")
