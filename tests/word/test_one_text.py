"""The same file has one text, whoever reads it: import, ``text`` and ``document check`` see the same words."""

import re
import zipfile

import pytest
from docx_maker import docx, level, numbering, p, tbl, tc
from typer.testing import CliRunner

from hoagiai_cli.checking.lines import read_lines
from hoagiai_cli.importing.blocks import paragraphs
from hoagiai_cli.importing.sources.read import read_bytes
from hoagiai_cli.word.body import read_word
from hoagiai_cli.word.plain import plain_lines
