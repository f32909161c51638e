"""A template's front matter → the parts of a document around its body.

The YAML is read first, and each text is rendered on its own: what the data say can never become YAML. A text that is
exactly one ``{{ expression }}`` gives the value itself, so that a list of recipients stays a list.
"""

import difflib
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn

from hoagiai_cli.language.formatting import printable
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.ke_hoach import parse_printed_day
from hoagiai_cli.printing.van_ban import ChuKy
from hoagiai_cli.store.source import Unreadable
from hoagiai_cli.store.yaml_reader import Document, find_place, read_yaml
from hoagiai_cli.templating.environment import Renderer
from hoagiai_cli.templating.faults import say
from hoagiai_cli.templating.templates import Template, TemplateError


class FrontMatter(NamedTuple):
    """The values of the front matter; see ``van_ban.VanBanIn`` for what each is."""

    trich_yeu: str
    ten_loai: str | None = None
    ky_hieu: str | None = None
    so: str | None = None
    ngay: NgayIn | None = None
    dia_danh: str | None = None
    co_quan_chu_quan: tuple[str, ...] = ()
    co_quan: tuple[str, ...] = ()
    ten_co_quan: str | None = None
    kinh_gui: tuple[str, ...] = ()
    can_cu: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    luu: str | None = None
    nguoi_ky: ChuKy | None = None
    du_thao: bool = False
    chi_phu_luc: bool = False


def read_front_matter(template: Template, renderer: Renderer) -> FrontMatter:
    """Read and render the front matter.

    Raises:
        TemplateError: On wrong YAML, unknown keys, values of another kind, and errors of expressions, with the line.
    """
    try:
        document = read_yaml(template.front_source)
    except Unreadable as problem:
        raise TemplateError(template.path, problem.place.line, problem.message) from None
    return _Reader(template, document, renderer).read()


class _WrongKindError(Exception):
    """The value is not of the kind that its key holds; the words say which it holds."""


class _Reader:
    """Renders the values of one front matter."""

    def __init__(self, template: Template, document: Document, renderer: Renderer) -> None:
        self._path = template.path
        self._document = document
        self._renderer = renderer

    def read(self) -> FrontMatter:
        values: dict[str, Any] = {}
        for key, written in self._document.data.items():
            if key not in _KINDS:
                near = difflib.get_close_matches(key, _KINDS, 1)
                self._fail((key,), f"không có khóa “{key}”" + (f"; có phải “{near[0]}”?" if near else ""))
            value = self._render(written, (key,))
            try:
                if value is not None:
                    values[key] = _KINDS[key](value)
            except _WrongKindError as error:
                self._fail((key,), f"khóa “{key}” phải là {error}")
            except Exception as error:  # noqa: BLE001 - an expression may be worked out only when its words are taken
                self._fail((key,), say(error))
        if "trich_yeu" not in values:
            self._fail((), "thiếu khóa “trich_yeu”")
        return FrontMatter(**values)

    def _render(self, written: Any, loc: tuple[str | int, ...]) -> Any:
        if isinstance(written, str):
            return self._renderer.value(written, self._line(loc) if self._renderer.keeps_lines else 1)
        if isinstance(written, list):
            return [self._render(item, (*loc, index)) for index, item in enumerate(written)]
        if isinstance(written, dict):
            return {key: self._render(item, (*loc, key)) for key, item in written.items()}
        return written

    def _line(self, loc: tuple[str | int, ...]) -> int:
        return find_place(self._document, loc).line

    def _fail(self, loc: tuple[str | int, ...], message: str) -> NoReturn:
        raise TemplateError(self._path, self._line(loc), message)


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple, dict)) or value is True or value is False:
        raise _WrongKindError("một dòng chữ")
    return " ".join(printable(str(value)).strip(" \t\r\n").splitlines())


def _texts(value: Any) -> tuple[str, ...]:
    """Read a list of texts; an expression that gives a list may stand among its items."""
    if isinstance(value, str):
        return (_text(value),)
    if not isinstance(value, (list, tuple)):
        raise _WrongKindError("danh sách các dòng chữ")
    texts: list[str] = []
    for item in value:
        if isinstance(item, (list, tuple)):
            texts.extend(_text(part) for part in item)
        elif item is not None:
            texts.append(_text(item))
    return tuple(texts)


def _day(value: Any) -> NgayIn:
    try:
        return parse_printed_day(value)
    except ValueError:
        raise _WrongKindError("ngày, ví dụ 2025-02-05, hoặc 2025-02 khi chưa có ngày") from None


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongKindError("true hoặc false")
    return value


def _signature(value: Any) -> ChuKy:
    """Read a signature block: a mapping, or a model with the same fields."""
    if isinstance(value, dict):
        titles, name = value.get("quyen_han", ()), value.get("ho_ten")
    else:
        titles, name = getattr(value, "quyen_han", None), getattr(value, "ho_ten", None)
    if titles is None:
        raise _WrongKindError("người ký, gồm quyen_han và ho_ten")
    return ChuKy(_texts(titles), None if name is None else _text(name))


_KINDS: dict[str, Callable[[Any], Any]] = {
    "trich_yeu": _text,
    "ten_loai": _text,
    "ky_hieu": _text,
    "so": _text,
    "ngay": _day,
    "dia_danh": _text,
    "co_quan_chu_quan": _texts,
    "co_quan": _texts,
    "ten_co_quan": _text,
    "kinh_gui": _texts,
    "can_cu": _texts,
    "noi_nhan": _texts,
    "luu": _text,
    "nguoi_ky": _signature,
    "du_thao": _flag,
    "chi_phu_luc": _flag,
}
"""Key → what reads its value."""
