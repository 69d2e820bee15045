"""What a better parser changes: shown first, addresses kept, nothing that the public has seen lost without a word."""

from dataclasses import replace
from datetime import date, time

import pytest
from django.utils import timezone

from agenda.importing.parsed import ParsedMinutes, Problem
from agenda.importing.readers import Reading, read
from agenda.importing.save.placing import Given
from agenda.importing.save.rereading import Rereading, apply, compare, is_touched, reread
from agenda.models import AgendaItem, Meeting, Resolution, SourceFile
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, clause, item, keep, minutes

pytestmark = pytest.mark.django_db

DAY = date(2019, 6, 11)
MILL = item("Mill Lane", clause("That two bays be marked out."), clause("That the plan be noted."), number="7")
BUDGET = item("Budget", number="8", lines=(4, 6))
READ = minutes(MILL, BUDGET, date=DAY)
READING = Reading("text", ())


def brought(*parts: ParsedMinutes, published: bool = False, **options: object) -> SourceFile:
    source = keep(*parts or (READ,), **options).source  # type: ignore[arg-type]
    assert source
    if published:
        for meeting in source.meetings.all():
            meeting.publish()
    return source


def later(source: SourceFile, *parts: ParsedMinutes, given: Given | None = None) -> Rereading:
    """Read anew by a better parser, and applied."""
    rereading = compare(source, READING, parts)
    apply(rereading, given or Given())
    return rereading


def shown(source: SourceFile, *parts: ParsedMinutes) -> list[str]:
    return [line for change in compare(source, READING, parts).changes for line in change.lines]


def test_the_same_reading_changes_nothing() -> None:
    source = brought(published=True)
    before = list(Resolution.objects.order_by("pk").values())
    assert not later(source, READ).differs
    assert list(Resolution.objects.order_by("pk").values()) == before


def test_what_is_stored_of_a_real_file_is_what_is_read_of_it_again() -> None:
    data = b"Ashcombe Borough Council\n\n1. Mill Lane\n\nRESOLVED: That it be noted.\n\n2. Budget\n\nAgreed.\n"
    reading = read(data, "minutes.txt")
    source = brought(data=data)
    apply(reread(source, data), Given())
    source.refresh_from_db()
    assert source.text == reading.text
    assert not reread(source, data).differs


def test_showing_changes_nothing() -> None:
    source = brought(published=True)
    assert shown(source, minutes(replace(MILL, title="Mill Lane parking"), date=DAY)) == [
        "  item 7 Mill Lane",
        "    title: Mill Lane → Mill Lane parking",
        "- item 8 Budget",
    ]
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane", "Budget"]


def test_a_matched_item_keeps_its_id_and_its_address() -> None:
    source = brought(published=True)
    before = AgendaItem.objects.get(number="7")
    later(source, minutes(replace(MILL, number="7(a)", text="Read better."), BUDGET, date=DAY))
    after = AgendaItem.objects.get(pk=before.pk)
    assert (after.number, after.text, after.slug) == ("7(a)", "Read better.", before.slug)


def test_a_matched_clause_keeps_its_id() -> None:
    source = brought(published=True)
    before = Resolution.objects.get(text="That two bays be marked out.")
    better = replace(MILL, resolutions=(clause("two bays be marked out", outcome="lost"), MILL.resolutions[1]))
    later(source, minutes(better, BUDGET, date=DAY))
    assert Resolution.objects.get(pk=before.pk).outcome == "lost"


def test_an_item_that_is_no_longer_found_vanishes_from_a_draft() -> None:
    source = brought()
    later(source, minutes(MILL, date=DAY))
    assert [stored.title for stored in AgendaItem.objects.all()] == ["Mill Lane"]


def test_an_item_that_is_no_longer_found_is_withdrawn_if_the_public_saw_it() -> None:
    source = brought(published=True)
    later(source, minutes(MILL, date=DAY))
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane"]
    assert [stored.title for stored in AgendaItem.objects.withdrawn()] == ["Budget"]
    assert shown(source, minutes(MILL, date=DAY)) == []  # it is gone once, not each time anew


def test_a_clause_that_is_no_longer_found_is_withdrawn_and_may_come_back() -> None:
    source = brought(published=True)
    noted = Resolution.objects.get(text="That the plan be noted.")
    later(source, minutes(replace(MILL, resolutions=MILL.resolutions[:1]), BUDGET, date=DAY))
    assert list(Resolution.with_withdrawn.withdrawn()) == [noted]
    later(source, READ)
    assert noted in Resolution.objects.published()


