"""Which years a plan reckons working days in without knowing their days off."""

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.model.ho_so import HoSo, ThuMuc


def holiday_notes(folder: ThuMuc, plan: HoSo) -> list[str]:
    """Return what a person must know of the days off before trusting a deadline; nothing where none are reckoned."""
    period = plan.ke_hoach.thoi_ky
    notes = []
    for nam in range(period.tu.year, period.den.year + 1):
        known = folder.ngay_nghi.get(nam)
        if known is None:
            notes.append(
                f"chưa có lịch nghỉ năm {nam} (ngay-nghi/{nam}.yaml): ngày lễ, Tết đang bị tính là ngày làm việc"
            )
        elif known.tam_tinh:
            notes.append(f"lịch nghỉ năm {nam} còn tạm tính: hạn theo ngày làm việc có thể đổi")
    return notes if notes and _counts_working_days(folder, plan) else []


def _counts_working_days(folder: ThuMuc, plan: HoSo) -> bool:
    report = folder.cau_hinh.bao_cao
    if report.doi_ngay_nghi or report.han_gui:
        return True
    nam = plan.ke_hoach.nam
    phrases = [task.thoi_gian for task in plan.nhiem_vu]
    phrases += [change.thoi_gian for task in plan.nhiem_vu for change in task.sua_doi]
    phrases += [own.thoi_gian for task in plan.nhiem_vu for own in task.thoi_gian_rieng]
    events = (
        read_phrase(phrase, nam=nam).cho_su_kien for phrase in phrases if phrase and "làm việc" in phrase.casefold()
    )
    return any(event is not None and event.ngay_lam_viec for event in events)
