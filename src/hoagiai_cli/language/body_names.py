"""Names of bodies compared as people read them: what their spellings and known short forms have in common."""

import re
from collections.abc import Mapping

from hoagiai_cli.language.spelling import fold

_SHORT = (
    (r"\buy ban\b", "ủy ban"),
    (r"\bủy ban nhân dân\b|\bub nhân dân\b", "ubnd"),
    (r"\bhội đồng nhân dân\b", "hđnd"),
    (r"\bmặt trận tổ quốc\b", "mttq"),
    (r"\bmttq ?(?:việt nam|vn)\b", "mttq"),
    (r"\bubmttq\b|\bub mttq\b", "ủy ban mttq"),
    (r"\btòa án nhân dân\b", "tand"),
    (r"\bviện kiểm sát nhân dân\b", "vksnd"),
    (r"\bbảo hiểm xã hội\b", "bhxh"),
    (r"\bbộ chỉ huy quân sự\b", "bộ chqs"),
    (r"\bban chỉ huy quân sự\b", "ban chqs"),
    (r"\bcó liên quan\b", "liên quan"),
    (r"\bkh ?(?:&|và) ?cn\b", "khoa học và công nghệ"),
    (r"\bgd ?(?:&|và|-) ?đt\b", "giáo dục và đào tạo"),
    (r"\bkh ?(?:&|và) ?đt\b", "kế hoạch và đầu tư"),
    (r"\btt ?(?:&|và) ?tt\b", "thông tin và truyền thông"),
    (r"\btn ?(?:&|và) ?mt\b", "tài nguyên và môi trường"),
    (r"\bnn ?(?:&|và) ?mt\b", "nông nghiệp và môi trường"),
    (r"\bnn ?(?:&|và) ?ptnt\b", "nông nghiệp và phát triển nông thôn"),
    (r"\bvh,? ?tt ?(?:&|và) ?dl\b|\bvhttdl\b", "văn hóa thể thao và du lịch"),
    (r"\bvhtt\b", "văn hóa thông tin"),
    (r"\blđ ?[-–] ?tb ?(?:&|và) ?xh\b|\blđtbxh\b", "lao động thương binh và xã hội"),
    (r"\bvp\b", "văn phòng"),
)
_SHORT_FORMS = tuple((re.compile(pattern), words) for pattern, words in _SHORT)


def name_key(name: str) -> str:
    """Return what the spellings of one body have in common."""
    key = fold(name)
    for pattern, words in _SHORT_FORMS:
        key = pattern.sub(words, key)
    return " ".join(re.sub(r"[^\w/]+", " ", key.replace("&", " và ")).split())


class NameIndex:
    """The names of many bodies, asked which of them stand in a text: what an answer costs is the text's length.

    Attributes:
        keys: By the body's id what the spellings of its name have in common.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self.keys = {ma: name_key(name) for ma, name in names.items()}
        self._places: dict[str, list[int]] = {}
        for place, key in enumerate(self.keys.values()):
            self._places.setdefault(key, []).append(place)
        self._ids = tuple(self.keys)
        self._lengths = sorted({len(key.split()) for key in self._places})

    def standing_in(self, key: str) -> list[str]:
        """Return the ids of the bodies whose whole names stand in a text's key, in their own order."""
        words = key.split()
        found = {
            place
            for length in self._lengths
            for begin in range(len(words) - length + 1)
            for place in self._places.get(" ".join(words[begin : begin + length]), ())
        }
        return [self._ids[place] for place in sorted(found)]
