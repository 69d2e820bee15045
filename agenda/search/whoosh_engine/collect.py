"""From all matches to one page: filters, totals, and counts for each facet as if its own filter were not set."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from agenda.search.engine import OUTCOMES, STANDINGS, Facet, Filters, Found, Hit, Sort
from agenda.search.whoosh_engine.evaluate import Scores
from agenda.search.whoosh_engine.schema import Record

Test = Callable[[Record], bool]


def tests(filters: Filters) -> dict[str, Test]:
    """Name of each filter that is set → what a record must be."""
    low = filters.after.toordinal() if filters.after else 0
    high = filters.before.toordinal() if filters.before else date.max.toordinal()
    standings = {STANDINGS.index(standing) for standing in filters.standings}
    made: dict[str, Test | None] = {
        "council": (lambda r: r.council in filters.councils) if filters.councils else None,
        "committee": (lambda r: r.committee in filters.committees) if filters.committees else None,
        "day": (lambda r: low <= r.day <= high) if filters.after or filters.before else None,
        "year": (lambda r: date.fromordinal(r.day).year in filters.years) if filters.years else None,
        "outcome": (lambda r: not filters.outcomes.isdisjoint(outcomes(r))) if filters.outcomes else None,
        "standing": (lambda r: r.standing in standings) if filters.standings else None,
        "procedural": PROCEDURAL[filters.procedural],
    }
    return {name: test for name, test in made.items() if test}


PROCEDURAL: dict[str, Test | None] = {
    "hide": lambda record: not record.procedural,
    "show": None,
    "only": lambda record: bool(record.procedural),
}


def outcomes(record: Record) -> Iterator[str]:
    if not record.outcomes:
        yield ""  # no decision recorded
    for bit, outcome in enumerate(OUTCOMES):
        if record.outcomes >> bit & 1:
            yield outcome


# Facet → the values that a record counts under.
VALUES: dict[Facet, Callable[[Record], Iterator[int | str]]] = {
    "council": lambda record: iter((record.council,)),
    "committee": lambda record: iter((record.committee,)),
    "year": lambda record: iter((date.fromordinal(record.day).year,)),
    "outcome": outcomes,
    "standing": lambda record: iter((STANDINGS[record.standing],)),
}


def matching(scores: Scores, records: Sequence[Record], filters: Filters, *, but: str = "") -> list[int]:
    """Numbers of the documents that pass every filter but one."""
    held = [test for name, test in tests(filters).items() if name != but]
    return [number for number in scores if all(test(records[number]) for test in held)]


def facets(scores: Scores, records: Sequence[Record], filters: Filters) -> dict[Facet, Mapping[int | str, int]]:
    return {
        facet: Counter(value for n in matching(scores, records, filters, but=facet) for value in values(records[n]))
        for facet, values in VALUES.items()
    }


def one_page(scores: Scores, records: Sequence[Record], filters: Filters, sort: Sort, offset: int, limit: int) -> Found:
    numbers = matching(scores, records, filters)
    numbers.sort(key=lambda n: rank(records[n], scores[n], sort))
    aside = replace(filters, procedural="only")
    return Found(
        total=len(numbers),
        meetings=len({records[number].meeting for number in numbers}),
        hits=tuple(Hit(records[n].item, scores[n]) for n in numbers[offset : offset + limit]),
        facets=facets(scores, records, filters),
        set_aside=len(matching(scores, records, aside)) if filters.procedural == "hide" else 0,
    )


def rank(record: Record, score: float, sort: Sort) -> tuple[float, ...]:
    """What comes first; ties go to the newer meeting, and within a meeting to its own order."""
    match sort:
        case "best":
            return (-score, -record.day, record.item)
        case "newest":
            return (-record.day, -record.meeting, record.item)
        case "oldest":
            return (record.day, record.meeting, record.item)
