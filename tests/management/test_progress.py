"""How far a long command has come."""

import pytest

from agenda.management.progress import Progress

LINES = [
    # done, failed, seconds, line
    (10, 0, 2.0, "10 of 100 files, 5.0 a second, 18 s left"),
    (10, 3, 2.0, "10 of 100 files, 5.0 a second, 18 s left, 3 not read"),
    (1, 0, 60.0, "1 of 100 files, 0.0 a second, 1 h 39 min left"),
    (50, 0, 100.0, "50 of 100 files, 0.5 a second, 1 min 40 s left"),
    (100, 0, 2.0, "100 of 100 files, 50 a second"),
    (1, 0, 0.0, "1 of 100 files, 0.0 a second"),
]


@pytest.mark.parametrize(("done", "failed", "seconds", "line"), LINES)
def test_the_line_tells_rate_rest_and_failures(done: int, failed: int, seconds: float, line: str) -> None:
    progress = Progress(100, print, rewrites=False)
    progress.done, progress.failed = done, failed
    assert progress.line(seconds) == line


def test_a_terminal_has_one_line_that_is_rewritten() -> None:
    written: list[str] = []
    progress = Progress(1, written.append, rewrites=True)
    progress.step()
    progress.tell("Not read: a.txt")
    progress.finish()
    assert written[0].startswith("\r1 of 1 files")
    assert written[1].strip() == "", "the line is wiped for the one that stays"
    assert written[2] == "Not read: a.txt\n"


def test_elsewhere_lines_follow_each_other_and_the_last_always_comes() -> None:
    written: list[str] = []
    progress = Progress(2, written.append, rewrites=False)
    progress.step()
    progress.step(failed=True)
    assert "\r" not in "".join(written)
    assert written[-1].startswith("2 of 2 files") and "1 not read" in written[-1]
