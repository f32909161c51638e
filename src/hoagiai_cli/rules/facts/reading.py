"""What the reader finds: bytes, characters, the grammar of YAML, files out of place."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule
from hoagiai_cli.store.layout import FileKind

RULES = (
    Rule(
        code="HG001",
        severity=Severity.LOI,
        title="Không đọc được tệp",
        explanation=(
            "Chương trình không mở được tệp hoặc thư mục: không có quyền đọc, tệp vừa bị xóa, có thư mục mang tên của "
            "tệp, hoặc đường liên kết trỏ ra ngoài thư mục kế hoạch. Phần còn lại của thư mục kế hoạch vẫn được kiểm "
            "tra. Cấp quyền đọc, hoặc thay bằng một tệp thường."
        ),
        example="Thư mục mang tên nhiem-vu/tap-huan.yaml.",
        mended="Tệp thường mang tên nhiem-vu/tap-huan.yaml.",
    ),
    Rule(
        code="HG002",
        severity=Severity.LOI,
        title="Tệp không viết bằng UTF-8",
        explanation=(
            "Tệp kế hoạch phải lưu bằng bảng mã UTF-8. Tệp lưu từ một số phần mềm trên Windows có thể dùng bảng mã "
            "khác (Windows-1258, TCVN3, VNI, UTF-16); đọc nhầm bảng mã thì chữ có dấu sai mà không ai biết, nên "
            "chương trình không đoán. Mở tệp bằng trình soạn thảo, chọn lưu lại với bảng mã UTF-8, rồi soát lại chữ "
            "có dấu."
        ),
        example="Tệp lưu bằng bảng mã Windows-1258.",
        mended="Cũng tệp ấy, lưu lại bằng bảng mã UTF-8.",
    ),
    Rule(
        code="HG003",
        severity=Severity.LOI,
        title="Tệp quá lớn",
        explanation=(
            "Tệp kế hoạch chỉ chứa chữ, thường vài nghìn ký tự. Tệp lớn hơn 1 MB (tệp ket-qua: 10 MB; cả thư mục: "
            "1.000 MB) gần như chắc chắn là tệp khác bị chép nhầm, nên chương trình không đọc. Chuyển tệp ra khỏi thư "
            "mục kế hoạch; nếu đúng là dữ liệu thì tách thành nhiều tệp."
        ),
        example="Tệp nhiem-vu/tap-huan.yaml dài 50 MB.",
        mended="Tệp nhiem-vu/tap-huan.yaml dài vài KB.",
    ),
    Rule(
        code="HG004",
        severity=Severity.LOI,
        title="Tệp rỗng",
        explanation=(
            "Tệp không có nội dung nào ngoài dòng trống và chú thích. Thường do tạo tệp rồi quên ghi, hoặc ghi dở thì "
            "mất điện. Ghi nội dung theo mẫu trong docs/du-lieu.md, khôi phục bản trước, hoặc xóa tệp nếu không dùng."
        ),
        example="# Chưa ghi gì",
        mended="""\
ma: tap-huan
ten: Tổ chức tập huấn
chu_tri: [phong-tu-phap]
thoi_gian: Quý II/2025
""",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG010",
        severity=Severity.LOI,
        title="Sai cú pháp YAML",
        explanation=(
            "Tệp không đọc được theo cú pháp YAML. Vị trí nêu ra là chỗ chương trình không đọc tiếp được; chỗ sai có "
            "thể nằm ở ngay trước đó. Lỗi hay gặp: giá trị có dấu hai chấm theo sau là dấu cách mà không đặt trong "
            "dấu nháy; dấu nháy hoặc ngoặc mở mà không đóng; các dòng cùng cấp thụt vào không bằng nhau."
        ),
        example="ten: Nội dung: tập huấn hòa giải viên",
        mended='ten: "Nội dung: tập huấn hòa giải viên"',
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG011",
        severity=Severity.LOI,
        title="Một khóa ghi hai lần",
        explanation=(
            "Cùng một nhóm mà một khóa xuất hiện hai lần thì không biết lấy giá trị nào; nhiều chương trình khác lặng "
            "lẽ lấy giá trị sau. Thường gặp sau khi chép dán hoặc gộp hai bản sửa. Giữ lại một, xóa hoặc đổi tên khóa "
            "kia."
        ),
        example="""\
