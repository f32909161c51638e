"""Ten times the work may take twelve times as long: of every command, in whatever it is given more of."""

from pathlib import Path

import folders
from measure import Command, hoagiai, least

AT_MOST = 12
DAY = ("--ngay", "2025-10-01")


def pairs(top: Path) -> dict[str, tuple[Command, Command]]:
    """Return what is measured: a command with one, and with ten times as much."""
    found: dict[str, tuple[Command, Command]] = {}

    def add(name: str, words: tuple[str, ...], roots: tuple[Path, Path], *, inside: bool = False) -> None:
        one, ten = (hoagiai(*words, "--goc", str(root), folder=root if inside else None) for root in roots)
        found[name] = (one, ten)

    report = ("report", "--quy", "III", "--nam", "2025", "--force", "--output", str(top / "bao-cao.docx"))
    letters = ("remind", "--force", "--ngay", "2025-12-20", "--output", str(top / "cong-van"))
    sheet = ("export", "--force", "--output", str(top / "xuat.xlsx"), *DAY)
    form = ("form", "export", "--quy", "III", "--nam", "2025", "--force", "--output", str(top / "bieu"))
    page = ("dashboard", "--force", "--output", str(top / "trang.html"), *DAY)
    status = ("status", *DAY)
    tasks = (folders.one_plan(top, 300, 20), folders.one_plan(top, 3_000, 20))
    units = (
        folders.one_plan(top, 20, 100, all_lead=True),
        folders.one_plan(top, 20, 1_000, all_lead=True),
    )
    plans = (folders.files(top, 1_000), folders.files(top, 10_000))
    for name, words in (
        ("validate", ("validate",)), ("status", status), ("week", ("week", *DAY)), ("report", report),
        ("export", sheet), ("fmt", ("fmt", "--check")), ("dashboard", page), ("show", ("show", "nhiem-vu-20", *DAY)),
    ):  # fmt: skip
        add(f"{name}, nhiệm vụ", words, tasks)
        add(f"{name}, đơn vị", words, units)
        if name not in {"report", "show"}:
            add(f"{name}, kế hoạch", words, plans)
    add("remind, công văn", letters, units)
    add("form export, biểu", form, units)
    add("validate, bản ghi", ("validate",), (folders.records(top, 1_000), folders.records(top, 10_000)))
    add("status, bản ghi", status, (folders.records(top, 1_000), folders.records(top, 10_000)))
    add("validate, lỗi", ("validate",), (folders.mistakes(top, 40), folders.mistakes(top, 400)))
    histories = (folders.commits(top, 500), folders.commits(top, 5_000))
    add("log, commit", ("log", "ubnd-xa-5"), histories, inside=True)
    return found


def print_growth(top: Path, runs: int, only: str) -> None:
    """Measure and print each pair."""
    asked = {name: both for name, both in pairs(top).items() if only in name}
    commands = {f"{name} ×{times}": both[i] for name, both in asked.items() for i, times in enumerate((1, 10))}
    costs = least(commands, runs)
    print(f"{'':28}{'1 lần, s':>10}{'10 lần, s':>10}{'gấp':>7}  mã thoát")
    for name in asked:
        one, ten = costs[f"{name} ×1"], costs[f"{name} ×10"]
        times = ten.seconds / one.seconds
        mark = "!" if times > AT_MOST else " "
        print(f"{name:28}{one.seconds:10.3f}{ten.seconds:10.3f}{times:7.2f} {mark} {one.code}, {ten.code}")
