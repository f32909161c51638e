"""What was filled in → what it says: claims on tasks, figures, words. What is uncertain is refused by cell."""

import hashlib
import json
from datetime import date
from typing import Any, NamedTuple

from hoagiai_cli.forms.contents import CHUNG
from hoagiai_cli.forms.grid import Cell
from hoagiai_cli.forms.layout import LOAI_CHU, LOAI_SO_LIEU, SO_LIEU, TIEN_DO, TIEN_DO_CHU, Y_KIEN, Field
from hoagiai_cli.forms.reading import Filled, Loi, Row
from hoagiai_cli.forms.refused import whole_row
from hoagiai_cli.gathering.typed import NotRead, label, read_count, read_day, read_document, read_text
from hoagiai_cli.language.spelling import without_marks
from hoagiai_cli.model.base import VanBan
from hoagiai_cli.model.ket_qua import LoaiSoLieu, TienDo

_PROGRESS = {
    **{without_marks(label(words)): TienDo(value) for value, words in TIEN_DO_CHU.items()},
    **dict.fromkeys(("da hoan thanh", "xong", "da xong", "da thuc hien xong"), TienDo.HOAN_THANH),
    **dict.fromkeys(("dang lam", "dang trien khai"), TienDo.DANG_THUC_HIEN),
    **dict.fromkeys(("chua thuc hien", "chua lam", "chua bat dau", "chua tien hanh"), TienDo.CHUA_TRIEN_KHAI),
}
_NOTHING = {"-", "–"}
_KINDS = {label(words): LoaiSoLieu(value) for value, words in LOAI_CHU.items()} | {
    "thuc te": LoaiSoLieu.THUC_TE,
    "uoc tinh": LoaiSoLieu.UOC_TINH,
}


class TienDoDong(NamedTuple):
    """What a row says of a task, and where it says so."""

    khoa: str
    tien_do: TienDo | None
    ngay: date | None
    van_ban: VanBan | None
    noi_dung: str | None
    ly_do: str | None
    kho_khan: str | None
    de_xuat: str | None
    o: Row

    def where(self, field: Field) -> str:
        """Return the address of a value; of the row's first where that one is blank."""
        cell = self.o.get(field) or next(iter(self.o.values()))
        return cell.dia_chi


class Said(NamedTuple):
    """What a form says.

    Attributes:
        dong: The rows on tasks.
        so_lieu: The figures by key, with their addresses.
        loai: Whether they are counted or estimated.
        kho_khan: Difficulties in general.
        de_xuat: Proposals in general.
        tu_choi: What of it was not taken.
    """

    dong: tuple[TienDoDong, ...]
    so_lieu: dict[str, tuple[int, str]]
    loai: LoaiSoLieu
    kho_khan: str | None
    de_xuat: str | None
    tu_choi: tuple[Loi, ...] = ()

    @property
    def dau(self) -> str:
        """A mark of what is said, whatever file says it: the same form saved again gives the same one."""
        rows = [_marked(row) for row in sorted(self.dong, key=lambda row: row.khoa)]
        figures = sorted((khoa, value) for khoa, (value, _) in self.so_lieu.items())
        said: list[Any] = [rows, figures, self.loai.value, self.kho_khan, self.de_xuat]
        if self.tu_choi:
            said.append(sorted([refused.khoa or refused.noi, refused.loi] for refused in self.tu_choi))
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:16]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return not (self.dong or self.so_lieu or self.kho_khan or self.de_xuat or self.tu_choi)


def _marked(row: TienDoDong) -> list[str]:
    """Return what the mark of a row is taken over; a reason only where there is one, as version 0.1.0 knew none."""
    values = row._replace(ly_do=None)._asdict() | {"o": None}
    said = [str(value) for key, value in values.items() if key not in {"ly_do", "o"}]
    return [*said, row.ly_do] if row.ly_do else said


class _Unread(Exception):  # noqa: N818 - a row that is left out
    """Some cell of a row cannot be read; the reason is noted."""


def read_claims(filled: Filled) -> Said:
    """Return what a form says; what could not be read is added to ``filled.tu_choi``."""
    return _Claims(filled).read()


