"""Rules of the head: what must stand there, the words of number and day, the rules drawn below."""

import re
from collections.abc import Iterator

from hoagiai_cli.checking.difference import KhacBiet, differs, phan_1
from hoagiai_cli.checking.elements import KINDS, ThanhPhan
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.checking.pages import Trang
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.formatting import so_dem
from hoagiai_cli.printing.metrics import text_width

_SIZES = {(12.0, 13.0, 13.0), (13.0, 14.0, 14.0)}
_NUMBER = re.compile(r"Số\s*(:?)\s*(\d*)[\s.…_]*/(.+)")
_POINTS_PER_MM = 72 / 25.4


def rules(found: ThanhPhan, pages: list[Trang]) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from _missing(found)
    yield from _motto(found)
    yield from _sizes(found)
    yield from _number(found)
    yield from _day(found)
    yield from _drawn(found, pages)


def _missing(found: ThanhPhan) -> Iterator[KhacBiet]:
    parts = (
        ("thieu-quoc-hieu", "Quốc hiệu", found.quoc_hieu, "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở đầu văn bản", "II.1"),
        ("thieu-tieu-ngu", "Tiêu ngữ", found.tieu_ngu, "“Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu", "II.1"),
        ("thieu-so", "Số, ký hiệu", found.so, "dòng “Số: …/…”; chưa có số thì để trống", "II.3"),
        (
            "thieu-dia-danh",
            "Địa danh và thời gian ban hành",
            found.dia_danh,
            "“<địa danh>, ngày … tháng … năm …”",
            "II.4",
        ),
        ("thieu-noi-nhan", "Nơi nhận", found.noi_nhan, "mục “Nơi nhận:” ở cuối văn bản", "II.9"),
        (
            "thieu-ten-loai",
            "Tên loại, trích yếu",
            found.ten_loai or found.v_v,
            "tên loại văn bản ở giữa trang, hoặc “V/v …” dưới số của công văn",
            "II.5",
        ),
    )
    for rule, element, line, asked, section in parts:
        if line is None:
            yield KhacBiet(rule, element, Severity.LOI, "không tìm thấy", asked, phan_1(section))
    if found.so and not found.co_quan:
        asked = "tên cơ quan ban hành ở góc trái đầu trang"
        # A draft before its issuer is known leaves the place blank.
        yield differs("thieu-co-quan", "Tên cơ quan ban hành", found.so, "để trống", asked, "II.2", Severity.LUU_Y)


def _motto(found: ThanhPhan) -> Iterator[KhacBiet]:
    line = found.tieu_ngu
    if line and not re.fullmatch(r"Độc lập [-–] Tự do [-–] Hạnh phúc", line.chu):
        asked = "“Độc lập - Tự do - Hạnh phúc”: chữ đầu mỗi cụm viết hoa, giữa các cụm có gạch nối, có cách chữ"
        yield differs("tieu-ngu-chu", "Tiêu ngữ", line, f"“{line.chu}”", asked, "II.1")
    if found.ten_loai and found.ten_loai.khoa == "công văn":
        asked = "công văn không ghi tên loại, trích yếu “V/v …” đặt dưới số"
        yield differs("ten-loai-cong-van", "Tên loại văn bản", found.ten_loai, "ghi “CÔNG VĂN”", asked, "II.5")


def _sizes(found: ThanhPhan) -> Iterator[KhacBiet]:
    lines = found.quoc_hieu, found.tieu_ngu, found.dia_danh
    sizes = tuple(line.co for line in lines if line and line.co)
    each_allowed = all(size in {low, low + 1} for size, low in zip(sizes, (12, 13, 13), strict=False))
    if len(sizes) == len(lines) and each_allowed and sizes not in _SIZES:
        shown = "Quốc hiệu {}, Tiêu ngữ {}, địa danh và ngày tháng {}".format(*map(so_dem, sizes))
        asked = "cỡ chữ tăng, giảm thống nhất, ví dụ 12, 13, 13 hoặc 13, 14, 14"
        where = phan_1("V") + ", chú thích 1"
        # The decree names the sets as examples.
        yield KhacBiet("co-chu-dong-bo", "Cỡ chữ đầu trang", Severity.CANH_BAO, shown, asked, where)


