"""The answers of ``setup`` as edits: settings, bodies, members of groups, readings of phrases; each said once."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import (
    Addition,
    Removal,
    Setting,
    Settled,
    Step,
    edit_document,
    edit_settings,
    edit_task,
    edit_unit,
)
from hoagiai_cli.importing.folder import ASK_MEMBERS, UNKNOWN, TepMoi
from hoagiai_cli.importing.units import UnitBook
from hoagiai_cli.importing.yaml_out import new_text
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import CHUA_NEU
from hoagiai_cli.model.ho_so import HoSo
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.naming.called import Cach, Ten, called
from hoagiai_cli.naming.things import task_names, task_number, unit_names
from hoagiai_cli.starter.new_folder import HOLIDAYS, holidays
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import SETTINGS
from hoagiai_cli.writing.door import Answer, Reading
from hoagiai_cli.writing.rollover.request import NO_LEAD
from hoagiai_cli.writing.setup.answers import BanHanhMoi, NhomMoi, TraLoi
from hoagiai_cli.writing.setup.issuing import head_of, issuing_steps, letterhead
from hoagiai_cli.writing.setup.members import relation, tidy
from hoagiai_cli.writing.setup.missing import find_missing
from hoagiai_cli.writing.setup.words import in_words

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = "Mọi câu trả lời đã có trong thư mục; không ghi gì thêm."


class Setup(NamedTuple):
    """Answers for one plan of a folder; the units that they name live across plans."""

    ke_hoach: str
    tra_loi: TraLoi

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written.

        Raises:
            UserError: When an answer means nothing here.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        if plan is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: kế hoạch không còn; hãy chạy lại lệnh")
        work = _Work(reading, plan)
        for name in self.tra_loi.mot_don_vi:
            work.body(name)
        for name, group in self.tra_loi.nhom.items():
            work.group(name, group)
        work.document(self.tra_loi)
        work.settings(self.tra_loi)
        work.phrases(self.tra_loi)
        edits = tuple(work.edits())
        return Answer(edits, tuple(in_words(reading.folder, plan, self.tra_loi, work.years)) if edits else (NOTHING,))


class _Work:
    """Steps by file, gathered from all answers: a file is edited once."""

    def __init__(self, reading: Reading, plan: HoSo) -> None:
        self.root: Path = reading.root
        self.folder, self.plan = reading.folder, plan
        self.book = UnitBook(self.folder.don_vi, plan.ke_hoach.thoi_ky.tu)
        self.units: dict[str, list[Step]] = {}
        self.tasks: dict[str, list[Step]] = {}
        self.cau_hinh: list[Step] = []
        self.ke_hoach: list[Step] = []
        span = plan.ke_hoach.thoi_ky
        self.years = tuple(
            nam for nam in HOLIDAYS if span.tu.year <= nam <= span.den.year and nam not in self.folder.ngay_nghi
        )

    def body(self, name: str) -> None:
        """Make a body of what was taken for a group whose members nobody had given."""
        ma = self._group(name)
        if self.folder.don_vi[ma].thanh_vien:
            raise UserError(f"“{self.folder.don_vi[ma].ten}” đã khai thành viên nên là một nhóm đơn vị")
        self._unit(ma, Removal("thanh_vien"))
        self._unit(ma, Settled(ASK_MEMBERS))

    def group(self, name: str, group: NhomMoi) -> None:
        """Set a group's members; bodies that are not known are made."""
        ma = self._group(name)
        names = tidy(group.thanh_vien)
        if not names:
            raise UserError(f"nhóm “{name}” chưa có thành viên nào")
        members = [member for member in dict.fromkeys(map(self._body, names)) if member != ma]
        known = self.folder.don_vi[ma].thanh_vien
        if known:
            if set(known) != set(members):
                raise UserError(
                    f"nhóm “{self.folder.don_vi[ma].ten}” đã có thành viên khác với tệp trả lời; thành viên của nhóm "
                    "là những đơn vị kế hoạch ràng buộc nên không tự thay"
                )
            return
        below = group.quan_he or relation(names)
        for member in members:
            if member in self.book.new and below:
                self.book.new[member].setdefault("quan_he", below.value)
        self._unit(ma, Setting(("thanh_vien",), members))
        self._unit(ma, Settled(ASK_MEMBERS))

    def document(self, answers: TraLoi) -> None:
        """Fill in what a draft leaves blank, and the leads that the plan does not name."""
        for word, names in answers.chu_tri.items():
            task = self._task(word, "chu_tri")
            known = [ma for ma in self._of(task).chu_tri if ma != CHUA_NEU]
            leads = list(dict.fromkeys([*known, *map(self._body, tidy(names))]))
            if helping := [ma for ma in leads if ma in self._of(task).phoi_hop]:
                raise UserError(
                    f"chu_tri: nhiệm vụ “{word}” đã ghi {'; '.join(map(self.book.name, helping))} là cơ quan phối hợp; "
                    "một cơ quan không vừa chủ trì vừa phối hợp: ghi cơ quan khác, hoặc để sau và hỏi cơ quan ban hành"
                )
            if leads != list(self._of(task).chu_tri):
                if known and CHUA_NEU not in self._of(task).chu_tri:
                    raise UserError(f"chu_tri: nhiệm vụ “{word}” đã có cơ quan chủ trì; sửa bằng văn bản điều chỉnh")
                self._step(task, Setting(("chu_tri",), leads))
                self._step(task, Settled(NO_LEAD))
        for word, phrase in answers.thoi_gian.items():
            task = self._task(word, "thoi_gian")
            if self._of(task).thoi_gian not in {None, phrase}:
                raise UserError(f"thoi_gian: nhiệm vụ “{word}” đã có thời gian; sửa bằng văn bản điều chỉnh")
            if self._of(task).thoi_gian is None:
                self._step(task, Setting(("thoi_gian",), phrase))
        if answers.ke_hoach is not None:
            self._issued_by(answers.ke_hoach)

    def _issued_by(self, told: BanHanhMoi) -> None:
        plan = self.plan.ke_hoach
        issuer = self.folder.don_vi.get(plan.co_quan)
        unit = self._body(told.co_quan)
        if unit == plan.co_quan:
            return
        if issuer is not None and issuer.ten != UNKNOWN:
            raise UserError(f"ke_hoach: kế hoạch do {issuer.ten} ban hành, không tự thay")
        place = told.dia_danh or (plan.dia_danh if plan.dia_danh != UNKNOWN else None)
        self.ke_hoach.append(Setting(("co_quan",), unit))
        if place and place != plan.dia_danh:
            self.ke_hoach.append(Setting(("dia_danh",), place))
        head = letterhead(self.book.name(unit), place)
        if unit in self.book.new:
            self.book.new[unit].setdefault("dau_van_ban", head)
        elif self.folder.don_vi[unit].dau_van_ban is None:
            self._unit(unit, Setting(("dau_van_ban",), head))

    def _task(self, word: str, key: str) -> str:
        """Return the task of a number, a whole name or a code."""
        fits = called(word, task_names(self.plan.nhiem_vu), task_number)
        if len(fits.ma) != 1 or fits.cach is Cach.DAU:
            raise UserError(f"{key}: không có đúng một nhiệm vụ mang số, tên hoặc mã “{word}”")
        return fits.ma[0]

    def _of(self, ma: str) -> NhiemVu:
        return next(task for task in self.plan.nhiem_vu if task.ma == ma)

    def _step(self, task: str, step: Step) -> None:
        self.tasks.setdefault(task, []).append(step)

    def settings(self, answers: TraLoi) -> None:
        """Declare who issues and signs, and how reports close."""
        known = self.folder.cau_hinh
        for issuer in answers.phat_hanh:
            unit = self._body(issuer.don_vi)
            self.cau_hinh += issuing_steps(known.phat_hanh, issuer, unit)
            if unit in self.book.new:
                self.book.new[unit]["dau_van_ban"] = head_of(issuer, issuer.don_vi, self.plan.ke_hoach.dia_danh)
            elif self.folder.don_vi[unit].dau_van_ban is None:
                head = head_of(issuer, self.folder.don_vi[unit].ten, self.plan.ke_hoach.dia_danh)
                self._unit(unit, Setting(("dau_van_ban",), head))
            if known.ten_co_quan is None and not any(_sets(step, "ten_co_quan") for step in self.cau_hinh):
                self.cau_hinh.append(Setting(("ten_co_quan",), self.book.name(unit)))
        if answers.bao_cao is not None:
            told = answers.bao_cao.model_dump(mode="json", include=answers.bao_cao.model_fields_set)
            before = known.bao_cao.model_dump(mode="json", include=known.bao_cao.model_fields_set)
            self.cau_hinh += [
                Setting(("bao_cao", key), value) for key, value in told.items() if before.get(key) != value
            ]

    def phrases(self, answers: TraLoi) -> None:
        """Settle the phrases that can be read two ways."""
        waiting = find_missing(self.folder, self.plan, date.min).cum_tu
        for word, choice in answers.cach_doc.items():
            task = self._task(word, "cach_doc")
            meant = [phrase for phrase in waiting if phrase.nhiem_vu.ma == task]
            fitting = [phrase for phrase in meant if choice in dict(phrase.cach)]
            if meant and not fitting:
                ways = ", ".join(way for way, _ in meant[0].cach)
                raise UserError(f"cach_doc của nhiệm vụ “{word}”: “{meant[0].cach_viet}” chỉ đọc được theo {ways}")
            for phrase in fitting:
                self._step(task, Setting(phrase.loc, choice.value))

    def edits(self) -> list[Edit]:
        """Return the edits: new bodies first, then what names them."""
        made = [Edit(self.root / "ngay-nghi" / f"{nam}.yaml", None, holidays(nam).encode()) for nam in self.years]
        made += [self._new(TepMoi(f"don-vi/{ma}.yaml", data)) for ma, data in self.book.new.items()]
        made += [edit_unit(self.root, ma, steps) for ma, steps in self.units.items()]
        if self.cau_hinh:
            made.append(self._settings_edit())
        plan = self.plan.ke_hoach.ma
        if self.ke_hoach:
            made.append(edit_document(self.root, plan, self.ke_hoach))
        return made + [edit_task(self.root, plan, ma, steps) for ma, steps in self.tasks.items()]

    def _settings_edit(self) -> Edit:
        if (self.root / SETTINGS).exists():
            return edit_settings(self.root, self.cau_hinh)
        return self._new(TepMoi(SETTINGS, _as_data(self.cau_hinh)))

    def _new(self, file: TepMoi) -> Edit:
        return Edit(self.root / file.path, None, new_text(file))

    def _unit(self, ma: str, step: Step) -> None:
        self.units.setdefault(ma, []).append(step)

    def _body(self, name: str) -> str:
        """Return a body by code or name; of several of one name the one that exists on the plan's first day."""
        if name in self.folder.don_vi:
            return name
        if len(tidy((name,))) > 1:
            raise UserError(f"“{name}” là nhiều cơ quan; chỗ này ghi một cơ quan")
        return self.book.find(name)

    def _group(self, name: str) -> str:
        things: Sequence[Ten] = list(unit_names(self.folder.don_vi))
        fits = called(name, things)
        groups = [ma for ma in fits.ma if self.folder.don_vi[ma].la_nhom]
        if len(groups) != 1 or fits.cach is Cach.DAU:
            raise UserError(f"nhom: không có đúng một nhóm đơn vị mang tên hoặc mã “{name}”")
        return groups[0]


def _sets(step: Step, key: str) -> bool:
    return isinstance(step, Setting) and step.path == (key,)


def _as_data(steps: Sequence[Step]) -> dict[str, Any]:
    """Return the data of settings that do not exist yet, in the order of their keys."""
    data: dict[str, Any] = {}
    for step in steps:
        if isinstance(step, Setting) and len(step.path) == 1:
            data[str(step.path[0])] = step.value
        elif isinstance(step, Setting):
            data.setdefault(str(step.path[0]), {})[step.path[1]] = step.value
        elif isinstance(step, Addition):
            data[step.key] = [*data.get(step.key, []), step.value]
    return {key: data[key] for key in CauHinh.model_fields if key in data}
