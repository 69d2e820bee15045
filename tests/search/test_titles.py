from datetime import date

import pytest

from agenda.search.engine import Filters
from agenda.search.names import looked_up
from agenda.search.query import read_query
from agenda.search.titles import matching_titles
from tests.builders import make_committee, make_council, make_item, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def items():
    other = make_committee("Highways", make_council("Thornby"))
    made = {
        "mill": make_item("Mill Lane: parking", resolutions=("That it be so.",), meeting=make_meeting("2019-06-11")),
        "weir": make_item("Weir Lane", meeting=make_meeting("2020-06-11", committee=other, standing="draft")),
        "sorry": make_item("Apologies", meeting=make_meeting("2021-06-11"), procedural=True),
    }
    make_item("Draft about Mill Lane", meeting=make_meeting("2022-01-01", published=False))
    return {item.pk: name for name, item in made.items()}


def found(items, typed="", filters=None, sort="newest"):
    query = looked_up(read_query(typed))
    return [items[item.pk] for item in matching_titles(query, filters or Filters(procedural="show"), sort)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["sorry", "weir", "mill"]),
        ("mill lane", ["mill"]),
        ("mill OR weir", ["weir", "mill"]),
        ('"mill lane"', ["mill"]),
        ('"lane mill"', []),
        ("lane -mill", ["weir"]),
        ("park* NEAR/2 lane", ["mill"]),  # the database knows no places: both must stand there
        ("park*", ["mill"]),
        ("lane after:2020", ["weir"]),
        ("lane before:2019", ["mill"]),
        ("committee:highways", ["weir"]),
        ("-council:thornby", ["sorry", "mill"]),
        ("& -", ["sorry", "weir", "mill"]),
    ],
)
def test_titles_answer_a_query(items, typed, names):
    assert found(items, typed) == names


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(), ["weir", "mill"]),
        (Filters(procedural="only"), ["sorry"]),
        (Filters(years=frozenset({2019, 2020})), ["weir", "mill"]),
        (Filters(after=date(2019, 6, 11), before=date(2019, 6, 11)), ["mill"]),
        (Filters(standings=frozenset({"draft"})), ["weir"]),
        (Filters(outcomes=frozenset({"agreed"})), ["mill"]),
        (Filters(outcomes=frozenset({""})), ["weir"]),
        (Filters(outcomes=frozenset({"", "agreed"})), ["weir", "mill"]),
    ],
)
def test_filters_hold_as_in_the_index(items, filters, names):
    assert found(items, "", filters) == names


def test_the_oldest_come_first_where_asked(items):
    assert found(items, sort="oldest") == ["mill", "weir", "sorry"]
