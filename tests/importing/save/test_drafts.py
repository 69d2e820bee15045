"""Parsed minutes become records, once, and nothing of them is public."""

from datetime import date, time
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError

from agenda.importing.parsed import Action, Attendee, Ignored, PossibleDecision, Problem
from agenda.importing.save.drafts import is_the_archives, storable, take_in
from agenda.importing.save.placing import Given
from agenda.models import AgendaItem, Committee, Council, Meeting, Resolution, SourceFile
from tests.importing.save.parts import ASHCOMBE, HIGHWAYS, clause, item, keep, minutes

pytestmark = pytest.mark.django_db

DAY = date(2019, 6, 11)


def test_all_that_was_read_is_kept() -> None:
    done = Action("circulate the plan", (2, 2), owner="the Clerk", due="July")
    heard = PossibleDecision("Members agreed to wait.", (2, 2))
    parts = minutes(
        item(
            "Mill Lane",
            clause(number="1", stem="That the Committee:", mover="Cllr Dacre", seconder="Cllr Osgood", vote="6 to 3"),
            number="7",
            agenda_number="5",
            procedural=True,
            possible=(heard,),
            actions=(done,),
        ),
        date=DAY,
        start_time=time(18, 30),
        venue="The Guildhall",
        standing="approved",
        header="Present: Cllr Dacre",
        closing="The meeting closed at 8 pm.",
        attendance=(Attendee("Cllr Dacre", "Chairman", "present"),),
        ignored=(Ignored((2, 2), "Page 1", "page number"),),
        problems=(Problem("number_missing", "Item 6 seems to be missing.", 1),),
    )
    source = keep(parts).source
    assert source
    meeting = source.meetings.get()
    assert str(meeting) == f"{HIGHWAYS}, 11 June 2019"
    assert (meeting.start_time, meeting.venue, meeting.standing) == (time(18, 30), "The Guildhall", "approved")
    assert (meeting.header, meeting.closing) == ("Present: Cllr Dacre", "The meeting closed at 8 pm.")
    assert meeting.attendance == [{"name": "Cllr Dacre", "role": "Chairman", "part": "present"}]
    stored = meeting.items.get()
    assert (stored.number, stored.agenda_number, stored.title, stored.procedural) == ("7", "5", "Mill Lane", True)
    assert (stored.text, stored.first_line, stored.last_line) == ("The Engineer reported.", 1, 3)
    assert stored.possible == [{"text": "Members agreed to wait.", "lines": [2, 2]}]
    assert stored.actions == [{"text": "circulate the plan", "lines": [2, 2], "owner": "the Clerk", "due": "July"}]
    resolved = stored.resolutions.get()
    assert (resolved.number, resolved.stem) == ("1", "That the Committee:")
    assert (resolved.mover, resolved.seconder, resolved.vote) == ("Cllr Dacre", "Cllr Osgood", "6 to 3")
    assert (resolved.outcome, resolved.first_line, resolved.last_line) == ("agreed", 3, 3)
    source.refresh_from_db()
    assert source.ignored == [{"lines": [2, 2], "text": "Page 1", "why": "page number"}]
    assert [(doubt.code, doubt.line) for doubt in meeting.problems.all()] == [("number_missing", 1)]
    assert source.text.split("\n")[2].startswith("RESOLVED: two bays")


def test_a_draft_is_not_public() -> None:
    keep(minutes(item("Mill Lane", clause()), date=DAY))
    assert Meeting.objects.get().state == "unpublished"
    assert not AgendaItem.objects.published().exists()
    assert not Resolution.objects.published().exists()


def test_the_original_is_kept_byte_for_byte() -> None:
    source = keep(minutes(date=DAY), data=b"Mill Lane\r\n\xa3").source
    assert source
    assert source.data() == b"Mill Lane\r\n\xa3"


def test_the_same_bytes_a_second_time_change_nothing() -> None:
    first = keep(minutes(item("Mill Lane"), date=DAY), data=b"same")
    second = keep(minutes(item("Read by a better parser"), date=DAY), data=b"same")
    assert (first.is_new, second.is_new) == (True, False)
    assert first.source == second.source
    assert AgendaItem.objects.get().title == "Mill Lane"


def test_what_is_not_minutes_leaves_no_trace(settings: object) -> None:
    taken = keep(minutes(kind=None, problems=(Problem("not_minutes", "This is a letter."),)))
    assert taken.source is None
    assert [problem.message for problem in taken.problems] == ["This is a letter."]
    assert not SourceFile.objects.exists()
    assert not Path(settings.ORIGINALS_DIR).exists()  # type: ignore[attr-defined]


def test_one_file_may_hold_several_meetings() -> None:
    july = minutes(item("Budget"), date=date(2019, 7, 9))
    source = keep(minutes(date=DAY), july, minutes(kind=None)).source
    assert source
    assert [meeting.date for meeting in source.meetings.order_by("date")] == [DAY, date(2019, 7, 9)]


def test_a_day_given_for_several_meetings_is_not_given_to_those_that_state_their_own() -> None:
    given = Given(date=date(2020, 1, 1))
    keep(minutes(date=DAY), minutes(item("Budget")), given=given)
    assert set(Meeting.objects.values_list("date", flat=True)) == {DAY, date(2020, 1, 1)}


