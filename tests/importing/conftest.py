"""What the tests of importing share."""

import json
import os
import subprocess
import sys
from typing import NamedTuple

import pytest


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def hoagiai(tmp_path):
    """Run the command in an empty folder."""

    def run(*words: object) -> Ran:
        environment = {**os.environ, "HOAGIAI_DEBUG": ""}
        done = subprocess.run(
            [sys.executable, "-m", "hoagiai_cli", *map(str, words)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def written(tmp_path, hoagiai):
    """Import a text from a file of this name and return the run."""

    def run(text: str | bytes, *words: object, name: str = "ke-hoach.txt") -> Ran:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return hoagiai("import", path, *words)

    return run
