import pytest

from agenda.search.engine import Filters
from agenda.search.facets import FacetValue, labelled
from tests.builders import make_committee, make_council, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def planning():
    return make_meeting(committee=make_committee("Planning Committee")).committee


@pytest.fixture
def highways():
    return make_meeting(committee=make_committee("Highways")).committee


def test_committees_have_the_value_of_their_address_and_go_by_how_much_they_hold(planning, highways):
    facets = labelled({"committee": {planning.pk: 2, highways.pk: 5}}, Filters(committees=frozenset({planning.pk})))

    assert facets["committee"] == (
        FacetValue("ashcombe-borough-council/highways", "Highways", 5, chosen=False),
        FacetValue("ashcombe-borough-council/planning-committee", "Planning Committee", 2, chosen=True),
    )


def test_committees_of_several_councils_are_told_apart(planning):
    other = make_meeting(committee=make_committee("Planning Committee", make_council("Thornby"))).committee
    facets = labelled({"committee": {planning.pk: 2, other.pk: 1}}, Filters())

    assert [value.label for value in facets["committee"]] == [
        "Planning Committee, Ashcombe Borough Council",
        "Planning Committee, Thornby",
    ]


def test_what_is_chosen_stays_even_with_nothing_in_it(planning):
    filters = Filters(councils=frozenset({planning.council_id}), years=frozenset({1999}), outcomes=frozenset({"lost"}))
    facets = labelled({"year": {2019: 1}}, filters)

    assert facets["council"] == (FacetValue("ashcombe-borough-council", "Ashcombe Borough Council", 0, chosen=True),)
    assert facets["year"] == (FacetValue("1999", "1999", 0, True), FacetValue("2019", "2019", 1, False))
    assert facets["outcome"] == (FacetValue("lost", "Lost", 0, True),)


def test_a_body_that_has_been_withdrawn_since_is_not_named(planning):
    planning.meetings.get().withdraw()
    facets = labelled({"committee": {planning.pk: 2}, "council": {planning.council_id: 2}}, Filters())

    assert facets["committee"] == facets["council"] == ()


def test_outcomes_and_standings_have_words():
    facets = labelled({"outcome": {"": 3, "agreed": 1}, "standing": {"draft": 1}, "within": {"titles": 1}}, Filters())

    assert [(v.value, v.label) for v in facets["outcome"]] == [("", "No decision recorded"), ("agreed", "Agreed")]
    assert [(v.value, v.label) for v in facets["standing"]] == [("draft", "Draft")]
    assert [(v.value, v.chosen) for v in facets["within"]] == [("items", True), ("titles", False)]
