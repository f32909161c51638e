"""A plan → next year's draft as new files, and the list of what a person has to settle."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing.folder import UNKNOWN, TepMoi
from hoagiai_cli.importing.yaml_out import new_text
from hoagiai_cli.language.years import move_years
from hoagiai_cli.model.dau_van_tay import DECISIONS
from hoagiai_cli.model.ho_so import HoSo, spoken_numbers
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.tracking.compute import track
from hoagiai_cli.tracking.status import TinhTrang
from hoagiai_cli.writing.door import Answer, Reading
from hoagiai_cli.writing.rollover.bodies import Bodies
from hoagiai_cli.writing.rollover.notes import LOOK, unsettled
from hoagiai_cli.writing.rollover.texts import Years

_NO_LEAD = "chưa có cơ quan chủ trì"
NO_LEAD = f"{LOOK}{_NO_LEAD}."
"""The comment in the file of a task that nobody leads any more."""
_DONE = frozenset((TinhTrang.HOAN_THANH_DUNG_HAN, TinhTrang.HOAN_THANH_QUA_HAN, TinhTrang.HOAN_THANH_KHONG_HAN))
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class CauHoi(NamedTuple):
    """A phrase that is not moved for certain: its task and printed words, what might be meant, and why it is asked."""

    nhiem_vu: str
    thoi_gian: str
    goi_y: str
    ly_do: str


class Draft(NamedTuple):
    """Next year's draft.

    Attributes:
        ma: Its id.
        files: Its files, and those of units that it adds.
        notes: What a person has to look at.
        cau_hoi: The phrases left blank.
        het_hieu_luc: The bodies that have ended and whose heirs are not known.
    """

    ma: str
    files: tuple[TepMoi, ...]
    notes: tuple[str, ...]
    cau_hoi: tuple[CauHoi, ...]
    het_hieu_luc: tuple[str, ...]


class Rollover(NamedTuple):
    """What is asked for: the plan, the year, and what a person has settled.

    Attributes:
        ke_hoach: The plan.
        sang: The year.
        ngay: The day on which it is seen what is not finished.
        thoi_gian: Task → its phrase of the new year.
        don_vi: Ended body → the id or name of the body that stands for it.
    """

    ke_hoach: str
    sang: int
    ngay: date
    thoi_gian: Mapping[str, str] = _NOTHING
    don_vi: Mapping[str, str] = _NOTHING

    def draft(self, reading: Reading) -> Draft:
        """Return the draft.

        Raises:
            UserError: When the year does not follow the plan's, or has such a plan already.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        if plan is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: kế hoạch không còn; hãy chạy lại lệnh")
        old = plan.ke_hoach.nam
        if self.sang <= old:
            raise UserError(f"kế hoạch “{plan.ke_hoach.ten_ngan}” là của năm {old}; --sang phải là năm sau đó")
        ma = new_id(self.ke_hoach, old, self.sang)
        if ma in reading.folder.ho_so or (reading.root / ma).exists():
            raise UserError(f"đã có kế hoạch “{ma}”; đổi tên hoặc xóa thư mục ấy rồi làm lại")
        return _Drafting(reading, plan, self, ma).result()

    def answer(self, reading: Reading) -> Answer:
        """Return the draft as new files.

        Raises:
            UserError: See ``draft``.
        """
        made = self.draft(reading)
        return Answer(tuple(Edit(reading.root / file.path, None, new_text(file)) for file in made.files), made.notes)


def new_id(ma: str, old: int, new: int) -> str:
    """Return the id of the new plan: the old one with its year moved."""
    return ma.replace(str(old), str(new)) if str(old) in ma.split("-") else f"{ma}-{new}"


