"""``report --hoi``: the parts of a report that only the office can write, asked for one by one and written."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hoagiai_cli.cli.console import say
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from hoagiai_cli.gathering.ky import Ky
    from hoagiai_cli.model.ho_so import HoSo, ThuMuc

_STOP = frozenset(("thôi", "thoi"))


def ask_words(root: Path, folder: "ThuMuc", plan: "HoSo", ky: "Ky", don_vi: str | None, day: date) -> bool:
    """Ask for what the issuer has not written yet; tell whether anything was written.

    Raises:
        UserError: When nobody can be asked, or nobody issues the report on the day.
    """
    from hoagiai_cli.cli.asking import is_terminal
    from hoagiai_cli.cli.writing import carry_out, opened
    from hoagiai_cli.documents.bao_cao import missing_words
    from hoagiai_cli.documents.loi_khong_in import title_of
    from hoagiai_cli.documents.phat_hanh import issuer
    from hoagiai_cli.model.cau_hinh import LoaiVanBan
    from hoagiai_cli.writing.words import OfficeWords

    if not is_terminal():
        raise UserError(f"--hoi cần cửa sổ lệnh; ngoài cửa sổ lệnh thì viết vào bao-cao/{ky.ma}.yaml của kế hoạch")
    if don_vi is None:
        by = issuer(folder, LoaiVanBan.BAO_CAO, day)
        if by is None:
            raise UserError("chưa khai cơ quan ban hành báo cáo nên chưa biết lời của ai; chạy: hoagiai setup")
        don_vi = by.don_vi.ma
    known = plan.loi_bao_cao.get(ky.ma)
    missing = missing_words(known.of(don_vi) if known else None)
    if not missing:
        say("Cơ quan đã viết đủ các phần.", err=True)
        return False
    say("Mỗi phần gõ một hay nhiều dòng, dòng trống là hết; Enter ngay để bỏ qua; “thôi” để dừng.")
    told: dict[str, str] = {}
    for key in missing:
        lines, stopped = _lines(title_of(key)[:1].upper() + title_of(key)[1:])
        if lines:
            told[key] = "\n".join(lines)
        if stopped:
            break
    if told:
        carry_out(
            opened(root), "report --hoi", OfficeWords(plan.ke_hoach.ma, ky.ma, don_vi, tuple(told.items())).answer
        )
    return bool(told)


def _lines(question: str) -> tuple[list[str], bool]:
    """Return the lines typed for one part, and whether the person stops here."""
    from hoagiai_cli.cli.asking import ask
    from hoagiai_cli.gathering.typed import read_text

    lines: list[str] = []
    while line := ask("  tiếp" if lines else question, read_text, "--hoi", optional=True):
        text = line.strip()
        if text.casefold() in _STOP:
            return lines, True
        if text:
            lines.append(text)
    return lines, False
