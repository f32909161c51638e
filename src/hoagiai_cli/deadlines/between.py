"""What stands between the parts of a phrase: words that introduce time, labels, lengths, citations, other words.

None of it is a time; but a number or a word of time that is left over shows that something was not understood.
"""

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
_DOCUMENTS = frozenset(
    ("luật", "lệnh", "nghị", "quyết", "thông", "chỉ", "công", "văn", "hiến", "kết", "chương", "đề", "kế", "hướng")
)
_DOCUMENT_NAMES = frozenset(
    (
        ("luật", ""), ("bộ", "luật"), ("pháp", "lệnh"), ("nghị", "định"), ("nghị", "quyết"), ("quyết", "định"),
        ("thông", "tư"), ("thông", "báo"), ("chỉ", "thị"), ("công", "văn"), ("công", "điện"), ("văn", "bản"),
        ("hiến", "pháp"), ("kết", "luận"), ("chương", "trình"), ("đề", "án"), ("kế", "hoạch"), ("hướng", "dẫn"),
        ("dự", "toán"), ("hội", "nghị"), ("hội", "thi"), ("báo", "cáo"), ("tổng", "kết"), ("sơ", "kết"),
    )
)  # fmt: skip
_PURPOSE = frozenset(("để", "nhằm", "phục"))
_LENGTH_UNITS = frozenset(("ngày", "buổi", "tháng", "năm", "tuần", "giờ", "tiết", "phút", "quý", "lần", "đợt"))
_NEGATIONS = frozenset(("không", "chưa", "trừ", "hoãn", "lùi", "dời", "hủy", "bỏ", "thay"))
TIME_WORDS = frozenset(
    "ngày tháng quý năm tuần kỳ dịp tết mùa vụ hè xuân thu đông sớm ngay kịp hạn sau trước đến từ hằng lịch khoảng".split()
)
_CLAUSE_ENDS = frozenset((";", "\n", ")", "("))


def skip_lead_words(cursor: Cursor) -> None:
    """Step over words that introduce a time."""
    while cursor.word() in _LEAD_STARTS:
        for words in _LEAD:
            if cursor.accept(*words):
                break
        else:
            return


class Rest:
    """Collects what is not time while the parts of a phrase are read.

    Attributes:
        numbers: Numbers that belong to nothing: not to a time, a label, a length or a count of things.
        time_words: Words of time that were not understood.
        negated: A word that may turn the meaning round ("không", "trừ").
        words: Whether there are other words at all.
        lengths: Whether there is a length ("01 ngày/hội nghị").
    """

    __slots__ = ("cursor", "first_unread", "lengths", "negated", "numbers", "time_words", "words")

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.numbers: list[str] = []
        self.time_words: list[str] = []
        self.negated = ""
        self.words = 0
        self.lengths = False

    def part_ends(self) -> None:
        """Take note that a part was read."""

    def skip(self) -> None:
        """Step over what is not time at the cursor, and note what it leaves open."""
        cursor = self.cursor
        token = cursor.tokens[cursor.at]
        if token.number != NOT_A_NUMBER:
            self._skip_number()
            return
        word = token.word
        following = cursor.word(1)
        if word in _PURPOSE:
            self._skip_clause()
        elif (word, following) in _DOCUMENT_NAMES or word == "luật":
            self._skip_document()
        elif word in _LABELS and (cursor.number(1) != NOT_A_NUMBER or following in ROMAN):
            cursor.at += 2
        else:
            before = cursor.at
            skip_lead_words(cursor)
            if cursor.at == before:
                cursor.at += 1
                if word.isalpha():
                    self.words += 1
                    if word in _NEGATIONS:
                        self.negated = self.negated or word
                    elif word in TIME_WORDS:
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
        else:
            self.numbers.append(cursor.quote(begin, cursor.at))

    def _skip_clause(self) -> None:
        cursor = self.cursor
        while cursor.at < cursor.end and cursor.word() not in _CLAUSE_ENDS:
            cursor.at += 1

    def _skip_document(self) -> None:
        """A document's or a meeting's name, with the years and days that belong to it: "Luật Hộ tịch năm 2014"."""
        cursor = self.cursor
        self.words += 1
        cursor.at += 1
        while cursor.at < cursor.end and cursor.word() not in _CLAUSE_ENDS and cursor.word() not in _NAME_ENDS:
            if cursor.word() == "," and cursor.word(1) != "ngày" and cursor.number(1) == NOT_A_NUMBER:
                return
            cursor.at += 1


_NAME_ENDS = frozenset(("trước", "chậm", "trong", "vào", "từ", "hoàn", "xong", ":", "đến", "quý", "tháng", "thường", "khi"))
