"""The base of all models and the types of single values.

Errors of values carry a type of our own (``ngay_sai``, ``ma_sai`` …) and a Vietnamese message; errors of pydantic
itself are translated by their ``type`` in ``rules/schema_errors.py``.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value

# A type checker knows pydantic's models by heart, and ``plain`` has the part of them that the program uses.
if TYPE_CHECKING:
    from pydantic import BaseModel, ConfigDict
    from pydantic import Field as Field  # noqa: PLC0414 - for the models
    from pydantic import model_validator as model_validator  # noqa: PLC0414

    class Model(BaseModel):
        """Frozen; refuses unknown keys; see ``plain``."""

        model_config = ConfigDict(extra="forbid", frozen=True)
else:
    from hoagiai_cli.model.plain import Field, Model, model_validator

FIRST_YEAR, LAST_YEAR = "1901", "2198"
"""No plan has a day before or after these years; a day out of them is a slip of the pen."""

DAY_PATTERN = r"^\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-9]))$"
PARTIAL_DAY_PATTERN = DAY_PATTERN + r"|^\d{4}(-(0[1-9]|1[0-2]))?$"
ID_PATTERN = "^[a-z0-9][a-z0-9-]*$"

MAX_TEXT = 20_000
"""Longest text of one field, in characters: a paragraph, not a book."""


def parse_day(value: Any) -> date:
    """Read an ISO day written as text; anything else raises ``ngay_sai``."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise Sai("ngay_sai", "ngày phải viết dạng năm-tháng-ngày, ví dụ 2025-02-25")
    return _day_of(value)


@lru_cache(maxsize=4096)
def _day_of(value: str) -> date:
    """Read a day; a plan names the same few hundred days in all its files."""
    if (
        len(value) != len("2025-02-25")
        or value[4] != "-"
        or value[7] != "-"
        or not (value[:4] + value[5:7] + value[8:]).isdigit()
    ):
        raise Sai(
            "ngay_sai", "“{gia_tri}” không phải ngày dạng năm-tháng-ngày, ví dụ 2025-02-25", {"gia_tri": value[:60]}
        )
    if not FIRST_YEAR <= value[:4] <= LAST_YEAR:
        raise Sai(
            "ngay_sai",
            "năm của ngày {gia_tri} nằm ngoài khoảng {dau} đến {cuoi}",
            {"gia_tri": value, "dau": FIRST_YEAR, "cuoi": LAST_YEAR},
        )
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Sai("ngay_sai", "không có ngày {gia_tri} trong lịch", {"gia_tri": value}) from None


@lru_cache(maxsize=4096)
def _check_slug(value: str) -> str:
    if not value or not value.isascii() or value.strip("abcdefghijklmnopqrstuvwxyz0123456789-") or value[0] == "-":
        raise Sai(
            "ma_sai",
            "“{gia_tri}” không phải mã hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối",
            {"gia_tri": value[:60]},
        )
    return value


def _check_text(value: str) -> str:
    if not value.strip():
        raise Sai("trong_rong", "không được để trống; bỏ khóa này nếu chưa có nội dung")
    return check_printable(value)


def check_printable(value: str) -> str:
    """Return a text; raise ``ky_tu_dieu_khien`` where it holds what no document can."""
    if not value.isprintable() and any(_is_control(char) for char in value):
        raise Sai("ky_tu_dieu_khien", "giá trị có ký tự điều khiển, không in ra được")
    return value


def _is_control(char: str) -> bool:
    """No document can hold these: XML refuses them, and a terminal obeys them; a half of a pair is no character."""
    if "\ud800" <= char <= "\udfff":
        return True
    return (char < " " and char not in "\t\n\r") or "\x7f" <= char <= "\x9f" or char in "\ufffe\uffff"


def check_order(first: date | None, last: date | None) -> None:
    """Raise ``nguoc_ngay`` when a period ends before it begins."""
    if first is not None and last is not None and last < first:
        raise Sai("nguoc_ngay", "ngày cuối đứng trước ngày đầu")


Ngay = Annotated[date, Value(parse_day, {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
"""A day, written 2025-02-25."""

Ma = Annotated[
    str, Value(_check_slug, {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "maxLength": 100}, text=100)
]
"""An id: an ASCII slug, equal to the file's name."""

Chu = Annotated[str, Value(_check_text, {"type": "string", "maxLength": MAX_TEXT}, text=MAX_TEXT)]
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
