"""Finding a template: the plan folder's own ``templates/`` first, then the built-in ones."""

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.diagnostics.finding import Place
from hoagiai_cli.language.formatting import printable
from hoagiai_cli.store.source import Source

FOLDER = "templates"
SUFFIX = ".html.j2"
MAX_CHARACTERS = 200_000
_FENCE = "---"


class Template(NamedTuple):
    """A template's two parts, each with the line of the file that it begins on.

    Attributes:
        path: The file, as messages name it.
        front: The front matter: YAML.
        front_line: Its first line.
        body: The body: HTML with Jinja.
        body_line: Its first line.
        own: Whether it may be anybody's: every template but those that the program brings.
    """

    path: str
    front: str
    front_line: int
    body: str
    body_line: int
    own: bool = True

    @property
    def name(self) -> str:
        """Its name ("bao-cao")."""
        return PurePath(self.path).name.removesuffix(SUFFIX)

    @property
    def front_source(self) -> Source:
        """The front matter for the YAML reader: blank lines above it keep its places those of the file."""
        return Source(self.path, "\n" * (self.front_line - 1) + self.front + "\n")


class TemplateError(UserError):
    """A fault of a template, with its file and line."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.place = Place(line, 1)
        self._parts = (path, line, message)

    def __reduce__(self) -> tuple[type["TemplateError"], tuple[str, int, str]]:
        return type(self), self._parts


def builtin_folder() -> Path:
    """Return the folder of the built-in templates: in the wheel beside this module, in a checkout at its top."""
    packaged = Path(__file__).parent / FOLDER
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / FOLDER


def builtin(name: str) -> Path:
    """Return the built-in template of this name."""
    return builtin_folder() / (name + SUFFIX)


def names(wanted: Sequence[str] | None = None) -> list[str]:
    """Return the names of the built-in templates, or those wanted.

    Raises:
        UserError: When one wanted does not exist.
    """
    known = sorted(path.name.removesuffix(SUFFIX) for path in builtin_folder().glob(f"*{SUFFIX}"))
    for name in wanted or ():
        if name not in known:
            raise UserError(f"không có mẫu “{name}”; hiện có: {', '.join(known)}")
    return list(wanted or known)


def load(name: str, root: Path | None = None) -> Template:
    """Read a template by name ("bao-cao").

    Args:
        name: The file's name without its suffix.
        root: The plan folder, whose own templates go before the built-in ones.

    Raises:
        UserError: When there is none, or it cannot be read.
    """
    path = _find(name + SUFFIX, root)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"không đọc được mẫu {path}: {os_reason(error)}") from None
    except UnicodeDecodeError:
        raise UserError(
            f"mẫu {path} không viết bằng UTF-8; mở bằng trình soạn thảo và lưu lại với bảng mã UTF-8"
        ) from None
    return split(_shown(path), text)._replace(own=path.parent != builtin_folder())


def split(path: str, text: str) -> Template:
    """Cut a template's text into front matter and body.

    Raises:
        TemplateError: When the front matter does not begin on the first line, or does not end.
    """
    if len(text) > MAX_CHARACTERS:
        raise TemplateError(path, 1, f"mẫu dài hơn {MAX_CHARACTERS} ký tự")
    lines = printable(text.replace("\r\n", "\n")).split("\n")
    if lines[0].rstrip() != _FENCE:
        raise TemplateError(path, 1, "mẫu phải mở đầu bằng dòng ---, tiếp theo là phần khai báo bằng YAML")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise TemplateError(path, 1, "thiếu dòng --- kết thúc phần khai báo")
    return Template(path, "\n".join(lines[1:end]), 2, "\n".join(lines[end + 1 :]), end + 2)


def _find(file_name: str, root: Path | None) -> Path:
    builtin = builtin_folder() / file_name
    if root is not None:
        own = root / FOLDER / file_name
        if own.is_file():
            if not own.resolve().is_relative_to(root.resolve()):
                raise UserError(f"mẫu {own} là liên kết trỏ ra ngoài thư mục kế hoạch nên không được dùng")
            return own
    if not builtin.is_file():
        raise UserError(f"không có mẫu “{file_name}” trong thư mục {FOLDER} và trong chương trình")
    return builtin


def _shown(path: Path) -> str:
    """Return the path as a person finds it: from the current folder where it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
