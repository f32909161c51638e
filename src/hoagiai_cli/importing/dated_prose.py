"""What is kept as words and names a time: perhaps a duty, and never passed over in silence.

Every paragraph and cell of a document is read into a field, kept as words, or left out and listed. Words that are kept
may lay a duty on somebody in a way that no rule reads; so a deadline in them is asked about, whatever the sentence.
"""

import re
from collections.abc import Iterable, Sequence

from hoagiai_cli.importing.blocks import Doan
from hoagiai_cli.importing.brackets import read_bracket
from hoagiai_cli.importing.prose_times import ANY_TIME, COMES_BACK, TIME
from hoagiai_cli.importing.reading import So, ViecDoc
from hoagiai_cli.language.formatting import shortened

_LABEL = re.compile(r"(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành)[^:.;]{0,30}:", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;]) +")
_DAY_ALONE = re.compile(r"(?:trước|chậm nhất|xong|hết)(?: là)?(?: ngày)? \d{1,2}\b", re.IGNORECASE)


def doubt_kept(words: Iterable[Doan], duties: Sequence[ViecDoc], so: So) -> None:
    """Ask about each paragraph that is kept as words and holds a deadline, once, unless it was asked about already.

    Args:
        words: All paragraphs and cells of the document.
        duties: The duties that were read from sentences.
        so: What became of each paragraph; takes the doubts.
    """
    known = {duty.vi_tri for duty in duties} | {found.vi_tri for found in so.xem_lai}
    for doan in words:
        if so.is_kept(doan.thu_tu) and doan.vi_tri not in known:
            for sentence in _SENTENCE.split(doan.phang):
                time = TIME.search(sentence) or COMES_BACK.search(sentence) or _labelled(sentence)
                if time:
                    _ask(doan.vi_tri, time[0], sentence, so)
                    break


def _labelled(sentence: str) -> re.Match[str] | None:
    """Find a time that a label announces, whatever stands before it: "Thời gian: Tháng 11/2026"."""
    label = _LABEL.search(sentence)
    return ANY_TIME.search(sentence, label.end()) if label else None


def doubt_beside(tasks: Iterable[ViecDoc], so: So) -> None:
    """Ask about a time that stands in another field of a task, or in its words where the task has no time."""
    for task in tasks:
        for label, words in task.khac:
            time = TIME.search(words) or _DAY_ALONE.search(words)
            if time:
                so.doubt(
                    task.vi_tri,
                    f"“{label}” của “{shortened(task.ten, 50)}” có thời gian ({time[0]}) đứng ngoài thời gian thực "
                    "hiện; giữ làm lời văn, hãy xem có phải là hạn không",
                )
        for words in task.doan:
            given = read_bracket(words.replace("**", ""))
            if given:
                so.doubt(
                    task.vi_tri,
                    f"dưới “{shortened(task.ten, 50)}” có việc giao riêng trong ngoặc cho {', '.join(given.chu_tri)}: "
                    f"“{shortened(given.truoc.strip(' -+•'), 50)}”; giữ làm lời văn, hãy xem có phải nhiệm vụ không",
                )
        found = None if task.thoi_gian else next(filter(None, map(ANY_TIME.search, task.doan)), None)
        if found:
            so.doubt(
                task.vi_tri,
                f"“{shortened(task.ten, 50)}” không nêu thời gian thực hiện, trong lời văn có “{found[0].strip()}”; "
                "hãy xem có phải là hạn không",
            )


def _ask(place: str, time: str, sentence: str, so: So) -> None:
    so.doubt(
        place,
        f"có thời gian ({time.strip()}): “{shortened(sentence.strip(' -–+*•'), 70)}”; giữ làm lời văn, hãy xem có phải "
        "theo dõi như nhiệm vụ không",
    )
