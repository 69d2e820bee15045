"""What `published()` lets through, and what publishing and withdrawing do to it."""

import pytest

from agenda.models import AgendaItem, Meeting, Resolution
from tests.builders import make_item, make_meeting

pytestmark = pytest.mark.django_db


def public() -> tuple[int, int, int]:
    return Meeting.objects.published().count(), AgendaItem.objects.published().count(), clauses()


def clauses() -> int:
    return Resolution.objects.published().count()


def test_a_draft_is_seen_by_nobody_until_it_is_published() -> None:
    meeting = make_meeting(published=False)
    make_item(meeting=meeting, resolutions=("That it be noted.",), published=False)
    assert public() == (0, 0, 0)
    meeting.publish()
    assert public() == (1, 1, 1)


def test_an_item_that_joins_a_public_meeting_waits_for_its_own_publication() -> None:
    item = make_item(meeting=make_meeting(published=True), resolutions=("That it be noted.",), published=False)
    assert public() == (1, 0, 0)
    item.publish()
    assert public() == (1, 1, 1)


def test_publishing_some_items_leaves_the_others() -> None:
    meeting = make_meeting(published=False)
    kept, shown = (make_item(meeting=meeting, published=False) for _ in range(2))
    meeting.publish(meeting.items.filter(pk=shown.pk))
    assert list(AgendaItem.objects.published()) == [shown]
    meeting.publish(meeting.items.none())
    assert kept not in AgendaItem.objects.published()


def test_a_withdrawn_meeting_takes_its_items_along_and_brings_them_back() -> None:
    item = make_item(resolutions=("That it be noted.",))
    item.meeting.withdraw()
    assert public() == (0, 0, 0)
    item.meeting.publish()
    assert public() == (1, 1, 1)


def test_an_item_withdrawn_alone_stays_withdrawn_when_its_meeting_is_published_again() -> None:
    item = make_item()
    item.withdraw()
    item.meeting.publish()
    assert public() == (1, 0, 0)
    assert list(AgendaItem.objects.withdrawn()) == [item]


def test_a_withdrawn_clause_is_left_out_everywhere_but_its_address_is_known() -> None:
    item = make_item(resolutions=("That it be noted.", "That it be built."))
    gone = item.resolutions.get(number="2")
    Resolution.objects.filter(pk=gone.pk).update(withdrawn_at=item.published_at)
    assert [clause.number for clause in item.resolutions.all()] == ["1"]
    assert clauses() == 1
    assert list(Resolution.with_withdrawn.withdrawn()) == [gone]


@pytest.mark.parametrize("missing", ["committee", "date"])
def test_a_meeting_is_published_only_with_its_committee_and_its_date(missing: str) -> None:
    meeting = make_meeting(published=False)
    setattr(meeting, missing, None)
    with pytest.raises(ValueError, match=missing):
        meeting.publish()
