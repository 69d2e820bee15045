"""Our evaluation against Whoosh's own, on archives and queries made up by hypothesis: the same hits, totals and facets,
and the same order up to ties. `QUERIES=10000` asks so many."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from agenda.search.engine import OUTCOMES, STANDINGS, Document, Filters, Found
from agenda.search.tree import Among, And, Days, Near, Not, Or, Phrase, Query, Word
from agenda.search.whoosh_engine.current import current_bytes, read_current
from agenda.search.whoosh_engine.engine import WhooshEngine
from tests.search.engine_contract import by_meeting
from tests.search.stock import StockWhoosh

QUERIES = int(os.environ.get("QUERIES", "200"))
EACH = 10  # queries of one archive
WORDS = ("park", "parks", "parking", "policy", "policies", "the", "of", "27/18", "1,250", "covid", "café", "mill", "x")
words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=12).map(" ".join)
numbers = st.integers(1, 3)
days = st.dates(date(2018, 12, 30), date(2020, 1, 2))


@st.composite
def documents(draw: st.DrawFn, item: int) -> Document:
    return Document(
        *(item, draw(st.integers(1, 6)), draw(numbers), draw(numbers), draw(days)),
        *(draw(texts), draw(texts), draw(texts), draw(texts)),
        draw(st.frozensets(st.sampled_from(OUTCOMES), max_size=2)),
        draw(st.sampled_from(STANDINGS)),
        draw(st.booleans()),
    )


# Whoosh's reader of an index without any document cannot be asked anything, so one is never replaced.
STAYS = Document(99, 99, 1, 1, date(2019, 1, 1), "Mill policies", "", "the park of x")


@st.composite
def commits(draw: st.DrawFn) -> list[list[Document]]:
    """What is built first, and what replaces meetings after that."""
    first = [draw(documents(item)) for item in range(1, draw(st.integers(1, 14)))]
    later = [
        [draw(documents(item)) for item in range(100 * n, 100 * n + draw(st.integers(1, 3)))]
        for n in range(1, draw(st.integers(1, 4)))
    ]
    return [[*first, STAYS], *later]


fields = st.sampled_from(["text", "text", "text", "title", "resolution", "mover"])


def words_in(field: st.SearchStrategy[str]) -> st.SearchStrategy[Word | Phrase]:
    return st.one_of(
        st.builds(Word, st.one_of(words, st.just("covid-19"), st.just("nowhere"), st.just("???")), field),
        st.builds(Word, st.sampled_from(["par", "park", "pol", "the", "mill-par", "1"]), field, st.just(True)),
        st.builds(Phrase, st.lists(words, min_size=1, max_size=3).map(tuple), field),
    )


@st.composite
def pairs(draw: st.DrawFn) -> Near:
    part = words_in(st.just(draw(fields)))
    side = part | st.builds(Or, st.lists(part, min_size=2, max_size=3).map(tuple))
    return Near(draw(side), draw(side), draw(st.integers(1, 15)))


leaves = st.one_of(
    words_in(fields),
    words_in(fields),
    pairs(),
    st.builds(Days, st.none() | days, st.none() | days),
    st.builds(Among, st.sampled_from(["committee", "council"]), st.frozensets(numbers)),
)
trees = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(And, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        st.builds(Or, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        st.builds(Not, parts),
    ),
    max_leaves=6,
)
some = st.frozensets(numbers, max_size=2)
filters = st.builds(
    Filters,
    councils=some,
    committees=some,
    after=st.none() | days,
    before=st.none() | days,
    years=st.frozensets(st.sampled_from([2018, 2019, 2020]), max_size=2),
    outcomes=st.frozensets(st.sampled_from(["", *OUTCOMES]), max_size=3),
    standings=st.frozensets(st.sampled_from(STANDINGS), max_size=2),
    within=st.sampled_from(["items", "resolutions", "titles"]),
    procedural=st.sampled_from(["hide", "show", "only"]),
)
questions = st.tuples(
    st.none() | trees,
    st.just(Filters()) | filters,
    st.sampled_from(["best", "newest", "oldest"]),
    st.integers(0, 3),
    st.integers(0, 20),
)


def alike(ours: Found, oracle: Found, sort: str) -> bool:
    """Scores are sums in another order, in single precision; so equal ones may come in either order."""
    same = (ours.total, ours.meetings, ours.set_aside) == (oracle.total, oracle.meetings, oracle.set_aside)
    counts = {name: dict(held) for name, held in ours.facets.items()}
    same &= counts == {name: dict(held) for name, held in oracle.facets.items()}
    if sort == "best":
        return same and [h.score for h in ours.hits] == pytest.approx([h.score for h in oracle.hits], rel=1e-4)
    return same and [hit.item for hit in ours.hits] == [hit.item for hit in oracle.hits]


# Whoosh leaves its files to the collector of garbage.
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@given(commits(), st.lists(questions, min_size=EACH, max_size=EACH), st.booleans(), st.booleans())
@how(max_examples=QUERIES // EACH, deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
def test_answers_are_those_of_whoosh_itself(
    tmp_path_factory: pytest.TempPathFactory, made: list[list[Document]], asked: list, tidied: bool, decoded: bool
) -> None:
    folder = Path(tmp_path_factory.mktemp("index")) / "index"
    engine = WhooshEngine(folder)
    with engine.writer() as writer:
        writer.rebuild(made[0])
        for documents in made[1:]:
            writer.replace(by_meeting(documents))
        if tidied:
            writer.tidy()
    generation = read_current(current_bytes(folder)).folder(folder)
    if decoded:
        for path in generation.glob("*.arrays"):
            path.unlink()
    oracle = StockWhoosh(generation)

    for tree, chosen, sort, offset, limit in asked:
        query = Query("", tree)
        ours = engine.search(query, chosen, sort=sort, offset=offset, limit=limit)
        everything = oracle.search(query, chosen, sort, offset, limit)
        assert alike(ours, everything, sort), f"{tree} {chosen} {sort}\nours   {ours}\noracle {everything}"
