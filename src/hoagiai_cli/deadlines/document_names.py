"""Names of documents and meetings, with the years and days that belong to them: "Luật Hộ tịch năm 2014"."""

from hoagiai_cli.deadlines.tokens import NOT_A_NUMBER, Cursor

_DOCUMENT_NAMES = frozenset(
    (
        ("luật", ""), ("bộ", "luật"), ("pháp", "lệnh"), ("nghị", "định"), ("nghị", "quyết"), ("quyết", "định"),
        ("thông", "tư"), ("thông", "báo"), ("chỉ", "thị"), ("công", "văn"), ("công", "điện"), ("văn", "bản"),
        ("hiến", "pháp"), ("kết", "luận"), ("chương", "trình"), ("đề", "án"), ("kế", "hoạch"), ("hướng", "dẫn"),
        ("dự", "toán"), ("quyết", "toán"), ("hội", "nghị"), ("hội", "thi"),
    )
)  # fmt: skip
_CLAUSE_ENDS = frozenset((";", "\n", ")", "("))


def begins_name(word: str, following: str) -> bool:
    """Say whether a document's or a meeting's name begins with these two words."""
    return (word, following) in _DOCUMENT_NAMES or word == "luật"


def skip_name(cursor: Cursor) -> None:
    """Step over a name, up to where its clause or a time ends it."""
    cursor.at += 1 if cursor.word() == "luật" else 2
    while cursor.at < cursor.end and not _ends_name(cursor):
        cursor.at += 1


def _ends_name(cursor: Cursor) -> bool:
    """A comma ends a name too, but not in "Nghị quyết số 27-NQ/TW, ngày 09/11/2022"."""
    word = cursor.word()
    if word == "ngày":
        return not _cites_day(cursor)
    if word == ",":
        return cursor.word(1) != "ngày" and cursor.number(1) == NOT_A_NUMBER
    if word == "định":
        return cursor.word(1) == "kỳ"
    return word in _CLAUSE_ENDS or word in _NAME_ENDS


def _cites_day(cursor: Cursor) -> bool:
    """A day belongs to a document with a number ("Kế hoạch số 15/KH-UBND ngày 03/3/2026"), not to a meeting."""
    return any(token.word in {"số", "-"} for token in cursor.tokens[max(0, cursor.at - _CITED_BEFORE) : cursor.at])


_CITED_BEFORE = 9
_NAME_ENDS = frozenset(
    ("trước", "chậm", "trong", "vào", "từ", "hoàn", "xong", ":", "đến", "quý", "tháng", "thường", "khi", "hằng")
)
