"""Form + variables → .docx: the form is checked whole, then filled, in a process of its own."""

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import meta, nodes
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.templating.apart import SECONDS, TooLongError, run_apart
from hoagiai_cli.templating.environment import Variables, refuse_others, sandbox
from hoagiai_cli.templating.faults import say
from hoagiai_cli.templating.limits import Budget
from hoagiai_cli.templating.word_form.tags import Doan, faults, has_tags, mend, shadow
from hoagiai_cli.word.file import word_bytes
from hoagiai_cli.word.package import MAX_PART, Package

_DATE = (1980, 1, 1, 0, 0, 0)
_MAX_TAGS = 5_000


class FormError(UserError):
    """Faults of an office's own form, all of them, each with its paragraph."""


def fill_form(path: Path, variables: Variables) -> bytes:
    """Return the form filled.

    Raises:
        FormError: On any fault of the form; nothing is made then.
        UserError: When the file cannot be read, or is no Word file.
    """
    data = word_bytes(path)
    try:
        made: bytes = run_apart(fill, path.name, data, dict(variables))
    except TooLongError:
        raise FormError(
            f"{path.name}: mẫu chạy quá {SECONDS:.0f} giây hoặc cần quá nhiều bộ nhớ nên đã bị dừng"
        ) from None
    return made


def fill(name: str, data: bytes, variables: Variables) -> bytes:
    """Do the work of ``fill_form``; the bytes may be hostile.

    Raises:
        FormError: On any fault of the form.
        UserError: When the bytes are no Word file.
    """
    try:
        usual = _held_in_bounds(data)
    except UserError as error:
        raise FormError(f"mẫu {name}: {error}") from None
    try:
        template, parts = _opened(usual)
    except Exception:  # noqa: BLE001 - the library has an error of its own for each damage
        raise FormError(
            f"mẫu {name}: tệp Word có cấu trúc lạ nên không điền được; hãy mở bằng Word và lưu lại dạng .docx"
        ) from None
    read = [(place, mend(root)) for place, root in parts]
    if not any(has_tags(paragraphs) for _, paragraphs in read):
        raise FormError(_without_tags(name, variables))
    wrong = [f"{place}{fault}" for place, paragraphs in read for fault in _checked(paragraphs, variables)]
    if wrong:
        raise FormError("\n  ".join([f"mẫu {name} có {len(wrong)} lỗi, chưa ghi tệp nào:", *wrong]))
    environment = sandbox(Budget(), autoescape=True)
    try:
        template.render(dict(variables), environment, autoescape=True)
    except etree.XMLSyntaxError:
        raise FormError(
            f"mẫu {name}: có vòng lặp hoặc điều kiện mở và đóng ở hai ô hay hai hàng khác nhau; "
            "dùng {%tr … %} cho hàng của bảng, {%p … %} cho đoạn"
        ) from None
    except Exception as error:  # noqa: BLE001 - whatever a form raises is the form's fault
        raise FormError(f"mẫu {name}: {say(error)}") from None
    made = io.BytesIO()
    with warnings.catch_warnings():
        # A part that the form names twice is written twice by the library, which says so to the terminal.
        warnings.simplefilter("ignore")
        template.save(made)
    return _repacked(made.getvalue())


def _without_tags(name: str, variables: Variables) -> str:
    usual = [key for key in ("so_ky_hieu", "dia_danh_ngay", "quyen_han", "ho_ten", "ky") if key in variables]
    words = variables.get("loi")
    offered = usual + ([f"loi.{key}" for key in words] if isinstance(words, Mapping) else [])
    shown = ", ".join(f"{{{{ {key} }}}}" for key in (offered or list(variables)[:10]))
    return (
        f"mẫu {name} không có thẻ nào nên không có gì của văn bản được in vào; đặt thẻ ở chỗ cần điền, ví dụ {shown}; "
        "xem đủ các thẻ: hoagiai template variables"
    )


def _opened(data: bytes) -> "tuple[Any, list[tuple[str, Any]]]":
    """Return the form as the library holds it, and its parts with their places."""
    from docxtpl import DocxTemplate

    template = DocxTemplate(io.BytesIO(data))
    template.init_docx()
    parts = [("", template.docx.element.body)]
    for uri, place in ((template.HEADER_URI, "đầu trang, "), (template.FOOTER_URI, "chân trang, ")):
        parts.extend((place, part._element) for _, part in _related(template, uri))  # noqa: SLF001 - the only way
    return template, parts


def _related(template: Any, uri: str) -> Iterator[tuple[str, Any]]:
    for key, relation in template.docx.part.rels.items():
        if relation.reltype == uri and not relation.is_external:
            yield key, relation.target_part


def _held_in_bounds(data: bytes) -> bytes:
    """Return the file as libraries read it; refuse one that is too large when unpacked, before one unpacks it."""
    package = Package(data)
    total = 0
    for name in package.names:
        total += len(package.read(name))
        if total > MAX_PART:
            raise UserError("tệp .docx bung ra lớn bất thường nên không được dùng làm mẫu")
        if name.endswith((".xml", ".rels")):
            package.xml(name)
    return package.as_transitional()


def _checked(paragraphs: list[Doan], variables: Variables) -> Iterator[str]:
    """Yield the faults of a part: of the tags themselves, then names, then what comes up when they are filled."""
    found = list(faults(paragraphs))
    source = shadow(paragraphs)
    if source.count("{") > _MAX_TAGS:
        found.append(f"có hơn {_MAX_TAGS} thẻ")
    if found:
        yield from found
        return
    environment = sandbox(Budget(), autoescape=True)
    try:
        tree = environment.parse(source)
        refuse_others(tree)
        known = {*variables, *environment.globals}
        unknown = meta.find_undeclared_variables(tree) - known
        if unknown:
            for name in sorted(
                {(node.lineno, node.name) for node in tree.find_all(nodes.Name) if node.name in unknown}
            ):
                yield f"{paragraphs[name[0] - 1].ten}: không có biến “{name[1]}”"
            return
        environment.from_string(source).render(dict(variables))
    except Exception as error:  # noqa: BLE001 - whatever a form raises is the form's fault
        line = error.lineno if isinstance(error, JinjaError) and hasattr(error, "lineno") else _line_of(error)
        where = f"{paragraphs[min(line, len(paragraphs)) - 1].ten}: " if line else ""
        yield where + say(error)


def _line_of(error: Exception) -> int | None:
    line = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _repacked(data: bytes) -> bytes:
    """Return the same file without the hour at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys(old.namelist()):
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, old.read(name))
    return made.getvalue()
