"""What each way of writing time means, as tables an officer can check. The plan is of 2025 unless it says otherwise."""

import pytest
from deadline_table import show

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai, LuaChon

QUARTERS = {
    "Quý I/2025": ["01/01/2025 – 31/03/2025"],
    "Quý II năm 2025": ["01/04/2025 – 30/06/2025"],
    "Quý 3/2025": ["01/07/2025 – 30/09/2025"],
    "Quí IV-2025": ["01/10/2025 – 31/12/2025"],
    "Qúy I năm 2026": ["01/01/2026 – 31/03/2026"],
    "QUÝ II NĂM 2025": ["01/04/2025 – 30/06/2025"],
    "QuýIII/2025": ["01/07/2025 – 30/09/2025"],
    "Q.I/2025": ["01/01/2025 – 31/03/2025"],
    "QIV/2025": ["01/10/2025 – 31/12/2025"],
    "Quy II/2025": ["01/04/2025 – 30/06/2025"],
    "Quý I, năm 2025": ["01/01/2025 – 31/03/2025"],
    "Quý II": ["01/04/2025 – 30/06/2025"],
    "trong Quý III/2025": ["01/07/2025 – 30/09/2025"],
    "Hoàn thành trong quý II và quý III/2025": ["01/04/2025 – 30/06/2025", "01/07/2025 – 30/09/2025"],
    "Quý II, quý IV năm 2025": ["01/04/2025 – 30/06/2025", "01/10/2025 – 31/12/2025"],
    "Quý I và quý II/2025": ["01/01/2025 – 31/03/2025", "01/04/2025 – 30/06/2025"],
    "Quý I; Quý III năm 2025": ["01/01/2025 – 31/03/2025", "01/07/2025 – 30/09/2025"],
    "Quý II và IV năm 2025": ["01/04/2025 – 30/06/2025", "01/10/2025 – 31/12/2025"],
    "Quý IV/2024, quý I/2025": ["01/10/2024 – 31/12/2024", "01/01/2025 – 31/03/2025"],
    "Quý II-III/2026": ["01/04/2026 – 30/09/2026"],
    "Quý II - Quý IV": ["01/04/2025 – 31/12/2025"],
    "từ quý I đến hết quý III": ["01/01/2025 – 30/09/2025"],
    "Quý IV/2025 – Quý I/2026": ["01/10/2025 – 31/03/2026"],
    "Quý III năm 2025 đến quý II năm 2026": ["01/07/2025 – 30/06/2026"],
    "Trước quý II/2025": ["… – 31/03/2025"],
    "Đến hết quý II/2025": ["… – 30/06/2025"],
    "Từ Quý I/2026": ["01/01/2026 – …"],
    "Cuối quý IV": ["01/10/2025 – 31/12/2025"],
    "Quý III (năm 2026)": ["01/07/2026 – 30/09/2026"],
    "năm 2025 - Quý II, Quý III": ["01/04/2025 – 30/06/2025", "01/07/2025 – 30/09/2025"],
    "năm 2025: quý II, quý IV": ["01/04/2025 – 30/06/2025", "01/10/2025 – 31/12/2025"],
    "Năm 2026: quý II; quý IV": ["01/04/2026 – 30/06/2026", "01/10/2026 – 31/12/2026"],
    "Năm 2025 (quý III)": ["01/07/2025 – 30/09/2025"],
    "Năm 2026 (quý III)": ["01/07/2026 – 30/09/2026"],
    "Từ năm 2025 đến quý II/2026": ["01/01/2025 – 30/06/2026"],
    "Quý IV/2025 (trước ngày 15/11/2025)": ["01/10/2025 – 14/11/2025"],
    "Quý I năm sau": ["01/01/2026 – 31/03/2026"],
    "quý đầu năm": ["01/01/2025 – 31/03/2025"],
    "Quý cuối năm 2026": ["01/10/2026 – 31/12/2026"],
}

