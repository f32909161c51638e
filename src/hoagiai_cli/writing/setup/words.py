"""The answers of ``setup`` as an officer reads them before they are written."""

from collections.abc import Callable, Iterator

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.language.authority import BEHALF, lacks_behalf
from hoagiai_cli.model.cau_hinh import Lich, LoaiVanBan
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, spoken_numbers
from hoagiai_cli.tracking.why import LUA_CHON
from hoagiai_cli.writing.setup.answers import NguoiKyMoi, PhatHanhMoi, TraLoi
from hoagiai_cli.writing.setup.members import doubts, tidy

CALENDARS = {
    Lich.HANH_CHINH: "chế độ báo cáo hành chính (Nghị định 09/2019/NĐ-CP): từ ngày 15 đến ngày 14",
    Lich.DUONG_LICH: "tháng, quý dương lịch",
    Lich.THONG_KE: "kỳ báo cáo thống kê",
}
"""The calendars by which reports close, in words."""

_KINDS = {LoaiVanBan.BAO_CAO: "báo cáo", LoaiVanBan.CONG_VAN: "công văn"}


def in_words(folder: ThuMuc, plan: HoSo, answers: TraLoi, years: tuple[int, ...]) -> Iterator[str]:
    """Yield what the answers come to, a line each; words that are codes are told as names."""

    def name(word: str) -> str:
        return folder.don_vi[word].ten if word in folder.don_vi else word

    yield f"Sẽ ghi cho kế hoạch “{plan.ke_hoach.ten_ngan}”:"
    lines = (*_bodies(answers, name), *_tasks(plan, answers, name), *_closing(answers), *_doubts(folder, answers))
    yield from (f"  {line}" for line in (*(f"lịch nghỉ lễ, Tết năm {nam}, có nguồn kèm theo" for nam in years), *lines))


def _bodies(answers: TraLoi, name: Callable[[str], str]) -> Iterator[str]:
    for word in answers.mot_don_vi:
        yield f"“{name(word)}” là một đơn vị"
    for word, group in answers.nhom.items():
        members = tidy(group.thanh_vien)
        yield f"“{name(word)}” gồm {len(members)} đơn vị: {'; '.join(map(name, members))}"
    if answers.ke_hoach is not None:
        yield f"kế hoạch do {name(answers.ke_hoach.co_quan)} ban hành"
    for issuer in answers.phat_hanh:
        yield _issuer(issuer, name(issuer.don_vi))


def _tasks(plan: HoSo, answers: TraLoi, name: Callable[[str], str]) -> Iterator[str]:
    numbers = spoken_numbers(plan.nhiem_vu)
    for word, leads in answers.chu_tri.items():
        yield f"nhiệm vụ {numbers.get(word, word)} do {'; '.join(map(name, tidy(leads)))} chủ trì"
    for word, phrase in answers.thoi_gian.items():
        yield f"thời gian của nhiệm vụ {numbers.get(word, word)}: {phrase}"
    for word, choice in answers.cach_doc.items():
        yield f"thời hạn của nhiệm vụ {numbers.get(word, word)}: {LUA_CHON[choice]}"


def _closing(answers: TraLoi) -> Iterator[str]:
    if answers.bao_cao is None:
        return
    if "lich_nhiem_vu" in answers.bao_cao.model_fields_set:
        yield f"báo cáo chốt theo {CALENDARS[answers.bao_cao.lich_nhiem_vu]}"
    if answers.bao_cao.han_gui:
        yield f"đơn vị gửi báo cáo trong {answers.bao_cao.han_gui} ngày làm việc sau ngày chốt"


def _doubts(folder: ThuMuc, answers: TraLoi) -> Iterator[str]:
    """Yield what is written as it was answered, and looks wrong all the same."""
    told = (*(group.thanh_vien for group in answers.nhom.values()), *answers.chu_tri.values())
    for doubt in doubts(tidy(word for words in told for word in words), folder.don_vi):
        yield f"cần xem lại: {doubt}"
    for issuer in answers.phat_hanh:
        ten = folder.don_vi[issuer.don_vi].ten if issuer.don_vi in folder.don_vi else issuer.don_vi
        if issuer.nguoi_ky and lacks_behalf(ten, issuer.nguoi_ky.quyen_han):
            yield f"cần xem lại: quyền hạn người ký chưa có dòng “{BEHALF}” vì {ten} làm việc theo chế độ tập thể"


def _issuer(issuer: PhatHanhMoi, name: str) -> str:
    kinds = ", ".join(_KINDS[kind] for kind in issuer.loai)
    words = f"{kinds}: {name} ban hành"
    if issuer.ky_hieu:
        words += f", ký hiệu {issuer.ky_hieu}"
    if issuer.kinh_gui:
        words += f", kính gửi {'; '.join(issuer.kinh_gui)}"
    return f"{words}; {_signer(issuer.nguoi_ky)}" if issuer.nguoi_ky else words


def _signer(person: NguoiKyMoi) -> str:
    start = f" từ ngày {format_day(person.tu)}" if person.tu else ""
    end = f" đến hết ngày {format_day(person.den)}" if person.den else ""
    return f"người ký{start}{end}: {', '.join(person.quyen_han)} {person.ho_ten or '(chưa nêu tên)'}"
