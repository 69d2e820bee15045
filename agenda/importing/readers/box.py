"""The box: files from strangers are read in a process of their own, which can hurt nothing but itself.

It has no environment, no forks, 512 MiB, ten seconds of the processor and fifteen of the clock. Two boxes run at once
on a machine, whoever asks; others queue behind them.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

from agenda.importing.readers import ocr, wire
from agenda.importing.readers.doc import as_docx
from agenda.importing.readers.reading import Reading, RefusalCode, Unreadable

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent
SECONDS = 15  # of the clock, for one file
GIVES_WAY = 1.0  # seconds, after which a file is read with less of the processor
# Seconds in the queue. A page that is waited for has to answer before its server gives up on it (after thirty).
PATIENCE = 10.0
MOST_OUTPUT = 32 * 1024 * 1024
# Two locks for two boxes. They need files that every process of this archive can open and nobody can fill up or
# delete, and the system lets go of them when a process dies: our own source files.
SLOTS = (HERE / "box.py", HERE / "child.py")
START = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    "from agenda.importing.readers.child import main; main(*sys.argv[1:])"
)
BUSY = "Other files are being read at the moment. Try again in a minute."
TOO_SLOW = "Reading the file takes longer than the archive allows. Save its parts as files of their own, or as text."
TOO_LARGE = "Reading the file takes more memory than the archive allows. Save its parts as files of their own."
# Signals by which the system, or a library that cannot get memory, ends a process.
ENDS: dict[str, tuple[RefusalCode, str]] = {
    "SIGXCPU": ("too_slow", TOO_SLOW),
    "SIGABRT": ("too_large", TOO_LARGE),
    "SIGTRAP": ("too_large", TOO_LARGE),
}


@contextmanager
def slot(patience: float | None = None) -> Iterator[None]:
    until = monotonic() + (PATIENCE if patience is None else patience)
    while True:
        for path in SLOTS:
            with open(path, "rb") as file:
                if locked(file.fileno()):
                    yield
                    return
        if monotonic() > until:
            raise Unreadable("too_slow", BUSY)
        sleep(0.02)


def locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def run(data: bytes, *task: str, seconds: float = SECONDS, environment: dict[str, str] | None = None) -> bytes:
    """What a child process answers about these bytes; to be called in a slot."""
    with tempfile.TemporaryFile() as source:
        source.write(data)
        source.seek(0)
        child = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", START, *task],
            stdin=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment or {}, cwd=os.sep,
            start_new_session=True,
        )  # fmt: skip
        until = monotonic() + seconds
        output = heard(child, seconds)
    if len(output) > MOST_OUTPUT:
        raise Unreadable("too_large", TOO_LARGE)
    if child.returncode and monotonic() >= until:
        raise Unreadable("too_slow", TOO_SLOW)
    if child.returncode:
        raise ended(child.returncode)
    return output


def heard(child: "subprocess.Popen[bytes]", seconds: float) -> bytes:
    """All that the child says, until it is silent or its time is up; then it is gone, with all that it started."""
    watches = [threading.Timer(GIVES_WAY, give_way, [child]), threading.Timer(max(seconds, 0), kill, [child])]
    for watch in watches:
        watch.start()
    try:
        assert child.stdout is not None
        with child.stdout as stream:
            output = stream.read(MOST_OUTPUT + 1)
            if len(output) > MOST_OUTPUT:
                kill(child)
        child.wait()
    finally:
        for watch in watches:
            watch.cancel()
            watch.join()
        kill(child)
    return output


def give_way(child: "subprocess.Popen[bytes]") -> None:
    """A file that takes long yields the processor to those that do not."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PGRP, child.pid, 10)


def kill(child: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        child.kill()
        return
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def ended(code: int) -> Unreadable:
    name = signal.Signals(-code).name if code < 0 else ""
    return Unreadable(*ENDS.get(name, ("damaged", wire.FAILED)))


def ask(data: bytes, *task: str, patience: float | None = None) -> bytes:
    with slot(patience):
        return wire.opened(run(data, *task))


def read(data: bytes, kind: str, patience: float | None = None) -> Reading:
    if kind != "doc":
        return wire.unpacked(ask(data, "read", kind, patience=patience))
    with slot(patience):
        until = monotonic() + SECONDS
        converted = as_docx(data, lambda command, home: run_program(b"", command, home, SECONDS))
        reading = wire.unpacked(wire.opened(run(converted, "read", "zip", seconds=until - monotonic())))
    return replace(reading, format="doc")


def read_scan(data: bytes, patience: float | None = None) -> Reading:
    def shown(page: int) -> bytes:
        return ask(data, "picture", str(page), str(ocr.LONGEST), patience=patience)

    def words_on(command: list[str], picture: bytes) -> bytes:
        with slot(patience):
            return run_program(picture, command, {"OMP_THREAD_LIMIT": "1"}, ocr.SECONDS)

    return ocr.read_scan(pages(data), shown, words_on)


def pages(data: bytes) -> int:
    return int(ask(data, "pages"))


def picture(data: bytes, page: int, longest: int) -> bytes:
    return ask(data, "picture", str(page), str(longest))


def documents(data: bytes) -> list[tuple[str, bytes]]:
    """What is inside a zip that is no document itself; empty if it is one."""
    return wire.unpacked_files(ask(data, "documents"))


def run_program(data: bytes, command: list[str], environment: dict[str, str], seconds: int) -> bytes:
    return run(data, "program", str(seconds), *command, seconds=seconds, environment=environment)
