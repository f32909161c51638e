"""The office's own words for the report of one period, as its block of the period's file."""

from typing import Any, NamedTuple

from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.gathering.files import Addition, Setting, Step, edit_words
from hoagiai_cli.writing.door import Answer, Reading

NOTHING = "Lời của cơ quan không khác với tệp nên không ghi gì."


class OfficeWords(NamedTuple):
    """What an issuer says in a report.

    Attributes:
        ke_hoach: The plan.
        ky: The period ("quy-2-2025").
        don_vi: The issuer.
        loi: Each part that it writes, by its key; None takes the part's words away.
    """

    ke_hoach: str
    ky: str
    don_vi: str
    loi: tuple[tuple[str, str | None], ...]

    def answer(self, reading: Reading) -> Answer:
        """Return what is to be written of it.

        Raises:
            UserError: When it cannot be written.
        """
        plan = reading.folder.ho_so.get(self.ke_hoach)
        if plan is None:
            raise UserError("thư mục kế hoạch vừa thay đổi: kế hoạch không còn; hãy làm lại")
        written = plan.loi_bao_cao.get(self.ky)
        blocks = written.loi if written else ()
        place = next((place for place, block in enumerate(blocks) if block.don_vi == self.don_vi), None)
        steps: list[Step]
        if place is None:
            said: dict[str, Any] = {key: text for key, text in self.loi if text}
            steps = [Addition("loi", {"don_vi": self.don_vi, **said})] if said else []
        else:
            steps = [
                Setting(("loi", place, key), text) for key, text in self.loi if text != getattr(blocks[place], key)
            ]
        if not steps:
            return Answer(words=(NOTHING,))
        return Answer((edit_words(reading.root, self.ke_hoach, self.ky, steps),))
