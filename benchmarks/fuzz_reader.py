"""Spoil plan files in every way and compare the reader of plain files with libyaml's, which is the one that is right.

    python benchmarks/fuzz_reader.py [INPUTS] [SEED]

The plain reader may leave a file to libyaml; it may never read what libyaml refuses, nor read anything otherwise.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_reader import read_by_libyaml, read_yaml

ROOT = Path(__file__).parent.parent
SIGNS = [*" -?:,[]{}#&*!|>'\"%@`\\.=~+<\n\t\r0178eExX_/ếĐ()", "\u00a0", "\u2028", "\x85", "\ufeff", "\x07", "\u200b"]
WORDS = (
    ": ", " #", "- ", "\n", "\n\n", "\n  ", "\n- ", "\n  - ", "null", "~", "true", "yes", "no", "0o17", "0x1F", "012",
    "1:30", "1e3", "1.5", "-1", "+1", ".5", "1.", "2025-02-30", "<<: ", "*a", "&a ", "!!str ", "| ", ">-\n", "|\n", ">\n",
    ">+\n", "|2\n", "? ", "---\n", "...\n", "%YAML 1.1\n", "[", "]", "{", "}", "[a, b]", "{a: b}", "{a: b, a: c}", "''",
    '""', '"a\\tb"', "'a''b'", "# x\n", "a: b\n", "key:\n", "key: \n", "  key: x\n", "- - a\n", "-\n", "- a: b\n  c: d\n",
)  # fmt: skip
EXTRA = (
    "a: b\n", "a:\n- b\n", "a:\n  - b\n  - c: d\n    e: f\n", "a: >-\n  b\n  c\n", "a: |\n  b\n  c\n\nd: e\n", "a: >-\n  b\n\n  c\n",
    "a: [b, c, 'd']\n", "a: {b: c, d: 1}\n", "a:\n\n  b: c\n# x\nd: null\n", "a: b\n  c\n", "a: 'b'\nc: \"d\"\n",
    "- a\n- b\n", "a\n", "", "\n", "a:\n  b:\n    c:\n      - d\n", "a: >-\n  b\n   c\n", "a: >-\n\n  b\n", "a: >-\nb: c\n",
    "a: b " + "[" * 401 + "\n", "a: b" + " -" * 45 + " c\n", "a: b" + " -  ?" * 25 + " c\n", "a:  b  \n", "a: b: c\n", "a: b #c\n", "a: b# c\n", "a:b\n", "a : b\n", "a: -b\n", "a: .5\n", "a: >-\n  b\n# c\nd: e\n",
    "a: >-\n  b\n  # c\n", "a:\n  - >-\n    b\n    c\n  - d\n", "a:\n  # c\n  b: d\n", "a:\n    b: c\n  d: e\n", "a: |-\n  b \n  c\n",
)  # fmt: skip


def texts() -> list[str]:
    """Return the files to begin with: those of the sample plan, of every example of an error, and a few shapes."""
    found = [*(ROOT / "plans").rglob("*.yaml"), *(ROOT / "tests" / "loi").rglob("*.yaml")]
    read = (path.read_bytes().decode("utf-8", "replace") for path in sorted(found) if path.is_file())
    return [*EXTRA, *dict.fromkeys(read)]


def spoil(text: str, chance: random.Random) -> str:
    """Return a text with one to four places changed."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        text = _once(text, chance)
    return text


def _once(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    match chance.randint(0, 7):
        case 0:
            return text[:at] + chance.choice(SIGNS) + text[at:]
        case 1:
            return text[:at] + chance.choice(WORDS) + text[at:]
        case 2:
            return text[:at] + text[at + chance.randint(1, 3) :]
        case 3:
            return text[:at]
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    match chance.randint(0, 4):
        case 0:
            lines[line] = chance.choice((" ", "  ", "    ")) + lines[line]
        case 1:
            lines[line] = lines[line].lstrip(" ")
        case 2:
            lines.insert(line, lines[chance.randrange(len(lines))])
        case 3:
            key, colon, _ = lines[line].partition(":")
            lines[line] = f"{key}{colon} {chance.choice(WORDS)}"
        case _:
            del lines[line]
    return "\n".join(lines)


def difference(text: str) -> str | None:
    """Return how the two readers differ over a text; None where they agree."""
    source = Source("", text)
    try:
        right: Any = read_by_libyaml(source)
    except Unreadable as error:
        right = error
    try:
        found: Any = read_yaml(source)
    except Unreadable as error:
        found = error
    if isinstance(right, Unreadable) or isinstance(found, Unreadable):
        said = [getattr(one, "code", "đọc được") for one in (right, found)]
        # Signs within words are no nesting: libyaml is only asked where there may be some.
        return None if said[0] in {said[1], "HG013"} else f"{said[0]} ≠ {said[1]}"
    if repr(right.data) != repr(found.data) or len(right.repeated) != len(found.repeated):
        return f"{right.data!r} ≠ {found.data!r}"
    return None


def spoiled(inputs: int, seed: int) -> Iterator[str]:
    """Yield the files as they are, then so many that are spoiled."""
    chance = random.Random(seed)  # noqa: S311 - the same texts each time
    begin = texts()
    yield from begin
    for _ in range(inputs):
        yield spoil(chance.choice(begin), chance)


def main() -> None:
    inputs = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0  # noqa: PLR2004
    wrong = plain = number = 0
    for text in spoiled(inputs, seed):
        number += 1
        said = difference(text)
        plain += said is None and _is_plain(text)
        if said is not None:
            wrong += 1
            print(f"{said}\n{text!r}\n")
    print(f"{number} tệp, {plain} không cần libyaml, {wrong} khác")
    sys.exit(1 if wrong else 0)


def _is_plain(text: str) -> bool:
    try:
        return read_yaml(Source("", text)).is_plain
    except Unreadable:
        return False


if __name__ == "__main__":
    main()
