"""One import from file to folder: read, understand, compare; ``writing`` writes."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.importing import two_names
from hoagiai_cli.importing.blocks import paragraphs
from hoagiai_cli.importing.compare import SoSanh, compare
from hoagiai_cli.importing.folder import TepMoi, plan_files, plan_id
from hoagiai_cli.importing.ids import refuse_id
from hoagiai_cli.importing.issuing import Issuer, read_issuer
from hoagiai_cli.importing.kinds import as_other, what_is
from hoagiai_cli.importing.losses import with_losses
from hoagiai_cli.importing.mending import mend, with_mended
from hoagiai_cli.importing.period import ThoiKyDoc, read_period
from hoagiai_cli.importing.plan import read_plan
from hoagiai_cli.importing.reading import KeHoachDoc, XemLai
from hoagiai_cli.importing.sources.read import read_document
from hoagiai_cli.importing.units import UnitBook
from hoagiai_cli.importing.unread_times import unread_times
from hoagiai_cli.model.base import MAX_TEXT
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.store.layout import PLAN_FILE, ROOT_NAME, find_root
from hoagiai_cli.store.source import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoagiai_cli.importing.judging import NhanXet
    from hoagiai_cli.model.don_vi import DonVi


class YeuCau(NamedTuple):
    """What the command line asks for."""

    tep: Path
    goc: Path | None = None
    ma: str | None = None
    nam: int | None = None
    dry_run: bool = False
    force: bool = False
    van_nhap: bool = False


class LanNhap(NamedTuple):
    """What an import did.

    Attributes:
        doc: The reading.
        co_quan: Who issued the plan, where that is known.
        goc: The plan folder.
        ma: The plan's id; None when nothing was to be written.
        so_sanh: How the folder differs; None when the document holds no plan that could be written.
        da_ghi: The files written.
        bo_qua: Whether there were differences that were not written.
        nhan_xet: With ``dry_run``, what ``validate`` would say of the reading.
        thoi_ky: The plan's period; None where the document makes no folder.
    """

    doc: KeHoachDoc
    co_quan: Issuer | None
    goc: Path
    ma: str | None = None
    so_sanh: SoSanh | None = None
    da_ghi: tuple[str, ...] = ()
    bo_qua: bool = False
    nhan_xet: "tuple[NhanXet, ...]" = ()
    thoi_ky: ThoiKyDoc | None = None


class BanDoc(NamedTuple):
    """A document as it was read, before any folder is looked at; without a period it makes no folder."""

    doc: KeHoachDoc
    co_quan: Issuer | None
    goc: Path
    thoi_ky: ThoiKyDoc | None = None


def understand(request: YeuCau) -> BanDoc:
    """Read a document.

    Raises:
        UserError: When it cannot be read, or does not say its year.
    """
    if request.ma is not None:
        refuse_id(request.ma)
    source, mended = mend(read_document(request.tep))
    texts = [doan.phang for doan in paragraphs(source.khoi)]
    kind = what_is(source.khoi)
    plan = with_mended(with_losses(read_plan(source.khoi), source), mended)
    if not kind.la_ke_hoach:
        plan = as_other(plan, kind, keep=request.van_nhap)
    read = BanDoc(plan, read_issuer(plan.dau.co_quan, texts), _root(request.goc))
    if not plan.nhiem_vu and (kind.la_van_ban_giao_viec or not plan.viec_trong_doan):
        # Prose, a budget, a directive: there is nothing to follow, and no folder is made of it.
        return read
    try:
        period = read_period(plan.dau, (*plan.nhiem_vu, *plan.viec_trong_doan), request.nam)
    except UserError:
        if request.dry_run:
            return read
        raise
    tasks = (*plan.nhiem_vu, *plan.viec_trong_doan)
    doubts = (*plan.can_xem_lai, *period.loi(), *unread_times(tasks, period.tu.year))
    return read._replace(thoi_ky=period, doc=plan._replace(can_xem_lai=doubts))


def against_folder(request: YeuCau, read: BanDoc) -> LanNhap:
    """Compare what was read with the folder as it stands; nothing is written.

    Raises:
        UserError: When the folder cannot be read.
    """
    plan, root, period = read.doc, read.goc, read.thoi_ky
    if period is None:
        return LanNhap(plan, read.co_quan, root)
    folder = _existing(root)
    ma = request.ma or _known_plan(plan, folder) or plan_id(plan.dau, period.tu.year)
    known = folder.ho_so[ma] if folder and ma in folder.ho_so else None
    tasks = {task.ma: task for task in known.nhiem_vu} if known else {}
    units: Mapping[str, DonVi] = folder.don_vi if folder else {}
    book = UnitBook(units, period.tu)
    files = plan_files(plan, ma, read.co_quan, period, book, tasks)
    twice = (XemLai("toàn văn bản", words) for words in two_names.doubts(book.new_names(), book.names()))
    plan = plan._replace(can_xem_lai=(*plan.can_xem_lai, *twice))
    try:
        result = compare(root, files, list(tasks), ma)
    except Unreadable as error:
        raise UserError(f"không so được với thư mục đã có: {error}; chạy hoagiai validate để xem lỗi") from None
    _check_length(files)
    exists = (root / ma / PLAN_FILE).exists()
    differs = bool(result.moi or result.thay_doi)
    blocked = (exists or bool(result.thay_doi)) and differs and not request.force
    judged = _judged(request, root, result, files)
    return LanNhap(plan, read.co_quan, root, ma, result, bo_qua=blocked, nhan_xet=judged, thoi_ky=period)


def _judged(request: YeuCau, root: Path, result: SoSanh, files: list[TepMoi]) -> "tuple[NhanXet, ...]":
    """Return what would be found in the files, when they are only looked at."""
    if not request.dry_run:
        return ()
    from hoagiai_cli.importing.judging import judge_draft

    return judge_draft(root, result, files)


def _root(goc: Path | None) -> Path:
    """Return the plan folder: the one named, the nearest, or a new one here."""
    if goc is not None:
        if goc.exists() and not goc.is_dir():
            raise UserError(f"{goc} không phải thư mục")
        return goc
    try:
        return find_root(Path.cwd())
    except UserError:
        return Path.cwd() / ROOT_NAME


def _existing(root: Path) -> ThuMuc | None:
    """Return what the folder holds already."""
    from hoagiai_cli.rules.check import load_folder

    return load_folder(root)[0] if root.is_dir() else None


def _known_plan(plan: KeHoachDoc, folder: ThuMuc | None) -> str | None:
    """Return the id of the same plan in the folder: same number, symbol and day, or same abstract and year."""
    from hoagiai_cli.importing.words import fold

    head = plan.dau
    for ma, known in (folder.ho_so if folder else {}).items():
        document = known.ke_hoach
        same_number = bool(head.so) and document.so == head.so and document.ky_hieu == head.ky_hieu
        same_year = not head.ngay or str(document.ngay)[:4] == head.ngay[:4]
        if same_year and (same_number or fold(document.trich_yeu) == fold(head.trich_yeu or "")):
            return ma
    return None


def _check_length(files: list[TepMoi]) -> None:
    for file in files:
        for value in file.du_lieu.values():
            if isinstance(value, str) and len(value) > MAX_TEXT:
                raise UserError(f"{file.path}: một đoạn dài hơn {MAX_TEXT} ký tự, không phải một đoạn văn của kế hoạch")