LONG = "long " * 1000


def test_nothing_is_too_long_to_be_kept() -> None:
    keep(
        minutes(
            item(LONG, clause(LONG, number=LONG, mover=LONG, seconder=LONG, vote=LONG), number=LONG),
            council=LONG,
            committee=LONG,
            venue=LONG,
            date=DAY,
            problems=(Problem("exempt", LONG),),
        )
    )
    stored = Meeting.objects.get()
    assert (stored.stated_council, stored.stated_committee, stored.venue) == (LONG, LONG, LONG)
    assert stored.committee is None  # a sentence that was taken for a name founds no committee
    assert not Council.objects.exists()
    assert stored.items.get().title == LONG
    assert stored.items.get().resolutions.get().vote == LONG
    assert stored.problems.get().message == LONG
    stored.items.get().publish()
    assert len(stored.items.get().slug) <= 80


def test_an_item_without_a_title_and_a_clause_without_words_are_no_obstacle() -> None:
    keep(minutes(item("", clause("")), date=DAY))
    stored = AgendaItem.objects.get()
    assert stored.title == "Without a title"
    assert not stored.resolutions.exists()


PAGE = minutes(item("Mill Lane", clause()), kind="item", council=None, committee=None)
PLACE = Given(ASHCOMBE, HIGHWAYS, DAY)


def test_a_page_of_one_item_makes_its_meeting() -> None:
    keep(PAGE, given=PLACE)
    assert str(Meeting.objects.get()) == f"{HIGHWAYS}, 11 June 2019"
    assert AgendaItem.objects.get().own_page


def test_further_pages_join_the_same_meeting_in_their_order() -> None:
    for title in ("Mill Lane", "Budget", "Appeals"):
        keep(minutes(item(title), kind="item"), given=PLACE)
    meeting = Meeting.objects.get()
    assert [stored.title for stored in meeting.items.all()] == ["Mill Lane", "Budget", "Appeals"]
    assert meeting.sources.count() == 3


def test_a_page_that_joins_a_public_meeting_waits_to_be_published() -> None:
    keep(PAGE, given=PLACE)
    Meeting.objects.get().publish()
    keep(minutes(item("Budget"), kind="item"), given=PLACE)
    assert [stored.title for stored in AgendaItem.objects.published()] == ["Mill Lane"]


def test_a_second_page_of_the_same_item_is_doubted() -> None:
    keep(PAGE, given=PLACE)
    keep(minutes(item("MILL LANE", text="Corrected."), kind="item"), given=PLACE)
    assert [problem.code for problem in Meeting.objects.get().problems.all()] == ["same_item"]


def test_a_page_that_states_nothing_waits_with_nothing_guessed() -> None:
    keep(PAGE)
    meeting = Meeting.objects.get()
    assert (meeting.committee, meeting.date) == (None, None)
    assert not Committee.objects.exists()


def test_what_a_clerk_brings_is_only_suggested_by_its_document(django_user_model: type) -> None:
    clerk = django_user_model.objects.create_user("hale")  # type: ignore[attr-defined]
    source = keep(minutes(date=DAY), by=clerk).source
    assert source
    meeting = source.meetings.get()
    assert (meeting.committee, meeting.date) == (None, None)
    assert (meeting.stated_council, meeting.stated_committee) == (ASHCOMBE, HIGHWAYS)
    assert meeting.stated_date == "2019-06-11"
    assert source.uploaded_by == clerk


def test_a_file_is_read_and_kept_in_one_go_and_read_only_once() -> None:
    data = b"Minutes of the Planning Committee\n\nPresent: Cllr Dacre\n\n1. Mill Lane\n\nRESOLVED: That it be noted.\n"
    taken = take_in(data, "minutes.txt")
    again = take_in(data, "renamed.txt")
    assert (taken.is_new, again.is_new) == (True, False)
    assert AgendaItem.objects.filter(source=taken.source).exists()


NAMES = [
    ("minutes.txt", "minutes.txt"),
    ("caf\udce9.txt", "caf?.txt"),  # a byte of a name that is not UTF-8
    ("a\x00\r\n\u202eb.txt", "a����b.txt"),  # what could end a header, or turn the name around
]


@pytest.mark.parametrize(("name", "stored"), NAMES)
def test_a_name_is_kept_as_text_that_any_database_and_header_bears(name: str, stored: str) -> None:
    assert storable(name) == stored


TROUBLES = [
    (OSError(28, "No space left on device"), True),
    (OperationalError("database or disk is full"), True),
    (DatabaseError("database disk image is malformed"), True),
    (IntegrityError("CHECK constraint failed: item_lines_in_order"), False),  # a slip in reading one file
    (ValueError("a slip in the parser"), False),
]


@pytest.mark.parametrize(("trouble", "is_ours"), TROUBLES)
def test_a_broken_archive_is_told_from_the_trouble_of_one_file(trouble: Exception, is_ours: bool) -> None:
    assert is_the_archives(trouble) is is_ours


def test_what_a_record_refuses_leaves_nothing_of_its_file() -> None:
    with pytest.raises(IntegrityError):
        keep(minutes(item("Mill Lane"), item("Budget", lines=(9, 3)), date=DAY))
    assert not SourceFile.objects.exists()
    assert not Meeting.objects.exists()
