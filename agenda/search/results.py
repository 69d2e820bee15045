"""From words to results: hits read again from the database, passages cut from its text, facets with their labels."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from agenda.models import AgendaItem, Resolution
from agenda.search.engine import Facet, Filters, Sort

PAGE_SIZE = 20
LAST_PAGE = 100  # further pages are asked for by robots only


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text, to be escaped by the template, and marked where the words of the query stand."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    item: AgendaItem  # with its meeting, committee and council loaded
    title: tuple[Part, ...]
    passage: tuple[Part, ...]  # empty where the item has no text but its title and resolutions
    clause: Resolution | None  # the one that matches best, else the one that decides
    clause_parts: tuple[Part, ...]
    outcome: str  # of that clause: agreed, deferred …; "" where no decision is recorded


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str  # as the address has it: `ashcombe`, `ashcombe/planning`, `2019`, `agreed`; "" for none recorded
    label: str
    count: int
    chosen: bool


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
    raise NotImplementedError


def mark(text: str, query: str) -> tuple[Part, ...]:
    """The whole text in parts, with the words of the query marked as the index would find them."""
    raise NotImplementedError