MONTHS = {
    "Tháng 12/2025.": ["01/12/2025 – 31/12/2025"],
    "Tháng 02 năm 2025": ["01/02/2025 – 28/02/2025"],
    "Tháng 02/2024": ["01/02/2024 – 29/02/2024"],
    "tháng12/2025": ["01/12/2025 – 31/12/2025"],
    "T3/2025": ["01/03/2025 – 31/03/2025"],
    "03/2025": ["01/03/2025 – 31/03/2025"],
    "Tháng Ba": ["01/03/2025 – 31/03/2025"],
    "Tháng Mười hai năm 2025": ["01/12/2025 – 31/12/2025"],
    "tháng Năm năm 2025": ["01/05/2025 – 31/05/2025"],
    "xong trong tháng 9/2025": ["01/09/2025 – 30/09/2025"],
    "Tháng 11 - 12/2025": ["01/11/2025 – 31/12/2025"],
    "11 - 12/2025": ["01/11/2025 – 31/12/2025"],
    "Từ 3/2025 đến 6/2025": ["01/03/2025 – 30/06/2025"],
    "từ tháng 11 đến tháng 02/2026": ["01/11/2025 – 28/02/2026"],
    "tháng 11/2025 đến tháng 3": ["01/11/2025 – 31/03/2026"],
    "07 tháng (từ tháng 4 đến tháng 10)": ["01/04/2025 – 31/10/2025"],
    "vào tháng 5 và tháng 9 năm 2026": ["01/05/2026 – 31/05/2026", "01/09/2026 – 30/09/2026"],
    "Đợt 1: tháng 4; Đợt 2: tháng 10": ["01/04/2025 – 30/04/2025", "01/10/2025 – 31/10/2025"],
    "Trước tháng 6/2025": ["… – 31/05/2025"],
    "6 tháng đầu năm 2025": ["01/01/2025 – 30/06/2025"],
    "Sáu tháng cuối năm": ["01/07/2025 – 31/12/2025"],
    "9 tháng đầu năm": ["01/01/2025 – 30/09/2025"],
    "nửa cuối năm 2025": ["01/07/2025 – 31/12/2025"],
    "Cuối tháng 6/2025": ["… – 30/06/2025"],
    "Tháng 4÷5/2025": ["01/04/2025 – 31/05/2025"],
    "tháng 4 -> tháng 5": ["01/04/2025 – 31/05/2025"],
    "Từ khi có hướng dẫn đến tháng 6/2025": ["… – 30/06/2025"],
    "Quý II/2025 (tháng 6/2025)": ["01/06/2025 – 30/06/2025"],
    "Quý II (tháng 5)": ["01/05/2025 – 31/05/2025"],
    "tháng 6/2025 (quý II)": ["01/06/2025 – 30/06/2025"],
    "3 quý đầu năm": ["01/01/2025 – 30/09/2025"],
    "Từ tháng 10 đến tháng 3 năm sau": ["01/10/2025 – 31/03/2026"],
    "T3-T11/2025": ["01/03/2025 – 30/11/2025"],
    "6 tháng đầu năm; 9 tháng": ["01/01/2025 – 30/06/2025", "01/01/2025 – 30/09/2025"],
}

