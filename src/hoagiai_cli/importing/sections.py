"""The tree of a plan's text → its sections and its tasks."""

import re
from collections.abc import Iterable

from hoagiai_cli.importing.blocks import Bang, Doan, marked, paragraphs
from hoagiai_cli.importing.fields import (
    Dong,
    MucDoc,
    TruongDoc,
    gather,
    groups,
    has_table,
    is_core,
    is_field,
    lines_of,
    points_are_fields,
    read_line,
)
from hoagiai_cli.importing.labels import CHINH, Truong, is_bare_noun, meaning
from hoagiai_cli.importing.markers import Kieu
from hoagiai_cli.importing.outline import Nut
from hoagiai_cli.importing.phases import Dot, phases
from hoagiai_cli.importing.plausible import holds_time, is_bare_body
from hoagiai_cli.importing.reading import PhanDoc, So, ViecDoc
from hoagiai_cli.importing.sentence_fields import merge_assignment
from hoagiai_cli.importing.tables import as_text, read_tasks
from hoagiai_cli.importing.tasks import TaskMaker
from hoagiai_cli.importing.words import fold
from hoagiai_cli.model.ho_so import plain_number, section_path

_NO_TASKS = re.compile(r"mục đích|yêu cầu|mục tiêu|quan điểm|kinh phí|nguyên tắc|đối tượng|phạm vi|căn cứ")
_TASKS = re.compile(r"nhiệm vụ|nội dung|hoạt động|giải pháp|phân công|tiến độ|công việc|kế hoạch|chương trình")
_LEADING = frozenset({Truong.CHU_TRI, Truong.THUC_HIEN, Truong.CHU_TRI_PHOI_HOP, Truong.PHOI_HOP})
_TITLE = 200
"""Characters of the longest title of an article without full stop."""


