"""The tree of a plan's text → its sections and its tasks."""

import re
from collections.abc import Iterable

from hoagiai_cli.importing.blocks import Bang, Doan, marked, paragraphs
from hoagiai_cli.importing.columns import time_column
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
from hoagiai_cli.importing.points import all_paragraphs, first_is_named, nodes_of, trailing_points, with_name
from hoagiai_cli.importing.printed_rows import lines as lines_in
from hoagiai_cli.importing.printed_rows import plain_table
from hoagiai_cli.importing.prose_times import is_time
from hoagiai_cli.importing.reading import PhanDoc, So, ViecDoc, in_order
from hoagiai_cli.importing.sentence_fields import merge_assignment
from hoagiai_cli.importing.sentences import task_in_bracket
from hoagiai_cli.importing.tables import read_tasks
from hoagiai_cli.importing.tasks import TaskMaker
from hoagiai_cli.importing.words import fold
from hoagiai_cli.model.ho_so import plain_number, section_path
from hoagiai_cli.model.loi_in import DOAN, TEN

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
        self._when = ""
        self.tasks: list[ViecDoc] = []

    def read(self, root: Nut) -> tuple[PhanDoc, ...]:
        """Return the sections under the root; the tasks are then in ``tasks``."""
        return tuple(part for node in root.con for part in self._node(node, "", ""))

    def _node(self, node: Nut, above: str, section: str) -> list[PhanDoc]:
        """Read a node: as the place of a task, and of those named under it, or as a section."""
        if node.la_phan:
            section = fold(node.loi)
        path = section_path(above, plain_number(node.so)) if node.so else above
        return self._read_task(node, above, section) or [self._section(node, path, section)]

    def _add(self, task: ViecDoc, *below: PhanDoc) -> PhanDoc:
        """Take a task, and return its place."""
        self.tasks.append(task)
        return PhanDoc(None, None, muc=below, viec=len(self.tasks) - 1)

    # --- tasks -----------------------------------------------------------------------------------------------------

    def _read_task(self, node: Nut, above: str, section: str) -> list[PhanDoc]:
        """Read a node as a task if it is one: its place comes back, and those of the tasks named under it."""
        if node.doan is None or node.dau is None or node.dau.kieu is Kieu.DIEU:
            return []
        own = read_line(node.doan)
        if (node.la_phan and not points_are_fields(node)) or (is_core(own) and not own.truoc):
            return []
        name = node.loi
        lines: list[Dong] = []
        if is_core(own):
            name, lines = own.truoc, [own._replace(truoc="")]
        points = trailing_points(node)
        under = lines_of(node) if not points else [read_line(doan) for doan in points[1]]
        lines += under or []
        if not self._makes_task(lines, section) or is_bare_body(name):
            # A heading that names a body: what stands under it are its duties.
            return []
        parts = groups(lines)
        parts = merge_assignment(parts, node.doan.vi_tri, self._so) or parts
        named = [part for part in parts[1:] if self._makes_task(part[1], section)]
        found = gather([line for part in parts if part not in named for line in with_name(part)])
        # All fields may be those of the paragraphs under it, which name their own tasks.
        own_fields = any(field.truong in CHINH for field in found.muc)
        if named and (first_is_named(parts[0][1], named) or not own_fields):
            return []
        rest = [] if points else [child for child in node.con if not is_field(child)]
        inner = [child for child in rest if any(map(self._has_core, nodes_of(child)))]
        plain = [doan for child in rest if child not in inner for doan in all_paragraphs(child)]
        if points:
            plain = [*points[0]]
        found = found._replace(doan=(*found.doan, *plain))
        tables = [block for block in node.noi_dung if isinstance(block, Bang)]
        for block in tables:
            self._so.kept(*(doan.thu_tu for doan in paragraphs([block])))
        task = self._maker.make(name, node.doan.vi_tri, found, node.so, above or None, [node.doan])
        printed = [plain_table(block) for block in tables]
        out = [self._add(task._replace(bang=tuple(row for one in printed for row in lines_in(one.bang))), *printed)]
        out += self._named(named, above)
        for child in inner:
            # A task printed within a task stands where the outer one does.
            out[0] = out[0]._replace(muc=(*out[0].muc, *self._node(child, above, section)))
        return out

    def _read_phase(self, node: Nut, phase: Dot, path: str, *, of: Nut) -> list[PhanDoc]:
        """Read a point named by its own time as a task; one that holds tasks of its own, or a table, is none."""
        if node.doan is None or any(has_table(one) or self._has_core(one) for one in nodes_of(node)):
            return []
        if meaning(of.loi) is Truong.THOI_GIAN:
            self._so.doubt(node.doan.vi_tri, f"“{phase.ten}” có thời gian riêng ({phase.thoi_gian}); giữ làm lời văn")
            return []
        field = MucDoc(Truong.THOI_GIAN, phase.ten, phase.thoi_gian, (node.doan,))
        below = [doan for doan in all_paragraphs(node) if doan is not node.doan]
        task = self._maker.make(phase.ten, node.doan.vi_tri, TruongDoc((field,), tuple(below)), node.so, path or None)
        where = f"tên của điểm “{node.loi}”, {node.doan.vi_tri}"
        order = (*(DOAN for _ in task.doan),) or (TEN,)
        task = task._replace(nhan=(), thu_tu=order, can_cu=(*task.can_cu, ("thoi_gian", where)))
        self._so.doubt(
            node.doan.vi_tri,
            f"“{phase.ten}” ghi thành nhiệm vụ vì tên của điểm là một thời gian ({phase.thoi_gian})",
        )
        return [self._add(task)._replace(ten=marked(node.doan, node.dau_chu).replace("**", ""))]

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

    def _named(self, parts: "list[tuple[Dong | None, list[Dong]]]", phan: str) -> list[PhanDoc]:
        """Make a task of each group of lines that a paragraph names; their places come back."""
        return [self._one_named(named_by, lines, phan) for named_by, lines in parts if named_by is not None]

    def _one_named(self, named_by: Dong, lines: list[Dong], phan: str) -> PhanDoc:
        own = [line._replace(truoc="") if line is named_by else line for line in lines]
        name = named_by.truoc or named_by.doan.phang
        return self._add(self._maker.make(name, named_by.doan.vi_tri, gather(own), None, phan or None, [named_by.doan]))

    # --- sections --------------------------------------------------------------------------------------------------

    def _section(self, node: Nut, path: str, section: str) -> PhanDoc:
        """Read a section; a heading that is wholly a time, "Tháng 01", is the time of the work under it."""
        outer, taken = self._when, len(self.tasks)
        heads = node.doan is not None and bool(node.noi_dung or node.con) and is_time(node.loi.rstrip(" :."))
        self._when = node.loi.rstrip(" :.") if heads else outer
        read = self._parts(node, path, section)
        if heads and node.doan and len(self.tasks) == taken:
            self._so.doubt(
                node.doan.vi_tri,
                f"các dòng dưới “{self._when}” không đọc được thành nhiệm vụ; giữ làm lời văn, hãy xem lại",
            )
        self._when = outer
        return read

    def _parts(self, node: Nut, path: str, section: str) -> PhanDoc:
        doan = node.doan
        title, words = self._heading(node)
        if doan is not None:
            (self._so.used if title else self._so.kept)(doan.thu_tu)
        items: list[str | PhanDoc] = [words] if words else []
        if doan is not None and not title:
            self._in_bracket(doan, node.loi, node.so, path.rpartition(".")[0] if node.so else path, section)
        waiting: list[Doan] = []
        for block in node.noi_dung:
            if isinstance(block, Doan):
                waiting.append(block)
                continue
            items += self._texts(waiting, path, section)
            waiting = []
            items.append(self.table(block, path))
        items += self._texts(waiting, path, section)
        timed = {} if _NO_TASKS.search(section) and not _TASKS.search(section) else phases(node.con)
        for index, child in enumerate(node.con):
            phase = self._read_phase(child, timed[index], path, of=node) if index in timed else []
            items += phase or self._node(child, path, section)
        before, inside = in_order(items)
        return PhanDoc(node.so, title, before, inside, vi_tri=doan.vi_tri if doan else "")

    def table(self, block: Bang, path: str) -> PhanDoc:
        """Read a table: its tasks are taken, and it comes back as printed."""
        read = read_tasks(block, path or None, self._so, self.tasks)
        if read is None:
            self._so.kept(*(one.thu_tu for one in paragraphs([block])))
            self._ask_about_times(block)
        return read or plain_table(block)

    def _ask_about_times(self, block: Bang) -> None:
        """Ask about a table that says when and is no table of tasks, once, unless it was asked about already."""
        column = time_column(block)
        if column and not any(found.vi_tri == block.vi_tri for found in self._so.xem_lai):
            self._so.doubt(
                block.vi_tri,
                f"bảng có cột “{column}” mà không đọc được thành nhiệm vụ; giữ nguyên bảng, hãy xem lại",
            )

    def _texts(self, block: list[Doan], path: str, section: str) -> list[str | PhanDoc]:
        """Return the paragraphs that are text, and the places of the tasks that paragraphs name."""
        lines = [read_line(doan) for doan in block]
        parts: list[Dong | tuple[Dong, list[Dong]]] = [*lines]
        if any(map(is_core, lines)) and self._makes_task(lines, section):
            parts = list(self._unnumbered(lines, section))
        out: list[str | PhanDoc] = []
        for part in parts:
            if isinstance(part, Dong):
                self._so.kept(part.doan.thu_tu)
                out.append(marked(part.doan))
                self._in_bracket(part.doan, part.truoc, None, path, section)
            else:
                out.append(self._one_named(*part, path))
        return out

    def _unnumbered(self, lines: list[Dong], section: str) -> "Iterable[Dong | tuple[Dong, list[Dong]]]":
        """Yield, in order, the lines that are text, and the tasks without a number: who names each, and its lines."""
        for name, part in groups(lines):
            if name is not None and self._makes_task(part, section):
                yield name, part
                continue
            whole = part if name is None else [name, *(line for line in part if line is not name)]
            core = next((index for index, line in enumerate(whole) if is_core(line)), 0)
            if core > 0 and self._makes_task(whole[core:], section):
                yield from whole[: core - 1]
                yield whole[core - 1], whole[core:]
            else:
                yield from whole

    def _in_bracket(self, doan: Doan, words: str, number: str | None, path: str, section: str) -> None:
        """Take the task of a paragraph that says in its last bracket who leads; its words stay where they are."""
        if not _NO_TASKS.search(section) or _TASKS.search(section):
            task = task_in_bracket(doan, words, number, path, self._so, when=self._when)
            self.tasks += [task] if task else []

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
