"""The pages and where they are."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.naming.plans import running
from hoagiai_cli.review.git import current_revision
from hoagiai_cli.serving.accepting import Accepting
from hoagiai_cli.serving.access import ENTRANCE, UPLOADS, Access
from hoagiai_cli.serving.answers import html, refused_page, sentence
from hoagiai_cli.serving.declaring import Declaring, choose_plan
from hoagiai_cli.serving.desk import Desk
from hoagiai_cli.serving.downloads import calendar_file, documents_page, plan_file, report_file, tracking_file
from hoagiai_cli.serving.drafts import Fields, Page, Visit
from hoagiai_cli.serving.extending import Extending
from hoagiai_cli.serving.figures import Figures, choose_unit
from hoagiai_cli.serving.forms_brought import MOST_FILES, FormsBrought
from hoagiai_cli.serving.guard import SESSION, Guard
from hoagiai_cli.serving.handing_out import form_file, forms_page, letter_file, letters_page
from hoagiai_cli.serving.recording import Recording, choose_task
from hoagiai_cli.serving.taking_back import take_back, undo_page
from hoagiai_cli.serving.words import WordsOfReport
from hoagiai_cli.serving.writing_steps import again, preview, write, written
from hoagiai_cli.web.render import RECORDING, Muc, asset, dashboard, dashboard_policy
from hoagiai_cli.web.view import plan_view

_MOST_FIELDS = 2_000
_LOOK = (Muc("/", "Tình hình"), Muc("/van-ban", "Văn bản, biểu mẫu"))
_FILL = (
    Muc(RECORDING, "Ghi tiến độ"),
    Muc("/so-lieu", "Số liệu"),
    Muc("/bieu", "Nhận biểu"),
    Muc("/duyet", "Duyệt, trả lại"),
    Muc("/gia-han", "Gia hạn"),
    Muc("/khai", "Khai báo"),
    Muc("/lui", "Lùi lại"),
)

_Handler = Callable[[Visit], Response]


class Pages:
    """The pages of one folder for those whom ``access`` lets in."""

    def __init__(self, desk: Desk, access: Access) -> None:
        self._desk = desk
        self._access = access
        self._muc = _LOOK if access.read_only else _LOOK + _FILL

    def app(self) -> ASGIApp:
        """Return the application behind its guard."""
        routes = [
            Route(ENTRANCE, self._enter),
            Route("/", self._look(_front)),
            Route("/van-ban", self._look(documents_page)),
            Route("/tai/bao-cao.docx", self._look(report_file)),
            Route("/tai/lich.ics", self._look(calendar_file)),
            Route("/tai/ke-hoach.docx", self._look(plan_file)),
            Route("/tai/theo-doi.xlsx", self._look(tracking_file)),
            Route("/bieu-mau", self._look(forms_page)),
            Route("/tai/bieu-mau.xlsx", self._look(form_file)),
            Route("/cong-van", self._look(letters_page)),
            Route("/tai/cong-van.docx", self._look(letter_file)),
            Route("/trang.css", _asset("trang.css", "text/css")),
            Route("/trang.js", _asset("trang.js", "text/javascript")),
            Route("/con-mo", lambda _: Response(status_code=HTTPStatus.NO_CONTENT)),
        ]
        if not self._access.read_only:
            routes += [
                Route(RECORDING, self._look(choose_task("Ghi tiến độ", RECORDING))),
                Route("/gia-han", self._look(choose_task("Gia hạn", "/gia-han"))),
                Route("/so-lieu", self._look(choose_unit)),
                Route("/khai", self._look(choose_plan)),
                *self._steps(Recording(), "/viec"),
                *self._steps(WordsOfReport(), "/ky"),
                *self._steps(FormsBrought(), ""),
                *self._steps(Accepting(), ""),
                *self._steps(Extending(), "/viec"),
                *self._steps(Figures(), "/don-vi"),
                *self._steps(Declaring(), "/ke-hoach"),
                Route("/lui", self._look(undo_page)),
                Route("/lui", self._fill(take_back), methods=["POST"]),
                Route("/da-ghi", self._look(written)),
            ]
        handlers = {HTTPException: _no_page, Exception: _broken}
        return Guard(Starlette(routes=routes, exception_handlers=handlers), self._access)

    def _steps(self, page: Page, begin: str) -> list[Route]:
        return [
            Route(page.duong + begin, self._look(lambda visit: page.form(visit, visit.query, {}))),
            Route(f"{page.duong}/sua", self._fill(lambda visit: again(page, visit)), methods=["POST"]),
            Route(
                f"{page.duong}/xem",
                self._fill(lambda visit: preview(page, visit), MOST_FILES if f"{page.duong}/xem" == UPLOADS else 0),
                methods=["POST"],
            ),
            Route(f"{page.duong}/luu", self._fill(lambda visit: write(page, visit)), methods=["POST"]),
        ]

    async def _enter(self, request: Request) -> Response:
        session = self._access.admit(request.query_params.get("ma", ""))
        if session is None:
            return refused_page(
                HTTPStatus.FORBIDDEN,
                "Liên kết này không đúng hoặc đã được dùng một lần. Nếu không phải chính mình đã mở, hãy dừng lệnh "
                "hoagiai serve; chạy lại lệnh để có liên kết mới.",
            )
        # A page, not a redirect: after one from elsewhere a browser would withhold a cookie of SameSite=Strict.
        answer = html("vao.html.j2", muc=())
        answer.set_cookie(self._access.cookie, session, path="/", httponly=True, samesite="strict")
        return answer

    def _look(self, handler: _Handler) -> Callable[[Request], object]:
        async def run(request: Request) -> Response:
            return await self._answer(handler, request, Fields(()))

        return run

    def _fill(self, handler: _Handler, files: int = 0) -> Callable[[Request], object]:
        async def run(request: Request) -> Response:
            try:
                async with request.form(max_files=files, max_fields=_MOST_FIELDS) as form:
                    fields = Fields((name, value) for name, value in form.multi_items() if isinstance(value, str))
                    brought = [
                        (item.filename or "", await item.read())
                        for item in form.getlist("tep")
                        if not isinstance(item, str)
                    ]
            except (HTTPException, MultiPartException):
                return refused_page(HTTPStatus.BAD_REQUEST, "Không đọc được nội dung gửi lên, hoặc có quá nhiều tệp.")
            if not self._access.is_form_token(request.scope[SESSION], fields["the"]):
                return refused_page(HTTPStatus.FORBIDDEN, "Yêu cầu ghi không đi từ trang của lần mở này; chưa ghi gì.")
            return await self._answer(handler, request, fields, tuple(brought))

        return run

    async def _answer(
        self, handler: _Handler, request: Request, form: Fields, brought: tuple[tuple[str, bytes], ...] = ()
    ) -> Response:
        visit = Visit(
            self._desk,
            self._access.form_token(request.scope[SESSION]),
            Fields(request.query_params.multi_items()),
            form,
            self._muc,
            not self._access.read_only,
            brought,
        )
        try:
            return await run_in_threadpool(handler, visit)
        except UserError as error:
            return html("tu-choi.html.j2", HTTPStatus.NOT_FOUND, muc=self._muc, loi=sentence(error))


def _front(visit: Visit) -> Response:
    """Return the dashboard, as it stands now."""
    desk = visit.desk
    reading, day = desk.reading(), desk.today()
    folder = reading.folder
    if reading.errors:
        return html("loi-thu-muc.html.j2", HTTPStatus.CONFLICT, muc=visit.muc, loi=reading.errors)
    plans = running(list(folder.ho_so.values()), day) if folder.ho_so else []
    if not plans:
        return RedirectResponse("/van-ban")
    reports = {found.forms.plan.ke_hoach.ma: found for found in desk.gather(folder, plans, day)}
    views = [plan_view(folder, plan, day, reports.get(plan.ke_hoach.ma)) for plan in plans]
    text = dashboard(views, folder.cau_hinh.ten_co_quan or "", day, current_revision(desk.root), muc=visit.muc)
    return HTMLResponse(text, headers={"Content-Security-Policy": f"{dashboard_policy()}; frame-ancestors 'none'"})


def _asset(name: str, kind: str) -> Callable[[Request], Response]:
    return lambda _: Response(asset(name), media_type=kind)


def _no_page(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return refused_page(status, "Không có trang này. Về trang đầu: xóa phần sau dấu “/” trong ô địa chỉ.")


def _broken(_: Request, error: Exception) -> Response:
    return refused_page(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        f"Lỗi trong chương trình ({type(error).__name__}), không phải của tệp kế hoạch. Quay lại trang trước: lời đã "
        "viết vẫn còn.",
    )
