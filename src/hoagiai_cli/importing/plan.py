"""Blocks → the plan as read: head, grounds, lead-in, sections, tasks, closing words, foot, annexes; and the account."""

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.importing import assigned, dated_prose, sentences
from hoagiai_cli.importing.blocks import Bang, Doan, Khoi, marked, paragraphs
from hoagiai_cli.importing.columns import heading
from hoagiai_cli.importing.continued import with_headings
from hoagiai_cli.importing.fields import is_core, read_line
from hoagiai_cli.importing.footer import ChanDoc, find_foot, read_foot
from hoagiai_cli.importing.header import find_title, is_ground, read_head, read_title
from hoagiai_cli.importing.issuer import issuer_from_text, plausible_head
from hoagiai_cli.importing.markers import read_marker
from hoagiai_cli.importing.outline import build
from hoagiai_cli.importing.reading import DauDoc, KeHoachDoc, PhanDoc, So, in_order
from hoagiai_cli.importing.sections import SectionReader
from hoagiai_cli.importing.words import fold

_ANNEX = re.compile(
    r"(?P<so>(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?: (?:SỐ |số )?(?:[IVX]{1,5}|\d{1,2}[A-Z]?|"
    r"[A-Z]))?)\b\s*[:.]?\s*(?P<ten>.*)$",
    re.DOTALL,
)
_ANNEX_TITLE = re.compile(r"(?:DANH MỤC|BIỂU|BẢNG|PHÂN CÔNG|MẪU)\b")
_CLOSING = re.compile(
    r"(?:Trên đây là|Trong quá trình|Kế hoạch này|Căn cứ (?:nội dung )?(?:vào )?Kế hoạch|Yêu cầu|Đề nghị|"
    r"Nhận được|Giao\b|.{0,80}\byêu cầu\b)"
)
_LONGEST_TITLE = 300
"""Characters of the longest title of an annex."""
_PAGE = re.compile(r"[-–\s]*(?:Trang |trang )?\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*$")


def read_plan(blocks: Sequence[Khoi]) -> KeHoachDoc:
    """Read a plan document."""
    everything = list(paragraphs(blocks))
    so = So(len(everything))
    return _Reader(blocks, so).read(everything)


