"""What was read out of a document: the plan's parts, its tasks, and where a person must look. Data until written."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class XemLai(NamedTuple):
    """A place that the program is not sure of, and why."""

    vi_tri: str
    thong_bao: str


class ViecDoc(NamedTuple):
    """A task as printed.

    Attributes:
        ten: Its name.
        vi_tri: Where it stands in the source.
        so: Its number as printed; None where it has none.
        phan: The way of numbers to the section it stands in; None at the top.
        chu_tri: The bodies that lead.
        phoi_hop: The bodies that help.
        thoi_gian: The time phrase.
        khac: Further fields, label and words.
        doan: Paragraphs that belong to it and are in no field.
        nhan: The labels of lead, helpers and time, where they are printed otherwise than usual.
        nguyen_van: The lists of lead and helpers as printed, one line.
        can_cu: What each field stands on: its label or column, and the place.
        trong_doan: Whether it is given by a sentence and printed as no article of its own.
        thu_tu: Its lines as printed: keys of fields, labels, "doan" for a paragraph.
        bang: The rows of tables that stand under it and hold no tasks, a line a row.
    """

    ten: str
    vi_tri: str
    so: str | None = None
    phan: str | None = None
    chu_tri: tuple[str, ...] = ()
    phoi_hop: tuple[str, ...] = ()
    thoi_gian: str | None = None
    khac: tuple[tuple[str, str], ...] = ()
    doan: tuple[str, ...] = ()
    nhan: tuple[tuple[str, str], ...] = ()
    nguyen_van: tuple[tuple[str, str], ...] = ()
    trong_doan: bool = False
    can_cu: tuple[tuple[str, str], ...] = ()
    thu_tu: tuple[str, ...] = ()
    bang: tuple[str, ...] = ()


class HangDoc(NamedTuple):
    """A row as printed: its cells as ``model.bang`` writes them, and the task that it gives.

    ``viec`` is the task's place among all tasks of the document; ``so`` the number of a row that only parts the table.
    """

    o: tuple[str, ...]
    viec: int | None = None
    so: str | None = None


class BangDoc(NamedTuple):
    """A table as printed: what each column holds (a field's key, or a label), rows of the heading, all rows."""

    cot: tuple[str, ...]
    dau: int
    hang: tuple[HangDoc, ...]


class PhanDoc(NamedTuple):
    """A section, article or point of the plan's text, nested as printed.

    ``viec`` is set where it is the place of a task, by the task's place among all tasks of the document, ``ten`` then
    the heading where that is not the task's name; ``bang`` where it is a table; ``khong_in_so`` where its number is
    ours; ``vi_tri`` where its number or heading stands.
    """

    so: str | None
    ten: str | None
    doan: tuple[str, ...] = ()
    muc: tuple["PhanDoc", ...] = ()
    viec: int | None = None
    bang: BangDoc | None = None
    khong_in_so: bool = False
    vi_tri: str = ""


def in_order(items: "Iterable[str | PhanDoc]") -> "tuple[tuple[str, ...], tuple[PhanDoc, ...]]":
    """Return the paragraphs that stand before all else, and the rest, in which paragraphs are parts of their own."""
    first: list[str] = []
    rest: list[PhanDoc] = []
    for item in items:
        if not isinstance(item, str):
            rest.append(item)
        elif not rest:
            first.append(item)
        elif rest[-1].doan and rest[-1] == PhanDoc(None, None, rest[-1].doan):
            rest[-1] = rest[-1]._replace(doan=(*rest[-1].doan, item))
        else:
            rest.append(PhanDoc(None, None, (item,)))
    return tuple(first), tuple(rest)


class DauDoc(NamedTuple):
    """The head and foot of a document, as printed; None and empty where it has nothing, or a blank."""

    loai: str | None = None
    trich_yeu: str | None = None
    so_ky_hieu: str | None = None
    so: str | None = None
    ky_hieu: str | None = None
    dia_danh: str | None = None
    ngay: str | None = None
    co_quan: tuple[str, ...] = ()
    can_cu: tuple[str, ...] = ()
    loi_dan: tuple[str, ...] = ()
    loi_ket: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ()
    luu: str | None = None
    quyen_han: tuple[str, ...] = ()
    ho_ten: str | None = None
    cho: tuple[tuple[str, str], ...] = ()
    """Where each part of the head stands, by its key."""


class DoanVan(NamedTuple):
    """The count of source paragraphs: all, read into fields, kept as text, left out."""

    tong: int
    dung: int
    giu: int
    bo: int


class KeHoachDoc(NamedTuple):
    """A plan document as read.

    Attributes:
        dau: Head and foot.
        phan: Its sections, without the tasks.
        nhiem_vu: Its tasks in printed order.
        viec_trong_doan: Duties with a time that sentences give, proposed and not counted among the tasks.
        can_xem_lai: Where a person must look.
        doan_van: The count of paragraphs.
        bo: The paragraphs left out: place and words.
    """

    dau: DauDoc
    phan: tuple[PhanDoc, ...]
    nhiem_vu: tuple[ViecDoc, ...]
    viec_trong_doan: tuple[ViecDoc, ...]
    can_xem_lai: tuple[XemLai, ...]
    doan_van: DoanVan
    bo: tuple[tuple[str, str], ...]


class So:
    """Keeps for every source paragraph whether it was used, kept as text, or left out; and the doubts."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._used: set[int] = set()
        self._kept: set[int] = set()
        self.xem_lai: list[XemLai] = []

    def used(self, *orders: int) -> None:
        """Note paragraphs that were read into fields."""
        self._used.update(orders)

    def kept(self, *orders: int) -> None:
        """Note paragraphs that are kept as text."""
        self._kept.update(orders)

    def doubt(self, place: str, message: str) -> None:
        """Note a place that a person must look at; each only once."""
        found = XemLai(place, message)
        if found not in self.xem_lai:
            self.xem_lai.append(found)

    def is_left_out(self, order: int) -> bool:
        """Tell whether a paragraph went nowhere."""
        return order not in self._used and order not in self._kept

    def is_kept(self, order: int) -> bool:
        """Tell whether a paragraph is kept as words, and no field has any of it."""
        return order in self._kept and order not in self._used

    def count(self) -> DoanVan:
        """Return the count."""
        used, kept = len(self._used), len(self._kept - self._used)
        return DoanVan(self._total, used, kept, self._total - used - kept)
