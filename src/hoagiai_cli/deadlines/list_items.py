"""A list of points in time as data: its items, and what is known about them as a whole."""

from typing import NamedTuple

from hoagiai_cli.deadlines.moc import Moc


class Doan(NamedTuple):
    """One item of a list: a point, or a range from one point to another."""

    dau: Moc
    cuoi: Moc | None = None


class DanhSach(NamedTuple):
    """A list as written.

    Attributes:
        doan: Its items, in the order of the phrase, with the years that they share.
        hoac: The items are joined by "hoặc": one of them, not all.
        thieu_nam: Some year was neither written nor shared: the plan's year stands in.
        nam_khong_ro: A shared year leaves the items out of order ("Quý IV, quý I/2026").
        hang_nam: A year is relative to each year of work ("năm tiếp theo").
    """

    doan: tuple[Doan, ...]
    hoac: bool = False
    thieu_nam: bool = False
    nam_khong_ro: bool = False
    hang_nam: bool = False
