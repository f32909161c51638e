"""What stands between the parts of a phrase: words that introduce time, labels, lengths, citations, other words.

None of it is a time; but a number or a word of time that is left over shows that something was not understood.
"""

from hoagiai_cli.deadlines.time_of_day import skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, ROMAN, Cursor

_LEAD = (
    ("hoàn", "thành"), ("xong",), ("thực", "hiện"), ("triển", "khai"), ("tổ", "chức"), ("ban", "hành"), ("dự", "kiến"),
    ("báo", "cáo"), ("gửi",), ("bắt", "đầu"), ("và",), ("phải",), ("thời", "gian"), ("thời", "hạn"), ("tiến", "độ"),
    ("giai", "đoạn"), ("hoặc",), ("chung",), ("là",), (":",), ("phấn", "đấu"), ("cơ", "bản"), ("tập", "trung"),
    ("làm",), ("vào", "dịp"), ("đợt",), ("trình",), ("nộp",), ("kết", "thúc"),
)  # fmt: skip
"""Words of the office's work that stand before a time and do not change it."""
_LEAD_STARTS = frozenset(words[0] for words in _LEAD)

_LABELS = frozenset(("đợt", "lần", "bước", "kỳ", "phụ", "mục", "khoản", "điểm", "điều", "số", "khóa", "lớp"))
_DOCUMENT_NAMES = frozenset(
    (
        ("luật", ""), ("bộ", "luật"), ("pháp", "lệnh"), ("nghị", "định"), ("nghị", "quyết"), ("quyết", "định"),
        ("thông", "tư"), ("thông", "báo"), ("chỉ", "thị"), ("công", "văn"), ("công", "điện"), ("văn", "bản"),
        ("hiến", "pháp"), ("kết", "luận"), ("chương", "trình"), ("đề", "án"), ("kế", "hoạch"), ("hướng", "dẫn"),
        ("dự", "toán"), ("hội", "nghị"), ("hội", "thi"), ("tổng", "kết"), ("sơ", "kết"),
    )
)  # fmt: skip
_REMARKS = frozenset((("đề", "xuất"), ("đề", "nghị"), ("kiến", "nghị"), ("ghi", "chú")))
_LAST_STAGE = 9
_LAST_LABEL = 999
"""Greater numbers behind these words are years: "nhiệm kỳ 2025 - 2030"."""
_PURPOSE = frozenset((("để", ""), ("nhằm", ""), ("phục", "vụ"), ("tầm", "nhìn"), ("định", "hướng")))
"""Words after which the rest of the clause says what for: "để tổng hợp", "tầm nhìn 2045"."""
_LENGTH_UNITS = frozenset(("ngày", "buổi", "tháng", "năm", "tuần", "giờ", "tiết", "phút", "quý", "lần", "đợt"))
_NEGATIONS = frozenset(("không", "chưa", "trừ", "hoãn", "lùi", "dời", "hủy", "bỏ", "thay"))
TIME_WORDS = frozenset(
    (
        "ngày",
        "tháng",
        "quý",
        "năm",
        "tuần",
        "kỳ",
        "dịp",
        "tết",
        "mùa",
        "vụ",
        "hè",
        "xuân",
        "sớm",
        "ngay",
        "kịp",
        "khẩn",
        "hạn",
        "sau",
        "trước",
        "đến",
        "từ",
        "hằng",
        "lịch",
        "khoảng",
    )
)
"""Words of time: with one of them, a phrase without a reading is not understood rather than no time at all."""
PRECISE_TIME_WORDS = frozenset(
    (
        "tháng",
        "quý",
        "tuần",
        "dịp",
        "tết",
        "mùa",
        "hè",
        "khoảng",
    )
)
"""Those that, left over beside a reading, leave it in doubt; the others are common in any prose."""
_BRACKETS = frozenset(("(", ")"))
_CLAUSE_ENDS = frozenset((";", "\n", ")", "("))


def skip_lead_words(cursor: Cursor) -> bool:
    """Step over words that introduce a time; say whether there were any."""
    begin = cursor.at
    while cursor.word() in _LEAD_STARTS:
        for words in _LEAD:
            if cursor.accept(*words):
                break
        else:
            break
    return cursor.at > begin


def _skip_label(cursor: Cursor) -> bool:
    """Step over "đợt 1", "lần 2", "giai đoạn I": numbers of things in order."""
    word, following = cursor.word(), cursor.word(1)
    if word in _LABELS and (0 <= cursor.number(1) <= _LAST_LABEL or following in ROMAN):
        cursor.at += 2
        return True
    if (word, following) == ("giai", "đoạn") and (0 < cursor.number(2) <= _LAST_STAGE or cursor.word(2) in ROMAN):
        cursor.at += 3
        return True
    return False


