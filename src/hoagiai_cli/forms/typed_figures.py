"""Figures that the office types for a unit, by the form of the period: what is to be written, what is wrong, why."""

from collections.abc import Mapping
from typing import NamedTuple

from hoagiai_cli.forms.contents import BieuMau, Forms, reported_spending
from hoagiai_cli.gathering import figures
from hoagiai_cli.gathering.figure_steps import entry_of, figure_steps, figures_in_words
from hoagiai_cli.gathering.files import Step
from hoagiai_cli.gathering.typed import NotRead, read_count
from hoagiai_cli.model.ket_qua import KetQua, LoaiSoLieu


class DaDoc(NamedTuple):
    """What was typed.

    Attributes:
        so: Each figure of the form; None where its cell is empty.
        sai: What is wrong, by the figure's key.
    """

    so: dict[str, int | None]
    sai: dict[str, str]


class SoGo(NamedTuple):
    """What comes of it: steps, the same in words, what is worth knowing."""

    buoc: list[Step]
    thay_doi: tuple[str, ...]
    luu_y: tuple[str, ...]


def read_figures(form: BieuMau, typed: Mapping[str, str]) -> DaDoc:
    """Read the cells of a form; figures that contradict each other are wrong, each of them."""
    found: dict[str, int | None] = {}
    wrong: dict[str, str] = {}
    for bieu in form.bieu:
        for row in figures.named(bieu):
            if row.khoa is None:
                continue
            text = typed.get(row.khoa, "").strip()
            try:
                found[row.khoa] = read_count(text) if text else None
            except NotRead as error:
                found[row.khoa] = None
                wrong[row.khoa] = f"{row.ten}: {error}"
    known: dict[str, float] = {khoa: value for khoa, value in found.items() if value is not None}
    for bieu in form.bieu:
        names = {row.khoa: row.ten for row in figures.named(bieu) if row.khoa}
        for at_odds in figures.contradictions(bieu, known):
            for khoa in at_odds.khoa:
                wrong.setdefault(khoa, f"{names[khoa]}: {at_odds.loi}")
    return DaDoc(found, wrong)


def known_figures(form: BieuMau, result: KetQua | None, loai: LoaiSoLieu) -> dict[str, float]:
    """Return what the folder has of a form's figures, of one kind; spending has no kind."""
    if result is None:
        return {}
    place = entry_of(result, form.ky.so_lieu, loai)
    counted = result.so_lieu[place].bieu if place is not None else {}
    return {khoa: value for khoa, value in counted.items() if value is not None} | reported_spending(result, form.ky)


def take_figures(forms: Forms, form: BieuMau, loai: LoaiSoLieu, read: Mapping[str, int | None]) -> SoGo:
    """Return what comes of figures that were read: those that differ from what the folder has."""
    result = forms.plan.ket_qua.get(form.don_vi) or KetQua.model_construct(don_vi=form.don_vi)
    known = known_figures(form, result, loai)
    changed = {khoa: value for khoa, value in read.items() if known.get(khoa) != value}
    values: dict[str, float] = {khoa: value for khoa, value in read.items() if value is not None}
    earlier = [item for item in result.so_lieu if item.ky.casefold() != form.ky.so_lieu.casefold()]
    before = {khoa: value for khoa, value in earlier[-1].bieu.items() if value is not None} if earlier else {}
    odd = [
        *figures.law_warnings(values, form.ky.so_lieu_den),
        *figures.leaps(values, before, earlier[-1].ky if earlier else ""),
    ]
    return SoGo(
        figure_steps(result, form.ky, loai, changed),
        tuple(figures_in_words(form.ky.so_lieu, form.bieu, changed, known)),
        tuple(f"Lưu ý: {warning.loi}." for warning in odd if set(warning.khoa) & changed.keys()),
    )
