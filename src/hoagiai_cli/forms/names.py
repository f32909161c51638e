"""File names of forms: for people, without marks, different for bodies of one name; nothing is read back from them."""

import unicodedata


def file_name(ky: str, ten_don_vi: str) -> str:
    """Return "Bao cao Quy IV-2025 - UBND phuong Tan Phong.xlsx"."""
    text = f"Bao cao {ky} - {ten_don_vi}".replace("/", "-").replace("đ", "d").replace("Đ", "D")
    plain = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    kept = "".join(char if char.isascii() and (char.isalnum() or char in " -(),.") else "_" for char in plain)
    return f"{kept[:120].strip()}.xlsx"
