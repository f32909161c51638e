"""Checking a plan folder: one pass over its files, every finding of every file, and the models if they are wanted."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path


from pydantic import ValidationError

from hoagiai_cli.diagnostics.finding import Finding, Place, Severity
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.cau_hinh import CauHinh, NgayNghi
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc, printed_order
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.rules import schema_errors
from hoagiai_cli.rules.context import Context, TaskSummary, UnitSummary
from hoagiai_cli.rules.registry import all_rules
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind, Layout, PlanFile, scan
from hoagiai_cli.store.source import Source, Unreadable, read_source
from hoagiai_cli.store.yaml_reader import Document, find_place, read_yaml
from hoagiai_cli.tracking.time import task_readings

MODELS: dict[FileKind, type[Model]] = {
    FileKind.CAU_HINH: CauHinh,
    FileKind.NGAY_NGHI: NgayNghi,
    FileKind.DON_VI: DonVi,
    FileKind.KE_HOACH: KeHoach,
    FileKind.NHIEM_VU: NhiemVu,
    FileKind.KET_QUA: KetQua,
}
"""The model of each kind of file."""

Keep = Callable[[PlanFile, str, Model], None]
"""Receives each file that has a model: the file, its plan's id ("" outside plans), the model."""


def check_folder(root: Path, keep: Keep | None = None) -> list[Finding]:
    """Check a whole plan folder.

    Args:
        root: The folder.
        keep: Called with every model that could be read.

    Raises:
        UserError: When the folder itself cannot be read.
    """
    layout = scan(root)
    checker = _Checker(layout, keep)
    checker.run()
    return sorted(checker.findings)


def load_folder(root: Path) -> tuple[ThuMuc, list[Finding]]:
    """Check a whole plan folder and return what it says beside the findings."""
    settings: list[CauHinh] = []
    units: dict[str, DonVi] = {}
    holidays: dict[int, NgayNghi] = {}
    plans: dict[str, KeHoach] = {}
    tasks: dict[str, list[NhiemVu]] = {}
    results: dict[str, dict[str, KetQua]] = {}

    def keep(file: PlanFile, plan: str, model: Model) -> None:
        if isinstance(model, NhiemVu):
            tasks.setdefault(plan, []).append(model)
        elif isinstance(model, KetQua):
            results.setdefault(plan, {})[file.ma] = model
        elif isinstance(model, DonVi):
            units[file.ma] = model
        elif isinstance(model, KeHoach):
            plans[plan] = model
        elif isinstance(model, NgayNghi):
            holidays[model.nam] = model
        elif isinstance(model, CauHinh):
            settings.append(model)

    findings = check_folder(root, keep)
    folder = ThuMuc(
        settings[0] if settings else CauHinh.model_construct(),
        units,
        holidays,
        {ma: HoSo(plan, printed_order(tasks.get(ma, [])), results.get(ma, {})) for ma, plan in plans.items()},
    )
    return folder, findings


