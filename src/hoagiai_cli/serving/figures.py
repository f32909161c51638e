"""The page on which a unit's figures of a period are typed, by the form of that period."""

from collections.abc import Mapping

from starlette.responses import Response

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.forms.contents import BieuMau, Forms
from hoagiai_cli.forms.typed_figures import known_figures, read_figures, take_figures
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.figure_steps import SPENDING
from hoagiai_cli.gathering.files import edit_results
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.model.ket_qua import LoaiSoLieu
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.drafts import Draft, Fields, Visit
from hoagiai_cli.serving.handing_out import chosen_forms, form_periods, forms_of
from hoagiai_cli.writing.door import Answer, Reading

NOTHING = "Số liệu không khác với tệp nên không ghi gì."
_KINDS = ((LoaiSoLieu.THUC_TE.value, "Thực tế"), (LoaiSoLieu.UOC_TINH.value, "Ước tính"))


def choose_unit(visit: Visit) -> Response:
    """Return the page on which period and unit are chosen: those whose forms ask for figures."""
    folder = visit.desk.reading().folder
    plans = []
    for plan in folder.ho_so.values():
        chosen, forms = chosen_forms(visit, folder, plan)
        rows = []
        for unit in forms.don_vi:
            form = forms.of(unit)
            asked = [khoa for bieu in form.bieu for khoa in figures.keys(bieu)]
            if asked:
                rows.append((unit, form.ten_don_vi, sum(khoa in form.so_lieu for khoa in asked), len(asked)))
        plans.append((plan.ke_hoach, list(form_periods(plan).items()), chosen, forms.ky, rows))
    return html("so-lieu-chon.html.j2", muc=visit.muc, ke_hoach=plans)


class Figures:
    """The page of one plan, period and unit."""

    duong = "/so-lieu"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:
        """Return the page with its form, filled with what was typed, else with what stands in the folder.

        Raises:
            UserError: When there is no such period, or the unit is asked for no figures.
        """
        folder = visit.desk.reading().folder
        forms, form = _about(visit, folder, filled)
        typed = bool(visit.form.pairs)
        kind = _kind(filled)
        known = known_figures(form, forms.plan.ket_qua.get(form.don_vi), kind)
        keys = [khoa for bieu in form.bieu for khoa in figures.keys(bieu)]
        seen = {khoa: _plain(known.get(khoa)) for khoa in keys}
        if typed:
            seen = {khoa: filled[f"cu-{khoa}"] for khoa in keys}
        return html(
            "so-lieu.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            bieu_mau=form,
            ky=filled["ky"],
            loai=kind.value,
            cac_loai=_KINDS,
            bieu=[(bieu, list(figures.rows(bieu))) for bieu in form.bieu],
            gia_tri={khoa: filled[f"so-{khoa}"] for khoa in keys} if typed else seen,
            cu=seen,
            loi=wrong,
            da_dien=typed,
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:
        """Return what the form says.

        Raises:
            UserError: When there is no such period, or the unit is asked for no figures.
        """
        filled = visit.form
        _, form = _about(visit, folder, filled)
        kind = _kind(filled)
        kept = f"so-lieu|{form.ke_hoach}|{form.don_vi}|{filled['ky']}|{kind.value}"
        typed = {name.removeprefix("so-"): value for name, value in filled.pairs if name.startswith("so-")}
        # What was left as it was seen is nobody's word: another may have written it meanwhile.
        own = {khoa for khoa, text in typed.items() if text.strip() != filled[f"cu-{khoa}"].strip()}
        read = read_figures(form, typed)
        wrong = {f"so-{khoa}": words for khoa, words in read.sai.items() if khoa in own}
        if wrong:
            return Draft(None, wrong, kept)

        def request(reading: Reading) -> Answer:
            forms_now, form_now = _about(visit, reading.folder, filled)
            read_now = read_figures(form_now, typed).so
            said = {khoa: value for khoa, value in read_now.items() if khoa in own}
            found = take_figures(forms_now, form_now, kind, said)
            if not found.buoc:
                return Answer(words=(NOTHING,))
            edit = edit_results(reading.root, form_now.ke_hoach, form_now.don_vi, found.buoc)
            words = tuple(f"{line[:1].upper()}{line[1:]}." for line in found.thay_doi)
            return Answer((edit,), (*words, *found.luu_y))

        return Draft(request, {}, kept)


def _plain(value: float | None) -> str:
    """Return a figure as it is typed again; what is not whole cannot be typed here and stays as it is."""
    if value is None:
        return ""
    return so_dem(value)


def _about(visit: Visit, folder: ThuMuc, fields: Fields) -> tuple[Forms, BieuMau]:
    forms = forms_of(visit, folder, fields)
    if fields["don_vi"] not in forms.don_vi:
        raise UserError("đơn vị này không phải báo cáo bằng biểu mẫu của kỳ ấy")
    form = forms.of(fields["don_vi"])
    if not any(not khoa.startswith(SPENDING) for bieu in form.bieu for khoa in figures.keys(bieu)):
        raise UserError("biểu mẫu của kỳ ấy không hỏi số liệu của đơn vị này")
    return forms, form


def _kind(fields: Fields) -> LoaiSoLieu:
    return LoaiSoLieu.UOC_TINH if fields["loai"] == LoaiSoLieu.UOC_TINH.value else LoaiSoLieu.THUC_TE