class SectionReader:
    """Walks the tree once."""

    def __init__(self, so: So) -> None:
        self._so = so
        self._maker = TaskMaker(so)
        self.tasks: list[ViecDoc] = []

    def read(self, root: Nut) -> tuple[PhanDoc, ...]:
        """Return the sections under the root; the tasks are then in ``tasks``."""
        out: list[PhanDoc] = []
        for node in root.con:
            out += self._node(node, "", "")
        return tuple(out)

    def _node(self, node: Nut, above: str, section: str) -> list[PhanDoc]:
        """Read a node: a task gives no section; what stands in none comes back as sections."""
        if node.la_phan:
            section = fold(node.loi)
        path = section_path(above, plain_number(node.so)) if node.so else above
        if self._read_task(node, above, section):
            return []
        return [self._section(node, path, section)]

    # --- tasks -----------------------------------------------------------------------------------------------------

    def _read_task(  # noqa: C901, PLR0911 - one case a branch, in order
        self, node: Nut, above: str, section: str
    ) -> bool:
        """Read a node as a task if it is one."""
        if node.doan is None or node.dau is None or node.dau.kieu is Kieu.DIEU:
            return False
        if node.la_phan and not points_are_fields(node):
            return False
        own = read_line(node.doan)
        name = node.loi
        lines: list[Dong] = []
        if own.muc and is_core(own):
            if not own.truoc:
                return False
            name, lines = own.truoc, [own._replace(truoc="")]
        points = _trailing_points(node)
        under = lines_of(node) if not points else [read_line(doan) for doan in points[1]]
        lines += under or []
        if not self._makes_task(lines, section):
            return False
        if is_bare_body(name):
            # A heading that names a body: what stands under it are its duties.
            return False
        parts = groups(lines)
        parts = merge_assignment(parts, node.doan.vi_tri, self._so) or parts
        named = [part for part in parts[1:] if self._makes_task(part[1], section)]
        if named and _first_is_named(parts[0][1], named):
            return False
        first = [line for part in parts if part not in named for line in _with_name(part)]
        found = gather(first)
        rest = [] if points else [child for child in node.con if not is_field(child)]
        inner = [child for child in rest if any(map(self._has_core, _nodes(child)))]
        plain = [doan for child in rest if child not in inner for doan in _paragraphs(child)]
        if points:
            plain = [*points[0]]
        found = found._replace(doan=(*found.doan, *plain))
        self.tasks.append(self._maker.make(name, node.doan.vi_tri, found, node.so, above or None, [node.doan]))
        self._named(named, above)
        for block in node.noi_dung:
            if isinstance(block, Bang):
                self._so.kept(*(doan.thu_tu for doan in paragraphs([block])))
                last = self.tasks[-1]
                self.tasks[-1] = last._replace(doan=(*last.doan, *as_text(block)))
        for child in inner:
            # A task printed within a task stands where the outer one does.
            self._read_task(child, above, section)
        return True

    def _read_phase(self, node: Nut, phase: Dot, path: str, *, of: Nut) -> bool:
        """Read a point named by its own time as a task; one that holds tasks of its own, or a table, is none."""
        if node.doan is None or any(has_table(one) or self._has_core(one) for one in _nodes(node)):
            return False
        if meaning(of.loi) is Truong.THOI_GIAN:
            self._so.doubt(node.doan.vi_tri, f"“{phase.ten}” có thời gian riêng ({phase.thoi_gian}); giữ làm lời văn")
            return False
        field = MucDoc(Truong.THOI_GIAN, phase.ten, phase.thoi_gian, (node.doan,))
        below = [doan for doan in _paragraphs(node) if doan is not node.doan]
        task = self._maker.make(phase.ten, node.doan.vi_tri, TruongDoc((field,), tuple(below)), node.so, path or None)
        self.tasks.append(
            task._replace(
                doan=(*([phase.them] if phase.them else []), *task.doan),
                nhan=(),
                can_cu=(("thoi_gian", f"tên của điểm “{phase.ten}”, {node.doan.vi_tri}"),),
            )
        )
        self._so.doubt(
            node.doan.vi_tri,
            f"“{phase.ten}” ghi thành nhiệm vụ vì tên của điểm là một thời gian ({phase.thoi_gian})",
        )
        return True

    def _has_core(self, node: Nut) -> bool:
        return any(is_core(read_line(block)) for block in node.noi_dung if isinstance(block, Doan))

    def _makes_task(self, lines: Iterable[Dong], section: str) -> bool:
        """Tell whether fields make what stands above them a task: by what they are, whatever the section is called."""
        fields = gather(list(lines)).muc
        kinds = {field.truong for field in fields}
        firm = kinds & {Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP}
        if _NO_TASKS.search(section) and not _TASKS.search(section):
            return bool(firm)
        leading = [field for field in fields if field.truong in _LEADING]
        if leading:
            # "Cá nhân: …" says of what kind the values are: with another field it is one of a task.
            return len(kinds & CHINH) > 1 or not all(is_bare_noun(field.nhan) for field in leading)
        return any(field.truong is Truong.THOI_GIAN and holds_time(field.gia_tri) for field in fields)

    def _named(self, parts: "list[tuple[Dong | None, list[Dong]]]", phan: str) -> None:
        """Make a task of each group of lines that a paragraph names."""
        for named_by, lines in parts:
            if named_by is None:
                continue
            own = [line._replace(truoc="") if line is named_by else line for line in lines]
            name = named_by.truoc or named_by.doan.phang
            self.tasks.append(
                self._maker.make(name, named_by.doan.vi_tri, gather(own), None, phan or None, [named_by.doan])
            )

    # --- sections --------------------------------------------------------------------------------------------------

    def _section(self, node: Nut, path: str, section: str) -> PhanDoc:
        doan = node.doan
        title, words = self._heading(node)
        if doan is not None:
            (self._so.used if title else self._so.kept)(doan.thu_tu)
        texts = [words] if words else []
        children: list[PhanDoc] = []
        waiting: list[Doan] = []
        for block in node.noi_dung:
            if isinstance(block, Doan):
                waiting.append(block)
                continue
            texts += self._texts(waiting, path, section)
            waiting = []
            tables = read_tasks(block, path or None, self._so)
            if tables is None:
                self._so.kept(*(one.thu_tu for one in paragraphs([block])))
                texts += as_text(block)
                continue
            for group in tables:
                self.tasks += group.nhiem_vu
                if group.ten is not None:
                    children.append(PhanDoc(group.so, group.ten))
        texts += self._texts(waiting, path, section)
        timed = {} if _NO_TASKS.search(section) and not _TASKS.search(section) else phases(node.con)
        for index, child in enumerate(node.con):
            if index in timed and self._read_phase(child, timed[index], path, of=node):
                continue
            children += self._node(child, path, section)
        return PhanDoc(node.so, title, tuple(texts), tuple(children))

    def _texts(self, block: list[Doan], path: str, section: str) -> list[str]:
        """Return the paragraphs that are text, and make tasks of those that paragraphs name."""
        lines = [read_line(doan) for doan in block]
        if any(map(is_core, lines)) and self._makes_task(lines, section):
            lines, parts = self._unnumbered(lines, section)
            self._named(parts, path)
        self._so.kept(*(line.doan.thu_tu for line in lines))
        return [marked(line.doan) for line in lines]

    def _unnumbered(self, lines: list[Dong], section: str) -> "tuple[list[Dong], list[tuple[Dong | None, list[Dong]]]]":
        """Part lines into those that are text, and tasks without a number."""
        text: list[Dong] = []
        named: list[tuple[Dong | None, list[Dong]]] = []
        for name, part in groups(lines):
            if name is not None and self._makes_task(part, section):
                named.append((name, part))
                continue
            whole = part if name is None else [name, *(line for line in part if line is not name)]
            core = next((index for index, line in enumerate(whole) if is_core(line)), 0)
            if core > 0 and self._makes_task(whole[core:], section):
                text += whole[: core - 1]
                named.append((whole[core - 1], whole[core:]))
            else:
                text += whole
        return text, named

    def _heading(self, node: Nut) -> tuple[str | None, str]:
        """Return title and words of a node: a title stands alone on its line, words are a paragraph."""
        if node.doan is None:
            return None, ""
        words = marked(node.doan, node.dau_chu)
        plain = node.loi
        has_inside = bool(node.con or node.noi_dung)
        if node.la_phan or node.doan.la_de_muc:
            return words.replace("**", "") or None, ""
        ends = plain.endswith((".", ";", "./."))
        if (
            plain
            and len(plain) <= _TITLE
            and (not ends or (node.doan.toan_dam and has_inside))
            and (has_inside or node.doan.toan_dam or plain.endswith(":"))
        ):
            return words.replace("**", ""), ""
        if plain and has_inside and bool(node.con) and len(plain) < _TITLE / 2:
            return words.replace("**", ""), ""
        return None, words


