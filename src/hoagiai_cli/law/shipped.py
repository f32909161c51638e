"""The small set of documents that the program brings; each names where and when it was read."""

from functools import cache
from pathlib import Path

from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.store.source import Source
from hoagiai_cli.store.yaml_reader import read_yaml

FILE = "van-ban.yaml"


@cache
def shipped() -> tuple[VanBanPhapLuat, ...]:
    """Return the documents."""
    text = Path(__file__).with_name(FILE).read_text(encoding="utf-8")
    data = read_yaml(Source(FILE, text)).data
    assert isinstance(data, dict)  # noqa: S101 - the program's own file
    return tuple(VanBanPhapLuat.model_validate(one) for one in data["van_ban"])
