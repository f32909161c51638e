"""Whom a sentence lays a duty on: "Giao A chủ trì, phối hợp với B xây dựng …", "A: Rà soát …", "Trong quý I, A …"."""

import re
from typing import NamedTuple

from hoagiai_cli.importing.bodies import CoQuan, is_common, read_bodies, starts_body, without_role
from hoagiai_cli.importing.body_check import find_verb
from hoagiai_cli.importing.body_grammar import VERB
from hoagiai_cli.importing.body_runs import subject_of
from hoagiai_cli.importing.prose_times import is_time
from hoagiai_cli.importing.role_words import TOGETHER
from hoagiai_cli.importing.words import name_key

GIVE = re.compile(r"(?:Giao|Phân công)(?: nhiệm vụ)?(?: cho)?\s+")
LEADS = re.compile(r"\s+(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối)\b")
WITH = re.compile(rf"\W*{TOGETHER}")
_NAMED = re.compile(r"(?P<ai>[^:;.!?]{3,160}):\s+(?P<viec>\S.*)", re.DOTALL)
_LEADING = re.compile(r"(?:[Ll]à (?:cơ quan|đơn vị) )?(?:[Cc]hủ trì|[Ll]àm đầu mối)\b[\s,]*")
_WHEN = re.compile(r"(?P<khi>(?:Trong|Trước|Vào|Từ|Đến|Chậm nhất|Quý|Tháng|Ngày|Hằng|Hàng|Định kỳ)\b[^,;.]{2,60}),\s+")
_VERB = re.compile(rf" (?=(?:{VERB}|tổ chức|ban hành|tham mưu|theo dõi|báo cáo|đôn đốc|đề xuất|hoàn thành|giúp) )")
_GROUND = re.compile(
    r"(?:[Cc]ăn cứ|[Tt]rên cơ sở|[Tt]heo)\b(?:.*?(?:Kế hoạch|Quyết định) này|[^,]*?được giao(?! tại)|[^,]*),?\s+(?=\w)"
)
_FEWEST = 20
"""Characters of a duty behind the ground that it is laid on, at least."""
_LEAST = 3
"""Words that say what is to be done, at least."""


class Loi(NamedTuple):
    """What a sentence says: who leads, who helps, what is to be done, a time before it, and what is doubtful."""

    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    viec: str
    khi: str = ""
    nghi_ngo: tuple[str, ...] = ()


def read_subject(text: str) -> Loi | None:
    """Read a sentence that lays a duty on bodies; None where it names none, or a person, or asks somebody else."""
    words = " ".join(text.replace("**", "").split())
    when = _WHEN.match(words)
    khi = when["khi"] if when and is_time(when["khi"]) else ""
    words = words[when.end() :] if when and khi else words
    give = GIVE.match(words)
    words = words[give.end() :] if give else words
    if not starts_body(words):
        return None
    named = _NAMED.match(words)
    if named and (lead := _certain(named["ai"])):
        helping, act = _helpers(named["viec"])
    else:
        lead, helping, act = _of_sentence(words)
    if not lead.ten or lead.nguoi or says_no_body(lead.ten) or len(act.split()) < _LEAST:
        return None
    names = tuple(map(without_role, lead.ten))
    known = set(map(name_key, names))
    helpers = tuple(name for name in map(without_role, helping.ten) if name_key(name) not in known)
    ground = _GROUND.match(act)
    act = act[ground.end() :].strip() if ground and len(act) - ground.end() > _FEWEST else act
    return Loi(names, helpers, act, khi, (*lead.nghi_ngo, *helping.nghi_ngo))


def _of_sentence(words: str) -> tuple[CoQuan, CoQuan, str]:
    """Part a sentence at the verb behind its subject."""
    leads = LEADS.search(words)
    verb = find_verb(words)
    if leads and (verb is None or leads.start() <= verb):
        helping, act = _helpers(words[leads.start() :].strip())
        return _certain(words[: leads.start()]), helping, act
    if not verb:
        return CoQuan(()), CoQuan(()), ""
    return _certain(words[:verb]), CoQuan(()), words[verb:].strip()


def _helpers(act: str) -> tuple[CoQuan, str]:
    """Part who is to be worked with from what is to be done, behind "chủ trì"; words that cannot be parted stay."""
    leading = _LEADING.match(act)
    if leading is None:
        return CoQuan(()), act
    rest = act[leading.end() :]
    beside = WITH.match(rest)
    if beside is None:
        return CoQuan(()), rest or act
    said = rest[beside.end() :]
    who, what = subject_of(said)
    cuts = [(who, what)] if what else []
    cuts += ((said[: verb.start()], said[verb.end() :]) for verb in _VERB.finditer(said))
    # The first cut that leaves bodies beyond doubt: "các đơn vị liên quan | mở lớp tập huấn".
    for who, what in sorted(cuts, key=lambda cut: len(cut[0])):
        helping = read_bodies(who)
        if helping.ten and helping.chac_chan:
            return helping, what
    return CoQuan(()), act


def _certain(words: str) -> CoQuan:
    """Read bodies; nothing where anything in them is doubtful."""
    found = read_bodies(words)
    return found if found.chac_chan else CoQuan(())


def says_no_body(names: tuple[str, ...]) -> bool:
    """Tell whether all that is named is one common noun, as a label has it: "Cơ quan chủ trì:"."""
    return len(names) == 1 and is_common(names[0]) and "," not in names[0]
