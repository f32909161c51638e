"""The page that takes back what this run wrote, the last write first; writes of others are theirs to take back."""

from starlette.responses import RedirectResponse, Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import diff_lines
from hoagiai_cli.serving.drafts import Visit
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.writing.journal import Entry
from hoagiai_cli.writing.undoing import is_committed, last, undo

_CONFLICT = 409


def undo_page(visit: Visit, wrong: str = "") -> Response:
    """Return the page: what would be taken back, or why nothing can be."""
    desk = visit.desk
    lines: list[str] = []
    number, committed, reason = 0, False, ""
    try:
        entry = last(desk.root)
        if desk.is_own(entry.number):
            number, committed = entry.number, is_committed(desk.root, entry)
            lines = diff_lines(desk.root, [Edit(desk.root / k.name, k.after, k.before or b"") for k in entry.files])
        else:
            reason = "Lần ghi gần nhất không do các trang này ghi; lùi lại bằng lệnh hoagiai undo."
    except UserError as error:
        reason = f"Không lùi được: {error}."
    return html(
        "lui.html.j2",
        _CONFLICT if wrong else 200,
        muc=visit.muc,
        the=visit.the,
        so=number,
        dong=lines,
        trong_git=committed,
        ly_do=reason,
        loi=wrong,
    )


def take_back(visit: Visit) -> Response:
    """Take back the write that the page showed, and no other."""
    desk = visit.desk

    def as_shown(entry: Entry) -> bool:
        return desk.is_own(entry.number) and str(entry.number) == visit.form["so"]

    try:
        done = undo(desk.root, as_shown)
    except UserError as error:
        return undo_page(visit, f"chưa lùi gì: {error}")
    if done is None:
        return undo_page(visit, "chưa lùi gì: từ lúc trang này mở đã có lần ghi khác")
    desk.said[visit.the] = ("", ("Đã lùi lại lần ghi gần nhất.", *done.notes))
    return RedirectResponse("/da-ghi", 303)
