"""``hoagiai import``: a plan document becomes a plan folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.group import command_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoagiai_cli.importing.compare import SoSanh
    from hoagiai_cli.importing.reading import KeHoachDoc
    from hoagiai_cli.importing.run import LanNhap

app = command_app()


@app.command("import", options_metavar="[TÙY CHỌN]")
def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="TỆP", help="Văn bản kế hoạch: .docx, .txt, .md; .doc, .rtf, .odt cần có LibreOffice."),
    ],
    goc: Annotated[
        Path | None,
        typer.Option(
            "--goc",
            metavar="THƯ_MỤC",
            help="Thư mục kế hoạch. Mặc định: thư mục plans gần nhất, không có thì tạo plans ở đây.",
        ),
    ] = None,
    ma: Annotated[
        str | None, typer.Option("--ma", metavar="MÃ", help="Mã của kế hoạch. Mặc định: đặt theo trích yếu và năm.")
    ] = None,
    nam: Annotated[
        int | None,
        typer.Option("--nam", metavar="NĂM", help="Năm của kế hoạch. Mặc định: theo trích yếu, ngày ban hành."),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Chỉ in ra điều đọc được và điều hoagiai validate sẽ nói, không ghi tệp nào."),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Ghi cả vào tệp đã có, và chỉ những khóa thay đổi.")] = False,
    van_nhap: Annotated[
        bool,
        typer.Option("--van-nhap", help="Nhập cả văn bản không phải kế hoạch (báo cáo, công văn, quy chế …)."),
    ] = False,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--format", metavar="text|json", help="Dạng kết quả in ra.")
    ] = "text",
) -> int:
    """Đọc một văn bản kế hoạch đã ban hành thành thư mục kế hoạch.

    In ra những chỗ cần người xem lại cùng vị trí trong văn bản, và mọi đoạn không đưa vào đâu. Tệp đã có không bị ghi
    đè: nhập lại bản sửa đổi thì in các chỗ khác nhau; thêm --force mới ghi.

    Văn bản không phải kế hoạch (báo cáo, công văn, phiếu trình, quy chế, nghị quyết, văn bản của Đảng …) thì nói là
    văn bản gì và không nhập; --van-nhap vẫn nhập.

    Mã thoát: 0 là đã nhập (hoặc không có gì thay đổi); 1 là có khác biệt chưa ghi, không thấy nhiệm vụ nào, hoặc văn
    bản không phải kế hoạch.

    Ví dụ: hoagiai import ke-hoach.txt --dry-run
    """
    from hoagiai_cli.cli.progress import working
    from hoagiai_cli.importing.run import YeuCau
    from hoagiai_cli.writing.bringing_in import bring_in

    sample = _sample(goc) if not dry_run else None
    with working("Đang đọc văn bản"):
        done, notes = bring_in(YeuCau(file, goc, ma, nam, dry_run=dry_run, force=force, van_nhap=van_nhap))
    for text in notes:
        say(text, err=True)
    if output_format == "json":
        _print_json(done)
    else:
        _print_text(done)
        if done.da_ghi:
            _offer_to_clear(done, sample)
            _offer_setup(done)
    return 1 if done.bo_qua or not (done.doc.nhiem_vu or done.ma) else 0


def _sample(goc: Path | None) -> str | None:
    """Return the sample plan where it is all that the folder holds."""
    from hoagiai_cli.cli.loading import root_of
    from hoagiai_cli.diagnostics.errors import UserError
    from hoagiai_cli.writing.taking_away import sample_of

    try:
        return sample_of(root_of(goc))
    except UserError:
        return None


def _offer_to_clear(done: "LanNhap", sample: str | None) -> None:
    """Offer to take the sample plan of ``init`` away; without a terminal it stays, and is never chosen."""
    from hoagiai_cli.cli.asking import confirm, is_terminal
    from hoagiai_cli.writing.taking_away import take_away

    if sample is None or done.ma in {None, sample}:
        return
    if not is_terminal():
        say(f"Kế hoạch mẫu “{sample}” vẫn còn trong thư mục; xóa thư mục ấy khi không cần nữa.", err=True)
    elif confirm(f"Bỏ kế hoạch mẫu “{sample}” của lệnh init?", yes=False):
        removed, notes = take_away(done.goc, sample)
        for text in (*notes, f"Đã bỏ kế hoạch mẫu ({len(removed)} tệp); “hoagiai undo” lấy lại được."):
            say(text, err=True)


def _offer_setup(done: "LanNhap") -> None:
    """At a terminal, go on with what the document could not say."""
    from hoagiai_cli.cli.asking import confirm, is_terminal

    if done.ma is None or not is_terminal():
        return
    say("")
    if confirm("Khai luôn người ký, thành viên các nhóm, cách đọc thời hạn?", yes=False):
        from hoagiai_cli.cli.commands.setup import run_setup
        from hoagiai_cli.cli.loading import parse_day

        run_setup(done.goc, done.ma, None, parse_day(None))
    else:
        say("Khi nào cần, gõ: hoagiai setup")


def _print_json(done: "LanNhap") -> None:
    import json
    import sys

    from hoagiai_cli.importing.to_json import to_json

    data = to_json(done.doc, done.co_quan, done.thoi_ky)
    if done.so_sanh is not None:
        data["tep"] = {
            "da_ghi": done.da_ghi,
            "moi": [file.path for file in done.so_sanh.moi],
            "thay_doi": [change.path for change in done.so_sanh.thay_doi],
            "khong_con": list(done.so_sanh.khong_con),
        }
    if done.nhan_xet:
        data["nhan_xet"] = [remark._asdict() | {"muc_do": remark.muc_do.value} for remark in done.nhan_xet]
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _print_text(done: "LanNhap") -> None:
    from hoagiai_cli.cli.output import emit
    from hoagiai_cli.reporters.terminal import safe

    lines = [*_reading(done.doc)]
    if done.so_sanh is not None:
        lines += [*_judged(done), "", *_files(done, done.so_sanh)]
    emit((safe(line) for line in lines), None)


def _reading(plan: "KeHoachDoc") -> "Iterator[str]":
    from hoagiai_cli.language.formatting import ngay_so
    from hoagiai_cli.language.printed_day import NgayIn

    head = plan.dau
    yield f"{head.loai or 'Văn bản'}: {head.trich_yeu or '(không đọc được trích yếu)'}"
    number, day = (
        head.so_ky_hieu or "(không có)",
        ngay_so(NgayIn(*map(int, head.ngay.split("-")))) if head.ngay else "(không có)",
    )
    yield f"Số, ký hiệu: {number} · ngày: {day} · {' '.join(head.co_quan)}"
    yield ""
    yield f"{len(plan.nhiem_vu)} nhiệm vụ:"
    for task in plan.nhiem_vu:
        place = ".".join(part for part in (task.phan, task.so) if part) or "–"
        yield f"  {place} {task.ten}"
        yield f"      chủ trì: {'; '.join(task.chu_tri) or '(không nêu)'}"
        if task.phoi_hop:
            yield f"      phối hợp: {'; '.join(task.phoi_hop)}"
        yield f"      thời gian: {task.thoi_gian or '(không nêu)'}"
    if plan.viec_trong_doan:
        yield f"{len(plan.viec_trong_doan)} việc do lời văn giao:"
        for task in plan.viec_trong_doan:
            time = f" ({task.thoi_gian})" if task.thoi_gian else ""
            yield f"  {f'{task.so} ' if task.so else ''}{task.ten}{time}"
    if plan.can_xem_lai:
        yield ""
        yield f"{len(plan.can_xem_lai)} chỗ cần xem lại:"
        yield from (f"  {doubt.vi_tri}: {doubt.thong_bao}" for doubt in plan.can_xem_lai)
    count = plan.doan_van
    yield ""
    yield f"{count.tong} đoạn văn: {count.dung} đọc thành dữ liệu, {count.giu} giữ nguyên lời, {count.bo} bỏ"
    yield from (f"  bỏ {place}: {words}" for place, words in plan.bo)


def _judged(done: "LanNhap") -> "Iterator[str]":
    from hoagiai_cli.diagnostics.finding import SEVERITY_NAMES

    if not done.nhan_xet:
        return
    yield ""
    yield f"hoagiai validate sẽ nói {len(done.nhan_xet)} điều về bản này:"
    for remark in done.nhan_xet:
        yield f"  {remark.vi_tri}: {SEVERITY_NAMES[remark.muc_do]} {remark.ma}: {remark.thong_bao}"
        if remark.goi_y:
            yield f"      {remark.goi_y}"


def _files(done: "LanNhap", result: "SoSanh") -> "Iterator[str]":
    from hoagiai_cli.importing.compare import in_words

    if done.da_ghi:
        yield f"Đã ghi {len(done.da_ghi)} tệp vào {done.goc}, kế hoạch “{done.ma}”."
        if result.thay_doi or result.khong_con:
            yield from in_words(result._replace(moi=()))
        if done.doc.can_xem_lai:
            yield "Các chỗ cần xem lại ở trên còn ghi trong từng tệp, sau chữ “# Cần xem lại”."
        yield "Kiểm tra: hoagiai validate · khai điều còn thiếu: hoagiai setup"
    elif not (result.moi or result.thay_doi):
        yield f"Kế hoạch “{done.ma}” đã có và không có gì thay đổi."
        yield from in_words(result)
    elif done.bo_qua:
        yield f"Kế hoạch “{done.ma}” đã có; các chỗ khác nhau (chưa ghi gì, thêm --force để ghi):"
        yield from in_words(result)
    else:
        yield f"Sẽ ghi {len(result.moi)} tệp mới vào {done.goc}, kế hoạch “{done.ma}” (--dry-run: chưa ghi gì)."
