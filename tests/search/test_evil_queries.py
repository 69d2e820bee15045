"""Any search ends in time: what brought stock Whoosh down costs little here, or is refused in a sentence."""

import random
import resource
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from agenda.search.engine import Document, Filters
from agenda.search.query import over_limit, read_query
from agenda.search.whoosh_engine.engine import WhooshEngine

ITEMS = 300
MOST_CPU = 0.5  # seconds, for a query that is answered at all

EVIL = (
    *("*a*", "*a* *e* *i* *o*", "*", "????????*", "[a TO z]", "[TO]", "a*", "*tion", "ab*", "abc*", "con*", "***"),
    *("word~2", "word~4", "x" * 520 + "~3", "/.*.*.*.*.*.*b/", "/(a+)+$/", "/" + "(" * 100 + ")" * 100 + "/"),
    *(" OR ".join(["*a*"] * 200), " OR ".join(f"w{n}" for n in range(1_000)), " OR ".join(map(str, range(10_000)))),
    *(" ".join(map(str, range(20_000))), "x" * 1_000_000, "*" * 5_000, "(" * 5_000, ")" * 5_000, "NOT " * 2_000),
    *("date:[-1 TO 9]", '"' * 1_001, '"a b"~10000000', "-" * 250, "OR " * 80, "title:" * 40, "a:b:c:d", "\0", "\ud800"),
    *("after:99999", "before:0000-00-00", " OR ".join(["the"] * 16), '"' + "the " * 16 + '"'),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> WhooshEngine:
    engine = WhooshEngine(Path(tmp_path_factory.mktemp("archive")) / "index")
    with engine.writer() as writer:
        writer.rebuild(documents())
    return engine


def documents() -> Iterator[Document]:
    chance = random.Random(7)
    letters = "aeioubcdfghlmnprst"
    words = ["the", "of", *("".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(5_000))]
    words += [f"con{word}" for word in words[:400]]
    for n in range(1, ITEMS + 1):
        body = "the the the " + " ".join(chance.choices(words, k=120))
        yield Document(n, n, 1, 1, date(2019, 1, 1), "The", "", body)


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def answer(engine: WhooshEngine, typed: str) -> None:
    """What the search page asks of an engine."""
    if over_limit(typed) is None:
        query = read_query(typed)
        engine.search(query, Filters())
        engine.suggest(query)
        engine.counts(query, Filters())
        engine.marker(query)("The text of an item. " * 200)


@pytest.mark.parametrize("typed", EVIL, ids=lambda typed: typed.encode(errors="replace").decode()[:20])
def test_an_evil_query_is_answered_in_time_or_refused(archive: WhooshEngine, typed: str) -> None:
    answer(archive, "warm")
    before = cpu()
    answer(archive, typed)

    assert cpu() - before < MOST_CPU


@given(st.text(alphabet=st.sampled_from('ab*"():-~^[]/ORNT \\?.') | st.characters(), max_size=256))
@how(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_fails(archive: WhooshEngine, typed: str) -> None:
    answer(archive, typed)

    assert archive.search(read_query(""), Filters()).total == ITEMS
