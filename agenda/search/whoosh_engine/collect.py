"""From all matches to one page: filters, totals, and counts for each facet as if its own filter were not set."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_

import numpy as np

from agenda.search.engine import Facet, Filters, Found, Hit, Sort
from agenda.search.whoosh_engine.counting import FACETS, distinct, runs
from agenda.search.whoosh_engine.filtering import Columns, tests
from agenda.search.whoosh_engine.matches import Few, Matches, settled
from agenda.search.whoosh_engine.opened import Opened
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.ranking import Key, first


@dataclass(frozen=True, slots=True)
class Collected:
    """All matches that may be shown, and which of them pass each filter that is set."""

    opened: Opened
    found: Few
    passed: Mapping[str, Array]

    @classmethod
    def of(cls, opened: Opened, matches: Matches, filters: Filters, procedural: str = "") -> "Collected":
        found = settled(matches, opened.shown[procedural or filters.procedural])
        return cls(opened, found, tests(opened.columns, found.ids, filters))

    @property
    def columns(self) -> Columns:
        return self.opened.columns

    def passing(self, but: str = "") -> Few:
        """Those that pass all filters, or all but one."""
        held = [passes for name, passes in self.passed.items() if name != but]
        if not held:
            return self.found
        places = np.flatnonzero(reduce(and_, held))
        return Few(self.found.ids[places], self.found.scores[places])

    def total(self) -> int:
        return len(self.passing())

    def page(self, sort: Sort, offset: int, limit: int, facets: Collection[Facet], aside: int = 0) -> Found:
        passing = self.passing()
        best = first(self.keys(sort, passing), offset + limit, len(passing))[offset:]
        hits = zip(self.columns["item"][passing.ids[best]].tolist(), passing.scores[best].tolist(), strict=True)
        return Found(
            total=len(passing),
            meetings=self.meetings(passing.ids),
            hits=tuple(Hit(item, score) for item, score in hits),
            facets=self.facets(passing.ids, facets),
            set_aside=aside,
        )

    def values(self, column: str, ids: Array) -> Array:
        everything = self.columns[column]
        return everything if len(ids) == len(everything) else everything[ids]

    def meetings(self, ids: Array) -> int:
        return (runs if self.opened.meetings_together else distinct)(self.values("meeting", ids))

    def facets(self, kept: Array, wanted: Collection[Facet]) -> dict[Facet, Mapping[int | str, int]]:
        """`kept` are the documents that pass all filters; only a facet whose own filter is set has others."""
        return {
            facet: count(self.values(column, self.passing(but=facet).ids if facet in self.passed else kept))
            for facet, (column, count) in FACETS.items()
            if facet in wanted
        }

    def keys(self, sort: Sort, passing: Few) -> list[Key]:
        """What comes first, higher numbers before lower; ties go to the newer meeting, and there to its own order."""

        def high(name: str) -> Key:
            return lambda chosen: self.values(name, passing.ids[chosen])

        def low(name: str) -> Key:
            return lambda chosen: -self.values(name, passing.ids[chosen])

        match sort:
            case "best":
                return [lambda chosen: passing.scores[chosen], high("day"), low("item")]
            case "newest":
                return [high("day"), high("meeting"), low("item")]
            case "oldest":
                return [low("day"), low("meeting"), low("item")]