DAYS = {
    "trước ngày 25/02/2025": ["… – 24/02/2025"],
    "Trước 01/3/2025": ["… – 28/02/2025"],
    "trước ngày 01 tháng 3 năm 2024": ["… – 29/02/2024"],
    "trước ngày 01/01/2026": ["… – 31/12/2025"],
    "Hoàn thành xong trước ngày 15 tháng 11": ["… – 14/11/2025"],
    "Trước 17 giờ ngày 25/02/2025": ["… – 25/02/2025"],
    "trước 17h00 ngày 25/02/2025": ["… – 25/02/2025"],
    "xong trước 12 giờ ngày 30/4": ["… – 30/04/2025"],
    "trước 24h ngày 30/6": ["… – 30/06/2025"],
    "trước 00h30 ngày 30/6": ["… – 30/06/2025"],
    "trước 0h ngày 30/6": ["… – 29/06/2025"],
    "trước 00h00 ngày 30/6": ["… – 29/06/2025"],
    "chậm nhất ngày 25/02": ["… – 25/02/2025"],
    "Chậm nhất là ngày 25/02/2025": ["… – 25/02/2025"],
    "Muộn nhất 30/6/2025": ["… – 30/06/2025"],
    "không quá ngày 30/6/2025": ["… – 30/06/2025"],
    "đến hết ngày 25/02/2025": ["… – 25/02/2025"],
    "Chậm nhất trước ngày 25/02/2025": ["… – 24/02/2025"],
    "18/10/2025": ["… – 18/10/2025"],
    "5/7/2019": ["… – 05/07/2019"],
    "25-02-2025": ["… – 25/02/2025"],
    "25.02.2025": ["… – 25/02/2025"],
    "2025-02-25": ["… – 25/02/2025"],
    "29/02/2024": ["… – 29/02/2024"],
    "ngày 05 tháng 3 năm 2025": ["… – 05/03/2025"],
    "trong ngày 20 tháng 11 năm 2025": ["20/11/2025 – 20/11/2025"],
    "07 giờ 30 phút, thứ Bảy, ngày 24/5/2025": ["24/05/2025 – 24/05/2025"],
    "Từ 8h00 đến 11h30 ngày 24/5/2025": ["24/05/2025 – 24/05/2025"],
    "Từ 08h00 ngày 20/5/2025 đến 17h00 ngày 22/5/2025": ["20/05/2025 – 22/05/2025"],
    "01-15/6/2022": ["01/06/2022 – 15/06/2022"],
    "Từ 1/7 – 25/7/2022": ["01/07/2022 – 25/07/2022"],
    "từ ngày 15 đến 20 tháng 6 năm 2025": ["15/06/2025 – 20/06/2025"],
    "15/12 đến 15/01/2025": ["15/12/2024 – 15/01/2025"],
    "06-07/06/2024": ["06/06/2024 – 07/06/2024"],
    "06, 07/6/2024": ["06/06/2024 – 07/06/2024"],
    "ngày 06, 20/6/2024": ["… – 06/06/2024", "… – 20/06/2024"],
    "trước ngày 15/6 và trước ngày 15/12/2026": ["… – 14/06/2026", "… – 14/12/2026"],
    "02 ngày (22-23/5/2025)": ["22/05/2025 – 23/05/2025"],
    "02 ngày, từ ngày 15/5 đến ngày 16/5/2025": ["15/05/2025 – 16/05/2025"],
    "02 ngày từ ngày 15/5 đến ngày 16/5/2025": ["15/05/2025 – 16/05/2025"],
    "Trước 15/6 (6 tháng) và 15/12 (năm)": ["… – 14/06/2025", "… – 14/12/2025"],
    "Từ 01/7/2025": ["01/07/2025 – …"],
    "Từ ngày 01/7/2025 trở đi": ["01/07/2025 – …"],
    "sau ngày 31/12/2025": ["01/01/2026 – …"],
    "100 ngày kể từ ngày 01/7/2025": ["… – 09/10/2025"],
    "10 ngày trước ngày 05/3/2025": ["… – 23/02/2025"],
    "Dự kiến ngày 05/12/2025 (Chậm nhất ngày 10/12/2025)": ["05/12/2025 – 10/12/2025"],
    "trước ngày 25/01/2026 để tổng hợp, báo cáo giao ban cuối tháng 01/2026": ["… – 24/01/2026"],
    "Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12": ["… – 09/06/2025", "… – 09/12/2025"],
    "Sau 30/6": ["01/07/2025 – …"],
    "Sau 15/8/2025": ["16/08/2025 – …"],
    "Ngay sau 30/6": ["01/07/2025 – …"],
    "trước ngày 15 tháng 6 và tháng 12": ["… – 14/06/2025", "… – 14/12/2025"],
    "Ngày 15 tháng 3, 6, 9 và 12": ["… – 15/03/2025", "… – 15/06/2025", "… – 15/09/2025", "… – 15/12/2025"],
    "ngày 15 tháng 3, 20 và 25 tháng 6": ["… – 15/03/2025", "… – 20/06/2025", "… – 25/06/2025"],
    "Từ khi Kế hoạch ban hành đến 31/12/2025": ["… – 31/12/2025"],
    "Từ khi có hướng dẫn đến 30/6/2025": ["… – 30/06/2025"],
    "Từ ngày Luật có hiệu lực (01/01/2026)": ["01/01/2026 – …"],
    "Khi Luật có hiệu lực (01/7/2025)": ["01/07/2025 – …"],
    "Sau khi sáp nhập (01/7/2025)": ["01/07/2025 – …"],
    "Tháng 6/2025 (ngày 15/6)": ["… – 15/06/2025"],
    "trước 15/01 năm sau": ["… – 14/01/2026"],
    "2025/06/30": ["… – 30/06/2025"],
    "Trước ngày 25/02/2025 lúc 17h": ["… – 25/02/2025"],
    "Trước ngày 25/02/2025 (17h00)": ["… – 25/02/2025"],
}

