"""Duties with a time that sentences of the closing sections give: proposed as tasks, and never counted as such."""

import re
from collections.abc import Iterable, Sequence

from hoagiai_cli.importing import assigned
from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.bodies import read_bodies, starts_body
from hoagiai_cli.importing.body_grammar import SENTENCE_VERB
from hoagiai_cli.importing.evidence import in_sentence
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.prose_times import TIME, sentences
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.importing.tasks import name_of
from hoagiai_cli.importing.words import fold
from hoagiai_cli.language.formatting import shortened
from hoagiai_cli.model.ho_so import plain_number, section_path

_SECTION = re.compile(r"tổ chức thực hiện|phân công|trách nhiệm")
_REQUEST = re.compile(r"(?:Đề nghị|Mời)\b")
_BY_DAY = re.compile(
    r"(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? ngày \d{1,2}/\d{1,2}/\d{4}|trước \d{1,2}/\d{1,2}/\d{4}"
)
_GROUND = re.compile(
    r"(?:[Cc]ăn cứ|[Tt]rên cơ sở|[Tt]heo)\b(?:.*?(?:Kế hoạch|Quyết định) này|[^,]*?được giao(?! tại)|[^,]*),?\s+(?=\w)"
)
_NAMED = re.compile(r"[^:;.]{3,160}:\s")


def find(root: Nut, tasks: Sequence[ViecDoc], so: So) -> tuple[ViecDoc, ...]:
    """Return the duties of the sections on carrying out; tasks read already are not given again."""
    places = {task.vi_tri for task in tasks}
    out: list[ViecDoc] = []
    texts: dict[str, str] = {}
    for section in root.con:
        if section.so and _SECTION.search(fold(section.loi)):
            for node in section.con:
                if node.doan and node.so and node.doan.vi_tri not in places and not node.con:
                    texts[node.doan.vi_tri] = node.loi
                    out += _of(node.doan, node.loi, section_path("", plain_number(section.so)), node.so)
    for duty in out:
        _doubt_rest(duty, out, texts[duty.vi_tri], so)
        so.doubt(
            duty.vi_tri,
            f"lời văn giao {', '.join(duty.chu_tri)} một việc có thời gian ({duty.thoi_gian}): "
            f"“{shortened(duty.ten, 70)}”; ghi thành nhiệm vụ nằm trong đoạn văn, cần xem lại",
        )
    places.update(duty.vi_tri for duty in out)
    for section in root.con:
        path = section_path("", plain_number(section.so)) if section.so else ""
        out += assigned.find(section, path, places, so)
    return tuple(out)


def _doubt_rest(duty: ViecDoc, duties: Sequence[ViecDoc], text: str, so: So) -> None:
    """Ask about a time of a paragraph that none of the duties read from it has."""
    read = " ".join(other.thoi_gian or "" for other in duties if other.vi_tri == duty.vi_tri)
    rest = [match[0] for match in TIME.finditer(text) if match[0] not in read]
    if rest:
        so.doubt(duty.vi_tri, f"đoạn này còn nói thời gian khác ({'; '.join(rest)}); hãy xem có phải là việc nữa không")


def _of(doan: Doan, text: str, phan: str, number: str) -> Iterable[ViecDoc]:
    verb = SENTENCE_VERB.search(text)
    if verb is None or _REQUEST.match(text) or _NAMED.match(text) or not starts_body(text):
        return
    bodies = read_bodies(text[: verb.start()])
    if not bodies.ten or bodies.nguoi:
        return
    for sentence in sentences(text, _BY_DAY):
        flat = sentence.replace("**", "")
        by_day = _BY_DAY.search(flat)
        if re.match(r"Định kỳ [a-zđ]", flat) and not re.match(r"Định kỳ (?:hằng|hàng|trước|\d|quý|6|mỗi)", flat):
            name, time = name_of(flat), "Định kỳ"
        elif by_day:
            name, time = (
                name_of(_act(flat[: by_day.start()], verb.start() if flat.startswith(text[:20]) else 0)),
                by_day[0],
            )
        else:
            continue
        if len(name.split()) > 2:  # noqa: PLR2004 - words enough to name a duty
            yield ViecDoc(
                name[:1].upper() + name[1:],
                doan.vi_tri,
                f"{phan}.{number.rstrip('.)')}",
                phan,
                bodies.ten,
                (),
                time,
                trong_doan=True,
                can_cu=in_sentence(doan.vi_tri, "chu_tri", "thoi_gian"),
            )


def _act(words: str, start: int) -> str:
    """Return what is to be done, without who does it and on what ground."""
    act = words[start:].strip()
    ground = _GROUND.match(act)
    return act[ground.end() :].strip() if ground and len(act) - ground.end() > 20 else act  # noqa: PLR2004
