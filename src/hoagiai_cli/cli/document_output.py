"""Where a document goes: text to standard output, Word to a file; the format follows from the file's name."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.output import emit, put
from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoagiai_cli.printing.van_ban import VanBanIn

DocumentFormat = Literal["docx", "md", "html", "pdf"]

FormatOption = Annotated[
    DocumentFormat | None,
    typer.Option(
        "--format",
        metavar="docx|md|html|pdf",
        help="Dạng văn bản. Mặc định: theo đuôi của tệp nêu ở --output, không có thì docx. pdf cần LibreOffice.",
        show_default=False,
    ),
]
MauOption = Annotated[
    Path | None,
    typer.Option(
        "--mau",
        metavar="TỆP",
        help="Mẫu Word (.docx) của cơ quan, có thẻ như {{ so_ky_hieu }}; xem hoagiai template variables.",
    ),
]
DocumentOutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP",
        help="Ghi ra tệp này. Mặc định: docx, pdf ghi vào thư mục hiện tại; md, html in ra màn hình.",
    ),
]


def deliver(
    van_ban: "VanBanIn",
    name: str,
    output_format: DocumentFormat | None,
    output: Path | None,
    mau: Path | None = None,
    *,
    force: bool = False,
) -> None:
    """Write the document.

    Args:
        van_ban: The document.
        name: The file's name without suffix, where a file is needed and none is named.
        output_format: The format asked for, or None.
        output: The file asked for, or None.
        mau: The office's own Word form, or None for the built-in form.
        force: Whether a file that a person changed may be replaced.

    Raises:
        UserError: When the format cannot be told from the file's name, the form has a fault, or the file cannot be
            written; for a PDF where LibreOffice is missing, after the .docx has been written instead.
    """
    from hoagiai_cli.store.atomic import refuse_standard_output

    chosen = format_for(output_format, output)
    refuse_form_as_text(mau, chosen)
    if (output is None or str(output) == "-") and chosen in {"md", "html"}:
        text = _bytes(van_ban, chosen).decode()
        if chosen == "md" and sys.stdout.isatty():
            emit(text.removesuffix("\n").split("\n"), None)
        else:
            sys.stdout.write(text)
        return
    refuse_standard_output(output)
    write_file(van_ban, chosen, output or Path(f"{name}.{chosen}"), mau, named=output is not None, force=force)


def refuse_form_as_text(mau: Path | None, chosen: str) -> None:
    """Refuse a Word form for a format that Word does not write.

    Raises:
        UserError: When there is a form and the format is neither docx nor pdf.
    """
    if mau is not None and chosen not in {"docx", "pdf"}:
        raise UserError(f"--mau là mẫu Word nên chỉ ghi ra được .docx hoặc .pdf, không phải {chosen}")


def format_for(output_format: DocumentFormat | None, output: Path | None) -> DocumentFormat:
    """Return the format: the one asked for, else that of the file's name, else Word.

    Raises:
        UserError: When the file's name does not tell.
    """
    if output_format or output is None:
        return output_format or "docx"
    for known in ("docx", "md", "html", "pdf"):
        if output.suffix.lower() == f".{known}":
            return known
    raise UserError(
        f"không biết ghi {output} theo dạng nào; đặt đuôi tệp là .docx, .md, .html, .pdf hoặc dùng --format"
    )


def write_file(
    van_ban: "VanBanIn",
    chosen: DocumentFormat,
    path: Path,
    mau: Path | None = None,
    *,
    named: bool,
    force: bool = False,
) -> None:
    """Write the document into a file, in the built-in form or the office's own, and say so."""
    if chosen == "pdf":
        put_pdfs([(path, _word(van_ban, mau))], named=named, force=force)
    else:
        data = _word(van_ban, mau) if chosen == "docx" else _bytes(van_ban, chosen)
        put(path, data, named=named, force=force)


def _word(van_ban: "VanBanIn", mau: Path | None) -> bytes:
    if mau is None:
        return _bytes(van_ban, "docx")
    from hoagiai_cli.templating.word_form import fill_form
    from hoagiai_cli.templating.word_form.bien import form_variables

    made = fill_form(mau, form_variables(van_ban))
    _say_unprinted(van_ban, made, mau)
    return made


def _say_unprinted(van_ban: "VanBanIn", made: bytes, mau: Path) -> None:
    """Say which of the office's own words its form does not print."""
    words = (van_ban.bien or {}).get("loi")
    if not words:
        return
    from hoagiai_cli.documents.loi_khong_in import unprinted
    from hoagiai_cli.word.body import read_word
    from hoagiai_cli.word.plain import plain_lines

    if lost := unprinted(words, plain_lines(read_word(made))):
        say(f"Lưu ý: mẫu {mau.name} không in phần cơ quan đã viết: {'; '.join(lost)}", err=True)


def write_pdfs(documents: "Sequence[tuple[Path, VanBanIn]]", mau: Path | None = None, *, force: bool) -> None:
    """Write several documents as PDF, in one run of LibreOffice, and say so."""
    put_pdfs([(path, _word(van_ban, mau)) for path, van_ban in documents], named=False, force=force)


def put_pdfs(documents: "Sequence[tuple[Path, bytes]]", *, named: bool, force: bool) -> None:
    """Write .docx files as PDF; where LibreOffice makes none, as they are.

    Raises:
        UserError: When no PDF could be made; the .docx are written then.
    """
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.printing.pdf import to_pdfs

    if not documents:
        return
    try:
        with working("Đang đổi sang PDF"):
            printed = to_pdfs([docx for _, docx in documents])
    except UserError as error:
        for path, docx in documents:
            put(path.with_suffix(".docx"), docx, named=named, force=force)
        instead = documents[0][0].with_suffix(".docx") if len(documents) == 1 else f"{len(documents)} tệp .docx"
        raise UserError(f"{error}; văn bản đã được ghi ra {instead}, hãy mở và lưu thành PDF") from None
    for (path, _), data in zip(documents, printed, strict=True):
        put(path, data, named=named, force=force)


def _bytes(van_ban: "VanBanIn", chosen: DocumentFormat) -> bytes:
    from hoagiai_cli.printing.write import Format, write

    return write(van_ban, Format(chosen))