YEARS = {
    "Năm 2025": ["01/01/2025 – 31/12/2025"],
    "2026": ["01/01/2026 – 31/12/2026"],
    "Trong năm": ["01/01/2025 – 31/12/2025"],
    "Cả năm": ["01/01/2025 – 31/12/2025"],
    "Cuối năm 2025": ["… – 31/12/2025"],
    "Đến hết năm 2025": ["… – 31/12/2025"],
}

SEVERAL_YEARS = {
    "2026 - 2030": ["01/01/2026 – 31/12/2030"],
    "Giai đoạn 2024-2030": ["01/01/2024 – 31/12/2030"],
    "Từ năm 2026 - 2030.": ["01/01/2026 – 31/12/2030"],
    "Năm 2024 và năm 2025": ["01/01/2024 – 31/12/2024", "01/01/2025 – 31/12/2025"],
    "Năm 2025 và các năm tiếp theo.": ["01/01/2025 – …"],
    "Quý IV năm 2025 và những năm tiếp theo": ["01/10/2025 – …"],
    "Bắt đầu triển khai từ năm 2026": ["01/01/2026 – …"],
    "từ nay đến năm 2030.": ["… – 31/12/2030"],
    "Nhiệm kỳ 2025 - 2030": ["01/01/2025 – 31/12/2030"],
    "Năm 2025-2030, tầm nhìn 2045": ["01/01/2025 – 31/12/2030"],
}

RECURRING = {
    "Hằng năm": ["01/01/2025 – 31/12/2025"],
    "hàng quý": [
        "01/01/2025 – 31/03/2025",
        "01/04/2025 – 30/06/2025",
        "01/07/2025 – 30/09/2025",
        "01/10/2025 – 31/12/2025",
    ],
    "Định kỳ 6 tháng": ["01/01/2025 – 30/06/2025", "01/07/2025 – 31/12/2025"],
    "Định kỳ 6 tháng, năm": ["01/01/2025 – 30/06/2025", "01/01/2025 – 31/12/2025"],
    "6 tháng/lần": ["01/01/2025 – 30/06/2025", "01/07/2025 – 31/12/2025"],
    "Định kỳ": [],
    "Hằng tuần": ["01/01/2025 – 31/12/2025"],
    "Tháng 12 hằng năm": ["01/12/2025 – 31/12/2025"],
    "Từ tháng 3 đến tháng 11 hàng năm": ["01/03/2025 – 30/11/2025"],
    "Trước ngày 15 tháng 12 hàng năm": ["… – 14/12/2025"],
    "Hằng năm (trước ngày 15/11)": ["… – 14/11/2025"],
    "định kỳ trước ngày 01/6 và 15/11 hằng năm (hoặc đột xuất khi có yêu cầu)": ["… – 31/05/2025", "… – 14/11/2025"],
    "trước ngày 30 tháng 01 của năm tiếp theo": ["… – 29/01/2026"],
    "Ngày 15 tháng cuối quý": ["… – 15/03/2025", "… – 15/06/2025", "… – 15/09/2025", "… – 15/12/2025"],
    "Trước ngày 10 tháng đầu quý sau": ["… – 09/04/2025", "… – 09/07/2025", "… – 09/10/2025", "… – 09/01/2026"],
    "Hằng năm, giai đoạn 2026-2028": [
        "01/01/2026 – 31/12/2026",
        "01/01/2027 – 31/12/2027",
        "01/01/2028 – 31/12/2028",
    ],
    "Thường xuyên, hằng năm": ["01/01/2025 – 31/12/2025"],
    "Theo kế hoạch công tác hằng năm của Sở": [],
    "6 tháng 1 lần": ["01/01/2025 – 30/06/2025", "01/07/2025 – 31/12/2025"],
    "12 tháng 1 lần": ["01/01/2025 – 31/12/2025"],
    "03 tháng 01 lần": [
        "01/01/2025 – 31/03/2025",
        "01/04/2025 – 30/06/2025",
        "01/07/2025 – 30/09/2025",
        "01/10/2025 – 31/12/2025",
    ],
    "ngày 15 tháng 6 và tháng 12 hằng năm": ["… – 15/06/2025", "… – 15/12/2025"],
    "6 tháng, năm": ["01/01/2025 – 30/06/2025", "01/01/2025 – 31/12/2025"],
    "6 tháng, 9 tháng, năm": ["01/01/2025 – 30/06/2025", "01/01/2025 – 30/09/2025", "01/01/2025 – 31/12/2025"],
    "quý, 6 tháng, năm": [
        "01/01/2025 – 31/03/2025",
        "01/01/2025 – 30/06/2025",
        "01/01/2025 – 31/12/2025",
        "01/04/2025 – 30/06/2025",
        "01/07/2025 – 30/09/2025",
        "01/10/2025 – 31/12/2025",
    ],
    "6 tháng, năm 2025": ["01/01/2025 – 30/06/2025", "01/01/2025 – 31/12/2025"],
}

