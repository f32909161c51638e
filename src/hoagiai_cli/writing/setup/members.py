"""Names of bodies as they are pasted, typed or listed in a CSV file → the names alone, once each."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.gathering.typed import clean
from hoagiai_cli.importing.body_check import judge
from hoagiai_cli.importing.words import name_key
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.model.don_vi import DonVi, QuanHe

_MARK = re.compile(r"^(?:[-–+*•]|\(?\d{1,4}[.)]|\d{1,4}\t)\s*")
_HEADINGS = ("tên đơn vị", "tên", "đơn vị", "ten don vi", "ten", "don vi")
_BELOW = re.compile(r"(?:ubnd|[uủ][yỷ] ban nhân dân) (?:xã|phường|thị trấn|đặc khu)\b")
_MOST_BYTES = 1_000_000


def tidy(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the names in lines, parted at semicolons: without list marks and closing signs, each once, in order."""
    names: dict[str, str] = {}
    for line in (piece for text in lines for piece in re.split(r"[;\n\r]+", text)):
        name = " ".join(_MARK.sub("", clean(line).strip()).split()).rstrip(" ;,.")
        if name:
            names.setdefault(fold(name), name)
    return tuple(names.values())


def doubts(names: Iterable[str], units: Mapping[str, DonVi]) -> Iterator[str]:
    """Yield why a name is no body's, as an import judges names: persons, places alone; what the folder has is none."""
    known = {name_key(name) for unit in units.values() for name in (unit.ten, unit.ten_day_du or unit.ten)}
    for name in names:
        found = judge(name, known)
        if name in units or found.ten:
            continue
        yield (
            f"“{name}” giống tên người, không phải cơ quan" if found.nguoi else found.ly_do or f"“{name}” chưa rõ nghĩa"
        )


def from_csv(path: Path) -> tuple[str, ...]:
    """Return the names in a CSV file: of the column headed as names, else of the first that holds words.

    Raises:
        UserError: When it cannot be read.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"không đọc được {path}: {os_reason(error)}") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} không viết bằng UTF-8; trong Excel hãy lưu dạng “CSV UTF-8”") from None
    if len(data) > _MOST_BYTES:
        raise UserError(f"{path} lớn quá 1 MB, không phải danh sách đơn vị")
    sign = ";" if text.count(";") > text.count(",") else ","
    try:
        rows = [row for row in csv.reader(text.splitlines(), delimiter=sign) if any(map(str.strip, row))]
    except csv.Error as error:
        raise UserError(f"{path} không phải tệp CSV đọc được: {error}") from None
    if not rows:
        return ()
    head = [fold(cell) for cell in rows[0]]
    for wanted in _HEADINGS:
        if wanted in head:
            at = head.index(wanted)
            return tidy(row[at] for row in rows[1:] if at < len(row))
    return tidy(next((cell for cell in row if any(map(str.isalpha, cell))), "") for row in rows)


def relation(names: Iterable[str]) -> QuanHe | None:
    """Return how bodies stand to the office, where their names alone tell it: communes and wards are below it."""
    return QuanHe.CAP_DUOI if all(_BELOW.match(fold(name)) for name in names) else None
