"""What is about to be written: from the fields of a form to a request, or to what is wrong with each field."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from starlette.responses import Response

from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.serving.desk import Desk
from hoagiai_cli.web.render import Muc
from hoagiai_cli.writing.door import Request

CONTROLS = ("the", "dau")
"""Fields that are not words: the form's token, the fingerprint."""


class Fields:
    """The fields of a form or of an address; one that is absent is empty."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs = tuple(pairs)
        self._first: dict[str, str] = {}
        for name, value in self.pairs:
            self._first.setdefault(name, value)

    def __getitem__(self, name: str) -> str:
        return self._first.get(name, "")

    def all(self, name: str) -> tuple[str, ...]:
        """Return each value of a field, once."""
        return tuple(dict.fromkeys(value for key, value in self.pairs if key == name))

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """All that was filled in."""
        return tuple((name, value.replace("\r\n", "\n")) for name, value in self.pairs if name not in CONTROLS)


class TepXem(NamedTuple):
    """What comes of one file that was brought.

    Attributes:
        ten: The file's name.
        ve: The unit and period that it is of, as far as it tells.
        ghi: What will be written of it.
        luu_y: What is worth knowing.
        khong: What is not taken, with the reasons.
        loi: Why nothing is; else "".
    """

    ten: str
    ve: str
    ghi: tuple[str, ...] = ()
    luu_y: tuple[str, ...] = ()
    khong: tuple[str, ...] = ()
    loi: str = ""


class Draft(NamedTuple):
    """What a form says.

    Attributes:
        request: The request; None where something is wrong.
        wrong: What is wrong, by field.
        giu: Under which name a browser keeps the words until they are written.
        tep: What comes of each file that was brought; filled in when the request is worked out.
        them: Fields that the next step needs besides those that were filled in.
    """

    request: Request | None
    wrong: Mapping[str, str]
    giu: str
    tep: list[TepXem] | None = None
    them: tuple[tuple[str, str], ...] = ()


class Visit(NamedTuple):
    """One request of a browser that was let in: who, what it asks for, and the links that it is shown."""

    desk: Desk
    the: str
    query: Fields
    form: Fields
    muc: tuple[Muc, ...]
    ghi: bool
    tep: tuple[tuple[str, bytes], ...] = ()


class Page(Protocol):
    """A page on which something is written."""

    duong: str

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says."""

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form."""
