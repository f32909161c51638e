"""Công văn đôn đốc and công văn đề nghị: one for each body or one for all of a kind, and the same as a short text."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.documents.bao_cao import CapSo, issuer_variables, issuer_warnings
from hoagiai_cli.documents.don_doc import DonDoc, NoiNhan, Viec
from hoagiai_cli.documents.phat_hanh import CoQuanPhatHanh, issuer
from hoagiai_cli.language.formatting import BLANK, cham, hai_chu_so, ngay_so
from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.cau_hinh import LoaiVanBan
from hoagiai_cli.model.citation import cite_plan, cite_plan_short, subject
from hoagiai_cli.model.don_vi import LienHe
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.printing.van_ban import VanBanIn
from hoagiai_cli.templating.compose import compose

DON_DOC, DE_NGHI = "cong-van-don-doc", "cong-van-de-nghi"


class ThuIn(NamedTuple):
    """A letter: the end of its file's name, the document, and the same as a short text."""

    ten_tep: str
    van_ban: VanBanIn
    tin_nhan: str


class BoThu(NamedTuple):
    """All letters, and what the terminal has to say."""

    thu: tuple[ThuIn, ...]
    luu_y: tuple[str, ...]


class LetterWriter:
    """What all letters of one plan and day say of themselves: who issues and signs, what they cite."""

    def __init__(self, thu_muc: ThuMuc, ho_so: HoSo, ngay: date, tra_loi: date | None, cap_so: CapSo) -> None:
        self._day = cap_so.ngay_ky or ngay
        self.by = issuer(thu_muc, LoaiVanBan.CONG_VAN, self._day)
        self._ngay = ngay
        self._answer = tra_loi
        plan = ho_so.ke_hoach
        self._short = cite_plan_short(plan)
        self.variables: dict[str, Any] = {
            "so": cap_so.so,
            "ngay": NgayIn(self._day.year, *((self._day.month, self._day.day) if cap_so.ngay_ky else ())),
            "du_thao": self.by is None or self.by.nguoi_ky is None,
            **issuer_variables(self.by),
            "ky_hieu": _symbol(self.by),
            "vien_dan": cite_plan(plan, thu_muc.don_vi[plan.co_quan].ten),
            "vien_dan_ngan": self._short,
            "cong_viec": subject(plan),
            "nam": plan.nam,
            "ngay_tinh": ngay,
            "tra_loi": tra_loi,
            "lien_he": contact_in_words(self.by.don_vi.lien_he if self.by else None),
            # Only a people's committee demands of those below it; its divisions request.
            "dong_tu": "yêu cầu" if self.by and self.by.la_ubnd else "đề nghị",
        }

    @property
    def office(self) -> str:
        """The name of the office; blank where nobody is known to issue."""
        return self.by.don_vi.ten if self.by else BLANK

    def write(self, bodies: Sequence[NoiNhan], root: Path | None) -> ThuIn:
        """Write one letter to one or several bodies of a kind."""
        template = DON_DOC if bodies[0].cap_duoi else DE_NGHI
        variables = {
            **self.variables,
            "noi_nhan_thu": tuple(bodies),
            "mot_noi": len(bodies) == 1,
            "chi_phoi_hop": _only_joins(bodies),
            "co_qua_han": any(work.qua_han_tu for body in bodies for work in body.viec),
        }
        name = bodies[0].ma if len(bodies) == 1 else "chung"
        text = "\n\n".join(self._text(body) for body in bodies)
        return ThuIn(f"{template.removeprefix('cong-van-')}-{name}", compose(template, variables, root), text)

    def _text(self, body: NoiNhan) -> str:
        return "\n".join(self._text_lines(body)) + "\n"

    def _text_lines(self, body: NoiNhan) -> Iterator[str]:
        office = self.office
        verb = self.variables["dong_tu"] if body.cap_duoi else "trân trọng đề nghị"
        yield f"Kính gửi {body.ten_day_du},"
        count = hai_chu_so(len(body.viec))
        deed = "phối hợp thực hiện" if _only_joins((body,)) else "thực hiện hoặc phối hợp thực hiện"
        state = "chưa hoàn thành" if body.cap_duoi else f"cần {deed}"
        yield f"Đến hết ngày {ngay_so(self._ngay)}, theo {self._short}, còn {count} nhiệm vụ {state}:"
        for number, work in enumerate(body.viec, 1):
            yield f"{number}. {cham(in_words(work))}"
        ask = "hoàn thành và báo cáo kết quả" if body.cap_duoi else f"quan tâm {deed} và trao đổi kết quả"
        contact = self.variables["lien_he"]
        questions = f" Cần trao đổi xin liên hệ {contact}." if contact else ""
        until = f" chậm nhất ngày {ngay_so(self._answer)}" if self._answer else ""
        yield f"{office} {verb} {body.ten} {ask}{until}.{questions} Trân trọng cảm ơn."

    def notes(self) -> Iterator[str]:
        """Yield what the terminal has to say of the letters."""
        yield from issuer_warnings(self.by, self._day, "công văn")
        if self.by and "-" not in self.by.phat_hanh.ky_hieu:
            yield (
                f"ký hiệu công văn gồm cơ quan và đơn vị soạn, ví dụ UBND-TP; phat_hanh trong cau-hinh.yaml mới có "
                f"“{self.by.phat_hanh.ky_hieu}” nên ký hiệu không có phần đơn vị soạn"
            )
        if self._answer is None:
            yield "chưa nêu hạn trả lời (--tra-loi NGÀY): công văn để trống ngày"


