"""What the source could not carry over, and what its notes say: laid before the person who reads the plan."""

from hoagiai_cli.importing.blocks import Bang, Nguon, paragraphs
from hoagiai_cli.importing.reading import KeHoachDoc, XemLai

_SHOWN = 300


def with_losses(plan: KeHoachDoc, source: Nguon) -> KeHoachDoc:
    """Return the reading with all that was left out of the source named at its place."""
    doubts = [XemLai(loss.vi_tri, f"{loss.mo_ta}; hãy đối chiếu với bản gốc") for loss in source.mat if loss.can_xem]
    doubts += [
        XemLai(doan.vi_tri, f"có chú thích “{words}”; hãy xem chú thích có đổi thời hạn hay đơn vị không")
        for doan in paragraphs(source.khoi)
        for words in doan.chu_thich
    ]
    doubts += [
        XemLai(table.trong, f"có bảng nằm trong ô, được đọc riêng: “{_words(table)}”; hãy xem thuộc việc nào")
        for table in source.khoi
        if isinstance(table, Bang) and table.trong
    ]
    left = [(loss.vi_tri, loss.mo_ta) for loss in source.mat if not loss.can_xem]
    if not doubts and not left:
        return plan
    return plan._replace(
        can_xem_lai=(*plan.can_xem_lai, *doubts),
        bo=(*plan.bo, *left),
        doan_van=plan.doan_van._replace(tong=plan.doan_van.tong + len(left), bo=plan.doan_van.bo + len(left)),
    )


def _words(table: Bang) -> str:
    return "; ".join(" ".join(cell.phang for cell in row if cell.phang and not cell.tiep) for row in table.hang)[
        :_SHOWN
    ]