CONTINUOUS = {
    "Thường xuyên": ["01/01/2025 – 31/12/2025"],
    "Thực hiện thường xuyên.": ["01/01/2025 – 31/12/2025"],
    "Thường xuyên trong năm 2026": ["01/01/2026 – 31/12/2026"],
    "Năm 2026, thường xuyên": ["01/01/2026 – 31/12/2026"],
    "từ tháng 3/2025 và thực hiện thường xuyên": ["01/03/2025 – 31/12/2025"],
    "Thường xuyên, theo yêu cầu nhiệm vụ.": ["01/01/2025 – 31/12/2025"],
    "Thường xuyên từ quý II/2025": ["01/04/2025 – 31/12/2025"],
    "Thường xuyên từ năm 2024 đến năm 2030": ["01/01/2024 – 31/12/2030"],
    "Lâu dài": ["01/01/2025 – 31/12/2025"],
}

MIXED = {
    "Quý I/2026 (văn bản); Năm 2026 (triển khai)": ["01/01/2026 – 31/03/2026", "01/01/2026 – 31/12/2026"],
    "Từ tháng 11/2025 đến khi kết thúc kiểm kê.": ["01/11/2025 – …"],
    "Quý II/2025 (sau khi tỉnh ban hành)": ["01/04/2025 – 30/06/2025"],
    "Theo kế hoạch của tỉnh, hoàn thành trước 30/11/2025": ["… – 29/11/2025"],
    "hoàn thành trong tháng 12 năm 2025, triển khai trong năm 2026": [
        "01/12/2025 – 31/12/2025",
        "01/01/2026 – 31/12/2026",
    ],
}

TABLES = {
    Loai.QUY: QUARTERS,
    Loai.THANG: MONTHS,
    Loai.NGAY: DAYS,
    Loai.NAM: YEARS,
    Loai.NHIEU_NAM: SEVERAL_YEARS,
    Loai.DINH_KY: RECURRING,
    Loai.THUONG_XUYEN: CONTINUOUS,
    Loai.HON_HOP: MIXED,
}


@pytest.mark.parametrize(
    ("loai", "cach_viet", "expected"),
    [
        pytest.param(loai, cach_viet, expected, id=f"{loai}: {cach_viet}")
        for loai, table in TABLES.items()
        for cach_viet, expected in table.items()
    ],
)
def test_a_phrase_has_these_occurrences(loai, cach_viet, expected):
    reading = read_phrase(cach_viet, nam=2025)
    assert (reading.loai, show(reading)) == (loai, expected)
    assert not reading.mo_ho
    assert reading.giai_thich.endswith(".")


