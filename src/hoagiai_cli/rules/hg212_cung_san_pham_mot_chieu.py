"""HG212: one task says that it shares a product with another, and the other does not say so."""

from collections.abc import Iterator

from hoagiai_cli.diagnostics.finding import Problem, Severity
from hoagiai_cli.rules.context import Context
from hoagiai_cli.rules.rule import Rule


def check_plan(context: Context) -> Iterator[tuple[str, Problem]]:
    """A shared product is named on both sides, and no task shares with itself."""
    for ma, task in context.tasks.items():
        for i, other_ma in enumerate(task.cung_san_pham):
            loc = ("cung_san_pham", i)
            other = context.tasks.get(other_ma)
            if other_ma == ma:
                yield task.path, Problem(loc, "nhiệm vụ ghi cùng sản phẩm với chính nó", "ghi mã của nhiệm vụ kia")
            elif other and ma not in other.cung_san_pham:
                yield (
                    task.path,
                    Problem(
                        loc,
                        f"“{other_ma}” không ghi lại là cùng sản phẩm với “{ma}”",
                        f"thêm {ma} vào cung_san_pham của {other.path}",
                    ),
                )


RULE = Rule(
    code="HG212",
    severity=Severity.CANH_BAO,
    title="Cùng sản phẩm chỉ ghi một chiều",
    explanation=(
        "Hai nhiệm vụ có chung sản phẩm thì một lần hoàn thành tính cho cả hai. Quan hệ này phải ghi ở cả hai tệp, "
        "để người đọc tệp nào cũng thấy. Thêm mã vào tệp kia, hoặc bỏ ở tệp này."
    ),
    example="Tệp a.yaml ghi cung_san_pham: [b]; tệp b.yaml không ghi gì.",
    mended="Tệp b.yaml cũng ghi cung_san_pham: [a].",
    after_plan=check_plan,
)
