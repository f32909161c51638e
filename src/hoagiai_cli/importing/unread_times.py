"""Times of a plan that no calendar has (31/11), that are not understood or that can be read in several ways.

They are kept as printed and said with the reason: nothing that ``validate`` asks about goes by in silence here.
"""

from collections.abc import Iterable, Iterator

from hoagiai_cli.deadlines.phrases import read_phrase
from hoagiai_cli.deadlines.reading import Loai
from hoagiai_cli.importing.reading import ViecDoc, XemLai
from hoagiai_cli.rules.wording import as_message


def unread_times(tasks: Iterable[ViecDoc], year: int) -> Iterator[XemLai]:
    """Yield each time that gives no deadline because it cannot be read, or none that is sure, at its task."""
    for task in tasks:
        if not task.thoi_gian:
            continue
        reading = read_phrase(task.thoi_gian, nam=year)
        if reading.loai is Loai.KHONG_HIEU:
            yield XemLai(
                task.vi_tri,
                f"không đọc được thời gian “{reading.cach_viet}”: {as_message(reading.giai_thich)}; giữ như bản in, "
                "chưa tính được hạn",
            )
        elif reading.mo_ho:
            doubt = reading.giai_thich.removesuffix(".").rpartition(". ")[2]
            yield XemLai(task.vi_tri, f"thời gian “{reading.cach_viet}” chưa rõ nghĩa: {as_message(doubt)}")