class _Reader:
    def __init__(self, blocks: Sequence[Khoi], so: So) -> None:
        self._so = so
        # Tables that only lay out head and foot are paragraphs; page numbers are no words of the document.
        self._flow: list[Khoi] = []
        for block in with_headings(blocks):
            if isinstance(block, Bang) and heading(block) is None and _lays_out(block):
                self._flow += list(paragraphs([block]))
            elif isinstance(block, Bang) or not _PAGE.match(block.phang):
                self._flow.append(block)

    def read(self, everything: list[Doan]) -> KeHoachDoc:
        flow = self._flow
        # Indices below go through ``flow``; a table is a paragraph without words there.
        texts = [block if isinstance(block, Doan) else Doan("", block.vi_tri) for block in flow]
        first = find_title(texts)
        if first is None:
            self._so.doubt("đầu văn bản", "không thấy tên loại văn bản (KẾ HOẠCH) nên không đọc được phần đầu")
            head, start = DauDoc(), 0
        else:
            head = plausible_head(read_head(texts[:first], self._so), self._so)
            kind, abstract, start = read_title(texts, first, self._so)
            head = head._replace(loai=kind, trich_yeu=abstract, cho=(*head.cho, *_title_at(texts, first, abstract)))
        wrapped = self._wrapped(texts, start) if head.loai == "QUYẾT ĐỊNH" else None
        foot_at = find_foot(texts, start)
        foot = ChanDoc((), None, (), None, len(flow))
        end = len(flow)
        if foot_at is not None:
            foot = read_foot(texts, foot_at, self._so)
            end = foot_at
        annexes = flow[foot.het :] if foot_at is not None else []
        body = flow[start:end]
        lead: list[str] = []
        if wrapped is not None:
            lead, head, body, annexes, foot = self._unwrap(texts, start, wrapped, head, foot, end)
        grounds, intro, body = self._opening(body)
        body, closing = self._closing(body)
        reader = SectionReader(self._so)
        root = build(body)
        extra, loose = in_order(list(self._at_top(root.noi_dung, reader)))
        sections = [*loose, *reader.read(root)]
        if all(task.trong_doan for task in reader.tasks):
            # No article is a task: what sentences give are the tasks, where that is more than what brackets gave.
            said = sentences.read_sentences(root, self._so)
            reader.tasks[:] = said if len(said) > len(reader.tasks) else reader.tasks
        sections += self._annexes(annexes, reader, had_tasks=bool(reader.tasks))
        tasks = tuple(reader.tasks)
        head = head._replace(
            can_cu=(*head.can_cu, *grounds),
            loi_dan=(*lead, *intro, *extra),
            loi_ket=tuple(closing),
            noi_nhan=foot.noi_nhan,
            luu=foot.luu,
            quyen_han=foot.quyen_han,
            ho_ten=foot.ho_ten,
        )
        if not head.co_quan:
            head = head._replace(co_quan=issuer_from_text(head, [doan.phang for doan in everything], self._so))
        hidden = assigned.find(root, tasks, self._so)
        if not tasks:
            prose = f"; chỉ có {len(hidden)} việc có thời gian do lời văn giao" if hidden else " nên không ghi nhiệm vụ"
            self._so.doubt(
                "toàn văn bản", f"không thấy nhiệm vụ nào thành mục riêng, có cơ quan thực hiện hoặc thời gian{prose}"
            )
        dated_prose.doubt_beside(tasks, self._so)
        dated_prose.doubt_kept(everything, hidden, self._so)
        left_out = tuple((doan.vi_tri, doan.phang) for doan in everything if self._so.is_left_out(doan.thu_tu))
        return KeHoachDoc(head, tuple(sections), tasks, hidden, tuple(self._so.xem_lai), self._so.count(), left_out)

    def _wrapped(self, texts: list[Doan], start: int) -> int | None:
        """Return where the plan begins within a decision that issues it."""
        index = find_title(texts, start)
        while index is not None:
            if not fold(texts[index].phang).startswith("quyết định"):
                return index
            index = find_title(texts, index + 1)
        return None

    def _unwrap(  # noqa: PLR0913, PLR0917 - as many facts as a task has
        self, texts: list[Doan], start: int, at: int, head: DauDoc, foot: ChanDoc, foot_at: int
    ) -> tuple[list[str], DauDoc, list[Khoi], list[Khoi], ChanDoc]:
        """Read a decision's own words as lead-in, and the plan behind its signature as the plan."""
        flow = self._flow
        own = [block for block in flow[start : min(foot_at, at)] if isinstance(block, Doan)]
        grounds = [doan for doan in own if is_ground(doan)]
        self._so.used(*(doan.thu_tu for doan in grounds))
        words = [doan for doan in own if doan not in grounds]
        self._so.kept(*(doan.thu_tu for doan in words))
        between = [block for block in flow[foot.het : at] if isinstance(block, Doan)] if foot.het < at else []
        read_head(between, self._so)
        kind, abstract, first = read_title(texts, at, self._so)
        head = head._replace(
            loai=kind,
            trich_yeu=abstract or head.trich_yeu,
            can_cu=tuple(_ground(doan) for doan in grounds),
            cho=tuple((dict(head.cho) | dict(_title_at(texts, at, abstract))).items()),
        )
        body: list[Khoi] = list(flow[first:])
        annexes: list[Khoi] = []
        second = find_foot(texts, first)
        if second is not None:
            own_foot = read_foot(texts, second, self._so)
            body, annexes = flow[first:second], flow[own_foot.het :]
            foot = foot if foot.quyen_han else own_foot
        else:
            cut = next((i for i in range(first, len(flow)) if _ANNEX.match(texts[i].phang)), None)
            if cut is not None:
                body, annexes = flow[first:cut], flow[cut:]
        return [marked(doan) for doan in words], head, body, annexes, foot

    def _opening(self, body: Sequence[Khoi]) -> tuple[list[str], list[str], list[Khoi]]:
        """Part the grounds and the words before the first section from the rest."""
        grounds: list[str] = []
        intro: list[str] = []
        rest = 0
        for block in body:
            if isinstance(block, Bang):
                break
            mark = read_marker(block.text)
            if mark is not None and mark.so:
                break
            if is_ground(block) and not intro:
                self._so.used(block.thu_tu)
                grounds.append(_ground(block))
            elif intro and _is_section_heading(block):
                break
            else:
                self._so.kept(block.thu_tu)
                intro.append(marked(block))
            rest += 1
        return grounds, intro, list(body[rest:])

    def _closing(self, body: list[Khoi]) -> tuple[list[Khoi], list[str]]:
        """Part the closing words, which are in no section, from the rest."""
        closing: list[Doan] = []
        while body and isinstance(body[-1], Doan) and len(closing) < 4:  # noqa: PLR2004 - closing words are short
            last = body[-1]
            text = last.phang.strip()
            if read_marker(last.text) is not None or is_core(read_line(last)):
                break  # an article, or a sentence with a label of a task
            if not (_CLOSING.match(text) or (not closing and text.endswith(("./.", "./")))):
                break
            closing.insert(0, last)
            body = body[:-1]
        if closing and not body:
            return list(closing), []
        self._so.kept(*(doan.thu_tu for doan in closing))
        return body, [re.sub(r"\s*\./\.?$", "", marked(doan)) for doan in closing]

    def _at_top(self, blocks: Sequence[Khoi], reader: SectionReader) -> Iterator[str | PhanDoc]:
        for block in blocks:
            if isinstance(block, Doan):
                self._so.kept(block.thu_tu)
            yield marked(block) if isinstance(block, Doan) else reader.table(block, "")

    def _annexes(self, blocks: Sequence[Khoi], reader: SectionReader, *, had_tasks: bool) -> list[PhanDoc]:
        """Read the annexes: tables of tasks give tasks, all else is kept as text."""
        out: list[PhanDoc] = []
        index = 0
        blocks = list(blocks)
        while index < len(blocks):
            end = next((i for i in range(index + 1, len(blocks)) if _begins_annex(blocks[i])), len(blocks))
            out.append(self._annex(blocks[index:end], reader, had_tasks=had_tasks))
            index = end
        return out

    def _annex(self, blocks: list[Khoi], reader: SectionReader, *, had_tasks: bool) -> PhanDoc:
        from hoagiai_cli.importing.annex import read_annex

        match = _ANNEX.match(blocks[0].phang) if isinstance(blocks[0], Doan) else None
        so_pl = " ".join(match["so"].split()).capitalize() if match else "Phụ lục"
        so_pl = re.sub(r"(?<=Phụ lục )(?:số )?(\w+)$", lambda m: m[1].upper(), so_pl)
        title: list[str] = []
        if match:
            self._so.used(blocks[0].thu_tu)  # type: ignore[union-attr]
            title = [match["ten"].strip()] if match["ten"].strip() else []
            blocks = blocks[1:]
        read = read_annex(blocks, so_pl, title, reader, self._so, had_tasks=had_tasks)
        return read._replace(khong_in_so=match is None)


