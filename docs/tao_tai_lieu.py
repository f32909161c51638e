"""Write the parts of the documentation that the program knows better than a person: error codes and keys.

python docs/tao_tai_lieu.py            write docs/loi.md and the tables of docs/du-lieu.md
python docs/tao_tai_lieu.py --check    exit 1 when they are stale
"""

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES
from hoagiai_cli.model.json_schema import KINDS, MEANINGS, schema_of
from hoagiai_cli.rules.registry import all_rules
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.rules.samples import legend, visible

DOCS = Path(__file__).parent
EXAMPLES = DOCS.parent / "tests" / "loi"

CHAPTERS = {
    "HG0": "Tệp và ký tự",
    "HG1": "Khóa và giá trị",
    "HG2": "Quan hệ giữa các tệp",
    "HG3": "Thời gian",
    "HG4": "Chỗ văn bản còn để trống",
    "HG5": "Kết quả thực hiện",
    "HG6": "Phê duyệt",
    "HG7": "Văn bản pháp luật, lịch nghỉ",
    "HG8": "Văn bản",
}

INTRODUCTION = """\
# Các mã lỗi

Trang này do `docs/tao_tai_lieu.py` viết ra từ chương trình; không sửa tay. Mỗi mã có một thư mục kế hoạch mắc đúng lỗi
ấy trong `tests/loi/`. Trên dòng lệnh: `hoagiai explain HG102`.

Ba mức:

- **lỗi**: `hoagiai validate` kết thúc với mã thoát 1; các lệnh khác không dùng thư mục kế hoạch còn lỗi.
- **cảnh báo**: chỉ làm `hoagiai validate --strict` kết thúc với mã thoát 1.
- **lưu ý**: chỗ cơ quan chưa có số, ngày, tên hoặc kế hoạch không nói rõ; không làm việc kiểm tra thất bại.

Mã lỗi không đổi nghĩa qua các phiên bản.
"""


def codes_page() -> str:
    """Return docs/loi.md."""
    rules = all_rules()
    parts = [INTRODUCTION, "| Mã | Mức | Tên |\n|---|---|---|"]
    parts[-1] += "".join(
        f"\n| [{rule.code}](#{rule.code.lower()}) | {SEVERITY_NAMES[rule.severity]} | {rule.title} |"
        for rule in rules.values()
    )
    for prefix, found in groupby(rules.values(), key=lambda rule: rule.code[:3]):
        parts.append(f"## {CHAPTERS[prefix]}")
        parts += [section(rule) for rule in found]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def section(rule: Rule) -> str:
    """Return what the page says of one code."""
    language = "yaml" if rule.sample else "text"
    marks = "; ".join(filter(None, (legend(rule.example), legend(rule.mended))))
    printed = (EXAMPLES / rule.code / "ket-qua-mong-doi.txt").read_text("utf-8")
    return "\n\n".join(
        [
            f'<a id="{rule.code.lower()}"></a>\n\n### {rule.code}. {rule.title}',
            f"Mức: {SEVERITY_NAMES[rule.severity]}. {rule.explanation}",
            "Sai" + (f" ({marks})" if marks else "") + ":",
            f"```{language}\n{visible(rule.example)}\n```",
            "Đúng:",
            f"```{language}\n{visible(rule.mended)}\n```",
            "Chương trình báo:",
            f"```text\n{visible(printed)}\n```",
        ]
    )


# --- keys ------------------------------------------------------------------------------------------------------------

CHOICES = {name for kind in KINDS for name, shared in schema_of(kind).get("$defs", {}).items() if "enum" in shared}
"""What the schemas share and is a choice of values; the rest are groups of keys."""

TABLE = re.compile(r"(<!-- bảng ([a-z-]+) -->\n).*?(<!-- hết bảng -->)", re.DOTALL)


def data_page(text: str) -> str:
    """Return docs/du-lieu.md with its tables written anew."""
    return TABLE.sub(lambda found: found.group(1) + "\n" + tables(found.group(2)) + "\n\n" + found.group(3), text)


def tables(kind: str) -> str:
    """Return the table of a kind of file, and one for each group of keys within it."""
    if kind == "gia-tri":
        rows = "".join(f"\n| `{value}` | {meaning} |" for value, meaning in MEANINGS.items())
        return "| Giá trị | Nghĩa |\n|---|---|" + rows
    schema = schema_of(kind)
    shared = schema.get("$defs", {})
    done: set[str] = set()
    parts = [table(schema)]
    waiting = list(inner_groups(schema))
    while waiting:
        key, name = waiting.pop(0)
        if name in done:
            continue
        done.add(name)
        parts.append(f"Trong `{key}`:\n\n{table(shared[name])}")
        waiting += inner_groups(shared[name])
    return "\n\n".join(parts)


def table(schema: dict[str, Any]) -> str:
    """Return the keys of one mapping as a table."""
    required = set(schema.get("required", ()))
    rows = [
        f"| `{key}` | {'có' if key in required else ''} | {kind_of(field)} | {field['title']}. {field['description']} |"
        for key, field in schema["properties"].items()
    ]
    return "| Khóa | Bắt buộc | Kiểu | Ý nghĩa |\n|---|---|---|---|\n" + "\n".join(rows)


def inner_groups(schema: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the keys that hold mappings, with the name of each mapping's own schema."""
    return [
        (key, name)
        for key, field in schema["properties"].items()
        for name in re.findall(r"#/\$defs/(\w+)", str(field))
        if name not in CHOICES
    ]


def kind_of(field: dict[str, Any]) -> str:
    """Say what a key holds."""
    options = [option for option in field.get("anyOf", [field]) if option.get("type") != "null"]
    option = options[0]
    if "items" in option:
        return f"danh sách {kind_of(option['items'])}"
    if "$ref" in option:
        return "một trong các giá trị" if option["$ref"].rpartition("/")[2] in CHOICES else "nhóm khóa"
    if "pattern" in option:
        return "ngày" if option.get("format") == "date" else "mã"
    kind = option["type"]
    return KIND_NAMES["number" if len(options) > 1 else kind if isinstance(kind, str) else "string"]


KIND_NAMES = {
    "object": "nhóm khóa",
    "integer": "số",
    "number": "số",
    "boolean": "true/false",
    "string": "chữ",
}


def main() -> int:
    """Write the pages, or tell which are stale."""
    data = DOCS / "du-lieu.md"
    pages = {DOCS / "loi.md": codes_page(), data: data_page(data.read_text("utf-8"))}
    stale = [path for path, text in pages.items() if not path.is_file() or path.read_text("utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.name}: cũ; chạy: python docs/tao_tai_lieu.py")
        return 1 if stale else 0
    for path in stale:
        path.write_text(pages[path], "utf-8", newline="\n")
        print(f"{path.name}: đã ghi")
    return 0


if __name__ == "__main__":
    sys.exit(main())
