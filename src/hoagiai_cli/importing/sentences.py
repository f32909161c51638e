"""Tasks that one sentence gives: "Phòng Tư pháp chủ trì, phối hợp với … tổ chức …; hoàn thành trước ngày …"."""

import re
from collections.abc import Iterable

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.bodies import read_bodies, starts_body, without_role
from hoagiai_cli.importing.evidence import in_sentence
from hoagiai_cli.importing.giving import gives as opens_duties
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.importing.tasks import name_of
from hoagiai_cli.importing.words import fold, name_key
from hoagiai_cli.model.ho_so import plain_number, section_path

_SECTION = re.compile(r"nhiệm vụ|nội dung|hoạt động|giải pháp|phân công|công việc")
_NOT = re.compile(r"tổ chức thực hiện|mục đích|yêu cầu|kinh phí|mục tiêu|quan điểm")
_GIVES = re.compile(
    r"(?:^|(?<=[.;:] )|(?<=\())(?:Giao |giao |Do |do |"
    r"Trách nhiệm: )?(?P<chu_tri>[^.;:()]{3,160}?) (?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối)"
    r"(?P<cung>,? (?:và )?phối hợp (?:với|cùng) (?P<phoi_hop>.+?))?"
    r"(?= (?:tổ chức|tham mưu|xây dựng|triển khai|thực hiện|rà soát|hướng dẫn|ban hành|kiểm tra|"
    r"tuyên truyền|biên soạn|theo dõi|tổng hợp|trình|lập|đề xuất|"
    r"báo cáo|hoàn thành|nghiên cứu|chuẩn bị|mở|đôn đốc|giúp|cung cấp|bố trí|thẩm định|trong |trước |từ )|[.;)]|$)"
)
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
    gives = None if opens_duties(text) else _GIVES.search(text)
    if gives is None or not starts_body(gives["chu_tri"]):
        return None
    lead = read_bodies(gives["chu_tri"])
    helping = read_bodies(gives["phoi_hop"]) if gives["phoi_hop"] else None
    if not lead.ten:
        return None
    time = _TIME.search(text)
    end = time.start() if time and time.start() >= gives.end() else len(text)
    before, after = text[: gives.start()].strip(" .:;("), text[gives.end() : end].strip(" ,.;:)(")
    name = name_of(before or after) or name_of(text)
    known = {name_key(body) for body in lead.ten}
    stands = (("chu_tri", True), ("phoi_hop", helping), ("thoi_gian", time))
    so.doubt(doan.vi_tri, "nhiệm vụ đọc từ một câu văn; cần xem lại tên nhiệm vụ, cơ quan và thời gian")
    return ViecDoc(
        name[:1].upper() + name[1:],
        doan.vi_tri,
        number,
        path or None,
        tuple(map(without_role, lead.ten)),
        tuple(body for body in (helping.ten if helping else ()) if name_key(body) not in known),
        " ".join(time["thoi_gian"].split()).rstrip(" .,;)") if time else None,
        trong_doan=True,
        can_cu=in_sentence(doan.vi_tri, *(key for key, has in stands if has)),
    )
