"""Breaks that once went unnoticed, each with the tests that must see it."""

from typing import NamedTuple


class Named(NamedTuple):
    """A break of what went unnoticed once: the file, the text and what it becomes, the tests that must see it."""

    path: str
    before: str
    after: str
    tests: str


NAMED = {
    "the lock does not look whether its file is still the one": Named(
        "store/lock.py", "_try_lock(descriptor) and _is_still(path, descriptor)", "_try_lock(descriptor)", "tests/store/test_lock.py"
    ),
    "a document is not flushed to the disk": Named(
        "store/atomic.py", "            os.fsync(file.fileno())\n", "", "tests/store/test_flushing.py"
    ),
    "a plan file is not flushed to the disk": Named(
        "writing/replacing.py", "        os.fsync(file.fileno())\n", "", "tests/store/test_flushing.py"
    ),
    "the journal is not flushed to the disk": Named(
        "writing/journal.py", "                os.fsync(file.fileno())\n", "", "tests/store/test_flushing.py"
    ),
    "renames are not flushed to the disk": Named(
        "writing/journal.py", "            os.fsync(descriptor)\n", "            pass\n", "tests/store/test_flushing.py"
    ),
    "a file that grows is read once": Named(
        "store/source.py", "    while len(data) == size <= MAX_BYTES:", "    while False:", "tests/store/test_growing.py"
    ),
    "a file that grows past the limit is read on": Named(
        "store/source.py", "    if len(data) > MAX_BYTES:", "    if False:", "tests/store/test_growing.py"
    ),
    "git may fetch what a partial clone lacks": Named(
        "review/git.py", '    "GIT_NO_LAZY_FETCH": "1",\n', "", "tests/review/test_git_door.py"
    ),
    "a revision may begin with a dash": Named(
        "review/git.py", 'not revision.startswith("-") and ', "", "tests/review/test_git_door.py"
    ),
    "a blob that is missing is taken for one": Named(
        "review/git.py", '            if head[-1] == b"missing":\n                continue\n', "", "tests/review/test_git_door.py"
    ),
    "a Word form may be as large as it likes in all": Named(
        "templating/word_form/fill.py", "        total += len(package.read(name))\n", "        package.read(name)\n", "tests/templating/test_mau.py"
    ),
}  # fmt: skip
