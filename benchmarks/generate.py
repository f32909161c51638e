"""Generate plan folders of a given number of files: units, and plans with tasks and results.

    python benchmarks/generate.py 1000 ke-hoach-1000

The folders are correct (``hoagiai validate`` finds nothing grave) and look like real ones: names of the length that
plans have, phrases that plans use, results with two or three records.
"""

import sys
from pathlib import Path

PHRASES = (
    "Quý I/2025",
    "Quý II, quý IV năm 2025",
    "Năm 2025",
    "Thường xuyên",
    "Hằng quý",
    "chậm nhất ngày 25/02/2025",
    "Tháng 11/2025",
    "6 tháng đầu năm 2025",
    "Quý IV năm 2025",
    "Từ tháng 3 đến tháng 10/2025",
)
ONE_DEADLINE = tuple(phrase for phrase in PHRASES if phrase not in {"Quý II, quý IV năm 2025", "Hằng quý"})
NAMES = (
    "Xây dựng, ban hành các văn bản chỉ đạo, hướng dẫn thi hành Luật Hòa giải ở cơ sở; theo dõi, kiểm tra",
    "Tổ chức tập huấn, bồi dưỡng kỹ năng, cập nhật kiến thức pháp luật cho đội ngũ hòa giải viên ở cơ sở",
    "Thường xuyên rà soát, củng cố, kiện toàn mạng lưới tổ hòa giải và đội ngũ hòa giải viên theo quy định",
    "Hướng dẫn thủ tục yêu cầu Tòa án công nhận kết quả hòa giải thành ở cơ sở",
    "Tổ chức sơ kết, tổng kết và khen thưởng công tác hòa giải ở cơ sở",
)
TASKS_PER_PLAN = 100


def unit(number: int) -> str:
    return f"""# yaml-language-server: $schema=../../schemas/don-vi.schema.json
ma: ubnd-xa-{number}
ten: UBND xã Số {number}
ten_day_du: Ủy ban nhân dân xã Số {number}, tỉnh Lai Châu
ma_hanh_chinh: "{10000 + number}"
quan_he: cap_duoi
"""


def group(members: int) -> str:
    listed = "".join(f"  - ubnd-xa-{number}\n" for number in range(members))
    return f"""# yaml-language-server: $schema=../../schemas/don-vi.schema.json
ma: ubnd-cac-xa
ten: UBND các xã
thanh_vien:
{listed}"""


OFFICE = """# yaml-language-server: $schema=../../schemas/don-vi.schema.json
ma: phong-tu-phap
ten: Phòng Tư pháp
ten_day_du: Phòng Tư pháp thành phố
quan_he: noi_bo
dau_van_ban:
  chu_quan: [UBND THÀNH PHỐ]
  ten: [PHÒNG TƯ PHÁP]
  dia_danh: Thành phố Lai Châu
"""

SETTINGS = """# yaml-language-server: $schema=../schemas/cau-hinh.schema.json
ten_co_quan: Phòng Tư pháp
phat_hanh:
  - loai: [bao_cao, cong_van]
    don_vi: phong-tu-phap
    ky_hieu: TP
    kinh_gui: [Ủy ban nhân dân thành phố]
    noi_nhan: [UBND các xã]
    nguoi_ky:
      - quyen_han: [TRƯỞNG PHÒNG]
        ho_ten: Nguyễn Văn A
"""


def document(ma: str) -> str:
    return f"""# yaml-language-server: $schema=../../schemas/ke-hoach.schema.json
ma: {ma}
so: "12"
ky_hieu: KH-TP
dia_danh: Thành phố Lai Châu
ngay: 2025-01-10
co_quan: phong-tu-phap
trich_yeu: Triển khai thực hiện công tác hòa giải ở cơ sở năm 2025
thoi_ky: {{tu: 2025-01-01, den: 2025-12-31}}
phan:
  - so: II
    ten: NỘI DUNG CÁC NHIỆM VỤ CỤ THỂ
noi_nhan: [Sở Tư pháp, UBND các xã]
nguoi_ky:
  quyen_han: [TRƯỞNG PHÒNG]
  ho_ten: Nguyễn Văn A
"""


def task(number: int, plan: int) -> str:
    # A duty of everybody now and then: each of them makes a part of work for every member of the group.
    leads = "[phong-tu-phap, ubnd-cac-xa]" if number % 20 == 0 else "[phong-tu-phap]"
    partners = "[]" if number % 20 == 0 else "[ubnd-cac-xa]"
    return f"""# yaml-language-server: $schema=../../../schemas/nhiem-vu.schema.json
ma: nhiem-vu-{number}
phan: II
so: "{number + 1}"
ten: >-
  {NAMES[number % len(NAMES)]} (nội dung {plan}.{number})
chu_tri: {leads}
phoi_hop: {partners}
thoi_gian: {ONE_DEADLINE[number % len(ONE_DEADLINE)] if number % 20 == 0 else PHRASES[number % len(PHRASES)]}
"""


def result(don_vi: str, tasks: int) -> str:
    records = "".join(
        f"""  - nhiem_vu: nhiem-vu-{number}
    tien_do: {"hoan_thanh" if number % 40 == 0 else "dang_thuc_hien"}
    ngay: 2025-0{2 + number % 7}-1{number % 9}
    ghi: 2025-09-20
    van_ban: {{so_ky_hieu: 1{number}/KH-UBND, ngay: 2025-02-01}}
    noi_dung: Ban hành kế hoạch và tổ chức thực hiện tại các bản, tổ dân phố
"""
        for number in range(0, min(tasks, 60), 20)
    )
    return f"""# yaml-language-server: $schema=../../../schemas/ket-qua.schema.json
don_vi: {don_vi}
nhat_ky:
{records}so_lieu:
  - ky: 6 tháng đầu năm 2025
    loai: thuc_te
    bieu: {{to_hoa_giai: 12, hoa_giai_vien: 78, vu_viec_tiep_nhan: 31, hoa_giai_thanh: 26}}
kinh_phi: {{du_toan: 45000000, da_chi: 12500000}}
"""


def generate(files: int, root: Path) -> None:
    """Write a plan folder of this many files."""
    contents = {"cau-hinh.yaml": SETTINGS, "don-vi/phong-tu-phap.yaml": OFFICE}
    units = max(3, min(files // 20, 200))
    contents |= {f"don-vi/ubnd-xa-{number}.yaml": unit(number) for number in range(units)}
    contents["don-vi/ubnd-cac-xa.yaml"] = group(units)
    plan = 0
    while len(contents) < files:
        ma = f"ke-hoach-{plan}"
        contents[f"{ma}/ke-hoach.yaml"] = document(ma)
        tasks = min(TASKS_PER_PLAN, max(1, (files - len(contents)) // 2))
        contents |= {f"{ma}/nhiem-vu/nhiem-vu-{number}.yaml": task(number, plan) for number in range(tasks)}
        reporting = min(units, files - len(contents))
        contents |= {
            f"{ma}/ket-qua/ubnd-xa-{number}.yaml": result(f"ubnd-xa-{number}", tasks) for number in range(reporting)
        }
        plan += 1
    for name, content in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
