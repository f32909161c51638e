"""A day as a document prints it: parts of it may still be blank."""

from datetime import date


class NgayIn:
    """A date as printed, of which the day, or the day and the month, may still be blank (2025-02, 2025)."""

    __slots__ = ("nam", "ngay", "thang")

    def __init__(self, nam: int, thang: int | None = None, ngay: int | None = None) -> None:
        self.nam = nam
        self.thang = thang
        self.ngay = ngay

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NgayIn) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __str__(self) -> str:
        """ISO, as far as it is known."""
        parts = [f"{self.nam:04}", *(f"{part:02}" for part in (self.thang, self.ngay) if part is not None)]
        return "-".join(parts)

    @property
    def full(self) -> date | None:
        """The whole day, or None where a part is blank."""
        if self.thang is None or self.ngay is None:
            return None
        return date(self.nam, self.thang, self.ngay)
