"""Words that stand around a time and do not change it: what is done, which of several it is, what is reported."""

from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor

_LEAD = (
    ("hoàn", "thành"), ("xong",), ("thực", "hiện"), ("triển", "khai"), ("tổ", "chức"), ("ban", "hành"), ("dự", "kiến"),
    ("báo", "cáo"), ("gửi",), ("bắt", "đầu"), ("và",), ("phải",), ("thời", "gian"), ("thời", "hạn"), ("tiến", "độ"),
    ("giai", "đoạn"), ("chung",), ("là",), (":",), ("phấn", "đấu"), ("cơ", "bản"), ("tập", "trung"),
    ("làm",), ("vào", "dịp"), ("đợt",), ("trình",), ("nộp",), ("kết", "thúc"), ("hoàn", "tất"), ("khởi", "công"),
    ("khởi", "động"), ("tiến", "hành"), ("chậm", "nhất"), ("mốc",), ("hạn",), ("hạn", "chót"), ("nhiệm", "kỳ"),
    ("ngày", "giờ"),
    ("thời", "điểm"), ("theo", "dõi"), ("đạt",), ("duy", "trì"), ("vận", "hành"), ("sau", "đó"), ("tiếp", "tục"),
)  # fmt: skip
"""Words of the office's work that stand before a time and do not change it."""
_LONGEST_LEAD = sorted(_LEAD, key=len, reverse=True)
_LEAD_STARTS = frozenset(words[0] for words in _LEAD)
LEAD_WORDS = frozenset(word for words in _LEAD for word in words)
"""Each single word of them."""


_LABELS = frozenset(("đợt", "lần", "bước", "kỳ", "phụ", "mục", "khoản", "điểm", "điều", "số", "khóa", "lớp"))
_LAST_STAGE = 9
_LAST_LABEL = 999
"""Greater numbers behind these words are years: "nhiệm kỳ 2025 - 2030"."""
REVISIONS = (
    ("được", "gia", "hạn"), ("gia", "hạn"), ("kéo", "dài"), ("được", "điều", "chỉnh"), ("điều", "chỉnh"),
    ("điều", "chỉnh", "sang"), ("gia", "hạn", "sang"), ("kéo", "dài", "sang"), ("được", "điều", "chỉnh", "sang"),
    ("chuyển", "sang"), ("lùi", "sang"), ("lùi", "đến"), ("dời", "sang"), ("dời", "đến"),
    ("sửa", "thành"), ("đổi", "thành"),
)  # fmt: skip
"""Words that put another time in the place of the one before them."""
_LONGEST_FIRST = sorted(REVISIONS, key=len, reverse=True)
_REVISION_STARTS = frozenset(words[0] for words in REVISIONS)
_IN_LABELS = frozenset(("báo", "cáo", "đợt", "lần", "kỳ", "năm", "quý", "tháng", "cả", "sơ", "tổng", "kết"))
_LONGEST_LABEL = 6
_LAST_IN_LABEL = 12
_CLAUSE_ENDS = frozenset((",", ";", ".", "\n", "và", ")", ""))
_REPORTED = frozenset(("năm", "quý", "tháng", "tuần"))
_DUE = frozenset(("trước", "chậm", ":", "vào", "gửi", "xong", "("))


def skip_lead_words(cursor: Cursor) -> bool:
    """Step over words that introduce a time; say whether there were any."""
    begin = cursor.at
    if cursor.word(1) == "kết" and cursor.word() in {"sơ", "tổng"} and _is_held_in_year(cursor):
        cursor.at += 2
        return True
    while cursor.word() in _LEAD_STARTS:
        if cursor.word() in _LABELS and cursor.number(1) != NOT_A_NUMBER:
            break  # "đợt 1 tháng 4": the 1 is no day
        for words in _LONGEST_LEAD:
            if cursor.accept(*words):
                break
        else:
            break
    return cursor.at > begin


def _is_held_in_year(cursor: Cursor) -> bool:
    """Tell "sơ kết năm 2028; tổng kết năm 2030" from "tổng kết năm 2026 trước ngày 15/12": the year is all."""
    ahead = 3 if cursor.word(2) == "vào" else 2
    return cursor.word(ahead) == "năm" and cursor.is_year(ahead + 1) and cursor.word(ahead + 2) in _CLAUSE_ENDS