def _trailing_points(node: Nut) -> tuple[list[Doan], list[Doan]] | None:
    """Return the lettered points of a node and the lines after them, where the lines are the node's and not the last's.

    "1. …: a) …; b) …; - Cơ quan chủ trì: …": of several points the last alone would have fields.
    """
    points = [
        child
        for child in node.con
        if child.dau
        and child.dau.kieu in {Kieu.CHU, Kieu.SO_NGOAC}
        and not (is_field(child) and is_core(read_line(child.doan)))  # type: ignore[arg-type]
    ]
    if len(points) < 2 or len(points) != len(node.con):  # noqa: PLR2004 - one point is no list
        return None
    having = [any(is_core(read_line(b)) for b in child.noi_dung if isinstance(b, Doan)) for child in points]
    if any(having[:-1]) or not having[-1] or points[-1].con:
        return None
    if any(is_core(read_line(block)) for block in node.noi_dung if isinstance(block, Doan)):
        return None
    last = [block for block in points[-1].noi_dung if isinstance(block, Doan)]
    first = next(index for index, doan in enumerate(last) if is_core(read_line(doan)))
    before = [block for block in node.noi_dung if isinstance(block, Doan)]
    texts = [doan for child in points[:-1] for doan in _paragraphs(child)]
    if points[-1].doan:
        texts.append(points[-1].doan)
    return [*before, *texts, *last[:first]], last[first:]


def _first_is_named(lines: list[Dong], named: "list[tuple[Dong | None, list[Dong]]]") -> bool:
    """Tell whether the first fields of a node are those of a paragraph under it, as the later ones are."""
    core = next((index for index, line in enumerate(lines) if is_core(line)), None)
    return core is not None and core > 0 and not is_core(lines[core - 1]) and bool(named)


def _with_name(part: "tuple[Dong | None, list[Dong]]") -> list[Dong]:
    name, lines = part
    return lines if name is None or (lines and lines[0] is name) else [name, *lines]


def _nodes(node: Nut) -> Iterable[Nut]:
    yield node
    for child in node.con:
        yield from _nodes(child)


def _paragraphs(node: Nut) -> Iterable[Doan]:
    if node.doan:
        yield node.doan
    yield from paragraphs(node.noi_dung)
    for child in node.con:
        yield from _paragraphs(child)
