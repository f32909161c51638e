"""Fields → a task: who leads, who helps, when, from all the ways in which plans divide these over lines and words."""

import re
from collections.abc import Iterable, Sequence

from hoagiai_cli.importing.blocks import Doan, marked
from hoagiai_cli.importing.bodies import CoQuan, read_bodies, without_role
from hoagiai_cli.importing.evidence import evidence, name_stands_on, plausible
from hoagiai_cli.importing.fields import MucDoc, TruongDoc
from hoagiai_cli.importing.labels import Truong
from hoagiai_cli.importing.line_order import order_of_lines
from hoagiai_cli.importing.plausible import is_bare_body, is_no_name, persons
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.importing.time_roles import with_roles
from hoagiai_cli.importing.words import fold, name_key
from hoagiai_cli.model.loi_in import CHUA_CO_TEN

_LEAD_AND_OTHERS = re.compile(
    r"^(?P<chu_tri>.+?)\s*(?:là (?:cơ quan|đơn vị) |\()?(?:chủ trì|đầu mối|làm đầu mối|thực hiện)\)?\s*[,;]?\s*(?:và )?"
    r"(?:phối hợp|phối kết hợp)(?: thực hiện)?(?: cùng)?(?: với| cùng)?(?: các đơn vị)?\s*:?\s+(?P<phoi_hop>.+)$",
    re.DOTALL,
)
_PARTED = re.compile(
    r"^(?:chủ trì\s*:?\s*)?(?P<chu_tri>.+?)[;,.\s–-]+(?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?(?: với|"
    r" cùng)?\s*:?\s+(?P<phoi_hop>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_TAIL_VERB = re.compile(
    r"\s+(?:tổ chức thực hiện|triển khai thực hiện|thực hiện|tổ chức|triển khai|tham mưu\b.*)\.?$", re.DOTALL
)


def one_line(text: str) -> str:
    """Return words on one line, without the sign that only ends them."""
    return re.sub(r"\s+([.;,])", r"\1", " ".join(text.split())).strip().rstrip(".;,").strip()


def name_of(text: str) -> str:
    """Return a task's name without the sign that closes its line."""
    return " ".join(text.split()).strip(" -–+").rstrip(" .;:,")


