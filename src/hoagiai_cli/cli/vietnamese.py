"""Vietnamese for what click and typer say of themselves: usage errors, headings of help, prompts.

Both look their sentences up through ``gettext`` at the moment of printing, by a name bound when they are imported.
``install`` replaces that lookup by the table below, for this process alone: no environment variable that a child
process would inherit, no compiled catalogue to keep in step. A test fails when a sentence of click is not in the table.
"""

import gettext
import sys

SENTENCES = {
    "Do you want to continue?": "Có tiếp tục không?",
    "Confirm the action without prompting.": "Thực hiện ngay, không hỏi lại.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Show the version and exit.": "In phiên bản rồi thoát.",
    "Show this message and exit.": "In hướng dẫn này rồi thoát.",
    "d": "g",
    "{editor}: Editing failed": "{editor}: không soạn thảo được",
    "{editor}: Editing failed: {e}": "{editor}: không soạn thảo được: {e}",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Không xác định được phiên bản Bash nên không hỗ trợ gợi ý lệnh."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Chỉ hỗ trợ gợi ý lệnh với Bash từ phiên bản 4.4."
    ),
    "Usage:": "Cách dùng:",
    "Press any key to continue...": "Nhấn phím bất kỳ để tiếp tục...",
    "Repeat for confirmation": "Nhập lại để xác nhận",
    "Error: The two entered values do not match.": "Lỗi: hai lần nhập không giống nhau.",
    "Unknown color {colour!r}": "Không có màu {colour!r}",
    "Error: invalid input": "Lỗi: giá trị nhập không hợp lệ",
    "Error: {message}": "Lỗi: {message}",
    "Error": "Lỗi",
    "Aborted!": "Đã dừng theo yêu cầu.",
    "Aborted.": "Đã dừng theo yêu cầu.",
    "deprecated": "không nên dùng nữa",
    "(deprecated) ": "(không nên dùng nữa) ",
    "Missing command.": "Thiếu tên lệnh.",
    "required": "bắt buộc",
    "[required]": "[bắt buộc]",
    "Options": "Tùy chọn",
    "Positional arguments": "Tham số",
    "Arguments": "Tham số",
    "Commands": "Các lệnh",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Lưu ý: không nên dùng lệnh {name!r} nữa.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Lưu ý: không nên dùng {name!r} nữa.{extra_message}"
    ),
    "Got unexpected extra argument ({args})": "Thừa tham số: {args}",
    "Got unexpected extra arguments ({args})": "Thừa các tham số: {args}",
    "Value must be an iterable.": "Giá trị phải là một danh sách.",
    "Could not determine name for option with declarations {decls!r}": "Không xác định được tên của tùy chọn {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to pass '--{name}'?": (  # noqa: E501
        "Tên {name} được khai mà không có tùy chọn nào; có phải '--{name}'?"
    ),
    "env var: {var}": "biến môi trường: {var}",
    "[env var: {}]": "[biến môi trường: {}]",
    "default: {default}": "mặc định: {default}",
    "[default: {}]": "[mặc định: {}]",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": (
        "Mỗi tham số chỉ được khai một lần, ở đây có {length}: {decls}."
    ),
    "(dynamic)": "(tự xác định)",
    "Name '{name}' defined twice": "Tên '{name}' được khai hai lần",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị, mới có 1.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị, đã có {len}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.": (
        "Tùy chọn {decl!r} không thể dùng một tên cho cả có và không."
    ),
    "Invalid start character for option ({option})": "Tùy chọn bắt đầu bằng ký tự không hợp lệ ({option})",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn {name!r} cần {nargs} giá trị.",
    "Argument {name!r} takes {nargs} values.": "Tham số {name!r} cần {nargs} giá trị.",
    "Did you mean {possibility}?": "Có phải {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Có phải một trong: {possibilities}?)",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Missing {param_type}": "Thiếu {param_type}",
    "unknown error": "lỗi không rõ nguyên nhân",
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không hợp lệ: {message}",
    "Could not open file {filename!r}: {message}": "Không mở được tệp {filename!r}: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: '{command} {option}'.",
    "Try [blue]'{command_path} {help_option}'[/] for help.": "Xem hướng dẫn: '{command_path} {help_option}'.",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} không phải {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không thuộc các giá trị {choices}.",
    "Choice({choices})": "một trong {choices}",
    "{value!r} does not match the format {format}.": "{value!r} không đúng dạng {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} không đúng dạng nào trong {formats}.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} không phải có/không; dùng: {states}",
    "{len_type} values are required, but {len_value} was given.": "Cần {len_type} giá trị, mới có {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "Cần {len_type} giá trị, đã có {len_value}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải số hợp lệ.",
    "{value!r} is not a valid UUID.": "{value!r} không phải mã UUID.",
    # click writes {name} with capitals, which do not belong in the middle of a sentence.
    "{name} {filename!r} is a file.": "{filename!r} là tệp.",
    "{name} {filename!r} is a directory.": "{filename!r} là thư mục.",
    "{name} {filename!r} is not readable.": "{filename!r} không đọc được.",
    "{name} {filename!r} is not writable.": "{filename!r} không ghi được.",
    "{name} {filename!r} is not executable.": "{filename!r} không chạy được.",
    "{name} {filename!r} does not exist.": "{filename!r} không tồn tại.",
    "Windows error: {error}": "Lỗi của Windows: {error}",
    "Unknown standard stream '{name}'": "Không có luồng chuẩn '{name}'",
}
"""Every sentence that click and typer look up, and its Vietnamese."""

_english = gettext.gettext
_english_plural = gettext.ngettext


def _sentence(message: str) -> str:
    return SENTENCES.get(message) or _english(message)


def _sentence_plural(msgid1: str, msgid2: str, n: int) -> str:
    message = msgid1 if n == 1 else msgid2
    return SENTENCES.get(message) or _english_plural(msgid1, msgid2, n)


def install() -> None:
    """Make click and typer speak Vietnamese, whether they are imported already or not."""
    gettext.gettext = _sentence
    gettext.ngettext = _sentence_plural
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in {"click", "typer"}:
            if getattr(module, "_", None) is _english:
                module._ = _sentence  # type: ignore[attr-defined]
            if getattr(module, "ngettext", None) is _english_plural:
                module.ngettext = _sentence_plural  # type: ignore[attr-defined]
