"""``hoagiai form slip``: what a unit has to mend, as a short text and as its form with the cells marked."""

from pathlib import Path
from typing import Annotated

import typer

from hoagiai_cli.cli.console import say
from hoagiai_cli.cli.options import ForceOption, GocOption, KeHoachOption, NamOption, NgayOption, don_vi_option


def slip(
    quy: Annotated[str | None, typer.Option("--quy", metavar="QUÝ", help="Quý báo cáo, I đến IV.")] = None,
    ca_nam: Annotated[bool, typer.Option("--ca-nam", help="Biểu của cả năm, thay cho --quy.")] = False,
    don_vi: Annotated[
        list[str] | None, don_vi_option("Chỉ soạn cho đơn vị này; dùng được nhiều lần. Mặc định: tất cả.")
    ] = None,
    goc: GocOption = None,
    ke_hoach: KeHoachOption = None,
    nam: NamOption = None,
    ngay: NgayOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="THƯ_MỤC", help="Ghi vào thư mục này. Mặc định: phieu-tra-lai."),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Soạn phiếu trả lại cho đơn vị có ô chưa nhập được hoặc còn thiếu: tin ngắn và biểu Excel đã đánh dấu các ô ấy.

    Đơn vị sửa các ô tô đỏ, gửi lại chính tệp ấy; nhập lại bằng hoagiai form import.

    Ví dụ: hoagiai form slip --quy II
    """
    from hoagiai_cli.cli.form_period import forms_meant
    from hoagiai_cli.cli.output import made_folder, put
    from hoagiai_cli.forms.names import file_name
    from hoagiai_cli.forms.slip import slip_text, slips
    from hoagiai_cli.forms.workbook import write_form
    from hoagiai_cli.reporters.terminal import safe

    forms, wanted = forms_meant(goc, quy, ca_nam=ca_nam, don_vi=don_vi, ke_hoach=ke_hoach, nam=nam, ngay=ngay)
    found = list(slips(forms, wanted))
    if not found:
        say("Không có đơn vị đã gửi biểu nào còn phải sửa, bổ sung.", err=True)
        return
    target = made_folder(output, "phieu-tra-lai")
    for one in found:
        text = slip_text(one)
        for line in text.splitlines():
            say(safe(line))
        path = target / file_name(one.form.ky.ten, one.form.ten_don_vi, slip=True)
        put(path, write_form(one.form, one.marks, text), named=False, force=force)
        put(path.with_suffix(".txt"), text.encode(), named=False, force=force)
