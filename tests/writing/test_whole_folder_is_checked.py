"""Nothing goes through the door that would add an error to the folder, wherever in it the error would stand."""

import pytest

from form_city import make_city, texts
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.store.editing import Edit
from hoagiai_cli.writing.door import _check, read_folder


def test_an_edit_that_adds_an_error_elsewhere_is_refused(tmp_path):
    root = make_city(tmp_path, 2)
    before = texts(root)
    path = root / "don-vi/phong-tu-phap.yaml"
    renamed = path.read_bytes().replace(b"ma: phong-tu-phap", b"ma: phong-khac")
    reading = read_folder(root)
    with pytest.raises(UserError):
        _check(reading, (Edit(path, path.read_bytes(), renamed),))
    _check(reading, (Edit(path, path.read_bytes(), path.read_bytes() + b"ghi_chu: them\n"),))
    assert texts(root) == before
