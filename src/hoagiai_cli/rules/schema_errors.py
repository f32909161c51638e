"""What pydantic found, in Vietnamese: by the error's ``type``, never by its English text.

Errors that the models raise themselves carry Vietnamese already. A test lists the types that the models' schemas can
give and fails when one of them has no words here.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from hoagiai_cli.diagnostics.finding import Problem
from hoagiai_cli.rules.context import closest, did_you_mean

_Words = Callable[[Mapping[str, Any], Any], tuple[str, str | None]]


UNION_BRANCHES = frozenset(("int", "float"))
"""What pydantic puts into the way to a value that may be of several types."""


def without_marks(text: str) -> str:
    """Return Vietnamese text without its marks."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _fixed(message: str, hint: str | None = None) -> _Words:
    return lambda _context, _value: (message, hint)


def _what(value: Any) -> str:
    """Name the kind of a value that was found."""
    if value is None:
        return "bỏ trống"
    if isinstance(value, bool):
        return "giá trị đúng/sai"
    if isinstance(value, (int, float)):
        return "một con số"
    if isinstance(value, str):
        return "chữ"
    return "một danh sách" if isinstance(value, list) else "một nhóm khóa"


def _instead(wanted: str, hint: str | None = None) -> _Words:
    return lambda _context, value: (f"cần {wanted}, ở đây là {_what(value)}", hint)


def _string(_context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    if isinstance(value, (int, float)):
        return f"cần chữ, ở đây là {_what(value)}", f'đặt trong dấu nháy kép: "{value}"'
    return f"cần chữ, ở đây là {_what(value)}", None


def _choice(context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    allowed = [part.strip(" '") for part in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
    meant = closest(str(value), tuple(allowed)) if isinstance(value, str) else None
    hint = "chọn một trong: " + ", ".join(allowed)
    shown = f"“{value}”" if isinstance(value, (str, int, float)) else _what(value)
    return f"{shown} không thuộc các giá trị được phép" + (f"; có phải “{meant}”?" if meant else ""), hint


def _slug(_context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    slug = "-".join(re.findall("[a-z0-9]+", without_marks(str(value).lower())))
    return "", f"viết: {slug}" if slug else "ví dụ: ubnd-phuong-tan-phong"


WORDS: dict[str, tuple[str, _Words]] = {
    "missing": ("HG101", _fixed("thiếu khóa này")),
    "extra_forbidden": ("HG102", _fixed("khóa không có trong mẫu")),
    "string_type": ("HG103", _string),
    "bool_type": ("HG103", _instead("true hoặc false")),
    "bool_parsing": ("HG103", _instead("true hoặc false")),
    "int_type": ("HG103", _instead("số nguyên")),
    "int_parsing": ("HG103", _instead("số nguyên", "viết chữ số liền nhau, không dấu chấm, không nháy")),
    "int_parsing_size": ("HG104", _fixed("số quá lớn")),
    "int_from_float": ("HG103", _instead("số nguyên")),
    "float_type": ("HG103", _instead("con số")),
    "float_parsing": ("HG103", _instead("con số", "viết dấu chấm thập phân, ví dụ 12.5")),
    "finite_number": ("HG104", _fixed("cần một con số hữu hạn")),
    "tuple_type": (
        "HG103",
        _instead("một danh sách", "viết trong ngoặc vuông, ví dụ [a, b], hoặc mỗi dòng một dấu gạch"),
    ),
    "dict_type": ("HG103", _instead("một nhóm khóa")),
    "model_type": ("HG103", _instead("một nhóm khóa")),
    "model_attributes_type": ("HG103", _instead("một nhóm khóa")),
    "enum": ("HG104", _choice),
    "literal_error": ("HG104", _choice),
    "too_short": ("HG104", lambda c, _v: (f"cần ít nhất {c.get('min_length')} mục", None)),
    "string_too_long": ("HG104", lambda c, _v: (f"dài quá {c.get('max_length')} ký tự", None)),
    "greater_than_equal": ("HG104", lambda c, _v: (f"không được nhỏ hơn {c.get('ge')}", None)),
    "less_than_equal": ("HG104", lambda c, _v: (f"không được lớn hơn {c.get('le')}", None)),
    "ngay_sai": ("HG105", _fixed("", "viết năm-tháng-ngày, ví dụ 2025-02-25")),
    "ma_sai": ("HG106", _slug),
    "trong_rong": ("HG107", _fixed("")),
    "thieu_ngay": ("HG108", _fixed("", "thêm dòng: ngay: năm-tháng-ngày")),
    "thieu_thoi_gian": ("HG109", _fixed("", "thêm thoi_gian hoặc bỏ cach_doc")),
    "nguoc_ngay": ("HG110", _fixed("", "kiểm tra lại hai ngày")),
    "ky_tu_dieu_khien": ("HG111", _fixed("", "xóa ký tự viết bằng mã, như \\x07; dấu \\ để trong dấu nháy đơn")),
}
"""Type of error → code and words; where the words are empty the error's own message is Vietnamese already."""


def problems(errors: list[Any], model: type[BaseModel]) -> list[tuple[str, Problem]]:
    """Translate pydantic's errors into codes and problems; one for each value, however many types it failed to be."""
    found: dict[tuple[str | int, ...], tuple[str, Problem]] = {}
    inside = {error["loc"][:-1] for error in errors}
    for error in errors:
        if error["type"] == "too_short" and error["loc"] in inside:
            continue  # its items are there, and wrong
        code, problem = _problem(error, model)
        found.setdefault(tuple(step for step in problem.loc if step not in UNION_BRANCHES), (code, problem))
    return list(found.values())


def _problem(error: Mapping[str, Any], model: type[BaseModel]) -> tuple[str, Problem]:
    kind: str = error["type"]
    loc = tuple(error["loc"])
    code, words = WORDS.get(kind, ("HG104", _fixed(f"giá trị không hợp lệ ({kind})")))
    message, hint = words(error.get("ctx", {}), error.get("input"))
    if kind == "missing":
        message, hint = f"thiếu khóa bắt buộc “{loc[-1]}”", f"thêm dòng: {loc[-1]}: …"
        return code, Problem(loc, message, hint, at_key=True)
    if kind == "extra_forbidden":
        allowed = _keys_at(model, loc[:-1])
        message = f"khóa “{loc[-1]}” không có trong mẫu" + did_you_mean(str(loc[-1]), allowed)
        return code, Problem(
            loc, message, "các khóa được dùng: " + ", ".join(allowed) if allowed else None, at_key=True
        )
    return code, Problem(loc, message or error["msg"], hint)


def _keys_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that the model allows at a place."""
    current: Any = model
    for step in loc:
        if isinstance(step, int):
            continue
        field = getattr(current, "model_fields", {}).get(step)
        current = _inner_model(field.annotation) if field else None
    return tuple(getattr(current, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    """Return the model inside ``X | None``, ``tuple[X, ...]`` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part)) is not None), None)
