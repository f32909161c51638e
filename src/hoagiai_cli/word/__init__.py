"""The only place that opens a Word file: what import, ``text``, ``document check`` and ``--mau`` read, they read here.

* ``file``: a path → its bytes, held in bounds; old kinds (.doc, .rtf, .odt) → .docx through LibreOffice.
* ``package``: bytes → ``Package``: the parts, found by their relationships, with limits; Strict read as
  Transitional.
* ``body``: ``read_word(data)`` → ``VanBanWord``: paragraphs (``DoanWord``) and tables (``BangWord``) in printed order,
  and ``mat``: everything that the walk could not carry over, each with its place.
* ``parts``: those types. ``styles``, ``numbering``: looks and automatic numbers, as Word reckons them.
* ``plain``: a ``VanBanWord`` as lines of text.

A walk takes tracked changes as accepted; text moved away, hidden or struck through is no text, and is listed in
``mat``.
"""
