"""Views → HTML through the package's own templates: everything is escaped, nothing comes from the network."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.formatting import printable, so_dem, ten_ky
from hoagiai_cli.web.view import KY_HIEU, KeHoachIn

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """Return the environment of the pages: autoescape, no template from a plan folder."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, finalize=_shown,
    )  # fmt: skip
    made.filters.update(ngay=format_day, so_dem=so_dem, ten_ky=ten_ky)
    return made


def _shown(value: Any) -> Any:
    """Return a value as it may stand on a page: no control characters, whatever the data hold."""
    return printable(value) if type(value) is str else value


RECORDING = "/ghi"
"""The page on which progress is recorded: where the server has it, each part of work leads there."""


class Muc(NamedTuple):
    """A link to another page of the server."""

    duong: str
    ten: str


def page(name: str, **values: Any) -> str:
    """Return a page of the server from its template; ``muc``, the links to other pages, is among the values."""
    return environment().get_template(name).render(**values)


def asset(name: str) -> str:
    """Return what the server's pages share: ``trang.css`` (with the dashboard's own styles) or ``trang.js``."""
    return _part("bang.css") + _part(name) if name == "trang.css" else _part(name)


def dashboard_policy() -> str:
    """Return what a browser may do with the dashboard: nothing but its own style and script."""
    return (
        f"default-src 'none'; style-src '{_hash(_part('bang.css'))}'; script-src '{_hash(_part('bang.js'))}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def dashboard(
    plans: Sequence[KeHoachIn],
    co_quan: str,
    ngay: date,
    ban: str | None,
    *,
    muc: Sequence[Muc] = (),
) -> str:
    """Return the dashboard: one page that needs nothing else.

    Args:
        plans: The plans.
        co_quan: The office whose folder it is; "" where it is not named.
        ngay: The day that it stands on.
        ban: The revision of git that the data are of, or None.
        muc: Links to the server's other pages; a file that stands alone has none.
    """
    style, script = _part("bang.css"), _part("bang.js")
    return environment().get_template("bang.html.j2").render(
        plans=plans,
        co_quan=co_quan,
        ngay=ngay,
        ban=ban,
        ky_hieu={status.value: sign for status, sign in KY_HIEU.items()},
        style=Markup(style),  # noqa: S704 - our own file, not data
        script=Markup(script),  # noqa: S704
        csp=dashboard_policy(),
        muc=muc,
        ghi=any(link.duong == RECORDING for link in muc),
    )  # fmt: skip


def _part(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
