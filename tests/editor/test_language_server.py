"""With the schemas, the real yaml-language-server completes, explains and refuses."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from language_server import LanguageServer

from hoagiai_cli.model.json_schema import KINDS, schema_of, schema_text
from hoagiai_cli.store.layout import scan
from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_reader import read_yaml

EXAMPLES = Path(__file__).parents[1] / "loi"
VERSION = "yaml-language-server@1.19.2"


def refused_by_schema():
    """The failing examples that a schema can refuse, found by another validator; the others need the whole folder."""
    for code in sorted(path.name for path in EXAMPLES.iterdir()):
        for file in scan(EXAMPLES / code / "plans").files():
            try:
                source = Source(file.path, Path(file.path).read_text("utf-8"))
                data = read_yaml(source).data
            except (Unreadable, OSError, UnicodeDecodeError):
                continue
            if not Draft202012Validator(schema_of(file.kind.value)).is_valid(data):
                yield code
                break


REFUSED = [*refused_by_schema(), "HG010", "HG011"]
"""And two that the grammar of YAML refuses: wrong syntax, a key given twice."""


@pytest.fixture(scope="session")
def command(tmp_path_factory):
    """The server from npm; one that is installed already may be named by HOAGIAI_YAML_LS."""
    named = os.environ.get("HOAGIAI_YAML_LS")
    if named:
        return [named, "--stdio"]
    if not shutil.which("npm") or not shutil.which("node"):
        pytest.skip("máy này không có node và npm nên không chạy được yaml-language-server")
    folder = tmp_path_factory.mktemp("npm")
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), VERSION]
    try:
        done = subprocess.run(install, capture_output=True, text=True, check=False, timeout=180)
    except subprocess.TimeoutExpired:
        pytest.skip("không tải được yaml-language-server từ npm: quá thời gian")
    if done.returncode:
        pytest.skip(f"không tải được yaml-language-server từ npm: {done.stderr.strip()[-200:]}")
    return ["node", str(folder / "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("editor")
    (root / "schemas").mkdir()
    for kind in KINDS:
        (root / "schemas" / f"{kind}.schema.json").write_text(schema_text(kind), "utf-8")
    return root


@pytest.fixture(scope="module")
def server(command, folder):
    server = LanguageServer(command, folder)
    yield server
    server.close()


def write(folder, name, kind, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = os.path.relpath(folder / "schemas" / f"{kind}.schema.json", path.parent)
    path.write_text(f"# yaml-language-server: $schema={schema}\n{text}", "utf-8")
    return path


TASK = """\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
thoi_gian: Quý II/2025
"""


def labels(answer):
    items = answer["items"] if isinstance(answer, dict) else answer
    return {item["label"] for item in items}


def test_a_right_file_has_no_diagnostics(server, folder):
    assert server.open(write(folder, "plans/p/nhiem-vu/dung.yaml", "nhiem-vu", TASK)) == []


def test_keys_are_completed(server, folder):
    path = write(folder, "plans/p/nhiem-vu/khoa.yaml", "nhiem-vu", TASK + "\n")
    server.open(path)
    found = labels(server.at("textDocument/completion", path, 5, 0))
    assert {"gia_han", "phoi_hop", "cach_doc"} <= found
    assert "thoi_gian" not in found


def test_values_are_completed(server, folder):
    path = write(folder, "plans/p/nhiem-vu/gia-tri.yaml", "nhiem-vu", TASK + "cach_doc: \n")
    server.open(path)
    assert {"ca_khoang", "tung_quy"} <= labels(server.at("textDocument/completion", path, 5, 10))


def test_hover_explains_in_vietnamese(server, folder):
    path = write(folder, "plans/p/nhiem-vu/giai-thich.yaml", "nhiem-vu", TASK)
    server.open(path)
    answer = server.at("textDocument/hover", path, 4, 3)
    assert "Thời gian thực hiện" in answer["contents"]["value"]
    assert "Nguyên văn" in answer["contents"]["value"]


@pytest.mark.parametrize("code", REFUSED)
def test_failing_examples_are_refused(server, folder, code):
    root = EXAMPLES / code / "plans"
    wrong = []
    for file in scan(root).files():
        text = Path(file.path).read_text("utf-8")
        name = f"{code}/{Path(file.path).relative_to(root)}"
        wrong += server.open(write(folder, name, file.kind.value, text))
    assert wrong


def test_the_examples_that_a_schema_can_refuse():
    assert {"HG101", "HG102", "HG103", "HG104", "HG105", "HG106"} <= set(REFUSED)
