"""What pydantic found, in Vietnamese: by the error's ``type``, never by its English text.

Errors that the models raise themselves carry Vietnamese already. A test lists the types that the models' schemas can
give and fails when one of them has no words here.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from hoagiai_cli.diagnostics.finding import Problem
from hoagiai_cli.language.spelling import without_marks
from hoagiai_cli.model.base import Model
from hoagiai_cli.rules.context import closest, did_you_mean

_Words = Callable[[Mapping[str, Any], Any], tuple[str, str | None]]


UNION_BRANCHES = frozenset(("int", "float"))
"""What pydantic puts into the way to a value that may be of several types."""


def _fixed(message: str, hint: str | None = None) -> _Words:
    return lambda _context, _value: (message, hint)


def _found(value: Any) -> str:
    """Say what kind of value was found."""
    if value is None:
        return "ở đây bỏ trống"
    if isinstance(value, bool):
        return "ở đây là true/false"
    if isinstance(value, (int, float)):
        return "ở đây là một con số"
    if isinstance(value, str):
        return "ở đây là chữ"
    return "ở đây là một danh sách" if isinstance(value, list) else "ở đây là một nhóm khóa"


def _instead(wanted: str, hint: str) -> _Words:
    return lambda _context, value: (f"cần {wanted}, {_found(value)}", hint)


def _string(_context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    if value is None:
        hint = "ghi nội dung; nếu chưa có thì bỏ cả khóa"
    elif isinstance(value, (int, float)):
        hint = f'đặt trong dấu nháy kép: "{str(value).lower()}"'
    else:
        hint = "viết thành một đoạn chữ, không có dấu gạch đầu dòng và không có khóa con"
    return f"cần chữ, {_found(value)}", hint


def _choice(context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    allowed = [part.strip(" '") for part in str(context.get("expected", "")).replace(" or ", ", ").split(",")]
    meant = closest(str(value), tuple(allowed)) if isinstance(value, str) else None
    hint = "chọn một trong: " + ", ".join(allowed)
    shown = f"“{value}”" if isinstance(value, (str, int, float)) else "giá trị ở đây"
    return f"{shown} không thuộc các giá trị được phép" + (f"; có phải “{meant}”?" if meant else ""), hint


def _slug(_context: Mapping[str, Any], value: Any) -> tuple[str, str | None]:
    slug = "-".join(re.findall("[a-z0-9]+", without_marks(str(value).lower())))
    return "", f"viết: {slug}" if slug else "ví dụ: ubnd-phuong-tan-phong"


def _limit(words: str, key: str, hint: str) -> _Words:
    return lambda context, _value: (words.format(context.get(key)), hint)


_BOOLEAN = _instead("true hoặc false", "viết true (đúng) hoặc false (sai), không dấu nháy")
_WHOLE = _instead("số nguyên", "viết chữ số liền nhau, không dấu chấm, không dấu nháy")
_NUMBER = _instead("con số", "viết chữ số liền nhau, phần thập phân sau dấu chấm, ví dụ 12.5")
_LIST = _instead("một danh sách", "viết trong ngoặc vuông, ví dụ [a, b], hoặc mỗi dòng một dấu gạch")
_MAPPING = _instead("một nhóm khóa", "viết từng dòng “khóa: giá trị”, thụt vào dưới khóa này")

WORDS: dict[str, tuple[str, _Words]] = {
    "missing": ("HG101", _fixed("thiếu khóa này")),
    "extra_forbidden": ("HG102", _fixed("khóa không có trong mẫu")),
    "string_type": ("HG103", _string),
    "bool_type": ("HG103", _BOOLEAN),
    "bool_parsing": ("HG103", _BOOLEAN),
    "int_type": ("HG103", _WHOLE),
    "int_parsing": ("HG103", _WHOLE),
    "int_from_float": ("HG103", _WHOLE),
    "int_parsing_size": ("HG104", _fixed("số quá lớn", "kiểm tra lại con số")),
    "float_type": ("HG103", _NUMBER),
    "float_parsing": ("HG103", _NUMBER),
    "finite_number": ("HG104", _fixed("cần một con số hữu hạn", "kiểm tra lại con số")),
    "tuple_type": ("HG103", _LIST),
    "dict_type": ("HG103", _MAPPING),
    "model_type": ("HG103", _MAPPING),
    "model_attributes_type": ("HG103", _MAPPING),
    "enum": ("HG104", _choice),
    "too_short": ("HG104", _limit("cần ít nhất {} mục", "min_length", "ghi thêm vào danh sách, hoặc bỏ cả khóa")),
    "too_long": ("HG104", _limit("có quá {} mục", "max_length", "bớt đi, hoặc tách thành nhiều bảng")),
    "string_too_long": ("HG104", _limit("dài quá {} ký tự", "max_length", "rút gọn, hoặc tách thành nhiều mục")),
    "greater_than_equal": ("HG104", _limit("nhỏ hơn mức thấp nhất là {}", "ge", "kiểm tra lại con số")),
    "less_than_equal": ("HG104", _limit("lớn hơn mức cao nhất là {}", "le", "kiểm tra lại con số")),
    "ngay_sai": ("HG105", _fixed("", "viết năm-tháng-ngày, ví dụ 2025-02-25")),
    "ma_sai": ("HG106", _slug),
    "trong_rong": ("HG107", _fixed("giá trị để trống", "ghi nội dung; nếu chưa có thì bỏ cả khóa")),
    "thieu_ngay": ("HG108", _fixed("", "thêm dòng: ngay: năm-tháng-ngày")),
    "thieu_thoi_gian": ("HG109", _fixed("", "thêm thoi_gian hoặc bỏ cach_doc")),
    "hang_trong": ("HG101", _fixed("", "ghi mã nhiệm vụ của hàng, hoặc chữ của các ô")),
    "hang_lech_cot": ("HG104", _fixed("", "ghi đủ mỗi cột một ô: '' là ô trống, < là gộp trái, ^ là gộp trên")),
    "nguoc_ngay": ("HG110", _fixed("", "kiểm tra lại hai ngày")),
    "ky_tu_dieu_khien": ("HG111", _fixed("", "xóa ký tự viết bằng mã, như \\x07; dấu \\ để trong dấu nháy đơn")),
    "lien_he_sai": ("HG104", _fixed("", "ghi số máy hoặc hộp thư của cơ quan; chưa có thì bỏ khóa này")),
    "thieu_khoa_bieu": ("HG101", _fixed("", "thêm khoa cho chỉ tiêu có con số")),
}
"""Type of error → code and words; where the words are empty the error's own message is Vietnamese already."""


def problems(errors: list[Any], model: type[Model]) -> list[tuple[str, Problem]]:
    """Translate pydantic's errors into codes and problems; one for each value, however many types it failed to be."""
    found: dict[tuple[str | int, ...], tuple[str, Problem]] = {}
    inside = {error["loc"][:-1] for error in errors}
    for error in errors:
        if error["type"] == "too_short" and error["loc"] in inside:
            continue  # its items are there, and wrong
        code, problem = _problem(error, model)
        found.setdefault(tuple(step for step in problem.loc if step not in UNION_BRANCHES), (code, problem))
    return list(found.values())


def _problem(error: Mapping[str, Any], model: type[Model]) -> tuple[str, Problem]:
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


def _keys_at(model: type[Model], loc: tuple[str | int, ...]) -> tuple[str, ...]:
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
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part)) is not None), None)
