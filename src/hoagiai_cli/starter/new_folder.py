"""The files of a new plan folder: a plan to be changed, schemas, and what editors, git and CI need."""

from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.model.json_schema import KINDS, schema_text

_PLAN = {
    "plans/cau-hinh.yaml": "cau-hinh.yaml",
    "plans/don-vi/don-vi-mau.yaml": "don-vi-mau.yaml",
    "plans/ke-hoach-mau/ke-hoach.yaml": "ke-hoach.yaml",
    "plans/ke-hoach-mau/nhiem-vu/nhiem-vu-mau.yaml": "nhiem-vu-mau.yaml",
}
_AROUND = {
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/ke-hoach.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
}


class Made(NamedTuple):
    """What was written, and what was there already and stayed as it was; relative to the folder."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def contents(nam: int, *, with_plan: bool) -> dict[str, str]:
    """Return the files' texts by path.

    Args:
        nam: The year that the model plan is for.
        with_plan: Whether to make the model plan; a folder that has plans needs none.
    """
    texts = {}
    if with_plan:
        texts.update({path: _text(name).format(nam=nam) if "{nam}" in _text(name) else _text(name)
                      for path, name in _PLAN.items()})  # fmt: skip
    texts.update({f"schemas/{kind}.schema.json": schema_text(kind) for kind in KINDS})
    texts.update({path: _text(name) for path, name in _AROUND.items()})
    return texts


def make(folder: Path, nam: int) -> Made:
    """Write the files; never over one that exists.

    Raises:
        UserError: When the folder cannot be written to.
    """
    written: list[str] = []
    kept: list[str] = []
    for name, text in contents(nam, with_plan=not (folder / "plans").exists()).items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            kept.append(name)
        except OSError as error:
            raise UserError(f"không ghi được {path}: {os_reason(error)}") from None
        else:
            written.append(name)
    return Made(tuple(written), tuple(kept))


def _text(name: str) -> str:
    return (files("hoagiai_cli.starter") / "files" / name).read_text(encoding="utf-8")
