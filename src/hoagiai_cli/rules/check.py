"""Checking a plan folder: one pass over its files, every finding of every file, and the models if they are wanted."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from hoagiai_cli.diagnostics.finding import Finding, Place, Problem, Severity, by_place
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.model.phe_duyet import PheDuyet
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.rules import schema_errors
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.learning import learn
from hoagiai_cli.rules.partial import readable_part
from hoagiai_cli.rules.registry import checking_rules, rule_of
from hoagiai_cli.rules.rule import FolderCheck, Rule
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.layout import FileKind, Layout, PlanDir, PlanFile, scan
from hoagiai_cli.store.paths import lies_within, shown_path
from hoagiai_cli.store.pending import with_pending
from hoagiai_cli.store.source import MAX_FOLDER, Source, Unreadable, read_source
from hoagiai_cli.store.yaml_reader import Document, find_place, read_yaml

MODELS: dict[FileKind, type[Model]] = {
    FileKind.CAU_HINH: CauHinh,
    FileKind.NGAY_NGHI: NgayNghi,
    FileKind.PHAP_LUAT: VanBanPhapLuat,
    FileKind.DON_VI: DonVi,
    FileKind.KE_HOACH: KeHoach,
    FileKind.NHIEM_VU: NhiemVu,
    FileKind.KET_QUA: KetQua,
    FileKind.PHE_DUYET: PheDuyet,
    FileKind.BAO_CAO: LoiBaoCao,
}
"""The model of each kind of file."""

MAX_MESSAGE = 400
"""Longest message of a finding, in characters."""

Keep = Callable[[PlanFile, str, Model], None]
"""Receives each file that has a model: the file, its plan's id ("" outside plans), the model."""

AfterPlan = Callable[[str, bool], None]
"""Told when a plan has been read: its id, and whether no error was found so far."""

Read = Callable[[str], Source]
"""Gives a file's text by its path: from the disk, or from a revision."""


def check_folder(
    root: Path,
    keep: Keep | None = None,
    instead: Mapping[str, str] | None = None,
    *,
    errors_alone: bool = False,
) -> list[Finding]:
    """Check a whole plan folder.

    Args:
        root: The folder.
        keep: Called with every model that could be read.
        instead: Texts to be read instead of what stands on disk, by path: an edit is checked before it is written.
        errors_alone: Whether what is no error is not asked for: who only reads the folder has no use for it.

    Raises:
        UserError: When the folder itself cannot be read.
    """
    pending = instead or {}
    layout = with_pending(scan(root), pending)

    def read(path: str) -> Source:
        text = pending.get(path)
        return read_source(path, layout.root) if text is None else Source(path, text)

    return check_layout(layout, read, keep, errors_alone=errors_alone)


def check_layout(
    layout: Layout,
    read: Read,
    keep: Keep | None = None,
    *,
    errors_alone: bool = False,
    after_plan: AfterPlan | None = None,
) -> list[Finding]:
    """Check the files of a plan folder, wherever they are kept; see ``check_folder``."""
    checker = _Checker(layout, read, keep, errors_alone=errors_alone)
    checker.after_plan = after_plan
    checker.run()
    return sorted(checker.findings, key=by_place)


def load_folder(root: Path) -> tuple[ThuMuc, list[Finding]]:
    """Read a whole plan folder: what it says, and the errors for which that cannot be relied on."""
    assembly = Assembly()
    findings = check_folder(root, assembly.add, errors_alone=True)
    return assembly.folder(), findings


