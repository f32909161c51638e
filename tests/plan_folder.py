"""Plan folders for the tests: a correct one, and the same with some lines replaced."""

import re
import shutil
from pathlib import Path

from hoagiai_cli.diagnostics.finding import Finding
from hoagiai_cli.rules.check import check_folder
from hoagiai_cli.store.layout import FileKind

CORRECT = Path(__file__).parent / "rules" / "thu-muc-dung" / "plans"

FILE_OF_KIND = {
    FileKind.CAU_HINH: "cau-hinh.yaml",
    FileKind.NGAY_NGHI: "ngay-nghi/2025.yaml",
    FileKind.PHAP_LUAT: "phap-luat/nq-46-2024.yaml",
    FileKind.DON_VI: "don-vi/phong-tu-phap.yaml",
    FileKind.KE_HOACH: "hoa-giai-2025/ke-hoach.yaml",
    FileKind.NHIEM_VU: "hoa-giai-2025/nhiem-vu/tap-huan.yaml",
    FileKind.PHE_DUYET: "hoa-giai-2025/phe-duyet.yaml",
    FileKind.KET_QUA: "hoa-giai-2025/ket-qua/phong-tu-phap.yaml",
    FileKind.BAO_CAO: "hoa-giai-2025/bao-cao/quy-2-2025.yaml",
}
TASK = FILE_OF_KIND[FileKind.NHIEM_VU]
PLAN = FILE_OF_KIND[FileKind.KE_HOACH]
UNIT = FILE_OF_KIND[FileKind.DON_VI]
RESULTS = FILE_OF_KIND[FileKind.KET_QUA]


class Folder:
    """A copy of the correct plan folder that a test spoils; the current folder is the one above it."""

    def __init__(self, top: Path) -> None:
        self.root = top / "plans"
        shutil.copytree(CORRECT, self.root)

    def path(self, name: str) -> Path:
        return self.root / name

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def append(self, name: str, text: str) -> None:
        self.write(name, self.path(name).read_bytes() + text.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def overlay(self, name: str, lines: str) -> None:
        """Replace the top-level keys that the lines give, and append the lines."""
        keys = set(re.findall(r"^([a-z_]+):", lines, re.MULTILINE))
        kept, skip = [], False
        for line in self.path(name).read_text("utf-8").splitlines(keepends=True):
            key = re.match(r"([a-z_]+):", line)
            skip = key.group(1) in keys if key else skip
            kept += [] if skip else [line]
        self.write(name, "".join(kept) + lines.rstrip("\n") + "\n")

    def check(self) -> list[Finding]:
        return check_folder(Path("plans"))

    def codes(self) -> set[str]:
        return {finding.code for finding in self.check()}

    def only(self, code: str) -> Finding:
        """Return the one finding of this code."""
        found = [finding for finding in self.check() if finding.code == code]
        assert len(found) == 1, found
        return found[0]
