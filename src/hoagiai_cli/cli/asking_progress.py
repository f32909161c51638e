"""What ``update`` asks at a terminal of a piece of work: only what the options leave open, each answer at once read."""

from datetime import date
from typing import NamedTuple

from hoagiai_cli.cli.asking import ask, choose, is_terminal
from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.typed import label, read_day, read_document, read_text
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ket_qua import TEN_TIEN_DO, TienDo


class Told(NamedTuple):
    """What was told of a piece of work."""

    ngay: date | None
    van_ban: VanBan | None
    noi_dung: str | None
    kho_khan: str | None
    de_xuat: str | None
    ly_do: str | None


def read_progress(text: str) -> TienDo:
    """Return the progress by its key or in words.

    Raises:
        UserError: When it is neither.
    """
    for tien_do, words in TEN_TIEN_DO.items():
        if label(text).replace("-", "_") in {tien_do.value, words}:
            return tien_do
    raise UserError(f"không có tiến độ “{text}”; dùng {', '.join(TEN_TIEN_DO)}")


def read_reference(text: str) -> VanBan | None:
    """Return a document by number and day; None where nothing was typed.

    Raises:
        NotRead: When it is no number of a document.
    """
    if not text.strip():
        return None
    number, day = read_document(text)
    return VanBan(so_ky_hieu=number, ngay=day)


def ask_all(told: Told) -> tuple[TienDo, Told]:
    """Ask for the progress and all that belongs to it; Enter passes over what need not be answered."""
    if is_terminal():
        say("Câu nào chưa có thông tin thì nhấn Enter để bỏ qua; Ctrl+C để dừng, chưa ghi gì.")
    words = [(tien_do.value, ten.capitalize()) for tien_do, ten in TEN_TIEN_DO.items()]
    progress = read_progress(choose("Tiến độ", words, "--tien-do"))
    if progress is not TienDo.CHUA_TRIEN_KHAI:
        needed = progress is TienDo.HOAN_THANH
        document = 'Văn bản (ví dụ "12/KH-UBND ngày 21/02/2025")'
        told = told._replace(
            ngay=told.ngay or ask("Ngày thực hiện", read_day, "--ngay", optional=not needed),
            van_ban=told.van_ban or ask(document, read_reference, "--van-ban", optional=True),
            noi_dung=told.noi_dung or ask("Nội dung đã làm", read_text, "--noi-dung", optional=True),
        )
    if progress is not TienDo.HOAN_THANH:
        why = "Lý do chưa triển khai" if progress is TienDo.CHUA_TRIEN_KHAI else "Lý do chưa xong"
        told = told._replace(ly_do=told.ly_do or ask(why, read_text, "--ly-do", optional=True))
    return progress, told._replace(
        kho_khan=told.kho_khan or ask("Khó khăn, vướng mắc", read_text, "--kho-khan", optional=True),
        de_xuat=told.de_xuat or ask("Đề xuất, kiến nghị", read_text, "--de-xuat", optional=True),
    )