AMBIGUOUS = {
    "Quý III, IV năm 2025": ["01/07/2025 – 31/12/2025"],
    "Quý II + III/2025": ["01/04/2025 – 30/09/2025"],
    "Quý I, II và IV năm 2025": ["01/01/2025 – 30/06/2025", "01/10/2025 – 31/12/2025"],
    "Tháng 3, 4 và tháng 9 đến tháng 11": ["01/03/2025 – 30/04/2025", "01/09/2025 – 30/11/2025"],
    "Năm 2025, 2026": ["01/01/2025 – 31/12/2026"],
    "Quý III hoặc quý IV/2025": ["01/07/2025 – 31/12/2025"],
    "Quý IV, quý I/2026": ["01/10/2025 – 31/12/2025", "01/01/2026 – 31/03/2026"],
    "Đầu tháng 3/2025": ["… – 01/03/2025"],
    "Giữa năm 2025": ["… – 30/06/2025"],
    "Đầu quý II/2025": ["01/04/2025 – 30/06/2025"],
    "Tuần 2 tháng 3/2025": ["01/03/2025 – 31/03/2025"],
    "Khoảng tháng 5/2025": ["01/05/2025 – 31/05/2025"],
    "02 lần/năm": ["01/01/2025 – 31/12/2025"],
    "từ những tháng cuối năm 2025": [],
    "Quý II/2025 25": ["01/04/2025 – 30/06/2025"],
    "Quý IV; hoàn thành trước ngày 15/6/2026": ["01/10/2025 – 31/12/2025", "… – 14/06/2026"],
    "13/02/2026\nĐề xuất hạn là thường xuyên": ["… – 13/02/2026"],
    "Trước 15/6 (quý II) và 15/12": ["01/04/2025 – 30/06/2025", "… – 14/06/2025", "… – 15/12/2025"],
    "Trước 31/12/2025 và các năm tiếp theo": ["… – 30/12/2025"],
    "Đã hoàn thành tháng 3/2025": ["01/03/2025 – 31/03/2025"],
    "10 ngày đầu tháng 6": ["01/06/2025 – 30/06/2025"],
    "Quý III/IV (năm 2025)": ["01/07/2025 – 31/12/2025"],
    "Quý I/II/III/IV": ["01/01/2025 – 31/12/2025"],
    "Quý II/III/2025": ["01/04/2025 – 30/09/2025"],
    "trước 17h ngày 15/6 và trước ngày 15/12": ["… – 15/06/2025", "… – 15/12/2025"],
    "Quý II (tháng 9)": ["01/04/2025 – 30/06/2025", "01/09/2025 – 30/09/2025"],
    "Trước khi Luật có hiệu lực (01/7/2025)": [],
    "Trong 05 ngày kể từ khi ban hành (01/7/2025)": [],
    "trong 01/01/2025 hoặc 02/01/2025": ["01/01/2025 – 02/01/2025"],
    "Quý II/2025 (Hội nghị tháng 5)": ["01/04/2025 – 30/06/2025", "01/05/2025 – 31/05/2025"],
    "1 năm 2 lần": ["01/01/2025 – 31/12/2025"],
    "Tháng 4/5/2025": ["01/04/2025 – 31/05/2025"],
    "Năm 2025-2026 (quý II)": ["01/01/2025 – 31/12/2026", "01/04/2025 – 30/06/2025"],
    "Quý I, quý II (tháng 5)": ["01/01/2025 – 31/03/2025", "01/04/2025 – 30/06/2025", "01/05/2025 – 31/05/2025"],
    "Sau khi Luật có hiệu lực (tháng 7/2025)": ["01/07/2025 – 31/07/2025"],
}


@pytest.mark.parametrize(("cach_viet", "expected"), AMBIGUOUS.items(), ids=AMBIGUOUS)
def test_a_phrase_with_two_meanings_says_so(cach_viet, expected):
    reading = read_phrase(cach_viet, nam=2025)
    assert reading.mo_ho
    assert show(reading) == expected


IMPOSSIBLE = {
    "31/02/2025": "Không có ngày 31 tháng 2 năm 2025.",
    "29/02/2025": "Không có ngày 29 tháng 2 năm 2025.",
    "29/02": "Không có ngày 29 tháng 2 năm 2025.",
    "30/02": "Không có ngày 30 tháng 2.",
    "Tháng 1000000000": "Không có tháng 1000000000: một năm có mười hai tháng.",
    "Đầu năm học 2025-2026": (
        "Năm học không phải năm dương lịch, ngày bắt đầu và kết thúc do kế hoạch năm học quy định."
    ),
    "ngày 31 tháng 4 năm 2025": "Không có ngày 31 tháng 4 năm 2025.",
    "Quý 5/2025": "Không có quý 5: một năm có bốn quý.",
    "Quý V/2025": "Không có quý V: một năm có bốn quý.",
    "tháng 13": "Không có tháng 13: một năm có mười hai tháng.",
    "15/13/2025": "Không có tháng 13: một năm có mười hai tháng.",
    "Năm 25000": "“Năm 25000” nằm ngoài khoảng 1900–2199.",
    "Từ 25/7 đến 1/7/2022": "Khoảng thời gian bắt đầu ngày 25/7/2022, sau khi kết thúc ngày 01/7/2022.",
    "ngày 15": "“Ngày 15” không nói tháng nào.",
    "Năm học 2024-2025": ("Năm học không phải năm dương lịch, ngày bắt đầu và kết thúc do kế hoạch năm học quy định."),
    "Không thực hiện trong năm 2025": ("Có chữ “không” nên chưa rõ thời gian đã nêu có phải là thời hạn hay không."),
    "Dịp Tết Nguyên đán": ("Có chữ hoặc số chỉ thời gian nhưng không đọc được là ngày, tháng, quý hay năm nào."),
    "ngày 10/3 âm lịch": "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch.",
    "Tháng Giêng": "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch.",
    "Tháng Chạp": "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch.",
    "Rằm tháng Bảy": "Ngày, tháng âm lịch: chương trình chỉ đọc dương lịch, cần ghi ngày dương lịch.",
    "30/06//2025": "Có hai dấu “/” liền nhau nên chưa rõ ngày, tháng nào.",
    "Quý 1I/2025": "“Quý 1I” lẫn chữ số và số La Mã nên chưa rõ quý nào.",
    "H1/2025, H2/2025": "“H1” không phải cách ghi thời gian đã biết; nửa năm ghi “6 tháng đầu năm”.",
    "6T/2025": "“6T” viết tắt nên chưa rõ; ghi đủ, ví dụ “6 tháng đầu năm”.",
    "Trước, trong và sau ngày 09/11": (
        "“Trước”, “trong” và “sau” cùng một mốc không nêu ngày bắt đầu và ngày kết thúc nên không có hạn."
    ),
    "Quý IIII/2025": "“Quý IIII” không phải quý nào: một năm có bốn quý, I đến IV.",
    "Đến 2030/2035": "“2030/2035” có hai năm nên chưa rõ năm nào.",
}


