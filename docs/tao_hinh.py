"""Write docs/hinh/, the pictures that README.md shows: the terminal, and a page of a report.

python docs/tao_hinh.py            make the pictures; needs LibreOffice and poppler-utils
python docs/tao_hinh.py --check    exit 1 when they show other words than the program prints today

The words are compared, by their hash in docs/hinh/nguon.json: a picture's points differ from machine to machine.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "hinh"
SOURCES = FOLDER / "nguon.json"
SAMPLE = ROOT / "examples" / "ca-nam-mau" / "plans"
WIDTH = 80
SCREENS = {
    "tinh-hinh.svg": ("status", "--goc", "plans", "--ngay", "2025-07-01"),
}
PAGES = {"bao-cao.png": ("report", "--quy", "II", "--goc", str(SAMPLE.relative_to(ROOT)))}
MOST_LINES = 34
DPI = 96
FONTS = "Consolas, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', "
"""Fonts that have every Vietnamese letter as one sign."""


def words_of(arguments: tuple[str, ...]) -> str:
    """Return what a command prints without a terminal; a report, in the words of its Markdown."""
    more = ("--format", "md") if arguments[0] == "report" else ()
    environment = os.environ | {"COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "hoagiai_cli", *arguments, *more]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)  # noqa: S603
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def hashes() -> dict[str, str]:
    """Return, for each picture, the hash of the words that it shows."""
    return {
        name: hashlib.sha256(words_of(arguments).encode()).hexdigest() for name, arguments in (SCREENS | PAGES).items()
    }


def screen(name: str, arguments: tuple[str, ...]) -> None:
    """Draw a command and what it prints at a terminal."""
    import pexpect
    from rich._export_format import CONSOLE_SVG_FORMAT
    from rich.console import Console
    from rich.text import Text

    environment = os.environ | {"COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    command = ["-m", "hoagiai_cli", *arguments]
    line = " ".join([sys.executable, *(f'"{part}"' for part in command)])
    shown = pexpect.run(line, cwd=str(ROOT), env=environment, encoding="utf-8", timeout=60)
    lines = shown.replace("\r\n", "\n").rstrip("\n").split("\n")
    kept = lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, color_system="truecolor")
        said = " ".join(f'"{part}"' if " " in part else part for part in arguments if part not in {"--goc", "plans"})
        console.print(Text(f"$ hoagiai {said}"))
        console.print(Text.from_ansi("\n".join(kept)))
        # Fonts are those of the reader's machine: a picture fetches nothing.
        form = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace(
            "Fira Code, ", FONTS
        )
        console.save_svg(str(FOLDER / name), title="hoagiai", code_format=form, unique_id=name.removesuffix(".svg"))


def page(name: str, arguments: tuple[str, ...]) -> None:
    """Draw the first page of a report."""
    with tempfile.TemporaryDirectory() as top:
        pdf = Path(top) / "a.pdf"
        command = [sys.executable, "-m", "hoagiai_cli", *arguments, "-o", str(pdf)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
        target = str(FOLDER / name.removesuffix(".png"))
        draw = ["pdftoppm", "-png", "-r", str(DPI), "-f", "1", "-singlefile", "-gray", str(pdf), target]
        subprocess.run(draw, check=True)  # noqa: S603


def main() -> int:
    """Make the pictures, or tell whether they are stale."""
    found = hashes()
    if "--check" in sys.argv[1:]:
        known = json.loads(SOURCES.read_text("utf-8")) if SOURCES.exists() else {}
        stale = [name for name in found if known.get(name) != found[name] or not (FOLDER / name).exists()]
        if stale:
            print(f"docs/hinh: {', '.join(stale)} không còn đúng với chương trình; chạy: python docs/tao_hinh.py")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, arguments in SCREENS.items():
        screen(name, arguments)
    for name, arguments in PAGES.items():
        page(name, arguments)
    SOURCES.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
