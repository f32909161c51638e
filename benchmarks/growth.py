"""Ten times the work may take twelve times as long: of every command, in whatever it is given more of."""

import shutil
from collections.abc import Callable
from pathlib import Path

import folders
from measure import Command, Cost, hoagiai, least
from spark import commune

AT_MOST = 12
DAY = ("--ngay", "2025-10-01")
PERIOD = ("--quy", "III", "--nam", "2025")
Pair = tuple[Command, Command]


def pairs(top: Path) -> dict[str, Pair]:
    """Return what is measured: a command with one, and with ten times as much."""
    made = top / "ra"
    made.mkdir(exist_ok=True)

    def out(name: str) -> tuple[str, ...]:
        return ("--force", "--output", str(made / name))

    commands: dict[str, tuple[str, ...]] = {
        "validate": ("validate",),
        "status": ("status", *DAY),
        "status --format json": ("status", *DAY, "--format", "json"),
        "status --bao-cao": ("status", *DAY, "--bao-cao", *PERIOD),
        "week": ("week", *DAY),
        "show": ("show", "nhiem-vu-0", *DAY),
        "report": ("report", *PERIOD, *out("bao-cao.docx")),
        "document ke-hoach": ("document", "ke-hoach", *out("ke-hoach.docx")),
        "document theo-doi": ("document", "theo-doi", *DAY, *out("theo-doi.docx")),
        "export": ("export", *DAY, *out("xuat.xlsx")),
        "dashboard": ("dashboard", *DAY, *out("trang.html")),
        "calendar": ("calendar", *DAY, *out("lich.ics")),
        "fmt --check": ("fmt", "--check"),
        "law": ("law", "30/2020/NĐ-CP"),
    }
    one_plan_alone = {"report", "document ke-hoach", "document theo-doi", "export", "show", "status --bao-cao"}
    larger = {
        "nhiệm vụ": (folders.one_plan(top, 300, 20), folders.one_plan(top, 3_000, 20)),
        "đơn vị": (folders.one_plan(top, 20, 100, all_lead=True), folders.one_plan(top, 20, 1_000, all_lead=True)),
        "kế hoạch": (folders.files(top, 1_000), folders.files(top, 10_000)),
        "bản ghi": (folders.records(top, 1_000), folders.records(top, 10_000)),
    }
    found: dict[str, Pair] = {}
    for name, words in commands.items():
        for what, (one, ten) in larger.items():
            if what != "kế hoạch" or name not in one_plan_alone:
                found[f"{name}, {what}"] = hoagiai(*words, "--goc", str(one)), hoagiai(*words, "--goc", str(ten))
    return found | _others(top, larger["đơn vị"], out)


def _others(top: Path, units: tuple[Path, Path], out: Callable[[str], tuple[str, ...]]) -> dict[str, Pair]:
    """Return the pairs that grow in something of their own: letters, forms, findings, commits, folders."""
    letters = ("remind", "--ngay", "2025-12-20", *out("cong-van"))
    form = ("form", "export", *PERIOD, *out("bieu"))
    mistakes = folders.mistakes(top, 40), folders.mistakes(top, 400)
    found = {
        "remind, công văn": both(letters, units),
        "form export, biểu": both(form, units),
        "validate, lỗi": both(("validate",), mistakes),
        "validate --format json, lỗi": both(("validate", "--format", "json"), mistakes),
    }
    places = [str(commune(top / "noi", number, 30)) for number in range(100)]
    found["combine, thư mục"] = hoagiai("combine", *places[:10], *DAY), hoagiai("combine", *places, *DAY)
    if shutil.which("git"):
        histories = folders.commits(top, 500), folders.commits(top, 5_000)
        found["log, commit"] = both(("log", "ubnd-xa-5"), histories, inside=True)
        found["diff, commit"] = both(("diff", "HEAD~92..HEAD"), histories, inside=True)
        last = histories[1]
        one, ten = (("diff", f"HEAD~{changed}..HEAD", "--goc", str(last)) for changed in (9, 90))
        found["diff, tệp đổi"] = hoagiai(*one, folder=last), hoagiai(*ten, folder=last)
    return found


def both(words: tuple[str, ...], roots: tuple[Path, Path], *, inside: bool = False) -> Pair:
    one, ten = (hoagiai(*words, "--goc", str(root), folder=root if inside else None) for root in roots)
    return one, ten


def print_growth(top: Path, runs: int, only: str) -> dict[str, float]:
    """Measure and print each pair; return by how much each grows."""
    found: dict[str, float] = {}
    print(f"{'':34}{'1 lần, s':>10}{'10 lần, s':>10}{'gấp':>7}{'MB':>6}{'MB':>6}  mã thoát")
    for name, (one, ten) in pairs(top).items():
        if only not in name:
            continue
        costs: dict[str, Cost] = least({"1": one, "10": ten}, runs)
        small, large = costs["1"], costs["10"]
        found[name] = times = large.seconds / small.seconds
        mark = "!" if times > AT_MOST else " "
        print(
            f"{name:34}{small.seconds:10.3f}{large.seconds:10.3f}{times:7.2f} {mark}{small.megabytes:5.0f}"
            f"{large.megabytes:6.0f}  {small.code}, {large.code}",
            flush=True,
        )
    return found
