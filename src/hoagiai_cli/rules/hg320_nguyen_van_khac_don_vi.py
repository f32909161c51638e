"""HG320: the printed list of bodies names others than the ids beside it.

The plan is printed from ``nguyen_van``, and followed by the ids: where somebody changes one and not the other, the
document says one thing and the deadlines another.
"""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.language.body_names import name_key
from hoagiai_cli.model.don_vi import CHUA_NEU
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

_LAST = 2
"""Words at the end of a name by which a list under one head still names it: "các Sở: Tài chính, Nội vụ"."""


def check(task: NhiemVu, context: Context) -> Iterator[Problem]:
    """Every unit of a list is named by the printed words beside it, and they name no other unit of the folder."""
    for key, ids in (("chu_tri", task.chu_tri), ("phoi_hop", task.phoi_hop)):
        printed = getattr(task.nguyen_van, key)
        if not printed:
            continue
        words, names = name_key(printed), context.names
        for ma in ids:
            if ma in context.units and ma != CHUA_NEU and not _named(names.keys[ma], words):
                yield Problem(
                    ("nguyen_van", key),
                    f"lời in không nêu đơn vị “{context.units[ma].ten}” mà {key} ghi",
                    f"sửa {key} hoặc nguyen_van cho khớp với bản in; văn bản in theo nguyen_van, hạn tính theo {key}",
                )
        if ids == (CHUA_NEU,):
            continue
        both = [names.keys[ma] for ma in (*task.chu_tri, *task.phoi_hop) if ma in context.units]
        for ma in names.standing_in(words):
            name = names.keys[ma]
            if ma in ids or " " not in name or any(name in other for other in both):
                continue
            yield Problem(
                ("nguyen_van", key),
                f"lời in nêu “{context.units[ma].ten}” mà {key} không ghi đơn vị ấy ({ma})",
                f"sửa {key} hoặc nguyen_van cho khớp với bản in; văn bản in theo nguyen_van, hạn tính theo {key}",
            )


def _stands(name: str, words: str) -> bool:
    return f" {name} " in f" {words} "


def _named(name: str, words: str) -> bool:
    """Tell whether the words name a unit: by its name, by what it is for, or by the end of its name."""
    parts = name.split()
    rest = " ".join(parts[1:])
    end = " ".join(parts[-_LAST:])
    return _stands(name, words) or bool(rest and _stands(rest, words)) or _stands(end, words)


RULE = Rule(
    code="HG320",
    severity=Severity.CANH_BAO,
    title="Lời in nêu đơn vị khác với mã",
    explanation=(
        "“nguyen_van” giữ danh sách cơ quan đúng như bản in; “chu_tri”, “phoi_hop” ghi mã các đơn vị ấy. Văn bản in "
        "theo “nguyen_van” còn hạn, tình trạng, văn bản đôn đốc theo mã, nên hai bên phải nói về cùng những đơn vị."
    ),
    example="chu_tri: [phong-noi-vu]\nnguyen_van:\n  chu_tri: Phòng Tư pháp",
    mended="chu_tri: [phong-tu-phap]\nnguyen_van:\n  chu_tri: Phòng Tư pháp",
    kinds=(FileKind.NHIEM_VU,),
    check=check,
)
