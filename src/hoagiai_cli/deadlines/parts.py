"""One part of a phrase with its reading: what the rules return and ``phrases`` puts together."""

from typing import NamedTuple

from hoagiai_cli.deadlines import periods
from hoagiai_cli.deadlines.reading import ChoSuKien, Dot, Loai, LuaChon


class Phan(NamedTuple):
    """The reading of one part of a phrase.

    Attributes:
        loai: Its kind.
        dot: Its occurrences.
        ly_do: Why it was read so: whole sentences in Vietnamese.
        mo_ho: It can be read two ways and nothing has settled which.
        thuong_xuyen: The work runs through its whole period.
        cho_su_kien: The event that it waits for.
        theo_yeu_cau: The event is a demand that may or may not come ("khi có yêu cầu"): it adds no duty of its own.
        nam_ngam_dinh: The plan's year stands in for a year that is not written.
        gioi_han: "Trước", "chậm nhất", "đến hết": a last day, which can tighten a period in front of it.
        chay_tiep: The work is finished by its deadline and then runs on.
        lua_chon: How the office may settle it, where it can be read two ways.
    """

    loai: Loai
    dot: tuple[Dot, ...] = ()
    ly_do: str = ""
    mo_ho: bool = False
    thuong_xuyen: bool = False
    cho_su_kien: ChoSuKien | None = None
    theo_yeu_cau: bool = False
    nam_ngam_dinh: bool = False
    gioi_han: bool = False
    chay_tiep: bool = False
    lua_chon: tuple[LuaChon, ...] = ()


class DaDoc(NamedTuple):
    """A part and its place in the phrase: from token ``first`` up to and without token ``last``."""

    phan: Phan
    first: int
    last: int


def describe(dot: Dot) -> str:
    """Say the period of an occurrence in words."""
    if dot.bat_dau is None:
        return "không nêu ngày nào" if dot.han is None else f"hạn {periods.format_day(dot.han)}"
    if dot.han is None:
        return f"từ ngày {periods.format_day(dot.bat_dau)}, không nêu ngày kết thúc"
    if dot.bat_dau == dot.han:
        return f"trong ngày {periods.format_day(dot.han)}"
    return f"từ ngày {periods.format_day(dot.bat_dau)} đến hết ngày {periods.format_day(dot.han)}"


COUNTS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def count(number: int) -> str:
    """Write a small count in words, a large one in figures."""
    return COUNTS[number] if number < len(COUNTS) else str(number)


def join_words(words: list[str]) -> str:
    """Join words as a sentence does: "a, b và c"."""
    return " và ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def milestones(dots: tuple[Dot, ...]) -> str:
    """Say the deadlines of several occurrences, or where they are open the days on which they begin."""
    deadlines = [periods.format_day(dot.han) for dot in dots if dot.han is not None]
    if deadlines:
        return f"hạn {join_words(deadlines)}"
    return f"bắt đầu {join_words([periods.format_day(dot.bat_dau) for dot in dots if dot.bat_dau is not None])}"
