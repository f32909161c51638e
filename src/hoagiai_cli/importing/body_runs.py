"""A printed list → its runs: roles that it gives itself, lines, bullets and semicolons; a run → its names."""

import re
from collections.abc import Iterator

from hoagiai_cli.importing import body_fields as b
from hoagiai_cli.importing import body_grammar as g
from hoagiai_cli.importing import body_words as w
from hoagiai_cli.importing.body_check import find_verb, is_role
from hoagiai_cli.importing.body_letters import is_abbreviation
from hoagiai_cli.importing.body_pieces import bare, complete_end, has_head, is_collective, says_all, starts_body
from hoagiai_cli.importing.body_split import cut
from hoagiai_cli.importing.words import UPPER, fold

_ABBREVIATED = re.compile(r"(?:\b(?:TT|TP|VP|Tp|TX|P|Q|H|T|X|UB|PCT|CT|Đ/c|đ/c)|\b[A-ZĐ])$")
_LABEL_ROLE = re.compile(
    r"(?:^|(?<=[\n;.,(]))\s*[-–+*•]?\s*(?:(?:các )?(?:cơ quan|đơn vị|CQ|ĐV) )?(chủ trì|đầu mối|chủ trì thực hiện|"
    r"phối hợp|phối hợp thực hiện|(?:CQ|ĐV)?CT(?=\s*:)|(?:CQ|ĐV)?PH(?=\s*:)|"
    r"thực hiện|cơ quan chủ trì, phối hợp)\s*(?::|[-–](?= ))\s*",
    re.IGNORECASE,
)
_SENTENCE_ROLE = re.compile(
    r"^(?P<ct>[^;\n]{2,200}?)(?<!hội đồng)(?<!ban)(?<!tổ)\s+(?:là (?:cơ quan|đơn vị) )?(?:(?:chủ trì|làm đầu mối|"
    r"đầu mối)(?:,| và|, và)?\s*)?(?:phối hợp|cùng(?! cấp))(?: chặt chẽ)? "
    r"(?:với|cùng)?\s*(?P<ph>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BOTH_ROLES = re.compile(
    r"^(?P<ct>[^;\n]{2,200}?)\s+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|"
    r"là đầu mối)(?:,? (?:và )?(?:tham mưu|"
    r"tổng hợp|thực hiện))*\s*[;,.]\s*(?:và )?"
    r"(?P<ph>[^\n]{2,400}?)\s+(?:cùng )?phối hợp(?: thực hiện)?\s*\.?$",
    re.IGNORECASE,
)
"""“A chủ trì; B và C phối hợp”: each list with its role behind it."""
_ROLE_BEHIND = re.compile(
    r"(?<!hội đồng)(?<!tổ)(?<!ban)(?<!cơ quan)(?<!đơn vị)(?<!bộ phận)(?<!được giao)(?<!phân công)(?<!chủ trì)"
    r"(?:,? (?:và )?(?:là (?:cơ quan|đơn vị|đầu mối) )?"
    r"(?:chủ trì|phối hợp|chịu trách nhiệm|làm đầu mối|tham mưu|triển khai thực hiện|tổ chức thực hiện|thực hiện))+$",
    re.IGNORECASE,
)
"""What part the bodies of a run have, said behind them: "Sở Nội vụ chủ trì, tham mưu"."""
_BULLET = re.compile(r"^\s*(?:[-–+*•●▪]\s*|\d{1,2}[.)]\s+|[a-zđ]\)\s+)")
_PROPER = re.compile(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]*)*[.;,]?")
"""A name whose every word has a capital."""
_OF_HAMLET = re.compile(
    r"(?:chi |ban (?:công tác|nhân dân|quản lý)|tổ|nhà văn hóa|trưởng|đại diện|lãnh đạo|bí thư|hội|mttq|mặt trận|"
    r"cử tri|"
    rf"nhân dân|người dân){w.END}"
)
"""What a hamlet or a street group may have; for any other body its name on the next line is another."""
_NAMES_ITSELF = re.compile(rf"[^\W\d_]+(?: [^\W\d_]+)? [{UPPER}]")
"""A head in small letters and its name: "khối Dân vận xã", "trạm Y tế xã"."""
_PEOPLE_OF = {"lãnh đạo", "đại diện", "đại diện lãnh đạo"}
_NUMBERED = re.compile(r"(?:(?<=\s)|^)\(?\d{1,2}[.)]\s+(?=[^\W\d_])")


