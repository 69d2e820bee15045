"""Ours and its rivals on the same questions: `python -m tests.benchmarks.search --items 100000 --engines ours,fts5`

Prints milliseconds of processor time, p50/p95 over the questions of a kind, with the ratio of each rival to ours in
brackets. Each question is asked several times, and the best counts.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from tests.benchmarks.archive import Item, from_jsonl, invented, resampled
from tests.benchmarks.engines import Engine, Ours, Rows
from tests.benchmarks.postgres import Postgres
from tests.benchmarks.questions import SAMPLE, Kinds, Question
from tests.benchmarks.rivals import Fts5, Tantivy
from tests.benchmarks.stock import NaiveWhoosh, StockWhoosh

ENGINES: dict[str, type[Engine]] = {
    "ours": Ours,
    "tantivy": Tantivy,
    "fts5": Fts5,
    "postgres": Postgres,
    "whoosh": StockWhoosh,
    "naive": NaiveWhoosh,
}
TIMES = 5  # each question is asked, after once for warmth
ENOUGH = 2.0  # seconds that the questions of one kind may take an engine before it is asked less often
CHANGES = 12

Figures = dict[str, Any]


def main(arguments: Namespace) -> Figures:
    sample = list(islice(read_items(arguments), SAMPLE))
    questions = Kinds(sample).questions()
    figures: Figures = {"items": 0, "engines": {}, "build": {}, "memory_mb": {}, "change": {}}
    with place_for(arguments) as folder:
        for name in arguments.engines.split(","):
            # Each in a child of its own, so that memory and caches are its own too.
            built = in_child(lambda name=name: built_in(folder, name, arguments))
            measured = built | in_child(lambda name=name: measure(name, folder, questions))
            if not arguments.keep:  # what is kept stays as it was built
                measured["change"] = in_child(lambda name=name: changed(name, folder, sample))
            figures["items"] = measured.pop("items")
            for group, value in measured.items():
                figures[group][name] = value
    return figures


@contextmanager
def place_for(arguments: Namespace) -> Iterator[Path]:
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        yield arguments.keep
    else:
        with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
            yield Path(folder)


def read_items(arguments: Namespace) -> Iterator[Item]:
    if arguments.jsonl:
        return from_jsonl(arguments.jsonl, arguments.items)
    if arguments.resample:
        return resampled(arguments.resample, arguments.items)
    return invented(arguments.items)


def in_child(work: Callable[[], Figures]) -> Figures:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            json.dump(work(), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return dict(json.loads(told))


def built_in(folder: Path, name: str, arguments: Namespace) -> Figures:
    """What an engine built is told in a file beside it; where that is there, it is not built again."""
    told = folder / f"{name}.json"
    if not told.exists():
        say(f"{name}: building")
        items = list(read_items(arguments))
        rows = Rows(folder / f"{name}.sqlite3", items)
        with closing(ENGINES[name](folder, rows)) as engine:
            empty, before, since = occupied(folder), engine.processor_time(), time.monotonic()
            engine.build(items)
            build = {"cpu_s": round(engine.processor_time() - before, 1), "wall_s": round(time.monotonic() - since, 1)}
            build["mb"] = round((occupied(folder) - empty) / 1e6)
            told.write_text(json.dumps({"items": len(items), "build": build}))
    return dict(json.loads(told.read_text()))


def measure(name: str, folder: Path, questions: dict[str, list[Question]]) -> Figures:
    say(f"{name}: asking")
    rows = Rows(folder / f"{name}.sqlite3")
    dirty = private_memory()
    with closing(ENGINES[name](folder, rows)) as engine:
        answered = {kind: asked(engine, several) for kind, several in questions.items()}
        memory = private_memory() - dirty
    return {"engines": {kind: figures for kind, figures in answered.items() if figures}, "memory_mb": memory}


def asked(engine: Engine, several: Sequence[Question]) -> Figures | None:
    """Milliseconds over questions of one kind; `first` is the first time that one is asked."""
    first, best = [], []
    for question in several:
        took, found = timed(engine, question)
        if found is None:
            return None
        first.append(took)
        times = TIMES if took * len(several) * TIMES < ENOUGH * 1000 else 1
        best.append(min(timed(engine, question)[0] for _ in range(times)))
    return {"p50": middle(best), "p95": high(best), "first_p50": middle(first)}


def timed(engine: Engine, question: Question) -> tuple[float, int | None]:
    engine.forget()
    before = engine.processor_time()
    found = engine.answer(question)
    return (engine.processor_time() - before) * 1000, found


def changed(name: str, folder: Path, items: Sequence[Item]) -> Figures:
    """Milliseconds, waiting for the disk included, until a changed item is found."""
    took = []
    with closing(ENGINES[name](folder, Rows(folder / f"{name}.sqlite3"))) as engine:
        for number in range(CHANGES):
            item = replace(items[number * len(items) // CHANGES], day=items[0].day)
            word = f"quern{chr(97 + number)}"
            before = time.monotonic()
            assert engine.change(item, word), f"{engine} does not find {word}"
            took.append((time.monotonic() - before) * 1000)
    return {"p50": middle(took), "p95": high(took)}


def middle(values: Sequence[float]) -> float:
    return round(statistics.median(values), 2)


def high(values: Sequence[float]) -> float:
    return round(sorted(values)[int(len(values) * 0.95)], 2)


def occupied(folder: Path) -> int:
    """Bytes of all files; FTS5 keeps its index in the file of the rows."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def private_memory() -> int:
    """Megabytes that no other process shares."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty")) // 1024


def table(figures: Figures) -> str:
    names = list(figures["engines"])
    kinds = dict.fromkeys(kind for name in names for kind in figures["engines"][name])
    lines = ["| " + " | ".join(["kind", *names]) + " |", "|---" * (len(names) + 1) + "|"]
    for kind in kinds:
        ours = figures["engines"].get("ours", {}).get(kind)
        lines.append(
            "| " + " | ".join([kind, *(cell(figures["engines"][name].get(kind), ours) for name in names)]) + " |"
        )
    for group in ("build", "change", "memory_mb"):
        lines.append("| " + " | ".join([group, *(told(figures[group].get(name, "")) for name in names)]) + " |")
    return "\n".join(lines)


def cell(found: Figures | None, ours: Figures | None) -> str:
    if not found:
        return "none"
    ratio = f" ({found['p50'] / ours['p50']:.1f}×)" if ours and found is not ours and ours["p50"] else ""
    return f"{found['p50']}/{found['p95']}{ratio}"


def told(figures: Any) -> str:
    return (
        ", ".join(f"{name} {value}" for name, value in figures.items()) if isinstance(figures, dict) else str(figures)
    )


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m tests.benchmarks.search", description=__doc__.splitlines()[0])
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--jsonl", type=Path, help="real items: committee, date, title, text on each line")
    parser.add_argument("--resample", type=Path, help="a folder of real minutes to draw paragraphs from")
    parser.add_argument("--engines", default="ours,fts5", help=f"some of {','.join(ENGINES)}")
    parser.add_argument("--folder", type=Path, help="where the indexes are built (default: the system's own)")
    parser.add_argument("--keep", type=Path, help="a folder to build in and leave; what is built there is used again")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result = main(options)
    print(json.dumps(result) if options.json else table(result))
