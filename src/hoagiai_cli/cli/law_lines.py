"""What ``hoagiai law`` prints."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.language.formatting import ngay_so
from hoagiai_cli.law.citations import Biet
from hoagiai_cli.law.tham_so import THAM_SO
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.reporters.terminal import fold, safe
from hoagiai_cli.store.layout import FileKind, Layout
from hoagiai_cli.store.paths import shown_path
from hoagiai_cli.store.source import Unreadable, read_source

_WIDTH = 80
_CITING = frozenset({FileKind.CAU_HINH, FileKind.KE_HOACH, FileKind.NHIEM_VU, FileKind.DON_VI, FileKind.BAO_CAO})


def lines_of_all(
    own: tuple[VanBanPhapLuat, ...], brought: tuple[VanBanPhapLuat, ...], laws: Biet, ngay: date
) -> Iterator[str]:
    """Yield one line for each document, and the values that laws set."""
    for heading, documents in (("Trong thư mục (phap-luat)", own), ("Kèm chương trình", brought)):
        if documents:
            yield f"{heading}:"
            for one in documents:
                yield from fold(safe(f"  {one.so_ky_hieu}  {state(one, laws, ngay)}"), _WIDTH, "      ")
    yield f"Giá trị theo ngày {ngay_so(ngay)}, kèm chương trình:"
    for parameter in THAM_SO:
        value = parameter.on(ngay)
        if value is None:
            yield f"  {parameter.ten}: chưa biết"
            continue
        amount = f"{value.so:,}".replace(",", ".")
        said = f"{amount} {parameter.don_vi_tinh}; {value.can_cu}. Nguồn: {value.nguon}"
        yield from fold(f"  {parameter.ten}: {said}", _WIDTH, "      ")


def about(document: VanBanPhapLuat, laws: Biet, ngay: date, is_own: bool, layout: Layout | None) -> Iterator[str]:
    """Yield all about one document."""
    unknown = "chưa xác nhận"
    rows = [
        ("Trích yếu", document.trich_yeu or unknown),
        ("Ban hành", f"{ngay_so(document.ngay) if document.ngay else unknown}; {document.co_quan or unknown}"),
        ("Hiệu lực từ", ngay_so(document.hieu_luc.tu) if document.hieu_luc.tu else unknown),
        ("Đến hết ngày", ngay_so(document.hieu_luc.den) if document.hieu_luc.den else "chưa có hoặc chưa xác nhận"),
        ("Thay thế", ", ".join(document.thay_the) or "–"),
        ("Được thay bởi", ", ".join(one.ten for one in laws.successors(document)) or "chưa thấy"),
        (f"Ngày {ngay_so(ngay)}", state(document, laws, ngay)),
        ("Dữ liệu", "phap-luat của thư mục" if is_own else "kèm chương trình"),
        ("Nguồn", document.nguon),
    ]
    if document.ghi_chu:
        rows.append(("Ghi chú", document.ghi_chu))
    yield safe(document.ten)
    for label, text in rows:
        yield from fold(safe(f"  {label:<16}{text}"), _WIDTH, " " * 18)
    if layout is None:
        return
    places = list(citing(document, laws, layout))
    yield "  Viện dẫn trong thư mục: " + ("không có" if not places else "")
    yield from (f"    {safe(place)}" for place in places)


def state(document: VanBanPhapLuat, laws: Biet, ngay: date) -> str:
    """Return how a document stands on a day, in words."""
    fault = laws.fault(document, ngay)
    if fault:
        return fault.removeprefix(document.ten).strip()
    if document.hieu_luc.tu is None:
        return "chưa thấy hết hiệu lực; chưa xác nhận ngày có hiệu lực"
    return "còn hiệu lực theo dữ liệu"


def citing(document: VanBanPhapLuat, laws: Biet, layout: Layout) -> Iterator[str]:
    """Yield the places of a folder that cite a document: its settings, plans, words for reports, own templates."""
    paths = (*(file.path for file in layout.files() if file.kind in _CITING), *layout.templates)
    for path in paths:
        try:
            text = read_source(path, layout.root).text
        except Unreadable:
            continue
        lines = {text.count("\n", 0, found.vi_tri) + 1 for found in laws.cited(text) if found.van_ban == document}
        yield from (f"{shown_path(path)}:{line}" for line in sorted(lines))
