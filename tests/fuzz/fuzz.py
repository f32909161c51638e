"""Fuzz the readers: ``python tests/fuzz/fuzz.py --reader word --seconds 600``.

A worker runs inputs one after another and reports; what hangs it is seen from outside. A find is an input that gave a
traceback, took more than five seconds of the processor, more than 500 MB, or printed English or control characters. It
is kept small under ``tests/fuzz/finds/<reader>/``, where the suite plays it again. With ``--atheris`` the inputs are led by
what code they reach, where that library is installed.
"""

import argparse
import contextlib
import hashlib
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

import readers
from readers import READERS, Reader

HANG = 5.0
"""Seconds of the processor that one input may take."""
MEMORY = 500_000_000
"""Bytes by which one input may make the process grow."""
SILENT = 120.0
"""Seconds without a sign of life after which a worker is ended."""
FOUND = 7
"""A worker's exit code after a find."""
KEEP = True
FINDS = Path(__file__).parent / "finds"


class TooLongError(BaseException):
    """An input took too long; no handler of the program may take it for its own."""


class Tried(Exception):  # noqa: N818
    """What was wrong with an input: the kind, and the words."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(f"{kind}: {words}")
        self.kind = kind
        self.words = words


def try_one(reader: Reader, top: Path, data: bytes) -> None:
    """Put one input before a reader.

    Raises:
        Tried: When what came of it is not for a user.
    """
    with contextlib.suppress(AttributeError):
        signal.setitimer(signal.ITIMER_PROF, HANG)
    before = _peak()
    try:
        said = reader.run(top, data)
    except TooLongError:
        raise Tried("hang", f"more than {HANG:.0f} s\n{_where()}") from None
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        raise Tried("traceback", f"{type(error).__name__}\n{_where()}") from None
    finally:
        with contextlib.suppress(AttributeError):
            signal.setitimer(signal.ITIMER_PROF, 0)
    if _peak() - before > MEMORY:
        raise Tried("memory", f"{(_peak() - before) // 1_000_000} MB")
    if "Traceback" in said or "Lỗi trong chương trình" in said:
        raise Tried("traceback", said[-2000:])
    if controls := readers.controls_in(said):
        raise Tried("control", " ".join(controls))
    if english := readers.english_in(said, data, ours=readers.own_words(top)):
        line = next((line for line in said.split("\n") if english[0] in line), "")
        raise Tried("english", f"{' '.join(dict.fromkeys(english))}\n{line[:600]}")


def _where() -> str:
    return traceback.format_exc()[-3000:]


def _peak() -> int:
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _arm() -> None:
    def ring(*_: object) -> None:
        raise TooLongError

    with contextlib.suppress(AttributeError):
        signal.signal(signal.SIGPROF, ring)


def work(reader: Reader, seed: int, rounds: int, seconds: float, scratch: Path) -> int:
    """Run inputs; write each before it runs, so that it is there if the process is ended. Return the number of finds."""
    readers.quiet()
    _arm()
    top = scratch / "thu-muc"
    top.mkdir(exist_ok=True)
    seeds = reader.seeds(top)
    for data in seeds:
        try_one(reader, top, data)
    started, count, found = time.monotonic(), 0, Counter[str]()
    slowest = 0.0
    while (not rounds or count < rounds) and (not seconds or time.monotonic() - started < seconds):
        # Each input from its own number: one is repeated without those before it.
        data = readers.pick(random.Random(f"{seed}/{count}"), reader, seeds)  # noqa: S311
        (scratch / "input").write_bytes(data)
        before = time.process_time()
        try:
            try_one(reader, top, data)
        except Tried as tried:
            found[_keep(reader, data, tried)] += 1
        slowest = max(slowest, time.process_time() - before)
        count += 1
    report = {
        "reader": reader.name,
        "inputs": count,
        "seconds": round(time.monotonic() - started, 1),
        "slowest": round(slowest, 2),
    }
    report |= {"peak_mb": _peak() // 1_000_000, "finds": sum(found.values()), "kinds": len(found)}
    sys.stdout.write(json.dumps(report) + "\n")
    return len(found)


def _keep(reader: Reader, data: bytes, tried: Tried) -> str:
    """Keep a find unless one with the same fault is there; return what tells the fault."""
    last = [line.strip() for line in tried.words.split("\n") if line.strip().startswith("File ")][-1:]
    fault = tried.kind + (last[0] if last else tried.words.split("\n")[0])
    name = f"{tried.kind}-{hashlib.sha256(fault.encode()).hexdigest()[:8]}{reader.suffix}"
    folder = FINDS / reader.name
    if not KEEP or not (folder / name).exists():
        if KEEP:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        sys.stderr.write(f"== {reader.name}: {name} ({len(data)} bytes)\n{tried.words}\n")
        sys.stderr.flush()
    return fault


def watch(reader: str, seed: int, rounds: int, seconds: float) -> int:
    """Run a worker and end it when it gives no sign of life; return 1 where anything was found."""
    left, found, first = seconds, 0, seed
    while True:
        with tempfile.TemporaryDirectory() as name:
            scratch, started = Path(name), time.monotonic()
            command = [sys.executable, __file__, "--reader", reader, "--seed", str(first), "--rounds", str(rounds)]
            command += [] if KEEP else ["--keep-nothing"]
            with subprocess.Popen([*command, "--seconds", str(left), "--worker", name]) as worker:
                while worker.poll() is None:
                    time.sleep(0.1)
                    last = scratch / "input"
                    if last.exists() and time.time() - last.stat().st_mtime > SILENT:
                        worker.kill()
                        break
            if worker.returncode in {0, FOUND}:
                return 1 if worker.returncode or found else 0
            if worker.returncode > 0:
                return worker.returncode  # a fault of this harness: it is printed
            data = (scratch / "input").read_bytes() if (scratch / "input").exists() else b""
            _keep(READERS[reader], data, Tried("ended", f"worker ended with {worker.returncode}"))
            found, first = found + 1, first + 1000
            left = max(1.0, left - (time.monotonic() - started)) if seconds else 0
            if found > 20 or (seconds and left <= 1) or (rounds and not seconds):
                return 1


def led(reader: Reader, seconds: float) -> None:
    """Let atheris choose the inputs by what they reach; it keeps its own finds in the current folder."""
    import atheris

    with tempfile.TemporaryDirectory() as name:
        top, corpus = Path(name) / "thu-muc", Path(name) / "dau"
        top.mkdir()
        corpus.mkdir()
        with atheris.instrument_imports(include=["hoagiai_cli"]):
            seeds = reader.seeds(top)
        for number, data in enumerate(seeds):
            (corpus / str(number)).write_bytes(data)

        def mutate(data: bytes, _size: int, seed: int) -> bytes:
            try:
                return reader.mutate(random.Random(seed), [data or seeds[0]], words=reader.words)  # noqa: S311
            except Exception:  # noqa: BLE001 - an input that is no package any more cannot be spoiled as one
                return seeds[seed % len(seeds)]

        def once(data: bytes) -> None:
            try:
                try_one(reader, top, data)
            except Tried as tried:
                _keep(reader, data, tried)

        readers.quiet()
        _arm()
        options = [
            sys.argv[0],
            str(corpus),
            f"-max_total_time={int(seconds)}",
            "-rss_limit_mb=1500",
            "-max_len=1000000",
        ]
        atheris.Setup(options, once, custom_mutator=mutate)
        atheris.Fuzz()


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=sorted(READERS), required=True)
    parser.add_argument("--seconds", type=float, default=0)
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument("--keep-nothing", action="store_true", help="only say what was found")
    parser.add_argument("--input", type=Path, help="put this one file before the reader")
    chosen = parser.parse_args()
    reader = READERS[chosen.reader]
    if chosen.keep_nothing:
        globals()["KEEP"] = False
    if chosen.atheris:
        led(reader, chosen.seconds or 600)
        return 0
    if chosen.input:
        readers.quiet()
        return play(reader, [chosen.input])
    if chosen.worker:
        return FOUND if work(reader, chosen.seed, chosen.rounds, chosen.seconds, chosen.worker) else 0
    if not chosen.seconds and not chosen.rounds:
        chosen.seconds = 600.0
    return watch(chosen.reader, chosen.seed, chosen.rounds, chosen.seconds)


def play(reader: Reader, paths: list[Path]) -> int:
    """Put files before a reader once more; print what is wrong and return how many are."""
    _arm()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        top = Path(name) / "thu-muc"
        top.mkdir()
        reader.seeds(top)
        for path in paths:
            try:
                try_one(reader, top, path.read_bytes())
            except Tried as tried:
                wrong += 1
                sys.stderr.write(f"{path}: {tried}\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