class _Checker:
    """One run over a folder."""

    def __init__(self, layout: Layout, read: Read, keep: Keep | None, *, errors_alone: bool) -> None:
        self.layout = layout
        self.read = read
        self.keep = keep
        self.findings: list[Finding] = []
        self.after_plan: AfterPlan | None = None
        self.characters = 0
        self.errors_alone = errors_alone
        asked = (rule for rule in checking_rules().values() if not errors_alone or rule.severity is Severity.LOI)
        self.rules = rules = tuple(asked)
        self.source_rules = [(rule, rule.source) for rule in rules if rule.source]
        self.model_rules = {
            kind: [(rule, rule.check) for rule in rules if rule.check and kind in rule.kinds] for kind in FileKind
        }
        self.context = Context(layout)
        self.shown_root = shown_path(layout.root)

    def run(self) -> None:
        layout = self.layout
        for stray in layout.strays:
            self._add(shown_path(stray.path), stray.code, Place(1, 1), stray.message, stray.hint)
        for file in layout.units:
            self._file(file)
        self._across_files([(rule, rule.after_units) for rule in self.rules if rule.after_units])
        for file in layout.holidays:
            self._file(file)
        for file in layout.laws:
            self._file(file)
        if layout.settings:
            self._file(layout.settings)
        after_plan = [(rule, rule.after_plan) for rule in self.rules if rule.after_plan]
        for plan in layout.plans:
            self._plan(plan, after_plan)
        self._templates()
        self._across_files([(rule, rule.after_all) for rule in self.rules if rule.after_all])

    def _plan(self, plan: PlanDir, after_plan: list[tuple[Rule, FolderCheck]]) -> None:
        self.context.enter_plan(plan)
        if plan.document is None:
            self._add(
                shown_path(plan.path),
                "HG017",
                Place(1, 1),
                "thư mục kế hoạch không có tệp ke-hoach.yaml",
                "thêm tệp ke-hoach.yaml, hoặc xóa thư mục nếu không phải kế hoạch",
            )
        else:
            self._file(plan.document)
        if plan.approvals:
            self._file(plan.approvals)
        for file in (*plan.tasks, *plan.results, *plan.reports):
            self._file(file)
        self._across_files(after_plan)
        if self.after_plan:
            self.after_plan(plan.ma, not any(found.severity is Severity.LOI for found in self.findings))

    def _templates(self) -> None:
        """Read the folder's own templates, for rules on what they print."""
        for path in self.layout.templates:
            try:
                self.context.templates[shown_path(path)] = self.read(path).text
            except Unreadable:  # said when a document is made from it
                continue

    def _file(self, file: PlanFile) -> None:
        if self.characters > MAX_FOLDER:
            return  # said of the first file beyond
        context = self.context
        shown = self.shown_root + file.path[len(self.layout.root) :].replace(os.sep, "/")
        context.path, context.ma = shown, file.ma
        try:
            source = self._within_limit(self.read(file.path))
            if self._source_findings(source, shown):
                return
            document = read_yaml(source)
        except Unreadable as error:
            self._add(shown, error.code, error.place, error.message, error.hint)
            return
        for repeated in document.repeated:
            self._add(shown, repeated.code, repeated.place, repeated.message, repeated.hint)
        model = self._model(document, MODELS[file.kind], shown)
        if model is None:
            return
        learn(context, model)
        for rule, check in self.model_rules[file.kind]:
            for problem in check(model, context):
                self._add_problem(shown, rule.code, problem, document)
        if self.keep:
            self.keep(file, context.plan_ma, model)

    def _within_limit(self, source: Source) -> Source:
        """Count what is read of the folder as a whole.

        Raises:
            Unreadable: When it is more than any folder of plans has; said at the first file beyond.
        """
        self.characters += len(source.text)
        if self.characters > MAX_FOLDER:
            raise Unreadable(
                "HG003",
                f"các tệp của thư mục cộng lại lớn hơn {MAX_FOLDER // 1_000_000} MB nên từ tệp này không được đọc",
                "kiểm tra xem có chép nhầm tệp khác vào thư mục kế hoạch không",
            )
        return source

    def _source_findings(self, source: Source, shown: str) -> bool:
        """Apply the rules on characters; tell whether parsing would only confuse."""
        fatal = False
        for rule, check in self.source_rules:
            for place, message, hint in check(source):
                self._add(shown, rule.code, place, message, hint)
                fatal = fatal or rule.fatal
        return fatal

    def _model(self, document: Document, model: type[Model], shown: str) -> Model | None:
        try:
            return model.model_validate(document.data)
        except Invalid as error:
            errors = error.errors
            for code, problem in schema_errors.problems(errors, model):
                self._add_problem(shown, code, problem, document)
            self._rest(document, readable_part(document.data, errors, model), shown)
            return None

    def _rest(self, document: Document, model: Model | None, shown: str) -> None:
        """Name the errors of the right keys beside the wrong ones; what they leave uncertain may come from these."""
        if model is None:
            return
        self.context.readings = ()
        kind = next(kind for kind, of_kind in MODELS.items() if of_kind is type(model))
        for rule, check in self.model_rules[kind]:
            if rule.severity is Severity.LOI:
                for problem in check(model, self.context):
                    self._add_problem(shown, rule.code, problem, document)

    def _across_files(self, checks: list[tuple[Rule, FolderCheck]]) -> None:
        """Apply the rules that look at several files; a file with a finding is read again for its place."""
        for rule, check in checks:
            for path, problem in check(self.context):
                if problem.place:
                    self._add(path, rule.code, problem.place, problem.message, problem.hint)
                    continue
                try:
                    document = read_yaml(self.read(path))
                except Unreadable:  # changed since it was read
                    self._add(path, rule.code, Place(1, 1), problem.message, problem.hint)
                else:
                    self._add_problem(path, rule.code, problem, document)

    def _add_problem(self, path: str, code: str, problem: Problem, document: Document) -> None:
        place = find_place(document, problem.loc, at_key=problem.at_key)
        self._add(path, code, place, problem.message, problem.hint)

    def _add(self, path: str, code: str, place: Place, message: str, hint: str | None) -> None:
        if len(message) > MAX_MESSAGE:  # it quotes a value; the excerpt shows where that stands
            message = message[:MAX_MESSAGE] + "…"
        severity = rule_of(code).severity
        if severity is Severity.LOI or not self.errors_alone:
            self.findings.append(Finding(path, place, code, severity, message, hint))


def within(findings: list[Finding], paths: list[Path]) -> Iterator[Finding]:
    """Yield the findings that lie in one of the files or folders; all of them when none are named."""
    return (finding for finding in findings if lies_within(finding.path, paths))
