"""The triggers note every change, however it was made, in the transaction that made it."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from agenda.models import AgendaItem, Committee, Meeting, PendingIndexing, Resolution
from agenda.models.pending import missing_triggers
from tests.builders import make_committee, make_council, make_item, make_meeting

pytestmark = pytest.mark.django_db


def pending() -> set[int]:
    return set(PendingIndexing.objects.values_list("meeting_id", flat=True))


@pytest.fixture
def item() -> AgendaItem:
    item = make_item(resolutions=("That it be noted.",))
    PendingIndexing.objects.all().delete()
    return item


def raw_sql(item: AgendaItem) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE agenda_agendaitem SET title = 'Other' WHERE id = %s", [item.pk])


CHANGES: dict[str, Callable[[AgendaItem], object]] = {
    "an item is saved": lambda item: item.save(),
    "an item is withdrawn": lambda item: item.withdraw(),
    "items are updated at once": lambda item: AgendaItem.objects.update(title="Other"),
    "raw SQL": raw_sql,
    "items are made at once": lambda item: AgendaItem.objects.bulk_create(
        [AgendaItem(meeting=item.meeting, position=9, title="New")]
    ),
    "an item is deleted": lambda item: item.delete(),
    "a clause is saved": lambda item: item.resolutions.get().save(),
    "a clause is added": lambda item: Resolution.objects.create(item=item, position=2, text="That it be so."),
    "a clause is deleted": lambda item: item.resolutions.all().delete(),
    "the meeting is withdrawn": lambda item: item.meeting.withdraw(),
    "the meeting is deleted": lambda item: item.meeting.delete(),
    "the committee moves to another council": lambda item: Committee.objects.update(council=make_council("Thornby")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_noted(item, change):
    meeting = item.meeting_id
    change(item)

    assert pending() == {meeting}


def test_an_item_that_moves_is_noted_for_both_meetings(item):
    other = make_meeting("2020-01-01")
    PendingIndexing.objects.all().delete()
    AgendaItem.objects.update(meeting=other)

    assert pending() == {item.meeting_id, other.pk}


def test_a_clause_that_moves_is_noted_for_both_meetings(item):
    other = make_item("Other", meeting=make_meeting("2020-01-01"))
    PendingIndexing.objects.all().delete()
    Resolution.objects.update(item=other)

    assert pending() == {item.meeting_id, other.meeting_id}


def test_what_is_rolled_back_is_not_noted(item):
    with pytest.raises(KeyError), transaction.atomic():
        item.withdraw()
        raise KeyError

    assert pending() == set()


def test_what_the_index_does_not_hold_is_not_noted(item):
    make_committee("Highways").save()
    item.meeting.committee.save()

    assert pending() == set()


def test_a_note_stays_for_each_change_until_it_is_struck_off(item):
    item.save()
    item.save()

    assert PendingIndexing.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_migrating_makes_lost_triggers_again():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER pending_agenda_meeting_update")
        cursor.execute("DROP TRIGGER pending_agenda_agendaitem_delete")
        cursor.execute(
            "CREATE TRIGGER pending_agenda_agendaitem_delete AFTER DELETE ON agenda_agendaitem BEGIN SELECT 1; END"
        )
    assert missing_triggers() == ["pending_agenda_meeting_update", "pending_agenda_agendaitem_delete"]
    call_command("migrate", verbosity=0)

    assert missing_triggers() == []
    meeting = make_meeting()
    PendingIndexing.objects.all().delete()
    Meeting.objects.filter(pk=meeting.pk).update(venue="Old Hall")
    assert pending() == {meeting.pk}
