"""File names of forms: for people, without marks, different for bodies of one name; nothing is read back from them."""

from hoagiai_cli.language.spelling import without_marks


def file_name(ky: str, ten_don_vi: str, *, slip: bool = False) -> str:
    """Return "Bao cao Quy IV-2025 - UBND phuong Tan Phong.xlsx"; of a return slip "Phieu tra lai …"."""
    text = without_marks(f"{'Phieu tra lai' if slip else 'Bao cao'} {ky} - {ten_don_vi}".replace("/", "-"))
    kept = "".join(char if char.isascii() and (char.isalnum() or char in " -(),.") else "_" for char in text)
    return f"{kept[:120].strip()}.xlsx"
