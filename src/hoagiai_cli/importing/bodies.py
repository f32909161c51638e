"""A printed list of bodies → the bodies, each as printed, and what in the list is doubtful.

The one door: ``read_bodies``. It divides the text into runs (``body_runs``), a run into names (``body_split``), and
judges each name (``body_check``): what is no plain body is doubted with its reason and never written as one.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from hoagiai_cli.importing.body_check import judge
from hoagiai_cli.importing.body_fields import SECTORS
from hoagiai_cli.importing.body_letters import in_right_letters
from hoagiai_cli.importing.body_pieces import bare, is_collective, is_common, starts_body
from hoagiai_cli.importing.body_runs import names_of, roles, runs
from hoagiai_cli.importing.body_words import words_of
from hoagiai_cli.importing.words import clean, fold, mend_letters, name_key

__all__ = ["CoQuan", "is_collective", "is_common", "read_bodies", "starts_body", "without_role"]

_OPEN_END = re.compile(r"(?:[,;]?\s*(?:v\.v\.?|vv\.?|v\.\.v\.?|…|\.{3,}+))+\s*[.;]?$", re.IGNORECASE)
_END = 80
"""Characters at the end of a list in which its open end is looked for."""
_LONGEST = 4_000
"""Characters of the longest list of bodies without a semicolon or a new line; a hundred names have fewer."""
_BRACKET_ROLE = re.compile(
    r"\(\s*(?:cơ quan |đơn vị |CQ |ĐV |đ/v )?"
    r"((?:đồng )?chủ trì|đầu mối|phối hợp|thường trực|chính|chủ công|CT|PH)\b(?! của)[^)]{0,30}\)",
    re.IGNORECASE,
)
_SHARED = re.compile(r"các (sở|phòng)\s*:", re.IGNORECASE)
_LINE_NUMBER = re.compile(r"(?:^|(?<=;))\s*\(?\d{1,2}[.)]\s+(?=[^\W\d_])", re.MULTILINE)
_WORDS = re.compile(r"[^\W_]+")
_BINDING = words_of(
    "và cùng với mời giao do đề nghị gồm là chủ trì phối hợp thực hiện đầu mối cơ quan đơn vị các làm chặt chẽ chính "
    "thường trực theo trong phạm vi căn cứ trên sở chức năng nhiệm vụ thẩm quyền lĩnh vực trách phân cấp công của "
    "mình được phụ lực lượng quản lý đối triển khai tổ chịu tham mưu sự gia cq đv"
)


class CoQuan(NamedTuple):
    """What a list of bodies says.

    Attributes:
        ten: The bodies, as printed; one that the list marks keeps its mark, "(Chủ trì)".
        nguoi: Persons that the list names: no bodies.
        chu_tri: The bodies that the list itself marks as leading, without the mark.
        chac_chan: False when something in the list must be looked at.
        phoi_hop: The bodies that the list itself marks as helping, without the mark.
        nghi_ngo: What is doubtful, each in words for a person.
    """

    ten: tuple[str, ...]
    nguoi: tuple[str, ...] = ()
    chu_tri: tuple[str, ...] = ()
    chac_chan: bool = True
    phoi_hop: tuple[str, ...] = ()
    nghi_ngo: tuple[str, ...] = ()


def read_bodies(text: str, known: Collection[str] = frozenset()) -> CoQuan:
    """Read a printed list of bodies.

    Args:
        text: The list as printed; lines stay lines.
        known: Keys (``words.name_key``) of names that stand elsewhere in the document, or in the folder, as bodies.
    """
    reader = _Reader(known)
    text = mend_letters(clean(text)).strip()
    for role, words in roles(text):
        reader.read(words, role)
    return reader.result(text)


class _Reader:
    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._names: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._persons: list[str] = []
        self._doubts: list[str] = []

    def read(self, text: str, role: str) -> None:
        """Read the words under one role; without one, a name's own brackets may give it."""
        open_end = _OPEN_END.search(text, max(0, len(text) - _END))
        if open_end and text[: open_end.start()].strip():
            text = text[: open_end.start()]
            self._doubt("danh sách còn bỏ ngỏ (“…”, “v.v.”)")
        shared = _SHARED.match(text)
        for run in runs(text):
            if len(run) > _LONGEST:
                self._doubt(f"dài {len(run)} ký tự, không phải danh sách cơ quan: “{run[:80]}…”")
                continue
            if shared and fold(run) in SECTORS:
                run = f"{shared[1].capitalize()} {run}"  # noqa: PLW2901 - "Các phòng: Kinh tế; Văn hóa - Xã hội"
            after_person = False
            for name, doubt in names_of(run):
                after_person = self._take(name, doubt, role, after_person=after_person)

    def _take(self, name: str, doubt: str, role: str, *, after_person: bool) -> bool:
        """Take one name; return whether it was a person's."""
        bracket = _BRACKET_ROLE.search(name)
        plain = in_right_letters(without_role(name))
        if not plain:
            self._doubt(doubt)
            return False
        if after_person and re.match(
            r"(?i:phó |quyền )?(?i:chủ tịch|bí thư|giám đốc|trưởng|chánh|ủy viên|uỷ viên|thành viên)", plain
        ):
            self._persons.append(plain)
            return True
        found = judge(plain, self._known)
        if found.ly_do:
            self._doubt(found.ly_do)
        self._doubt(doubt)
        if found.nguoi:
            self._persons.append(found.nguoi)
            return True
        key = name_key(found.ten)
        if key and key not in self._names:
            self._names[key] = f"{found.ten} {bracket[0]}" if bracket and found.ten == plain else found.ten
            mark = role or (("phoi_hop" if bracket[1].lower() in {"phối hợp", "ph"} else "chu_tri") if bracket else "")
            if mark:
                self._roles[key] = mark
        return False

    def _doubt(self, words: str) -> None:
        if words and words not in self._doubts:
            self._doubts.append(words)

    def result(self, text: str) -> CoQuan:
        """Return what was read; words of the text that went nowhere are doubted, so that nothing is lost in silence."""
        said = set(_WORDS.findall(fold(" ".join([*self._names.values(), *self._persons, *self._doubts]))))
        unnumbered = _LINE_NUMBER.sub("", text)
        lost = [word for word in _WORDS.findall(unnumbered) if fold(word) not in said and fold(word) not in _BINDING]
        if lost:
            self._doubt(f"chưa đọc được: “{' '.join(lost)[:80]}”")
        if not self._names and not self._persons and not self._doubts:
            self._doubts.append("không nêu cơ quan nào")
        plain = {key: without_role(name) for key, name in self._names.items()}
        return CoQuan(
            tuple(self._names.values()),
            tuple(self._persons),
            tuple(plain[key] for key, role in self._roles.items() if role == "chu_tri"),
            not self._doubts,
            tuple(plain[key] for key, role in self._roles.items() if role == "phoi_hop"),
            tuple(self._doubts),
        )


def without_role(name: str) -> str:
    """Return a body's name without the role that the list gives it in brackets."""
    return bare(_BRACKET_ROLE.sub("", name)) if "(" in name else name