def _number(found: ThanhPhan) -> Iterator[KhacBiet]:
    line = found.so
    if line is None:
        return
    read = _NUMBER.fullmatch(line.chu)
    if read is None or not read[1]:
        yield differs("so-dang", "Số, ký hiệu", line, f"“{line.chu}”", "“Số: <số>/<ký hiệu>”", "II.3")
        return
    number, sign = read[2], read[3].strip()
    if len(number) == 1 or number == "00":
        asked = "số nhỏ hơn 10 thêm số 0 phía trước; chưa có số thì để trống"
        yield differs("so-nho-hon-10", "Số, ký hiệu", line, f"số “{number}”", asked, "II.3")
    if re.search(r"\s", sign) or re.search(r"[–—]", sign):
        asked = "giữa số và ký hiệu có dấu “/”, giữa các nhóm chữ có dấu “-”, không cách chữ"
        yield differs("ky-hieu-cach", "Số, ký hiệu", line, f"ký hiệu “{sign}”", asked, "II.3")
        return
    kind = sign.split("-")[0]
    if found.v_v and kind in {"CV", *KINDS.values()} and kind != "CV":
        return
    if kind == "CV":
        asked = "công văn không có chữ viết tắt tên loại: <số>/<cơ quan>-<đơn vị soạn thảo>"
        yield KhacBiet(
            "ky-hieu-cong-van", "Số, ký hiệu", Severity.LOI, f"ký hiệu “{sign}”", asked, _APPENDIX_3, line.vi_tri
        )
    elif found.ten_loai and found.ten_loai.khoa in KINDS and kind != KINDS[found.ten_loai.khoa]:
        asked = f"ký hiệu bắt đầu bằng “{KINDS[found.ten_loai.khoa]}”, chữ viết tắt của {found.ten_loai.khoa}"
        yield KhacBiet(
            "ky-hieu-ten-loai", "Số, ký hiệu", Severity.LOI, f"ký hiệu “{sign}”", asked, _APPENDIX_3, line.vi_tri
        )


_APPENDIX_3 = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I"


def _day(found: ThanhPhan) -> Iterator[KhacBiet]:
    line = found.dia_danh
    if line is None:
        return
    element = "Địa danh và thời gian ban hành"
    if not re.search(r",\s*ngày", line.khoa):
        yield differs("dia-danh-phay", element, line, "sau địa danh không có dấu phẩy", "dấu phẩy sau địa danh", "II.4")
    day = re.search(r"ngày\s+(\d{1,2})\b", line.khoa)
    month = re.search(r"tháng\s+(\d{1,2})\b", line.khoa)
    asked = "ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước"
    if day and len(day[1]) == 1:
        yield differs("ngay-so-0", element, line, f"ngày {day[1]}", asked, "II.4")
    if month and month[1] in {"1", "2"}:
        yield differs("thang-so-0", element, line, f"tháng {month[1]}", asked, "II.4")
    elif month and re.fullmatch(r"0[3-9]", month[1]):
        asked = f"tháng {int(month[1])}: chỉ tháng 1, 2 thêm số 0"
        yield differs("thang-thua-0", element, line, f"tháng {month[1]}", asked, "II.4", Severity.CANH_BAO)


def _drawn(found: ThanhPhan, pages: list[Trang]) -> Iterator[KhacBiet]:
    below = (
        ("ke-tieu-ngu", "Đường kẻ dưới Tiêu ngữ", (found.tieu_ngu,), (0.85, 1.15), "dài bằng dòng chữ", "II.1"),
        ("ke-co-quan", "Đường kẻ dưới tên cơ quan", found.co_quan[-1:], (0.3, 0.55), _PART, "II.2"),
        ("ke-trich-yeu", "Đường kẻ dưới trích yếu", found.trich_yeu[-1:], (0.3, 0.55), _PART, "II.5"),
    )
    for rule, element, held, (low, high), asked, section in below:
        line = held[0] if held else None
        if line is None:
            continue
        following = found.after(line)
        drawn = line.hinh or line.doan.ke or bool(line.cac_chu and all(look.gach for _, look in line.cac_chu))
        if following is not None and following.la_ke:
            share = _share(line, following, pages)
            if share is not None and not low <= share <= high:
                shown = f"đường kẻ dài khoảng {so_dem(round(share * 100))} % dòng chữ"
                yield differs(rule + "-dai", element, line, shown, f"đường kẻ ngang, nét liền, {asked}", section)
        elif not drawn and not (following is not None and following.hinh):
            yield differs(rule, element, line, "không có đường kẻ", f"đường kẻ ngang, nét liền, {asked}", section)


_PART = "dài từ 1/3 đến 1/2 độ dài dòng chữ"


def _share(line: Dong, rule: Dong, pages: list[Trang]) -> float | None:
    """Return how long a rule is beside the words above it; None where it cannot be told, as of a drawing."""
    words = text_width(line.chu, line.co or 13, bold=True)
    if rule.chu:
        return text_width("_" * sum(sign in "_–—-" for sign in rule.chu), rule.co or 13) / words
    if not rule.doan.ke or not pages:
        return None
    page = pages[min(rule.phan, len(pages) - 1)]
    whole = (page.rong - page.le["left"] - page.le["right"]) * _POINTS_PER_MM
    available = rule.o.rong if rule.o else whole
    if available is None:
        return None
    return (available - (rule.doan.trai or 0) - (rule.doan.phai or 0)) / min(words, available)
