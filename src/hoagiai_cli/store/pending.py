"""Files that a command is about to make, as part of the folder's layout before they are there."""

import os
from collections.abc import Iterable
from pathlib import Path

from hoagiai_cli.store.layout import RESULTS, FileKind, Layout, PlanFile


def with_results(layout: Layout, paths: Iterable[str]) -> Layout:
    """Return the layout with result files that are about to be made."""
    plans = []
    for plan in layout.plans:
        folder = os.path.join(plan.path, RESULTS)  # noqa: PTH118 - paths as the scan writes them
        have = {file.path for file in plan.results}
        new = [path for path in paths if os.path.dirname(path) == folder and path not in have]  # noqa: PTH120
        made = tuple(PlanFile(path, FileKind.KET_QUA, Path(path).stem) for path in sorted(new))
        plans.append(plan._replace(results=plan.results + made) if made else plan)
    return layout._replace(plans=tuple(plans))
