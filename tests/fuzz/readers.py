"""The readers that are fuzzed: for each, real files to begin with, and the command that a person would run on one."""

import contextlib
import functools
import io
import os
import random
import re
import shutil
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from mutating import mutate_package, mutate_text

from hoagiai_cli.language.spelling import without_marks

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

Mutate = Callable[..., bytes]
DAY = "2025-12-16"


class Reader(NamedTuple):
    """One reader.

    Attributes:
        name: What it is called here.
        seeds: Makes the files to begin with, in a scratch folder that ``run`` may use too.
        run: Puts bytes before the reader; returns what was printed.
        mutate: How a file of this kind is spoiled.
        suffix: Of a find's file.
        words: What mutations may put in besides their own.
        rounds: Inputs in the suite: about a second's worth.
    """

    name: str
    seeds: Callable[[Path], list[bytes]]
    run: Callable[[Path, bytes], str]
    mutate: Mutate = mutate_text
    suffix: str = ".txt"
    words: tuple[str, ...] = ()
    rounds: int = 40


def command(top: Path, *arguments: str) -> str:
    """Run a command in this process and return all that it printed; what is no answer for a user is raised."""
    from form_city import run

    return run(*arguments, cwd=top)[1]


def _put(top: Path, name: str, data: bytes) -> str:
    path = top / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


# Plan folders


def _plan_seeds(top: Path, *patterns: str) -> list[bytes]:
    shutil.copytree(ROOT / "examples/ca-nam-mau/plans", top / "plans", dirs_exist_ok=True)
    wanted = patterns or ("*.yaml",)
    found = [path for base in ("examples", "plans") for pattern in wanted for path in (ROOT / base).rglob(pattern)]
    return [path.read_bytes() for path in sorted(found)]


_PLACES = (
    "cau-hinh.yaml", "don-vi/phong-tu-phap.yaml", "hoa-giai-2025/ke-hoach.yaml", "hoa-giai-2025/nhiem-vu/thu.yaml",
    "hoa-giai-2025/ket-qua/phong-tu-phap.yaml", "hoa-giai-2025/bao-cao/quy-2-2025.yaml", "hoa-giai-2025/phe-duyet.yaml",
)  # fmt: skip


def _place(data: bytes) -> str:
    """Return the file of the folder that a text is most like."""
    kinds = ((b"ten_co_quan:", 0), (b"thoi_ky:", 2), (b"chu_tri:", 3), (b"phe_duyet:", 6), (b"ky:", 5), (b"don_vi:", 4))
    lines = data.split(b"\n")
    for key, place in kinds:
        if any(line.startswith(key) for line in lines):
            return _PLACES[place]
    return _PLACES[1]


def _in_folder(where: Callable[[bytes], str]) -> Callable[[Path, bytes], str]:
    def run(top: Path, data: bytes) -> str:
        path = top / "plans" / where(data)
        before = path.read_bytes() if path.exists() else None
        _put(top, f"plans/{where(data)}", data)
        try:
            said = command(top, "validate")
            return said + command(top, "status", "--ngay", DAY)
        finally:
            if before is None:
                path.unlink()
            else:
                path.write_bytes(before)

    return run


def _law_seeds(top: Path) -> list[bytes]:
    seeds = _plan_seeds(top, "ngay-nghi/*.yaml", "phap-luat/*.yaml")
    shipped = ROOT / "src/hoagiai_cli"
    return seeds + [path.read_bytes() for path in sorted(shipped.rglob("*.yaml"))]


def _law_place(data: bytes) -> str:
    return "ngay-nghi/2025.yaml" if b"nghi" in data[:400] and b"so_ky_hieu" not in data else "phap-luat/luat-thu.yaml"


def _answer_seeds(top: Path) -> list[bytes]:
    _plan_seeds(top)
    return [
        "phat_hanh:\n  - don_vi: Phòng Tư pháp\n    ky_hieu: PTP\n    tu: 2025-01-01\n    nguoi_ky:\n      quyen_han: [TRƯỞNG PHÒNG]\n"
        "      ho_ten: Nguyễn Văn Mẫu\nnhom:\n  UBND các xã, phường: [UBND phường Mẫu Một, UBND xã Mẫu Sáu]\n"
        'cach_doc:\n  "5": tung_quy\nbao_cao:\n  han_gui: 2\n'.encode(),
        b"nhom:\n  ubnd-cac-xa-phuong:\n    thanh_vien: [ubnd-phuong-mau-mot]\n    quan_he: cap_duoi\n",
    ]


