"""What goes wrong in a template, said in Vietnamese."""

import re

from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from hoagiai_cli.templating.limits import TooMuchError


class CallsAnotherError(Exception):
    """The template includes, imports or extends another."""

    def __init__(self, line: int, words: str = "mẫu không được gọi mẫu khác (“include”, “import”, “extends”)") -> None:
        super().__init__(words)
        self.lineno = line


class EscapesNothingError(CallsAnotherError):
    """The template turns escaping off, and what data say would become part of the document's form."""

    def __init__(self, line: int) -> None:
        super().__init__(line, "mẫu không được tắt autoescape")


def say(error: Exception) -> str:
    """Return what is wrong, for whoever writes the template."""
    detail = str(error).split("\n", 1)[0]
    if isinstance(error, SecurityError) and detail.isascii():
        detail = "dùng thuộc tính hoặc hàm của Python"
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words.format(detail=detail)
    if isinstance(error, UndefinedError):
        return _undefined(detail)
    if isinstance(error, TemplateSyntaxError):
        return _syntax(detail)
    if isinstance(error, ZeroDivisionError):
        return "không tính được biểu thức: chia cho số 0"
    # What this program raises is in Vietnamese; what Python says of a type or a value is not for an officer.
    words = detail if not detail.isascii() else "giá trị này không dùng được với phép tính hoặc bộ lọc đã viết"
    return f"không tính được biểu thức: {words}"


_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (TooMuchError, "mẫu {detail}; xem lại các vòng lặp và lệnh gọi macro"),
    (RecursionError, "mẫu lồng nhau quá sâu; xem lại macro tự gọi mình"),
    (MemoryError, "mẫu cần quá nhiều bộ nhớ"),
    (CallsAnotherError, "{detail}"),
    (SecurityError, "mẫu không được phép làm việc này: {detail}"),
)


_SYNTAX: tuple[tuple[str, str], ...] = (
    (r"No filter named '(.*?)'", "không có bộ lọc “{0}”"),
    (r"No test named '(.*?)'", "không có phép thử “{0}”"),
    (r"Encountered unknown tag '(.*?)'", "sai cú pháp của mẫu: không có thẻ “{0}” hoặc thẻ đứng sai chỗ"),
    (r"Unexpected end of template\..*?(?:tags?: (.*?)\.|$)", "sai cú pháp của mẫu: còn một khối chưa đóng"),
    (r"Missing end of (?:comment|raw)", "sai cú pháp của mẫu: còn một ghi chú hoặc khối “raw” chưa đóng"),
    (r"unexpected char '(.*?)'", "sai cú pháp của mẫu: có ký tự lạ “{0}”"),
    (r"expected token '(.*?)', got '(.*?)'", "sai cú pháp của mẫu: gặp “{1}” ở chỗ không đúng"),
    (r"unexpected '(.*?)'", "sai cú pháp của mẫu: thừa “{0}”"),
    (r"[Ee]xpected an expression, got '(.*?)'", "sai cú pháp của mẫu: thiếu biểu thức trước “{0}”"),
)


def _syntax(detail: str) -> str:
    for pattern, words in _SYNTAX:
        found = re.search(pattern, detail)
        if found:
            return words.format(*(_TOKENS.get(name, name) for name in found.groups("")))
    return "sai cú pháp của mẫu"


_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of statement block": "{%",
    "begin of print statement": "{{",
    "end of template": "hết mẫu",
    "integer": "số",
    "float": "số lẻ",
    "string": "chuỗi trong dấu nháy",
    "name": "tên",
}


def _undefined(detail: str) -> str:
    quoted = detail.split("'")
    if detail.endswith("is undefined") and len(quoted) == 3:  # noqa: PLR2004 - before, name, after
        return f"không có biến “{quoted[1]}”"
    if "has no attribute" in detail:
        return f"không có thuộc tính “{quoted[-2]}”"
    if "has no element" in detail:
        return f"danh sách không có phần tử thứ {detail.rsplit(' ', 1)[-1]} (đếm từ 0)"
    return detail if not detail.isascii() else "biểu thức dùng một giá trị không có"
