"""The contract between the archive and a full-text engine. An engine holds ids, words and columns, and no text:
every hit is read again from the database, which alone decides what the public sees."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from agenda.search.tree import Query

Sort = Literal["best", "newest", "oldest"]
Facet = Literal["council", "committee", "year", "outcome", "standing", "within"]
FACETS: tuple[Facet, ...] = ("council", "committee", "year", "outcome", "standing", "within")


# Every outcome a clause can have, in the order of the bits that stand for them in an index; add at the end only.
OUTCOMES = ("agreed", "noted", "deferred", "referred", "delegated", "refused", "lost", "withdrawn")
STANDINGS = ("", "draft", "approved")


class IndexUnusable(Exception):
    """The index is missing, damaged, of another version, or cannot be read or written just now; the message says so
    in words for an operator. Search tells its readers that it rests; browsing goes on from the database."""


class IndexBusy(IndexUnusable):
    """Another process is writing; what is pending waits for the next drain."""


@dataclass(frozen=True, slots=True)
class Document:
    """One published item as the index sees it."""

    item: int
    meeting: int
    council: int
    committee: int
    day: date
    title: str
    resolutions: str  # stems and clauses, one a line
    body: str
    movers: str = ""
    outcomes: frozenset[str] = frozenset()  # of its clauses; empty: no decision recorded
    standing: str = ""
    procedural: bool = False

    @property
    def fingerprint(self) -> int:
        """64 bits that change with anything that the index holds of this document."""
        told = (
            *(self.item, self.meeting, self.council, self.committee, self.day.toordinal()),
            *(self.title, self.resolutions, self.body, self.movers),
            *(sorted(self.outcomes), self.standing, self.procedural),
        )
        return int.from_bytes(blake2b(repr(told).encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep. Values of one field are alternatives; the fields must all hold; empty means no limit."""

    councils: frozenset[int] = frozenset()
    committees: frozenset[int] = frozenset()
    after: date | None = None
    before: date | None = None
    years: frozenset[int] = frozenset()
    outcomes: frozenset[str] = frozenset()  # "" stands for no decision recorded
    standings: frozenset[str] = frozenset()
    within: Literal["items", "resolutions", "titles"] = "items"  # where the words must stand
    procedural: Literal["hide", "show", "only"] = "hide"


@dataclass(frozen=True, slots=True)
class Hit:
    item: int
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits, and counts over all matches. Each facet ignores its own filter."""

    total: int
    meetings: int  # how many meetings the matching items belong to
    hits: tuple[Hit, ...] = ()
    facets: Mapping[Facet, Mapping[int | str, int]] = field(default_factory=dict)
    set_aside: int = 0  # procedural items that also match and were hidden


Span = tuple[int, int]  # where something stands in a text: from, and up to but not with
Marker = Callable[[str], list[Span]]


class IndexWriter(Protocol):
    """The one that may write just now."""

    def replace(self, meetings: Mapping[int, Sequence[Document]]) -> None:
        """In one durable commit, drop every document of these meetings and add the ones given."""
        ...

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Build a new generation beside the old one, switch to it at once and whole; return how many it holds."""
        ...

    def tidy(self) -> None:
        """Merge what many small commits left, and drop what no reader needs; takes its time, so never in a request."""
        ...


class SearchEngine(Protocol):
    """Every method but `exists` and `marker` raises IndexUnusable where the index cannot serve it."""

    def __init__(self, folder: Path) -> None: ...

    def exists(self) -> bool: ...

    def search(
        self,
        query: Query,
        filters: Filters,
        *,
        sort: Sort = "best",
        offset: int = 0,
        limit: int = 20,
        facets: Collection[Facet] = FACETS,
    ) -> Found: ...

    def suggest(self, query: Query) -> Mapping[str, str]:
        """Words of the query that no document holds → a word of the index that may have been meant."""
        ...

    def counts(self, query: Query, filters: Filters) -> Mapping[str, int]:
        """How many items match each word or phrase of the query alone, under the same filters."""
        ...

    def related(self, document: Document, limit: int) -> Sequence[Hit]:
        """Items that share the words which tell most about this one, the nearest first; never itself, and no
        procedural business. Few or none where nothing is much like it."""
        ...

    def marker(self, query: Query) -> Marker:
        """Finds in any text the places that match the query's words as the index matches them."""
        ...

    def writer(self, wait: float = 10) -> AbstractContextManager[IndexWriter]:
        """The only writer, or IndexBusy after `wait` seconds. What is to be written is read after it was entered."""
        ...

    def verify(self) -> None:
        """Look at everything there is of the index, also at what an answer does not need; takes its time."""
        ...

    def contents(self) -> Iterator[tuple[int, int, int]]:
        """(item, meeting, fingerprint) of each document in the index, to compare with the database."""
        ...


def get_engine() -> SearchEngine:
    """The engine named in settings, one a process and folder."""
    return _engine_at(settings.SEARCH_ENGINE, Path(settings.INDEX_DIR))


@lru_cache(maxsize=2)
def _engine_at(dotted_path: str, folder: Path) -> SearchEngine:
    engine: SearchEngine = import_string(dotted_path)(folder)
    return engine
