"""Plans built from random plans come back: the measure of ``benchmarks/read_back.py``, with few examples."""

import importlib
import sys
from pathlib import Path

import pytest


@pytest.fixture
def read_back(monkeypatch):
    folder = Path(__file__).parents[2] / "benchmarks"
    if not folder.is_dir():
        pytest.skip("benchmarks are not part of what is installed")
    monkeypatch.syspath_prepend(str(folder))
    yield importlib.import_module("read_back")
    for name in ("read_back", "plan_documents", "plan_dresses"):
        sys.modules.pop(name, None)


def test_plans_of_every_dress_come_back(read_back):
    fields, wrong = 0, []
    for seed in range(20):
        count, items = read_back.measure(read_back.build(seed))
        fields += count
        wrong += items
    assert len(wrong) <= 0.02 * fields, wrong
    assert [item for item in wrong if not item.hoi] == []


def test_the_measure_sees_what_is_lost(read_back):
    document = read_back.build(0)
    other = document._replace(nhiem_vu=(document.nhiem_vu[0]._replace(thoi_gian="Quý III/2031"),))
    assert any(item.truong == "thoi_gian" for item in read_back.measure(other)[1])
