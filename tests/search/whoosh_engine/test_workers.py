import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agenda.search.engine import Document, Filters, IndexUnusable
from agenda.search.query import read_query
from agenda.search.whoosh_engine import workers
from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import ARCHIVE, doc, items

MANY = [doc(n, f"Gulls {n}", "A nuisance " * (n % 4), meeting=n // 3) for n in range(1, 61)]


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WhooshEngine:
    monkeypatch.setattr(workers, "FEW", 4)
    monkeypatch.setattr(workers, "MOST_DOCUMENTS", 7)
    return WhooshEngine(tmp_path / "index")


def test_what_workers_build_answers_as_if_one_had_built_it(engine: WhooshEngine, tmp_path: Path) -> None:
    with engine.writer() as writer:
        assert writer.rebuild(iter(MANY)) == len(MANY)
    alone = WhooshEngine(tmp_path / "alone")
    workers.FEW = 1_000
    with alone.writer() as writer:
        writer.rebuild(iter(MANY))

    assert sorted(engine.contents()) == sorted(alone.contents())
    for typed in ("gulls", '"a nuisance"', "nuis*", "-nuisance", "title:gulls"):
        ours, theirs = (each.search(read_query(typed), Filters(), limit=100) for each in (engine, alone))
        assert (ours.total, ours.meetings, ours.facets) == (theirs.total, theirs.meetings, theirs.facets)
        assert [hit.item for hit in ours.hits] == [hit.item for hit in theirs.hits]
    assert len(list(engine.folder.glob("gen-1/*.trm"))) == workers.WORKERS


def test_an_error_while_documents_are_read_stops_the_workers(engine: WhooshEngine) -> None:
    with engine.writer() as writer:
        writer.rebuild(ARCHIVE[:3])

    def failing() -> Iterator[Document]:
        yield from MANY[:40]
        raise KeyError("the database went away")

    with pytest.raises(KeyError), engine.writer() as writer:
        writer.rebuild(failing())
    assert set(items(engine, "")) == {1, 2, 3}


def test_a_worker_that_is_killed_is_told(engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Watched(workers.Worker):
        def __enter__(self) -> workers.Worker:
            started.append(self.process)
            return super().__enter__()

    def documents() -> Iterator[Document]:
        yield from MANY[:20]
        os.kill(started[0].pid, signal.SIGKILL)
        yield from MANY[20:]

    monkeypatch.setattr(workers, "Worker", Watched)
    with pytest.raises(IndexUnusable, match="stopped with status -9"), engine.writer() as writer:
        writer.rebuild(documents())
    assert not engine.exists()
    assert all(process.poll() is not None for process in started)


def test_a_worker_ends_with_the_process_that_fed_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "agenda.search.whoosh_engine.workers", str(tmp_path)]
    done = subprocess.run(command, cwd=workers.PROJECT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
