"""Words compared as people read them: one Unicode form, one place of tone marks, one spelling of known short forms."""

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWEL_PAIR = re.compile(rf"(?<![qQ])([oOuU])([aeyAEY])([{_TONES}])(?!\w)")
"""A final oa, oe, uy with its tone on the second letter, decomposed: "hoà", "Uỷ"; "hoàn" and "quý" have but one way."""

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
_CONTROL = dict.fromkeys([*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])

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


def clean(text: str) -> str:
    """Return the text in NFC, without what no reader sees, with plain spaces; lines stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _SPACES.sub(" ", text.translate(_CONTROL))


def fold(text: str) -> str:
    """Return the text for comparing: lower case, tone marks in one place, one space, one dash."""
    text = unicodedata.normalize("NFD", text.lower()).replace("–", "-").replace("—", "-")
    text = _VOWEL_PAIR.sub(r"\1\3\2", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(name: str) -> str:
    """Return what the spellings of one body have in common."""
    key = fold(name)
    for pattern, words in _SHORT_FORMS:
        key = pattern.sub(words, key)
    return " ".join(re.sub(r"[^\w/]+", " ", key.replace("&", " và ")).split())


def without_marks(text: str) -> str:
    """Return the text in ASCII letters: "Đoàn Kết" → "Doan Ket"."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def slug(text: str, longest: int = 60) -> str:
    """Return a readable ASCII id of the text's first words."""
    words = re.sub(r"[^a-z0-9]+", " ", without_marks(text).lower()).split()
    made = ""
    for word in words:
        longer = f"{made}-{word}".removeprefix("-")
        if len(longer) > longest:
            break
        made = longer
    return made or (words[0][:longest] if words else "muc")


def is_upper(text: str) -> bool:
    """Tell whether the text is set in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)
