"""The data set of Parquet files, as DuckDB reads it."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from combining import folders as f
from hoagiai_cli.cli.main import main

duckdb = pytest.importorskip("duckdb", reason="chưa cài duckdb (pip install 'hoagiai[duckdb]')")
pytest.importorskip("pyarrow", reason="chưa cài pyarrow (pip install 'hoagiai[parquet]')")


@pytest.fixture
def run(capsys, monkeypatch):
    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["hoagiai", *map(str, arguments), "--ngay", "2025-06-30"])
        code = 0
        try:
            main()
        except SystemExit as stopped:
            code = stopped.code or 0
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def ask(top, query):
    tables = "phan_viec", "nhat_ky", "so_lieu", "don_vi", "thu_muc"
    with duckdb.connect() as db:
        for table in tables:
            found = db.read_parquet(f"{top}/{table}/**/*.parquet", hive_partitioning=True)
            found.create_view(table)
        return db.execute(query).fetchall()


PAGE = Path(__file__).parent.parent.parent / "docs" / "tong-hop.md"
_EVERYWHERE = ("noi", "ten_tinh", "xa", "co_quan", "ngay", "ke_hoach")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def files(top):
    return {path: path.stat().st_mtime_ns for path in Path(top).rglob("*.parquet")}


def test_the_official_count_is_that_of_status(tmp_path, run):
    paths = [f.commune(tmp_path / str(n), n, tinh=f"Tỉnh {n % 2}", to=n) for n in range(4)]
    code, _, err = run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    assert (code, "ghi 4 thư mục, giữ nguyên 0" in err) == (0, True)
    expected = {}
    for path in paths:
        counted = json.loads(run("status", "--goc", path, "--format", "json")[1])["tong_hop"]
        for name, number in counted.items():
            expected[name] = expected.get(name, 0) + number
    found = dict(ask(tmp_path / "ds", "SELECT cot_dem, count(*) FROM phan_viec GROUP BY 1"))
    assert found == {name: number for name, number in expected.items() if number and name != "tong"}
    assert sum(found.values()) == expected["tong"] == 8
    by_place = "SELECT tinh, nam, count(DISTINCT noi) FROM phan_viec GROUP BY ALL ORDER BY ALL"
    assert ask(tmp_path / "ds", by_place) == [("tinh-0", 2025, 2), ("tinh-1", 2025, 2)]
    assert ask(tmp_path / "ds", "SELECT sum(gia_tri), count(*) FROM so_lieu WHERE khoa = 'to'") == [(6.0, 4)]
    assert ask(tmp_path / "ds", "SELECT count(*) FROM nhat_ky") == [(4,)]
    assert ask(tmp_path / "ds", "SELECT count(DISTINCT don_vi) FROM don_vi") == [(4,)]


def test_an_unchanged_folder_is_not_written_again(tmp_path, run):
    paths = [f.commune(tmp_path / str(n), n) for n in range(3)]
    run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    before = files(tmp_path / "ds")
    f.results(paths[1], "ke-hoach-1", "xa-1", {"mot": "2025-03-10", "hai": "2025-06-02"})
    _, _, err = run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    assert "ghi 1 thư mục, giữ nguyên 2" in err
    changed = {
        path.name.rpartition("-")[0] for path, when in files(tmp_path / "ds").items() if before.get(path) != when
    }
    assert changed == {"xa-1"}
    assert ask(tmp_path / "ds", "SELECT count(*) FROM phan_viec") == [(6,)]


def test_a_folder_that_can_no_longer_be_read_is_taken_out_and_named(tmp_path, run):
    paths = [f.commune(tmp_path / str(n), n) for n in range(2)]
    run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    (paths[0] / "don-vi" / "xa-0.yaml").write_text("ma: [", encoding="utf-8")
    code, _, err = run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    assert (code, "Không tính được: Xã 0" in err) == (1, True)
    assert ask(tmp_path / "ds", "SELECT DISTINCT xa FROM phan_viec") == [("Xã 1",)]
    states = "SELECT xa, trang_thai, so_loi > 0 FROM thu_muc ORDER BY xa"
    assert ask(tmp_path / "ds", states) == [("Xã 0", "co_loi", True), ("Xã 1", "duoc_tinh", False)]
    shutil.rmtree(paths[0])
    run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    assert ask(tmp_path / "ds", "SELECT count(*) FROM thu_muc") == [(2,)]


def test_a_copy_that_was_written_before_is_taken_out(tmp_path, run):
    first = f.commune(tmp_path / "mot", 1, tinh=None)
    shutil.copytree(first, tmp_path / "chep")
    for paths in ((tmp_path / "chep",), (first, tmp_path / "chep")):
        run("combine", *paths, "--format", "parquet", "-o", tmp_path / "ds")
    assert ask(tmp_path / "ds", "SELECT count(*) FROM phan_viec") == [(2,)]


def test_a_folder_that_is_no_data_set_is_left_alone(tmp_path, run):
    root = f.commune(tmp_path / "mot", 1)
    mine = tmp_path / "khac"
    mine.mkdir()
    (mine / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    code, _, err = run("combine", root, "--format", "parquet", "-o", mine)
    assert (code, [path.name for path in mine.iterdir()]) == (2, ["ghi-chu.txt"])
    assert "không phải bộ dữ liệu" in err
    (mine / "hoagiai.json").write_text('{"phien_ban": 1, "noi": {"x": {}}}', encoding="utf-8")
    assert run("combine", root, "--format", "parquet", "-o", mine)[0] == 2
    assert run("combine", root, "--format", "parquet")[0] == 2
    assert run("combine", root, "--format", "parquet", "--quy", "II", "-o", tmp_path / "ds")[0] == 2


def test_the_list_of_files_leads_nowhere_else(tmp_path, run):
    root = f.commune(tmp_path / "mot", 1)
    run("combine", root, "--format", "parquet", "-o", tmp_path / "ds")
    listed = tmp_path / "ds" / "hoagiai.json"
    victim = tmp_path / "quy.parquet"
    victim.write_text("x")
    data = json.loads(listed.read_text("utf-8"))
    (entry,) = data["noi"].values()
    entry.update(dau="khác", tep=["phan_viec/../../quy.parquet", "../quy.parquet", str(victim)])
    listed.write_text(json.dumps(data), "utf-8")
    run("combine", root, "--format", "parquet", "-o", tmp_path / "ds")
    assert victim.exists()


def test_the_queries_of_the_page_run_where_the_page_says(tmp_path, run, monkeypatch):
    paths = [f.commune(tmp_path / str(n), n, to=None if n == 1 else n) for n in range(3)]
    f.task(paths[0], "ke-hoach-0", "ba", "xa-0")  # overdue
    monkeypatch.chdir(tmp_path)
    run("combine", *paths, tmp_path / "khong-co", "--format", "parquet", "-o", "du-lieu")
    with duckdb.connect() as db:
        answers = [db.execute(query).fetchall() for query in QUERIES]
    assert len(answers) >= 5
    assert all(answers), "a query finds nothing"


def test_the_page_names_every_column():
    from hoagiai_cli.combining.rows import COLUMNS

    text = PAGE.read_text("utf-8")
    for table, columns in COLUMNS.items():
        (line,) = [line for line in text.splitlines() if line.startswith(f"| `{table}`")]
        assert re.findall(r"`(\w+)`", line)[1:] == [name for name in columns if name not in _EVERYWHERE]
    assert all(f"`{name}`" in text for name in _EVERYWHERE)