class TaskMaker:
    """Makes tasks, notes the paragraphs they come from and the doubts."""

    def __init__(self, so: So) -> None:
        self._so = so

    def make(  # noqa: C901, PLR0913, PLR0917 - as many facts as a task has
        self,
        name: str,
        place: str,
        found: TruongDoc,
        so: str | None = None,
        phan: str | None = None,
        named_by: Sequence[Doan] = (),
        *,
        column: bool = False,
    ) -> ViecDoc:
        """Return a task of the fields found under its name; ``column`` where they stand in the columns of a table."""
        fields = with_roles(plausible(found.muc, place, self._so), place, self._so)
        found = _with_bare_labels(found._replace(muc=fields))
        leads, lead_field = self._leads(found.muc)
        partners = self._texts(found.muc, Truong.PHOI_HOP)
        for field in found.muc:
            if field.truong is Truong.CHU_TRI_PHOI_HOP or field is lead_field:
                parted = _part(field)
                if parted:
                    leads = parted[0]
                    partners = [parted[1], *partners]
        participants = [field for field in found.muc if field.truong is Truong.THANH_PHAN]
        lead = self._bodies(leads, place)
        attending = self._bodies("\n".join(field.gia_tri for field in participants), place) if participants else None
        if attending and not lead.ten and attending.chu_tri:
            lead = CoQuan(attending.chu_tri)
            self._so.doubt(
                place, f"cơ quan chủ trì lấy từ dấu trong danh sách thành phần: {', '.join(attending.chu_tri)}"
            )
        helping = self._bodies("\n".join(partners), place)
        if attending and not partners and attending.ten:
            self._so.doubt(
                place,
                f"thành phần tham dự (“{_short(', '.join(attending.ten))}”) giữ làm lời văn, không ghi là đơn vị phối "
                "hợp; nếu họ phối hợp thực hiện thì ghi vào phoi_hop",
            )
        lead, helping = self._by_marks(lead, helping, lead_field, place)
        chu_tri = tuple(map(without_role, lead.ten)) or self._persons(leads, place)
        phoi_hop = tuple(map(without_role, helping.ten)) if lead.phoi_hop else helping.ten
        both = {name_key(name) for name in chu_tri} & set(map(name_key, map(without_role, phoi_hop)))
        if both:
            twice = ", ".join(name for name in chu_tri if name_key(name) in both)
            self._so.doubt(place, f"“{_short(twice)}” in ở cả hai chỗ, chủ trì và phối hợp; tệp chỉ ghi là chủ trì")
        time = "; ".join(one_line(text) for text in self._texts(found.muc, Truong.THOI_GIAN) if one_line(text))
        labels, words = self._printed(found.muc, lead_field, column=column)
        self._so.used(*(doan.thu_tu for doan in named_by), *(doan.thu_tu for field in found.muc for doan in field.doan))
        self._so.kept(*(doan.thu_tu for doan in found.doan))
        if not chu_tri:
            self._so.doubt(place, f"nhiệm vụ “{_short(name)}” không nêu cơ quan chủ trì")
        if not name_of(name):
            self._so.doubt(place, "nhiệm vụ không có tên; hãy bổ sung tên vào tệp nhiệm vụ")
        elif is_no_name(name_of(name)):
            self._so.doubt(place, f"“{_short(name)}” không giống tên nhiệm vụ")
        elif is_bare_body(name_of(name)):
            self._so.doubt(place, f"“{_short(name)}” là tên cơ quan, có thể không phải tên nhiệm vụ")
        held = {"chu_tri": chu_tri, "phoi_hop": phoi_hop, "thoi_gian": time}
        return ViecDoc(
            name_of(name) or CHUA_CO_TEN,
            place,
            so,
            phan,
            chu_tri,
            phoi_hop,
            time or None,
            tuple(self._others(found.muc, lead_field)),
            tuple(marked(doan) for doan in found.doan),
            labels,
            words,
            can_cu=(
                name_stands_on(so, place, column=column),
                *evidence(found.muc, (key for key, value in held.items() if value), column=column),
            ),
            thu_tu=() if column else order_of_lines(found, lead_field),
        )

    def _by_marks(self, lead: CoQuan, helping: CoQuan, lead_field: MucDoc | None, place: str) -> tuple[CoQuan, CoQuan]:
        """Part a list that marks its own roles: who is marked as leading leads, who is marked as helping helps."""
        key = {name: name_key(without_role(name)) for name in lead.ten}
        leading, aiding = set(map(name_key, lead.chu_tri)), set(map(name_key, lead.phoi_hop))
        if not aiding and leading and len(leading) < len(lead.ten):
            # "A (chủ trì), B, C": whom the list does not mark as the one that leads, it names as helping.
            aiding = {other for other in key.values() if other not in leading}
            if lead_field is not None and lead_field.truong is Truong.CHU_TRI:
                rest = ", ".join(name for name in lead.ten if key[name] in aiding)
                self._so.doubt(
                    place,
                    f"“{lead_field.nhan}” có chỗ ghi “(chủ trì)”, có chỗ không; {_short(rest)} ghi là phối hợp",
                )
        if not aiding or len(aiding) >= len(lead.ten):
            return lead, helping
        beside = tuple(without_role(name) for name in lead.ten if key[name] in aiding)
        return (
            lead._replace(ten=tuple(name for name in lead.ten if key[name] not in aiding), phoi_hop=beside),
            helping._replace(ten=(*beside, *helping.ten)),
        )

    def _persons(self, text: str, place: str) -> tuple[str, ...]:
        """Return the persons that a text names in place of bodies: they lead, and it is said that they are persons."""
        names = persons(text)
        if names:
            self._so.doubt(place, f"{', '.join(names)} là người, không phải cơ quan; hãy xem ai chủ trì")
        return names

    def _leads(self, fields: Iterable[MucDoc]) -> tuple[str, MucDoc | None]:
        """Return who leads: of "chủ trì" and "thực hiện" the first, where both are there."""
        for kind in (Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP, Truong.THUC_HIEN):
            found = [field for field in fields if field.truong is kind and field.gia_tri]
            if found:
                return "\n".join(field.gia_tri for field in found), found[0]
        return "", None

    def _texts(self, fields: Iterable[MucDoc], kind: Truong) -> list[str]:
        return [field.gia_tri for field in fields if field.truong is kind and field.gia_tri]

    def _bodies(self, text: str, place: str) -> CoQuan:
        if not text.strip():
            return CoQuan(())
        bodies = read_bodies(text)
        if bodies.nguoi:
            self._so.doubt(place, f"người, không phải cơ quan, nên không ghi là đơn vị: {', '.join(bodies.nguoi)}")
        for doubt in bodies.nghi_ngo:
            self._so.doubt(place, doubt)
        return bodies

    def _printed(
        self,
        fields: Sequence[MucDoc],
        lead_field: MucDoc | None,
        *,
        column: bool,
    ) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """Return labels and lists as printed; a cell keeps its lines."""
        labels: dict[str, str] = {}
        words: dict[str, str] = {}

        def kept(texts: Iterable[str], sign: str = " ") -> str:
            if not column:
                return one_line(sign.join(map(one_line, texts)))
            lines = (" ".join(part.split()) for text in texts for part in text.split("\n"))
            return "\n".join(filter(None, lines)).rstrip(" .;,")

        if lead_field:
            labels["chu_tri"] = lead_field.nhan
            words["chu_tri"] = kept(
                field.gia_tri for field in fields if field.truong is lead_field.truong and field.gia_tri
            )
        for kind, key in ((Truong.PHOI_HOP, "phoi_hop"), (Truong.THOI_GIAN, "thoi_gian")):
            label = next((field.nhan for field in fields if field.truong is kind), None)
            if label:
                labels[key] = label
        own = self._texts(fields, Truong.PHOI_HOP)
        if own:
            words["phoi_hop"] = kept(own, "; ")
        return (
            tuple((key, label[:1].upper() + label[1:]) for key, label in labels.items()),
            tuple(words.items()),
        )

    def _others(self, fields: Iterable[MucDoc], lead_field: MucDoc | None) -> Iterable[tuple[str, str]]:
        leads = {Truong.CHU_TRI, lead_field.truong if lead_field else Truong.CHU_TRI, Truong.CHU_TRI_PHOI_HOP}
        taken = {Truong.PHOI_HOP, Truong.THOI_GIAN, *leads}
        for field in fields:
            if field.truong not in taken and field.gia_tri.strip():
                lines = [line.strip() for line in field.gia_tri.split("\n") if line.strip()]
                value = "\n".join(lines) if len(field.doan) > 1 else " ".join(lines)
                yield field.nhan, value.rstrip(" .;,")


