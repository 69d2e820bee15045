"""How long and with how much memory a hundred pages are read, and whether a hostile neighbour slows a healthy file.

Run by hand, on a quiet machine: `python -m tests.benchmarks.readers`
"""

import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from agenda.importing.readers import Unreadable, box, read
from tests.importing.readers.files import level
from tests.importing.readers.hostile.corpus import CORPUS
from tests.importing.readers.office import converted, word_document
from tests.importing.readers.test_docx import FIRST

ITEMS = 500  # with four paragraphs each: about a hundred pages of A4
WORDS = "The Clerk reported that the footpath by the mill had been cleared and that the invoice was as agreed. " * 2
LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)")
NUMBERING = f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>{FIRST}'
MOST_SECONDS = {"docx": 0.5, "odt": 0.5, "html": 0.5, "pdf": 2.5, "rtf": 0.5, "doc": 15.0}


def documents_of_each_format(folder: Path) -> Iterator[tuple[str, bytes]]:
    entries = []
    for number in range(ITEMS):
        entries += [(f"Item {number}", "1", 0), (WORDS, None, 0), ("RESOLVED", None, 0), (WORDS, "1", 1)]
    word = word_document(entries, NUMBERING)
    yield "docx", word
    if shutil.which("soffice"):
        for kind in ("odt", "pdf", "rtf", "doc"):
            yield kind, converted(word, "docx", kind, folder)
    entry = f"<h2>Item</h2><p>{WORDS}</p><p><b>RESOLVED</b></p><ol type=a><li>{WORDS}</li></ol>"
    yield "html", f"<!doctype html><html><body><h1>Minutes</h1>{entry * ITEMS}</body></html>".encode()


@contextmanager
def memory() -> Iterator[list[int]]:
    """The most that any child of this process held in memory meanwhile, in MiB, asked for every ten milliseconds."""
    most, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.01):
            for pid in subprocess.run(
                ["pgrep", "-f", "agenda.importing.readers.child|soffice"], capture_output=True
            ).stdout.split():
                most[0] = max(most[0], resident(pid.decode()))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield most
    finally:
        over.set()
        thread.join()


def resident(pid: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def seconds(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def beside(name: str, data: bytes) -> float:
    """How long a healthy file takes while a hostile one is being read."""
    build = next(build for row, build, _ in CORPUS if row == name)
    hostile = threading.Thread(target=swallow, args=(build(),))
    hostile.start()
    time.sleep(0.5)
    taken = seconds(lambda: read(data, "minutes.docx"))
    assert hostile.is_alive(), "the hostile file had settled before the healthy ones were read"
    hostile.join()
    return taken


# What the asking process grows by: run by itself, because building a hostile file needs memory too.
ASKING = """
import sys
from agenda.importing.readers import Unreadable, documents, read
from tests.benchmarks.readers import resident
data = open(sys.argv[1], "rb").read()
before = resident("self")
try:
    for name, content in documents(data, "hostile"): read(content, name)
except Unreadable: pass
print(resident("self") - before)
"""


def growth(folder: Path) -> dict[str, int]:
    """MiB that a process grows by while it has each hostile file read."""
    grown = {}
    for name, build, _ in CORPUS:
        (folder / "hostile").write_bytes(build())
        command = [sys.executable, "-c", ASKING, str(folder / "hostile")]
        grown[name] = int(subprocess.check_output(command, cwd=box.ROOT))
    return grown


def swallow(data: bytes) -> None:
    try:
        read(data, "hostile")
    except Unreadable as refused:
        print(f"the hostile file: {refused.code}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for kind, data in documents_of_each_format(Path(folder)):
            taken = seconds(lambda data=data: read(data, "minutes"), 3)  # type: ignore[misc]
            with memory() as most:
                lines = read(data, "minutes").lines
            pages = max(line.page or 0 for line in lines) or "?"
            print(f"{kind}: {len(lines)} lines, {pages} pages, {taken:.2f} s of {MOST_SECONDS[kind]}, {most[0]} MiB")
    small = word_document([("Apologies", "1", 0)] * 50, NUMBERING)
    alone = seconds(lambda: read(small, "minutes.docx"), 20)
    together = beside("html: 400,000 attributes", small)
    print(f"a healthy file alone {alone * 1000:.0f} ms, beside a hostile one {together * 1000:.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        worst, most_grown = max(growth(Path(folder)).items(), key=lambda row: row[1])
    print(f"the process that asks grows by {most_grown} MiB at most ({worst})")
    print(f"{box.SECONDS} s is the most that any file is given")


if __name__ == "__main__":
    main()
