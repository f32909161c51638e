"""What goes wrong in a template, said in Vietnamese."""

from jinja2.exceptions import SecurityError, TemplateAssertionError, TemplateSyntaxError, UndefinedError

from hoagiai_cli.templating.limits import TooMuchError


class CallsAnotherError(Exception):
    """The template includes, imports or extends another."""

    def __init__(self, line: int, words: str = "mẫu không được gọi mẫu khác (include, import, extends)") -> None:
        super().__init__(words)
        self.lineno = line


class EscapesNothingError(CallsAnotherError):
    """The template turns escaping off, and what data say would become part of the document's form."""

    def __init__(self, line: int) -> None:
        super().__init__(line, "mẫu không được tắt autoescape")


def say(error: Exception) -> str:
    """Return what is wrong, for whoever writes the template."""
    detail = str(error).split("\n", 1)[0]
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return words.format(detail=detail)
    if isinstance(error, UndefinedError):
        return _undefined(detail)
    if isinstance(error, TemplateAssertionError) and detail.startswith("No filter named"):
        name = detail.split("'")[1]
        return f"không có bộ lọc “{name}”"
    if isinstance(error, TemplateSyntaxError):
        return f"sai cú pháp của mẫu ({detail})"
    return f"không tính được biểu thức ({type(error).__name__}: {detail})"


_WORDS: tuple[tuple[type[Exception], str], ...] = (
    (TooMuchError, "mẫu {detail}; xem lại các vòng lặp và lệnh gọi macro"),
    (RecursionError, "mẫu lồng nhau quá sâu; xem lại macro tự gọi mình"),
    (MemoryError, "mẫu cần quá nhiều bộ nhớ"),
    (CallsAnotherError, "{detail}"),
    (SecurityError, "mẫu không được phép làm việc này: {detail}"),
)


def _undefined(detail: str) -> str:
    quoted = detail.split("'")
    if detail.endswith("is undefined") and len(quoted) == 3:  # noqa: PLR2004 - before, name, after
        return f"không có biến “{quoted[1]}”"
    if "has no attribute" in detail:
        return f"không có thuộc tính “{quoted[-2]}”"
    return detail
