"""File names of forms: for people, without marks, different for bodies of one name; nothing is read back from them."""

from hoagiai_cli.language.spelling import without_marks


def file_name(ky: str, ten_don_vi: str) -> str:
    """Return "Bao cao Quy IV-2025 - UBND phuong Tan Phong.xlsx"."""
    text = without_marks(f"Bao cao {ky} - {ten_don_vi}".replace("/", "-"))
    kept = "".join(char if char.isascii() and (char.isalnum() or char in " -(),.") else "_" for char in text)
    return f"{kept[:120].strip()}.xlsx"
