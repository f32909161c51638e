"""A form → the bytes of an .xlsx: the same form, the same bytes. What comes from the plan is text, never a formula."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.contents import CHUNG, BieuMau, Dong, row_mark, with_occurrence
from hoagiai_cli.forms.guide import guide_lines
from hoagiai_cli.forms.identity import facts_mark, shown_key, shown_mark
from hoagiai_cli.forms.layout import (
    IDENTITY_SHEET,
    KHONG_KHOP,
    LAP_BIEU,
    LOAI_CHU,
    LOAI_SO_LIEU,
    PREFIX,
    SO_LIEU,
    TIEN_DO,
    TIEN_DO_CHU,
    VERSION,
    Y_KIEN,
    Field,
    SheetPlan,
)
from hoagiai_cli.forms.styles import Styles, height
from hoagiai_cli.forms.text_sheets import A4, slip_lines, text_sheet
from hoagiai_cli.gathering import figures
from hoagiai_cli.model.bieu import Bieu

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_HEAD = 5
"""Row of the headings; above it stand the hidden keys and the title."""
_FIRST_DAY = date(2000, 1, 1)


def write_form(form: BieuMau, marks: Mapping[tuple[str, str], str] | None = None, slip: str | None = None) -> bytes:
    """Return the form as a workbook; of a slip, with its words first and its marked rows red, each with the reason."""
    return _Writer(form, marks or {}, slip).bytes()


class _Writer:
    """Writes one form."""

    def __init__(self, form: BieuMau, marks: Mapping[tuple[str, str], str], slip: str | None) -> None:
        self.form = form
        self.marks = marks
        self.slip = slip
        self.shown: dict[str, str] = {}
        self.buffer = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self.book = xlsxwriter.Workbook(self.buffer, options)
        self.styles = Styles(self.book)

    def bytes(self) -> bytes:
        first = text_sheet(self.book, self.styles, "Cần sửa", slip_lines(self.slip)) if self.slip else None
        text_sheet(self.book, self.styles, "Hướng dẫn", guide_lines(self.form))
        progress = self._progress()
        if self.form.bieu:
            self._figures()
        self._words()
        self._identity()
        (first or progress).activate()
        self.book.close()
        return self.buffer.getvalue()

    def _sheet(self, plan: SheetPlan, title: str, *, landscape: bool) -> "Worksheet":
        """Return a new sheet with hidden keys, title, headings and page set up."""
        sheet = self.book.add_worksheet(plan.ten)
        styles = self.styles
        sheet.set_column(0, 0, 4, styles.plain, {"hidden": True})
        sheet.set_row(0, None, styles.plain, {"hidden": True})
        sheet.write_string(0, 0, PREFIX + plan.dau)
        last = len(plan.cot)
        for place, column in enumerate(plan.cot, 1):
            sheet.set_column(place, place, column.rong, styles.plain)
            sheet.write_string(0, place, column.khoa)
            sheet.write_string(_HEAD, place, column.ten, styles.head)
        sheet.set_row(_HEAD, height([(column.ten, column.rong) for column in plan.cot], lines=1))
        sheet.merge_range(1, 1, 1, last, title, styles.title)
        sheet.merge_range(2, 1, 2, last, f"Kế hoạch: {self.form.ten_ke_hoach}", styles.subtitle)
        sheet.merge_range(3, 1, 3, last, f"Đơn vị báo cáo: {self.form.ten_don_vi}", styles.subtitle)
        sheet.merge_range(4, 1, 4, last, self._period(plan), styles.subtitle)
        sheet.freeze_panes(_HEAD + 1, 0)
        sheet.set_paper(A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEAD)
        sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.6)
        sheet.set_footer("&C&P/&N")
        sheet.protect("", {"format_columns": True, "format_rows": True})
        return sheet

    def _period(self, plan: SheetPlan) -> str:
        ky = self.form.ky
        sent = f"; hạn gửi: {format_day(ky.han_gui)}" if ky.han_gui else ""
        if plan is SO_LIEU:
            return (
                f"Kỳ số liệu: {ky.so_lieu} (từ {format_day(ky.so_lieu_tu)} đến hết {format_day(ky.so_lieu_den)}{sent})"
            )
        return f"Kỳ báo cáo: {ky.ten} (từ {format_day(ky.tu)} đến hết {format_day(ky.den)}{sent})"

    def _blank(self, sheet: "Worksheet", plan: SheetPlan, row: int, place: int, khoa: str) -> None:
        """Write a cell that is to be filled in: yellow, or red with the reason where it is to be mended."""
        column = plan.cot[place - 1].khoa
        reason = self.marks.get((plan.dau, khoa))
        sheet.write_blank(row, place, None, self.styles.input_of(column, wrong=reason is not None))
        if reason is not None and column in {Field.TIEN_DO, Field.GIA_TRI, Field.KHO_KHAN}:
            sheet.write_comment(row, place, reason, {"author": "", "x_scale": 2})

    def _progress(self) -> "Worksheet":
        sheet = self._sheet(TIEN_DO, "BIỂU 1. TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", landscape=True)
        styles = self.styles
        row = _HEAD
        for row, dong in enumerate(self.form.dong, _HEAD + 1):
            self._key(sheet, TIEN_DO, row, dong.khoa, (dong.so, dong.ten, dong.thoi_han))
            shown = {"stt": dong.so, "ten": dong.ten, "thoi_han": dong.thoi_han, "da_bao_cao": dong.da_bao_cao}
            sheet.set_row(
                row, height([(shown[column.khoa], column.rong) for column in TIEN_DO.cot if not column.la_nhap])
            )
            for place, column in enumerate(TIEN_DO.cot, 1):
                if not column.la_nhap:
                    sheet.write_string(row, place, shown[column.khoa], styles.cell)
                elif dong.da_xong and (TIEN_DO.dau, dong.khoa) not in self.marks:
                    sheet.write_blank(row, place, None, styles.done)
                else:
                    self._blank(sheet, TIEN_DO, row, place, dong.khoa)
        if row > _HEAD:
            self._validate_progress(sheet, row)
        else:
            row += 1
            sheet.merge_range(row, 1, row, len(TIEN_DO.cot), "Kỳ này đơn vị không có nhiệm vụ.", styles.cell)
        self._who(sheet, row + 2)
        return sheet

    def _who(self, sheet: "Worksheet", row: int) -> None:
        """Ask who filled the form in and how to reach them: for people; it is not taken into the folder."""
        sheet.write_string(row, 0, LAP_BIEU)
        sheet.write_string(row, 2, "Người lập biểu:", self.styles.number)
        sheet.merge_range(row, 3, row, 5, "", self.styles.input_of("lap_bieu"))
        sheet.merge_range(row, 6, row, 7, "Điện thoại:", self.styles.number)
        sheet.merge_range(row, 8, row, 9, "", self.styles.input_of("lap_bieu"))

    def _key(self, sheet: "Worksheet", plan: SheetPlan, row: int, khoa: str, shown: tuple[str, str, str]) -> None:
        """Write the hidden key of a row, and keep a mark of what the row shows."""
        sheet.write_string(row, 0, khoa)
        self.shown[shown_key(plan.dau, khoa)] = shown_mark(*shown)

    def _validate_progress(self, sheet: "Worksheet", last: int) -> None:
        days = {
            "validate": "date",
            "criteria": "between",
            "minimum": _FIRST_DAY,
            "maximum": date(self.form.ky.cuoi.year + 1, 12, 31),
            "error_type": "warning",
            "error_title": "Ngày chưa đúng",
            "error_message": "Viết ngày/tháng/năm, ví dụ 25/02/2025.",
        }
        rules: dict[str, dict[str, Any]] = {
            Field.TIEN_DO: {
                "validate": "list",
                "source": list(TIEN_DO_CHU.values()),
                "input_title": "Tiến độ",
                "input_message": "Chọn trong danh sách; kỳ này chưa có gì mới thì để trống.",
                "error_title": "Tiến độ chưa đúng",
                "error_message": "Chọn một trong các mục của danh sách.",
            },
            Field.NGAY: days
            | {"input_title": "Ngày thực hiện", "input_message": "Ngày hoàn thành, hoặc ngày của việc đã làm."},
            Field.NGAY_VAN_BAN: days,
        }
        for place, column in enumerate(TIEN_DO.cot, 1):
            if column.khoa in rules:
                sheet.data_validation(_HEAD + 1, place, last, place, rules[column.khoa])

    def _figures(self) -> None:
        sheet = self._sheet(SO_LIEU, "BIỂU 2. SỐ LIỆU", landscape=False)
        styles = self.styles
        row = _HEAD + 1
        self._figure_row(sheet, row, LOAI_SO_LIEU, ("Loại số liệu", "", ""), styles.input_of("loai"))
        sheet.write_string(row, 4, LOAI_CHU["thuc_te"], styles.input_of("loai"))
        kinds = {"validate": "list", "source": list(LOAI_CHU.values()), "error_message": "Chọn trong danh sách."}
        sheet.data_validation(row, 4, row, 4, kinds)
        for bieu in self.form.bieu:
            row += 1
            sheet.set_row(
                row, height([(bieu.ten + (bieu.nguon_in or ""), sum(column.rong for column in SO_LIEU.cot))], lines=1)
            )
            heading = bieu.ten + (f" ({bieu.nguon_in})" if bieu.nguon_in else "")
            sheet.merge_range(row, 1, row, len(SO_LIEU.cot), heading, styles.section)
            rows: dict[str, int] = {}
            for line in figures.rows(bieu):
                row += 1
                before = self.form.so_lieu.get(line.khoa or "")
                shown = (
                    "    " * line.cap + line.ten,
                    line.don_vi_tinh or "",
                    "" if before is None else figures.so(before),
                )
                if line.khoa:
                    rows[line.khoa] = row
                self._figure_row(sheet, row, line.khoa, shown, styles.input_of(Field.GIA_TRI))
            self._check_formulas(sheet, bieu, rows)

    def _figure_row(
        self, sheet: "Worksheet", row: int, key: str | None, shown: tuple[str, str, str], style: Any
    ) -> None:
        styles = self.styles
        for place, text in enumerate(shown, 1):
            sheet.write_string(row, place, text, styles.cell if place < 3 else styles.number)  # noqa: PLR2004
        sheet.write_blank(row, 5, None, styles.warning)
        if key is None:
            sheet.write_blank(row, 4, None, styles.cell)
            return
        self._key(sheet, SO_LIEU, row, key, ("", shown[0], ""))
        if (SO_LIEU.dau, key) in self.marks:
            self._blank(sheet, SO_LIEU, row, 4, key)
        else:
            sheet.write_blank(row, 4, None, style)
        if key != LOAI_SO_LIEU:
            rule = {
                "validate": "integer",
                "criteria": ">=",
                "value": 0,
                "error_title": "Số chưa đúng",
                "error_message": "Chỉ gõ số nguyên, không có dấu chấm; chưa có số liệu thì để trống.",
            }
            sheet.data_validation(row, 4, row, 4, rule)

    def _check_formulas(self, sheet: "Worksheet", bieu: Bieu, rows: dict[str, int]) -> None:
        """Show beside a total that its parts do not add up; the reader checks again and does not rely on it."""
        for total, parts in figures.sums(bieu):
            cells = [f"E{rows[part] + 1}" for part in parts]
            whole = f"E{rows[total] + 1}"
            wrong = f"AND(ISNUMBER({whole}),COUNT({','.join(cells)})={len(cells)},{'+'.join(cells)}<>{whole})"
            place = rows[parts[0]]
            sheet.write_formula(place, 5, f'=IF({wrong},"{KHONG_KHOP}","")', self.styles.warning, "")

    def _words(self) -> None:
        title = f"BIỂU {3 if self.form.bieu else 2}. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT, KIẾN NGHỊ"
        sheet = self._sheet(Y_KIEN, title, landscape=True)
        styles = self.styles
        rows = [
            (CHUNG, "", "Ý kiến chung"),
            *((row.khoa, row.so, self._name_of(row)) for row in self.form.dong if not row.da_xong),
        ]
        for row, (key, so, ten) in enumerate(rows, _HEAD + 1):
            self._key(sheet, Y_KIEN, row, key, (so, ten, ""))
            sheet.write_string(row, 1, so, styles.cell)
            sheet.write_string(row, 2, ten, styles.cell)
            self._blank(sheet, Y_KIEN, row, 3, key)
            self._blank(sheet, Y_KIEN, row, 4, key)
            sheet.set_row(row, height([(ten, Y_KIEN.cot[1].rong)], lines=6 if key == CHUNG else 3))

    def _name_of(self, row: Dong) -> str:
        """Return a task's name, with the occurrence where the form has another one of the same task."""
        return row.ten if row.holding.alone else with_occurrence(row.ten, row.holding.dot)

    def _identity(self) -> None:
        """Write who and what the form is for, into a hidden sheet and into the document's properties."""
        form = self.form
        facts = {
            "phien_ban": VERSION,
            "ke_hoach": form.ke_hoach,
            "don_vi": form.don_vi,
            "ten_don_vi": form.ten_don_vi,
            "quy": str(form.ky.quy),
            "nam": str(form.ky.cuoi.year),
            "dau": form.dau,
            "ngay": form.ngay.isoformat(),
        }
        facts["kiem"] = facts_mark(facts)
        sheet = self.book.add_worksheet(IDENTITY_SHEET)
        sheet.hide()
        sheet.protect("")
        for row, (key, value) in enumerate(facts.items()):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, value)
            self.book.set_custom_property(f"hoagiai_{key}", value, "text")
        marks = {PREFIX + dong.khoa: row_mark(dong) for dong in form.dong} | self.shown
        for row, (key, mark) in enumerate(marks.items(), len(facts)):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, mark)
        made = datetime(form.ngay.year, form.ngay.month, form.ngay.day)  # noqa: DTZ001 - a day without a time zone
        title = f"Biểu mẫu báo cáo {form.ky.ten} - {form.ten_don_vi}"
        self.book.set_properties({"title": title, "author": form.co_quan or "", "created": made})
