from datetime import date

import pytest
from django.http import QueryDict

from agenda.filters import SearchFilters
from agenda.models import AgendaItem, Committee, Council
from agenda.search.engine import Filters
from tests.builders import make_committee, make_council, make_meeting

pytestmark = pytest.mark.django_db


def given(query: str) -> SearchFilters:
    return SearchFilters(QueryDict(query), AgendaItem.objects.published())


READ = [
    ("", Filters(), "nothing asked"),
    ("q=mill", Filters(), "words do not narrow"),
    ("after=2019", Filters(after=date(2019, 1, 1)), "from the first day of what was typed"),
    ("before=2019", Filters(before=date(2019, 12, 31)), "to its last"),
    ("after=May 2019&before=21/5/2019", Filters(after=date(2019, 5, 1), before=date(2019, 5, 21)), "day before month"),
    ("year=2018&year=2019", Filters(years=frozenset({2018, 2019})), "repeated: any of these"),
    ("outcome=agreed&outcome=none", Filters(outcomes=frozenset({"agreed", ""})), "none recorded"),
    ("standing=draft&standing=none", Filters(standings=frozenset({"draft", ""})), "none stated"),
    ("in=titles", Filters(within="titles"), "a word that Python keeps"),
    ("procedural=only", Filters(procedural="only"), ""),
    ("council=&after=&in=", Filters(), "a form sends its empty fields along"),
]


@pytest.mark.parametrize(("query", "filters", "why"), READ)
def test_parameters_are_read_as_filters(query: str, filters: Filters, why: str) -> None:
    read = given(query)
    assert read.for_engine() == filters, why
    assert not read.form.errors and not read.unknown


def test_bodies_are_named_by_their_addresses() -> None:
    make_meeting(committee=make_committee("Works Committee"))
    make_meeting(committee=make_committee("Works Committee", make_council("Thornby Parish Council")))
    read = given("council=ashcombe-borough-council&committee=thornby-parish-council/works-committee")
    assert read.for_engine() == Filters(
        councils=frozenset({Council.objects.get(slug="ashcombe-borough-council").pk}),
        committees=frozenset({Committee.objects.get(council__slug="thornby-parish-council").pk}),
    )


TOLD = [
    ("after=31 February", "after", "“31 February” is not a date"),
    ("after=2020&before=2019", "before", "The first date is after the second."),
    ("year=MMXIX", "year", "“MMXIX” is not known here"),
    ("outcome=happy", "outcome", "“happy” is not known here"),
    ("council=nowhere", "council", "“nowhere” is not known here"),
    ("committee=planning", "committee", "“planning” is not known here"),  # a committee is named with its council
    ("sort=title", "sort", "“title” is not known here"),
    ("page=last", "page", "Enter a whole number."),
    ("q=a%00b", "q", "Null characters are not allowed."),
]


@pytest.mark.parametrize(("query", "field", "message"), TOLD)
def test_what_cannot_be_read_is_told_and_does_not_narrow(query: str, field: str, message: str) -> None:
    read = given(query)
    assert message in " ".join(read.form.errors[field])
    assert not getattr(read.for_engine(), {"before": "before"}.get(field, "years"))


def test_a_body_without_public_minutes_is_not_known() -> None:
    make_meeting(published=False)
    assert "council" in given("council=ashcombe-borough-council").form.errors


@pytest.mark.parametrize(
    ("query", "unknown"),
    [("colour=red&q=a", ["colour"]), ("utm_source=x&utm_medium=y&fbclid=z", []), ("outcomes=agreed", ["outcomes"])],
)
def test_unknown_parameters_are_told_but_for_those_that_other_sites_add(query: str, unknown: list[str]) -> None:
    assert given(query).unknown == unknown


def test_links_keep_what_counts_and_start_from_the_first_page() -> None:
    read = given("q=mill&year=2018&year=2019&outcome=&colour=red&utm_source=x&page=3")
    assert read.without().urlencode() == "q=mill&year=2018&year=2019"
    assert read.without("year").urlencode() == "q=mill"
    assert read.without_value("year", "2018").urlencode() == "q=mill&year=2019"