def roles(text: str) -> Iterator[tuple[str, str]]:
    """Part a text by the roles that it gives itself: "Chủ trì: …; Phối hợp: …", "A chủ trì, phối hợp với B"."""
    labels = list(_LABEL_ROLE.finditer(text))
    if labels:
        if text[: labels[0].start()].strip(" ,(\n"):
            yield "", text[: labels[0].start()].rstrip(" ,(\n")
        for label, after in zip(labels, [*labels[1:], None], strict=True):
            words = text[label.end() : after.start() if after else len(text)].strip()
            if text[: label.start()].rstrip().endswith("("):
                words = words.removesuffix(")")
            role = {"ct": "chủ trì", "ph": "phối hợp"}.get(fold(label[1])[-2:], fold(label[1]))
            yield (
                (
                    "phoi_hop"
                    if role.startswith("phối hợp")
                    else "chu_tri"
                    if "chủ trì" in role or "đầu mối" in role
                    else ""
                ),
                words,
            )
        return
    both = _BOTH_ROLES.match(text.strip())
    if both and not re.search(r"phối hợp|chủ trì", both["ct"] + both["ph"], re.IGNORECASE):
        yield "chu_tri", both["ct"]
        yield "phoi_hop", both["ph"]
        return
    for line in text.split("\n") if _SENTENCE_ROLE.search(text) else [text]:
        sentence = _SENTENCE_ROLE.match(_BULLET.sub("", line))
        if sentence and len(sentence["ct"].split()) <= 30:  # noqa: PLR2004 - a sentence before the words
            yield "chu_tri", sentence["ct"]
            yield (
                "phoi_hop",
                re.sub(
                    r"\s+(?:thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện)\s*\.?$", "", sentence["ph"]
                ),
            )
        elif line.strip():
            yield "", line


def runs(text: str) -> list[str]:
    """Cut at what always divides: semicolons, ends of sentences, bullets, and lines that begin a body."""
    lines: list[str] = []
    for line in map(str.strip, text.split("\n")):
        if not line:
            continue
        numbered = list(_NUMBERED.finditer(line))
        if len(numbered) > 1 and not line[: numbered[0].start()].strip():
            lines += [part for part in map(str.strip, _NUMBERED.split(line)) if part]
            continue
        bullet = _BULLET.match(line)
        if lines and not bullet and not _begins_line(lines[-1], line):
            lines[-1] += " " + line
        else:
            lines.append(_BULLET.sub("", line))
    out = []
    for line in lines:
        once = re.sub(r"\b(\w+) \1\b(?= [A-ZĐ])", r"\1", line)
        for piece in _outside_brackets(once, re.compile(r"\s*[;|]\s*")):
            out += _sentences(piece)
    return [run for run in map(bare, out) if run]


def _begins_line(before: str, line: str) -> bool:
    """Tell whether a line begins a run of its own, or goes on with the line before it."""
    if before[-1:] in ";." or line.startswith("Các "):
        return True
    open_end = before[-1:] in ",-–/(&" or before.endswith((" và", " với", " các", " cùng", " của"))
    if open_end or before.count("(") > before.count(")"):
        return False
    last = _last_name(before)
    if not g.PERSON.match(line) and (fold(last) in _PEOPLE_OF or _is_cut_short(before, last)):
        return False
    return _begins_in_small(last, line) if line[:1].islower() else _begins_in_capitals(last, line)


def _last_name(line: str) -> str:
    """Return the last name of a line: what stands behind the last comma, but for a comma of a whole name."""
    starts = [0, *(comma.end() for comma in re.finditer(r"[,;]\s*", line))]
    whole = (line[start:] for start in starts if complete_end(line[start:]) == len(line[start:]))
    return next(whole, line[starts[-1] :].strip())


def _begins_in_capitals(last: str, line: str) -> bool:
    if g.PERSON.match(line) or w.PEOPLE.match(fold(line)) or is_abbreviation(line.split(maxsplit=1)[0]):
        return True
    if _PROPER.fullmatch(line) and not starts_body(line):
        return complete_end(last) == len(last)  # a place behind a level goes on: "Công an tỉnh" and its name
    level = re.match(r"(?i:xã|tỉnh|huyện|phường|thành phố)\b(?! (?:[A-ZĐ]|đoàn|đội|ủy))", line)
    return (starts_body(line) and not level) or (not level and _is_strange(last, fold(line)))


