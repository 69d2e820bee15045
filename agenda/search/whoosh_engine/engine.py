"""The engine: opens what CURRENT names, keeps it open, and turns every trouble into IndexUnusable."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Literal

import numpy as np
from whoosh.util.filelock import FileLock, try_for

from agenda.search.engine import FACETS, Document, Facet, Filters, Found, Hit, IndexBusy, Marker, Sort
from agenda.search.private import insist_on_private, make_private
from agenda.search.tree import Node, Phrase, Query, Word, leaves
from agenda.search.whoosh_engine import marking, spelling
from agenda.search.whoosh_engine.collect import Collected
from agenda.search.whoosh_engine.current import current_bytes, read_current, verify
from agenda.search.whoosh_engine.evaluate import Evaluation
from agenda.search.whoosh_engine.opened import Opened
from agenda.search.whoosh_engine.related import related
from agenda.search.whoosh_engine.schema import RECORDS
from agenda.search.whoosh_engine.trouble import told_plainly
from agenda.search.whoosh_engine.writer import LockedWriter

LOCK_POLL = 0.05  # seconds
OPENING_TRIES = 3  # a writer may drop the files of a past commit while we open them
Within = Literal["items", "resolutions", "titles"]
NO_RECORDS = np.zeros(0, RECORDS)
WITHIN: dict[Within, str] = {"items": "text", "resolutions": "resolution", "titles": "title"}


class WhooshEngine:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: tuple[bytes, Opened] | None = None
        self.opening = Lock()

    def exists(self) -> bool:
        return (self.folder / "CURRENT").exists()

    def search(
        self,
        query: Query,
        filters: Filters,
        *,
        sort: Sort = "best",
        offset: int = 0,
        limit: int = 20,
        facets: Collection[Facet] = FACETS,
    ) -> Found:
        with told_plainly("searched"):
            opened = self.open()
            matches = Evaluation(opened, WITHIN[filters.within]).matches(query.tree)
            hidden = filters.procedural == "hide"
            aside = Collected.of(opened, matches, filters, "only").total() if hidden else 0
            found = Collected.of(opened, matches, filters).page(sort, offset, limit, facets, aside)
            if "within" not in facets:
                return found
            within: dict[int | str, int] = {
                where: collected(opened, query.tree, replace(filters, within=where)).total()
                for where in WITHIN
                if where != filters.within
            }
            return replace(found, facets={**found.facets, "within": {filters.within: found.total, **within}})

    def suggest(self, query: Query) -> Mapping[str, str]:
        with told_plainly("searched"):
            return spelling.suggest(query, self.open())

    def counts(self, query: Query, filters: Filters) -> Mapping[str, int]:
        with told_plainly("searched"):
            opened = self.open()
            words = [leaf for leaf in leaves(query.tree) if isinstance(leaf, Word | Phrase)]
            return {typed(word): collected(opened, word, filters).total() for word in words}

    def related(self, document: Document, limit: int) -> Sequence[Hit]:
        with told_plainly("searched"):
            return related(self.open(), document, limit)

    def marker(self, query: Query) -> Marker:
        return marking.marker(query)

    @contextmanager
    def writer(self, wait: float = 10) -> Iterator[LockedWriter]:
        with told_plainly("written"):
            make_private(self.folder)
            lock = FileLock(str(self.folder / "LOCK"))
            if not try_for(lock.acquire, timeout=wait, delay=LOCK_POLL):
                raise IndexBusy(
                    "Another process is writing to the index; what is waiting goes in with its next update."
                )
        try:
            yield LockedWriter(self.folder)
        finally:
            lock.release()

    def verify(self) -> None:
        with told_plainly("read"):
            current = read_current(current_bytes(self.folder))
            verify(self.folder, current, current.files)

    def contents(self) -> Iterator[tuple[int, int, int]]:
        with told_plainly("read"):
            opened = self.open()
            held = np.concatenate([view.documents.records for view in opened.segments] or [NO_RECORDS])[opened.live]
            return zip(*(held[name].tolist() for name in ("item", "meeting", "fingerprint")), strict=True)

    def open(self) -> Opened:
        """What CURRENT names now; the same as before where it has not changed."""
        for tries_left in reversed(range(OPENING_TRIES)):
            data = current_bytes(self.folder)
            known = self.opened
            if known and known[0] == data:
                return known[1]
            try:
                return self.open_anew(data)
            except FileNotFoundError:
                if not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")

    def open_anew(self, data: bytes) -> Opened:
        """By one thread; the others then find it done."""
        with self.opening:
            if self.opened and self.opened[0] == data:
                return self.opened[1]
            insist_on_private(self.folder)
            before = self.opened[1].views if self.opened else {}
            opened = Opened(self.folder, read_current(data), before)
            self.opened = data, opened
            return opened


def collected(opened: Opened, tree: Node | None, filters: Filters) -> Collected:
    return Collected.of(opened, Evaluation(opened, WITHIN[filters.within]).matches(tree), filters)


def typed(leaf: Word | Phrase) -> str:
    return f"“{leaf.text}”" if isinstance(leaf, Phrase) else leaf.text + "*" * leaf.prefix
