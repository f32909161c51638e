"""Letters about reports that were not sent, or are short of something: one a body, and the same as a short text."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.documents.bao_cao import CapSo
from hoagiai_cli.documents.cong_van import BoThu, LetterWriter, ThuIn, contact_in_words
from hoagiai_cli.documents.phat_hanh import full_name
from hoagiai_cli.language.formatting import hai_chu_so, hoa_dau, ngay_so, ten_ky
from hoagiai_cli.model.don_vi import LienHe, QuanHe
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.templating.compose import compose

BAO_CAO = "cong-van-bao-cao"


class ThieuBaoCao(NamedTuple):
    """A body whose report of a period was not sent, or is short of something.

    Attributes:
        ma: Its id.
        nhan: The day on which a report was received, if one was.
        so_ngay_cham: Days after the day for sending.
        thieu: What is missing, one thing a line, without full stops.
    """

    ma: str
    nhan: date | None
    so_ngay_cham: int
    thieu: tuple[str, ...]


class NoiBaoCao(NamedTuple):
    """The body as the letter names it."""

    ten: str
    ten_day_du: str
    cap_duoi: bool
    dong_tu: str
    nhan: date | None
    so_ngay_cham: int
    thieu: tuple[str, ...]


def report_letters(  # noqa: PLR0913 - each is asked for on its own
    thu_muc: ThuMuc,
    ho_so: HoSo,
    found: Sequence[ThieuBaoCao],
    ky: str,
    ngay: date,
    *,
    han_gui: date | None = None,
    lien_he: LienHe | None = None,
    tra_loi: date | None = None,
    cap_so: CapSo = CapSo(),  # noqa: B008 - a tuple does not change
    root: Path | None = None,
) -> BoThu:
    """Return one letter for each body.

    Args:
        thu_muc: The plan folder.
        ho_so: The plan.
        found: Whose report is missing, or what of it.
        ky: The period's name, "Quý II/2025".
        ngay: The day that the letters speak of.
        han_gui: The last day for sending; None where the folder names none.
        lien_he: Whom to ask at the office.
        tra_loi: Until when to send; None stays blank.
        cap_so: Number and day of signing.
        root: The plan folder's path, for templates of its own.

    Raises:
        UserError: On a fault of a template.
    """
    writer = LetterWriter(thu_muc, ho_so, ngay, tra_loi, cap_so)
    contact = contact_in_words(lien_he)
    variables = {**writer.variables, "ky": ten_ky(ky), "han_gui": han_gui, "lien_he": contact}
    made = []
    for item in found:
        body = _body(thu_muc, item, str(writer.variables["dong_tu"]))
        document = compose(BAO_CAO, variables | {"noi": body}, root)
        text = "\n".join(_text(body, ten_ky(ky), ngay, han_gui, tra_loi, writer.office, contact)) + "\n"
        made.append(ThuIn(f"bao-cao-{item.ma}", document, text))
    return BoThu(tuple(made), tuple(writer.notes()) if made else ())


def _body(thu_muc: ThuMuc, item: ThieuBaoCao, verb: str) -> NoiBaoCao:
    unit = thu_muc.don_vi[item.ma]
    below = unit.quan_he is QuanHe.CAP_DUOI
    verb = verb if below else "trân trọng đề nghị"
    return NoiBaoCao(unit.ten, hoa_dau(full_name(unit)), below, verb, item.nhan, item.so_ngay_cham, item.thieu)


def _text(  # noqa: PLR0913, PLR0917 - what the sentences name
    body: NoiBaoCao, ky: str, ngay: date, han_gui: date | None, tra_loi: date | None, office: str, contact: str | None
) -> Iterator[str]:
    yield f"Kính gửi {body.ten_day_du},"
    if body.nhan:
        yield f"Báo cáo {ky} nhận ngày {ngay_so(body.nhan)} còn thiếu:"
    else:
        late = f", đã quá {hai_chu_so(body.so_ngay_cham)} ngày" if body.so_ngay_cham else ""
        due = f" (hạn gửi: {ngay_so(han_gui)}{late})" if han_gui else ""
        yield f"Đến hết ngày {ngay_so(ngay)}, {office} chưa nhận được báo cáo {ky}{due}, gồm:"
    for item in body.thieu:
        yield f"- {item}"
    until = f" chậm nhất ngày {ngay_so(tra_loi)}" if tra_loi else ""
    ask = "bổ sung, gửi lại" if body.nhan else "gửi báo cáo"
    questions = f" Cần trao đổi xin liên hệ {contact}." if contact else ""
    yield f"{office} {body.dong_tu} {body.ten} {ask}{until}.{questions} Trân trọng cảm ơn."
