"""The server itself: on the loopback address alone, until nobody uses it any more."""

import http.client
import threading
import time
import urllib.request

import pytest
from served import DAY
from typer.testing import CliRunner

from form_city import make_city
from hoagiai_cli.cli.attention import gathered
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.serving.access import Access
from hoagiai_cli.serving.app import Pages
from hoagiai_cli.serving.desk import Desk
from hoagiai_cli.serving.run import listening, port_of, serve


def test_it_serves_on_the_loopback_address_and_stops_when_nobody_asks(tmp_path):
    root = make_city(tmp_path, 2)
    seen = []
    with listening(0) as opened:
        assert opened.getsockname()[0] == "127.0.0.1"
        access = Access(opened.getsockname()[1])

        def ask():
            with urllib.request.urlopen(access.invitation()) as answer:  # noqa: S310
                seen.append((answer.status, answer.headers["server"]))
            connection = http.client.HTTPConnection(*opened.getsockname())
            connection.request("GET", "/", headers={"Host": "xau.example"})
            seen.append(connection.getresponse().status)
            connection.close()

        def ready():
            threading.Thread(target=ask).start()

        app = Pages(Desk(root, lambda: DAY, gathered), access).app()
        began = access.last
        runner = threading.Thread(target=serve, args=(app, access, opened, ready, 2.0))
        runner.start()
        runner.join(60)
        assert not runner.is_alive()
        assert time.monotonic() - began >= 2.0
    assert seen == [(200, None), 421]


def test_a_port_that_is_taken_or_does_not_exist_is_told():
    with (
        listening(0) as opened,
        pytest.raises(UserError, match="không mở được cổng"),
        listening(opened.getsockname()[1]),
    ):
        pass
    for port in (-1, 70_000):
        with pytest.raises(UserError, match="từ 0 đến 65535"), listening(port):
            pass


def test_the_command_needs_a_folder(tmp_path):
    from hoagiai_cli.cli.app import app

    result = CliRunner().invoke(app, ["serve", "--goc", str(tmp_path / "khong-co")])
    assert isinstance(result.exception, UserError)


def test_a_folder_has_a_port_of_its_own_and_another_where_that_is_taken(tmp_path):
    port = port_of(tmp_path)
    assert port == port_of(tmp_path / "x" / "..")
    assert 49152 <= port < 65536
    with listening(port, or_any=True) as first, listening(port, or_any=True) as second:
        assert first.getsockname()[1] == port
        assert second.getsockname()[1] != port
    with listening(port) as first, pytest.raises(UserError, match="không mở được cổng"), listening(port):
        pass
