"""The page on which the office's own words for a report are written."""

from collections.abc import Mapping

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.documents.phat_hanh import issuer
from hoagiai_cli.gathering.ky import Ky
from hoagiai_cli.gathering.typed import NotRead, read_text
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.loi_bao_cao import MUC, LoiCoQuan
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.desk import plan_of
from hoagiai_cli.serving.downloads import period_of
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.writing.words import OfficeWords


class WordsOfReport:
    """The page of one plan and period."""

    duong = "/loi"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form, filled with what was typed, else with what stands in the folder.

        Raises:
            UserError: When there is no such period, or nobody who may issue its report.
        """
        folder = visit.desk.reading().folder
        plan, ky, by = _about(folder, filled)
        written = plan.loi_bao_cao.get(ky.ma)
        mine = written.of(by.ma) if written else None
        typed = bool(visit.form.pairs)
        now = {key: getattr(mine, key) or "" if mine else "" for key in MUC}
        values = {key: filled[key] for key in MUC} if typed else now
        return html(
            "loi-bao-cao.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            ke_hoach=plan.ke_hoach,
            ky=ky,
            co_quan=by.ten,
            gia_tri=values,
            cu={key: filled[f"cu-{key}"] for key in MUC} if typed else now,
            phan=[(key, LoiCoQuan.model_fields[key].title, LoiCoQuan.model_fields[key].description) for key in MUC],
            loi=wrong,
            da_dien=typed,
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says.

        Raises:
            UserError: When there is no such period, or nobody who may issue its report.
        """
        plan, ky, by = _about(folder, visit.form)
        giu = f"loi|{plan.ke_hoach.ma}|{ky.ma}"
        wrong: dict[str, str] = {}
        said: list[tuple[str, str | None]] = []
        for key in MUC:
            # What was left as it was seen is nobody's word: another may have written it meanwhile.
            if _plain(visit.form[key]) == _plain(visit.form[f"cu-{key}"]):
                continue
            try:
                said.append((key, read_text(visit.form[key]).strip() or None))
            except NotRead as error:
                wrong[key] = f"{LoiCoQuan.model_fields[key].title}: {error}"
        if wrong:
            return Draft(None, wrong, giu)
        return Draft(OfficeWords(plan.ke_hoach.ma, ky.ma, by.ma, tuple(said)).answer, {}, giu)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _about(folder: ThuMuc, fields: Fields) -> tuple[HoSo, Ky, DonVi]:
    plan = plan_of(folder, fields["ke_hoach"])
    ky = period_of(folder, plan, fields["ky"])
    by = issuer(folder, LoaiVanBan.BAO_CAO, ky.ngay)
    if by is None:
        raise UserError(
            f"ngày {ky.ngay:%d/%m/%Y} không có cơ quan nào được khai để ban hành báo cáo (phat_hanh trong "
            "cau-hinh.yaml) nên chưa biết đây là lời của ai"
        )
    return plan, ky, by.don_vi
