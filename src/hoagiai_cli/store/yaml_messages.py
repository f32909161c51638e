"""What libyaml says of a syntax error, in words that an officer can act on.

libyaml gives its errors no codes; the table goes by the fixed sentences of its source. A sentence that is not in it
still gets its place and a general message.
"""

TAB = "dùng dấu Tab để thụt dòng"
TAB_HINT = "thay mỗi Tab bằng hai dấu cách; đặt trình soạn thảo tự thay Tab bằng dấu cách"

_COLON = "nếu trong giá trị có dấu hai chấm theo sau là dấu cách, đặt cả giá trị trong dấu nháy kép"
_INDENT = "các dòng cùng cấp phải thụt vào bằng nhau, bằng dấu cách"
_QUOTE = "thêm dấu nháy đóng"
_BRACKET = "kiểm tra dấu ngoặc và dấu phẩy"

_PROBLEMS: list[tuple[str, str, str]] = [
    ("mapping values are not allowed", "dấu hai chấm ở đây không đúng chỗ", _COLON),
    ("could not find expected ':'", "thiếu dấu hai chấm sau khóa, hoặc thiếu dấu nháy", _COLON),
    ("did not find expected key", "dòng này thụt vào không khớp với các dòng cùng cấp", _INDENT),
    ("did not find expected '-' indicator", "dòng này thụt vào không khớp với danh sách đang mở", _INDENT),
    ("block sequence entries are not allowed", "dấu gạch đầu dòng ở đây không đúng chỗ", _INDENT),
    ("block mapping entries are not allowed", "khóa ở đây không đúng chỗ", _INDENT),
    ("did not find expected ',' or ']'", "danh sách trong ngoặc vuông chưa đóng", _BRACKET),
    ("did not find expected ',' or '}'", "nhóm trong ngoặc nhọn chưa đóng", _BRACKET),
    ("did not find expected node content", "thiếu giá trị ở đây", _BRACKET),
    ("found unexpected end of stream", "dấu nháy mở mà không đóng", _QUOTE),
    ("found unexpected document indicator", "dấu --- nằm trong dấu nháy chưa đóng", _QUOTE),
    ("found unknown escape character", "dấu \\ trong nháy kép không được hiểu", "dùng dấu nháy đơn thay cho nháy kép"),
    (
        "found character that cannot start any token",
        "ký tự ở đây không thể mở đầu một giá trị",
        "đặt giá trị trong dấu nháy kép",
    ),
    ("found a tab character", "có dấu Tab ở đây", "thay Tab bằng dấu cách"),
    ("while scanning an alias", "dấu * ở đầu giá trị được hiểu là bí danh", "đặt giá trị trong dấu nháy kép"),
    (
        "did not find expected alphabetic or numeric",
        "dấu & hoặc * ở đầu giá trị được hiểu khác đi",
        "đặt giá trị trong dấu nháy kép",
    ),
    (
        "did not find expected comment or line break",
        "sau dấu | hoặc > chỉ được xuống dòng",
        "đặt giá trị trong dấu nháy kép",
    ),
    ("did not find expected <document start>", "nội dung thừa ở đây", "kiểm tra dấu thụt dòng phía trên"),
    ("but found another document", "một tệp chỉ chứa một tài liệu, không có dấu --- ở giữa", "tách thành hai tệp"),
    ("control characters are not allowed", "có ký tự điều khiển", "xóa ký tự lạ"),
]


def say(problem: str, context: str) -> tuple[str, str, str | None]:
    """Return the code, the message and the hint for libyaml's words."""
    if "undefined alias" in problem or "duplicate anchor" in problem:
        return (
            "HG012",
            "không dùng neo (&) và bí danh (*) của YAML trong tệp kế hoạch",
            "đặt giá trị trong dấu nháy kép",
        )
    if "maximum depth" in problem or "depth" in problem:
        return "HG013", "lồng nhau quá nhiều cấp", "bỏ bớt cấp lồng nhau"
    for words, message, hint in _PROBLEMS:
        if words in problem or words in context:
            return "HG010", f"sai cú pháp YAML: {message}", hint
    return "HG010", "sai cú pháp YAML", "so với một tệp đúng cùng loại; chú ý dấu hai chấm, dấu nháy và thụt dòng"
