"""What stands between the parts of a phrase: words that introduce time, labels, lengths, citations, other words.

Each token is known to say nothing of the deadline (``vocabulary.py``), or belongs to what a rule here explains, or is
noted as unread: beside a date it leaves the whole phrase in doubt.
"""

from hoagiai_cli.deadlines import absorbed, vocabulary
from hoagiai_cli.deadlines.cycles import EVERY
from hoagiai_cli.deadlines.document_names import begins_name, skip_name
from hoagiai_cli.deadlines.lead_words import (
    accept_revision,
    skip_label,
    skip_label_in_brackets,
    skip_lead_words,
    skip_period_label,
    skip_report,
)
from hoagiai_cli.deadlines.time_of_day import START_WORDS as TIME_OF_DAY_WORDS
from hoagiai_cli.deadlines.time_of_day import skip_time_of_day
from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_REMARKS = frozenset((("đề", "xuất"), ("đề", "nghị"), ("kiến", "nghị"), ("ghi", "chú")))
_NOT_DUE = frozenset((("tính", "đến"), ("tính", "tới"), ("dự", "phòng")))
"""Words before a day on which nothing is due: up to which data count, or which stands in for another."""
_PURPOSE = frozenset((("để", ""), ("nhằm", ""), ("phục", "vụ"), ("tầm", "nhìn"), ("định", "hướng")))
"""Words after which the rest of the clause says what for: "để tổng hợp", "tầm nhìn 2045"."""
_AIMS = frozenset(("để", "nhằm"))
_OF_TIME = frozenset(("quý", "tháng", "năm", "ngày"))
_LENGTH_UNITS = frozenset(("ngày", "buổi", "tháng", "năm", "tuần", "giờ", "tiết", "phút", "quý", "lần", "đợt"))
_NEGATIONS = frozenset(("không", "chưa", "trừ", "hoãn", "lùi", "dời", "hủy", "bỏ", "thay"))
TIME_WORDS = frozenset(
    (
        "ngày", "tháng", "quý", "năm", "tuần", "kỳ", "dịp", "tết", "mùa", "vụ", "hè", "xuân",
        "đầu", "giữa", "cuối",
        "sớm", "ngay", "kịp", "khẩn", "hạn", "sau", "trước", "đến", "từ", "hằng", "lịch", "khoảng",
    )
)  # fmt: skip
"""Words of time: with one of them, a phrase without a reading is not understood rather than no time at all."""
_AT_LEAST = frozenset((("ít", "nhất"), ("tối", "thiểu")))
_AT_ONCE = frozenset(("sau", "trong", "từ", "trước"))
_SIGNS = frozenset(".,;:()-/\n+&\"'“”‘’•*[]·…")
"""Signs that join or mark words and say nothing."""
_BOUNDING = frozenset(("trước", "chậm", "muộn", "hoàn", "xong", "hết", "từ", "sau", "khi", "kể"))
"""Words that make a deadline of a time behind them."""
_DAYS_WITH_NAMES = frozenset(("tháng", "ngày", "tuần"))
_REPORTS = frozenset(("kết", "cáo"))
"""The last syllable of "sơ kết", "tổng kết", "báo cáo"."""
_LARGEST_COUNT = 1000
"""No more things are counted beside a date; from there on a number looks like a year."""
_CLAUSE_ENDS = frozenset((";", "\n", ")", "("))


