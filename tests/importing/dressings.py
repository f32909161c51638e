"""The seed plan as Word files in the dressings that offices give their plans."""

import re

from seed import SEED

from docx_maker import docx, level, numbering, p, tbl, tc

SECTIONS, ARTICLES, POINTS = 1, 2, 3
NUMBERING = numbering(
    {
        1: [level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%2.%3.")],
        2: [level(0, "bullet", "-")],
    }
)
TASK = re.compile(r"[1-9]\. ")
COLUMNS = (
    "STT",
    "Thời gian thực hiện",
    "Nội dung công việc",
    "Cơ quan phối hợp",
    "Cơ quan chủ trì",
    "Hình thức kiểm tra",
)


def seed_lines() -> list[str]:
    """The seed's paragraphs; the one that its page cuts in two is joined again."""
    text = SEED.read_text("utf-8").replace("hòa giải ở\n\ncơ sở", "hòa giải ở cơ sở")
    return [line.strip() for line in text.split("\n") if line.strip()]


def head(lines: list[str]) -> str:
    number, place = lines[0].split(" Thành phố", 1)
    return tbl([tc(number), tc(f"Thành phố{place}")]) + p(f"**{lines[1]}**") + p(f"**{lines[2]}**")


def foot(lines: list[str]) -> str:
    start = lines.index("Nơi nhận:")
    return tbl([tc(*lines[start:-4]), tc(*lines[-4:])])


def body(lines: list[str]) -> list[str]:
    return lines[3 : lines.index("Nơi nhận:")]


def typed() -> bytes:
    lines = seed_lines()
    return docx(head(lines) + "".join(map(p, body(lines))) + foot(lines))


def automatic() -> bytes:
    """Every number and dash of the text is Word's own."""
    lines = seed_lines()
    out = []
    for line in body(lines):
        for pattern, num in ((r"[IVX]+\. ", (1, 0)), (r"\d+\.\d+\. ", (1, 2)), (r"\d+\. ", (1, 1)), (r"- ", (2, 0))):
            match = re.match(pattern, line)
            if match:
                out.append(p(line[match.end() :], num=num))
                break
        else:
            out.append(p(line))
    return docx(head(lines) + "".join(out) + foot(lines), NUMBERING)


def as_table() -> bytes:
    """The tasks are rows, the columns in another order."""
    lines = body(seed_lines())
    first = next(index for index, line in enumerate(lines) if line.startswith("1. Ban hành"))
    last = next(index for index, line in enumerate(lines) if line.startswith("10. Kinh phí"))
    tasks: list[dict[str, str]] = []
    for line in lines[first:last]:
        if TASK.match(line):
            number, name = line.split(". ", 1)
            tasks.append({"STT": number, "Nội dung công việc": name})
        else:
            label, words = line.removeprefix("- ").split(": ", 1)
            tasks[-1][label.removesuffix(" thực hiện") if "phối hợp" in label else label] = words
    rows = [[tc(f"**{name}**") for name in COLUMNS]]
    rows += [[tc(task.get(name, "")) for name in COLUMNS] for task in tasks]
    whole = seed_lines()
    return docx(head(whole) + "".join(map(p, lines[:first])) + tbl(*rows) + "".join(map(p, lines[last:])) + foot(whole))
