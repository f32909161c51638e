"""What a comparison with an earlier revision finds."""

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.rules.rule import Rule

RULES = (
    Rule(
        code="HG605",
        severity=Severity.LUU_Y,
        title="Bản ghi cũ bị sửa hoặc xóa",
        explanation=(
            "Một bản ghi có ở lần ghi trước trong git nay đã khác hoặc không còn. Sửa lỗi gõ nhầm thì không sao; còn "
            "điều mới xảy ra thì ghi thành một bản ghi thêm vào cuối, để biết ai đã báo cáo gì, vào ngày nào."
        ),
        example="ngay: 2025-02-21 của một bản ghi cũ được sửa thành ngay: 2025-02-28.",
        mended="Giữ bản ghi cũ; thêm một bản ghi mới vào cuối nhat_ky.",
    ),
    Rule(
        code="HG606",
        severity=Severity.CANH_BAO,
        title="Không đủ lịch sử để so sánh",
        explanation=(
            "Kho git trên máy này chỉ tải về một phần lịch sử, nên không biết việc nào đã ghi hoàn thành trước đó và "
            "bản ghi cũ nào đã bị sửa. Không thấy lỗi không có nghĩa là đã kiểm tra. Tải đủ lịch sử rồi chạy lại."
        ),
        example="Dịch vụ kiểm tra tải kho bằng git clone --depth 1.",
        mended="git fetch --unshallow; trên GitHub: fetch-depth: 0; trên GitLab: GIT_DEPTH: 0.",
    ),
)
