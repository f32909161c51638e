"""The data set of many communes gives one count, whoever counts: DuckDB, Spark and ``status`` itself.

    python benchmarks/spark.py [--communes 3321] [--tasks 30] [--folder DIR] [--spark PYTHON]

Needs pyarrow and duckdb here, and pyspark with Java in the interpreter named by ``--spark`` (this one by default).
All communes are made up.
"""

import argparse
import contextlib
import io
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import generate

DAY = "2025-10-01"
PROVINCES = 34
ASK = """
import json, sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
found = spark.read.parquet(sys.argv[1]).groupBy("cot_dem").count().collect()
places = spark.read.parquet(sys.argv[1]).select("tinh", "noi").distinct().count()
print(json.dumps({"dem": {row["cot_dem"]: row["count"] for row in found}, "noi": places}))
spark.stop()
"""


def commune(top: Path, number: int, tasks: int) -> Path:
    """Write one commune's folder, if it is not there: its unit, its plan, what it did of each task."""
    root = top / f"tinh-{number % PROVINCES}" / f"xa-{number}" / "plans"
    if root.exists():
        return root
    ma = f"ubnd-xa-{number}"
    place = f"dia_ban: {{tinh: Tỉnh Số {number % PROVINCES}, xa: Xã Số {number}}}\n"
    states = ("hoan_thanh", "dang_thuc_hien", "chua_trien_khai")
    # Not the same everywhere: a count of equal parts could be right by chance.
    reported = (task for task in range(tasks) if (task * 7 + number) % 5)
    records = "".join(
        f"  - {{nhiem_vu: nhiem-vu-{task}, tien_do: {states[(task + number) % 3]}, ngay: 2025-0{1 + (task + number) % 9}-15}}\n"
        for task in reported
    )
    contents = {
        "cau-hinh.yaml": f"ten_co_quan: Xã Số {number}\n{place}",
        f"don-vi/{ma}.yaml": generate.unit(number),
        "p/ke-hoach.yaml": generate.document("p").replace("phong-tu-phap", ma),
        f"p/ket-qua/{ma}.yaml": f"don_vi: {ma}\nnhat_ky:\n{records}",
    }
    for task in range(tasks):
        text, _, _ = generate.task(task, 0).partition("thoi_gian:")
        text = text.replace("[phong-tu-phap, ubnd-cac-xa]", f"[{ma}]").replace("[phong-tu-phap]", f"[{ma}]")
        time_said = generate.ONE_DEADLINE[(task + number) % len(generate.ONE_DEADLINE)]
        contents[f"p/nhiem-vu/nhiem-vu-{task}.yaml"] = text.replace("[ubnd-cac-xa]", "[]") + f"thoi_gian: {time_said}\n"
    for name, text in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


def hoagiai(*words: str) -> str:
    """Run a command in this process, and return what it prints."""
    from hoagiai_cli.cli.main import main

    printed = io.StringIO()
    before, sys.argv = sys.argv, ["hoagiai", *words, "--ngay", DAY]
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            main()
    except SystemExit as stopped:
        if stopped.code:
            raise RuntimeError(f"{words[:3]}: {stopped.code}") from None
    finally:
        sys.argv = before
    return printed.getvalue()


def by_status(roots: list[Path]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for root in roots:
        total.update(json.loads(hoagiai("status", "--goc", str(root), "--format", "json"))["tong_hop"])
    total.pop("tong")
    return {name: number for name, number in total.items() if number}


def by_duckdb(parts: str) -> tuple[dict[str, int], int]:
    import duckdb

    with duckdb.connect() as db:
        table = db.read_parquet(f"{parts}/**/*.parquet", hive_partitioning=True)
        counts = table.aggregate("cot_dem, count(*)").fetchall()
        return dict(counts), table.aggregate("count(DISTINCT (tinh, noi))").fetchall()[0][0]


def by_spark(python: str, parts: str) -> tuple[dict[str, int], int]:
    done = subprocess.run([python, "-c", ASK, parts], check=True, capture_output=True, text=True)
    found = json.loads(done.stdout.strip().splitlines()[-1])
    return found["dem"], found["noi"]


def main() -> None:
    parser = argparse.ArgumentParser(description="Ba nơi đếm, một con số.")
    parser.add_argument("--communes", type=int, default=3321)
    parser.add_argument("--tasks", type=int, default=30)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--spark", default=sys.executable)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        top = (asked.folder or Path(name)) / f"xa-{asked.communes}-{asked.tasks}"
        roots = [commune(top, number, asked.tasks) for number in range(asked.communes)]
        parts = top / "bo-du-lieu"
        started = time.process_time()
        hoagiai("combine", *map(str, roots), "--format", "parquet", "-o", str(parts))
        print(f"combine: {time.process_time() - started:.1f} s, {sum(1 for _ in parts.rglob('*.parquet'))} tệp")
        counted = {
            "status": (by_status(roots), len(roots)),
            "DuckDB": by_duckdb(str(parts / "phan_viec")),
            "Spark": by_spark(asked.spark, str(parts / "phan_viec")),
        }
    for who, (found, places) in counted.items():
        print(f"{who:8}{sum(found.values()):8} phần việc, {places} nơi: {dict(sorted(found.items()))}")
    if any(one != counted["status"] for one in counted.values()):
        raise SystemExit("không bằng nhau")
    print("bằng nhau")


if __name__ == "__main__":
    main()
