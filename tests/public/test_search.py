import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.filters import SearchFilters
from agenda.search.sync import rebuild
from tests.builders import make_committee, make_council, make_item, make_meeting
from tests.public.conftest import Read

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(db: None) -> None:
    summer = make_meeting("2019-06-11", standing="draft")
    spring = make_meeting(
        "2018-03-06", committee=make_committee("Works Committee", make_council("Thornby Parish Council"))
    )
    make_item(
        "Mill Lane: parking",
        text="The Engineer spoke of permits.\n\nRESOLVED: That permits be sold.",
        resolutions=("That permits be sold.",),
        meeting=summer,
        number="27/18",
    )
    make_item("Minutes", text="Permits were mistyped.", procedural=True, meeting=summer)
    make_item("Bridge permits", text="Nothing was said.", meeting=spring)
    rebuild()


def test_a_result_tells_what_was_found_where_and_what_was_decided(client: Client, archive: None) -> None:
    page = client.get("/search/?q=permits").content.decode()
    assert "2 items in 2 meetings" in page
    assert "The Engineer spoke of <mark>permits</mark>." in page
    assert "That <mark>permits</mark> be sold." in page
    assert '<a href="/ashcombe-borough-council/planning-committee/2019-06-11/27-18/?q=permits">' in page


def test_outcome_status_body_and_number_stand_under_the_title(read: Read, archive: None) -> None:
    page = read("/search/?q=permits")
    assert "Agreed Draft Planning Committee, minute 27/18, Ashcombe Borough Council" in page
    assert "No decision recorded Works Committee, Thornby Parish Council" in page


def test_procedural_items_are_set_aside_with_their_number_and_can_be_shown(read: Read, archive: None) -> None:
    assert "1 procedural item also matches" in read("/search/?q=permits")
    shown = read("/search/?q=permits&procedural=show")
    assert "3 items in 2 meetings" in shown and "set aside" not in shown


def test_if_nothing_else_matches_procedural_items_are_shown(read: Read, archive: None) -> None:
    assert "Only procedural items match" in read("/search/?q=mistyped")


FILTERS = [
    ("council=thornby-parish-council", "Thornby Parish Council"),
    ("committee=thornby-parish-council/works-committee", "Works Committee, Thornby Parish Council"),
    ("year=2018", "2018"),
    ("before=March+2018", "To March 2018"),
    ("outcome=none", "No decision recorded"),
    ("standing=none", "Status not stated"),
    ("in=titles", "Titles only"),
]


@pytest.mark.parametrize(("query", "tag"), FILTERS)
def test_a_filter_narrows_and_can_be_taken_off_again(
    client: Client, read: Read, archive: None, query: str, tag: str
) -> None:
    page = read(f"/search/?q=permits&{query}")
    assert "1 item in 1 meeting" in page and "Bridge permits" in page
    assert f"Filtered by: {tag} , remove" in page
    assert '<a href="?q=permits">' in client.get(f"/search/?q=permits&{query}").content.decode()


@pytest.mark.parametrize(
    ("query", "first"),
    [("q=permits&sort=newest", "Mill Lane"), ("q=permits&sort=oldest", "Bridge"), ("", "Mill Lane")],
)
def test_results_are_in_the_order_asked_for(read: Read, archive: None, query: str, first: str) -> None:
    page = read(f"/search/?{query}").split("Sort by")[1]
    assert first == min(("Mill Lane", "Bridge"), key=page.index)


def test_without_words_all_business_is_there_newest_first(read: Read, archive: None) -> None:
    page = read("/search/")
    assert "2 items in 2 meetings" in page and "1 procedural item also matches" in page
    assert "best match" not in page


def test_when_nothing_is_found_each_word_is_counted(read: Read, archive: None) -> None:
    page = read("/search/?q=permits+zebra&year=2019")
    assert "Nothing was found" in page
    assert "zebra 0" in page and "permits 1" in page
    assert "Search without “2019”" in page


def test_a_slip_of_the_pen_is_put_right(client: Client, archive: None) -> None:
    assert 'Did you mean <a href="?q=permits">permits</a>?' in client.get("/search/?q=permots").content.decode()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "q=permits&after=31+February",
            "From: Give the date as 21/5/2019, May 2019 or 2019. “31 February” is not a date.",
        ),
        ("q=permits&after=2020&before=2019", "To: The first date is after the second. Swap them"),
        ("q=permits&colour=red&size=9", "This page does not know “colour”, “size” and has left them out."),
        ("q=permits&council=nowhere", "Council: “nowhere” is not known here, and has been left out."),
    ],
)
def test_what_cannot_be_read_in_the_address_is_told(read: Read, archive: None, query: str, told: str) -> None:
    page = read(f"/search/?{query}")
    assert told in page.replace('" , "', ", ")


