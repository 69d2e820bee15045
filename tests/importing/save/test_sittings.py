"""A second set of minutes for one committee and day: another sitting, another version, or a page that joins."""

from datetime import date, time

import pytest

from agenda.importing.save.placing import Given
from agenda.importing.save.sittings import settle
from agenda.models import Meeting
from tests.builders import make_committee, make_meeting
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, item, keep, minutes

pytestmark = pytest.mark.django_db

DAY = date(2019, 6, 11)
MORNING, EVENING = time(10), time(18, 30)
PAGE = {"kind": "item", "council": None, "committee": None}

SECONDS = [
    # why, the first's time, the second's, is doubted
    ("another time is another sitting", MORNING, EVENING, False),
    ("the same time is another version", MORNING, MORNING, True),
    ("an unknown time may be either", None, EVENING, True),
    ("so may a second unknown", MORNING, None, True),
]


@pytest.mark.parametrize(("why", "first", "second", "doubted"), SECONDS)
def test_a_second_set_of_minutes_for_a_day(why: str, first: time | None, second: time | None, doubted: bool) -> None:
    keep(minutes(date=DAY, start_time=first), data=b"first")
    keep(minutes(date=DAY, start_time=second), data=b"second")
    meeting = Meeting.objects.get(sitting=2)
    assert [problem.code for problem in meeting.problems.all()] == (["same_meeting"] if doubted else []), why


def test_a_page_joins_the_first_of_several_sittings_and_says_so() -> None:
    for start in (MORNING, EVENING):
        keep(minutes(date=DAY, start_time=start), data=start.isoformat().encode())
    source = keep(minutes(item("Budget"), kind="item", date=DAY)).source
    assert source
    meeting = source.meetings.get()
    assert (meeting.sitting, [problem.code for problem in meeting.problems.all()]) == (1, ["several_sittings"])


def test_settling_gives_a_draft_its_place() -> None:
    source = keep(minutes(council=None, committee=None)).source
    assert source
    committee = make_committee(HIGHWAYS)
    meeting = settle(source.meetings.get(), committee, DAY)
    meeting.refresh_from_db()
    assert (meeting.committee, meeting.date, meeting.sitting) == (committee, DAY, 1)


def test_settling_on_a_day_that_is_taken_is_doubted_like_an_import() -> None:
    make_meeting(DAY, committee=make_committee(HIGHWAYS))
    source = keep(minutes(council=None, committee=None)).source
    assert source
    meeting = settle(source.meetings.get(), make_committee(HIGHWAYS), DAY)
    assert meeting.sitting == 2
    assert [problem.code for problem in meeting.problems.all()] == ["same_meeting"]
    settle(meeting, make_committee(HIGHWAYS), date(2019, 6, 12))
    assert not meeting.problems.exists()


def test_a_settled_page_joins_the_meeting_that_is_there() -> None:
    keep(minutes(item("Budget"), kind="item"), given=Given(ASHCOMBE, HIGHWAYS, DAY))
    source = keep(minutes(**PAGE)).source
    assert source
    joined = settle(source.meetings.get(), make_committee(HIGHWAYS), DAY)
    assert joined == Meeting.objects.get()
    assert [stored.title for stored in joined.items.all()] == ["Budget", "Mill Lane"]
    assert source in joined.sources.all()


def test_a_settled_page_may_come_first() -> None:
    source = keep(minutes(**PAGE)).source
    assert source
    meeting = settle(source.meetings.get(), make_committee(HIGHWAYS), DAY)
    assert (Meeting.objects.get(), meeting.sitting) == (meeting, 1)