@pytest.mark.parametrize(("cach_viet", "ly_do"), IMPOSSIBLE.items(), ids=IMPOSSIBLE)
def test_what_cannot_be_read_says_why_and_gives_no_date(cach_viet, ly_do):
    reading = read_phrase(cach_viet, nam=2025)
    assert reading.loai is Loai.KHONG_HIEU
    assert reading.dot == ()
    assert reading.giai_thich == ly_do


NO_TIME = [
    "", " ", "x", "-", "Đã hoàn thành", "01 ngày/hội nghị", "02 buổi", "1/2 ngày", "30 ngày", "Phòng Tư pháp",
    "Luật Hộ tịch năm 2014", "Nghị định số 15/2014/NĐ-CP ngày 27/02/2014",
]  # fmt: skip


@pytest.mark.parametrize("cach_viet", NO_TIME)
def test_what_is_no_time_has_no_occurrence(cach_viet):
    reading = read_phrase(cach_viet, nam=2025)
    assert (reading.loai, reading.dot) == (Loai.KHONG_PHAI_THOI_GIAN, ())


def test_a_year_in_a_laws_name_is_not_the_tasks_year():
    reading = read_phrase("Thực hiện Luật Đất đai năm 2024 trong quý I/2025", nam=2025)
    assert show(reading) == ["01/01/2025 – 31/03/2025"]


def test_work_named_in_brackets_leaves_no_doubt():
    reading = read_phrase("Quý II/2025 (mô hình thử nghiệm)", nam=2025)
    assert (show(reading), reading.mo_ho) == (["01/04/2025 – 30/06/2025"], False)


@pytest.mark.parametrize("remark", ["mô hình 25", "dịp sơ kết", "FY2025", "ước", "trừ quý I", "?", "chưa chốt"])
def test_a_word_or_number_that_no_rule_explains_leaves_no_date_without_a_question(remark):
    reading = read_phrase(f"Quý II/2025 ({remark})", nam=2025)
    assert reading.mo_ho or reading.loai is Loai.KHONG_HIEU


def test_a_missing_year_is_the_plans():
    assert show(read_phrase("Quý II", nam=2031)) == ["01/04/2031 – 30/06/2031"]
    assert "Không ghi năm nên lấy năm của kế hoạch: 2031." in read_phrase("Quý II", nam=2031).giai_thich


def test_the_office_chooses_one_span():
    reading = read_phrase("Quý III, IV năm 2025", nam=2025, cach_doc=LuaChon.CA_KHOANG)
    assert (show(reading), reading.mo_ho) == (["01/07/2025 – 31/12/2025"], False)


def test_the_office_chooses_each_quarter():
    reading = read_phrase("Quý III, IV năm 2025", nam=2025, cach_doc=LuaChon.TUNG_QUY)
    assert show(reading) == ["01/07/2025 – 30/09/2025", "01/10/2025 – 31/12/2025"]
    assert not reading.mo_ho


