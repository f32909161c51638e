"""What each field of a task stands on, in words for a person: the label or column that it was read under, and where."""

from collections.abc import Iterable, Sequence

from hoagiai_cli.importing.bodies import read_bodies
from hoagiai_cli.importing.fields import MucDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.plausible import holds_time
from hoagiai_cli.importing.reading import So
from hoagiai_cli.importing.words import fold
from hoagiai_cli.language.formatting import shortened

_KEYS = (
    ("chu_tri", (Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN)),
    ("phoi_hop", (Truong.PHOI_HOP, Truong.CHU_TRI_PHOI_HOP)),
    ("thoi_gian", (Truong.THOI_GIAN,)),
)


def evidence(fields: Sequence[MucDoc], held: Iterable[str], *, column: bool) -> tuple[tuple[str, str], ...]:
    """Return for each field that the task has what it stands on."""
    out: list[tuple[str, str]] = []
    has = set(held)
    for key, kinds in _KEYS:
        found = next((field for kind in kinds for field in fields if field.truong is kind and field.gia_tri), None)
        if found is not None and key in has:
            where = f", {found.doan[0].vi_tri}" if found.doan else ""
            out.append((key, f"{'cột' if column else 'nhãn'} “{found.nhan}”{where}"))
    return tuple(out)


def name_stands_on(so: str | None, place: str, *, column: bool) -> tuple[str, str]:
    """Return what the name of a task stands on."""
    if column:
        return "ten", f"cột tên nhiệm vụ, {place}"
    return "ten", f"mục đánh số “{so}”, {place}" if so else f"đoạn đứng trên các dòng có nhãn, {place}"


def in_sentence(place: str, *keys: str) -> tuple[tuple[str, str], ...]:
    """Return what the fields stand on that a sentence gives."""
    return tuple((key, f"{'chủ ngữ của câu' if key == 'chu_tri' else 'lời văn'}, {place}") for key in ("ten", *keys))


def plausible(fields: Sequence[MucDoc], place: str, so: So) -> tuple[MucDoc, ...]:
    """Return the fields; a time that holds no time is kept as words under its label, and said."""
    out: list[MucDoc] = []
    for field in fields:
        if field.truong is Truong.THOI_GIAN and field.gia_tri.strip() and not holds_time(field.gia_tri):
            if fold(field.nhan) == "thực hiện" and read_bodies(field.gia_tri).chac_chan:
                # "Thực hiện" is said of a time and of who does it.
                out.append(field._replace(truong=Truong.THUC_HIEN))
                continue
            so.doubt(
                place, f"“{field.nhan}: {shortened(field.gia_tri, 80)}” không chứa thời gian nên chỉ giữ lại nguyên văn"
            )
            out.append(field._replace(truong=Truong.KHAC))
            continue
        out.append(field)
    times = [field for field in out if field.truong is Truong.THOI_GIAN and field.gia_tri.strip()]
    if len(times) > 1:
        words = "; ".join(field.gia_tri for field in times)
        so.doubt(
            place,
            f"có nhiều dòng thời gian cho một nhiệm vụ: “{shortened(words, 160)}”; hãy xem có phải của việc khác không",
        )
    return tuple(out)
