"""The one exception that carries a message for the user."""


class UserError(Exception):
    """Wrong usage or environment; the text is Vietnamese and is printed as it is, with exit code 2."""
