"""The fixed words of a document's parts, as printed: what is the same in Word, in HTML and in plain text."""

from hoagiai_cli.language.formatting import BLANK, ngay_chu, so_thu_tu
from hoagiai_cli.language.roman import to_roman
from hoagiai_cli.printing.van_ban import PhuLuc, VanBanIn

KINH_GUI = "Kính gửi"
NOI_NHAN = "Nơi nhận:"
NHU_TREN = "Như trên"
DU_THAO = "DỰ THẢO"


def so_ky_hieu(van_ban: VanBanIn) -> str:
    """Return "Số: 07/BC-TP"; the number and the symbol stay blank where they are not known."""
    so = so_thu_tu(van_ban.so)
    return f"Số:{BLANK if so is None else f' {so}'}/{BLANK if van_ban.ky_hieu is None else van_ban.ky_hieu}"


def dia_danh_ngay(van_ban: VanBanIn) -> str:
    """Return "Thành phố Lai Châu, ngày 05 tháng 02 năm 2025"."""
    return f"{BLANK * 2 if van_ban.dia_danh is None else van_ban.dia_danh}, {ngay_chu(van_ban.ngay)}"


def trich_yeu_cong_van(van_ban: VanBanIn) -> str | None:
    """Return "V/v …" for a công văn, which carries its abstract under its number; None for other kinds."""
    return None if van_ban.ten_loai else f"V/v {van_ban.trich_yeu}"


def kinh_gui(van_ban: VanBanIn) -> tuple[str, ...]:
    """Return the lines of the address: one addressee on one line; more below, each with its dash."""
    names = van_ban.kinh_gui
    if len(names) <= 1:
        return tuple(f"{KINH_GUI}: {name}" for name in names)
    return (f"{KINH_GUI}:", *(f"- {name};" for name in names[:-1]), f"- {names[-1]}.")


def can_cu(van_ban: VanBanIn) -> tuple[str, ...]:
    """Return the legal grounds, each ending with ";", the last with "."."""
    grounds = [text.rstrip(" ;.,") for text in van_ban.can_cu]
    return tuple(text + (";" if number < len(grounds) else ".") for number, text in enumerate(grounds, 1))


def noi_nhan(van_ban: VanBanIn) -> tuple[str, ...]:
    """Return the recipients' lines: "- Như trên;" first when somebody is addressed, "- Lưu: ….", last."""
    names = [NHU_TREN] if van_ban.kinh_gui else []
    names += [name.rstrip(" ;") for name in van_ban.noi_nhan]
    lines = [f"- {name};" for name in names]
    if van_ban.luu:
        lines.append(f"- Lưu: {van_ban.luu.rstrip(' .')}.")
    elif lines:
        lines[-1] = lines[-1].removesuffix(";") + "."
    return tuple(lines)


def phu_luc(van_ban: VanBanIn, index: int) -> str:
    """Return an annex's own number, else "Phụ lục", numbered in Roman when there are several."""
    own = van_ban.phu_luc[index].nhan
    if own is not None:
        return own
    return "Phụ lục" if len(van_ban.phu_luc) == 1 else f"Phụ lục {to_roman(index + 1)}"


def kem_theo(van_ban: VanBanIn, annex: PhuLuc) -> str:
    """Return "(Kèm theo Báo cáo số …)"; what the document has not got yet is blank here too."""
    if annex.kem_theo:
        return annex.kem_theo
    loai = van_ban.ten_loai.capitalize() if van_ban.ten_loai else "Công văn"
    so = so_ky_hieu(van_ban).replace("Số:", "số")
    co_quan = f" {van_ban.ten_co_quan}" if van_ban.ten_co_quan else BLANK
    return f"(Kèm theo {loai} {so} {ngay_chu(van_ban.ngay)} của{co_quan})"


def title(van_ban: VanBanIn) -> str:
    """Return the document's title for file properties: "Báo cáo: kết quả …"."""
    loai = van_ban.ten_loai.capitalize() if van_ban.ten_loai else "Công văn"
    return f"{loai}: {van_ban.trich_yeu}"


def annexes(van_ban: VanBanIn) -> tuple[tuple[str, PhuLuc], ...]:
    """Return the annexes with their labels."""
    return tuple((phu_luc(van_ban, index), annex) for index, annex in enumerate(van_ban.phu_luc))
