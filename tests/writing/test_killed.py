"""Killed at any step of any command, the next one finds a whole folder: nothing lost, nothing half, no lock."""

import os
import random
import shutil
import sys

import pytest
from commands import COMMANDS, city, everything, forked, run

KILLS = int(os.environ.get("HOAGIAI_KILLS", "36"))
"""How many kills over all commands; ``HOAGIAI_KILLS=1000`` for a long run."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows không có fork")
_STEPS = ("replace", "rename", "link", "unlink", "fsync", "mkdir", "open", "close", "stat")


def counted(counter, limit):
    """Let every call to the system count, and leave the process at one of them as a kill would."""
    for name in _STEPS:
        real = getattr(os, name)

        def step(*arguments, real=real, **options):
            counter[0] += 1
            if counter[0] == limit:
                os._exit(9)
            return real(*arguments, **options)

        setattr(os, name, step)


def steps_of(top, command):
    reader, writer = os.pipe()

    def work():
        counter = [0]
        counted(counter, -1)
        code, _ = run(*command, cwd=top)
        os.write(writer, str(counter[0]).encode())
        return code

    assert forked(work) == 0
    os.close(writer)
    with os.fdopen(reader) as file:
        return int(file.read())


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_anywhere_the_next_command_finds_a_whole_folder(tmp_path, name):
    command = COMMANDS[name]
    start = tmp_path / "start"
    start.mkdir()
    city(start)
    old = everything(start)
    whole = tmp_path / "whole"
    shutil.copytree(start, whole)
    steps = steps_of(whole, command)
    new = everything(whole)
    assert new != old
    chance = random.Random(name)  # noqa: S311 - a moment to be killed at
    for number in range(max(1, KILLS // len(COMMANDS))):
        top = tmp_path / f"t{number}"
        shutil.copytree(start, top)
        limit = chance.randint(max(1, steps - 120), steps)

        def work(top=top, limit=limit):
            counted([0], limit)
            return run(*command, cwd=top)[0]

        assert forked(work) in {0, 9}
        for path in top.rglob("*.yaml"):
            data = everything(top)[path.relative_to(top).as_posix()]
            name_ = path.relative_to(top).as_posix()
            assert data in {old.get(name_), new.get(name_)}
        code, text = run("template", "copy", "bao-cao", cwd=top)
        assert code == 0, text
        after = {key: data for key, data in everything(top).items() if "templates" not in key}
        assert after in [{k: d for k, d in each.items() if "templates" not in k} for each in (old, new)], limit
        assert not [path for path in top.rglob("*") if path.name.endswith((".lock", ".tmp", ".tam"))]
        shutil.rmtree(top)
