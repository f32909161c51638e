"""docs/loi.md and docs/du-lieu.md say what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hoagiai_cli.model.json_schema import KINDS
from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_reader import read_yaml

DOCS = Path(__file__).parent.parent.parent / "docs"
DATA = (DOCS / "du-lieu.md").read_text("utf-8")


def test_pages_are_fresh():
    done = subprocess.run(
        [sys.executable, DOCS / "tao_tai_lieu.py", "--check"], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_each_kind_of_file_is_right(kind):
    before = DATA[: DATA.index(f"<!-- bảng {kind} -->")]
    example = re.findall(r"```yaml\n(.*?)```", before, re.DOTALL)[-1]
    KINDS[kind][0].model_validate(read_yaml(Source("du-lieu.md", example)).data)
