"""Bytes of a file as people save them → text in the form that plan files have.

Mends what an editor, Word or Zalo leaves behind and nobody sees: a byte order mark, UTF-16, line ends of Windows,
decomposed letters, odd spaces, invisible characters, tabs in the indentation. It never guesses: bytes in a national
code page stay unreadable.
"""

import re
import unicodedata

from hoagiai_cli.language.characters import with_plain_spaces, without_zero_width

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_ENDS = re.compile("\r\n?")
# What libyaml takes for a line end and no editor shows as one.
_ODD_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_TABS = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_TRAILING_WHITE = re.compile(r"[ \t]+$", re.MULTILINE)

_BLOCK = re.compile(r"(?:[:-] )(?:\s*)([|>][-+0-9]{0,2})(?:[ \t]+#.*)?$")


def decode(data: bytes) -> str:
    """Return the text of a file.

    Raises:
        UnicodeDecodeError: When it is neither UTF-8 nor UTF-16 with its mark.
    """
    return data.decode("utf-16" if data[:2] in _UTF16 else "utf-8-sig")


def mend(text: str) -> str:
    """Return the text with plain line ends, spaces and letters; what is in order comes back as it was."""
    text = _LINE_ENDS.sub("\n", text)
    if not text.isascii():
        text = _ODD_LINE_ENDS.sub(" ", text)
        text = without_zero_width(with_plain_spaces(text))
        text = unicodedata.normalize("NFC", text)
    if "\t" in text:
        text = _TABS.sub(lambda white: white.group().replace("\t", "  "), text)
    return text


def without_trailing_white(text: str) -> str:
    """Return the text without white space at the ends of its lines."""
    return _TRAILING_WHITE.sub("", text)


def terminated(text: str) -> str:
    """Return the text with a line end at its end; a block text that ends with the file keeps saying the same."""
    if not text or text.endswith("\n"):
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    for place in range(len(lines) - 1, -1, -1):
        found = _BLOCK.search(lines[place].rstrip("\r"))
        if found is None:
            continue
        if all(not line.strip() or _indent(line) > _indent(lines[place]) for line in lines[place + 1 :]):
            line = lines[place]
            signs = found.group(1).replace("+", "").replace("-", "") + "-"
            lines[place] = line[: found.start(1)] + signs + line[found.end(1) :]
        break
    return "\n".join(lines) + end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
