"""Bytes of a Word file → what differs from the decree."""

from collections.abc import Iterator

from hoagiai_cli.checking import agreement, body, foot, head, looks, pages, rules_drawn
from hoagiai_cli.checking.difference import KetQuaKiemTra, KhacBiet
from hoagiai_cli.checking.elements import ThanhPhan, only_annexes, recognise
from hoagiai_cli.checking.kinds import outside
from hoagiai_cli.checking.lines import read_lines
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.word.body import read_package
from hoagiai_cli.word.package import Package


def check_docx(data: bytes) -> KetQuaKiemTra:
    """Hold a Word file against Nghị định 30/2020/NĐ-CP.

    Raises:
        UserError: When the bytes are no Word file that may be opened.
    """
    package = Package(data)
    document = read_package(package)
    lines = read_lines(document)
    lost = tuple(loss for loss in document.mat if loss.can_xem)
    if not any(line.chu for line in lines):
        return KetQuaKiemTra((), "tệp không có chữ nào để kiểm tra", None, lost)
    page_list = pages.read_pages(package)
    annexes = only_annexes(lines)
    if annexes is not None:
        only = (*pages.type_rules(annexes), *looks.rules(annexes), *foot.rules(annexes))
        return KetQuaKiemTra(only, None, "phụ lục", lost)
    found = recognise(lines)
    reason = outside(lines, found.loai) or _nothing_known(found)
    if reason:
        return KetQuaKiemTra(tuple(_page_alone(page_list)), reason, None, lost)
    return KetQuaKiemTra(tuple(_differences(found, page_list)), None, found.loai, lost)


def _nothing_known(found: ThanhPhan) -> str | None:
    """Say why a text is not judged that has nothing of what a document begins with."""
    if found.kem_theo is not None and found.so is None:
        return None
    if found.loai or found.kinh_gui or found.so or (found.quoc_hieu and found.noi_nhan):
        return None
    return "không thấy tên loại, số, ký hiệu của một văn bản hành chính; không xét"


def _differences(found: ThanhPhan, page_list: list[pages.Trang]) -> Iterator[KhacBiet]:
    yield from pages.rules(page_list, found)
    if found.kem_theo is not None and found.so is None:
        # A regulation in a file of its own, put behind the decision that issues it, has no head and foot.
        yield from looks.attached(found)
        yield from body.text_rules(found)
        return
    yield from head.rules(found)
    yield from rules_drawn.rules(found, page_list)
    yield from looks.rules(found)
    yield from body.rules(found)
    yield from foot.rules(found)
    yield from agreement.rules(found)


def _page_alone(page_list: list[pages.Trang]) -> Iterator[KhacBiet]:
    """Yield what differs in the page, as notes: the decree does not bind what lies outside it."""
    for item in pages.paper(page_list):
        yield item._replace(muc_do=Severity.LUU_Y)
