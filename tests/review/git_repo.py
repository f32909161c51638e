"""A real git repository for tests."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

CORRECT = Path(__file__).parent.parent / "rules" / "thu-muc-dung" / "plans"
TASK = "hoa-giai-2025/nhiem-vu/tap-huan.yaml"
RESULTS = "hoa-giai-2025/ket-qua/phong-tu-phap.yaml"


class Repo:
    """A real git repository with a correct plan folder somewhere in it."""

    def __init__(self, top, below="."):
        self.top = top
        self.root = top / below / "plans"
        top.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        for key, value in (("user.name", "Nguyễn Văn A"), ("user.email", "a@example.org"), ("core.autocrlf", "false")):
            self.git("config", key, value)
        self.root.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(CORRECT, self.root)
        self.commit("Kế hoạch ban đầu")

    def git(self, *arguments, check=True):
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            env=environment,
            capture_output=True,
            text=True,
            check=check,
            encoding="utf-8",
        )

    def commit(self, words):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", words)
        return self.git("rev-parse", "HEAD").stdout.strip()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, name):
        return (self.root / name).read_text("utf-8")

    def replace(self, name, old, new):
        text = self.read(name)
        assert old in text
        self.write(name, text.replace(old, new))

    def run(self, *arguments, cwd=None, **environment):
        return subprocess.run(
            [sys.executable, "-m", "hoagiai_cli", *arguments],
            cwd=cwd or self.root.parent,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def diff(self, *arguments):
        result = self.run("diff", "--ngay", "2025-05-01", *arguments)
        assert result.returncode == 0, result.stderr
        return result.stdout
