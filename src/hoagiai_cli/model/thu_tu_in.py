"""In which order a plan prints its sections and its tasks, where the document does not name the tasks itself."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from hoagiai_cli.model.ho_so import number_key
from hoagiai_cli.model.ke_hoach import Muc


class _Numbered(Protocol):
    @property
    def so(self) -> str | None: ...


_S = TypeVar("_S", bound=_Numbered)
_T = TypeVar("_T", bound=_Numbered)


def is_annex(muc: _Numbered) -> bool:
    """Tell whether a section is an annex, printed behind the signature."""
    return bool(muc.so) and str(muc.so).startswith(("Phụ lục", "Phụ biểu"))


def merged(items: Iterable[_S], tasks: Sequence[_T]) -> Iterator[_S | _T]:
    """Yield a section's own articles in their order, each task before the first article with a greater number."""
    waiting = list(reversed(tasks))
    for item in items:
        while waiting and item.so and number_key(waiting[-1].so) < number_key(item.so):
            yield waiting.pop()
        yield item
    yield from reversed(waiting)


def named_tasks(parts: Iterable[Muc]) -> dict[str, None]:
    """Return the ids of the tasks that the document names itself, in order."""
    return {ma: None for _, ma in task_places(parts, ("phan",))}


def task_places(parts: Iterable[Muc], loc: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield the place and id of every task that sections and their tables name."""
    for index, muc in enumerate(parts):
        here = (*loc, index)
        if muc.nhiem_vu is not None:
            yield (*here, "nhiem_vu"), muc.nhiem_vu
        for at, row in enumerate(muc.bang.hang if muc.bang else ()):
            if row.nhiem_vu is not None:
                yield (*here, "bang", "hang", at, "nhiem_vu"), row.nhiem_vu
        yield from task_places(muc.muc, (*here, "muc"))
