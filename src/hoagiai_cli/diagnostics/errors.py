"""The one exception that carries a message for the user, and the system's refusals in words."""

import errno


class UserError(Exception):
    """Wrong usage or environment; the text is Vietnamese and is printed as it is, with exit code 2."""


def os_reason(error: OSError) -> str:
    """Say in Vietnamese why the system refused."""
    reasons: list[tuple[type[OSError], str]] = [
        (FileNotFoundError, "không còn ở đó"),
        (PermissionError, "không có quyền truy cập"),
        (IsADirectoryError, "là thư mục, không phải tệp"),
        (NotADirectoryError, "không phải thư mục"),
        (FileExistsError, "đã có"),
    ]
    for kind, text in reasons:
        if isinstance(error, kind):
            return text
    if error.errno == errno.ELOOP:
        return "liên kết trỏ vòng về chính nó"
    return f"hệ thống báo lỗi số {error.errno}"