def _answers(top: Path, data: bytes) -> str:
    return command(top, "setup", "--tu-tep", _put(top, "tra-loi.yaml", data), "--dry-run", "--ngay", DAY)


# Phrases


def _phrase_seeds(top: Path) -> list[bytes]:
    lines = []
    for name in ("by_hand.tsv", "phrases.tsv"):
        text = (ROOT / "tests/deadlines" / name).read_text("utf-8")
        lines += [line.split("\t")[0] for line in text.split("\n") if line.strip() and not line.startswith("#")]
    return [line.encode() for line in lines]


def _phrase(top: Path, data: bytes) -> str:
    # What Windows and Linux hand over as an argument: no NUL.
    text = data.decode("utf-8", "replace").replace("\x00", "")
    return command(top, "deadline", "--nam", "2025", "--", text)


# Plans as Word and text


def _documents(top: Path, *names: str) -> list[bytes]:
    _plan_seeds(top)
    made = []
    for number, arguments in enumerate(
        (
            ("document", "ke-hoach"),
            ("document", "theo-doi", "--ngay", DAY),
            ("report", "--quy", "II"),
            ("report", "--ca-nam", "--so", "12"),
        )
    ):
        path = top / f"van-ban-{number}{names[0]}"
        command(top, *arguments, "-o", str(path), "--force")
        if path.exists():
            made.append(path.read_bytes())
    return made


def _word_seeds(top: Path) -> list[bytes]:
    import docx_maker as make

    rows = [
        ["STT", "Nội dung", "Chủ trì", "Thời gian"],
        ["1", "Rà soát tổ hòa giải", "Phòng Tư pháp", "Quý II năm 2025"],
    ]
    table = make.tbl(*([make.tc(cell) for cell in row] for row in rows))
    merged = make.tbl(
        [make.tc("II. NHIỆM VỤ", span=4)],
        [make.tc("1", merge="restart"), make.tc("Tập huấn"), make.tc("UBND các xã"), make.tc("Tháng 3, 4 năm 2025")],
        [make.tc(merge="continue"), make.tc("Kiểm tra"), make.tc("Phòng Tư pháp"), make.tc("Quý IV")],
    )
    levels = {
        1: [make.level(0, "upperRoman", "%1."), make.level(1, "decimal", "%2."), make.level(2, "lowerLetter", "%3)")]
    }
    body = "".join(
        (
            make.p("KẾ HOẠCH"), make.p("Công tác hòa giải ở cơ sở năm 2025"), make.p("NHIỆM VỤ", num=(1, 0)),
            make.p("Rà soát", num=(1, 1)), make.p("Cơ quan chủ trì: Phòng Tư pháp."), make.p("Thời gian: Quý II năm 2025."),
            table, merged,
        )
    )  # fmt: skip
    return [*_documents(top, ".docx"), make.docx(body, make.numbering(levels))]


def _text_seeds(top: Path) -> list[bytes]:
    sys.path.insert(0, str(ROOT / "tests/importing"))
    from dressings import seed_lines

    plain = "\n".join(seed_lines()).encode()
    table = "|STT|Nội dung|Chủ trì|Thời gian|\n|---|---|---|---|\n|1|Rà soát|Phòng Tư pháp|Quý II năm 2025|\n".encode()
    return [*_documents(top, ".md"), plain, "KẾ HOẠCH\nNăm 2025\n\n".encode() + table]


def _import(suffix: str) -> Callable[[Path, bytes], str]:
    def run(top: Path, data: bytes) -> str:
        return command(
            top, "import", _put(top, f"ke-hoach{suffix}", data), "--dry-run", "--goc", str(top / "moi"), "--van-nhap"
        )

    return run


def _check(top: Path, data: bytes) -> str:
    path = _put(top, "kiem-tra.docx", data)
    return command(top, "document", "check", path) + command(top, "text", path)


# Forms of Excel


def _form_seeds(top: Path) -> list[bytes]:
    from form_city import export, make_city

    shutil.rmtree(top / "plans", ignore_errors=True)
    make_city(top, 2)
    blank = export(top)
    return [*(path.read_bytes() for path in blank.values()), *(_filled(path) for path in blank.values())]


