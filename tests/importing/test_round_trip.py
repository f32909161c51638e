"""Plans made of realistic words → document → import → the same plan in what the document prints."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.importing.run import YeuCau
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import load_folder
from hoagiai_cli.writing.bringing_in import bring_in

UNITS = {
    "phong-tu-phap": "Phòng Tư pháp",
    "phong-van-hoa": "Phòng Văn hóa, Khoa học và Thông tin",
    "cong-an": "Công an thành phố",
    "ubnd-xa": "UBND các xã, phường",
    "lien-quan": "các cơ quan, đơn vị có liên quan",
    "van-phong": "Văn phòng HĐND và UBND thành phố",
}
NAMES = st.sampled_from(
    [
        "Ban hành kế hoạch tuyên truyền, phổ biến pháp luật",
        "Tổ chức hội nghị tập huấn cho hòa giải viên; cấp phát tài liệu",
        "Kiểm tra, đôn đốc việc thực hiện tại các xã, phường",
        "Xây dựng mô hình “Tổ hòa giải 5 tốt” theo Kế hoạch số 12/KH-UBND ngày 04/7/2024",
        "Sơ kết, tổng kết và khen thưởng",
        "Rà soát, số hóa 1.250 hồ sơ (đợt 2)",
    ]
)
TIMES = st.sampled_from(
    ["Quý I/2025", "Năm 2025", "Thường xuyên", "Trước ngày 30/6/2025", "Quý II, quý IV năm 2025", "Hằng quý"]
)
OTHERS = st.lists(
    st.sampled_from(
        [
            ("Địa điểm", "Nhà văn hóa xã"),
            ("Kinh phí", "Ngân sách thành phố; nguồn hợp pháp khác"),
            ("Sản phẩm", "Báo cáo"),
        ]
    ),
    max_size=2,
    unique=True,
)
LABELS = st.sampled_from(
    [
        {},
        {"nhan_chu_tri": "Đơn vị chủ trì"},
        {"nhan_phoi_hop": "Cơ quan phối hợp thực hiện", "nhan_thoi_gian": "Thời hạn hoàn thành"},
    ]
)
PROSE = st.lists(
    st.sampled_from(
        [
            "- Nâng cao nhận thức của Nhân dân.",
            "- Bảo đảm tiết kiệm, hiệu quả.",
            "Công việc phải làm **trước ngày 25/02/2025** và kịp thời.",
        ]
    ),
    min_size=1,
    max_size=3,
    unique=True,
)


@st.composite
def tasks(draw):
    made = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        ids = draw(st.permutations(list(UNITS)))
        leads, helpers = draw(st.integers(1, 3)), draw(st.integers(0, 3))
        made.append(
            NhiemVu.model_validate(
                {
                    "ma": f"viec-{number}",
                    "so": str(number),
                    "phan": "II",
                    "ten": draw(NAMES),
                    "chu_tri": ids[:leads],
                    "phoi_hop": ids[leads : leads + helpers],
                    "thoi_gian": draw(TIMES),
                    "nguyen_van": draw(LABELS),
                    "khac": [{"nhan": label, "noi_dung": words} for label, words in draw(OTHERS)],
                }
            )
        )
    return tuple(made)


@st.composite
def folders(draw):
    plan = KeHoach.model_validate(
        {
            "ma": "kh",
            "so": draw(st.sampled_from([None, "15", "107"])),
            "ky_hieu": "KH-UBND",
            "dia_danh": "Sông Giả",
            "ngay": draw(st.sampled_from(["2025-02", "2025-02-05", "2025-11-19"])),
            "co_quan": "ubnd",
            "trich_yeu": "Công tác phổ biến, giáo dục pháp luật năm 2025",
            "thoi_ky": {"tu": "2025-01-01", "den": "2025-12-31"},
            "can_cu": draw(
                st.sampled_from([[], ["Căn cứ Luật Hòa giải ở cơ sở", "Căn cứ Nghị định số 15/2014/NĐ-CP"]])
            ),
            "loi_dan": ["UBND thành phố ban hành Kế hoạch như sau:"],
            "phan": [
                {"so": "I", "ten": "MỤC ĐÍCH, YÊU CẦU", "doan": draw(PROSE)},
                {"so": "II", "ten": "NỘI DUNG", "muc": []},
                {"so": "III", "ten": "KINH PHÍ", "muc": [{"so": "1", "doan": ["Ngân sách thành phố bảo đảm."]}]},
            ],
            "loi_ket": ["Trên đây là Kế hoạch của UBND thành phố"],
            "noi_nhan": ["Sở Tư pháp", "UBND các xã, phường"],
            "luu": "VT, TP",
            "nguoi_ky": {"quyen_han": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "ho_ten": "Lê Thị Thử"},
        }
    )
    units = {ma: DonVi.model_validate({"ma": ma, "ten": ten}) for ma, ten in UNITS.items()}
    head = {"ten": ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ SÔNG GIẢ"], "dia_danh": "Sông Giả"}
    units["ubnd"] = DonVi.model_validate(
        {"ma": "ubnd", "ten": "Ủy ban nhân dân thành phố Sông Giả", "dau_van_ban": head}
    )
    return ThuMuc(CauHinh(), units, {}, {"kh": HoSo(plan, draw(tasks()), {})})


def printed(folder):
    """Return what a document prints of a plan: names in the place of ids."""
    plan = folder.ho_so["kh"]
    document = plan.ke_hoach.model_dump(mode="json", exclude={"ma", "ten", "co_quan", "thoi_ky", "ngay", "loai"})
    rows = []
    for task in plan.nhiem_vu:
        names = [[folder.don_vi[ma].ten for ma in ids] for ids in (task.chu_tri, task.phoi_hop)]
        labels = {
            key: value
            for key, value in task.nguyen_van.model_dump(exclude_none=True).items()
            if key.startswith("nhan_")
        }
        if not task.phoi_hop:
            labels.pop("nhan_phoi_hop", None)
        rows.append(
            (
                task.so,
                task.phan,
                task.ten,
                names,
                task.thoi_gian,
                labels,
                [tuple(other.model_dump().values()) for other in task.khac],
            )
        )
    return str(plan.ke_hoach.ngay), document, rows


@pytest.mark.parametrize("suffix", [Format.DOCX, Format.MD])
@settings(max_examples=40, deadline=None)
@given(folder=folders())
def test_a_printed_plan_is_imported_as_it_was(suffix, folder):
    with TemporaryDirectory() as name:
        path = Path(name) / f"ke-hoach.{suffix}"
        path.write_bytes(write(ke_hoach_in(folder, folder.ho_so["kh"]), suffix))
        done = bring_in(YeuCau(path, Path(name) / "plans", "kh"))[0]
        again, _ = load_folder(Path(name) / "plans")
        assert printed(again) == printed(folder)
        assert done.doc.doan_van.bo == 0


def long_plan(pages: int) -> str:
    text = "KẾ HOẠCH\nThử năm 2025\n\nSố: 1/KH-UBND\n\nI. NHIỆM VỤ\n\n"
    for number in range(1, pages * 4):
        text += f"{number}. Việc thứ {number} của cơ quan\n- Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.\n- Thời gian: Năm 2025.\n\n"
    return text


def test_a_long_plan_takes_linear_time_and_no_step_is_lost():
    import time

    from hoagiai_cli.importing.plan import read_plan
    from hoagiai_cli.importing.sources.read import read_bytes

    took = []
    for pages in (25, 200):
        start = time.process_time()
        plan = read_plan(read_bytes(long_plan(pages).encode(), ".txt").khoi)
        took.append(time.process_time() - start)
        assert len(plan.nhiem_vu) == pages * 4 - 1
    # Eight times the pages: quadratic work would take sixty-four times as long.
    assert took[1] < 30 * max(took[0], 0.01)
    assert re.fullmatch(r"dòng \d+", plan.nhiem_vu[-1].vi_tri)
