"""Where a document goes: text to standard output, Word to a file; the format follows from the file's name."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hoagiai_cli.diagnostics.errors import UserError

if TYPE_CHECKING:
    from hoagiai_cli.documents.van_ban import VanBanIn

DocumentFormat = Literal["docx", "md", "html"]

FormatOption = Annotated[
    DocumentFormat | None,
    typer.Option(
        "--format",
        metavar="docx|md|html",
        help="Dạng văn bản. Mặc định: theo đuôi của tệp nêu ở --output, không có thì docx.",
        show_default=False,
    ),
]
DocumentOutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="TỆP",
        help="Ghi ra tệp này. Mặc định: docx ghi vào thư mục hiện tại; md, html in ra màn hình.",
    ),
]


def deliver(van_ban: "VanBanIn", name: str, output_format: DocumentFormat | None, output: Path | None) -> None:
    """Write the document.

    Args:
        van_ban: The document.
        name: The file's name without suffix, where a file is needed and none is named.
        output_format: The format asked for, or None.
        output: The file asked for, or None.

    Raises:
        UserError: When the format cannot be told from the file's name, or the file cannot be written.
    """
    from hoagiai_cli.documents.write import Format, format_of, write

    chosen = Format(output_format) if output_format else Format.DOCX if output is None else format_of(output)
    if chosen is None:
        raise UserError(f"không biết ghi {output} theo dạng nào; đặt đuôi tệp là .docx, .md, .html hoặc dùng --format")
    data = write(van_ban, chosen)
    if output is None:
        if chosen.is_text:
            sys.stdout.write(data.decode())
            return
        output = Path(f"{name}.{chosen}")
    from hoagiai_cli.store.atomic import write_bytes

    write_bytes(output, data)
    sys.stderr.write(f"Đã ghi {output}\n")
