"""PDF through LibreOffice; where it is missing, the .docx is written all the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hoagiai_cli.word.office import find_office

PLANS = Path(__file__).parents[2] / "examples" / "du-lieu-mau" / "plans"


def document(tmp_path, name, **environment):
    command = [sys.executable, "-m", "hoagiai_cli", "document", "ke-hoach", "--goc", str(PLANS), "-o", name]
    env = {**os.environ, **environment}
    return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", env=env)


@pytest.mark.skipif(os.name == "nt", reason="LibreOffice cài trên Windows được tìm theo đường dẫn cố định")
def test_without_libreoffice_the_docx_is_written_and_the_exit_code_is_2(tmp_path):
    made = document(tmp_path, "a.pdf", PATH=str(tmp_path))
    assert made.returncode == 2
    assert "LibreOffice" in made.stderr
    assert "a.docx" in made.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.skipif(find_office() is None, reason="máy này không có LibreOffice (soffice)")
@pytest.mark.slow(seconds=30)
def test_the_same_plan_gives_the_same_pdf_twice(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        assert document(tmp_path, name).returncode == 0
    first, second = ((tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    assert first.startswith(b"%PDF")
    assert first == second


@pytest.mark.skipif(find_office() is None, reason="máy này không có LibreOffice (soffice)")
def test_letters_become_pdf_in_one_run_of_libreoffice(tmp_path, monkeypatch):
    from hoagiai_cli.cli.document_output import write_pdfs
    from printed_samples import CONG_VAN, REPORT

    runs = []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda command, **how: (runs.append(command), run(command, **how))[1])
    write_pdfs([(tmp_path / "mot.pdf", CONG_VAN), (tmp_path / "hai.pdf", REPORT)], force=False)
    assert len(runs) == 1
    one, two = ((tmp_path / name).read_bytes() for name in ("mot.pdf", "hai.pdf"))
    assert one.startswith(b"%PDF")
    assert two.startswith(b"%PDF")
    assert one != two