class _Claims:
    """Reads one form."""

    def __init__(self, filled: Filled) -> None:
        self.filled = filled
        self._at: tuple[str, str] = (Y_KIEN.dau, CHUNG)

    def read(self) -> Said:
        progress = self.filled.dong.get(TIEN_DO.dau, {})
        words = self.filled.dong.get(Y_KIEN.dau, {})
        general = self._general(words.get(CHUNG, {}))
        rows = []
        refused = self.filled.tu_choi
        for khoa in dict.fromkeys([*progress, *(khoa for khoa in words if khoa != CHUNG)]):
            known = len(refused)
            done, said = progress.get(khoa, {}), words.get(khoa, {})
            try:
                row = self._row(khoa, done, said)
            except _Unread:
                refused[known:] = whole_row(refused[known:], (*done.values(), *said.values()))
                continue
            if row is not None:
                rows.append(row)
        loai, figures = self._figures(self.filled.dong.get(SO_LIEU.dau, {}))
        return Said(tuple(rows), figures, loai, *general, tuple(self.filled.tu_choi))

    def _refuse(self, cell: Cell, reason: str) -> None:
        self.filled.tu_choi.append(Loi(cell.dia_chi, reason, *self._at))

    def _value(self, row: Row, field: Field, read: Any) -> Any:
        """Return a cell's value; None where it is blank."""
        cell = row.get(field)
        if cell is None:
            return None
        reason = cell.loi
        if reason is None:
            try:
                return read(_shifted(cell) if read is read_day else cell.gia_tri)
            except NotRead as error:
                reason = str(error)
        self._refuse(cell, reason)
        raise _Unread

    def _row(self, khoa: str, progress: Row, words: Row) -> TienDoDong | None:
        self._at = (TIEN_DO.dau, khoa)
        progress = {field: cell for field, cell in progress.items() if not _is_dash(field, cell)}
        if not progress and not words:
            return None
        read: dict[Field, Any] = {}
        failed = False
        for field, reader in (
            (Field.TIEN_DO, _read_progress),
            (Field.NGAY, read_day),
            (Field.SO_KY_HIEU, read_document),
            (Field.NGAY_VAN_BAN, read_day),
            (Field.NOI_DUNG, read_text),
            (Field.KHO_KHAN, read_text),
            (Field.DE_XUAT, read_text),
        ):
            try:
                read[field] = self._value(
                    words if field in {Field.KHO_KHAN, Field.DE_XUAT} else progress, field, reader
                )
            except _Unread:
                failed = True  # the rest of the row is still read, so that all its faults are named at once
        if failed:
            raise _Unread
        document = self._document(progress, read)
        tien_do = read[Field.TIEN_DO]
        cells = progress | words
        self._complete(progress, tien_do, read[Field.NGAY])
        noi_dung, kho_khan, de_xuat = (read[field] or None for field in (Field.NOI_DUNG, Field.KHO_KHAN, Field.DE_XUAT))
        ly_do = None
        if tien_do is TienDo.CHUA_TRIEN_KHAI:
            noi_dung, ly_do = None, noi_dung
        return TienDoDong(khoa, tien_do, read[Field.NGAY], document, noi_dung, ly_do, kho_khan, de_xuat, cells)

    def _complete(self, progress: Row, tien_do: TienDo | None, ngay: date | None) -> None:
        """Refuse a row whose answers do not belong together."""
        refused: dict[Field, str] = {}
        if tien_do is None:
            refused = dict.fromkeys(progress, "chưa chọn tiến độ ở cùng dòng nên không được nhập")
        elif tien_do is TienDo.HOAN_THANH and ngay is None:
            refused[Field.TIEN_DO] = "hoàn thành thì phải ghi ngày thực hiện; dòng này chưa được nhập"
        elif tien_do is TienDo.CHUA_TRIEN_KHAI and ngay is not None:
            refused[Field.NGAY] = "chưa triển khai thì không có ngày thực hiện; dòng này chưa được nhập"
        for field, reason in refused.items():
            self._refuse(progress[field], reason)
        if refused:
            raise _Unread

    def _document(self, progress: Row, read: dict[Field, Any]) -> VanBan | None:
        number, written_day = read[Field.SO_KY_HIEU] or (None, None)
        day = read[Field.NGAY_VAN_BAN]
        if not number:
            if day is not None:
                self._refuse(progress[Field.NGAY_VAN_BAN], "có ngày văn bản mà không có số, ký hiệu văn bản")
                raise _Unread
            return None
        if day and written_day and day != written_day:
            self._refuse(progress[Field.NGAY_VAN_BAN], "khác với ngày ghi ở ô số, ký hiệu văn bản")
            raise _Unread
        return VanBan(so_ky_hieu=number, ngay=day or written_day)

    def _general(self, row: Row) -> tuple[str | None, str | None]:
        found = []
        for field in (Field.KHO_KHAN, Field.DE_XUAT):
            try:
                found.append(self._value(row, field, read_text) or None)
            except _Unread:
                found.append(None)
        return found[0], found[1]

    def _figures(self, rows: dict[str, Row]) -> tuple[LoaiSoLieu, dict[str, tuple[int, str]]]:
        figures: dict[str, tuple[int, str]] = {}
        self._at = (SO_LIEU.dau, LOAI_SO_LIEU)
        try:
            loai = self._value(rows.get(LOAI_SO_LIEU, {}), Field.GIA_TRI, _read_kind) or LoaiSoLieu.THUC_TE
        except _Unread:
            return LoaiSoLieu.THUC_TE, {}
        for khoa, row in rows.items():
            if khoa == LOAI_SO_LIEU:
                continue
            self._at = (SO_LIEU.dau, khoa)
            try:
                value = self._value(row, Field.GIA_TRI, read_count)
            except _Unread:
                continue
            if value is not None:
                figures[khoa] = (value, row[Field.GIA_TRI].dia_chi)
        return loai, figures


def _shifted(cell: Cell) -> Any:
    """Return a bare number that means a day as the usual spreadsheet counts days."""
    is_number = isinstance(cell.gia_tri, int | float) and not isinstance(cell.gia_tri, bool)
    return cell.gia_tri + cell.lech if is_number else cell.gia_tri


def _is_dash(field: Field, cell: Cell) -> bool:
    """Tell whether a cell for progress holds a dash, which says nothing."""
    return field is Field.TIEN_DO and isinstance(cell.gia_tri, str) and label(cell.gia_tri) in _NOTHING


def _read_progress(value: object) -> TienDo:
    """Return the progress."""
    text = without_marks(label(str(value)))
    if text in _PROGRESS:
        return _PROGRESS[text]
    shown = " ".join(str(value).split())[:40]
    raise NotRead(f"không có tiến độ “{shown}”; chọn “{'”, “'.join(TIEN_DO_CHU.values())}” trong danh sách")


def _read_kind(value: object) -> LoaiSoLieu:
    kind = _KINDS.get(label(str(value)))
    if kind is None:
        raise NotRead("chọn “Thực tế” hoặc “Ước tính”; cả biểu số liệu chưa được nhập")
    return kind
