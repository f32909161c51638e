"""One unit's results before and now: what was finished and is not, and records that were changed."""

from collections.abc import Iterator
from datetime import date

from hoagiai_cli.deadlines.periods import format_day
from hoagiai_cli.diagnostics.finding import Problem
from hoagiai_cli.model.ket_qua import GhiNhan, KetQua, TienDo

BACKWARDS = "HG604"
CHANGED = "HG605"

_Key = tuple[str, str | None, str | None]


def compare_progress(before: KetQua, now: KetQua) -> Iterator[tuple[str, Problem]]:
    """Yield the code and place of what went backwards, and of old records that no longer stand.

    Args:
        before: The results at the commit before.
        now: The results as they stand; without records where the file is gone.
    """
    was, is_now = _last(before), _last(now)
    reported = set()
    stand = [_without_state(record) for record in now.nhat_ky]
    for key, record in was.items():
        if record.tien_do is not TienDo.HOAN_THANH:
            continue
        later = is_now.get(key)
        if later is None or (later.tien_do is not TienDo.HOAN_THANH and not _says_why(later)):
            reported.add(key)
            place: tuple[str | int, ...] = ("nhat_ky",)
            if later is not None:
                place = ("nhat_ky", now.nhat_ky.index(later), "tien_do")
            yield BACKWARDS, Problem(place, _backwards(record), _WHAT_TO_RECORD)
    for record in before.nhat_ky:
        if _without_state(record) not in stand and _key(record) not in reported:
            day = _day(record)
            yield (
                CHANGED,
                Problem(
                    ("nhat_ky",),
                    f"bản ghi cũ của nhiệm vụ “{record.nhiem_vu}”{day} đã bị sửa hoặc xóa",
                    "trả lại bản ghi cũ, ghi điều mới thành một bản ghi thêm vào cuối",
                    at_key=True,
                ),
            )


_WHAT_TO_RECORD = (
    "giữ bản ghi hoàn thành cũ; nếu việc thật sự chưa xong thì ghi thêm một bản ghi dang_thuc_hien có noi_dung "
    "hoặc van_ban nêu lý do"
)


def lowered(results: KetQua) -> Iterator[Problem]:
    """Yield what one record says is finished and the last one says is not, without a reason."""
    finished: dict[_Key, GhiNhan] = {}
    for record in _in_time(results):
        if record.tien_do is TienDo.HOAN_THANH:
            finished[_key(record)] = record
    for key, record in _last(results).items():
        done = finished.get(key)
        if done is None or record.tien_do is TienDo.HOAN_THANH or _says_why(record):
            continue
        # Of one day, nobody knows which of two records came first: that is a finding of its own (HG502).
        if _spoken(record) != _spoken(done):
            place = ("nhat_ky", results.nhat_ky.index(record), "tien_do")
            yield Problem(place, _backwards(done), _WHAT_TO_RECORD)


def _last(results: KetQua) -> dict[_Key, GhiNhan]:
    """Return the record that counts of each task and occurrence: the last that speaks of it, however late written."""
    return {_key(record): record for record in _in_time(results)}


def _in_time(results: KetQua) -> list[GhiNhan]:
    """Return the records that count by the day of which they speak; of one day, as they stand."""
    counting = [record for record in results.nhat_ky if record.duoc_tinh]
    return sorted(counting, key=_spoken)


def _spoken(record: GhiNhan) -> date:
    return record.ngay or record.ghi or date.max


def _without_state(record: GhiNhan) -> GhiNhan:
    """Return a record without what the office does with it: to accept or return it is no change of what was said."""
    return record.model_copy(update={"trang_thai": None, "ly_do_tra_lai": None})


def _key(record: GhiNhan) -> _Key:
    return record.nhiem_vu, record.dot, record.thay_cho


def _says_why(record: GhiNhan) -> bool:
    return any(said is not None for said in (record.noi_dung, record.van_ban, record.kho_khan, record.ly_do))


def _backwards(record: GhiNhan) -> str:
    dot = f", đợt {record.dot}," if record.dot else ""
    return f"nhiệm vụ “{record.nhiem_vu}”{dot} đã ghi hoàn thành{_day(record)}, nay không còn là hoàn thành"


def _day(record: GhiNhan) -> str:
    day = record.ngay or record.ghi
    return f" ngày {format_day(day)}" if day else ""
