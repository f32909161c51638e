"""The page on which the units' forms are dropped: what will be written of each, what is not taken and why."""

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.responses import Response

from hoagiai_cli.forms.batch import KetQuaTep, Wanted, edits, take_all
from hoagiai_cli.forms.collect import TepBieu, read_file
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.serving.access import MOST_UPLOADED
from hoagiai_cli.serving.answers import html
from hoagiai_cli.serving.drafts import Draft, Fields, TepXem, Visit
from hoagiai_cli.writing.door import Answer, Reading

MOST_FILES = 200
_LONGEST_NAME = 120
_NO_NAME = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')


class FormsBrought:
    """The page."""

    duong = "/bieu"

    def form(self, visit: Visit, filled: Fields, wrong: Mapping[str, str], status: int = 200) -> Response:  # noqa: ARG002
        """Return the page with its form: nothing that was chosen can be chosen again for a person."""
        return html(
            "bieu.html.j2",
            status,
            muc=visit.muc,
            the=visit.the,
            loi=wrong,
            nhieu_nhat=MOST_FILES,
            dung_luong=MOST_UPLOADED // 1_000_000,
        )

    def read(self, visit: Visit, folder: ThuMuc) -> Draft:  # noqa: ARG002 - worked out when the folder is locked
        """Return what the files say."""
        brought = [(name, data) for name, data in visit.tep if name or data]
        called = visit.desk.bring(_read(brought)) if brought else visit.form["lo"]
        files = visit.desk.brought(called)
        if not files:
            gone = "Các tệp đã nhận không còn được giữ; hãy chọn lại." if visit.form["lo"] else "Chưa chọn tệp nào."
            return Draft(None, {"tep": gone}, "")
        seen: list[TepXem] = []

        def request(reading: Reading) -> Answer:
            results = take_all(reading.folder, files, visit.desk.today(), Wanted())
            seen[:] = [_seen(result) for result in results]
            return Answer(tuple(edits(reading.root, results)))

        return Draft(request, {}, "", seen, (("lo", called),))


def _read(brought: Sequence[tuple[str, bytes]]) -> tuple[TepBieu, ...]:
    """Read files as the command does; each lies in a folder of its own, so that its name need not be trusted."""
    found = []
    with tempfile.TemporaryDirectory(prefix="hoagiai-") as top:
        for place, (name, data) in enumerate(brought):
            folder = Path(top, str(place))
            folder.mkdir()
            path = folder / _plain(name)
            path.write_bytes(data)
            found.append(read_file(path))
    return tuple(found)


def _plain(name: str) -> str:
    last = re.split(r"[/\\]", name)[-1]
    stem, dot, suffix = _NO_NAME.sub("_", last).rpartition(".")
    short = (
        f"{stem[: _LONGEST_NAME // 3]}{dot}{suffix[:8]}" if len(last.encode()) > _LONGEST_NAME else stem + dot + suffix
    )
    return short if short.strip(". ") else "tep"


def _seen(result: KetQuaTep) -> TepXem:
    about = ", ".join(filter(None, (result.don_vi, result.ky)))
    if result.intake is None:
        return TepXem(result.path.name, about, loi=result.loi or "")
    intake = result.intake
    refused = tuple(f"{item.noi}: {item.loi}" for item in intake.tu_choi)
    return TepXem(result.path.name, about, tuple(intake.thay_doi), tuple(intake.luu_y), refused)
