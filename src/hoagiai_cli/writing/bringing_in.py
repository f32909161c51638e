"""A plan document into the folder: read before the folder is locked, compared and written while it is."""

from hoagiai_cli.importing.run import BanDoc, LanNhap, YeuCau, against_folder, understand
from hoagiai_cli.importing.writing import edits
from hoagiai_cli.writing.door import Answer, carry_out_unread


def bring_in(request: YeuCau) -> tuple[LanNhap, tuple[str, ...]]:
    """Import a document; return what came of it and what befell on the way.

    Raises:
        UserError: When the document cannot be read, or the folder cannot be written.
    """
    read: BanDoc = understand(request)
    done = against_folder(request, read)
    if request.dry_run or done.bo_qua or done.so_sanh is None:
        return done, ()

    def work() -> Answer:
        nonlocal done
        done = against_folder(request, read)
        return Answer(tuple(edits(done.goc, done.so_sanh)) if done.so_sanh and not done.bo_qua else ())

    outcome = carry_out_unread(done.goc, "import", work)
    written = tuple(path.relative_to(done.goc).as_posix() for path in outcome.written)
    return done._replace(da_ghi=written), outcome.notes
