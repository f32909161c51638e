"""An office's own Word form: Jinja in a .docx, checked before anything is written."""

from hoagiai_cli.templating.word_form.fill import fill_form

__all__ = ["fill_form"]
