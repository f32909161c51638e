"""HG016: a YAML file stands where none is read. Found while listing the folder."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULE = Rule(
    code="HG016",
    severity=Severity.CANH_BAO,
    title="Tệp YAML nằm sai chỗ",
    explanation=(
        "Chương trình chỉ đọc tệp có đuôi .yaml ở đúng vị trí đã quy định. Tệp YAML ở chỗ khác, có đuôi khác (.yml, "
        ".YAML), hoặc nằm trong thư mục viết sai tên thì không được đọc, dù người ghi tưởng là đã có. Chuyển tệp về "
        "đúng chỗ, đổi đuôi, hoặc xóa đi."
    ),
    example="Tệp nhiem-vu/tap-huan.yml.",
    mended="Tệp nhiem-vu/tap-huan.yaml.",
)
