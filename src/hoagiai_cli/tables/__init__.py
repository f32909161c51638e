"""The tracking table that an office keeps in Excel or Word → claims on the tasks of its plan, and what must be asked.

``pages`` reads a file into cells, ``heads`` finds the tables in them, ``lines`` their rows; ``matching`` finds the task
of a row, ``said`` what its cells say of it, ``holders`` whose work it is; ``taking`` goes through the rows. Nothing is
guessed: what could be two things is a question (``questions``), answered at a terminal or in a file, else left out and
named.
"""
