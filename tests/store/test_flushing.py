"""What is written is on the disk before it takes its name, and the name is on the disk before the command ends."""

import os
import stat
import sys
from pathlib import Path

import pytest

from form_city import make_city, run
from hoagiai_cli.store.atomic import write_bytes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows không cho ghi dồn thư mục xuống đĩa")
UPDATE = (
    "update", "ra-soat", "--don-vi", "ubnd-phuong-01", "--tien-do", "hoan_thanh", "--ngay", "2025-12-01", "--ghi", "2025-12-02",
)  # fmt: skip


class Watched:
    """What was flushed (file and its size then), and what was given a name, in order."""

    def __init__(self, monkeypatch):
        self.flushed: dict[int, int] = {}
        self.folders: list[int] = []
        self.named: list[tuple[str, bool]] = []
        self.unflushed: list[str] = []
        fsync, replace, link = os.fsync, os.replace, os.link

        def noted(descriptor):
            found = os.fstat(descriptor)
            if stat.S_ISDIR(found.st_mode):
                self.folders.append(found.st_ino)
                self.unflushed = [name for name in self.unflushed if Path(name).parent.stat().st_ino != found.st_ino]
            else:
                self.flushed[found.st_ino] = found.st_size
            fsync(descriptor)

        def naming(real):
            def act(source, target, **options):
                found = Path(source).stat()
                self.named.append((str(target), self.flushed.get(found.st_ino) == found.st_size))
                real(source, target, **options)
                self.unflushed.append(str(target))

            return act

        monkeypatch.setattr(os, "fsync", noted)
        monkeypatch.setattr(os, "replace", naming(replace))
        monkeypatch.setattr(os, "link", naming(link))


def test_a_document_is_flushed_before_it_takes_its_name(tmp_path, monkeypatch):
    seen = Watched(monkeypatch)
    write_bytes(tmp_path / "bao-cao.docx", b"noi dung")
    assert seen.named == [(str(tmp_path / "bao-cao.docx"), True)]


@pytest.mark.parametrize("before", [None, "don_vi: ubnd-phuong-01\nnhat_ky: []\n"], ids=["tệp mới", "tệp có sẵn"])
def test_a_write_through_the_door_is_flushed_file_by_file_and_folder_by_folder(tmp_path, monkeypatch, before):
    root = make_city(tmp_path, 2)
    target = root / "hoa-giai/ket-qua/ubnd-phuong-01.yaml"
    if before:
        target.parent.mkdir()
        target.write_text(before, encoding="utf-8")
    seen = Watched(monkeypatch)
    code, said = run(*UPDATE, cwd=tmp_path)
    assert code == 0, said
    names = {Path(name).name: flushed for name, flushed in seen.named if not name.endswith(".bi-thay")}
    assert {"ubnd-phuong-01.yaml", "000001.dang-ghi.json", "000001.da-ghi.json"} <= set(names)
    assert [name for name, flushed in names.items() if not flushed] == []
    kept = [name for name in seen.unflushed if not name.endswith(".bi-thay")]
    assert kept == []
