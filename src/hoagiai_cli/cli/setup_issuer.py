"""The questions of ``setup`` about who issues documents and who signs them."""

from datetime import date
from typing import Any

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.setup_asking import one_of, read, text
from hoagiai_cli.gathering.typed import read_day
from hoagiai_cli.language.authority import BEHALF, lacks_behalf
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.writing.setup.issuing import letterhead

_MOST_BODIES = 8
"""Bodies that are offered by number; the plan's own issuer is always one of them."""
_NO = frozenset(("không", "khong", "k"))


def ask_issuer(folder: ThuMuc, plan: HoSo, day: date, answer: dict[str, Any]) -> None:
    """Ask who issues reports and letters about the plan, and who signs them; ``answer`` holds what was told so far."""
    say("")
    say("Cơ quan nào ban hành báo cáo, công văn về kế hoạch này?")
    known = [setting for setting in folder.cau_hinh.phat_hanh if setting.hieu_luc.covers(day)]
    names = dict.fromkeys([setting.don_vi for setting in known] + [ma for task in plan.nhiem_vu for ma in task.chu_tri])
    bodies = [ma for ma in (*names, plan.ke_hoach.co_quan) if ma in folder.don_vi and not folder.don_vi[ma].la_nhom]
    bodies = [ma for ma in dict.fromkeys(bodies) if folder.don_vi[ma].hieu_luc.covers(day)]
    own = [ma for ma in bodies[_MOST_BODIES - 1 :] if ma == plan.ke_hoach.co_quan]
    bodies = bodies[: _MOST_BODIES - len(own)] + own
    choices = [*((ma, folder.don_vi[ma].ten) for ma in bodies), ("", "cơ quan khác")]
    unit = one_of("Chọn một số", choices) or text("Tên cơ quan") or ""
    answer["don_vi"] = unit
    ten = folder.don_vi[unit].ten if unit in folder.don_vi else unit
    setting = next((setting for setting in known if setting.don_vi == unit), None)
    if setting is None:
        if unit not in folder.don_vi or folder.don_vi[unit].dau_van_ban is None:
            answer["dau_van_ban"] = _head(folder, plan, ten)
        answer["ky_hieu"] = text("Ký hiệu của cơ quan trong số văn bản, ví dụ TP trong 12/BC-TP")
        answer |= _days("Cơ quan này ban hành")
        receivers = text("Kính gửi ai, ngăn bằng dấu chấm phẩy (Enter: chưa ghi)", optional=True)
        answer["kinh_gui"] = [part.strip() for part in (receivers or "").split(";") if part.strip()]
        answer["luu"] = text("Dòng lưu, ví dụ VT, TP (Enter: VT)", optional=True)
    answer["nguoi_ky"] = _signer(ten)


def _head(folder: ThuMuc, plan: HoSo, ten: str) -> dict[str, Any]:
    head = letterhead(ten, plan.ke_hoach.dia_danh)
    issuer = folder.don_vi.get(plan.ke_hoach.co_quan)
    above = " ".join(issuer.dau_van_ban.ten) if issuer and issuer.dau_van_ban and issuer.ten != ten else None
    say(f"Đầu văn bản in tên cơ quan: {' '.join(head['ten'])}; địa danh: {head['dia_danh']}.")
    hint = f" (Enter: {above}; gõ “không” nếu không có)" if above else " (Enter: không có)"
    told = text(f"Cơ quan chủ quản in ở dòng trên{hint}", optional=True) or above
    if told and fold(told) not in _NO:
        head = {"chu_quan": [told.upper()], **head}
    return head


def _signer(ten: str) -> dict[str, Any]:
    title = text("Chức vụ người ký, từng dòng ngăn bằng dấu chấm phẩy (ví dụ KT. TRƯỞNG PHÒNG; PHÓ TRƯỞNG PHÒNG)")
    lines = [part.strip().upper() for part in (title or "").split(";") if part.strip()]
    if lacks_behalf(ten, lines):
        say(
            f"  {ten} làm việc theo chế độ tập thể, người ký ghi thêm dòng đầu “{BEHALF}” "
            "(Nghị định 30/2020/NĐ-CP, Điều 13)."
        )
        told = text("Thêm dòng ấy (Enter: có; gõ “không” để giữ như đã ghi)", optional=True)
        lines = lines if told and fold(told) in _NO else [BEHALF, *lines]
    name = text("Họ và tên người ký, không ghi học hàm, học vị")
    return {"quyen_han": lines, "ho_ten": name, **_days("Người này ký")}


def _days(what: str) -> dict[str, str]:
    begin = read(f"{what} từ ngày nào (Enter: không giới hạn)", read_day, optional=True)
    end = read(f"{what} đến hết ngày nào (Enter: không giới hạn)", read_day, optional=True)
    return {key: day.isoformat() for key, day in (("tu", begin), ("den", end)) if day}
