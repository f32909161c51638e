"""The code that is stored of the program's own templates is what Jinja makes of them, and is used only where it fits."""

import importlib.util
from pathlib import Path

import jinja2
import pytest

from hoagiai_cli.templating import stored as kept
from hoagiai_cli.templating import templates
from hoagiai_cli.templating.environment import Renderer

ROOT = Path(__file__).parent.parent.parent
SPEC = importlib.util.spec_from_file_location("tao_mau", ROOT / "docs" / "tao_mau.py")
tao_mau = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(tao_mau)


@pytest.mark.skipif(not kept.stored("bao-cao"), reason="một bản Jinja khác đã dịch các mẫu")
def test_what_is_stored_is_what_jinja_makes():
    assert not tao_mau.is_stale(), "run: python docs/tao_mau.py"
    for name in templates.names():
        keys = {
            kept.key_of(source, autoescape=markup, expression=expression)
            for source, markup, expression in tao_mau.texts(templates.load(name))
        }
        assert keys == set(kept.stored(name))


def test_code_of_another_jinja_or_of_a_changed_template_is_not_used(monkeypatch, tmp_path):
    template = templates.load("bao-cao")
    assert Renderer(template._replace(own=True), {})._markup.stored == {}
    body = "\n" * (template.body_line - 1) + template.body
    assert kept.key_of(body, autoescape=True, expression=False) not in {
        kept.key_of(body + other, autoescape=True, expression=False) for other in (" ", "\n", "x")
    }
    (tmp_path / "bao-cao.txt").write_text(kept.written([("a", "b")]), encoding="utf-8")
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    kept.stored.cache_clear()
    assert kept.stored("bao-cao") == {"a": "b"}
    kept.stored.cache_clear()
    monkeypatch.setattr(jinja2, "__version__", "0.0")
    assert kept.stored("bao-cao") == {}
    kept.stored.cache_clear()
