"""Help on a terminal narrower than the fifty columns for which click lays it out at the least."""

from collections.abc import Iterable

import click

_CLICK_NARROWEST = 53


class _Formatter(click.HelpFormatter):
    """Gives names a third of the screen: a longer one stands on a line of its own, above its help."""

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = [self._fitting(name, text) for name, text in rows]
        super().write_dl(rows, min(col_max, self.width // 3), col_spacing)

    def _fitting(self, name: str, text: str) -> tuple[str, str]:
        """Put the values of an option that are too many for a line in front of its help."""
        if self.current_indent + len(name) <= self.width or " " not in name:
            return name, text
        option, _, values = name.rpartition(" ")
        return option, f"{values.replace('|', ', ')}. {text}"


def narrow_help(columns: int) -> dict[str, int]:
    """Return what the root command is told of the screen; nothing where click knows by itself."""
    if columns >= _CLICK_NARROWEST:
        return {}
    click.Context.formatter_class = _Formatter
    return {"terminal_width": columns}