def test_a_clause_of_a_draft_vanishes() -> None:
    source = brought()
    later(source, minutes(replace(MILL, resolutions=MILL.resolutions[:1]), BUDGET, date=DAY))
    assert Resolution.with_withdrawn.count() == 1


def test_an_item_split_off_in_public_minutes_is_public_like_the_words_were_before() -> None:
    source = brought(published=True)
    later(source, minutes(MILL, item("Petitions"), BUDGET, date=DAY))
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane", "Petitions", "Budget"]


def test_an_item_that_may_be_exempt_is_not_published_by_a_reading() -> None:
    source = brought(published=True)
    doubt = Problem("exempt", "This text may be exempt.")
    later(source, minutes(MILL, BUDGET, item("Legal matter"), date=DAY, problems=(doubt,)))
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane", "Budget"]


def test_an_item_that_a_clerk_withdrew_stays_withdrawn() -> None:
    source = brought(published=True)
    AgendaItem.objects.get(title="Budget").withdraw()
    later(source, minutes(MILL, replace(BUDGET, text="Read better."), date=DAY))
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane"]
    assert AgendaItem.objects.get(title="Budget").text == "Read better."


def test_what_somebody_has_edited_is_left_alone() -> None:
    source = brought()
    rereading = compare(source, READING, (minutes(date=DAY),))
    Meeting.objects.update(edited_at=timezone.now())
    assert is_touched(source)
    apply(rereading, Given())
    assert AgendaItem.objects.count() == 2


def test_what_the_meeting_states_and_its_doubts_are_renewed() -> None:
    source = brought(minutes(MILL, date=DAY, problems=(Problem("number_missing", "Item 6 seems to be missing."),)))
    later(source, minutes(MILL, date=DAY, start_time=time(18, 30), problems=(Problem("exempt", "May be exempt."),)))
    meeting = Meeting.objects.get()
    assert meeting.start_time == time(18, 30)
    assert [problem.code for problem in meeting.problems.all()] == ["exempt"]


def test_a_draft_without_a_place_takes_one_that_is_read_or_given_now() -> None:
    source = brought(minutes(MILL, council=None, committee=None))
    later(source, minutes(MILL, council=None, committee=None), given=Given(ASHCOMBE, HIGHWAYS, DAY))
    assert str(Meeting.objects.get()) == f"{HIGHWAYS}, 11 June 2019"


def test_a_settled_place_is_kept_whatever_is_read_now() -> None:
    source = brought(READ, given=Given(date=date(2019, 6, 12)))
    later(source, minutes(MILL, BUDGET, committee="Cabinet", date=DAY))
    assert str(Meeting.objects.get()) == f"{HIGHWAYS}, 12 June 2019"


def test_a_page_says_nothing_of_the_meeting_that_it_joined() -> None:
    place = Given(ASHCOMBE, HIGHWAYS, DAY)
    brought(minutes(BUDGET, header="Present: Cllr Dacre", date=DAY))
    source = brought(minutes(MILL, kind="item"), given=place)
    assert shown(source, minutes(MILL, kind="item", header="")) == []
    later(source, minutes(replace(MILL, text="Read better."), kind="item"))
    meeting = Meeting.objects.get()
    assert meeting.header == "Present: Cllr Dacre"
    assert [stored.title for stored in meeting.items.all()] == ["Budget", "Mill Lane"]


JULY = minutes(item("Appeals"), date=date(2019, 7, 9))


def test_a_meeting_found_anew_in_a_file_becomes_a_draft() -> None:
    source = brought(published=True)
    assert shown(source, READ, JULY) == ["+ item Appeals"]
    later(source, READ, JULY)
    assert [meeting.state for meeting in source.meetings.order_by("date")] == ["published", "unpublished"]


def test_a_meeting_that_is_no_longer_found_goes_as_its_items_do() -> None:
    source = brought(READ, JULY)
    Meeting.objects.get(date=DAY).publish()
    later(source, JULY)
    assert [meeting.state for meeting in Meeting.objects.order_by("date")] == ["withdrawn", "unpublished"]
    later(source, minutes(kind=None))
    assert [meeting.date for meeting in Meeting.objects.all()] == [DAY]
