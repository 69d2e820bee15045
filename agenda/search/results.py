"""From words to results: hits read again from the database, passages cut from its text, facets with their labels."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Prefetch, QuerySet

from agenda.models import AgendaItem, Resolution
from agenda.models.meetings import AgendaItemQuerySet
from agenda.search.engine import Facet, Filters, Found, IndexUnusable, Marker, SearchEngine, Sort, Span, get_engine
from agenda.search.facets import FacetValue, labelled
from agenda.search.names import looked_up
from agenda.search.passages import Part, marked, passage
from agenda.search.query import MOST_LETTERS, over_limit, read_query
from agenda.search.titles import matching_titles
from agenda.search.tree import Query

PAGE_SIZE = 20
LONG_ENOUGH = 20_000  # letters
COLUMNS = (
    *("title", "text", "slug", "number", "agenda_number"),
    *("meeting__date", "meeting__sitting", "meeting__standing"),
    *("meeting__committee__name", "meeting__committee__slug", "meeting__committee__full_council"),
    *("meeting__committee__council__name", "meeting__committee__council__slug"),
)
CLAUSE_COLUMNS = ("item_id", "number", "stem", "text", "outcome")
LAST_PAGE = 100  # further pages are asked for by robots only
RESTS = (
    "Full-text search is resting while its index is being put right. Until then only titles are searched, "
    "and browsing works as always."
)


class QueryRefused(ValueError):
    """Answering would cost too much; the message says so to the reader, with a 400."""


@dataclass(frozen=True, slots=True)
class Result:
    item: AgendaItem  # with its meeting, committee and council loaded
    title: tuple[Part, ...]
    passage: tuple[Part, ...]  # empty where the item has no text but its title and resolutions
    clause: Resolution | None  # the one that matches best, else the one that decides
    clause_parts: tuple[Part, ...]
    outcome: str  # of that clause: agreed, deferred …; "" where no decision is recorded


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results, and what is said beside them."""

    total: int = 0
    meetings: int = 0
    results: tuple[Result, ...] = ()
    facets: Mapping[Facet, tuple[FacetValue, ...]] = field(default_factory=dict)
    page: int = 1
    pages: int = 1
    set_aside: int = 0  # procedural items that also match and are hidden
    only_procedural: bool = False  # nothing else matched, so they are shown after all
    did_you_mean: str | None = None  # as it would be typed
    per_word: Mapping[str, int] = field(default_factory=dict)  # items with each word alone, when nothing was found
    unavailable: str | None = None  # a sentence when the index rests; results then come from titles


def search(
    text: str, filters: Filters | None = None, *, sort: Sort = "best", page: int = 1, size: int = PAGE_SIZE
) -> Results:
    """Raises QueryRefused for what no person types, and nothing else."""
    if refusal := over_limit(text):
        raise QueryRefused(refusal)
    filters = filters or Filters()
    page = min(max(page, 1), LAST_PAGE)
    query, engine = looked_up(read_query(text)), get_engine()
    try:
        return from_index(engine, query, filters, sort, page, size)
    except IndexUnusable:
        return from_titles(engine, query, filters, sort, page, size)


def from_index(engine: SearchEngine, query: Query, filters: Filters, sort: Sort, page: int, size: int) -> Results:
    found = engine.search(query, filters, sort=sort, offset=(page - 1) * size, limit=size)
    if not found.total and found.set_aside:
        shown = replace(filters, procedural="show")
        return replace(from_index(engine, query, shown, sort, page, size), only_procedural=True)
    return Results(
        total=found.total,
        meetings=found.meetings,
        results=tuple(as_results(read_again(found), engine.marker(query))),
        facets=labelled(found.facets, filters),
        page=page,
        pages=pages(found.total, size),
        set_aside=found.set_aside,
        did_you_mean=put_right(query.text, engine.suggest(query)),
        per_word={} if found.total else engine.counts(query, filters),
    )


def from_titles(engine: SearchEngine, query: Query, filters: Filters, sort: Sort, page: int, size: int) -> Results:
    matches = matching_titles(query, filters, sort)
    total = matches.count()
    items = as_shown(matches)[(page - 1) * size : page * size]
    return Results(
        total=total,
        meetings=matches.order_by().values("meeting").distinct().count(),
        results=tuple(as_results(items, engine.marker(query))),
        page=page,
        pages=pages(total, size),
        unavailable=RESTS,
    )


def put_right(text: str, better: Mapping[str, str]) -> str | None:
    """The query as typed, with its unknown words replaced; None where there is nothing to replace."""
    written = text
    for word, known in better.items():
        written = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", known, written, flags=re.IGNORECASE)
    return written if written != text else None


def pages(total: int, size: int) -> int:
    return min(max(1, -(-total // size)), LAST_PAGE)


def read_again(found: Found) -> list[Any]:
    """The hits as the database has them now; it alone decides what the public sees."""
    items = as_shown(AgendaItem.objects.published().order_by()).in_bulk([hit.item for hit in found.hits])
    return [items[hit.item] for hit in found.hits if hit.item in items]


def as_shown(items: AgendaItemQuerySet) -> QuerySet[AgendaItem]:
    """With what a result shows and no more, the clauses as a list: wide rows cost more than the search itself."""
    clauses = Resolution.objects.only(*CLAUSE_COLUMNS).order_by("position", "pk")
    return items.with_meeting().only(*COLUMNS).prefetch_related(Prefetch("resolutions", clauses, to_attr="clauses"))


def as_results(items: Iterable[Any], marker: Marker) -> Iterable[Result]:
    for item in items:
        clause = best_clause(item.clauses, marker)
        yield Result(
            item=item,
            title=marked(item.title, marker(item.title)),
            passage=passage(item.text, looked_for(item.text, marker), without=place_of(clause, item.text)),
            clause=clause,
            clause_parts=marked(clause.text, marker(clause.text)) if clause else (),
            outcome=clause.outcome if clause else "",
        )


def looked_for(text: str, marker: Marker) -> list[Span]:
    """Where the words stand; of a very long text only its beginning is looked at, if they stand there."""
    return marker(text[:LONG_ENOUGH]) or marker(text)


def best_clause(clauses: list[Resolution], marker: Marker) -> Resolution | None:
    """The one with most words of the query; without any, the first whose outcome is told."""
    return max(clauses, key=lambda clause: (len(marker(clause.text)), bool(clause.outcome)), default=None)


def place_of(clause: Resolution | None, text: str) -> tuple[int, int]:
    begin = text.find(clause.text) if clause else -1
    return (begin, begin + len(clause.text)) if clause and begin >= 0 else (0, 0)


def mark(text: str, query: str) -> tuple[Part, ...]:
    """The whole text in parts, with the words of the query marked as the index would find them."""
    return marked(text, get_engine().marker(read_query(query[:MOST_LETTERS]))(text))
