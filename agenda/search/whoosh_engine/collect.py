"""From all matches to one page: filters, totals, and counts for each facet as if its own filter were not set."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from agenda.search.engine import OUTCOMES, STANDINGS, Facet, Filters, Found, Hit, Sort
from agenda.search.whoosh_engine.matches import Few
from agenda.search.whoosh_engine.postings import Array

Columns = Mapping[str, Array]
Counts = dict[int | str, int]
Key = Callable[[Array | slice], Array]  # some of the documents → a number for each, higher ones first

COUNTED_AT_ONCE = 1 << 20  # numbers below this are counted in one array with a place for each
BLOCK = 64  # scores of which only the highest is looked at, at first


def within_days(days: Array, filters: Filters) -> Array:
    low = filters.after.toordinal() if filters.after else 0
    high = filters.before.toordinal() if filters.before else date.max.toordinal()
    return (days >= low) & (days <= high)


def outcome_bits(outcomes: frozenset[str]) -> int:
    return sum(1 << bit for bit, outcome in enumerate(OUTCOMES) if outcome in outcomes)


def with_outcome(held: Array, wanted: frozenset[str]) -> Array:
    told = (held & outcome_bits(wanted)) != 0
    return told | (held == 0) if "" in wanted else told


def tests(columns: Columns, ids: Array, filters: Filters) -> dict[str, Array]:
    """Name of each filter that is set → for each of the documents whether it passes."""
    made: dict[str, Array] = {}
    if filters.councils:
        made["council"] = np.isin(columns["council"][ids], list(filters.councils))
    if filters.committees:
        made["committee"] = np.isin(columns["committee"][ids], list(filters.committees))
    if filters.years:
        made["year"] = np.isin(columns["year"][ids], list(filters.years))
    if filters.after or filters.before:
        made["day"] = within_days(columns["day"][ids], filters)
    if filters.outcomes:
        made["outcome"] = with_outcome(columns["outcomes"][ids], filters.outcomes)
    if filters.standings:
        made["standing"] = np.isin(columns["standing"][ids], [STANDINGS.index(s) for s in filters.standings])
    return made


def counted(values: Array) -> Counts:
    if not len(values):
        return {}
    if values.max() < COUNTED_AT_ONCE:
        counts = np.bincount(values)
        found = np.flatnonzero(counts)
        return dict(zip(found.tolist(), counts[found].tolist(), strict=True))
    found, counts = np.unique(values, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def distinct(values: Array) -> int:
    if len(values) and values.max() < COUNTED_AT_ONCE:
        return int(np.count_nonzero(np.bincount(values)))
    return len(np.unique(values))


def outcomes_counted(values: Array) -> Counts:
    """A document counts under each of its outcomes."""
    sums: Counts = {}
    for bits, number in counted(values).items():
        told = [outcome for bit, outcome in enumerate(OUTCOMES) if int(bits) >> bit & 1]
        for outcome in told or [""]:
            sums[outcome] = sums.get(outcome, 0) + number
    return sums


def standings_counted(values: Array) -> Counts:
    return {STANDINGS[int(standing)]: number for standing, number in counted(values).items()}


# Facet → the column that it counts, and how.
FACETS: dict[Facet, tuple[str, Callable[[Array], Counts]]] = {
    "council": ("council", counted),
    "committee": ("committee", counted),
    "year": ("year", counted),
    "outcome": ("outcomes", outcomes_counted),
    "standing": ("standing", standings_counted),
}


@dataclass(frozen=True, slots=True)
class Collected:
    """All matches, and which of them pass each filter that is set."""

    columns: Columns
    found: Few
    passed: Mapping[str, Array]
    shown: Array  # by the filter of procedural business
    aside: int

    @classmethod
    def of(cls, columns: Columns, found: Few, filters: Filters) -> "Collected":
        procedural = columns["procedural"][found.ids] != 0
        passed = tests(columns, found.ids, filters)
        shown = {"hide": ~procedural, "only": procedural, "show": np.ones(len(procedural), bool)}[filters.procedural]
        aside = np.count_nonzero(all_pass(procedural, passed)) if filters.procedural == "hide" else 0
        return cls(columns, found, passed, shown, int(aside))

    def kept(self, but: str = "") -> Array:
        return all_pass(self.shown, {name: passes for name, passes in self.passed.items() if name != but})

    def total(self) -> int:
        return int(np.count_nonzero(self.kept()))

    def facets(self, kept: Array, wanted: Collection[Facet]) -> dict[Facet, Mapping[int | str, int]]:
        """`kept` are the documents that pass all filters; only a facet whose own filter is set has others."""
        return {
            facet: count(self.columns[column][self.found.ids[self.kept(but=facet)] if facet in self.passed else kept])
            for facet, (column, count) in FACETS.items()
            if facet in wanted
        }

    def page(self, sort: Sort, offset: int, limit: int, facets: Collection[Facet]) -> Found:
        passing = self.kept()
        ids, scores = self.found.ids[passing], self.found.scores[passing]
        best = first(self.keys(sort, ids, scores), offset + limit, len(ids))[offset:]
        hits = zip(self.columns["item"][ids[best]].tolist(), scores[best].tolist(), strict=True)
        return Found(
            total=len(ids),
            meetings=distinct(self.columns["meeting"][ids]),
            hits=tuple(Hit(item, score) for item, score in hits),
            facets=self.facets(ids, facets),
            set_aside=self.aside,
        )

    def keys(self, sort: Sort, ids: Array, scores: Array) -> list[Key]:
        """What comes first, higher numbers before lower; ties go to the newer meeting, and there to its own order."""

        def column(name: str, sign: int = 1) -> Key:
            return lambda chosen: sign * self.columns[name][ids[chosen]]

        match sort:
            case "best":
                return [lambda chosen: scores[chosen], column("day"), column("item", -1)]
            case "newest":
                return [column("day"), column("meeting"), column("item", -1)]
            case "oldest":
                return [column("day", -1), column("meeting", -1), column("item", -1)]


def all_pass(start: Array, passed: Mapping[str, Array]) -> Array:
    for passes in passed.values():
        start = start & passes
    return start


def first(keys: Sequence[Key], number: int, size: int) -> Array:
    """The `number` that come first, in order. Each further key is asked only of those that tie."""
    certain: list[Array] = []
    open_ones, wanted = np.arange(size), number
    for key in keys:
        if len(open_ones) <= wanted or not wanted:
            break
        values = key(open_ones if certain else slice(None))
        least = nth_highest(values, wanted)
        certain.append(open_ones[values > least])
        open_ones = open_ones[values == least]
        wanted -= len(certain[-1])
    chosen = np.concatenate([*certain, open_ones[:wanted] if len(certain) == len(keys) else open_ones])
    return chosen[np.lexsort([-key(chosen) for key in reversed(keys)])][:number]


def nth_highest(values: Array, number: int) -> Array:
    """The highest of each block bound it from below, so that few values need to be put in order."""
    blocks = len(values) // BLOCK
    if blocks > number:
        heads = values[: blocks * BLOCK].reshape(BLOCK, blocks).max(axis=0)
        values = values[values >= np.partition(heads, -number)[-number]]
    return np.partition(values, -number)[-number]
