"""A document that approved or amended a plan, over the fingerprint of what binds."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.dau_van_tay import RULE
from hoagiai_cli.model.ho_so import spoken_numbers
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.phe_duyet import LanPheDuyet, PheDuyet
from hoagiai_cli.review.approvals import covered, kind_of, with_act
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import APPROVALS, PLAN_FILE
from hoagiai_cli.store.source import Source, Unreadable, decode_utf8, read_bytes
from hoagiai_cli.store.splice import set_value
from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.writing.door import Answer, Reading

NOTHING = "Nội dung ràng buộc không khác với lần phê duyệt trước nên không ghi gì."


class Approval(NamedTuple):
    """An act on one plan.

    Attributes:
        ke_hoach: The plan.
        van_ban: The document.
        nguoi_ky: Who signed it.
        ghi: The day on which it is written down.
        sua_doi: Whether it amends a plan that was approved before.
        nhiem_vu: The tasks that it is about; none means all that changed.
        so_ke_hoach: The plan's own number and day, where a person gave them because the document bears another symbol.
        doi_ky_hieu: Whether the person said that the symbol of that number is the plan's.
    """

    ke_hoach: str
    van_ban: VanBan
    nguoi_ky: str
    ghi: date
    sua_doi: bool = False
    nhiem_vu: frozenset[str] = frozenset()
    so_ke_hoach: VanBan | None = None
    doi_ky_hieu: bool = False

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written of it.

        Raises:
            UserError: When it cannot be recorded.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        if plan is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: kế hoạch không còn; hãy chạy lại lệnh")
        path = reading.root / self.ke_hoach / APPROVALS
        try:
            data = read_bytes(str(path), str(reading.root)) if path.exists() else None
            text = decode_utf8(data) if data is not None else None
            before = PheDuyet.model_validate(read_yaml(Source(str(path), text)).data) if text is not None else None
            what = covered(plan, reading.folder.don_vi, before, self.nhiem_vu)
            if not what.marks and self._stands_in(before):
                return Answer(words=(NOTHING,))
            kind = kind_of(before, amends=self.sua_doi)
            if not what.marks:
                return Answer(words=(NOTHING,))
            act = LanPheDuyet(
                loai=kind,
                van_ban=self.van_ban,
                nguoi_ky=self.nguoi_ky,
                ghi=self.ghi,
                cach_tinh=RULE,
                nhom=what.groups,
                nhiem_vu=what.marks,
            )
            after = with_act(str(path), text, act)
        except (Unreadable, ValueError):
            raise UserError(f"{path} đang có lỗi; chạy “hoagiai validate” để xem, sửa rồi làm lại") from None
        groups = (("Phê duyệt", what.new), ("Sửa đổi", what.changed), ("Bỏ", what.gone))
        called = spoken_numbers(plan.nhiem_vu)
        words = (
            f"{heading} {len(ids)} nhiệm vụ: {', '.join(called.get(ma, ma) for ma in ids)}"
            for heading, ids in groups
            if ids
        )
        numbered, said = self._numbered(reading, plan.ke_hoach)
        return Answer((Edit(path, data, after), *numbered), (*words, *said))

    def _numbered(self, reading: Reading, plan: KeHoach) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        """Give a plan without a number its own: the document's, where that is the plan itself, else the one given.

        Raises:
            UserError: When the number that was given is none of the plan's.
        """
        if self.sua_doi or plan.so is not None:
            if self.so_ke_hoach is None:
                return (), ()
            raise UserError("kế hoạch đã có số, hoặc văn bản này sửa đổi kế hoạch; bỏ --so-ke-hoach")
        document = self.so_ke_hoach or self.van_ban
        so, _, ky_hieu = (part.strip() for part in document.so_ky_hieu.partition("/"))
        if not so or not (is_number_of(plan, document) or self.doi_ky_hieu):
            if self.so_ke_hoach:
                raise UserError(f"{document.so_ky_hieu} không mang ký hiệu {plan.ky_hieu} của kế hoạch")
            unnumbered = (
                f"{document.so_ky_hieu} không phải số của kế hoạch (ký hiệu {plan.ky_hieu}) nên kế hoạch vẫn chưa có "
                f"số; có số thì ghi so, ngay trong {PLAN_FILE}"
            )
            return (), (unnumbered,)
        day = document.ngay
        if day is not None and plan.ngay.full is not None and plan.ngay.full != day:
            other = f"Kế hoạch đã ghi ngày khác với {document.so_ky_hieu} nên chưa ghi số"
            return (), (f"{other}; xem lại so, ngay trong {PLAN_FILE}",)
        path = reading.root / self.ke_hoach / PLAN_FILE
        data = read_bytes(str(path), str(reading.root))
        text = set_value(decode_utf8(data), ("so",), so)
        if ky_hieu.casefold() != plan.ky_hieu.strip().casefold():
            text = set_value(text, ("ky_hieu",), ky_hieu)
        if day is not None and plan.ngay.full is None:
            text = set_value(text, ("ngay",), day)
        return (Edit(path, data, text.encode()),), (f"Kế hoạch mang số {document.so_ky_hieu}",)

    def _stands_in(self, before: PheDuyet | None) -> bool:
        """Tell whether the same document is recorded already: given twice, it stands once."""
        acts = before.phe_duyet if before else ()
        document = (self.van_ban.so_ky_hieu, self.van_ban.ngay)
        return any((act.van_ban.so_ky_hieu, act.van_ban.ngay) == document for act in acts)


def is_number_of(plan: KeHoach, document: VanBan) -> bool:
    """Tell whether a document's symbol is the plan's own, so that its number is the plan's."""
    return document.so_ky_hieu.partition("/")[2].strip().casefold() == plan.ky_hieu.strip().casefold()
