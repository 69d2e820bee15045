"""Each list of the inbox takes its own, and nothing that only looks like it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from agenda.clerk.inbox.sections import SECTIONS, meetings_of
from agenda.models import Meeting, Report
from tests.builders import make_committee, make_item, make_meeting, make_source

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.localdate() - timedelta(days=1)
TOMORROW = timezone.localdate() + timedelta(days=1)


def listed(clerk: User, key: str) -> list[str]:
    section = next(section for section in SECTIONS if section.key == key)
    return [str(row) for row in section.rows_of(meetings_of(clerk))]


def draft(day: str, *, doubt: str = "", **fields: object) -> Meeting:
    meeting = make_meeting(day, published=False, **fields)
    if doubt:
        meeting.problems.create(source=make_source(day, meeting), code=doubt, message="Look.")
    return meeting


def test_a_draft_with_an_open_doubt_is_to_be_reviewed_and_without_one_ready(clerk: User) -> None:
    draft("2019-01-01", doubt="number_missing")
    settled = draft("2019-02-01", doubt="exempt")
    settled.problems.update(reason="It was public.", overruled_at=timezone.now())
    draft("2019-03-01")
    assert listed(clerk, "drafts") == ["Planning Committee, 1 January 2019"]
    assert listed(clerk, "ready") == ["Planning Committee, 1 February 2019", "Planning Committee, 1 March 2019"]


def test_what_was_sent_to_a_publisher_is_ready_whatever_is_doubted(clerk: User) -> None:
    draft("2019-03-01")
    draft("2019-01-01", doubt="exempt", sent_at=timezone.now(), sent_by=clerk)
    assert listed(clerk, "ready") == ["Planning Committee, 1 January 2019", "Planning Committee, 1 March 2019"]
    assert listed(clerk, "drafts") == []


def test_a_draft_without_its_place_is_never_ready(clerk: User) -> None:
    meeting = draft("2019-01-01")
    make_source(meeting=meeting, uploaded_by=clerk)
    Meeting.objects.update(committee=None)
    assert (listed(clerk, "drafts"), listed(clerk, "ready")) == (["Committee not known, 1 January 2019"], [])


@pytest.mark.parametrize(
    ("standing", "later", "next_date", "listed_there", "why"),
    [
        ("draft", "2019-07-09", None, True, "the archive holds a later meeting"),
        ("draft", None, YESTERDAY, True, "its next meeting, as it said itself, is past"),
        ("draft", None, TOMORROW, False, "the committee has not met yet"),
        ("draft", None, None, False, "nothing is known of a later meeting"),
        ("approved", "2019-07-09", None, False, "it is approved"),
        ("", "2019-07-09", None, False, "it never said that it was a draft"),
    ],
)
def test_drafts_are_asked_after_once_the_committee_has_met_again(
    clerk: User, standing: str, later: str | None, next_date: date | None, listed_there: bool, why: str
) -> None:
    make_meeting("2019-06-11", standing=standing, next_date=next_date)
    if later:
        make_meeting(later, published=False)
    assert bool(listed(clerk, "approve")) is listed_there, why


def test_a_later_meeting_of_another_committee_says_nothing(clerk: User) -> None:
    make_meeting("2019-06-11", standing="draft")
    make_meeting("2019-07-09", committee=make_committee("Cabinet"))
    assert listed(clerk, "approve") == []


@pytest.mark.parametrize(
    ("next_date", "here", "wanted", "why"),
    [
        ("2019-07-09", None, True, "past, and nothing is here"),
        ("2019-07-09", "2019-07-09", False, "a draft of it is here"),
        ("2019-07-09", "2019-07-10", True, "another day"),
        (str(TOMORROW), None, False, "still to come"),
        (None, None, False, "none was named"),
    ],
)
def test_minutes_are_wanting_of_a_meeting_that_others_named(
    clerk: User, next_date: str | None, here: str | None, wanted: bool, why: str
) -> None:
    make_meeting("2019-06-11", next_date=next_date)
    if here:
        make_meeting(here, published=False)
    assert bool(listed(clerk, "wanting")) is wanted, why


def test_a_report_waits_until_it_is_answered(clerk: User) -> None:
    report = Report.objects.create(item=make_item(), message="Two bays.", sender="x")
    assert listed(clerk, "reports") == ["Two bays."]
    report.answer, report.answered_at = "Thank you.", timezone.now()
    report.save()
    assert listed(clerk, "reports") == []


def test_an_overruled_doubt_is_no_doubt_any_more(clerk: User) -> None:
    meeting = make_meeting()
    meeting.problems.create(source=make_source(meeting=meeting), code="number_missing", message="Item 2 is missing.")
    assert listed(clerk, "doubts") == ["Item 2 is missing."]
    meeting.problems.update(reason="It was withdrawn.", overruled_at=timezone.now())
    assert listed(clerk, "doubts") == []


def test_other_clerks_see_none_of_it(other_clerk: User) -> None:
    draft("2019-01-01", doubt="exempt")
    draft("2019-02-01")
    public = make_meeting("2019-03-01", standing="draft", next_date="2019-04-01")
    public.problems.create(source=make_source("x", public), code="exempt", message="Look.")
    item = make_item(meeting=public)
    make_item(meeting=public, published=False)
    Report.objects.create(item=item, message="Two bays.", sender="x")
    make_meeting("2019-05-01")
    make_meeting("2019-06-01").withdraw()
    assert {section.key: listed(other_clerk, section.key) for section in SECTIONS} == {
        section.key: [] for section in SECTIONS
    }
