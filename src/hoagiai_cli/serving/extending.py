"""The page on which an extension that an authority allowed is written down: one task, one occurrence, some bodies."""

from collections.abc import Mapping

from starlette.responses import Response

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.gathering.typed import read_day, read_document, read_text
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.serving.recording import task_of
from hoagiai_cli.serving.typed import Typed
from hoagiai_cli.tracking.names import unit_names
from hoagiai_cli.writing.extension import Extension, parts_of

_FIELDS = ("dot", "den", "van_ban", "ly_do")
_CALLED = {"den": "Hạn mới", "van_ban": "Văn bản cho gia hạn", "ly_do": "Lý do"}


class Extending:
    """The page of one task."""

    duong = "/gia-han"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form.

        Raises:
            UserError: When there is no such task.
        """
        reading = visit.desk.reading()
        plan, task = task_of(reading.folder, filled)
        names = unit_names(reading.folder.don_vi)
        dots: dict[str, list[str]] = {}
        units: dict[str, str] = {}
        for part in parts_of(reading, plan, task.ma):
            if part.han:
                dots.setdefault(part.ten_dot or "", []).append(format_day(part.han))
            units.update((ma, names.get(ma, ma)) for ma in part.cac_don_vi)
        return html(
            "gia-han.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            ke_hoach=plan.ke_hoach.ma,
            ten_ke_hoach=plan.ke_hoach.ten_ngan,
            viec=task,
            dot=[(dot, ", ".join(dict.fromkeys(days))) for dot, days in dots.items()],
            don_vi=list(units.items()),
            chon=filled.all("chon"),
            gia_tri={name: filled[name] for name in _FIELDS},
            loi=wrong,
            da_dien=bool(visit.form.pairs),
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says.

        Raises:
            UserError: When there is no such task.
        """
        form = visit.form
        plan, task = task_of(folder, form)
        kept = f"gia-han|{plan.ke_hoach.ma}|{task.ma}"
        parts = parts_of(visit.desk.reading(), plan, task.ma)
        dots = list(dict.fromkeys(part.ten_dot for part in parts if part.ten_dot))
        typed = Typed(form, _CALLED)
        wrong = typed.wrong
        dot = form["dot"] or None
        if len(dots) > 1 and dot not in dots:
            wrong["dot"] = "Chưa chọn đợt được gia hạn."
        until, document = typed.value("den", read_day), typed.value("van_ban", read_document)
        if until is None:
            wrong.setdefault("den", "Chưa ghi hạn mới.")
        if document is None:
            wrong.setdefault("van_ban", "Chưa ghi văn bản của cấp có thẩm quyền cho gia hạn.")
        reason = typed.value("ly_do", read_text) or None
        bound = {unit for part in parts for unit in part.cac_don_vi}
        if not set(form.all("chon")) <= bound:
            wrong["chon"] = "Có đơn vị không chủ trì nhiệm vụ này."
        if wrong or until is None or document is None:
            return Draft(None, wrong, kept)
        request = Extension(plan.ke_hoach.ma, task.ma, dot, until, *document, form.all("chon"), reason)
        return Draft(request.answer, {}, kept)
