"""The box: a child process that can hurt nothing but itself."""

import subprocess
import sys
import threading
import time

import pytest

from agenda.importing.readers import Unreadable, box, read
from tests.importing.readers.files import paragraph, shown, word


@pytest.fixture
def own_slots(monkeypatch, tmp_path):
    """Locks that no other test of this run, in another process, can hold."""
    slots = (tmp_path / "one", tmp_path / "two")
    for path in slots:
        path.touch()
    monkeypatch.setattr(box, "SLOTS", slots)


def in_box(code: str, seconds: float = 5) -> bytes:
    """Run a few lines under the limits of the box, as a library that goes wrong would."""
    start = box.START.replace("main(*sys.argv[1:])", f"limits.apply(limits.READER); exec({code!r})")
    start = start.replace("import main", "import limits")
    original, box.START = box.START, start
    try:
        with box.slot():
            return box.run(b"", seconds=seconds)
    finally:
        box.START = original


def test_a_file_is_read_in_a_process_of_its_own():
    assert shown(read(word(paragraph("Apologies")), "minutes.docx")) == ["Apologies"]


def test_the_process_that_asks_never_loads_what_reads_files():
    code = "import agenda.importing.readers, sys; print({'lxml', 'pypdfium2', 'PIL', 'striprtf'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], cwd=box.ROOT, text=True).strip() == "set()"


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("bytearray(10**9)", "damaged"),  # a MemoryError that nobody caught
        ("import os; os.abort()", "too_large"),  # how pdfium ends where it gets no memory
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "damaged"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "too_slow"),
        ("while True: sys.stdout.write('x' * 10**6)", "too_large"),
    ],
)
def test_whatever_ends_the_child_is_a_refusal(code, refusal):
    with pytest.raises(Unreadable) as refused:
        in_box(code)
    assert refused.value.code == refusal


def test_a_child_that_does_not_end_is_ended():
    began = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        in_box("import time; time.sleep(60)", seconds=0.5)
    assert refused.value.code == "too_slow"
    assert time.monotonic() - began < 10


def test_the_child_has_no_environment_and_writes_no_files(tmp_path):
    path = str(tmp_path / "written")
    code = f"""
import os
file = os.open({path!r}, os.O_CREAT | os.O_WRONLY)
try: os.write(file, b"x")
except OSError as error: sys.stdout.write(f"{{error.strerror}}, {{sorted(os.environ)}}")
"""
    assert in_box(code) in (b"File too large, []", b"File too large, ['LC_CTYPE']")  # which Python itself sets


@pytest.mark.usefixtures("own_slots")
def test_no_more_than_two_boxes_run_at_once():
    inside, most, done = 0, 0, []
    count = threading.Lock()

    def work() -> None:
        nonlocal inside, most
        with box.slot():
            with count:
                inside += 1
                most = max(most, inside)
            time.sleep(0.05)
            with count:
                inside -= 1
        done.append(1)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most, len(done)) == (2, 6)


@pytest.mark.usefixtures("own_slots")
def test_who_waits_too_long_is_told_so(monkeypatch):
    monkeypatch.setattr(box, "PATIENCE", 0)
    with box.slot(), box.slot(), pytest.raises(Unreadable, match="Try again") as refused, box.slot():
        pass
    assert refused.value.code == "too_slow"
