"""Notes on how to fill in a form, for those who never saw one."""

from collections.abc import Iterator

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.forms.contents import BieuMau


def guide_lines(form: BieuMau) -> Iterator[tuple[str, bool]]:
    """Yield the lines of the guide, and whether each is a heading."""
    yield "HƯỚNG DẪN ĐIỀN BIỂU MẪU", True
    yield f"Đơn vị báo cáo: {form.ten_don_vi}. Kỳ báo cáo: {form.ky.ten}.", False
    yield f"Kế hoạch: {form.ten_ke_hoach}.", False
    if form.co_quan:
        yield f"Nơi nhận báo cáo: {form.co_quan}.", False
    if form.ky.han_gui:
        yield f"Gửi chậm nhất ngày {format_day(form.ky.han_gui)}.", False
    yield "1. Chỉ điền vào các ô màu vàng. Các ô khác đã khóa để giữ đúng biểu mẫu; không có mật khẩu.", False
    yield (
        (
            "2. Biểu 1: chọn tiến độ trong danh sách. “Hoàn thành” thì phải ghi ngày hoàn thành. "
            "“Chưa triển khai” thì ghi lý do ở cột cuối. "
            "Kỳ này không có gì mới so với cột “Đã báo cáo” thì để trống cả dòng."
        ),
        False,
    )
    yield "3. Ngày viết theo thứ tự ngày/tháng/năm, ví dụ 25/02/2025.", False
    yield "4. Số, ký hiệu văn bản ghi đúng như in, ví dụ 12/KH-UBND.", False
    if form.bieu:
        yield (
            (
                f"5. Biểu 2: số liệu của kỳ {form.ky.so_lieu} (từ ngày {format_day(form.ky.so_lieu_tu)} đến hết "
                f"ngày {format_day(form.ky.so_lieu_den)}). Chưa có số liệu thì để trống, không điền số 0 thay; "
                "số 0 nghĩa là đã thống kê và không có. Số ước tính thì chọn “Ước tính” ở dòng đầu."
            ),
            False,
        )
        yield "Biểu số liệu chỉ ghi con số, không ghi họ tên, thông tin của cá nhân.", False
    last, place = (3, 6) if form.bieu else (2, 5)
    yield f"{place}. Biểu {last}: nêu khó khăn, đề xuất bằng lời; dòng đầu dành cho ý kiến chung.", False
    yield f"{place + 1}. Không gộp ô, không sắp xếp lại dòng, không sửa tên nhiệm vụ.", False
    yield f"{place + 2}. Lưu tệp dạng Excel (.xlsx) rồi gửi lại chính tệp này; đổi tên tệp không sao.", False
