"""The page on which the office accepts what units claim; returning one with a reason is left to the command."""

import hashlib
from collections.abc import Iterator, Mapping

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.deciding import ChoDuyet, accept, in_words, waiting
from hoagiai_cli.gathering.files import Step, edit_results
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.writing.door import Answer, Reading


class Accepting:
    """The page."""

    duong = "/duyet"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form: everything that waits."""
        folder = visit.desk.reading().folder
        rows = [(key, in_words(folder, plan, item), item.ghi_nhan) for key, plan, item in _waiting(folder)]
        return html(
            "duyet.html.j2", status, muc=visit.muc, the=visit.the, dong=rows, chon=filled.all("chon"), loi=wrong
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:  # noqa: ARG002 - worked out when the folder is locked
        """Return what is accepted."""
        chosen = visit.form.all("chon")
        if not chosen:
            return Draft(None, {"chon": "Chưa chọn kết quả nào."}, "")

        def request(reading: Reading) -> Answer:
            found = {key: (plan, item) for key, plan, item in _waiting(reading.folder)}
            if not found.keys() >= set(chosen):
                raise UserError("có kết quả vừa thay đổi hoặc không còn chờ duyệt; hãy xem lại danh sách")
            steps: dict[tuple[str, str], list[Step]] = {}
            for key in chosen:
                plan, item = found[key]
                steps.setdefault((plan.ke_hoach.ma, item.don_vi), []).extend(accept(item.vi_tri))
            return Answer(tuple(edit_results(reading.root, ma, unit, done) for (ma, unit), done in steps.items()))

        return Draft(request, {}, "")


def _waiting(folder: ThuMuc) -> Iterator[tuple[str, HoSo, ChoDuyet]]:
    """Yield what waits, each by a key that another record, or the same one changed, does not have."""
    for ma, plan in folder.ho_so.items():
        for item in waiting(plan.ket_qua):
            said = hashlib.sha256(item.ghi_nhan.model_dump_json().encode()).hexdigest()
            yield f"{ma}|{item.don_vi}|{item.vi_tri}|{said}", plan, item