def _title_at(texts: Sequence[Doan], at: int, abstract: str | None) -> tuple[tuple[str, str], ...]:
    """Return where the abstract stands: beside the title or on the lines below; nothing where there is none."""
    return (("trich_yeu", texts[at].vi_tri),) if abstract else ()


def _begins_annex(block: Khoi) -> bool:
    return isinstance(block, Doan) and bool(_ANNEX.match(block.phang)) and len(block.phang) < _LONGEST_TITLE


def _ground(doan: Doan) -> str:
    return marked(doan).rstrip(" ;.,")


def _is_section_heading(doan: Doan) -> bool:
    from hoagiai_cli.importing.words import is_upper

    return is_upper(doan.phang) and len(doan.phang.split()) > 1


def _lays_out(table: Bang) -> bool:
    """Tell whether a table only puts head or foot side by side: few cells, and words that heads and feet have."""
    if len(table.hang) > 4 or max(map(len, table.hang)) > 3:  # noqa: PLR2004
        return False
    words = fold(" ".join(doan.phang for doan in paragraphs([table])))
    return bool(
        re.search(
            r"nơi nhận|độc lập - tự do|độc lập-tự do|cộng hòa xã hội|^số ?:|\bkt\. |\btm\. |chủ tịch|giám đốc|"
            r"tháng .{0,12}năm",
            words,
        )
    )
