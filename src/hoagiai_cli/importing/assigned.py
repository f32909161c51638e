"""Duties with a day under words that say whose they are: "Giao Trạm Y tế chủ trì …:", a heading that names bodies."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hoagiai_cli.importing.blocks import Bang, Doan
from hoagiai_cli.importing.fields import read_line
from hoagiai_cli.importing.giving import Giao, gives_to_nobody, read_giving
from hoagiai_cli.importing.labels import CHINH, is_bare_noun
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.prose_times import MONTHLY, TIME, sentences
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.importing.subject import Loi, read_subject
from hoagiai_cli.importing.tasks import name_of
from hoagiai_cli.importing.words import fold
from hoagiai_cli.language.formatting import shortened
from hoagiai_cli.model.ho_so import plain_number, section_path

_DATED = re.compile(f"{TIME.pattern}|{MONTHLY.pattern}", re.IGNORECASE)
_BEFORE_TIME = re.compile(
    r"[\s,;:(–-]*(?:(?:thời (?:gian|hạn|điểm)(?: [^\W\d_]+){0,3}|(?:phải |và |cần )?(?:hoàn thành|xong))[\s:(]*)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:đã|đang|được|có (?!trách nhiệm)|từng|vừa)\b")
"""How words begin that tell of something, and lay no duty on anybody."""
_NO_DUTIES = re.compile(
    r"mục đích|mục tiêu|yêu cầu|quan điểm|căn cứ|tình hình|đặc điểm|thực trạng|kết quả|đánh giá|đối tượng|phạm vi"
)
_DUTIES = re.compile(r"nhiệm vụ|nội dung|thực hiện|phân công|giải pháp|công việc|trách nhiệm|báo cáo|kinh phí")
_NOW_AND_THEN = re.compile(r"Định kỳ (?!hằng|hàng|mỗi|quý)[a-zđ]")
_LEAST = 3
"""Words that a duty's name has at least."""


def find(root: Nut, tasks: Sequence[ViecDoc], so: So) -> tuple[ViecDoc, ...]:
    """Return the duties with a time of every section, at any depth; what was read as a task is not given again."""
    taken = {task.vi_tri for task in tasks}
    return tuple(duty for section in root.con for duty in _of_section(section, taken, so))


def _of_section(section: Nut, taken: set[str], so: So) -> Iterator[ViecDoc]:
    path = section_path("", plain_number(section.so)) if section.so else ""
    title = fold(section.loi)
    own = bool(_DUTIES.search(title)) or not _NO_DUTIES.search(title)
    # Where a section has tasks, a body's heading with points under it looks like one more: it is asked.
    yield from _under(section, path, None, taken, so, ask=_holds(section, taken), own=own)


def _holds(node: Nut, places: set[str]) -> bool:
    """Tell whether one of the places is a node's own, or lies under it."""
    return bool(node.doan and node.doan.vi_tri in places) or any(_holds(child, places) for child in node.con)


def _under(  # noqa: PLR0913 - as many facts as a duty has
    node: Nut, path: str, above: Giao | None, taken: set[str], so: So, *, ask: bool, own: bool
) -> Iterator[ViecDoc]:
    given = above
    for block in node.noi_dung:
        if isinstance(block, Bang) or block.vi_tri in taken:
            continue
        mark = read_marker(block.text)
        words = block.phang[mark.het if mark else 0 :].strip()
        opened = _opens(block, words, so)
        if opened:
            given = opened
        elif given or own:
            yield from _duties(block, words, given, path, None, so)
    for child in node.con:
        if child.doan is None or child.doan.vi_tri in taken:
            continue
        below = section_path(path, plain_number(child.so)) if child.so else path
        heads = bool(child.con or child.noi_dung)
        opened = _opens(child.doan, child.loi, so, heads=heads)
        if opened is None and (given or own):
            yield from _duties(child.doan, child.loi, given, path, child.so, so)
        duties = list(_under(child, below, opened or given, taken, so, ask=ask and not opened, own=own))
        yield from duties
        if ask and opened and not duties and not _holds(child, taken):
            so.doubt(
                child.doan.vi_tri,
                f"dưới “{shortened(opened.loi.rstrip(' :'), 70)}” là các việc không có thời gian; giữ làm lời văn, "
                "hãy xem có phải là nhiệm vụ không",
            )


