"""What files made to hurt cost, and whether a healthy upload beside them is slowed.

Run by hand, on a quiet machine of two cores: `python -m tests.benchmarks.hostile` (about ten minutes; `--pairs 3` is
quicker, `--files pdf` takes those whose name begins so). Each pair is read alone and then beside the hostile file,
turn by turn, so that whatever else the machine does meets both alike. MiB is what the box held at most; where it is
the same in most rows, it is what this program itself holds.
"""

import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from agenda.importing.readers import Unreadable, box, documents, read
from tests.benchmarks.readers import minutes_in_word, most_memory
from tests.importing.readers.files import one_page_pdf
from tests.importing.readers.hostile.corpus import CORPUS

MOST_SECONDS, MOST_MEMORY, MOST_GROWTH, MOST_SLOWER = box.SECONDS, 512, 20, 1.2
STARTS = 0.15  # seconds until the hostile file is being read
# A process that reads the hostile file once for its figures, and then over and over between "go" and "stop".
HOSTILE = "import sys; from tests.benchmarks.hostile import serve; serve(sys.argv[1])"


def healthy() -> dict[str, bytes]:
    """Ten pages each."""
    page = " ".join(
        f"1 0 0 1 72 {760 - 14 * at} Tm (The Clerk reported that the path was clear.) Tj" for at in range(50)
    )
    return {
        "docx": minutes_in_word(50),
        "pdf": one_page_pdf("Minutes", more_pages=[f"BT /F1 12 Tf {page} ET"] * 10),
    }


def serve(path: str) -> None:
    data = Path(path).read_bytes()
    before, began = resident(), time.perf_counter()
    code = settled(data)
    print(f"{code} {time.perf_counter() - began} {most_memory()} {resident() - before}", flush=True)
    for _ in sys.stdin:  # "go"
        print("going", flush=True)
        while Path(path).exists():
            settled(data)
        print("stopped", flush=True)


def settled(data: bytes) -> str:
    try:
        for name, content in documents(data, "hostile"):
            read(content, name, patience=box.SECONDS)
    except Unreadable as refused:
        return refused.code
    return "read"


def resident() -> int:
    """MiB that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4 // 1024


@dataclass(slots=True)
class Cost:
    code: str
    seconds: float
    memory: int
    growth: int
    alone: dict[str, list[float]] = field(default_factory=dict)
    beside: dict[str, list[float]] = field(default_factory=dict)

    def slower(self, kind: str) -> float:
        return median(self.beside[kind]) / median(self.alone[kind])

    @property
    def holds(self) -> bool:
        settles = self.seconds <= MOST_SECONDS and self.memory <= MOST_MEMORY and self.growth <= MOST_GROWTH
        return settles and all(self.slower(kind) <= MOST_SLOWER for kind in self.alone)


def cost_of(data: bytes, files: dict[str, bytes], pairs: int, path: Path) -> Cost:
    path.write_bytes(data)
    command = [sys.executable, "-c", HOSTILE, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=box.ROOT) as server:
        assert server.stdin and server.stdout
        code, seconds, memory, growth = server.stdout.readline().split()
        cost = Cost(code, float(seconds), int(memory), int(growth))
        for _ in range(pairs):
            for kind, taken in timed(files):
                cost.alone.setdefault(kind, []).append(taken)
            with being_read(server, path, data):
                for kind, taken in timed(files):
                    cost.beside.setdefault(kind, []).append(taken)
    return cost


def timed(files: dict[str, bytes]) -> Iterator[tuple[str, float]]:
    for kind, data in files.items():
        began = time.perf_counter()
        read(data, f"minutes.{kind}")
        yield kind, time.perf_counter() - began


@contextmanager
def being_read(server: "subprocess.Popen[str]", path: Path, data: bytes) -> Iterator[None]:
    assert server.stdin and server.stdout
    path.write_bytes(data)
    server.stdin.write("go\n")
    server.stdin.flush()
    server.stdout.readline()
    time.sleep(STARTS)
    yield
    path.unlink()  # the reading that has begun is let settle
    server.stdout.readline()


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--pairs", type=int, default=5)
    options.add_argument("--files", default="")
    chosen = options.parse_args()
    files, costs = healthy(), {}
    print(
        f"{'':50}{'code':15}{'s':>6}{'MiB':>5}{'grows':>6}"
        + "".join(f"{kind + ' alone, beside, ratio':>27}" for kind in files)
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, build, _ in CORPUS:
            if name.startswith(chosen.files):
                costs[name] = cost = cost_of(build(), files, chosen.pairs, Path(folder) / "hostile")
                print(f"{name:50}{row(cost)}{'' if cost.holds else '  !'}", flush=True)
    for kind in files:
        alone = median(taken for cost in costs.values() for taken in cost.alone[kind])
        beside = median(taken for cost in costs.values() for taken in cost.beside[kind])
        print(
            f"a healthy {kind}: {alone * 1000:.0f} ms alone, {beside * 1000:.0f} ms beside, {beside / alone:.2f} times"
        )


def row(cost: Cost) -> str:
    figures = f"{cost.code:15}{cost.seconds:6.1f}{cost.memory:5}{cost.growth:6}"
    for kind in cost.alone:
        alone, beside = median(cost.alone[kind]), median(cost.beside[kind])
        figures += f"{alone * 1000:12.0f} {beside * 1000:6.0f} {cost.slower(kind):6.2f}"
    return figures


if __name__ == "__main__":
    main()
