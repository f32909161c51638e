"""How files are edited in place: one set of settings, with which what is not touched comes back byte for byte."""

from ruamel.yaml import YAML

WIDTH = 10**6
"""Never reached: the library would fold long lines anew, and a one-word change would be a diff of a paragraph."""


def new_yaml() -> YAML:
    """Return a reader and writer for one file.

    One object must not read two files: a ``%YAML 1.1`` line of the first would change what ``no`` means in the second.
    """
    yaml = YAML()
    yaml.width = WIDTH
    yaml.preserve_quotes = True
    yaml.allow_duplicate_keys = False
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
