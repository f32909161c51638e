"""The folders that are measured, each written once: of so many files, tasks, units, records, plans, commits, mistakes."""

import random
import subprocess
from collections.abc import Mapping
from pathlib import Path

import generate

PLAN = "p"


def write(root: Path, contents: Mapping[str, str]) -> Path:
    """Write files below a folder, if it is not there yet."""
    if not root.exists():
        for name, content in contents.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
    return root


def files(top: Path, number: int) -> Path:
    """Return a folder of so many files, plans of a hundred tasks."""
    root = top / f"tep-{number}" / "plans"
    if not root.exists():
        generate.generate(number, root)
    return root


def different(top: Path, number: int) -> Path:
    """Return such a folder in which no two files say the same: other words, other days, a paragraph of its own each."""
    root = top / f"khac-{number}" / "plans"
    if root.exists():
        return root
    generate.generate(number, root)
    chance = random.Random(number)  # noqa: S311 - the same folder each time
    words = sorted({word for name in generate.NAMES for word in name.split()})
    for path in sorted(root.rglob("*.yaml")):
        text = path.read_text("utf-8")
        said = " ".join(chance.choices(words, k=chance.randint(8, 60)))
        text = text.replace("Ban hành kế hoạch và tổ chức", f"{said} và tổ chức").replace("tỉnh Lai Châu", said)
        text = text.replace("2025-09-20", f"2025-{chance.randint(9, 12):02}-{chance.randint(1, 28):02}")
        if "/nhiem-vu/" in path.as_posix():
            text = text.replace(" (nội dung ", f" {said} (nội dung ")
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


def one_plan(top: Path, tasks: int, units: int, *, all_lead: bool = False) -> Path:
    """Return a folder of one plan; each unit leads every task, or one in twenty of them."""
    contents = {"cau-hinh.yaml": generate.SETTINGS, "don-vi/phong-tu-phap.yaml": generate.OFFICE}
    contents |= {f"don-vi/ubnd-xa-{number}.yaml": generate.unit(number) for number in range(units)}
    contents |= {"don-vi/ubnd-cac-xa.yaml": generate.group(units), f"{PLAN}/ke-hoach.yaml": generate.document(PLAN)}
    for number in range(tasks):
        text = generate.task(number, 0)
        if all_lead:
            text = text.replace("chu_tri: [phong-tu-phap]", "chu_tri: [ubnd-cac-xa]")
            text = text.replace("phoi_hop: [ubnd-cac-xa]", "phoi_hop: []")
        contents[f"{PLAN}/nhiem-vu/nhiem-vu-{number}.yaml"] = text
    for number in range(units):
        ma = f"ubnd-xa-{number}"
        contents[f"{PLAN}/ket-qua/{ma}.yaml"] = generate.result(ma, tasks)
    return write(top / f"mot-{tasks}-{units}-{all_lead}" / "plans", contents)


def records(top: Path, number: int) -> Path:
    """Return a folder in which one unit has so many records."""
    root = one_plan(top / f"ban-ghi-{number}", 20, 3, all_lead=True)
    path = root / PLAN / "ket-qua" / "ubnd-xa-0.yaml"
    record = """  - nhiem_vu: nhiem-vu-0
    tien_do: dang_thuc_hien
    ngay: 2025-{:02}-{:02}
    noi_dung: Kiểm tra, hướng dẫn tổ hòa giải thứ {}
"""
    listed = (record.format(1 + i % 9, 1 + i % 28, i) for i in range(number))
    text = "# yaml-language-server: $schema=../../../schemas/ket-qua.schema.json\ndon_vi: ubnd-xa-0\nnhat_ky:\n"
    path.write_text(text + "".join(listed), encoding="utf-8", newline="\n")
    return root


def mistakes(top: Path, number: int) -> Path:
    """Return a folder of a thousand files with so many mistakes."""
    root = top / f"sai-{number}" / "plans"
    if not root.exists():
        generate.generate(1_000, root)
        for path in sorted(root.rglob("nhiem-vu-*.yaml"))[:number]:
            text = path.read_text("utf-8").replace("phoi_hop:", "phoi_hopp:")
            path.write_text(text, encoding="utf-8", newline="\n")
    return root


def commits(top: Path, number: int) -> Path:
    """Return a repository of so many commits, each of which changes one result; the last but ninety-two have a mark."""
    root = one_plan(top / f"kho-{number}", 100, 92)
    repository = root.parent
    if (repository / ".git").exists():
        return root
    stream = ["reset refs/heads/main\n"]
    for count, path in enumerate(sorted(root.rglob("*.yaml")), 1):
        stream += [_blob(count, path.read_text("utf-8"))]
    listed = sorted(root.rglob("*.yaml"))
    changes = "".join(f"M 100644 :{i} {path.relative_to(repository).as_posix()}\n" for i, path in enumerate(listed, 1))
    stream.append(_commit(0, changes))
    mark = len(listed)
    for i in range(1, number):
        path = root / PLAN / "ket-qua" / f"ubnd-xa-{i % 92}.yaml"
        mark += 1
        text = path.read_text("utf-8").replace("da_chi: 12500000", f"da_chi: {12500000 + i}")
        stream += [_blob(mark, text), _commit(i, f"M 100644 :{mark} {path.relative_to(repository).as_posix()}\n")]
    for words in (["init", "-q", "-b", "main"], ["fast-import", "--quiet"], ["reset", "-q", "--hard", "main"]):
        given = "".join(stream).encode() if words[0] == "fast-import" else None
        subprocess.run(["git", *words], cwd=repository, input=given, check=True, capture_output=True)
    return root


def _blob(mark: int, text: str) -> str:
    return f"blob\nmark :{mark}\ndata {len(text.encode())}\n{text}\n"


def _commit(number: int, changes: str) -> str:
    said = f"Ghi {number}"
    who = f"committer Mau <mau@mau.invalid> {1_735_700_000 + 60 * number} +0700\n"
    return f"commit refs/heads/main\n{who}data {len(said.encode())}\n{said}\n{changes}\n"
