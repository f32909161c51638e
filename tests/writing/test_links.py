"""No link leads a write outside: every command that writes, with every folder and file of the layout a link out."""

import json
import os
import shutil
from pathlib import Path

import pytest
from commands import COMMANDS, PLAN, UPDATE, WARD, city, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cần quyền riêng để tạo liên kết")

ANSWERS = "phat_hanh:\n  - don_vi: phong-tu-phap\n    ky_hieu: PTP\n    nguoi_ky: {quyen_han: [TRƯỞNG PHÒNG]}\n"
DAY = ("--ngay", "2025-12-16")
WRITERS = {
    **COMMANDS,
    "init": ("init",),
    "setup": ("setup", "--tu-tep", "tra-loi.yaml", "--yes", *DAY),
    "rollover": ("rollover", "--sang", "2026", *DAY),
    "template copy": ("template", "copy"),
    "undo": ("undo", "--yes"),
    "schema": ("schema",),
    "form export": ("form", "export", "--quy", "IV", *DAY, "--force"),
    "calendar": ("calendar", *DAY, "--force"),
    "calendars": ("calendar", "--moi-don-vi", *DAY, "--force"),
    "report": ("report", "--quy", "II", "--force"),
    "document": ("document", "ke-hoach", "--format", "docx", "--force"),
    "remind": ("remind", *DAY, "--format", "docx", "--force"),
    "export": ("export", *DAY, "--force"),
    "tables": ("export", "--format", "csv", *DAY, "--force"),
    "dashboard": ("dashboard", *DAY),
}
FOLDERS = (
    "plans", "plans/don-vi", "plans/ngay-nghi", "plans/phap-luat", "plans/templates", "plans/hoa-giai", "plans/.hoagiai",
    "plans/hoa-giai/nhiem-vu", "plans/hoa-giai/ket-qua", "plans/hoa-giai/bao-cao", "plans/mau-2026", "plans/hoa-giai-2026",
    "schemas", ".github", ".github/workflows", ".vscode", "bieu-mau", "lich",
)  # fmt: skip


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """A city, and what its commands take; made once, copied for each run."""
    top = tmp_path_factory.mktemp("san")
    city(top)
    (top / "tra-loi.yaml").write_text(ANSWERS, encoding="utf-8")
    shutil.rmtree(top / "bieu-mau")
    return top


def laid(ready: Path, tmp_path: Path, name: str) -> tuple[Path, Path]:
    """Return a fresh copy of the city and a folder outside of it."""
    top, outside = tmp_path / name / "trong", tmp_path / name / "ngoai"
    shutil.copytree(ready, top)
    outside.mkdir()
    return top, outside