def _is_strange(last: str, folded: str) -> bool:
    """Tell whether a line cannot go on with a name that is whole: no words of names, nothing that places it."""
    if not (says_all(last) or is_collective(last) or last[-1:].isdigit()) or g.TAIL.match(folded):
        return False
    words = folded.strip(" .;,").split()
    if len(words) == 1:
        return words[0] not in b.SINGLE_WORDS
    return " ".join(words[:2]).strip(",;") not in b.SYLLABLE_PAIRS


def _is_cut_short(before: str, last: str) -> bool:
    """Tell whether a line ends in the head of a name: "Văn phòng"; "các ban, ngành" says all."""
    return fold(last) in w.NEED_MORE and (last[:1].isupper() or last == before.strip())


def _begins_in_small(last: str, line: str) -> bool:
    """Tell whether a line in small letters begins a collective, people or a body: "các phòng, ban", "người dân"."""
    folded = fold(line)
    if w.PLURAL.match(folded) and starts_body(line):
        return not (w.OF_PLACES.fullmatch(fold(last)) and w.PLACE.match(folded))
    if w.PLACE_WITH_NAME.match(line):
        hamlet = not w.GOVERNED.match(line) and not _OF_HAMLET.match(fold(last))
        return hamlet or is_collective(last) or last[-1:].isdigit()
    if w.PEOPLE.match(folded) or w.COMMON.match(folded) or folded.startswith("cộng đồng"):
        return True
    if not has_head(line):
        return _is_strange(last, folded)
    if w.PLACE.match(folded) or folded.startswith("khu vực"):
        return False
    sector = re.match(r"(?:sở|phòng) (.+?)[.;,]?$", folded)
    own = folded.startswith("chủ đầu tư") or bool(sector and sector[1] in b.SECTORS)
    return own or says_all(last) or is_collective(last) or bool(_NAMES_ITSELF.match(line))


def _sentences(text: str) -> list[str]:
    cuts = [
        match for match in re.finditer(rf"\.\s+(?=[{UPPER}])", text) if not _ABBREVIATED.search(text[: match.start()])
    ]
    if not cuts:
        return [text]
    return [text[: cuts[0].start()], *_sentences(text[cuts[0].end() :])]


def _outside_brackets(text: str, pattern: re.Pattern[str]) -> list[str]:
    pieces = []
    start = 0
    for match in pattern.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")") and ")" in text[match.start() :]:
            continue
        pieces.append(text[start : match.start()])
        start = match.end()
    return [*pieces, text[start:]]


def names_of(run: str) -> Iterator[tuple[str, str]]:
    """Return the names of one run, each with what is doubtful in how it was cut."""
    run = bare(_ROLE_BEHIND.sub("", g.QUALIFIER.sub("", run)))
    if g.PERSON.match(run) and not re.search(r",|;| và ", run):
        yield run, ""
        return
    if g.REFERENCE.search(fold(run)):
        yield run, ""
        return
    run, rest = subject_of(run)
    for name in cut(run):
        yield bare(name.ten), name.ngo
    if rest:
        yield "", f"sau “{_last(run)}” là lời của một việc, không phải tên cơ quan: “{rest[:80]}”"


def subject_of(run: str) -> tuple[str, str]:
    """Part a sentence into who it speaks of and what it says of them; a list has nothing of the second."""
    # The verb stands in the last name before it: "Sở A và các sở, ngành chủ động triển khai việc này, việc kia".
    start = 0
    for piece in re.split(r"((?:,|;| và) )", run):
        within = run[:start].count("(") > run[:start].count(")")
        if start and (within or piece.strip() in {",", "và", ";"}):
            start += len(piece)
            continue
        at = find_verb(piece) if starts_body(piece) else None
        if at is not None and len(piece[at:].split()) > 1 and complete_end(run[start:]) <= at:
            words = run[start + at :].strip()
            if not is_role(words):
                return run[: start + at].rstrip(" ,"), words
        start += len(piece)
    return run, ""


def _last(run: str) -> str:
    return re.split(r", | và ", run)[-1].strip()
