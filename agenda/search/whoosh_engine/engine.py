"""The engine: opens what CURRENT names, keeps it open, and turns every trouble into IndexUnusable."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from threading import RLock

from whoosh.index import FileIndex
from whoosh.searching import Searcher
from whoosh.util.filelock import FileLock, try_for

from agenda.search.engine import Filters, Found, IndexBusy, Marker, Sort
from agenda.search.private import insist_on_private, make_private
from agenda.search.query import Phrase, Query, Word, leaves
from agenda.search.whoosh_engine import marking, spelling
from agenda.search.whoosh_engine.collect import matching, one_page
from agenda.search.whoosh_engine.current import Current, current_bytes, read_current, verify
from agenda.search.whoosh_engine.evaluate import WEIGHTING, Evaluation
from agenda.search.whoosh_engine.schema import SCHEMA, Record
from agenda.search.whoosh_engine.trouble import told_plainly
from agenda.search.whoosh_engine.writer import IndexAtCommit, LockedWriter, read_records

LOCK_POLL = 0.05  # seconds
OPENING_TRIES = 3  # a writer may drop the files of a past commit while we open them
WITHIN = {"items": "text", "resolutions": "resolution", "titles": "title"}


class Opened:
    """One commit of the index, open for searching."""

    def __init__(self, root: Path, data: bytes, known: "Opened | None") -> None:
        self.data = data
        self.current: Current = read_current(data)
        verify(root, self.current, *([known.current] if known else []))
        index = IndexAtCommit(root, self.current)
        segments = index._segments()
        reader = FileIndex._reader(index.storage, SCHEMA, segments, self.current.commit)
        self.searcher = Searcher(reader, weighting=WEIGHTING)
        self.records: list[Record] = [r for segment in segments for r in read_records(index.storage, segment)]
        self.live: list[int] = list(chain(reader.all_doc_ids()))

    def evaluation(self, within: str = "items") -> Evaluation:
        return Evaluation(self.searcher, self.records, self.live, WITHIN[within])


class WhooshEngine:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: Opened | None = None
        self.lock = RLock()  # Whoosh's files have one position each, so one search at a time

    def exists(self) -> bool:
        return (self.folder / "CURRENT").exists()

    def search(self, query: Query, filters: Filters, *, sort: Sort = "best", offset: int = 0, limit: int = 20) -> Found:
        with told_plainly("searched"), self.lock:
            opened = self.open()
            scores = opened.evaluation(filters.within).scores(query.tree)
            found = one_page(scores, opened.records, filters, sort, offset, limit)
            return replace(found, facets={**found.facets, "within": self.within_counts(opened, query, filters)})

    def within_counts(self, opened: Opened, query: Query, filters: Filters) -> Mapping[int | str, int]:
        return {
            within: len(matching(opened.evaluation(within).scores(query.tree), opened.records, filters))
            for within in WITHIN
        }

    def suggest(self, query: Query) -> Mapping[str, str]:
        with told_plainly("searched"), self.lock:
            reader = self.open().searcher.reader()
            near = {word: spelling.nearest(word, reader) for word in spelling.unknown_words(query, reader)}
            return {word: found for word, found in near.items() if found}

    def counts(self, query: Query, filters: Filters) -> Mapping[str, int]:
        with told_plainly("searched"), self.lock:
            opened = self.open()
            evaluation = opened.evaluation(filters.within)
            return {
                typed(leaf): len(matching(evaluation.scores(leaf), opened.records, filters))
                for leaf in leaves(query.tree)
                if isinstance(leaf, Word | Phrase)
            }

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

    def contents(self) -> Iterator[tuple[int, int, int]]:
        with told_plainly("read"), self.lock:
            opened = self.open()
        return ((r.item, r.meeting, r.fingerprint) for r in (opened.records[number] for number in opened.live))

    def open(self) -> Opened:
        """What CURRENT names now; the same as before where it has not changed."""
        for tries_left in reversed(range(OPENING_TRIES)):
            data = current_bytes(self.folder)
            if self.opened and self.opened.data == data:
                return self.opened
            insist_on_private(self.folder)
            try:
                self.opened = Opened(self.folder, data, self.opened)
                return self.opened
            except FileNotFoundError:
                if not tries_left:
                    raise
        raise AssertionError("the last try returns or raises")


def typed(leaf: Word | Phrase) -> str:
    return f"“{' '.join(leaf.words)}”" if isinstance(leaf, Phrase) else leaf.text + "*" * leaf.prefix
