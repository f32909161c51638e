"""Rules of the head: what must stand there, the words of number and day, the rules drawn below."""

import re
from collections.abc import Iterator

from hoagiai_cli.checking.difference import KhacBiet, differs, phan_1
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.checking.heads import QUOC_HIEU, squash
from hoagiai_cli.checking.kinds import KINDS, UNPLACED
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.formatting import so_dem

_SIZES = {(12.0, 13.0, 13.0), (13.0, 14.0, 14.0)}
_NUMBER = re.compile(r"Số\s*+(:?)\s*+(\d*+)[\s.…_]*+/(.+)")


def rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from _missing(found)
    yield from _motto(found)
    yield from _sizes(found)
    yield from _number(found)
    yield from _day(found)


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
        if line is None and not (found.loai in UNPLACED and rule in {"thieu-dia-danh", "thieu-noi-nhan"}):
            # Of minutes and contracts many offices give no number.
            severity = Severity.CANH_BAO if found.loai in UNPLACED and rule == "thieu-so" else Severity.LOI
            yield KhacBiet(rule, element, severity, "không tìm thấy", asked, phan_1(section))
    if found.so and not found.co_quan:
        asked = "tên cơ quan ban hành ở góc trái đầu trang"
        # A draft before its issuer is known leaves the place blank.
        yield differs("thieu-co-quan", "Tên cơ quan ban hành", found.so, "để trống", asked, "II.2", Severity.LUU_Y)


def _motto(found: ThanhPhan) -> Iterator[KhacBiet]:
    title = found.quoc_hieu
    if title and squash(title) != QUOC_HIEU:
        asked = "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"
        yield differs("quoc-hieu-chu", "Quốc hiệu", title, f"“{title.chu}”", asked, "II.1")
    line = found.tieu_ngu
    if line and not re.fullmatch(r"Độc lập [-–] Tự do [-–] Hạnh phúc", line.chu):
        asked = "“Độc lập - Tự do - Hạnh phúc”: chữ đầu mỗi cụm viết hoa, giữa các cụm có gạch nối, có cách chữ"
        yield differs("tieu-ngu-chu", "Tiêu ngữ", line, f"“{line.chu}”", asked, "II.1")
    # "BÁO CÁO TÓM TẮT", "CHƯƠNG TRÌNH HÀNH ĐỘNG": two words more still name the kind.
    if found.ten_loai and len(found.ten_loai.khoa.split()) > len((found.loai or "").split()) + 2:
        asked = "tên loại một dòng, in hoa; trích yếu ngay dưới, chữ in thường"
        yield differs(
            "ten-loai-dong", "Tên loại, trích yếu", found.ten_loai, f"“{found.ten_loai.chu[:80]}”", asked, "II.5"
        )
    if found.ten_loai and found.loai == "công văn":
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
    sign = sign.rstrip(".")
    if by_year := re.match(r"\d{4}\s*/\s*", sign):
        # Of a contract or a form many offices write the year as well; the year is a law's.
        asked = "“Số: <số>/<ký hiệu>”; năm trong số là của văn bản quy phạm pháp luật"
        yield differs("so-co-nam", "Số, ký hiệu", line, f"“{line.chu}”", asked, "II.3", Severity.LUU_Y)
        sign = sign[by_year.end() :]
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
    elif found.loai in KINDS and kind != KINDS[found.loai]:
        asked = f"ký hiệu bắt đầu bằng “{KINDS[found.loai]}”, chữ viết tắt của {found.loai}"
        # Of "liên tịch" and the like the decree gives no abbreviation; capitals alone are a slip.
        alike = kind.upper().startswith(KINDS[found.loai].upper())
        severity = Severity.CANH_BAO if alike else Severity.LOI
        yield KhacBiet(
            "ky-hieu-ten-loai", "Số, ký hiệu", severity, f"ký hiệu “{sign}”", asked, _APPENDIX_3, line.vi_tri
        )


_APPENDIX_3 = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I"


def _day(found: ThanhPhan) -> Iterator[KhacBiet]:
    line = found.dia_danh
    if line is None:
        return
    element = "Địa danh và thời gian ban hành"
    if not re.search(r",\s*ngày", line.khoa):
        yield differs("dia-danh-phay", element, line, "sau địa danh không có dấu phẩy", "dấu phẩy sau địa danh", "II.4")
    if re.search(r"ngày\s*[\d.…]+\s*/", line.khoa):
        asked = "ghi đủ chữ: ngày … tháng … năm …"
        yield differs("ngay-dang", element, line, f"“{line.chu}”", asked, "II.4")
        return
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
