"""A plan folder read plan by plan: each is used once it is read and checked, and let go before the next is read."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from hoagiai_cli.diagnostics.finding import Finding
from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.rules.check import MODELS, Read, check_layout
from hoagiai_cli.store.assembly import Assembly
from hoagiai_cli.store.layout import Layout, PlanFile, scan
from hoagiai_cli.store.source import Unreadable, read_source
from hoagiai_cli.store.yaml_reader import read_yaml


def load_by_plan(
    root: Path, choose: Callable[[ThuMuc], Collection[str]], use: Callable[[ThuMuc, HoSo], None]
) -> list[Finding]:
    """Read a whole plan folder of which only one plan at a time is kept.

    Args:
        root: The folder.
        choose: Which plans are wanted, told by the documents of all of them.
        use: Called with each plan wanted, and the folder with this plan alone, while no error was found. What is made
            of it holds only if the whole folder turns out to be without errors.

    Returns:
        The errors for which the folder cannot be relied on.
    """
    layout = scan(root)
    read = partial(read_source, root=layout.root)
    wanted = choose(_documents(layout, read))
    assembly = Assembly()

    def keep(file: PlanFile, plan: str, model: Model) -> None:
        if not plan or plan in wanted:
            assembly.add(file, plan, model)

    def after_plan(ma: str, right: bool) -> None:
        folder = assembly.let_go(ma)
        if right and ma in folder.ho_so:
            use(folder, folder.ho_so[ma])

    return check_layout(layout, read, keep, errors_alone=True, after_plan=after_plan)


def _documents(layout: Layout, read: Read) -> ThuMuc:
    """Return the folder of the plans' documents alone; of what cannot be read the check says why."""
    assembly = Assembly()
    for plan in layout.plans:
        if plan.document is not None:
            try:
                data = read_yaml(read(plan.document.path)).data
                assembly.add(plan.document, plan.ma, MODELS[plan.document.kind].model_validate(data))
            except (Unreadable, Invalid):
                continue
    return assembly.folder()