def _with_bare_labels(found: TruongDoc) -> TruongDoc:
    """Return the fields; a label that stands alone and has no value is kept as words in its place."""
    held = {doan.thu_tu for field in found.muc if field.gia_tri.strip() for doan in field.doan}
    held |= {doan.thu_tu for doan in found.doan}
    bare = [doan for field in found.muc if not field.gia_tri.strip() for doan in field.doan if doan.thu_tu not in held]
    return found._replace(doan=(*found.doan, *dict.fromkeys(bare))) if bare else found


def _part(field: MucDoc) -> tuple[str, str] | None:
    """Part "A chủ trì, phối hợp với B" into lead and helpers."""
    text = " ".join(field.gia_tri.split())
    match = _LEAD_AND_OTHERS.match(text)
    if match is None and field.truong is Truong.CHU_TRI_PHOI_HOP:
        match = _PARTED.match(text)
    if match is None or len(match["chu_tri"].split()) > 40:  # noqa: PLR2004 - a sentence before the words
        return None
    return re.sub(r"^(?:Giao|giao|do|Do)\s+", "", match["chu_tri"]), _TAIL_VERB.sub("", match["phoi_hop"])


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77].rstrip() + "…"  # noqa: PLR2004 - one line of a terminal


def same_words(left: str, right: str) -> bool:
    """Tell whether two texts are the same but for case, tone style and spaces."""
    return fold(left) == fold(right)
