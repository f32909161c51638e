"""Who issues and signs, as steps on the settings: an issuer is declared once, its signers one after another."""

from datetime import timedelta
from typing import Any

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import Addition, Following, Setting, Step
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.cau_hinh import NguoiKyTheoNgay, PhatHanh
from hoagiai_cli.model.don_vi import DauVanBan
from hoagiai_cli.writing.setup.answers import NguoiKyMoi, PhatHanhMoi

_COMMITTEE = ("UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân ")


def letterhead(name: str, place: str | None) -> dict[str, Any]:
    """Return the head of a body's documents as its name gives it."""
    start = next((start for start in _COMMITTEE if name.startswith(start)), None)
    lines = ["ỦY BAN NHÂN DÂN", name.removeprefix(start).upper()] if start else [name.upper()]
    return {"ten": lines} | ({"dia_danh": place} if place else {})


def head_of(answer: PhatHanhMoi, name: str, place: str) -> dict[str, Any]:
    """Return the head as it was answered; what was not, as the name and the plan give it."""
    given = answer.dau_van_ban
    if given is None:
        return letterhead(name, place)
    return DauVanBan.model_dump(given, mode="json", exclude_unset=True) | (
        {} if given.dia_danh else {"dia_danh": place}
    )


def issuing_steps(settings: tuple[PhatHanh, ...], answer: PhatHanhMoi, unit: str) -> list[Step]:
    """Return the steps that declare an issuer and its signer; none where they are declared already.

    Raises:
        UserError: When the issuer's symbol is needed and missing.
    """
    at = next((at for at, known in enumerate(settings) if _is_meant(known, answer, unit)), None)
    if at is None:
        if answer.ky_hieu is None:
            raise UserError(f"thiếu ky_hieu của cơ quan ban hành “{answer.don_vi}”, ví dụ TP trong BC-TP")
        return [Addition("phat_hanh", _whole(answer, unit))]
    return _signer_steps(at, settings[at].nguoi_ky, answer.nguoi_ky) if answer.nguoi_ky else []


def _is_meant(known: PhatHanh, answer: PhatHanhMoi, unit: str) -> bool:
    same_days = (answer.tu is None and answer.den is None) or (answer.tu, answer.den) == (
        known.hieu_luc.tu,
        known.hieu_luc.den,
    )
    return known.don_vi == unit and bool(set(known.loai) & set(answer.loai)) and same_days


def _whole(answer: PhatHanhMoi, unit: str) -> dict[str, Any]:
    values = {
        "loai": [kind.value for kind in answer.loai],
        "don_vi": unit,
        "hieu_luc": _days(answer.tu, answer.den),
        "ky_hieu": answer.ky_hieu,
        "kinh_gui": list(answer.kinh_gui),
        "noi_nhan": list(answer.noi_nhan),
        "luu": answer.luu,
        "nguoi_ky": [_person(answer.nguoi_ky)] if answer.nguoi_ky else [],
    }
    return {key: value for key, value in values.items() if value}


def _person(person: NguoiKyMoi) -> dict[str, Any]:
    days = _days(person.tu, person.den)
    return {"quyen_han": list(person.quyen_han), "ho_ten": person.ho_ten} | ({"hieu_luc": days} if days else {})


def _days(tu: Any, den: Any) -> dict[str, str]:
    return {key: day.isoformat() for key, day in (("tu", tu), ("den", den)) if day}


def _signer_steps(at: int, known: tuple[NguoiKyTheoNgay, ...], new: NguoiKyMoi) -> list[Step]:
    if any(_same(person, new) for person in known):
        return []
    where: tuple[str | int, ...] = ("phat_hanh", at, "nguoi_ky")
    nameless = next(
        (place for place, person in enumerate(known) if person.ho_ten is None and _titles(person) == _titles(new)), None
    )
    if nameless is not None and new.ho_ten and new.tu is None and new.den is None:
        return [Setting((*where, nameless, "ho_ten"), new.ho_ten)]
    if not known:
        return [Setting(where, [_person(new)])]
    steps: list[Step] = []
    if new.tu is not None:
        # Of two who may sign on one day the first is taken: who signed before ends where the new one begins.
        last = (new.tu - timedelta(days=1)).isoformat()
        for place, person in enumerate(known):
            started = person.hieu_luc.tu is None or person.hieu_luc.tu < new.tu
            if started and (person.hieu_luc.den is None or person.hieu_luc.den >= new.tu):
                steps.append(Setting((*where, place, "hieu_luc", "den"), last))
    return [*steps, Following(where, _person(new))]


def _titles(person: NguoiKyTheoNgay | NguoiKyMoi) -> tuple[str, ...]:
    return tuple(map(fold, person.quyen_han))


def _same(known: NguoiKyTheoNgay, new: NguoiKyMoi) -> bool:
    days = (new.tu, new.den) in {(None, None), (known.hieu_luc.tu, known.hieu_luc.den)}
    return known.ho_ten == new.ho_ten and _titles(known) == _titles(new) and days
