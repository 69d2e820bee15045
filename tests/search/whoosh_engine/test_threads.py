"""Threads search one opened index while meetings are published: no error, and never an answer that was not true."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from agenda.search.engine import Filters
from agenda.search.query import read_query
from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import ARCHIVE, doc, put

THREADS = 8
SECONDS = float(os.environ.get("SECONDS", "1.5"))


class Publishing:
    """One more meeting about gulls at a time; now and then what many commits left is merged, or all is built anew."""

    def __init__(self, engine: WhooshEngine) -> None:
        self.engine = engine
        self.done = 0
        self.ended = False

    def publish(self) -> int:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            number = 10 + self.done
            put(self.engine, doc(number, f"Gulls {number}", "A nuisance of gulls"))
            self.done += 1
            if self.done % 12 == 0:
                with self.engine.writer() as writer:
                    writer.tidy()
            if self.done % 20 == 0:
                with self.engine.writer() as writer:
                    writer.rebuild([*ARCHIVE, *(doc(10 + n, f"Gulls {10 + n}") for n in range(self.done))])
        self.ended = True
        return self.done

    def ask(self) -> int:
        asked = 0
        while not self.ended:
            for typed in ("gulls", "gul* -parking", '"gulls"'):
                before = self.done
                found = self.engine.search(read_query(typed), Filters(), limit=1000)
                assert before <= found.total <= self.done + 1, f"{typed}: {found.total} of {before}"
                assert len({hit.item for hit in found.hits}) == found.total == sum(found.facets["year"].values())
                asked += 1
        return asked


def test_threads_search_while_meetings_are_published(tmp_path: Path) -> None:
    engine = WhooshEngine(tmp_path / "index")
    with engine.writer() as writer:
        writer.rebuild(ARCHIVE)
    publishing = Publishing(engine)
    with ThreadPoolExecutor(THREADS + 1) as threads:
        published = threads.submit(publishing.publish)
        askers = [threads.submit(publishing.ask) for _ in range(THREADS)]

    assert published.result() > 0
    assert sum(asker.result() for asker in askers) > 0
