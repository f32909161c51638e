"""Answers to a browser: a page from the project's templates, and what is said where there is none."""

from typing import Any

from starlette.responses import HTMLResponse

from hoagiai_cli.web.render import page


def html(name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """Return a page."""
    return HTMLResponse(page(name, **values), status)


def sentence(error: Exception) -> str:
    """Return an error's words as a sentence of a page."""
    words = str(error).rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."


def refused_page(status: int, words: str) -> HTMLResponse:
    """Return the page for a request that is not taken."""
    return html("tu-choi.html.j2", status, muc=(), loi=words)