def _opens(doan: Doan, text: str, so: So, *, heads: bool = False) -> Giao | None:
    """Read a paragraph that gives what stands below; a line with a task's own label gives nothing."""
    given = None if _is_label(doan) else read_giving(text, heads=heads)
    if given is None:
        if gives_to_nobody(text):
            so.doubt(
                doan.vi_tri,
                f"lời giao “{shortened(text, 70)}” không rõ giao cho cơ quan nào; các việc bên dưới giữ làm lời văn",
            )
        return None
    for doubt in given.nghi_ngo:
        so.doubt(doan.vi_tri, doubt)
    return given._replace(vi_tri=doan.vi_tri)


def _is_label(doan: Doan) -> bool:
    """Tell whether a line begins with a label of a task; "Các phòng, ban:" alone only names who they are."""
    line = read_line(doan)
    core = [field for field in line.muc if field.truong in CHINH]
    return not line.truoc and any(field.gia_tri or not is_bare_noun(field.nhan) for field in core)


def _duties(  # noqa: PLR0913, PLR0917 - as many facts as a duty has
    doan: Doan, text: str, above: Giao | None, path: str, number: str | None, so: So
) -> Iterator[ViecDoc]:
    """Yield what one paragraph lays on the bodies that it names, or on those above it: a sentence with a time each."""
    if _is_label(doan):
        return
    given, own, waiting = above, False, ""
    for sentence in sentences(text.replace("**", ""), _DATED):
        said = read_subject(sentence)
        if said and _TOLD.match(said.viec):
            return
        if said:
            given, own = Giao(said.chu_tri, said.phoi_hop, sentence, doan.vi_tri), True
        elif own and given:
            # Who helps is said of one sentence; who leads, of all that follow.
            given = given._replace(phoi_hop=())
        words = said.viec if said else sentence
        times = _times(words, said)
        if not times:
            waiting = words
            continue
        if given is None:
            continue
        first = _DATED.search(words)
        name = _name(words, first) if first and len(times) == 1 else name_of(words)
        if len(name.split()) < _LEAST:
            name = name_of(waiting)
        waiting = ""
        time = "; ".join(times)
        if len(name.split()) < _LEAST:
            so.doubt(doan.vi_tri, f"có thời gian ({time}) nhưng không rõ của việc nào: “{shortened(sentence, 80)}”")
            continue
        many = "; câu có nhiều mốc thời gian" if len(times) > 1 else ""
        so.doubt(
            doan.vi_tri,
            f"lời văn giao {', '.join(given.chu_tri)} một việc có thời gian ({time}): “{shortened(name, 70)}”{many}; "
            "ghi thành nhiệm vụ nằm trong đoạn văn, cần xem lại",
        )
        yield ViecDoc(
            name[:1].upper() + name[1:],
            doan.vi_tri,
            f"{path}.{number.rstrip('.)')}" if number else None,
            path or None,
            given.chu_tri,
            given.phoi_hop,
            time,
            trong_doan=True,
            can_cu=tuple(_evidence(given, own, doan)),
        )


def _times(words: str, said: Loi | None) -> list[str]:
    """Return the times that a sentence names, one that stands before its subject first."""
    times = [*([said.khi] if said and said.khi else []), *(match[0] for match in _DATED.finditer(words))]
    return times or (["Định kỳ"] if _NOW_AND_THEN.match(words) else [])


def _name(sentence: str, time: re.Match[str]) -> str:
    """Return what is to be done: the words before the time, or those after it where it stands first."""
    before = sentence[: time.start()]
    label = _BEFORE_TIME.search(before)
    name = name_of(before[: label.start()] if label else before)
    after = name_of(sentence[time.end() :].strip(" ,)"))
    return name or after


def _evidence(given: Giao, own: bool, doan: Doan) -> Iterable[tuple[str, str]]:
    yield "ten", f"lời văn, {doan.vi_tri}"
    where = f"chủ ngữ của câu, {doan.vi_tri}" if own else f"lời giao “{shortened(given.loi, 60)}”, {given.vi_tri}"
    yield "chu_tri", where
    if given.phoi_hop:
        yield "phoi_hop", where
    yield "thoi_gian", f"lời văn, {doan.vi_tri}"
