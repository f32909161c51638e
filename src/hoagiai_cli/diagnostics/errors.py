"""The one exception that carries a message for the user, and the system's refusals in words."""

import errno

_REASONS = {
    errno.ELOOP: "liên kết trỏ vòng về chính nó",
    errno.ENOSPC: "hết chỗ trên ổ đĩa",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.EIO: "ổ đĩa hoặc thiết bị hỏng khi đọc, ghi",
    errno.ENAMETOOLONG: "tên tệp quá dài",
}


class UserError(Exception):
    """Wrong usage or environment; the text is Vietnamese and is printed as it is."""

    exit_code = 2


def os_reason(error: OSError) -> str:
    """Say in Vietnamese why the system refused."""
    reasons: list[tuple[type[OSError], str]] = [
        (FileNotFoundError, "không có tệp hay thư mục này"),
        (PermissionError, "không có quyền truy cập"),
        (IsADirectoryError, "là thư mục, không phải tệp"),
        (NotADirectoryError, "không phải thư mục"),
        (FileExistsError, "đã có"),
    ]
    for kind, text in reasons:
        if isinstance(error, kind):
            return text
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return f"hệ thống báo lỗi số {error.errno}"
