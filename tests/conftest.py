"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.rules.check import load_folder

ROOT = Path(__file__).parent.parent

# No test is timed: a busy machine is no defect.
settings.register_profile("hoagiai", settings.default, deadline=None)
settings.load_profile("hoagiai")


@pytest.fixture(scope="session")
def lai_chau() -> ThuMuc:
    """The Lai Châu plan of this project, with no results."""
    folder, findings = load_folder(ROOT / "plans")
    assert [finding for finding in findings if finding.severity is not Severity.LUU_Y] == []
    return folder