class Rest:
    """Collects what is not time while the parts of a phrase are read.

    Attributes:
        numbers: Numbers that belong to nothing: not to a time, a label, a length or a count of things.
        time_words: Words of time that were not understood.
        negated: A word that may turn the meaning round ("không", "trừ").
        words: Whether there are other words at all.
        lengths: Whether there is a length ("01 ngày/hội nghị").
        done: Whether the phrase tells what was done ("đã hoàn thành tháng 3").
        in_brackets: Whether the cursor stands in brackets: what is left over there is a remark.
        remark: A line in which somebody proposes another time; what it proposes is not the plan's.
    """

    __slots__ = ("cursor", "done", "in_brackets", "lengths", "negated", "numbers", "remark", "time_words", "words")

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.numbers: list[str] = []
        self.time_words: list[str] = []
        self.negated = ""
        self.words = 0
        self.lengths = False
        self.remark = ""
        self.done = False
        self.in_brackets = False

    def skip(self) -> None:
        """Step over what is not time at the cursor, and note what it leaves open."""
        cursor = self.cursor
        token = cursor.tokens[cursor.at]
        if token.word in _BRACKETS:
            self.in_brackets = token.word == "("
        if skip_time_of_day(cursor):
            return
        if token.number != NOT_A_NUMBER:
            self._skip_number()
        elif not (self._skip_named() or _skip_label(cursor) or skip_lead_words(cursor)):
            self._skip_word(token.word)

    def _skip_named(self) -> bool:
        """Step over what a first word announces up to its end: a remark, a purpose, a document's name."""
        cursor = self.cursor
        word, following = cursor.word(), cursor.word(1)
        if (word, following) in _REMARKS and (cursor.at == 0 or cursor.word(-1) == "\n"):
            self._skip_remark()
        elif (word, "") in _PURPOSE or (word, following) in _PURPOSE:
            self._skip_clause()
        elif (word, following) in _DOCUMENT_NAMES or word == "luật":
            self._skip_document()
        else:
            return False
        return True

    def _skip_word(self, word: str) -> None:
        self.cursor.at += 1
        if not word.isalpha():
            return
        self.words += 1
        if word == "đã" and not self.in_brackets:
            self.done = True
        elif word in _NEGATIONS:
            self.negated = self.negated or word
        elif word in TIME_WORDS and not self.in_brackets:
            self.time_words.append(word)

    def _skip_number(self) -> None:
        """A number before a word is a length or a count of things; alone it belongs to a time that was not read."""
        cursor = self.cursor
        begin = cursor.at
        cursor.at += 1
        while cursor.word() in {"/", ",", "."} and cursor.number(1) != NOT_A_NUMBER:
            cursor.at += 2
        if cursor.word() in _LENGTH_UNITS and cursor.number(1) == NOT_A_NUMBER:
            cursor.at += 1
            self.lengths = True
        elif cursor.word().isalpha() or cursor.word() in {"%", "("}:
            self.words += 1
        elif not self.in_brackets:
            self.numbers.append(cursor.quote(begin, cursor.at))

    def _skip_remark(self) -> None:
        cursor = self.cursor
        begin = cursor.at
        while cursor.at < cursor.end and cursor.word() != "\n":
            cursor.at += 1
        self.remark = cursor.quote(begin, cursor.at)

    def _skip_clause(self) -> None:
        cursor = self.cursor
        while cursor.at < cursor.end and cursor.word() not in _CLAUSE_ENDS:
            cursor.at += 1

    def _skip_document(self) -> None:
        """A document's or a meeting's name, with the years and days that belong to it: "Luật Hộ tịch năm 2014"."""
        cursor = self.cursor
        self.words += 1
        cursor.at += 1 if cursor.word() == "luật" else 2
        while cursor.at < cursor.end and not _ends_name(cursor):
            cursor.at += 1


def _ends_name(cursor: Cursor) -> bool:
    """A comma ends a name too, but not in "Nghị quyết số 27-NQ/TW, ngày 09/11/2022"."""
    word = cursor.word()
    if word == ",":
        return cursor.word(1) != "ngày" and cursor.number(1) == NOT_A_NUMBER
    if word == "định":
        return cursor.word(1) == "kỳ"
    return word in _CLAUSE_ENDS or word in _NAME_ENDS


_NAME_ENDS = frozenset(
    ("trước", "chậm", "trong", "vào", "từ", "hoàn", "xong", ":", "đến", "quý", "tháng", "thường", "khi", "hằng")
)
