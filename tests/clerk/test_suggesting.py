"""What a draft may belong to is suggested, with who suggests it, and never kept unseen."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from agenda.clerk.suggesting import day_in_name, in_name, initial, said_by, suggestions
from agenda.models import Meeting
from tests.builders import make_committee, make_council, make_item, make_meeting, make_source

pytestmark = pytest.mark.django_db


def without_place(clerk: User, name: str = "minutes.txt", **stated: str) -> Meeting:
    meeting = make_meeting("2001-01-01", published=False, **stated)
    Meeting.objects.filter(pk=meeting.pk).update(committee=None, date=None)
    make_source(name, meeting, name=name, uploaded_by=clerk)
    return Meeting.objects.get(pk=meeting.pk)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("planning_11-06-2019.docx", date(2019, 6, 11)),
        ("20190611 Planning.pdf", date(2019, 6, 11)),
        ("Minutes 11 June 2019 FINAL (2).docx", date(2019, 6, 11)),
        ("Minutes 11.06.19.docx", date(2019, 6, 11)),
        ("minutes of 11-06-2019 approved 09-07-2019.pdf", None),  # which of the two is not told
        ("2018-19 budget.docx", None),  # a year, not a day
        ("scan0041.pdf", None),
    ],
)
def test_a_day_is_read_from_a_files_name(name: str, day: date | None) -> None:
    found = day_in_name(name)
    assert (found.value if found else None) == day


@pytest.mark.parametrize(
    ("name", "committee"),
    [
        ("planning_june.docx", "Planning Committee"),
        ("Highways-and-Parking 11.6.19.pdf", "Highways and Parking Sub-Committee"),
        ("highways.pdf", None),  # only half of its words
        ("planning highways parking.pdf", None),  # two committees
        ("committee minutes.pdf", None),
    ],
)
def test_a_committee_is_read_from_a_files_name(clerk: User, name: str, committee: str | None) -> None:
    for known in ("Planning Committee", "Highways and Parking Sub-Committee"):
        make_committee(known)
    found = in_name(name, clerk)
    assert (found.name if found else None) == committee


def test_the_committee_of_another_council_is_not_suggested(clerk: User) -> None:
    make_committee("Planning Committee", make_council("Thornby Parish Council"))
    assert in_name("planning.docx", clerk) is None


def test_what_the_document_states_comes_before_the_name_of_its_file(clerk: User) -> None:
    make_committee("Planning Committee")
    draft = without_place(clerk, "planning 1 May 2018.txt", stated_committee="Cabinet", stated_date="2019-06-11")
    found = suggestions(draft, clerk)
    assert (initial(found), said_by(found)) == (
        {"committee": "Cabinet", "date": "11 June 2019"},
        {"committee": "the document", "date": "the document"},
    )


def test_a_silent_page_is_suggested_where_the_last_one_went(clerk: User) -> None:
    make_source("before", make_meeting("2018-01-01", committee=make_committee("Cabinet")), uploaded_by=clerk)
    draft = without_place(clerk)
    make_item(meeting=draft, published=False, own_page=True)
    found = suggestions(draft, clerk)
    assert str(found["committee"].value) == "Cabinet"
    assert said_by(found) == {"council": "your last upload", "committee": "your last upload"}


def test_what_is_settled_is_no_suggestion(clerk: User) -> None:
    found = suggestions(make_meeting(published=False), clerk)
    assert set(said_by(found).values()) == {""}
