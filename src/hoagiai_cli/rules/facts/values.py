"""What the models find: keys, types, values, days."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULES = (
    Rule(
        code="HG101",
        severity=Severity.LOI,
        title="Thiếu khóa bắt buộc",
        explanation=(
            "Tệp thiếu một khóa mà loại tệp này phải có. Thêm khóa ấy; nếu đã ghi, kiểm tra xem tên khóa có bị viết "
            "sai hoặc thụt vào sai cấp không."
        ),
        example="""\
ma: tap-huan
ten: Tổ chức tập huấn
""",
        mended="""\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
thoi_gian: Quý II/2025
""",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG102",
        severity=Severity.LOI,
        title="Khóa không có trong mẫu",
        explanation=(
            "Tên khóa không thuộc mẫu của loại tệp này, thường do viết sai một chữ. Khóa viết sai mà bỏ qua thì giá "
            "trị mất trong im lặng, nên đây là lỗi. Sửa lại tên khóa; nội dung không có khóa riêng thì ghi vào "
            "“ghi_chu” hoặc thành chú thích sau dấu #."
        ),
        example="thoi_gain: Quý II/2025",
        mended="thoi_gian: Quý II/2025",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG103",
        severity=Severity.LOI,
        title="Sai kiểu giá trị",
        explanation=(
            "Khóa cần một kiểu giá trị (chữ, con số, danh sách, nhóm khóa, true hoặc false) mà ở đây ghi kiểu khác. "
            "Danh sách viết trong ngoặc vuông hoặc mỗi dòng một dấu gạch. Số in có dấu chấm hoặc chữ số 0 ở đầu, như "
            "1.10 và 03388, phải đặt trong dấu nháy kép để giữ nguyên."
        ),
        example="chu_tri: phong-tu-phap",
        mended="chu_tri: [phong-tu-phap]",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG104",
        severity=Severity.LOI,
        title="Giá trị không được phép",
        explanation=(
            "Khóa chỉ nhận một số giá trị nhất định hoặc một khoảng số, và giá trị ghi ở đây nằm ngoài. Gợi ý kèm "
            "theo kê các giá trị được phép; nghĩa của từng giá trị có trong docs/du-lieu.md."
        ),
        example="""\
cach_doc: tung_thang
thoi_gian: Quý III, IV năm 2025
""",
        mended="""\
cach_doc: tung_quy
thoi_gian: Quý III, IV năm 2025
""",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG105",
        severity=Severity.LOI,
        title="Ngày không hợp lệ",
        explanation=(
            "Ngày trong tệp kế hoạch viết theo thứ tự năm-tháng-ngày, đủ bốn và hai chữ số: 2025-02-05. Cách viết "
            "05/02/2025 không dùng ở đây vì dễ nhầm ngày với tháng. Ngày cũng phải có thật trong lịch: không có ngày "
            "30 tháng 2."
        ),
        example="ngay: 2025-02-30",
        mended="ngay: 2025-02-28",
        sample=FileKind.KE_HOACH,
    ),
    Rule(
        code="HG106",
        severity=Severity.LOI,
        title="Mã không hợp lệ",
        explanation=(
            "Mã của kế hoạch, nhiệm vụ, đơn vị chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, vì mã cũng là "
            "tên tệp và phải như nhau trên mọi máy. Tên có dấu ghi ở khóa “ten”."
        ),
        example="chu_tri: [Phòng Tư pháp]",
        mended="chu_tri: [phong-tu-phap]",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG107",
        severity=Severity.LOI,
        title="Chữ để trống",
        explanation=(
            "Khóa có ghi nhưng giá trị chỉ là dấu nháy rỗng hoặc dấu cách. Không phân biệt được là chưa có hay ghi "
            "sót. Ghi nội dung; nếu chưa có thì bỏ cả khóa, hoặc ghi null ở khóa cho phép bỏ trống."
        ),
        example='ghi_chu: ""',
        mended="ghi_chu: Nguyên văn theo bản ký",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG108",
        severity=Severity.LOI,
        title="Bản ghi kết quả thiếu ngày",
        explanation=(
            "Không có ngày hoàn thành thì không biết nhiệm vụ xong đúng hạn hay quá hạn, nên “tien_do: hoan_thanh” "
            "phải kèm “ngay”. Bản ghi khác phải có ít nhất một trong các khóa “ngay” (ngày thực hiện), “ky” (kỳ của "
            "báo cáo, ví dụ Quý II/2025) và “ghi” (ngày ghi vào sổ)."
        ),
        example="""\
nhat_ky:
  - nhiem_vu: tap-huan
    tien_do: hoan_thanh
""",
        mended="""\
nhat_ky:
  - nhiem_vu: tap-huan
    tien_do: hoan_thanh
    ngay: 2025-03-20
""",
        sample=FileKind.KET_QUA,
    ),
    Rule(
        code="HG109",
        severity=Severity.LOI,
        title="Có cách đọc mà không có thời gian",
        explanation=(
            "Khóa “cach_doc” chọn một trong hai cách hiểu của cụm từ ở khóa “thoi_gian”. Không có cụm từ thì không có "
            "gì để đọc: có thể khóa “thoi_gian” bị xóa hoặc viết sai tên. Thêm “thoi_gian”, hoặc bỏ “cach_doc”."
        ),
        example="""\
thoi_gian: null
cach_doc: tung_quy
""",
        mended="""\
thoi_gian: Quý III, IV năm 2025
cach_doc: tung_quy
""",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG110",
        severity=Severity.LOI,
        title="Ngày cuối đứng trước ngày đầu",
        explanation=(
            "Một khoảng thời gian có ngày cuối trước ngày đầu: hai ngày bị đảo chỗ, hoặc một ngày ghi sai năm. Cả hai "
            "ngày đều được tính vào khoảng. Kiểm tra lại hai ngày."
        ),
        example="thoi_ky: {tu: 2025-12-31, den: 2025-01-01}",
        mended="thoi_ky: {tu: 2025-01-01, den: 2025-12-31}",
        sample=FileKind.KE_HOACH,
    ),
    Rule(
        code="HG111",
        severity=Severity.LOI,
        title="Giá trị chứa ký tự điều khiển",
        explanation=(
            "Giá trị chứa ký tự điều khiển, viết bằng mã trong dấu nháy kép như \\x1b. Ký tự này không in ra được, làm "
            "hỏng màn hình và làm tệp Word không mở được. Xóa ký tự ấy; trong dấu nháy kép, dấu gạch chéo ngược phải "
            "viết hai lần hoặc dùng dấu nháy đơn."
        ),
        example='ghi_chu: "Xem mục \\x07"',
        mended="ghi_chu: Xem mục 7",
        sample=FileKind.NHIEM_VU,
    ),
)
