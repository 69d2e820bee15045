"""How far a long command has come: one rewritten line on a terminal, a line every few seconds elsewhere."""

from collections.abc import Callable
from time import monotonic

EVERY = 5.0  # seconds between lines where they cannot be rewritten
REDRAWN = 0.1  # seconds between two states of the rewritten line


class Progress:
    def __init__(self, total: int, write: Callable[[str], object], *, rewrites: bool, what: str = "files") -> None:
        self.total, self.write, self.what = total, write, what
        self.done = self.failed = 0
        self.began = self.told = monotonic()
        self.rewrites = rewrites
        self.width = 0

    def step(self, *, failed: bool = False) -> None:
        self.done += 1
        self.failed += failed
        now = monotonic()
        if self.done == self.total or now - self.told >= (REDRAWN if self.rewrites else EVERY):
            self.told = now
            self._write(self.line(now - self.began))

    def line(self, seconds: float) -> str:
        rate = self.done / seconds if seconds else 0.0
        left = f", {_span((self.total - self.done) / rate)} left" if rate and self.done < self.total else ""
        failures = f", {self.failed} not read" if self.failed else ""
        return f"{self.done} of {self.total} {self.what}, {rate:.{0 if rate >= 10 else 1}f} a second{left}{failures}"

    def tell(self, message: str) -> None:
        """A line that stays, above the rewritten one."""
        if self.width:
            self.write(f"\r{' ' * self.width}\r")
            self.width = 0
        self.write(f"{message}\n")

    def finish(self) -> None:
        if self.width:
            self.write("\n")
        self.width = 0

    def _write(self, line: str) -> None:
        if self.rewrites:
            self.write(f"\r{line.ljust(self.width)}")
            self.width = len(line)
        else:
            self.write(f"{line}\n")


def _span(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
