"""What a table leaves open: each question with its place and the answers that it takes; answers from a file, by place.

A question is known again by its place and kind. An answer that was written for other words than now stand in the place
is refused, and so is one to which there is no question: a row that moved never gets the answer of another.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.typed import read_day
from hoagiai_cli.store.source import Unreadable, read_source
from hoagiai_cli.store.yaml_reader import read_yaml

BO = "bo"
"""The answer to any question that leaves the row out."""
_CHU = "chu"
_SHOWN = 100
"""Characters of a choice that a file of questions shows."""


class CauHoi(NamedTuple):
    """A question.

    Attributes:
        noi: Where it arises.
        hoi: Its kind: "nhiem_vu", "tien_do", …
        loi: What is doubtful.
        chu: The words that are doubtful.
        chon: The answers that it takes, each with what it means; a day may be answered where ``ngay`` is true.
        ngay: Whether it takes a day.
        goi: What a line says in place of many choices.
    """

    noi: str
    hoi: str
    loi: str
    chu: str
    chon: tuple[tuple[str, str], ...]
    ngay: bool = False
    goi: str = ""


Key = tuple[str, str]


class TraLoi(NamedTuple):
    """An answer, and the words for which it was given, where it says so."""

    la: str
    chu: str | None = None


class Questions:
    """Asks a table's questions of the answers that were given; what nobody answered is kept."""

    def __init__(self, answers: Mapping[Key, TraLoi]) -> None:
        self._answers = answers
        self._used: set[Key] = set()
        self.con: list[CauHoi] = []

    def ask(self, question: CauHoi) -> str | None:
        """Return the answer; None where there is none yet.

        Raises:
            UserError: When the answer given is none that the question takes.
        """
        key = (question.noi, question.hoi)
        given = self._answers.get(key)
        if given is None:
            if all((item.noi, item.hoi) != key for item in self.con):
                self.con.append(question)
            return None
        self._used.add(key)
        if given.chu is not None and _plain(given.chu) != _plain(question.chu):
            raise UserError(
                f"câu trả lời cho {question.noi} viết cho “{given.chu}”, ở đó nay là “{question.chu}”; "
                "xem lại tệp trả lời"
            )
        return accepted(question, given.la)

    def refuse(self, noi: str, loi: str, chu: str = "") -> None:
        """Keep what cannot be taken, whatever anybody answers."""
        self.con.append(CauHoi(noi, "", loi, chu, ()))

    def unused(self) -> list[Key]:
        """Return the answers to which there was no question."""
        return [key for key in self._answers if key not in self._used]


def accepted(question: CauHoi, answer: str) -> str:
    """Return the answer in the form in which it counts.

    Raises:
        UserError: When the question does not take it.
    """
    values = [value for value, _ in question.chon]
    if answer in values or answer == BO:
        return answer
    if question.ngay:
        return read_day(answer).isoformat()
    raise UserError(f"{question.noi}, câu hỏi {question.hoi}: không nhận “{answer}”; chọn {', '.join([*values, BO])}")


def read_answers(path: Path) -> dict[Key, TraLoi]:
    """Return the answers in a file.

    Raises:
        UserError: When it cannot be read.
    """
    if not path.is_file():
        raise UserError(f"không có tệp {path}")
    try:
        data: Any = read_yaml(read_source(str(path), str(path.parent))).data
    except Unreadable as error:
        raise UserError(f"{path}: {error.message}") from None
    found: dict[Key, TraLoi] = {}
    if not isinstance(data, dict):
        raise UserError(f"{path} không phải tệp trả lời; xem docs/bieu-mau.md")
    for noi, answers in data.items():
        if not isinstance(answers, dict):
            raise UserError(f"{path}: ở “{noi}” phải ghi câu hỏi và câu trả lời, ví dụ nhiem_vu: tap-huan")
        place = f"Trang {name}" if (name := str(noi).removeprefix("Sheet ")) != noi else name  # older files
        chu = answers.get(_CHU)
        for hoi, la in answers.items():
            if hoi != _CHU and la is not None:
                found[place, str(hoi)] = TraLoi(str(la), None if chu is None else str(chu))
    return found


def as_file(questions: Sequence[CauHoi]) -> str:
    """Return a file of answers still to be given: every question with its choices as comments."""
    lines = ["# Điền sau dấu hai chấm một trong các cách trả lời nêu ở trên; bo là không nhập. Bỏ trống là để sau."]
    by_place: dict[str, list[CauHoi]] = {}
    for question in questions:
        if question.hoi:
            by_place.setdefault(question.noi, []).append(question)
    for noi, asked in by_place.items():
        lines += ["", f"{_quoted(noi)}:", f"  {_CHU}: {_quoted(_plain(asked[0].chu))}"]
        for question in asked:
            lines.append(f"  # {' '.join(question.loi.split())}")
            lines += [f"  #   {value}: {_plain(words)[:_SHOWN]}" for value, words in question.chon]
            lines += ["  #   hoặc một ngày, ví dụ 2025-06-20"] if question.ngay else []
            lines.append(f"  {question.hoi}:")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
