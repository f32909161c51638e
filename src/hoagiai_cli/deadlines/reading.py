"""What a time phrase of a plan was read as: its kind, its occurrences, and why.

A phrase ("Quý II, quý IV năm 2025") is what the plan says; the occurrences (``dot``) are computed from it and never
stored. No law defines how such phrases are to be read: each reading carries its reason in words (``giai_thich``).
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Loai(StrEnum):
    """The kind of a time phrase."""

    NGAY = "ngay"
    THANG = "thang"
    QUY = "quy"
    NAM = "nam"
    NHIEU_NAM = "nhieu_nam"
    DINH_KY = "dinh_ky"
    THUONG_XUYEN = "thuong_xuyen"
    THEO_SU_KIEN = "theo_su_kien"
    HON_HOP = "hon_hop"
    KHONG_PHAI_THOI_GIAN = "khong_phai_thoi_gian"
    KHONG_HIEU = "khong_hieu"


class LuaChon(StrEnum):
    """How the office settled a phrase that can be read two ways (``cach_doc`` in a task file)."""

    CA_KHOANG = "ca_khoang"
    """"Quý III, IV" is one span, 01/7 to 31/12."""
    TUNG_QUY = "tung_quy"
    """"Quý III, IV" is two occurrences, one for each quarter; so are "Tháng 3, 4" one for each month, and years."""
    KHONG_KE_NGAY = "khong_ke_ngay"
    """"trước ngày 25/02" ends on 24/02 (also what is read when nothing is said)."""
    KE_CA_NGAY = "ke_ca_ngay"
    """"trước ngày 25/02" ends on 25/02."""


class Dot(NamedTuple):
    """One occurrence: a canonical name and a period, both days inclusive; None where the period is open."""

    ten: str
    bat_dau: date | None
    han: date | None


class ChoSuKien(NamedTuple):
    """An event that a phrase waits for, and how its day gives the deadline.

    Attributes:
        mo_ta: The event in the words of the phrase ("tỉnh tổ chức").
        so_ngay: Days from the event to the deadline (the day of the event is not counted, negative when the deadline
            lies before the event); None when the phrase gives no number.
        ngay_lam_viec: Whether ``so_ngay`` counts working days.
        so_thang: Months from the event to the deadline, where the phrase counts in months or years.
    """

    mo_ta: str
    so_ngay: int | None = None
    ngay_lam_viec: bool = False
    so_thang: int | None = None


class CachDoc(NamedTuple):
    """The reading of one phrase.

    Attributes:
        cach_viet: The phrase as written.
        loai: Its kind.
        dot: Its occurrences, ordered by first day; empty when the phrase names none.
        mo_ho: True when the phrase can be read two ways and nothing has settled which.
        giai_thich: The reason for the reading, in Vietnamese, as whole sentences.
        thuong_xuyen: True when the work runs through its whole period and cannot be finished before its end.
        cho_su_kien: The event that the phrase waits for, if any.
        lua_chon: The choices of ``cach_doc`` that mean something for this phrase; where it is ambiguous and there are
            none, only other words in the plan can settle it.
        chay_tiep: True when the work is to be finished by its deadline and then runs on without one.
    """

    cach_viet: str
    loai: Loai
    dot: tuple[Dot, ...] = ()
    mo_ho: bool = False
    giai_thich: str = ""
    thuong_xuyen: bool = False
    cho_su_kien: ChoSuKien | None = None
    lua_chon: tuple[LuaChon, ...] = ()
    chay_tiep: bool = False
