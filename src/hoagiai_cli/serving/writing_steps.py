"""The steps of every page that writes: the form, the change as it will be, the write, what was written."""

from collections.abc import Sequence

from starlette.responses import RedirectResponse, Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.serving.answers import html, sentence
from hoagiai_cli.serving.desk import Changed, Shown, diff_lines
from hoagiai_cli.serving.drafts import Draft, Page, Visit
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.writing.replacing import ChangedMeanwhile

_WRONG, _CONFLICT = 422, 409


def again(page: Page, visit: Visit) -> Response:
    """Return the form as it was filled in."""
    return page.form(visit, visit.form, {})


def preview(page: Page, visit: Visit) -> Response:
    """Return what would be written; the form again where something is wrong."""
    draft = page.read(visit, visit.desk.reading().folder)
    if draft.request is None:
        return page.form(visit, visit.form, draft.wrong, _WRONG)
    try:
        return _shown(page, visit, draft, visit.desk.preview(draft.request))
    except UserError as error:
        return page.form(visit, visit.form, {"": sentence(error)}, _WRONG)


def write(page: Page, visit: Visit) -> Response:
    """Write what was shown; where it is no longer the same, show both versions and write nothing."""
    draft = page.read(visit, visit.desk.reading().folder)
    if draft.request is None:
        return page.form(visit, visit.form, draft.wrong, _WRONG)
    try:
        outcome = visit.desk.write(draft.request, visit.form["dau"])
    except Changed as changed:
        return _shown(page, visit, draft, changed.now, changed.others, changed=True)
    except ChangedMeanwhile:
        return _shown(page, visit, draft, visit.desk.preview(draft.request), changed=True)
    except UserError as error:
        return page.form(visit, visit.form, {"": sentence(error)}, _WRONG)
    names = [f"Đã ghi {path.relative_to(visit.desk.root).as_posix()}" for path in outcome.written]
    visit.desk.said[visit.the] = (draft.giu, (*names, *outcome.notes))
    return RedirectResponse("/da-ghi", 303)


def written(visit: Visit) -> Response:
    """Return what the browser wrote last."""
    giu, said = visit.desk.said.get(visit.the, ("", ()))
    title = "Đã ghi" if said else "Chưa ghi gì"
    return html("da-ghi.html.j2", muc=visit.muc, viec={"ten": title, "cau": said, "giu": giu})


def _shown(  # noqa: PLR0913 - a page of five things
    page: Page, visit: Visit, draft: Draft, shown: Shown, others: Sequence[Edit] = (), *, changed: bool = False
) -> Response:
    root = visit.desk.root
    return html(
        "xem-truoc.html.j2",
        _CONFLICT if changed else 200,
        muc=visit.muc,
        duong=page.duong,
        the=visit.the,
        dau=shown.dau,
        dong=diff_lines(root, shown.answer.edits),
        loi_noi=shown.answer.words,
        truong=dict.fromkeys((*visit.form.words, *draft.them)),
        doi=changed,
        da_doi=diff_lines(root, others),
        tep=draft.tep or (),
    )
