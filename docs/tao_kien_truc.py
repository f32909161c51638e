"""Write the table of packages in docs/kien-truc.md from docs/goi.toml, the data that the test of the layout reads too.

python docs/tao_kien_truc.py            write the table
python docs/tao_kien_truc.py --check    exit 1 when it is stale
"""

import sys
import tomllib
from pathlib import Path

DOCS = Path(__file__).parent
PAGE = DOCS / "kien-truc.md"
BEGIN = "<!-- bảng các gói: docs/tao_kien_truc.py viết ra từ docs/goi.toml, không sửa tay -->\n"
END = "<!-- hết bảng các gói -->\n"


def table() -> str:
    """Return the packages, the work of each and what each may import, as a table."""
    packages = tomllib.loads((DOCS / "goi.toml").read_text(encoding="utf-8"))
    rows = ["| Gói | Việc | Được dùng |", "|---|---|---|"]
    for name, package in packages.items():
        used = ", ".join("tất cả" if other == "*" else f"`{other}`" for other in package["dung"])
        rows.append(f"| `{name}` | {package['viec']} | {used} |".replace("|  |", "| |"))
    return "\n".join(rows) + "\n"


def page() -> str:
    """Return the page as it should be."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> int:
    """Write the page, or say whether it is fresh."""
    wanted = page()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.read_text(encoding="utf-8") == wanted
        print("docs/kien-truc.md: " + ("fresh" if fresh else "stale; run python docs/tao_kien_truc.py"))
        return 0 if fresh else 1
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
