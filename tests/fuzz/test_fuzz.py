"""Ten seconds of fuzzing with fixed seeds, every find played again, and what grows when a sign is repeated."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import readers
from readers import READERS, english_in

import docx_maker as make
from fuzz import FINDS, play

HERE = Path(__file__).parent
OWN = {"COLUMNS": "100", "PYTHONPATH": os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))}


@pytest.mark.slow(seconds=30)
@pytest.mark.parametrize("name", READERS)
def test_some_seconds_of_fuzzing(name):
    reader = READERS[name]
    command = [
        sys.executable,
        str(HERE / "fuzz.py"),
        "--reader",
        name,
        "--seed",
        "2025",
        "--rounds",
        str(reader.rounds),
    ]
    done = subprocess.run(
        [*command, "--keep-nothing"], capture_output=True, text=True, encoding="utf-8", env=os.environ | OWN
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", sorted(path.name for path in FINDS.iterdir()) if FINDS.exists() else [])
def test_what_was_found_once_is_not_found_again(folder, monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", sys.stdin)
    wrong = play(READERS[folder], sorted((FINDS / folder).iterdir()))
    assert wrong == 0, capfd.readouterr().err


UNITS = (
    "…", ".", "-", "_", " ", "v.v", "và ", "+ ", "phối hợp ", "tháng 1, ", ": ", " - ", "/", "(", "Phòng Tư pháp, ", "năm 2025 ",
)  # fmt: skip
BEGINNINGS = ("", "số 1/", "1. Việc này ", "Lai Châu, ngày", "Chủ trì: Phòng Tư pháp")
LONG = 8_000


@pytest.mark.parametrize("unit", UNITS)
def test_a_sign_repeated_does_not_take_more_than_its_length(unit, tmp_path):
    """What is quadratic takes minutes here; a limit ten times the usual time tells it from a busy machine."""
    for begin in BEGINNINGS:
        line = begin + unit * (LONG // len(unit)) + " x"
        lines = [
            "KẾ HOẠCH",
            "Công tác năm 2025",
            "II. NHIỆM VỤ",
            "1. Rà soát",
            line,
            "- Cơ quan chủ trì: Phòng Tư pháp.",
        ]
        before = time.process_time()
        READERS["text"].run(tmp_path, "\n".join(lines).encode())
        READERS["check"].run(tmp_path, make.docx("".join(map(make.p, lines))))
        assert time.process_time() - before < 5, (begin, unit)


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("Lỗi: unexpected token", ["unexpected", "token"]),
        ("không đọc được ‘a’: No such file or directory", ["such", "file", "directory"]),
        ("Input should be a valid string", ["Input", "should", "valid", "string"]),
        ("Lỗi: tệp hỏng; chạy “hoagiai validate” rồi làm lại --force", []),
        ("Lỗi: unknown table, section include", ["unknown", "table", "section", "include"]),
        ("khối “include” và <strong>, “{% raw %}” không dùng được", []),
        ("chạy hoagiai form import rồi mở U+FEFF", []),
        ("form import", ["form", "import"]),
        ("ho_ten phong-tu-phap Ban hanh ke hoach", []),
        ("lấy từ weird mà ra", []),
    ],
)
def test_english_is_seen(said, english):
    assert english_in(said, b"weird") == english


def test_a_fault_is_seen(tmp_path, monkeypatch):
    import fuzz

    reader = READERS["phrases"]
    for fault, kind in (
        (lambda *_: 1 / 0, "traceback"),
        (lambda *_: "a\x1b[31m", "control"),
        (lambda *_: "the end", "english"),
    ):
        with pytest.raises(fuzz.Tried) as tried:
            fuzz.try_one(reader._replace(run=fault), tmp_path, b"x")
        assert tried.value.kind == kind
    assert readers.controls_in("a\nb") == []