def test_crossed_dates_can_be_swapped(client: Client, archive: None) -> None:
    page = client.get("/search/?q=permits&after=2020&before=2017").content.decode()
    assert '<a href="?q=permits&amp;after=2017&amp;before=2020">Swap them</a>' in page


@pytest.mark.parametrize("query", ["q=permits&utm_source=x&fbclid=y", "q=permits&council=&after="])
def test_what_says_nothing_is_passed_over(read: Read, archive: None, query: str) -> None:
    page = read(f"/search/?{query}")
    assert "does not know" not in page and "Filtered by" not in page


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=" + "a" * 257, "A search holds at most 256 characters"),
        ("q=" + "+".join(f"word{n}" for n in range(17)), "A search holds at most 16 words"),
        ("q=a*", "at least 3 letters"),
        ("q=permits&page=101", "Results go to page 100."),
        ("q=permits&page=" + "9" * 5000, "Results go to page 100."),
        ("&".join(f"year={n}" for n in range(1900, 1961)), "An address holds at most 60 filters."),
    ],
)
def test_what_no_reader_needs_is_refused_with_a_sentence(client: Client, archive: None, query: str, told: str) -> None:
    answer = client.get(f"/search/?{query}")
    assert answer.status_code == 400
    assert told in answer.content.decode()


def test_what_was_refused_can_be_put_right(client: Client, archive: None) -> None:
    assert 'name="q" type="search" value="a*"' in client.get("/search/?q=a*").content.decode()


def test_results_are_turned_page_by_page_with_their_filters(client: Client) -> None:
    meeting = make_meeting()
    for n in range(45):
        make_item(f"Permit {n}", meeting=meeting)
    rebuild()
    page = client.get("/search/?q=permit&year=2019&page=2").content.decode()
    assert "45 items in 1 meeting" in page
    assert 'href="?q=permit&amp;year=2019&amp;page=1" rel="prev"' in page
    assert 'href="?q=permit&amp;year=2019&amp;page=3" rel="next"' in page


def test_a_page_past_the_last_says_where_the_last_is(read: Read, archive: None) -> None:
    assert "There is 1 page of results." in read("/search/?q=permits&page=7")


def test_without_an_index_titles_are_searched_and_that_is_said(client: Client) -> None:
    make_item("Bridge permits")
    page = client.get("/search/?q=permits").content.decode()
    assert "search is resting" in page and "Bridge" in page


@pytest.mark.parametrize("typed", ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>"])
def test_what_was_typed_is_never_markup(client: Client, archive: None, typed: str) -> None:
    for parameter in ("q", "after", "council", "colour", typed):
        page = client.get("/search/", {parameter: typed}).content.decode()
        assert "<script" not in page and "<img" not in page, parameter


@pytest.mark.parametrize("items", [3, 20])
def test_a_page_of_results_takes_as_many_queries_whatever_it_holds(
    client: Client, django_assert_max_num_queries, items: int
) -> None:
    for n in range(items):
        meeting = make_meeting(f"2019-01-{n + 1:02}")
        make_item("Permits", resolutions=("That permits be sold.",) * 3, meeting=meeting)
    rebuild()
    with django_assert_max_num_queries(6):
        client.get("/search/?q=permits")


KEPT = [
    ("q=permits&procedural=show&sort=newest", [("procedural", "show"), ("sort", "newest")]),
    ("q=permits&year=2019&year=2018", [("year", "2019"), ("year", "2018")]),
    ("q=permits&council=thornby-parish-council", []),  # has a field of its own
    ("q=zebra&council=thornby-parish-council&after=2017", [("council", "thornby-parish-council"), ("after", "2017")]),
    ("q=zebra&page=3&utm_source=x", []),
]


@pytest.mark.parametrize(("query", "kept"), KEPT)
def test_new_words_keep_the_filters_that_have_no_field_on_the_page(
    client: Client, archive: None, query: str, kept: list[tuple[str, str]]
) -> None:
    page = client.get(f"/search/?{query}").content.decode()
    assert re.findall(r'<input name="(\w+)" type="hidden" value="([^"]*)">', page) == kept


NAMES = st.sampled_from([*SearchFilters.base_filters, "colour", "utm_source"])
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["²", "-1", "0", "9" * 40, "2019", "none", "\0", "(((", '"', "a:b:c", "OR", "-"]),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(NAMES, VALUES), max_size=6))
def test_any_query_string_is_answered(client: Client, archive: None, given: list[tuple[str, str]]) -> None:
    assert client.get(f"/search/?{urlencode(given)}").status_code in (200, 400)
    assert client.get(f"/ashcombe-borough-council/planning-committee/?{urlencode(given)}").status_code == 200


def test_a_year_is_asked_for_alone_beside_words_and_other_filters(client: Client, archive: None) -> None:
    page = client.get("/search/?q=permits&after=2018&outcome=none&outcome=agreed&page=1").content.decode()
    assert page.count('href="?q=permits&amp;outcome=none&amp;outcome=agreed&amp;year=2019"') == 3
