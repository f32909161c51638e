"""The files of a new plan folder: a plan to be changed, schemas, and what editors, git and CI need."""

from importlib.resources import files

from hoagiai_cli.model.json_schema import KINDS, schema_text

_FILES = files("hoagiai_cli.starter") / "files"
_PLAN = {
    "plans/cau-hinh.yaml": "cau-hinh.yaml",
    "plans/don-vi/don-vi-mau.yaml": "don-vi-mau.yaml",
    "plans/ke-hoach-mau/ke-hoach.yaml": "ke-hoach.yaml",
    "plans/ke-hoach-mau/nhiem-vu/nhiem-vu-mau.yaml": "nhiem-vu-mau.yaml",
}
START = "mo-hoagiai.cmd"
"""The file that opens a console in the plan folder on Windows, at a double click."""

_AROUND = {
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
    START: "mo-hoagiai.cmd",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/ke-hoach.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab-ci.yml",
}


HOLIDAYS = tuple(sorted(int(file.name.removesuffix(".yaml")) for file in (_FILES / "ngay-nghi").iterdir()))
"""The years whose days off are shipped; a folder of another year writes its own file."""


def around() -> frozenset[str]:
    """Return the files beside ``plans`` that a new folder gets; relative to the folder that holds it."""
    return frozenset((*_AROUND, *(f"schemas/{kind}.schema.json" for kind in KINDS)))


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
    if with_plan and nam in HOLIDAYS:
        texts[f"plans/ngay-nghi/{nam}.yaml"] = holidays(nam)
    texts.update({f"schemas/{kind}.schema.json": schema_text(kind) for kind in KINDS})
    texts.update({path: _text(name) for path, name in _AROUND.items()})
    return texts


def holidays(nam: int) -> str:
    """Return the file of the days off of one of the years in ``HOLIDAYS``, with its sources."""
    return _text(f"ngay-nghi/{nam}.yaml")


def start_file() -> str:
    """Return the file that a double click on Windows opens, as it is shipped with the program too."""
    return _text(_AROUND[START])


def _text(name: str) -> str:
    text = (_FILES / name).read_text(encoding="utf-8")
    # Windows' command interpreter loses its place in a file whose lines end as they do elsewhere.
    return text.replace("\n", "\r\n") if name.endswith(".cmd") else text
