"""Build the folder that runs without Python, and try it: ``python packaging/dong_goi.py -o dist --thu --zip``.

PyInstaller builds for the system that it runs on: on Windows the folder is for Windows. Needs the extras ``package``
and ``web``. The trial runs the program that was built in an empty folder with nothing on the PATH.
"""

import argparse
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hoagiai_cli import __version__
from hoagiai_cli.starter.new_folder import START, start_file

TOP = Path(__file__).resolve().parents[1]
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
SAMPLE = TOP / "tests" / "cli" / "phien"
READ_ME = """hoagiai {version}: bản chạy không cần cài Python

1. Giải nén cả thư mục này vào chỗ sẽ giữ kế hoạch, ví dụ Documents\\ke-hoach.
2. Nhấp đúp mo-hoagiai.cmd. Cửa sổ lệnh mở ra trong thư mục này và nói việc cần làm.
3. Có văn bản kế hoạch thì chép vào đây rồi gõ: hoagiai import TÊN-TỆP.docx

Thư mục con hoagiai là chương trình, giay-phep là giấy phép của các thư viện đi kèm. Dữ liệu của cơ quan nằm trong
thư mục plans do chương trình tạo ra; cập nhật chương trình thì thay thư mục hoagiai, giữ nguyên plans.
"""


def main() -> None:
    """Build, try, pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=TOP / "dist", help="where the folder goes")
    parser.add_argument("--thu", action="store_true", help="try the program that was built")
    parser.add_argument("--zip", action="store_true", help="pack the folder")
    wanted = parser.parse_args()
    folder = build(wanted.output.resolve())
    if wanted.thu:
        attempt(folder)
    if wanted.zip:
        print(shutil.make_archive(str(folder), "zip", folder.parent, folder.name))
    print(folder)


def build(output: Path) -> Path:
    """Return the folder: the program, the start file, licences."""
    folder = output / f"hoagiai-{__version__}-{SYSTEM}"
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(
            [
                *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
                *("--distpath", str(folder), "--workpath", work, str(TOP / "packaging" / "hoagiai.spec")),
            ],
            check=True,
        )
    (folder / "DOC-TRUOC.txt").write_text(READ_ME.format(version=__version__), "utf-8-sig", newline="\r\n")
    (folder / START).write_bytes(start_file().encode())
    shutil.copy(TOP / "LICENSE", folder / "LICENSE.txt")
    for name, licence in _licences():
        place = folder / "giay-phep" / name
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(licence, place)
    return folder


def _licences() -> Iterator[tuple[str, Path]]:
    """Yield the licence files of the libraries that the program carries."""
    waiting, seen = ["hoagiai"], set()
    while waiting:
        name = waiting.pop()
        if (key := re.sub(r"[-_.]+", "-", name).lower()) in seen:
            continue
        seen.add(key)
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # only for another system or another Python
            continue
        for needed in found.requires or ():
            extra = re.search(r"extra == ['\"](.+?)['\"]", needed)
            if extra is None or (key == "hoagiai" and extra[1] == "web"):
                waiting.append(re.split(r"[ ;\[<>=!~(]", needed, maxsplit=1)[0])
        if key == "hoagiai":
            continue
        named = [file for file in found.files or () if re.match(r"(?i)(licen[cs]e|copying|notice)", file.name)]
        # Where a library ships no text of its licence, its description names it.
        for file in named or [file for file in found.files or () if file.name == "METADATA"]:
            yield key, Path(str(found.locate_file(file)))


def attempt(folder: Path) -> None:
    """Run the program that was built through an office's first hour; stop at the first thing that is wrong."""
    program = str(folder / "hoagiai" / ("hoagiai.exe" if SYSTEM == "windows" else "hoagiai"))
    with tempfile.TemporaryDirectory() as empty:
        top = Path(empty) / "kế hoạch"
        top.mkdir()
        keep = ("SYSTEMROOT", "TEMP", "TMP", "HOME", "USERPROFILE", "LANG")
        environment = {key: os.environ[key] for key in keep if key in os.environ} | {"PATH": empty}
        for words, needed in STEPS:
            line = [str(word) for word in words]
            done = subprocess.run(
                [program, *line], cwd=top, env=environment, capture_output=True, encoding="utf-8", check=False
            )
            printed = done.stdout + done.stderr
            if done.returncode or needed not in printed:
                raise SystemExit(f"hoagiai {' '.join(line)}: mã {done.returncode}, không thấy “{needed}”\n{printed}")
        missing = [name for name in WRITTEN if not list(top.glob(name))]
        if missing:
            raise SystemExit(f"không thấy tệp: {', '.join(missing)}")
    print(f"{len(STEPS)} lệnh chạy được, {len(WRITTEN)} loại tệp được ghi")


DAY = ("--ngay", "2025-03-20")
STEPS = (
    (("--version",), __version__),
    (("--help",), "Hằng ngày"),
    ((), "hoagiai import"),
    (("import", SAMPLE / "ke-hoach.txt"), "9 nhiệm vụ"),
    (("setup", "--tu-tep", SAMPLE / "tra-loi.yaml", *DAY), "đã khai đủ"),
    (("validate", "--strict"), "Không có lỗi."),
    (("status", *DAY), "Tổng số phần việc"),
    (("week", *DAY), "Tuần từ"),
    (("show", "1", *DAY), "Nhiệm vụ 1"),
    (("report", "--quy", "I", *DAY, "-o", "bc.docx"), "bc.docx"),
    (("document", "ke-hoach", "-o", "kh.docx"), "kh.docx"),
    (("document", "theo-doi", *DAY, "-o", "td.xlsx"), "td.xlsx"),
    (("document", "check", "bc.docx"), "bc.docx"),
    (("form", "export", "--quy", "I", *DAY, "-o", "bieu"), "7 biểu mẫu"),
    (("form", "import", "bieu", *DAY, "--yes"), "7 tệp"),
    (("remind", *DAY, "-o", "cv"), ""),
    (("export", *DAY, "-o", "e.xlsx"), "e.xlsx"),
    (("calendar", *DAY, "-o", "l.ics"), "l.ics"),
    (("dashboard", *DAY, "-o", "d.html"), "d.html"),
    (("update", "1", "--don-vi", "UBND phường Một", "--tien-do", "hoan_thanh", "--ngay", "2025-03-10"), "Đã ghi"),
    (("undo", "--yes"), ""),
    (("explain", "HG302"), "hai cách"),
    (("law", "30/2020/NĐ-CP"), "30/2020/NĐ-CP"),
    (("rollover", "--sang", "2026", "--dry-run", *DAY), "2026"),
    (("template", "copy", "bao-cao"), ""),
    (("schema",), ""),
    (("init", "mới"), "mo-hoagiai.cmd"),
    (("validate", "--goc", "mới/plans"), ""),
    (("serve", "--help"), "trình duyệt"),
)
WRITTEN = ("bc.docx", "kh.docx", "td.xlsx", "bieu/*.xlsx", "e.xlsx", "l.ics", "d.html", "plans/ngay-nghi/2025.yaml",
           "schemas/*.json", "mới/mo-hoagiai.cmd")  # fmt: skip


if __name__ == "__main__":
    main()