class _Checker:
    """One run over a folder."""

    def __init__(self, layout: Layout, keep: Keep | None) -> None:
        self.layout = layout
        self.keep = keep
        self.findings: list[Finding] = []
        self.rules = all_rules()
        self.source_rules = [rule for rule in self.rules.values() if rule.source]
        self.model_rules = {
            kind: [rule for rule in self.rules.values() if rule.check and rule.kind in {None, kind}] for kind in FileKind
        }
        self.context = Context(frozenset(file.ma for file in layout.units))
        self.plan = ""

    def run(self) -> None:
        for path, reason in self.layout.strays:
            code = "HG001" if reason.startswith("không đọc") else "HG016"
            self._add(Source(path, ""), code, Place(1, 1), reason, None)
        outside = [*([self.layout.settings] if self.layout.settings else []), *self.layout.holidays, *self.layout.units]
        for file in outside:
            self._file(file)
        for plan in self.layout.plans:
            self.plan = plan.ma
            self.context.enter_plan(plan.ma, frozenset(file.ma for file in plan.tasks))
            if plan.document is None:
                self._add(
                    Source(plan.path, ""),
                    "HG017",
                    Place(1, 1),
                    "thư mục kế hoạch không có tệp ke-hoach.yaml",
                    "thêm tệp ke-hoach.yaml, hoặc xóa thư mục nếu không phải kế hoạch",
                )
            else:
                self._file(plan.document)
            for file in (*plan.tasks, *plan.results):
                self._file(file)

    def _file(self, file: PlanFile) -> None:
        try:
            source = read_source(file.path, self.layout.root)
        except Unreadable as error:
            self._add(Source(file.path, ""), error.code, error.place, error.message, error.hint)
            return
        if self._source_findings(source):
            return
        try:
            document = read_yaml(source)
        except Unreadable as error:
            self._add(source, error.code, error.place, error.message, error.hint)
            return
        model = self._model(document, MODELS[file.kind])
        if model is None:
            return
        self.context.path, self.context.ma = _shown(file.path), file.ma
        self._learn(file, model)
        for rule in self.model_rules[file.kind]:
            self._model_findings(rule, model, document)
        if self.keep:
            self.keep(file, self.plan, model)

    def _source_findings(self, source: Source) -> bool:
        """Apply the rules on characters; tell whether parsing would only confuse."""
        fatal = False
        for rule in self.source_rules:
            assert rule.source is not None  # noqa: S101 - for the type checker
            for place, message, hint in rule.source(source):
                self._add(source, rule.code, place, message, hint)
                fatal = fatal or rule.fatal
        return fatal

    def _model(self, document: Document, model: type[Model]) -> Model | None:
        try:
            return model.model_validate(document.data)
        except ValidationError as error:
            for code, problem in schema_errors.problems(error.errors(include_url=False), model):
                place = find_place(document, problem.loc, at_key=problem.at_key)
                self._add(document.source, code, place, problem.message, problem.hint)
            return None

    def _model_findings(self, rule: Rule, model: Model, document: Document) -> None:
        assert rule.check is not None  # noqa: S101 - for the type checker
        for problem in rule.check(model, self.context):
            place = find_place(document, problem.loc, at_key=problem.at_key)
            self._add(document.source, rule.code, place, problem.message, problem.hint)

    def _learn(self, file: PlanFile, model: Model) -> None:
        """Put into the context what later files refer to."""
        context = self.context
        if isinstance(model, DonVi):
            context.units[file.ma] = UnitSummary(
                context.path, model.ten, model.hieu_luc.den, model.thanh_vien, model.ke_thua
            )
        elif isinstance(model, KeHoach):
            context.plan = model
        elif isinstance(model, NhiemVu) and context.plan:
            readings = task_readings(model, context.plan)
            context.reading = readings[0] if readings else None
            leads = (model.chu_tri, *(change.chu_tri or () for change in model.sua_doi))
            context.tasks[file.ma] = TaskSummary(
                context.path,
                frozenset().union(*(context.expand(each) for each in leads)),
                tuple(dict.fromkeys(dot.ten for reading in readings for dot in reading.dot)),
            )

    def _add(self, source: Source, code: str, place: Place, message: str, hint: str | None) -> None:
        rule = self.rules.get(code)
        severity = rule.severity if rule else Severity.LOI
        self.findings.append(Finding(_shown(source.path), place, code, severity, message, hint))


def _shown(path: str) -> str:
    """Return a path as printed: relative to the current folder where it lies below or beside it, with slashes."""
    try:
        shown = os.path.relpath(path)
    except ValueError:  # another drive of Windows
        shown = path
    return shown.replace(os.sep, "/")


def within(findings: list[Finding], paths: list[Path]) -> Iterator[Finding]:
    """Yield the findings that lie in one of the files or folders; all of them when none are named."""
    wanted = [_shown(str(path)).rstrip("/") for path in paths]
    for finding in findings:
        if not wanted or any(finding.path == path or finding.path.startswith(path + "/") or path == "." for path in wanted):
            yield finding


