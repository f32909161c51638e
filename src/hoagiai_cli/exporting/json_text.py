"""Tables → JSON: each table a list of objects with the columns' keys."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from hoagiai_cli.exporting.tables import Bang
from hoagiai_cli.exporting.territories import Value

VERSION = 1


def json_text(tables: Sequence[Bang], facts: Mapping[str, str]) -> str:
    """Return the tables as one object, with facts about them before."""
    data: dict[str, object] = {"phien_ban": VERSION, **facts}
    for table in tables:
        keys = [key for key, _ in table.cot]
        data[table.ma] = [dict(zip(keys, map(_plain, row), strict=True)) for row in table.dong]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Value) -> Value:
    return value.isoformat() if isinstance(value, date) else value
