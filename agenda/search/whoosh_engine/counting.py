"""How many documents have each value of a column, and the facets made of that."""

from collections.abc import Callable

import numpy as np

from agenda.search.engine import OUTCOMES, STANDINGS, Facet
from agenda.search.whoosh_engine.postings import Array

Counts = dict[int | str, int]

COUNTED_AT_ONCE = 1 << 20  # numbers below this are counted in one array with a place for each


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


def runs(values: Array) -> int:
    """How often a value comes that is not that of its neighbour before."""
    return int(np.count_nonzero(values[1:] != values[:-1])) + 1 if len(values) else 0


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
