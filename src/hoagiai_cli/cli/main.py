"""The entry point: streams, language, and the one place where an error becomes text and an exit code.

Exit codes: 0 = fine, 1 = findings, 2 = wrong usage or environment.
"""

import gc
import io
import os
import sys
import warnings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> "NoReturn":
    """Run the command line and leave the process."""
    # A run is short and makes few cycles: looking for them while the libraries load costs more than it frees.
    gc.set_threshold(10_000_000, 20, 20)
    _utf8_streams()
    if not os.environ.get("HOAGIAI_DEBUG"):
        # What libraries warn their programmers of is not for an officer, and is in English.
        warnings.simplefilter("ignore")
    from hoagiai_cli.cli.front import answer

    plain = answer(sys.argv[1:], os.environ)
    if plain is not None:
        # The commonest questions of people, scripts and completion: no parser is needed to answer them.
        try:
            sys.stdout.write(plain)
            sys.stdout.flush()
        except OSError as error:
            _leave(_not_written(error))
        _leave(0)
    from hoagiai_cli.cli import vietnamese

    vietnamese.install()
    _leave(_run())


def _run() -> int:  # noqa: PLR0911 - one exit for each way a command can end
    import click

    from hoagiai_cli.cli.app import app
    from hoagiai_cli.cli.console import say, screen_width
    from hoagiai_cli.cli.loading import FolderHasErrors
    from hoagiai_cli.cli.narrow_help import narrow_help
    from hoagiai_cli.diagnostics.errors import UserError

    if os.environ.get("_HOAGIAI_COMPLETE"):
        from hoagiai_cli.cli.completion_shells import register

        register()
    try:
        result = app(standalone_mode=False, prog_name="hoagiai", **narrow_help(screen_width()))
        sys.stdout.flush()
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        say(shown.getvalue().rstrip("\n"), err=True)
        return 2
    except FolderHasErrors as error:
        from hoagiai_cli.reporters.text import render

        say("\n".join(render(error.findings)), err=True)
        return 1
    except UserError as error:
        say(f"Lỗi: {error}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        say("Đã dừng theo yêu cầu.", err=True)
        return 130
    except OSError as error:
        return _not_written(error)
    except Exception as error:
        if os.environ.get("HOAGIAI_DEBUG"):
            raise
        say(
            f"Lỗi trong chương trình ({type(error).__name__}): {error}\n"
            "Đây là lỗi của hoagiai, không phải của tệp kế hoạch. Đặt biến môi trường HOAGIAI_DEBUG=1, chạy lại\n"
            "và gửi toàn bộ phần in ra cho người bảo trì.",
            err=True,
        )
        return 2
    return result if isinstance(result, int) else 0


def _not_written(error: OSError) -> int:
    """Say what the system refused, and leave nothing in the streams that would be refused again on the way out."""
    from hoagiai_cli.cli.console import say
    from hoagiai_cli.diagnostics.errors import os_reason

    if isinstance(error, BrokenPipeError):
        # The reader of our output ("| head") has left: nothing to say, and nowhere to say it.
        _drop_output()
        return 0
    if error.filename is None:
        _drop_output()
        say(f"Lỗi: không ghi được: {os_reason(error)}", err=True)
    else:
        say(f"Lỗi: {error.filename}: {os_reason(error)}", err=True)
    return 2


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _utf8_streams() -> None:
    """Vietnamese on a Windows console, in a pipe, under any locale: always UTF-8. A closed stream swallows."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for the whole run
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace")


def _leave(code: int) -> "NoReturn":
    sys.exit(code)
