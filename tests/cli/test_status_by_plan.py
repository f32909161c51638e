"""``status`` keeps one plan at a time, and says what it would say of the folder read whole."""

import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from hoagiai_cli.cli.loading import FolderHasErrors, open_by_plan, open_folder
from hoagiai_cli.cli.plan_choice import choose_plans
from hoagiai_cli.cli.status_output import Asked, Made
from hoagiai_cli.diagnostics.errors import UserError

PLANS = Path(__file__).parent.parent.parent / "plans"
DAY = date(2025, 10, 1)


@pytest.fixture
def root(tmp_path):
    root = shutil.copytree(PLANS, tmp_path / "plans")
    first = next(path.parent for path in root.glob("*/ke-hoach.yaml"))
    for name in ("ke-hoach-hai", "ke-hoach-ba"):
        document = shutil.copytree(first, root / name) / "ke-hoach.yaml"
        document.write_text(document.read_text("utf-8").replace(f"ma: {first.name}", f"ma: {name}"), encoding="utf-8")
    return root


def nothing(*_):
    """Use a plan for nothing."""


def printed(kind, quarter, fill, capsys):
    made = Made(kind, Asked(DAY, quarter, None, codes=True), None)
    fill(made)
    made.show()
    return capsys.readouterr().out, made.late


@pytest.mark.parametrize("quarter", [None, 3])
@pytest.mark.parametrize("kind", ["table", "json", "csv"])
def test_the_words_are_those_of_the_folder_read_whole(kind, quarter, root, capsys):
    choose = partial(choose_plans, ke_hoach=None, nam=None, ngay=DAY)

    def whole(made):
        folder = open_folder(root)
        for plan in choose(folder):
            made.add(folder, plan)

    found = printed(kind, quarter, lambda made: open_by_plan(root, choose, made.add), capsys)
    assert found == printed(kind, quarter, whole, capsys)
    assert len(found[0]) > 1000


def test_only_the_plan_chosen_is_used_and_the_others_are_checked(root):
    used = []
    choose = partial(choose_plans, ke_hoach="ke-hoach-hai", nam=None, ngay=DAY)
    open_by_plan(root, choose, lambda folder, plan: used.append((plan.ke_hoach.ma, len(folder.ho_so))))
    assert used == [("ke-hoach-hai", 1)]
    next(iter((root / "ke-hoach-ba" / "nhiem-vu").glob("*.yaml"))).write_text("ma: [", encoding="utf-8")
    with pytest.raises(FolderHasErrors):
        open_by_plan(root, choose, nothing)


def test_what_is_wrong_in_the_folder_is_said_before_that_no_plan_fits(root):
    choose = partial(choose_plans, ke_hoach=None, nam=1999, ngay=DAY)
    with pytest.raises(UserError, match="1999"):
        open_by_plan(root, choose, nothing)
    (root / "ke-hoach-ba" / "ke-hoach.yaml").write_text("ma: ke-hoach-ba\nso: [", encoding="utf-8")
    with pytest.raises(FolderHasErrors):
        open_by_plan(root, choose, nothing)
