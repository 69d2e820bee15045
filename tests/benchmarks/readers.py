"""How long and with how much memory a hundred pages are read in the box, in each format.

Run by hand, on a quiet machine: `python -m tests.benchmarks.readers`
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from agenda.importing.readers import box, read
from tests.importing.readers.files import level
from tests.importing.readers.office import converted, word_document
from tests.importing.readers.test_docx import FIRST

ITEMS = 500  # with four paragraphs each: about a hundred pages of A4
TIMES = 5
WORDS = "The Clerk reported that the footpath by the mill had been cleared and that the invoice was as agreed. " * 2
LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)")
NUMBERING = f'<w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>{FIRST}'
MOST_SECONDS = {"docx": 0.5, "odt": 0.5, "html": 0.5, "pdf": 2.5, "rtf": 0.5, "doc": 15.0}
# Each format in a process of its own, which then knows the most memory that a child of its children ever held.
ONE = "import sys; from tests.benchmarks.readers import measured; print(*measured(sys.argv[1]))"


def minutes_in_word(items: int) -> bytes:
    entries = []
    for number in range(items):
        entries += [(f"Item {number}", "1", 0), (WORDS, None, 0), ("RESOLVED", None, 0), (WORDS, "1", 1)]
    return word_document(entries, NUMBERING)


def documents_of_each_format(folder: Path) -> Iterator[tuple[str, bytes]]:
    word = minutes_in_word(ITEMS)
    yield "docx", word
    if shutil.which("soffice"):
        for kind in ("odt", "pdf", "rtf", "doc"):
            yield kind, converted(word, "docx", kind, folder)
    entry = f"<h2>Item</h2><p>{WORDS}</p><p><b>RESOLVED</b></p><ol type=a><li>{WORDS}</li></ol>"
    yield "html", f"<!doctype html><html><body><h1>Minutes</h1>{entry * ITEMS}</body></html>".encode()


def measured(path: str) -> tuple[int, int, float, int]:
    """Lines, pages, seconds and MiB."""
    data = Path(path).read_bytes()
    taken = seconds(lambda: read(data, "minutes"), TIMES)
    lines = read(data, "minutes").lines
    return len(lines), max(line.page or 0 for line in lines), taken, most_memory()


def most_memory() -> int:
    """MiB of the largest child that this process has had and outlived."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def seconds(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def main() -> None:
    print(f"{'':6}{'lines':>8}{'pages':>8}{'seconds':>9}{'at most':>9}{'MiB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for kind, data in documents_of_each_format(Path(folder)):
            path = Path(folder) / "measured"
            path.write_bytes(data)
            lines, pages, taken, memory = subprocess.check_output(
                [sys.executable, "-c", ONE, str(path)], cwd=box.ROOT, text=True
            ).split()
            shown = pages if pages != "0" else "?"  # web pages know none
            print(f"{kind:6}{lines:>8}{shown:>8}{float(taken):>9.2f}{MOST_SECONDS[kind]:>9}{memory:>6}")


if __name__ == "__main__":
    main()
