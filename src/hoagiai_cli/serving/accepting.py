"""The page on which the office answers what units claim: accepts it, or returns it with the reason."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.deciding import ChoDuyet, accept, in_words, send_back
from hoagiai_cli.gathering.files import Step, edit_results
from hoagiai_cli.gathering.typed import NotRead, read_text
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import TrangThai
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.writing.door import Answer, Reading

ACCEPT, RETURN = "chap_nhan", "tra_lai"
_ANSWERS = ((ACCEPT, "Chấp nhận"), (RETURN, "Trả lại, kèm lý do"))
_RECENT = timedelta(days=120)
"""How long after it was written an accepted record is offered for being returned; the command returns any."""

_MOST_RECENT = 200


class Muc(NamedTuple):
    """A record that may be answered: its key, its plan, the record, and whether it waits."""

    khoa: str
    plan: HoSo
    item: ChoDuyet
    cho: bool


class Accepting:
    """The page."""

    duong = "/duyet"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form: everything that waits, and what was taken lately."""
        folder = visit.desk.reading().folder
        found = list(_answerable(folder, visit.desk.today()))
        rows = [(one.khoa, in_words(folder, one.plan, one.item), one.item.ghi_nhan, one.cho) for one in found]
        return html(
            "duyet.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            cho=[row for row in rows if row[3]],
            da_nhan=[row for row in rows if not row[3]],
            chon=filled.all("chon"),
            cach=_ANSWERS,
            tra_loi=filled["tra_loi"] or (ACCEPT if any(one.cho for one in found) and not visit.form.pairs else ""),
            ly_do=filled["ly_do"],
            loi=wrong,
            da_dien=bool(visit.form.pairs),
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:  # noqa: ARG002 - worked out when the folder is locked
        """Return what is answered."""
        chosen = visit.form.all("chon")
        # Nothing said and no reason given is the usual answer, which the page offers first.
        answer = visit.form["tra_loi"] or ("" if visit.form["ly_do"].strip() else ACCEPT)
        wrong: dict[str, str] = {}
        if not chosen:
            wrong["chon"] = "Chưa chọn kết quả nào."
        if answer not in dict(_ANSWERS):
            wrong["tra_loi"] = "Chưa chọn chấp nhận hay trả lại."
        reason = _reason(visit.form["ly_do"], answer, wrong)
        if wrong:
            return Draft(None, wrong, "duyet")

        def request(reading: Reading) -> Answer:
            found = {one.khoa: one for one in _answerable(reading.folder, visit.desk.today())}
            if not found.keys() >= set(chosen):
                raise UserError("có kết quả vừa thay đổi hoặc không còn chờ duyệt; hãy xem lại danh sách")
            if answer == ACCEPT and not all(found[key].cho for key in chosen):
                raise UserError("có kết quả đã được chấp nhận từ trước; chỉ chọn kết quả đang chờ duyệt")
            steps: dict[tuple[str, str], list[Step]] = {}
            for key in chosen:
                _, plan, item, _ = found[key]
                change = accept(item.vi_tri) if answer == ACCEPT else send_back(item.vi_tri, reason)
                steps.setdefault((plan.ke_hoach.ma, item.don_vi), []).extend(change)
            return Answer(tuple(edit_results(reading.root, ma, unit, done) for (ma, unit), done in steps.items()))

        return Draft(request, {}, "duyet")


def _reason(text: str, answer: str, wrong: dict[str, str]) -> str:
    """Return the reason for returning; where it is missing, too long or out of place that is wrong."""
    try:
        reason = read_text(text).strip()
    except NotRead as error:
        wrong["ly_do"] = f"Lý do trả lại: {error}"
        return ""
    if answer == RETURN and not reason:
        wrong["ly_do"] = "Trả lại thì phải ghi lý do, để đơn vị biết cần sửa gì."
    elif answer == ACCEPT and reason:
        wrong["ly_do"] = "Chấp nhận thì không có lý do trả lại; xóa lý do hoặc chọn trả lại."
    return reason


def _answerable(folder: ThuMuc, day: date) -> Iterator[Muc]:
    """Yield what may be answered, each by a key that another record, or the same one changed, does not have."""
    recent: list[Muc] = []
    for ma, plan in folder.ho_so.items():
        for don_vi, result in plan.ket_qua.items():
            for place, record in enumerate(result.nhat_ky):
                waits = record.trang_thai is TrangThai.CHO_DUYET
                lately = record.duoc_tinh and record.ghi is not None and record.ghi >= day - _RECENT
                if not (waits or lately):
                    continue
                said = hashlib.sha256(record.model_dump_json().encode()).hexdigest()
                one = Muc(f"{ma}|{don_vi}|{place}|{said}", plan, ChoDuyet(don_vi, place, record), waits)
                if waits:
                    yield one
                else:
                    recent.append(one)
    recent.sort(key=lambda one: one.item.ghi_nhan.ghi or date.min, reverse=True)
    yield from recent[:_MOST_RECENT]
