"""What all tests share."""

from pathlib import Path

import pytest

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.rules.check import load_folder

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def lai_chau() -> ThuMuc:
    """The Lai Châu plan of this project, with no results."""
    folder, findings = load_folder(ROOT / "plans")
    assert [finding for finding in findings if finding.severity is not Severity.LUU_Y] == []
    return folder
