"""What a plan still needs from its office: signers, members of groups, readings of phrases, how reports close."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Dot, LuaChon
from hoagiai_cli.importing.folder import UNKNOWN
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.don_vi import CHUA_NEU
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.choices import BEFORE, SPAN, matters

Loc = tuple[str | int, ...]


class CumTu(NamedTuple):
    """A phrase that can be read two ways, and what each way gives.

    Attributes:
        nhiem_vu: The task.
        loc: Where ``cach_doc`` belongs in its file.
        cach_viet: The phrase.
        cach: Each choice, and the occurrences that it gives.
    """

    nhiem_vu: NhiemVu
    loc: Loc
    cach_viet: str
    cach: tuple[tuple[LuaChon, tuple[Dot, ...]], ...]


class ConThieu(NamedTuple):
    """What is missing; the questions of ``setup`` are about this and nothing else.

    Attributes:
        nguoi_ky: Nobody by name may sign a report on the day.
        nhom: The groups that lead tasks and whose members are not known.
        cum_tu: The phrases that can be read two ways.
        bao_cao: How reports close has never been said.
        chua_neu: The tasks of which the plan names no lead: another document may, and may be answered.
        chua_thoi_gian: The tasks of a draft whose time is blank.
        chua_ban_hanh: Nobody knows which body issues the draft.
    """

    nguoi_ky: bool
    nhom: tuple[str, ...]
    cum_tu: tuple[CumTu, ...]
    bao_cao: bool
    chua_neu: tuple[NhiemVu, ...]
    chua_thoi_gian: tuple[NhiemVu, ...] = ()
    chua_ban_hanh: bool = False

    @property
    def hoi(self) -> bool:
        """Whether there is anything to ask a person who is there; some of it may well stay open."""
        return self.con or bool(self.chua_neu or self.chua_thoi_gian) or self.chua_ban_hanh

    @property
    def con(self) -> bool:
        """Whether anything is missing without which the plan cannot be worked with."""
        return self.nguoi_ky or bool(self.nhom or self.cum_tu) or self.bao_cao


def find_missing(folder: ThuMuc, plan: HoSo, day: date) -> ConThieu:
    """Return what a plan still needs."""
    leads = dict.fromkeys(ma for task in plan.nhiem_vu for ma in task.chu_tri)
    draft = plan.ke_hoach.so is None
    issuer = folder.don_vi.get(plan.ke_hoach.co_quan)
    empty = tuple(ma for ma in leads if ma in folder.don_vi and folder.don_vi[ma].thanh_vien == ())
    return ConThieu(
        nguoi_ky=not _can_sign(folder, day),
        nhom=tuple(ma for ma in empty if ma != CHUA_NEU),
        cum_tu=tuple(phrase for task in plan.nhiem_vu for phrase in _phrases(task, plan.ke_hoach.nam)),
        bao_cao="bao_cao" not in folder.cau_hinh.model_fields_set,
        chua_neu=tuple(task for task in plan.nhiem_vu if CHUA_NEU in task.chu_tri),
        chua_thoi_gian=tuple(task for task in plan.nhiem_vu if draft and not (task.thoi_gian or task.thoi_gian_rieng)),
        chua_ban_hanh=issuer is None or issuer.ten == UNKNOWN,
    )


def _can_sign(folder: ThuMuc, day: date) -> bool:
    return any(
        LoaiVanBan.BAO_CAO in setting.loai
        and setting.hieu_luc.covers(day)
        and setting.don_vi in folder.don_vi
        and folder.don_vi[setting.don_vi].hieu_luc.covers(day)
        and any(person.ho_ten and person.hieu_luc.covers(day) for person in setting.nguoi_ky)
        for setting in folder.cau_hinh.phat_hanh
    )


def _phrases(task: NhiemVu, nam: int) -> Iterator[CumTu]:
    times: list[tuple[Loc, str | None, LuaChon | None]] = []
    if task.thoi_gian_rieng:
        times += [
            (("thoi_gian_rieng", at, "cach_doc"), own.thoi_gian, own.cach_doc)
            for at, own in enumerate(task.thoi_gian_rieng)
        ]
    else:
        times.append((("cach_doc",), task.thoi_gian, task.cach_doc))
    times += [
        (("sua_doi", at, "cach_doc"), change.thoi_gian, change.cach_doc)
        for at, change in enumerate(task.sua_doi)
        if not change.thoi_gian_rieng
    ]
    for loc, phrase, choice in times:
        if phrase is None or choice is not None:
            continue
        doubtful = read_phrase(phrase, nam=nam).mo_ho
        pairs = (*((SPAN,) if doubtful else ()), BEFORE)  # as HG302 and HG305 ask
        pair = next((pair for pair in pairs if matters(phrase, nam, pair)), None)
        if pair is not None:
            ways = tuple((way, read_phrase(phrase, nam=nam, cach_doc=way).dot) for way in pair)
            yield CumTu(task, loc, phrase, ways)
