"""A warning that says the same of many places is said once, with a count; an error is said where it stands."""

from hoagiai_cli.diagnostics.finding import Finding, Place, Severity
from hoagiai_cli.reporters.text import render


def found(severity, count):
    return [
        Finding(
            f"nhiem-vu/v{at}.yaml", Place(3, 5), "HG208", severity, "nhóm “các sở” chưa khai thành viên", "gõ setup"
        )
        for at in range(count)
    ]


def test_a_repeated_warning_is_said_once():
    lines = list(render(found(Severity.CANH_BAO, 9)))
    assert sum("chưa khai thành viên" in line for line in lines) == 1
    assert "  và 8 chỗ khác cũng vậy:" in lines
    assert "    nhiem-vu/v5.yaml:3:5" in lines
    assert "    nhiem-vu/v6.yaml:3:5" not in lines
    assert lines[-2:] == ["    … (--format json nêu đủ 9 chỗ)", "Có 9 cảnh báo."]


def test_every_error_is_said_where_it_stands():
    lines = list(render(found(Severity.LOI, 3)))
    assert sum("chưa khai thành viên" in line for line in lines) == 3