def test_one_span_is_no_choice_where_the_word_is_repeated():
    reading = read_phrase("Quý III, quý IV năm 2025", nam=2025, cach_doc=LuaChon.CA_KHOANG)
    assert show(reading) == ["01/07/2025 – 30/09/2025", "01/10/2025 – 31/12/2025"]
    assert reading.lua_chon == ()


@pytest.mark.parametrize(
    ("cach_doc", "han"),
    [(None, "24/02/2025"), (LuaChon.KHONG_KE_NGAY, "24/02/2025"), (LuaChon.KE_CA_NGAY, "25/02/2025")],
)
def test_before_a_day_leaves_that_day_out_unless_the_office_counts_it(cach_doc, han):
    reading = read_phrase("trước ngày 25/02/2025", nam=2025, cach_doc=cach_doc)
    assert show(reading) == [f"… – {han}"]
    assert not reading.mo_ho
    assert "không văn bản nào định nghĩa" in reading.giai_thich


def test_choices_are_named_only_where_they_mean_something():
    assert read_phrase("Quý III, IV/2025", nam=2025).lua_chon == (LuaChon.CA_KHOANG, LuaChon.TUNG_QUY)
    assert read_phrase("trước 25/02/2025", nam=2025).lua_chon == (LuaChon.KHONG_KE_NGAY, LuaChon.KE_CA_NGAY)
    assert read_phrase("Đầu tháng 3/2025", nam=2025).lua_chon == ()


def test_continuous_work_cannot_be_finished_before_its_end():
    assert read_phrase("Thường xuyên", nam=2025).thuong_xuyen
    assert not read_phrase("Năm 2025", nam=2025).thuong_xuyen


def test_the_reason_is_a_sentence_in_the_offices_words():
    assert read_phrase("Quý II, quý IV năm 2025", nam=2025).giai_thich == (
        "Chữ “quý” lặp lại nên là hai đợt riêng: hạn 30/6/2025 và 31/12/2025."
    )


def test_a_text_of_any_length_is_answered():
    reading = read_phrase("Quý I/2025, " * 1000, nam=2025)
    assert reading.loai is Loai.KHONG_HIEU
    assert "1000 ký tự" in reading.giai_thich


@pytest.mark.parametrize("nam", [0, 1900, 2199, 9999])
def test_a_plan_has_a_year_that_can_be_written(nam):
    with pytest.raises(ValueError, match=str(nam)):
        read_phrase("Quý I", nam=nam)


def test_a_range_that_ends_before_it_begins_and_comes_back_is_asked():
    reading = read_phrase("đầu năm 2006 - quý I/2005 hằng năm", nam=2005)
    assert reading.dot == ()
    assert reading.mo_ho or reading.loai is Loai.KHONG_HIEU


@pytest.mark.parametrize(
    ("cach_viet", "ly_do"),
    [
        ("Hằng quý và ngày 15/6/2026", "mốc của kỳ lặp lại hay là một hạn riêng"),
        ("Quý IV/2026, chậm nhất 15/01/2027", "Hai giới hạn cạnh nhau"),
        ("Trước 30/9/2026 hoặc theo thông báo của tỉnh", "giữa một thời gian và một sự kiện"),
        ("Từ 01/5/2026, Quý III/2026", "thời gian bắt đầu đã nêu"),
        ("03 ngày: 15/6/2026", "ngày đầu hay ngày cuối"),
        ("Dự kiến tháng 5/2026, chính thức tháng 6/2026", "thời gian dự kiến"),
    ],
)
def test_two_parts_that_no_rule_joins_are_asked_with_a_reason(cach_viet, ly_do):
    reading = read_phrase(cach_viet, nam=2026)
    assert reading.mo_ho
    assert ly_do in reading.giai_thich


@pytest.mark.parametrize(
    "cach_viet",
    [
        "Nộp trước 10/5/2026, thẩm định xong trong Quý II/2026",
        "Thường xuyên; định kỳ 6 tháng/lần",
        "Hằng tháng và khi có yêu cầu",
        "Trước ngày 10/5/2026 và Quý IV/2026",
        "Quý II/2026 (sau khi tỉnh ban hành)",
    ],
)
def test_two_parts_that_any_officer_reads_are_not_asked(cach_viet):
    assert not read_phrase(cach_viet, nam=2026).mo_ho
