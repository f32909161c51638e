"""What the check finds, as data."""

from typing import NamedTuple

from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.word.parts import Mat


class KhacBiet(NamedTuple):
    """One difference between a file and the decree.

    Attributes:
        quy_tac: The rule's id; stable.
        thanh_phan: The element, in the decree's words.
        muc_do: How grave: what the decree only gives as an example is a warning, what is but a habit a note.
        thay: What is found.
        yeu_cau: What the decree asks.
        can_cu: Where it asks so.
        vi_tri: Where it stands, in words for a person; None where it is of the whole file.
    """

    quy_tac: str
    thanh_phan: str
    muc_do: Severity
    thay: str
    yeu_cau: str
    can_cu: str
    vi_tri: str | None = None

    @property
    def rang_buoc(self) -> str:
        """How far it binds, in words for a person: the decree's "must", its sample, or what offices are used to."""
        if self.muc_do is Severity.LOI:
            return "Nghị định bắt buộc"
        return "Nghị định nêu làm mẫu" if self.muc_do is Severity.CANH_BAO else "thói quen, không bắt buộc"


class KetQuaKiemTra(NamedTuple):
    """The outcome: differences, or why the file is not judged; ``mat``: what could not be read in it."""

    khac_biet: tuple[KhacBiet, ...]
    khong_xet: str | None = None
    loai: str | None = None
    mat: tuple[Mat, ...] = ()

    @property
    def co_loi(self) -> bool:
        """Whether something is an error."""
        return any(item.muc_do is Severity.LOI for item in self.khac_biet)


def phan_1(muc: str) -> str:
    """Return a place in the decree's table of elements."""
    return f"Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục {muc}"


def differs(  # noqa: PLR0913, PLR0917 - one line of the decree's table each time
    rule: str, element: str, line: Dong | None, shown: str, asked: str, muc: str, severity: Severity = Severity.LOI
) -> KhacBiet:
    """Return a difference from Phụ lục I, Phần I."""
    return KhacBiet(rule, element, severity, shown, asked, phan_1(muc), line.vi_tri if line else None)