def skip_label(cursor: Cursor) -> bool:
    """Step over "đợt 1", "lần 2", "giai đoạn I", "học kỳ I": numbers of things in order."""
    word, following = cursor.word(), cursor.word(1)
    if word in _LABELS and (0 <= cursor.number(1) <= _LAST_LABEL or following in ROMAN):
        cursor.at += 2
        return True
    if (word, following) == ("giai", "đoạn") and (0 < cursor.number(2) <= _LAST_STAGE or cursor.word(2) in ROMAN):
        if cursor.number(2) != NOT_A_NUMBER and cursor.number(3) != NOT_A_NUMBER:
            return False  # "giai đoạn 7 2026 - 2030": a number too many
        cursor.at += 3
        return True
    return _skip_school_term(cursor)


def skip_label_in_brackets(cursor: Cursor) -> bool:
    """Step over what says which item this is: "Quý I (đợt 1), quý III (đợt 2)", "15/6 (6 tháng) và 15/12 (năm)"."""
    at = cursor.at
    if cursor.accept("("):
        labels = 0
        while cursor.word() != ")" and labels <= _LONGEST_LABEL:
            numbered = cursor.word() in ROMAN or 0 < cursor.number() <= _LAST_IN_LABEL
            if numbered and (cursor.word(1) == "tháng" or cursor.word(-1) in _LABELS):
                cursor.at += 1
            elif numbered or not (cursor.accept_any(_IN_LABELS) or cursor.accept_any(_LABELS)):
                break
            labels += 1
        if labels and cursor.accept(")"):
            return True
    cursor.at = at
    return False


def skip_report(cursor: Cursor) -> bool:
    """Step over "báo cáo năm", "báo cáo 6 tháng" before the day on which it is due."""
    at = cursor.at
    cursor.at += 2
    if 0 < cursor.number() <= _LAST_IN_LABEL and cursor.word(1) == "tháng":
        cursor.at += 1
    if cursor.accept_any(_REPORTED) and cursor.word() in _DUE | {")"}:
        return True
    cursor.at = at
    return False


def skip_period_label(cursor: Cursor) -> bool:
    """Step over the "năm", "quý" of "6 tháng (trước 15/6), năm (trước 15/12)", "số liệu quý trước ngày 15"."""
    unit, due = cursor.word(), cursor.word(1)
    if unit not in {"năm", "quý"} or due not in _DUE or cursor.word(-1) in _NO_LABEL:
        return False
    ahead = next(at for at in (2, 3, 4) if at == 4 or cursor.word(at) not in _BEFORE_DAY)  # noqa: PLR2004
    of_month = cursor.word(ahead + 1) == "/" and 0 < cursor.number(ahead + 2) <= _LAST_IN_LABEL
    if not (of_month and cursor.number(ahead) > 0) and cursor.word(ahead) != "ngày":
        return False
    cursor.at += 1
    return True


def _skip_school_term(cursor: Cursor) -> bool:
    """Step over the "học kỳ I" of "kết thúc học kỳ I trước ngày 18/1": its time stands right behind it.

    Without one the term itself is the time, which only the school's own plan knows.
    """
    numbered = 0 < cursor.number(2) <= _LAST_STAGE or cursor.word(2) in ROMAN
    if (cursor.word(), cursor.word(1)) != ("học", "kỳ") or not numbered:
        return False
    ahead = next(at for at in (3, 4, 5, 6, 7) if at == 7 or cursor.word(at) not in _BEFORE_TIME)  # noqa: PLR2004
    unit = cursor.word(ahead) in {"ngày", "tháng"} and cursor.number(ahead + 1) != NOT_A_NUMBER
    of_month = cursor.word(ahead + 1) == "/" and 0 < cursor.number(ahead + 2) <= _LAST_IN_LABEL
    if ahead == 3 or not (unit or (of_month and cursor.number(ahead) > 0)):  # noqa: PLR2004 - nothing introduces it
        return False
    cursor.at += 3
    return True


_BEFORE_TIME = frozenset(
    ("trước", "chậm", "muộn", "nhất", "hoàn", "thành", "xong", "là", "vào", "trong", "từ", ":", "(")
)
_BEFORE_DAY = frozenset(("trước", "chậm", "nhất", "hoàn", "thành", "là"))
_NO_LABEL = frozenset(("trong", "của", "mỗi", "từng", "cả", "các", "những", "đầu", "giữa", "cuối", "một"))
"""Words in front of "năm", "quý" that make a time of it."""


def accept_revision(cursor: Cursor) -> bool:
    """Step over words that put another time in place of the one before; "đến" stays: it bounds the new one."""
    if cursor.word() in _REVISION_STARTS and any(cursor.accept(*words) for words in _LONGEST_FIRST):
        cursor.at -= cursor.word(-1) == "đến"
        return True
    return False
