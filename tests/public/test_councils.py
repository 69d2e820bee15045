from datetime import date, timedelta

import pytest
from django.test import Client

from agenda.models import FormerName, Meeting
from tests.builders import make_committee, make_council, make_item, make_meeting
from tests.public.conftest import Read

PLANNING = "/ashcombe-borough-council/planning-committee/"


def test_a_council_shows_its_own_decisions_and_committees_only(read: Read) -> None:
    make_item("Ours", resolutions=("That it be so.",))
    other = make_committee("Works Committee", make_council("Thornby Parish Council"))
    make_item("Theirs", resolutions=("That it be so.",), meeting=make_meeting(committee=other))
    page = read("/ashcombe-borough-council/")
    assert "Ours" in page and "Planning Committee 1 meeting, 2019" in page
    assert "Theirs" not in page and "Works Committee" not in page


def test_a_committee_shows_its_last_year_with_what_each_meeting_was_about(read: Read) -> None:
    meeting = make_meeting("2019-06-11", standing="approved")
    make_item("Apologies", procedural=True, meeting=meeting)
    make_item("Mill Lane", resolutions=("That A.", "That B."), meeting=meeting)
    make_item("Wharf Lane", meeting=meeting)
    make_item("Old bridge", meeting=make_meeting("2017-02-03"))
    page = read(PLANNING)
    assert "2 meetings from 3 February 2017 to 11 June 2019" in page
    assert "Meetings in 2019 11 Jun Mill Lane; Wharf Lane 3 items, 2 resolutions Approved" in page
    assert "Old bridge" not in page


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ("year=2017", ["Old bridge"], ["New bridge", "Third bridge"]),
        ("year=2017&year=2018", ["Old bridge", "New bridge"], ["Third bridge"]),
        ("after=March 2018", ["Third bridge"], ["Old bridge", "New bridge"]),
        ("before=2/2018", ["Old bridge", "New bridge"], ["Third bridge"]),
        ("standing=draft", ["New bridge"], ["Old bridge", "Third bridge"]),
        ("standing=none", ["Old bridge", "Third bridge"], ["New bridge"]),
        ("utm_source=x", ["Third bridge"], ["Old bridge", "New bridge"]),  # as if nothing were asked: the last year
    ],
)
def test_meetings_are_narrowed_by_the_parameters_of_a_search(
    read: Read, query: str, found: list[str], left_out: list[str]
) -> None:
    make_item("Old bridge", meeting=make_meeting("2017-02-03"))
    make_item("New bridge", meeting=make_meeting("2018-02-03", standing="draft"))
    make_item("Third bridge", meeting=make_meeting("2019-02-03"))
    page = read(f"{PLANNING}?{query}")
    assert all(title in page for title in found)
    assert not any(title in page for title in left_out)


def test_what_cannot_be_read_in_the_address_is_told(read: Read) -> None:
    make_meeting()
    page = read(f"{PLANNING}?after=31 February&colour=red")
    assert "From: Give the date as 21/5/2019, May 2019 or 2019. “31 February” is not a date." in page
    assert "This page does not know “colour” and has left it out." in page


def test_a_committee_says_what_else_it_has_been_called(read: Read) -> None:
    committee = make_committee()
    make_meeting(committee=committee)
    FormerName.objects.create(committee=committee, name="Town Planning Committee")
    assert "Also called Town Planning Committee." in read(PLANNING)


@pytest.mark.parametrize("address", [PLANNING, "/ashcombe-borough-council/", "/nowhere/"])
def test_a_body_without_public_minutes_is_nowhere(client, db: None, address: str) -> None:
    make_item("Draft", meeting=make_meeting(published=False))
    assert client.get(address).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("meetings", [1, 9])
def test_a_year_of_meetings_takes_seven_queries_however_many_they_are(
    client, django_assert_num_queries, meetings: int
) -> None:
    for month in range(1, meetings + 1):
        make_item(resolutions=("That it be so.",), meeting=make_meeting(f"2019-{month:02}-01"))
    with django_assert_num_queries(7):
        client.get(PLANNING)


@pytest.mark.parametrize(
    ("query", "around"),
    [
        ("", ["Earlier Meetings in 2018"]),
        ("year=2018", ["Earlier Meetings in 2016", "Later Meetings in 2019"]),
        ("year=2016", ["Later Meetings in 2018"]),
        ("year=2016&year=2018", []),
        ("year=2016&standing=draft", []),
    ],
)
def test_the_years_around_can_be_turned_to(client: Client, read: Read, query: str, around: list[str]) -> None:
    for day in ("2016-01-05", "2018-01-09", "2019-01-08"):
        make_meeting(day)
    page = read(f"{PLANNING}?{query}").replace("Earlier", "Earlier ").replace("Later", "Later ")
    assert [words for words in ("Earlier", "Later") if words in page] == [words.split()[0] for words in around]
    assert all(words in " ".join(page.split()) for words in around)


def test_a_page_holds_a_hundred_meetings_and_says_how_many_it_leaves_out(client: Client, db: None) -> None:
    committee = make_committee()
    days = [date(2001, 1, 1) + timedelta(days=n) for n in range(103)]
    Meeting.objects.bulk_create(Meeting(committee=committee, date=day, state="published") for day in days)
    page = client.get(f"{PLANNING}?standing=none").content.decode()
    assert "3 earlier meetings are left out." in page
    assert "2001-01-04" in page and "2001-01-03" not in page
