"""Which choices of ``cach_doc`` make a difference to a phrase, found by reading it each way."""

from functools import lru_cache

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import LuaChon

SPAN = (LuaChon.CA_KHOANG, LuaChon.TUNG_QUY)
"""One span, or one occurrence for each quarter."""

BEFORE = (LuaChon.KHONG_KE_NGAY, LuaChon.KE_CA_NGAY)
""""Trước ngày" without that day, or with it."""


@lru_cache(maxsize=4096)
def matters(phrase: str, nam: int, pair: tuple[LuaChon, LuaChon]) -> bool:
    """Tell whether the two choices of a pair read the phrase differently."""
    one, other = (read_phrase(phrase, nam=nam, cach_doc=choice) for choice in pair)
    return one.dot != other.dot