class _Drafting:
    def __init__(self, reading: Reading, plan: HoSo, request: Rollover, ma: str) -> None:
        self.folder, self.plan, self.request, self.ma = reading.folder, plan, request, ma
        self.old, self.new = plan.ke_hoach.nam, request.sang
        self.years = Years(self.old, self.new)
        self.place = reading.root / plan.ke_hoach.ma
        self.begin = _shifted(plan.ke_hoach.thoi_ky.tu, self.new - self.old)
        self.bodies = Bodies(reading.folder.don_vi, self.begin, request.don_vi)
        self.notes: list[str] = []
        self.spoken = spoken_numbers(plan.nhiem_vu)
        self.about: dict[str, list[str]] = {}
        """What has to be looked at in tasks → the tasks."""
        self.questions: list[CauHoi] = []

    def result(self) -> Draft:
        """Return everything; the plan's document comes last, as with an import."""
        document = self._document(self.plan.ke_hoach)
        tasks = [self._task(task) for task in self.plan.nhiem_vu]
        self.notes += [f"nhiệm vụ {', '.join(numbers)}: {words}" for words, numbers in self.about.items()]
        for ma, heirs in self.bodies.replaced.items():
            self.notes.append(f"{self.bodies.name(ma)} thay bằng {'; '.join(map(self.bodies.name, heirs))}")
        if not self.bodies.of(self.plan.ke_hoach.co_quan):
            name = self.bodies.name(self.plan.ke_hoach.co_quan)
            self.notes.append(f"{name} đã chấm dứt, chưa biết cơ quan nào ban hành kế hoạch: để trống")
        self.notes += self._unfinished()
        return Draft(
            self.ma,
            (*self.bodies.files(), *tasks, document),
            tuple(dict.fromkeys(self.notes)),
            tuple(self.questions),
            tuple(self.bodies.unknown),
        )

    def _document(self, plan: KeHoach) -> TepMoi:
        look: list[str] = []
        left = {"so", "ngay", "ghi_chu", "mau"}
        data: dict[str, Any] = plan.model_dump(mode="json", exclude_defaults=True, exclude=left)
        data["ma"] = self.ma
        data["ngay"] = str(self.new)
        years = self.new - self.old
        data["thoi_ky"] = {
            "tu": self.begin.isoformat(),
            "den": _shifted(plan.thoi_ky.den, years).isoformat(),
        }
        issuer = self.bodies.of(plan.co_quan)
        data["co_quan"] = issuer[0] if issuer else self.bodies.nobody(UNKNOWN)
        if not issuer:
            data["dia_danh"] = UNKNOWN
        for key in ("ten", "trich_yeu", "can_cu", "loi_dan", "phan", "loi_ket"):
            if key in data:
                data[key] = self.years.moved(data[key], look)
        if plan.nguoi_ky:
            data["nguoi_ky"] = {"quyen_han": list(plan.nguoi_ky.quyen_han)}
            look.append("chưa ghi họ tên người ký; đối chiếu chức vụ")
        look.append("số, ngày ban hành để trống đến khi có")
        look += unsettled(self.place / "ke-hoach.yaml")
        self.notes += [f"văn bản: {words}" for words in dict.fromkeys(look)]
        return TepMoi(f"{self.ma}/ke-hoach.yaml", data, tuple(LOOK + words + "." for words in dict.fromkeys(look)))

    def _task(self, task: NhiemVu) -> TepMoi:
        look: list[str] = []
        left = {*DECISIONS, "ghi_chu"}
        data: dict[str, Any] = task.model_dump(mode="json", exclude_defaults=True, exclude=left)
        if task.sua_doi or task.khong_thuc_hien:
            look.append("năm trước có quyết định sửa đổi hoặc cho thôi; bản nháp lấy theo kế hoạch ban đầu")
        data["ten"] = self.years.moved(task.ten, look)
        self._time(task, data, look)
        for key in ("doan", "khac", "nguyen_van"):
            if key in data:
                data[key] = self.years.moved(data[key], look)
        self._leads(task, data, look)
        look += unsettled(self.place / "nhiem-vu" / f"{task.ma}.yaml")
        for words in dict.fromkeys(look):
            self.about.setdefault(words, []).append(self.spoken[task.ma])
        comments = tuple(LOOK + words + "." for words in dict.fromkeys(look))
        return TepMoi(f"{self.ma}/nhiem-vu/{task.ma}.yaml", data, comments)

    def _leads(self, task: NhiemVu, data: dict[str, Any], look: list[str]) -> None:
        """Put the bodies of the new year in; a printed list that named others goes."""
        leads = self.bodies.all_of(task.chu_tri, task.ma)
        gone = [ma for ma in (*task.chu_tri, *task.phoi_hop) if not self.bodies.of(ma, task.ma)]
        if gone:
            names = "; ".join(map(self.bodies.name, dict.fromkeys(gone)))
            look.append(f"đã chấm dứt, chưa biết cơ quan nào làm tiếp nên bỏ khỏi nhiệm vụ: {names}")
        if not leads:
            look.append(_NO_LEAD)
        data["chu_tri"] = list(leads) or [self.bodies.no_lead()]
        data["phoi_hop"] = [ma for ma in self.bodies.all_of(task.phoi_hop, task.ma) if ma not in leads]
        for key, ids in (("chu_tri", task.chu_tri), ("phoi_hop", task.phoi_hop)):
            units = [self.folder.don_vi[ma] for ma in ids if ma in self.folder.don_vi]
            same = all(unit.la_nhom or self.bodies.of(unit.ma, task.ma) == (unit.ma,) for unit in units)
            if not same and data.get("nguyen_van", {}).pop(key, None):
                label = "chủ trì" if key == "chu_tri" else "phối hợp"
                look.append(f"danh sách cơ quan {label} in năm trước đã bỏ vì cơ quan thay đổi")
        for key in ("phoi_hop", "nguyen_van"):
            if not data.get(key):
                data.pop(key, None)

    def _time(self, task: NhiemVu, data: dict[str, Any], look: list[str]) -> None:
        if task.thoi_gian is None:
            return
        told = self.request.thoi_gian.get(task.ma)
        moved = move_years(task.thoi_gian, self.old, self.new)
        own = [move_years(item.thoi_gian, self.old, self.new) for item in task.thoi_gian_rieng]
        if told is not None:
            data["thoi_gian"] = told
            data.pop("thoi_gian_rieng", None)
            if told != moved.suggestion:
                data.pop("cach_doc", None)
        elif moved.doubts:
            for key in ("thoi_gian", "cach_doc", "thoi_gian_rieng"):
                data.pop(key, None)
            reasons = "; ".join(moved.doubts)
            self.questions.append(CauHoi(task.ma, task.thoi_gian, moved.suggestion, reasons))
            look.append(f"thời gian để trống, năm trước ghi “{task.thoi_gian}”: {reasons}")
        else:
            data["thoi_gian"] = moved.text
            for item, found in zip(data.get("thoi_gian_rieng", ()), own, strict=True):
                item["thoi_gian"] = found.text
                bodies = item["don_vi"] if isinstance(item["don_vi"], list) else [item["don_vi"]]
                item["don_vi"] = list(self.bodies.all_of(tuple(bodies), task.ma))
            data["thoi_gian_rieng"] = [item for item in data.get("thoi_gian_rieng", ()) if item["don_vi"]]
            if not data["thoi_gian_rieng"]:
                del data["thoi_gian_rieng"]

    def _unfinished(self) -> Iterator[str]:
        found = track(self.folder, self.plan, min(self.request.ngay, self.plan.ke_hoach.thoi_ky.den))
        left = []
        for task in self.plan.nhiem_vu:
            parts = [part for part in found.phan_viec if part.nhiem_vu == task.ma]
            open_ = sum(part.tinh_trang not in _DONE for part in parts)
            if open_:
                left.append(f"{self.spoken[task.ma]} ({open_}/{len(parts)} phần việc)")
        if left:
            yield f"chưa hoàn thành trong năm {self.old}: nhiệm vụ {'; '.join(left)}"


def _shifted(day: date, years: int) -> date:
    """Return the same day of a later year; 29/02 becomes 28/02."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
