"""How much a template may do: a count of steps and of characters, kept while it is being rendered.

A template of a plan folder comes with the folder, from anywhere. What it prints and how often it loops is counted here;
what one single operation could make out of little is refused in ``sandbox``; what still takes too long is ended from
outside, by ``apart``.
"""

from jinja2.exceptions import SecurityError

MAX_STEPS = 1_000_000
"""Rounds of loops, calls and printed values: an annex of 10,000 rows takes some 200,000."""
MAX_CHARACTERS = 100_000_000
"""Characters made on the way to the document, each time that they are made."""
MAX_NUMBER = 10**30


class TooMuchError(SecurityError):
    """The template does more than any document needs; the words say what."""


class Budget:
    """What is left of the steps and characters of one document."""

    def __init__(self, steps: int = MAX_STEPS, characters: int = MAX_CHARACTERS) -> None:
        self._steps = steps
        self._characters = characters

    def step(self, characters: int = 0) -> None:
        """Count one step, and the characters that it makes.

        Raises:
            TooMuchError: When nothing is left.
        """
        self._steps -= 1
        if self._steps < 0:
            raise TooMuchError("lặp hoặc gọi quá nhiều lần")
        self._characters -= characters
        if self._characters < 0:
            raise TooMuchError("in ra quá dài")
