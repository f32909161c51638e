"""The return slip of a unit: what of its form was not taken, what is missing; as a short text and a marked form."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.contents import BieuMau, Dong, Forms, receiving_unit
from hoagiai_cli.forms.layout import SO_LIEU, TIEN_DO, Y_KIEN
from hoagiai_cli.forms.overview import open_refusals, silent_rows
from hoagiai_cli.gathering import figures
from hoagiai_cli.model.don_vi import DonVi, LienHe
from hoagiai_cli.model.ket_qua import KetQua, TuChoi

_NAMED = 12
"""How many missing figures are named in the text; more are counted."""


class Phieu(NamedTuple):
    """What a unit has to mend.

    Attributes:
        form: Its form of the period, as it stands now.
        nhan: The day on which its last form was received.
        o: The cells that were not taken.
        viec: The duties of which nothing was reported in the period.
        chi_tieu: The figures that were not given: key and name.
        gui: Where the slip goes, if the folder says.
        hoi: Whom to ask, if the folder says.
    """

    form: BieuMau
    nhan: date
    o: tuple[TuChoi, ...]
    viec: tuple[Dong, ...]
    chi_tieu: tuple[tuple[str, str], ...]
    gui: LienHe | None
    hoi: LienHe | None

    @property
    def marks(self) -> dict[tuple[str, str], str]:
        """What is marked in the form: sheet and key of the row, with the reason."""
        found = {(SO_LIEU.dau, khoa): "Chưa có số liệu" for khoa, _ in self.chi_tieu}
        found |= {(TIEN_DO.dau, row.khoa): "Kỳ này chưa báo cáo" for row in self.viec}
        for refused in self.o:
            if refused.chi_tieu is not None:
                found[SO_LIEU.dau, refused.chi_tieu] = refused.loi
            elif refused.nhiem_vu is not None:
                sheet = Y_KIEN.dau if Y_KIEN.ten in refused.noi else TIEN_DO.dau
                found[sheet, f"{refused.nhiem_vu}|{refused.dot or ''}"] = refused.loi
        return found


def slips(forms: Forms, units: Iterable[str]) -> Iterator[Phieu]:
    """Yield the slips of those units that sent a form from which something is missing."""
    receiver = forms.folder.don_vi.get(receiving_unit(forms.folder, forms.ngay) or "")
    for ma in units:
        form = forms.of(ma)
        result = forms.plan.ket_qua.get(ma) or KetQua.model_construct(don_vi=ma)
        received = [item.nhan for item in result.bieu_mau if item.ky == form.ky.ten and item.nhan <= forms.ngay]
        if not received:
            continue
        missing = tuple(
            (row.khoa, row.ten)
            for bieu in form.bieu
            for row in figures.named(bieu)
            if row.khoa and row.khoa not in form.so_lieu
        )
        refused = tuple(open_refusals(form, result, forms.ngay))
        asked = {f"{item.nhiem_vu}|{item.dot or ''}" for item in refused}
        silent = tuple(row for row in silent_rows(form) if row.khoa and row.khoa not in asked)
        named = {item.chi_tieu for item in refused}
        missing = tuple(item for item in missing if item[0] not in named)
        if refused or silent or missing:
            unit = forms.folder.don_vi[ma]
            yield Phieu(form, received[-1], refused, silent, missing, unit.lien_he, _contact(receiver))


def _contact(unit: DonVi | None) -> LienHe | None:
    return unit.lien_he if unit else None


def slip_text(slip: Phieu) -> str:
    """Return the slip as a short text to be sent by Zalo or mail."""
    form = slip.form
    lines = [f"{form.ten_don_vi}: báo cáo {form.ky.ten} nhận ngày {format_day(slip.nhan)} còn cần sửa, bổ sung:"]
    if slip.gui:
        lines.insert(0, f"Gửi: {contact_words(slip.gui)}")
    lines += [f"- {_place(refused)}: {refused.loi}" for refused in slip.o]
    if slip.viec:
        numbers = ", ".join(dict.fromkeys(row.so or row.ten for row in slip.viec))
        lines.append(f"- Chưa báo cáo trong kỳ: nhiệm vụ {numbers}")
    if slip.chi_tieu:
        names = "; ".join(ten for _, ten in slip.chi_tieu[:_NAMED])
        more = f"; và {len(slip.chi_tieu) - _NAMED} chỉ tiêu khác" if len(slip.chi_tieu) > _NAMED else ""
        lines.append(f"- Chưa có số liệu {form.ky.so_lieu}: {names}{more}")
    lines.append("Đề nghị sửa các ô tô đỏ trong tệp kèm theo rồi gửi lại chính tệp ấy; ô không tô đỏ thì để nguyên.")
    if slip.hoi:
        lines.append(f"Cần hỏi thêm xin liên hệ {contact_words(slip.hoi)}.")
    return "\n".join(lines) + "\n"


def _place(refused: TuChoi) -> str:
    """Return where a cell stands; older receipts call a page a sheet."""
    words = refused.noi
    return f"Trang {words.removeprefix('Sheet ')}" if words.startswith("Sheet ") else words


def contact_words(contact: LienHe) -> str:
    """Return where to reach an office, in words."""
    phone = f"điện thoại {contact.dien_thoai}" if contact.dien_thoai else None
    mail = f"thư điện tử {contact.thu_dien_tu}" if contact.thu_dien_tu else None
    return ", ".join(filter(None, (contact.bo_phan, phone, mail)))