thoi_gian: Quý I/2025
thoi_gian: Quý II/2025
""",
        mended="thoi_gian: Quý II/2025",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG012",
        severity=Severity.LOI,
        title="Dùng neo hoặc bí danh YAML",
        explanation=(
            "YAML cho phép đặt tên một giá trị (dấu &) rồi nhắc lại (dấu *). Tệp kế hoạch không dùng cách này: người "
            "đọc khó thấy giá trị thật, và vài dòng nhắc lại lẫn nhau có thể phình thành hàng tỷ giá trị. Viết lại "
            "nội dung ở từng chỗ. Nếu giá trị chỉ tình cờ bắt đầu bằng dấu & hoặc dấu *, đặt cả giá trị trong dấu "
            "nháy kép."
        ),
        example="""\
chu_tri: &ben [phong-tu-phap]
phoi_hop: *ben
""",
        mended="""\
chu_tri: [phong-tu-phap]
phoi_hop: [ubnd-phuong-tan-phong]
""",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG013",
        severity=Severity.LOI,
        title="Lồng nhau quá sâu",
        explanation=(
            "Các nhóm và danh sách lồng vào nhau quá 40 cấp. Văn bản hành chính không cần quá 10 cấp; tệp như vậy là "
            "do chép nhầm hoặc cố ý làm hỏng chương trình đọc. Bỏ bớt dấu ngoặc hoặc dấu gạch đầu dòng lồng nhau."
        ),
        example="""\
ghi_chu: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
        mended="ghi_chu: Không có",
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG014",
        severity=Severity.LOI,
        title="Dùng thẻ YAML",
        explanation=(
            "Giá trị bắt đầu bằng dấu chấm than được YAML hiểu là thẻ, tức là yêu cầu chương trình đọc giá trị theo "
            "cách riêng. Tệp kế hoạch chỉ chứa chữ, số, danh sách và nhóm khóa nên không dùng thẻ. Bỏ thẻ; nếu dấu "
            "chấm than là một phần của chữ thì đặt cả giá trị trong dấu nháy kép."
        ),
        example="ten: !khan Tổ chức tập huấn",
        mended='ten: "!khan Tổ chức tập huấn"',
        sample=FileKind.NHIEM_VU,
    ),
    Rule(
        code="HG015",
        severity=Severity.LOI,
        title="Tệp không gồm các dòng “khóa: giá trị”",
        explanation=(
            "Mỗi tệp kế hoạch là một nhóm khóa: mỗi dòng ở cấp ngoài cùng có dạng “khóa: giá trị”. Tệp này là một "
            "danh sách hoặc một đoạn chữ, hay có khóa không phải chữ. Thường do thiếu dấu cách sau dấu hai chấm, thừa "
            "dấu gạch đầu dòng, hoặc chép nhầm nội dung."
        ),
        example="""\
- ma: tap-huan
- ten: Tổ chức tập huấn
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
        code="HG016",
        severity=Severity.CANH_BAO,
        title="Tệp YAML nằm sai chỗ",
        explanation=(
            "Chương trình chỉ đọc tệp có đuôi .yaml ở đúng vị trí đã quy định. Tệp YAML ở chỗ khác, có đuôi khác "
            "(.yml, .YAML), hoặc nằm trong thư mục viết sai tên thì không được đọc, dù người ghi tưởng là đã có. "
            "Chuyển tệp về đúng chỗ, đổi đuôi, hoặc xóa đi."
        ),
        example="Tệp nhiem-vu/tap-huan.yml.",
        mended="Tệp nhiem-vu/tap-huan.yaml.",
    ),
    Rule(
        code="HG017",
        severity=Severity.LOI,
        title="Thư mục kế hoạch thiếu tệp ke-hoach.yaml",
        explanation=(
            "Thư mục có nhiem-vu hoặc ket-qua là một kế hoạch và phải có tệp ke-hoach.yaml: tệp này cho biết thời kỳ, "
            "cơ quan ban hành và các phần của văn bản. Thiếu tệp thì không tính được hạn. Thêm tệp ke-hoach.yaml, "
            "hoặc xóa thư mục nếu không phải kế hoạch."
        ),
        example="Thư mục hoa-giai-2025/ chỉ có nhiem-vu/.",
        mended="Thư mục hoa-giai-2025/ có ke-hoach.yaml và nhiem-vu/.",
    ),
)
