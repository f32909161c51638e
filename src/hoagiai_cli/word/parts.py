"""What a walk through a Word file gives: paragraphs and tables in printed order, and what it could not carry over."""

from collections.abc import Iterator
from typing import NamedTuple

from hoagiai_cli.word.styles import Chu, Dang


class Manh(NamedTuple):
    r"""A stretch of one look; ``\t`` and ``\n`` where the line is broken. ``chu_thich``: the words of a note."""

    text: str
    chu: Chu
    chu_thich: bool = False


class DuongKe(NamedTuple):
    """A drawn line that hangs on a paragraph; its length in points, None where it cannot be told."""

    dai: float | None


class DoanWord(NamedTuple):
    """A paragraph.

    Attributes:
        manh: Its words, with their looks; notes stand where they are referred to.
        so: The number that Word prints before it; empty where none.
        chu_so: The look of that number.
        dang: Its form.
        vi_tri: Where it stands, in words for a person ("đoạn 40", "bảng 1, hàng 3").
        thu_tu: Its place among all paragraphs that hold words, from 0; -1 for one that holds none.
        phan: The section of the document, from 0.
        de_muc: Whether its style is one of headings.
        duong_ke: The lines drawn on it.
        co_hinh: Whether any drawing hangs on it.
    """

    manh: tuple[Manh, ...]
    so: str
    chu_so: Chu
    dang: Dang
    vi_tri: str
    thu_tu: int
    phan: int = 0
    de_muc: bool = False
    duong_ke: tuple[DuongKe, ...] = ()
    co_hinh: bool = False

    @property
    def text(self) -> str:
        """Its words, its number before them, without the notes."""
        words = "".join(piece.text for piece in self.manh if not piece.chu_thich)
        return f"{self.so} {words}".strip() if self.so and not words.lstrip().startswith(self.so) else words

    @property
    def chu_thich(self) -> tuple[str, ...]:
        """The words of its notes."""
        return tuple(" ".join(piece.text.split()) for piece in self.manh if piece.chu_thich)


class OWord(NamedTuple):
    """A cell: what it holds, its columns, whether it only continues the cell above, its width in points.

    ``ke``: whether a line is drawn above or below it alone.
    """

    khoi: "tuple[DoanWord | BangWord, ...]"
    so_cot: int = 1
    tiep: bool = False
    rong: float | None = None
    ke: bool = False


class HangWord(NamedTuple):
    """A row; ``bo_truoc`` columns are left out before it; ``la_dau`` where Word repeats it on each page."""

    o: tuple[OWord, ...]
    so: int
    bo_truoc: int = 0
    la_dau: bool = False


class BangWord(NamedTuple):
    """A table, also one that lies in another's cell; ``vien``: whether lines are drawn between its rows.

    ``trong``: the place of the row that it lies in; empty where it stands by itself.
    """

    hang: tuple[HangWord, ...]
    vi_tri: str
    so: int
    vien: bool = False
    trong: str = ""


KhoiWord = DoanWord | BangWord

_SAID = {
    "an": "chữ ẩn",
    "gach": "chữ gạch ngang",
    "xoa": "chữ đã xóa khi theo dõi thay đổi",
    "trong": "ô chưa điền",
    "nhung": "nội dung chèn từ tệp khác, không đọc được",
    "doi_tuong": "đối tượng nhúng",
    "anh": "hình ảnh, không đọc được chữ trong hình",
    "bieu_do": "biểu đồ hoặc sơ đồ",
    "cong_thuc": "công thức",
    "ky_hieu": "ký hiệu của phông chữ riêng",
    "binh_luan": "lời bình luận bên lề",
    "le_trang": "chữ ở đầu trang hoặc chân trang",
}
_LOST = frozenset({"nhung", "doi_tuong", "anh", "bieu_do", "cong_thuc", "trong"})
_SHOWN = 120


class Mat(NamedTuple):
    """Something that a walk left out: its kind, where it stood, its words where it has any."""

    loai: str
    vi_tri: str
    chu: str = ""

    @property
    def ten(self) -> str:
        """The kind, in words for a person."""
        return _SAID[self.loai]

    @property
    def mo_ta(self) -> str:
        """What was left out, in words for a person."""
        words = " ".join(self.chu.split())
        if len(words) > _SHOWN:
            words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
        return f"{self.ten}: “{words}”" if words else self.ten

    @property
    def can_xem(self) -> bool:
        """Whether what stood there may be missed: a person should look. What its author struck out or hid is not."""
        return self.loai in _LOST


class VanBanWord(NamedTuple):
    """A Word file as read."""

    khoi: tuple[KhoiWord, ...]
    mat: tuple[Mat, ...]


def every_paragraph(blocks: tuple[KhoiWord, ...]) -> Iterator[DoanWord]:
    """Yield the paragraphs in order, those of tables row by row."""
    for block in blocks:
        if isinstance(block, DoanWord):
            yield block
        else:
            for row in block.hang:
                for cell in row.o:
                    yield from every_paragraph(cell.khoi)