def _filled(path: Path) -> bytes:
    """Return a form with something in most of its cells."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    for row in book["Tiến độ"].iter_rows(min_row=2):
        key = row[0].value
        fields = {cell.column: cell.value for cell in book["Tiến độ"][1]}
        for cell in row:
            if key and fields.get(cell.column) in _ANSWERS and "|" in str(key):
                cell.value = _ANSWERS[fields[cell.column]]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_ANSWERS: dict[object, object] = {
    "tien_do": "Hoàn thành", "ngay": "10/12/2025", "van_ban": "12/BC-UBND ngày 10/12/2025", "noi_dung": "Đã làm xong",
    "kho_khan": "Thiếu kinh phí", "de_xuat": "Bổ sung", "gia_tri": "12",
}  # fmt: skip


def _form(top: Path, data: bytes) -> str:
    return command(top, "form", "import", _put(top, "gui-ve.xlsx", data), "--ngay", DAY, "--dry-run")


# The offices' own tracking tables


_ROWS = (
    ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng", "Kết quả", "Ngày hoàn thành", "Ghi chú"),
    ("1", "Việc ra-soat", "UBND phường Thử 01", "Quý IV", "Hoàn thành", "Rà soát 03 tổ", "01/12/2025", ""),
    ("3", "Việc tuyen-truyen", "UBND phường Thử 02", "Năm 2025", "Đang thực hiện", "Phát 200 tờ rơi", "", ""),
    ("4", "Việc kiem-tra", "Phòng Tư pháp", "Quý IV năm 2025", "Chưa triển khai", "", "", "Chưa có đoàn"),
)


def _table_seeds(top: Path) -> list[bytes]:
    from openpyxl import Workbook

    import docx_maker as make
    from form_city import make_city

    shutil.rmtree(top / "plans", ignore_errors=True)
    make_city(top, 3)
    book = Workbook()
    book.active.title = "Theo dõi"
    for row in (("BẢNG THEO DÕI NHIỆM VỤ QUÝ IV NĂM 2025",), *_ROWS):
        book.active.append(row)
    book.active.merge_cells("A1:H1")
    out = io.BytesIO()
    book.save(out)
    table = make.tbl(*([make.tc(cell) for cell in row] for row in _ROWS))
    lines = "\n".join(";".join(row) for row in _ROWS).encode("utf-8-sig")
    command(top, "document", "theo-doi", "--ngay", DAY, "-o", str(top / "theo-doi.docx"), "--force")
    return [out.getvalue(), make.docx(table), lines, (top / "theo-doi.docx").read_bytes()]


def _spoil_table(rng: random.Random, seeds: Sequence[bytes], *, words: Sequence[str] = ()) -> bytes:
    data = rng.choice(seeds)
    return (mutate_package if data.startswith(b"PK") else mutate_text)(rng, [data], words=words)


def _table(top: Path, data: bytes) -> str:
    suffix = ".docx" if b"word/document" in data else ".xlsx" if data.startswith(b"PK") else ".csv"
    path = _put(top, f"bang-theo-doi{suffix}", data)
    return command(top, "form", "import", "--bang", path, "--ngay", DAY, "--dry-run")


# Templates and the offices' own forms


def _template_seeds(top: Path) -> list[bytes]:
    _plan_seeds(top)
    found = [(path, path.read_bytes()) for path in sorted((ROOT / "templates").glob("*.html.j2"))]
    # A comment tells whose template it is, however it is spoiled.
    return [data.replace(b"---\n", b"---\n# mau " + path.name[:-8].encode() + b"\n", 1) for path, data in found]


def _work_here(work: Callable[..., object], *arguments: object, **_: object) -> object:
    """Stand in for the process apart: the fault is to be seen here, and the start would cost most of the time."""
    return work(*arguments)


def _template(top: Path, data: bytes) -> str:
    from hoagiai_cli.templating import compose

    compose.run_apart = _work_here  # type: ignore[assignment]
    marked = re.search(rb"# mau ([a-z-]+)", data)
    name = marked[1].decode() if marked else ""
    name = name if name in _MAKING else "ke-hoach"
    path = Path(_put(top, f"plans/templates/{name}.html.j2", data))
    try:
        return command(top, *_MAKING[name], "-o", str(top / "ra"), "--force")
    finally:
        path.unlink()


_MAKING = {
    "ke-hoach": ("document", "ke-hoach", "--format", "md"),
    "ke-hoach-don-vi": ("document", "ke-hoach", "--don-vi", "ubnd-phuong-mau-mot", "--format", "md"),
    "theo-doi": ("document", "theo-doi", "--ngay", DAY, "--format", "md"),
    "bao-cao": ("report", "--quy", "II", "--format", "docx"),
    "cong-van-don-doc": ("remind", "--ngay", DAY, "--format", "md"),
    "cong-van-de-nghi": ("remind", "--ngay", DAY, "--format", "md"),
    "cong-van-bao-cao": ("remind", "--bao-cao", "--quy", "IV", "--ngay", DAY, "--format", "md"),
}


def _own_form_seeds(top: Path) -> list[bytes]:
    import docx

    _plan_seeds(top)
    document = docx.Document()
    for words in (
        "{{ so_ky_hieu }}", "{{ ban_in.ten_loai }}: {{ ban_in.trich_yeu }}", "{{ ky.ten }}: {{ den_han | length | hai_chu_so }}",
        "{%p for dong in cac_noi_nhan %}", "{{ dong }}", "{%p endfor %}", "{%p if ho_ten %}", "{{ ho_ten }}", "{%p endif %}",
    ):  # fmt: skip
        document.add_paragraph(words)
    rows = (
        ("STT", "Nhiệm vụ"),
        ("{%tr for viec in tien_do %}", ""),
        ("{{ loop.index }}", "{{ viec.ten }}"),
        ("{%tr endfor %}", ""),
    )
    table = document.add_table(len(rows), 2)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.sections[0].header.paragraphs[0].text = "{{ ke_hoach.trich_yeu }}"
    made = io.BytesIO()
    document.save(made)
    return [made.getvalue()]


def _own_form(top: Path, data: bytes) -> str:
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.templating.word_form import fill

    fill.run_apart = _work_here  # type: ignore[assignment]
    path = Path(_put(top, "mau.docx", data))
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            fill.fill_form(path, _report_variables(top))
    except UserError as error:
        printed.write(f"Lỗi: {error}")
    return printed.getvalue()


@functools.cache
def _report_variables(top: Path) -> dict[str, object]:
    """Return what a report gives a form: worked out once, it is the form that is read again and again."""
    from hoagiai_cli.documents.bao_cao import bao_cao, quarter
    from hoagiai_cli.rules.check import load_folder
    from hoagiai_cli.templating.word_form.bien import form_variables

    folder = load_folder(top / "plans")[0]
    plan = next(iter(folder.ho_so.values()))
    return form_variables(bao_cao(folder, plan, quarter(folder, 2, 2025)).van_ban)


_JINJA = (
    "{{ self }}", "{% if x %}", "{% endif %}", "{% endfor %}", "{% for a in range(99999) %}", "{{ 1 // 0 }}", "| la_ma",
    "| join", "| length", "[0]", ".ten", "{{ loop }}", "{% set x = 1 %}", "{% macro m() %}", "{{ 'a' * 10**9 }}", "<table>",
    "</td>", "<p>", "<h1>", "---", "trich_yeu: x", "{{ ke_hoach.__class__ }}", "{% include 'a' %}", "**", "%", "~",
)  # fmt: skip

READERS = {
    reader.name: reader
    for reader in (
        Reader("yaml", _plan_seeds, _in_folder(_place), suffix=".yaml", rounds=14),
        Reader("law", _law_seeds, _in_folder(_law_place), suffix=".yaml", rounds=14),
        Reader("answers", _answer_seeds, _answers, suffix=".yaml", rounds=14),
        Reader("phrases", _phrase_seeds, _phrase, rounds=200),
        Reader("word", _word_seeds, _import(".docx"), mutate_package, ".docx", rounds=8),
        Reader("text", _text_seeds, _import(".txt"), suffix=".txt", rounds=8),
        Reader("excel", _form_seeds, _form, mutate_package, ".xlsx", rounds=20),
        Reader("tables", _table_seeds, _table, _spoil_table, ".bin", rounds=12),
        Reader("templates", _template_seeds, _template, suffix=".html.j2", words=_JINJA, rounds=8),
        Reader("own-forms", _own_form_seeds, _own_form, mutate_package, ".docx", words=_JINJA, rounds=8),
        Reader("check", _word_seeds, _check, mutate_package, ".docx", rounds=12),
    )
}


# What was printed


_WORD = re.compile(r"(?<![\w\-_./@&;%])[A-Za-z]{3,}(?![\w\-_/(]|\.\w)")
_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)
_ENGLISH = frozenset(("such", "the", "not", "and", "then", "got", "than", "put"))
_NAMES = frozenset(
    """
    word excel yaml utf libreoffice office windows jinja docx xlsx xls doc rtf odt ods pdf txt html json xml zip dtd ocr nfc bom csv
    iso ole crlf ascii twip jpg png unicode markdown zalo ubnd hdnd mttq tcvn vni unikey ctrl shift hoagiai byte tab emu stt
    """.split()  # noqa: SIM905 - words, not a list of strings
)
"""What has no other name in Vietnamese."""
_QUOTED = frozenset(
    """
    note strong section table tbody thead extends include import raw python justify left right center autoescape endif endfor else macro
    loop bool int null tag times new roman sheet calendar deadline
    """.split()  # noqa: SIM905
)
"""What a template or a file holds by this name: in quotation marks or brackets, and nowhere else."""
_MARKED = re.compile(r"“([^“”\n]*)”|‘([^‘’\n]*)’|<([^<>\n]*)>|\{%([^\n]*?)%\}|`([^`\n]*)`")
_COMMAND = re.compile(r"hoagiai(?: [a-z-]+)+")


def _without_names(said: str) -> str:
    """Return what was printed without commands to type and without names in quotation marks."""

    def rest(match: re.Match[str]) -> str:
        inside = next(filter(None, match.groups()), "")
        return " " if all(word.lower() in _QUOTED for word in re.findall(r"[A-Za-z]{3,}", inside)) else match[0]

    return _MARKED.sub(rest, _COMMAND.sub(" ", said))


def english_in(said: str, data: bytes, *, ours: str = "") -> list[str]:
    """Return the words that are no Vietnamese, no name of a thing, and do not come from the input."""
    text = _unpacked(data)
    given = _folded(text) + unicodedata.normalize("NFKC", text.replace("\0", "")).lower() + ours
    # The key under which an answer to a word is given is that word without its marks.
    given += without_marks(given)
    found = []
    # A sign that no terminal may get is printed by its number.
    plain = _without_names(re.sub(r"\\u[0-9a-f]{4}|U\+[0-9A-F]{4}", " ", unicodedata.normalize("NFC", said)))
    for match in _WORD.finditer(plain):
        word = match[0].lower()
        vietnamese = _SYLLABLE.fullmatch(word) and word not in _ENGLISH
        if not vietnamese and word not in _NAMES and word not in given:
            found.append(match[0])
    return found


def _unpacked(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", "replace")
    texts = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            texts = [
                archive.read(info).decode("utf-8", "replace") for info in archive.infolist() if info.file_size < 10**7
            ]
    except Exception:  # noqa: BLE001 - whatever a spoiled package raises
        return ""
    # Words are cut into runs: what they come to, and what attributes say; the names of elements are nobody's words.
    return "\n".join(re.sub(r"<[^>]*>", "", text) + " ".join(re.findall(r"=[\"']([^\"']*)", text)) for text in texts)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


@functools.cache
def own_words(top: Path) -> str:
    """Return the words of the plan folder that an input is read into, and of its path."""
    return _folded(
        "\n".join([str(top), *(path.read_text("utf-8") for path in sorted((top / "plans").rglob("*.yaml")))])
    )


def controls_in(said: str) -> list[str]:
    """Return the control characters that would reach a terminal."""
    return sorted({repr(sign) for sign in said if unicodedata.category(sign) == "Cc" and sign not in "\n\r\t"})


def pick(rng: random.Random, reader: Reader, seeds: Sequence[bytes]) -> bytes:
    """Return the next input."""
    return reader.mutate(rng, seeds, words=reader.words)


def quiet() -> None:
    """No terminal, no questions, the same width everywhere."""
    os.environ["COLUMNS"] = "100"
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