class Rest:
    """Collects what is not time while the parts of a phrase are read.

    Attributes:
        unread: Words, numbers and signs that no rule explains.
        time_words: Words of time that were not understood; they stand in ``unread`` too.
        negated: A word that may turn the meaning round ("không", "trừ").
        lengths: Whether there is a length ("01 ngày/hội nghị").
        done: Whether the phrase tells what was done ("đã hoàn thành tháng 3").
        revised: How many times another time is put in the place of one.
        months: Whether there is a length in months or years, which could be a period.
        reported: Whether such a length is the period of a report ("sơ kết 6 tháng").
        timed: Whether there are hours, parts of the day or days of the week outside the times.
        remark: A line in which somebody proposes another time; what it proposes is not the plan's.
    """

    __slots__ = (
        "_read_to",
        "_unread_from",
        "_unread_to",
        "cursor",
        "done",
        "lengths",
        "months",
        "negated",
        "remark",
        "reported",
        "revised",
        "time_words",
        "timed",
        "unread",
    )

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.unread: list[str] = []
        self.time_words: list[str] = []
        self.negated = ""
        self.lengths = False
        self.remark = ""
        self.revised = 0
        self.months = False
        self.reported = False
        self.done = False
        self.timed = False
        self._read_to = self._unread_from = self._unread_to = -1

    def skip(self) -> None:
        """Step over what is not time at the cursor, and note what it leaves open."""
        cursor = self.cursor
        if self._skip_pair(cursor.word(), cursor.word(1)) or vocabulary.skip_whole_word(cursor):
            return
        if skip_time_of_day(cursor):
            self.timed = True
            return
        if cursor.number() != NOT_A_NUMBER:
            self._skip_number()
        elif not (self._skip_named() or skip_period_label(cursor) or skip_label(cursor) or skip_lead_words(cursor)):
            self._skip_word(cursor.word())

    def _skip_named(self) -> bool:
        """Step over what a first word announces up to its end: a remark, a purpose, a document's name."""
        cursor = self.cursor
        word, following = cursor.word(), cursor.word(1)
        first = cursor.at
        if (word, following) in _REMARKS and self._begins_line(following):
            self._skip_remark()
            return True
        if accept_revision(cursor):
            self.revised += 1
            return True
        if word in {"ngay", "ngày"} and following in _AT_ONCE and (word == "ngay" or cursor.text.isascii()):
            cursor.at += 1
            return True
        if self._skip_what_is_due(word, following):
            return True
        if (word, "") in _PURPOSE or (word, following) in _PURPOSE:
            self._skip_clause()
            self._doubt_bounds(first)
        elif begins_name(word, following):
            skip_name(cursor)
            self._doubt(first)
        else:
            return False
        return True

    def _begins_line(self, following: str) -> bool:
        """A line of its own proposes another time; "đề nghị gửi trước 30/6" at the very beginning asks for the work."""
        cursor = self.cursor
        return cursor.word(-1) == "\n" if cursor.at > 0 else following != "nghị"

    def _skip_what_is_due(self, word: str, following: str) -> bool:
        """Step over what a time is of: "(đợt 1)", "báo cáo năm" before its day, "sơ kết" before its year."""
        if following == "kết":
            return skip_lead_words(self.cursor)
        report = (word, following) == ("báo", "cáo")
        return skip_label_in_brackets(self.cursor) or (report and skip_report(self.cursor))

    def _skip_pair(self, word: str, following: str) -> bool:
        """Step over "ít nhất" before "01 lần", "trong tuần" before its days."""
        cursor = self.cursor
        least = (word, following) in _AT_LEAST and (
            cursor.word(2) in EVERY or "lần" in {cursor.word(3), cursor.word(5)} or cursor.word(3) == "%"
        )
        if word == "trong" and cursor.number(1) != NOT_A_NUMBER and cursor.word(2) in _LENGTH_UNITS:
            cursor.at += 1  # "trong 03 ngày": how long, told before the days themselves
            return True
        if (word, following) in _NOT_DUE and (cursor.number(2) != NOT_A_NUMBER or cursor.word(2) in _OF_TIME | {"hết"}):
            self.unread.append(cursor.quote(cursor.at, cursor.at + 2))
            cursor.at += 1 + (word != "tính")
            return True
        if (word, following) == ("trong", "thời") and cursor.number(3) != NOT_A_NUMBER:
            cursor.at += 3
            return True
        if word == "vào" and following in TIME_OF_DAY_WORDS:
            cursor.at += 1  # "hằng tuần vào sáng thứ Hai"
            self.timed = skip_time_of_day(cursor)
            return True
        week = (word, following) == ("trong", "tuần") and cursor.word(2) in {"từ", "("}
        cursor.at += 2 * (least or week)
        return least or week

    def _doubt(self, first: int) -> None:
        doubt = absorbed.find_doubt(self.cursor.quote(first, self.cursor.at))
        if doubt:
            self.unread.append(doubt)

    def _doubt_bounds(self, first: int) -> None:
        """A purpose may name the period that it serves ("để báo cáo tháng 01/2026"), but no deadline of its own."""
        cursor = self.cursor
        words = [token.word for token in cursor.tokens[first : cursor.at]]
        aim = words[0] in _AIMS and len(words) > 1
        begins = aim and (set(words[1:3]) & _OF_TIME or not words[1].isalpha() or words[1] == "đến")
        if begins or (any(word in _BOUNDING for word in words) and any(word.isdigit() for word in words)):
            self.unread.append(cursor.quote(first, cursor.at))

    def _skip_word(self, word: str) -> None:
        cursor = self.cursor
        first = cursor.at
        if vocabulary.skip_plain(cursor) or (word not in TIME_WORDS and vocabulary.skip_name(cursor)):
            self._read_to = cursor.at
            return
        cursor.at += 1
        if self._is_list_letter(first):
            cursor.at += 1
            return
        if word in _DAYS_WITH_NAMES and cursor.begins_upper(-1) and self._is_named_day():
            return
        if word == "hoặc":
            return  # what it leaves open, the doubts about its two sides say
        if word == "đã":
            self.done = True
        elif word in _NEGATIONS:
            self.negated = self.negated or word
        elif word in TIME_WORDS:
            self.time_words.append(word)
            self.unread.append(cursor.quote(first, cursor.at))
        elif word.isalpha():
            self._note_syllable(first)
        elif word not in _SIGNS or self._is_loose_sign(first):
            self.unread.append(cursor.quote(first, cursor.at))

    def _is_named_day(self) -> bool:
        """Tell "Tháng Thanh niên", "Ngày Thương binh - Liệt sĩ" from times by their capitals."""
        cursor = self.cursor
        return not cursor.text.isupper() and cursor.word().isalpha() and cursor.begins_upper(0)

    def _note_syllable(self, first: int) -> None:
        """Note a syllable that nothing explains: with those beside it, for alone it is half a word."""
        cursor = self.cursor
        if self._unread_to == first and self.unread:
            self.unread[-1] = cursor.quote(self._unread_from, cursor.at)
        else:
            self._unread_from = first - (self._read_to == first and cursor.tokens[first - 1].word.isalpha())
            self.unread.append(cursor.quote(self._unread_from, cursor.at))
        self._unread_to = cursor.at

    def _is_loose_sign(self, at: int) -> bool:
        """A slash or a dash beside a number belongs to a time that was not read; so do dots that stand for digits."""
        tokens = self.cursor.tokens
        word = tokens[at].word
        if word == "/":
            return tokens[at + 1].number != NOT_A_NUMBER or (at > 0 and tokens[at - 1].number != NOT_A_NUMBER)
        return word == "." and tokens[at + 1].word == "." and at + 2 < self.cursor.end

    def _skip_number(self) -> None:
        """A number before a word is a length or a count of things; alone it belongs to a time that was not read."""
        cursor = self.cursor
        first = cursor.at
        cursor.at += 1
        while cursor.word() in {"/", ",", "."} and cursor.number(1) != NOT_A_NUMBER:
            cursor.at += 2
        if cursor.word() in _LENGTH_UNITS and cursor.number(1) == NOT_A_NUMBER:
            self.months = self.months or cursor.word() in {"tháng", "năm"}
            self.reported = self.reported or (first > 0 and cursor.tokens[first - 1].word in _REPORTS)
            cursor.at += 1
            cursor.at += (cursor.word(-1), cursor.word()) == ("ngày", "đêm")
            self.lengths = True
            return
        if self._is_list_number(first):
            cursor.at += 1
            return
        if cursor.accept("%"):
            return
        if not self._counts(first):
            self.unread.append(cursor.quote(first, cursor.at))

    def _is_list_number(self, first: int) -> bool:
        """Tell "1." or "1)" at the beginning of a line."""
        cursor = self.cursor
        begins = first == 0 or cursor.tokens[first - 1].word == "\n"
        return begins and cursor.at == first + 1 and cursor.word() in {".", ")"} and not cursor.touches_next(0)

    def _is_list_letter(self, first: int) -> bool:
        """Tell "a)" at the beginning of a line or of a clause."""
        cursor = self.cursor
        begins = first == 0 or cursor.tokens[first - 1].word in {"\n", ";"}
        return begins and len(cursor.tokens[first].word) == 1 and cursor.word() == ")" and cursor.touches_next(-1)

    def _counts(self, first: int) -> bool:
        """Say whether the number counts what the next word names: "05 lớp", "100% xã"."""
        cursor = self.cursor
        if cursor.number(-1) != NOT_A_NUMBER and cursor.touches_next(-1):
            return False
        at = cursor.at
        counted = vocabulary.skip_plain(cursor)
        cursor.at = at
        return counted and cursor.tokens[first].number < _LARGEST_COUNT

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
