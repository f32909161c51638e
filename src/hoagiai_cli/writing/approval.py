"""A document that approved or amended a plan, over the fingerprint of what binds."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.dau_van_tay import RULE
from hoagiai_cli.model.phe_duyet import LanPheDuyet, PheDuyet
from hoagiai_cli.review.approvals import covered, kind_of, with_act
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.store.layout import APPROVALS
from hoagiai_cli.store.source import Source, Unreadable, decode_utf8, read_bytes
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
    """

    ke_hoach: str
    van_ban: VanBan
    nguoi_ky: str
    ghi: date
    sua_doi: bool = False
    nhiem_vu: frozenset[str] = frozenset()

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
        words = (f"{heading}: {', '.join(ids)}" for heading, ids in groups if ids)
        return Answer((Edit(path, data, after),), tuple(words))

    def _stands_in(self, before: PheDuyet | None) -> bool:
        """Tell whether the same document is recorded already: given twice, it stands once."""
        acts = before.phe_duyet if before else ()
        document = (self.van_ban.so_ky_hieu, self.van_ban.ngay)
        return any((act.van_ban.so_ky_hieu, act.van_ban.ngay) == document for act in acts)
