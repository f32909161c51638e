"""Who and what a form is for: its hidden sheet, its properties and its titles each say it, and must agree.

There is no secret in it. A mark over the hidden facts finds damage; that a genuine form was sent by the wrong ward only
a person can see.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hoagiai_cli.forms.container import Rejected
from hoagiai_cli.forms.grid import Book
from hoagiai_cli.forms.layout import IDENTITY_SHEET, PREFIX, READABLE, SHEETS, VERSION
from hoagiai_cli.gathering.typed import clean, label
from hoagiai_cli.language.spelling import without_marks

FACTS = ("phien_ban", "ke_hoach", "don_vi", "ten_don_vi", "quy", "nam", "ngay")
"""What the mark of the hidden facts is taken over, in this order."""
_NOT_A_FORM = (
    "không có phần nhận dạng của biểu mẫu; điền vào đúng tệp đã gửi, không chép sang tệp mới "
    "(bảng theo dõi của cơ quan thì nhập với --bang)"
)
_TITLES = {"đơn vị báo cáo": "don_vi", "kỳ báo cáo": "ky"}
_TITLE_ROWS = 40


class Tieu(NamedTuple):
    """A title: where it stands, what it says."""

    dia_chi: str
    chu: str


class NhanDang(NamedTuple):
    """Who and what a form is for.

    Attributes:
        ke_hoach: The plan that it was made for.
        don_vi: The unit.
        quy: The quarter.
        nam: The year.
        ten_don_vi: The unit's name when the form was made; None in forms of version 0.1.0.
        khac: What the properties say otherwise than the hidden sheet, by fact.
        hong: Whether the hidden facts differ from their mark.
        so_nguon: How many of hidden sheet, properties and titles name the unit.
        tieu_don_vi: The titles that name the unit.
        tieu_ky: The titles that name the period.
        dau_dong: What the plan asked in each row when the form was made, as a mark.
        dau_hien: What each row showed then, as a mark, by sheet and key.
    """

    ke_hoach: str
    don_vi: str
    quy: int
    nam: int
    ten_don_vi: str | None
    khac: dict[str, str]
    hong: bool
    so_nguon: int
    tieu_don_vi: tuple[Tieu, ...]
    tieu_ky: tuple[Tieu, ...]
    dau_dong: dict[str, str]
    dau_hien: dict[tuple[str, str], str]


def facts_mark(facts: Mapping[str, str]) -> str:
    """Return a mark of the facts of a form."""
    text = json.dumps([facts.get(key, "") for key in FACTS], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def shown_mark(so: str, ten: str, thoi_han: str) -> str:
    """Return a mark of what a row shows, however it is spaced."""
    text = json.dumps([label(so), label(ten), label(thoi_han)], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def shown_key(bang: str, khoa: str) -> str:
    """Return the key under which the hidden sheet keeps the mark of what a row shows."""
    return f"{PREFIX}{bang}:{khoa}"


def read_identity(book: Book) -> NhanDang:
    """Return who and what a form says that it is for.

    Raises:
        Rejected: When it is no form of this program.
    """
    named = {key.removeprefix("hoagiai_"): value for key, value in book.thuoc_tinh.items() if "hoagiai_" in key}
    hidden, rows, shown = _hidden(book)
    facts = named | hidden
    try:
        quy, nam = _whole(facts["quy"]), _whole(facts["nam"])
        ke_hoach, don_vi = facts["ke_hoach"], facts["don_vi"]
    except (KeyError, ValueError):
        raise Rejected(_NOT_A_FORM) from None
    if facts.get("phien_ban") not in READABLE:
        raise Rejected("biểu mẫu của phiên bản chương trình khác; xuất lại biểu mẫu rồi gửi đơn vị")
    titles = list(_titles(book))
    units = tuple(title for kind, title in titles if kind == "don_vi")
    return NhanDang(
        ke_hoach,
        don_vi,
        quy,
        nam,
        facts.get("ten_don_vi"),
        {key: named[key] for key in ("ke_hoach", "don_vi", "quy", "nam") if named.get(key, facts[key]) != facts[key]},
        any(
            source.get("phien_ban") == VERSION and source.get("kiem") != facts_mark(source)
            for source in (hidden, named)
        ),
        sum((("don_vi" in hidden), ("don_vi" in named), bool(units))),
        units,
        tuple(title for kind, title in titles if kind == "ky"),
        rows,
        shown,
    )


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4):  # noqa: PLR2004 - quarters, years
        raise ValueError(text)
    return int(text)


def _hidden(book: Book) -> tuple[dict[str, str], dict[str, str], dict[tuple[str, str], str]]:
    """Return the facts of the hidden sheet, the marks of its rows, and the marks of what they show."""
    facts: dict[str, str] = {}
    rows: dict[str, str] = {}
    shown: dict[tuple[str, str], str] = {}
    sheet = next((grid for grid in book.bang if grid.ten == IDENTITY_SHEET), None)
    sheets = {plan.dau for plan in SHEETS}
    for (row, column), cell in sheet.o.items() if sheet else ():
        value = sheet.o.get((row, column + 1)) if sheet else None
        if column != 1 or value is None or not isinstance(cell.gia_tri, str):
            continue
        key, said = clean(cell.gia_tri), clean(str(value.gia_tri))
        bang, _, khoa = key.removeprefix(PREFIX).partition(":")
        if not key.startswith(PREFIX):
            facts[key] = said
        elif khoa and bang in sheets:
            shown[bang, khoa] = said
        else:
            rows[key.removeprefix(PREFIX)] = said
    return facts, rows, shown


def _titles(book: Book) -> Iterator[tuple[str, Tieu]]:
    """Yield the lines above the tables that name unit and period."""
    for grid in book.bang:
        if not any(label(grid.ten) == label(plan.ten) for plan in SHEETS):
            continue
        for (row, _), cell in grid.o.items():
            if row <= _TITLE_ROWS and isinstance(cell.gia_tri, str):
                kind, _, said = clean(cell.gia_tri).partition(":")
                if label(kind) in _TITLES and said.strip():
                    yield _TITLES[label(kind)], Tieu(cell.dia_chi, " ".join(said.split()))


def named_units(stem: str, names: Mapping[str, str]) -> set[str]:
    """Return the units whose names stand in the name of a file, the longest names first."""
    text = _squeezed(stem)
    found = set()
    for name, unit in sorted(((_squeezed(name), unit) for unit, name in names.items()), key=lambda item: -len(item[0])):
        if name and name in text:
            found.add(unit)
            text = text.replace(name, "|")
    return found


def named_period(stem: str) -> tuple[int, int] | None:
    """Return the quarter that stands in the name of a file, with its year."""
    found = re.search(r"quy[\s_.-]*(iv|i{1,3}|[1-4])[\s_./-]+(20\d\d)", without_marks(clean(stem)).casefold())
    return ({"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(found[1]) or int(found[1]), int(found[2])) if found else None


def _squeezed(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", without_marks(clean(text)).casefold())


def doubts(found: NhanDang, ky: str, names: Mapping[str, str], stem: str) -> tuple[list[str], list[str]]:
    """Return why a form may not be taken, and the units that its places name.

    Args:
        found: What its places say.
        ky: The name of the period that its hidden facts name.
        names: The names of the folder's units, by id.
        stem: The name of the file.

    Returns:
        Reasons about the plan and the period, which nobody can settle; then reasons about the unit, in words.
    """
    return list(_of_period(found, ky, stem)), list(_of_unit(found, names, stem))


def _of_period(found: NhanDang, ky: str, stem: str) -> Iterator[str]:
    for key, what in (("ke_hoach", "kế hoạch"), ("quy", "quý"), ("nam", "năm")):
        if key in found.khac:
            yield f"{what} ở trang ẩn là {getattr(found, key)}, ở thuộc tính tệp là {found.khac[key]}"
    for title in found.tieu_ky:
        if label(title.chu.partition("(")[0]) != label(ky):
            yield f"{title.dia_chi} ghi kỳ “{_short(title.chu.partition('(')[0])}”, phần nhận dạng ghi {ky}"
    named = named_period(stem)
    if named and named != (found.quy, found.nam):
        yield f"tên tệp ghi quý {named[0]}/{named[1]}, biểu bên trong là {ky}"


def _of_unit(found: NhanDang, names: Mapping[str, str], stem: str) -> Iterator[str]:
    own = names.get(found.don_vi, found.don_vi)
    if "don_vi" in found.khac:
        other = names.get(found.khac["don_vi"], found.khac["don_vi"])
        yield f"trang ẩn ghi đơn vị {own}, thuộc tính tệp ghi {_short(other)}"
    allowed = {label(own), *([label(found.ten_don_vi)] if found.ten_don_vi and not found.hong else [])}
    for title in found.tieu_don_vi:
        if label(title.chu) not in allowed:
            yield f"{title.dia_chi} ghi “{_short(title.chu)}”, phần nhận dạng ghi đơn vị {own}"
    if found.hong:
        yield "phần nhận dạng (trang ẩn, thuộc tính) đã bị sửa"
    if found.so_nguon < 2:  # noqa: PLR2004 - one place alone proves nothing
        yield "chỉ còn một nơi trong tệp cho biết đơn vị, không đối chiếu được"
    inside = named_units(stem, names)
    # "UBND phường Tân Phong" is also how a ward writes "UBND phường Tân Phong (từ 01/7/2025)".
    if inside and not any(_squeezed(own).startswith(_squeezed(names[unit])) for unit in inside):
        yield f"tên tệp ghi {', '.join(sorted(names[unit] for unit in inside))}, biểu bên trong là của {own}"


def candidates(found: NhanDang, names: Mapping[str, str], stem: str) -> Sequence[str]:
    """Return the units that a form's places name, which a person may choose from."""
    shown = {label(title.chu) for title in found.tieu_don_vi}
    by_title = [unit for unit, name in names.items() if label(name) in shown]
    every = [*by_title, found.don_vi, found.khac.get("don_vi", ""), *sorted(named_units(stem, names))]
    return tuple(dict.fromkeys(unit for unit in every if unit in names))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - fits a line
