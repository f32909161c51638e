"""Bytes of a Word file → what differs from the decree."""

from hoagiai_cli.checking import body, foot, head, looks, pages
from hoagiai_cli.checking.difference import KetQuaKiemTra
from hoagiai_cli.checking.elements import ThanhPhan, only_annexes, recognise
from hoagiai_cli.checking.lines import Dong, read_lines
from hoagiai_cli.word.body import read_package
from hoagiai_cli.word.package import Package

_HEAD = 30


def check_docx(data: bytes) -> KetQuaKiemTra:
    """Hold a Word file against Nghị định 30/2020/NĐ-CP.

    Raises:
        UserError: When the bytes are no Word file that may be opened.
    """
    package = Package(data)
    lines = read_lines(read_package(package))
    reason = _not_judged(lines)
    if reason:
        return KetQuaKiemTra((), reason)
    annexes = only_annexes(lines)
    if annexes is not None:
        return KetQuaKiemTra((*pages.type_rules(annexes), *looks.rules(annexes), *foot.rules(annexes)), None, "phụ lục")
    found = recognise(lines)
    page_list = pages.read_pages(package)
    differences = [
        *pages.rules(page_list, found),
        *head.rules(found, page_list),
        *looks.rules(found),
        *body.rules(found),
        *foot.rules(found),
    ]
    return KetQuaKiemTra(tuple(differences), None, _kind(found))


def _not_judged(lines: list[Dong]) -> str | None:
    """Say why a file is not held against the decree: others make the rules for it."""
    words = [line.khoa for line in lines[:_HEAD]]
    if not words:
        return "tệp không có chữ nào để kiểm tra"
    if "đảng cộng sản việt nam" in words:
        return "văn bản của Đảng trình bày theo quy định riêng của Đảng, không theo Nghị định 30/2020/NĐ-CP"
    head = [line for line in lines[:8] if line.hoa or line.dam]
    if any(line.khoa.startswith(("ủy ban mttq", "ubmttq", "mặt trận tổ quốc", "ủy ban mặt trận")) for line in head):
        return "văn bản của Mặt trận Tổ quốc Việt Nam trình bày theo quy định riêng, không theo Nghị định 30/2020/NĐ-CP"
    return None


def _kind(found: ThanhPhan) -> str | None:
    if found.ten_loai:
        return found.ten_loai.khoa
    return "công văn" if found.v_v else None
