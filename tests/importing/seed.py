"""The seed plan, kept once for all tests of the project."""

from pathlib import Path

SEED = Path(__file__).parent.parent / "documents" / "data" / "ke-hoach-2025.txt"