def letters(  # noqa: PLR0913 - each is asked for on its own
    thu_muc: ThuMuc,
    ho_so: HoSo,
    found: DonDoc,
    ngay: date,
    *,
    gop: bool = False,
    tra_loi: date | None = None,
    cap_so: CapSo = CapSo(),  # noqa: B008 - a tuple does not change
    root: Path | None = None,
) -> BoThu:
    """Return the letters.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan.
        found: Whom to remind of what.
        ngay: The day that the letters speak of.
        gop: One letter for all bodies below the office, one for all others; else one for each.
        tra_loi: Until when to answer; None stays blank.
        cap_so: Number and day of signing.
        root: The plan folder's path, for templates of its own.

    Raises:
        UserError: On a fault of a template.
    """
    writer = LetterWriter(thu_muc, ho_so, ngay, tra_loi, cap_so)
    below = [body for body in found.noi_nhan if body.cap_duoi]
    beside = [body for body in found.noi_nhan if not body.cap_duoi]
    groups = [group for group in (below, beside) if group] if gop else [[body] for body in found.noi_nhan]
    made = tuple(writer.write(group, root) for group in groups)
    return BoThu(made, (*found.luu_y, *(writer.notes() if made else ())))


def in_words(work: Viec) -> str:
    """Return one thing to be done, as a sentence without its full stop."""
    number = f"Nhiệm vụ {work.so}: " if work.so else ""
    parts = [f"{number}{work.ten.rstrip(' .;')}; thời hạn: {work.thoi_han}"]
    if work.chu_tri:
        # What others owe is not told to a body that only joins in.
        return f"{parts[0]}; cơ quan chủ trì: {work.chu_tri}"
    if work.tiep_nhan_tu:
        parts.append(f"tiếp nhận từ {work.tiep_nhan_tu}")
    if work.qua_han_tu:
        parts.append(f"quá hạn từ ngày {work.qua_han_tu} ({hai_chu_so(work.so_ngay_qua_han)} ngày)")
    else:
        parts.append(work.tinh_trang)
    parts.append(work.bao_cao)
    return "; ".join(parts)


def contact_in_words(found: LienHe | None) -> str | None:
    """Return whom to ask, how: "tổ …, điện thoại …, thư điện tử …"."""
    if found is None:
        return None
    phone = f"điện thoại {found.dien_thoai}" if found.dien_thoai else None
    mail = f"thư điện tử {found.thu_dien_tu}" if found.thu_dien_tu else None
    return ", ".join(filter(None, (found.bo_phan, phone, mail)))


def _only_joins(bodies: Sequence[NoiNhan]) -> bool:
    """Tell whether others hold all the work: then the bodies are asked to join in, nothing else."""
    return all(work.chu_tri for body in bodies for work in body.viec)


def _symbol(by: CoQuanPhatHanh | None) -> str:
    """Return the symbol of a công văn: the body and, where it is known, the division that drafts: "UBND-TP"."""
    if by is None:
        return BLANK
    return by.phat_hanh.ky_hieu