def seen(folder: Path) -> dict[str, bytes | None]:
    return {str(path): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


def linked(top: Path, outside: Path, place: str) -> None:
    """Make a folder a link that leads out, with what it holds."""
    path, target = top / place, outside / "dich"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(target)
    else:
        target.mkdir()
    path.symlink_to(target, target_is_directory=True)


@pytest.mark.slow(seconds=20)
@pytest.mark.parametrize("place", FOLDERS)
def test_no_command_writes_through_a_folder_that_is_a_link(ready, tmp_path, place):
    for name, command in WRITERS.items():
        top, outside = laid(ready, tmp_path, name.replace(" ", "-"))
        linked(top, outside, place)
        before = seen(outside)
        _, said = run(*command, cwd=top)
        assert seen(outside) == before, (name, said)


NAMED = {
    "schema": ("-o", "ra"),
    "form export": ("-o", "ra"),
    "calendars": ("-o", "ra"),
    "remind": ("-o", "ra"),
    "tables": ("-o", "ra"),
}


@pytest.mark.parametrize("name", [*WRITERS, *(f"{name} -o" for name in NAMED)])
@pytest.mark.parametrize("dangling", [False, True], ids=["lên tệp có sẵn", "lên tệp chưa có"])
def test_no_command_writes_through_a_file_that_is_a_link(ready, tmp_path, name, dangling):
    """Every file that the command makes or changes is, the next time, a link that leads out."""
    command = WRITERS[name.removesuffix(" -o")]
    command = (*command, *NAMED[name.removesuffix(" -o")]) if name.endswith(" -o") else command
    probe, _ = laid(ready, tmp_path, "thu")
    if name == "undo":
        run(*UPDATE, cwd=probe)
    before = seen(probe)
    run(*command, cwd=probe)
    after = seen(probe)
    made = [path for path, data in after.items() if data is not None and before.get(path) != data]
    made += [path for path in before if path not in after]
    names = [Path(path).relative_to(probe) for path in made if "/.hoagiai/" not in path]
    assert names, name
    for number, file in enumerate(names[:6]):
        top, outside = laid(ready, tmp_path, f"lan-{number}")
        if name == "undo":
            run(*UPDATE, cwd=top)
        path, target = top / file, outside / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not dangling:
            target.write_bytes(path.read_bytes() if path.exists() else b"")
        path.unlink(missing_ok=True)
        path.symlink_to(target)
        kept = seen(outside)
        _, said = run(*command, cwd=top)
        assert seen(outside) == kept, (str(file), said)


@pytest.mark.parametrize(
    "name", ["000001.tam", "000001.0.tam", "000001.0.bi-thay", ".gitignore", "../.hoagiai.lock", "000001.dang-ghi.json"]
)
def test_nothing_in_the_journal_is_written_through(ready, tmp_path, name):
    top, outside = laid(ready, tmp_path, "nhat-ky")
    journal = top / "plans/.hoagiai"
    journal.mkdir(exist_ok=True)
    for target in (outside / "co-san", outside / "chua-co"):
        (outside / "co-san").write_bytes(b"cua nguoi khac")
        path = journal / name
        path.unlink(missing_ok=True)
        path.symlink_to(target)
        run(*UPDATE, cwd=top)
        assert [(item.name, item.read_bytes()) for item in outside.iterdir()] == [("co-san", b"cua nguoi khac")]


def test_a_journal_from_elsewhere_makes_no_folder_outside(ready, tmp_path):
    top, outside = laid(ready, tmp_path, "nhat-ky")
    journal = top / "plans/.hoagiai"
    journal.mkdir(exist_ok=True)
    entry = {"phien_ban": 1, "lenh": "update", "luc": "2025-01-01", "nguoi": "x", "tep": []}
    for folder in ("../../ngoai/moi", str(outside / "moi"), "../moi", ".git/hooks"):
        (journal / "000001.dang-ghi.json").write_text(json.dumps(entry | {"thu_muc": [folder]}))
        code, said = run(*UPDATE, cwd=top)
        assert code == 2, said
        assert "không ghi vào" in said
    assert list(outside.iterdir()) == []
    assert not (top / "moi").exists()


def test_a_link_into_git_or_the_journal_is_no_way_either(ready, tmp_path):
    top, _ = laid(ready, tmp_path, "trong-kho")
    for inner in (top / "plans/.git/hooks", top / ".git/hooks"):
        inner.mkdir(parents=True)
    (top / "plans/templates").symlink_to(top / "plans/.git/hooks", target_is_directory=True)
    (top / ".github").symlink_to(top / ".git/hooks", target_is_directory=True)
    for command in (("template", "copy"), ("init",)):
        code, said = run(*command, cwd=top)
        assert code == 2, said
        assert "liên kết" in said
    assert list((top / "plans/.git/hooks").iterdir()) == []
    assert list((top / ".git/hooks").iterdir()) == []


def test_the_refusal_says_what_to_do(ready, tmp_path):
    top, outside = laid(ready, tmp_path, "thu-muc")
    linked(top, outside, "plans")
    code, said = run(*COMMANDS["update"], cwd=top)
    assert code == 2
    assert (
        f"plans là liên kết trỏ ra ngoài nên không ghi; hãy thay bằng một thư mục thường, hoặc nêu thư mục thật: --goc {outside}/dich"
        in said
    )
    # The real folder may be named, and is written.
    code, said = run(*COMMANDS["update"], "--goc", outside / "dich", cwd=top)
    assert code == 0, said
    assert (outside / f"dich/hoa-giai/ket-qua/{WARD}.yaml").exists()


def test_links_that_stay_inside_do_not_hinder(ready, tmp_path):
    top, _ = laid(ready, tmp_path, "ben-trong")
    results = top / "plans/hoa-giai/ket-qua"
    results.rename(top / "plans/hoa-giai/ket-qua-that")
    results.symlink_to("ket-qua-that", target_is_directory=True)
    code, said = run(*COMMANDS["update"], cwd=top)
    assert code == 0, said
    (top / "khac").mkdir()
    code, said = run("form", "export", "--quy", "IV", *DAY, "-o", "khac", cwd=top)
    assert code == 0, said
    (top / "loi.txt").write_text(PLAN, encoding="utf-8")


def test_a_file_that_the_user_names_may_be_a_link(ready, tmp_path):
    top, outside = laid(ready, tmp_path, "nguoi-dung")
    (top / "lich.ics").symlink_to(outside / "lich.ics")
    code, said = run("calendar", *DAY, "-o", "lich.ics", cwd=top)
    assert code == 0, said
    assert (outside / "lich.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_data_set_stays_in_its_folder(ready, tmp_path):
    pytest.importorskip("pyarrow")
    top, _ = laid(ready, tmp_path, "du-lieu")
    command = ("combine", "plans", "--format", "parquet", "-o", "bo", *DAY)
    code, said = run(*command, cwd=top)
    assert code == 0, said
    files = [path for path in (top / "bo").rglob("*") if path.is_file()]
    assert files
    for number, file in enumerate(files):
        again, target = laid(ready, tmp_path, f"du-lieu-{number}")
        path = again / file.relative_to(top)
        path.parent.mkdir(parents=True)
        path.symlink_to(target / "x")
        run(*command, cwd=again)
        assert list(target.iterdir()) == []
    for table in {file.relative_to(top / "bo").parts[0] for file in files if file.parent != top / "bo"}:
        again, target = laid(ready, tmp_path, f"bang-{table}")
        (again / "bo").mkdir()
        (again / "bo" / table).symlink_to(target, target_is_directory=True)
        run(*command, cwd=again)
        assert list(target.iterdir()) == []
