"""What ``init`` writes: the files of a new folder, and the text of a Word file for ``git diff``."""
