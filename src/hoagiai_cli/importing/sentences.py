"""Tasks that one sentence gives: "Phòng Tư pháp chủ trì, phối hợp với … tổ chức …; hoàn thành trước ngày …"."""

import re
from collections.abc import Iterable, Sequence

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.brackets import read_bracket
from hoagiai_cli.importing.evidence import in_sentence
from hoagiai_cli.importing.giving import gives as opens_duties
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.importing.subject import Loi, read_subject
from hoagiai_cli.importing.tasks import name_of
from hoagiai_cli.importing.words import fold
from hoagiai_cli.model.ho_so import plain_number, section_path

_SECTION = re.compile(r"nhiệm vụ|nội dung|hoạt động|giải pháp|phân công|công việc")
_NOT = re.compile(r"tổ chức thực hiện|mục đích|yêu cầu|kinh phí|mục tiêu|quan điểm")
_SAYS_WHO = re.compile(r"^(?:Giao|Phân công|Do)\b|\b(?:chủ trì|làm đầu mối)\b")
_SENTENCE = re.compile(r"(?<=[.;:]) +(?=[A-ZĐÀ-Ỹ])")
_TIME = re.compile(
    r"(?:[,;.(]?\s*)(?:(?:[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành)?|[Hh]oàn thành|xong|thực hiện)\s*:?\s*)?"
    r"(?P<thoi_gian>(?:(?:trước|trong|chậm nhất|từ|đến hết|vào|hết)\s+)?(?:ngày \d[^.;,()]*|"
    r"tháng \d[^.;,()]*|[Qq]uý [IVX\d][^.;()]*|năm \d{4}[^.;,()]*|\d{1,2}/\d{1,2}/\d{4}|"
    r"[Tt]hường xuyên|[Hh]ằng (?:năm|quý|tháng)|[Hh]àng (?:năm|quý|tháng)))\)?[.;]?\s*$"
)


def read_sentences(root: Nut, so: So) -> list[ViecDoc]:
    """Return the tasks that sentences give in the sections on tasks."""
    out: list[ViecDoc] = []
    for section in root.con:
        title = fold(section.loi)
        if _SECTION.search(title) and not _NOT.search(title):
            out += _under(section, section_path("", plain_number(section.so)) if section.so else "", so)
    return out


def _under(node: Nut, path: str, so: So) -> Iterable[ViecDoc]:
    for block in node.noi_dung:
        if isinstance(block, Doan):
            mark = read_marker(block.text)
            task = _task(block, block.phang[mark.het if mark else 0 :], None, path, so)
            if task:
                yield task
    for child in node.con:
        task = _task(child.doan, child.loi, child.so, path, so) if child.doan and not child.con else None
        if task:
            yield task
        else:
            yield from _under(child, section_path(path, plain_number(child.so)) if child.so else path, so)


def _task(doan: Doan, text: str, number: str | None, path: str, so: So) -> ViecDoc | None:
    if opens_duties(text):
        return None
    bracket = task_in_bracket(doan, text, number, path, so)
    if bracket:
        return bracket
    pieces = _SENTENCE.split(text.replace("**", ""))
    for at, piece in enumerate(pieces):
        said = read_subject(piece) if _SAYS_WHO.search(piece) else None
        if said:
            return _said(
                said, name_of(" ".join(pieces[:at])), " ".join([said.viec, *pieces[at + 1 :]]), doan, number, path, so
            )
    return None


def task_in_bracket(  # noqa: PLR0913 - as many facts as a task has
    doan: Doan, text: str, number: str | None, path: str, so: So, *, when: str = ""
) -> ViecDoc | None:
    """Return the task of a paragraph that ends in a bracket which says who leads; None where it has none.

    Under a heading that is the time of the work, ``when``, the bracket may name the bodies alone.
    """
    found = read_bracket(text.replace("**", ""), bare=bool(when))
    if found is None:
        return None
    so.doubt(doan.vi_tri, "cơ quan và thời gian lấy từ trong ngoặc ở cuối đoạn; cần xem lại")
    return _made(found.truoc, found.chu_tri, found.phoi_hop, found.thoi_gian or when, doan, number, path)


def _said(  # noqa: PLR0913, PLR0917 - as many facts as a task has
    said: Loi, before: str, after: str, doan: Doan, number: str | None, path: str, so: So
) -> ViecDoc:
    time = _TIME.search(after)
    act = after[: time.start()].strip(" ,.;:").removesuffix("(") if time else after
    so.doubt(doan.vi_tri, "nhiệm vụ đọc từ một câu văn; cần xem lại tên nhiệm vụ, cơ quan và thời gian")
    for doubt in said.nghi_ngo:
        so.doubt(doan.vi_tri, doubt)
    when = time["thoi_gian"] if time else said.khi
    return _made(before or act, said.chu_tri, said.phoi_hop, when, doan, number, path)


def _made(  # noqa: PLR0913, PLR0917 - as many facts as a task has
    name: str, leads: Sequence[str], helpers: Sequence[str], time: str, doan: Doan, number: str | None, path: str
) -> ViecDoc:
    stands = (("chu_tri", leads), ("phoi_hop", helpers), ("thoi_gian", time))
    name = name_of(name)
    return ViecDoc(
        name[:1].upper() + name[1:],
        doan.vi_tri,
        number,
        path or None,
        tuple(leads),
        tuple(helpers),
        " ".join(time.split()).rstrip(" .,;)") or None,
        trong_doan=True,
        can_cu=in_sentence(doan.vi_tri, *(key for key, has in stands if has)),
    )
