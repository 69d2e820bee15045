"""The same words in another file are doubted, where both may be of one meeting."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from agenda.importing.save.placing import Given
from agenda.importing.save.sittings import settle
from agenda.models import Meeting
from tests.builders import make_clerk, make_council
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, item, keep, minutes

pytestmark = pytest.mark.django_db
DAY = date(2019, 6, 11)
PLACE = Given(ASHCOMBE, HIGHWAYS, DAY)
WORDS = "RESOLVED: That two bays be marked out."


def codes(meeting: Meeting) -> list[str]:
    return [problem.code for problem in meeting.problems.all()]


def test_the_same_words_on_the_same_day_are_told_before_anything_else() -> None:
    keep(minutes(), data=b"as text", words=WORDS, given=PLACE)
    again = keep(minutes(), data=b"as PDF", words=WORDS.upper(), given=PLACE).source
    assert again
    problem = again.meetings.get().problems.get()
    assert problem.code == "same_text"
    assert "“minutes.txt” (Highways and Parking Sub-Committee, 11 June 2019)" in problem.message


def test_the_same_words_on_another_day_are_none() -> None:
    keep(minutes(), data=b"June", words=WORDS, given=PLACE)
    july = keep(minutes(), data=b"July", words=WORDS, given=Given(ASHCOMBE, HIGHWAYS, date(2019, 7, 9))).source
    assert july
    assert codes(july.meetings.get()) == []


def test_other_words_on_the_same_day_are_another_version() -> None:
    keep(minutes(), data=b"draft", given=PLACE)
    approved = keep(minutes(), data=b"approved", given=PLACE).source
    assert approved
    assert codes(approved.meetings.get()) == ["same_meeting"]


@pytest.mark.parametrize("published", [True, False])
def test_a_draft_without_a_place_is_compared_with_what_its_clerk_may_know(published: bool) -> None:
    hale, okafor = make_clerk("hale", make_council()), make_clerk("okafor", make_council("Thornby Parish Council"))
    keep(minutes(), data=b"Ashcombe's", words=WORDS, given=PLACE, by=hale)
    if published:
        Meeting.objects.get().publish()
    assert _brought(b"again", hale) == ["same_text"]
    assert _brought(b"by another", okafor) == (["same_text"] if published else [])


def _brought(data: bytes, by: User) -> list[str]:
    source = keep(minutes(), data=data, words=WORDS, by=by).source
    assert source
    return codes(source.meetings.get())


def test_settling_it_elsewhere_settles_the_doubt() -> None:
    hale = make_clerk("hale", make_council())
    keep(minutes(item("Mill Lane")), data=b"June", words=WORDS, given=PLACE, by=hale)
    again = keep(minutes(), data=b"July", words=WORDS, by=hale).source
    assert again
    draft = again.meetings.get()
    assert codes(draft) == ["same_text"]
    assert codes(settle(draft, Meeting.objects.filter(date=DAY).get().committee, date(2019, 7, 9))) == []
