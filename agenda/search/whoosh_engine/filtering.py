"""Which of some documents pass each filter that is set."""

from collections.abc import Collection, Mapping
from datetime import date

import numpy as np

from agenda.search.engine import OUTCOMES, STANDINGS, Filters
from agenda.search.whoosh_engine.postings import Array

Columns = Mapping[str, Array]


def tests(columns: Columns, ids: Array, filters: Filters) -> dict[str, Array]:
    """Name of each filter that is set → for each of the documents whether it passes."""
    made: dict[str, Array] = {}
    if filters.councils:
        made["council"] = among(columns["council"][ids], filters.councils)
    if filters.committees:
        made["committee"] = among(columns["committee"][ids], filters.committees)
    if filters.years:
        made["year"] = among(columns["year"][ids], filters.years)
    if filters.after or filters.before:
        made["day"] = within_days(columns["day"][ids], filters)
    if filters.outcomes:
        made["outcome"] = with_outcome(columns["outcomes"][ids], filters.outcomes)
    if filters.standings:
        made["standing"] = among(columns["standing"][ids], [STANDINGS.index(s) for s in filters.standings])
    return made


def among(values: Array, wanted: Collection[int]) -> Array:
    several = list(wanted)
    return values == several[0] if len(several) == 1 else np.isin(values, several)


def within_days(days: Array, filters: Filters) -> Array:
    low = filters.after.toordinal() if filters.after else 0
    high = filters.before.toordinal() if filters.before else date.max.toordinal()
    return (days >= low) & (days <= high)


def with_outcome(held: Array, wanted: frozenset[str]) -> Array:
    told = (held & outcome_bits(wanted)) != 0
    return told | (held == 0) if "" in wanted else told


def outcome_bits(outcomes: frozenset[str]) -> int:
    return sum(1 << bit for bit, outcome in enumerate(OUTCOMES) if outcome in outcomes)
