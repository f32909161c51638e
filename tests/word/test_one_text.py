"""The same file has one text, whoever reads it: import, ``text`` and ``document check`` see the same words."""
