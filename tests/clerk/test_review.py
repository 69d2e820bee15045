"""The page that shows what was read, where doubts come first and nothing is settled unseen."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agenda.models import Committee, Meeting
from tests.builders import make_committee, make_council, make_item, make_meeting, make_source

TEXT = "ASHCOMBE BOROUGH COUNCIL\n1. Mill Lane\nThe Engineer reported.\nRESOLVED: That bays be marked.\nPage 1"


def page(desk: Client, meeting: Meeting, query: str = "") -> str:
    response: HttpResponse = desk.get(f"/clerk/meetings/{meeting.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def draft(db: None) -> Meeting:
    people = [{"name": "R. Adeyemi", "role": "Chairman", "part": "present"}]
    meeting = make_meeting(published=False, committee=make_committee(), attendance=people)
    source = make_source(TEXT, meeting, ignored=[{"lines": [5, 5], "text": "Page 1", "why": "page number"}])
    make_item(
        meeting=meeting,
        published=False,
        source=source,
        resolutions=("That bays be marked.",),
        first_line=2,
        last_line=4,
        possible=[{"text": "Members agreed to wait.", "lines": [3, 3]}],
        actions=[{"text": "circulate the plan", "owner": "the Clerk", "due": "July", "lines": [3, 3]}],
    )
    meeting.problems.create(source=source, code="number_missing", line=2, message="Item 2 seems to be missing.")
    return meeting


def test_source_and_records_stand_side_by_side(desk: Client, draft: Meeting) -> None:
    text = page(desk, draft)
    for shown in ("ASHCOMBE BOROUGH COUNCIL", "Mill Lane: parking", "That bays be marked.", "Page 1", "page number"):
        assert shown in text
    assert "Members agreed to wait." in text
    assert "circulate the plan (the Clerk), by July" in text
    assert "R. Adeyemi, Chairman" in text
    assert "Item 2 seems to be missing." in text
    assert 'id="l2"' in text and "#l2" in text


def test_what_was_read_is_never_markup(desk: Client, draft: Meeting) -> None:
    draft.items.update(title="<script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
    draft.sources.update(text="<script>alert(2)</script>", name="<b>.txt")
    text = page(desk, draft)
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "<b>.txt" not in text


def test_a_line_that_belongs_to_nothing_is_shown_as_a_doubt(desk: Client, draft: Meeting) -> None:
    draft.sources.update(text=TEXT.replace("RESOLVED", "X") + "\nCllr Dacre left.\n2. Budget")
    make_item("Budget", meeting=draft, published=False, source=draft.sources.get(), first_line=7, last_line=7)
    shown = page(desk, draft)
    assert "Line 6 belongs to nothing: “Cllr Dacre left.”" in shown
    for way in ("Add to “Mill Lane: parking”", "An item begins here", "Leave it out"):
        assert way in shown


def test_a_very_long_source_is_shown_a_page_at_a_time(desk: Client, draft: Meeting) -> None:
    draft.sources.update(text="\n".join(f"words of line {n}" for n in range(1, 2001)))
    first, second = page(desk, draft), page(desk, draft, "?page=2")
    assert "words of line 1500<" in first and "words of line 1501<" not in first
    assert "words of line 1501<" in second
    for nowhere in ("?page=99", "?page=x", "?source=99", "?source=x"):
        assert "words of line 1500<" in page(desk, draft, nowhere)


def test_a_meeting_without_a_source_is_still_a_page(desk: Client, db: None) -> None:
    assert "No source is kept" in page(desk, make_meeting(published=False, committee=make_committee()))


@pytest.fixture
def waiting(draft: Meeting, clerk: object) -> Meeting:
    """As a clerk brought it: what the document states is beside it."""
    draft.committee, draft.date = None, None
    draft.stated_council, draft.stated_committee = "Ashcombe Borough Council", "Cabinet"
    draft.stated_date = "2019-06-11"
    draft.save()
    draft.sources.update(uploaded_by=clerk)
    return draft


def place(**fields: object) -> dict[str, object]:
    return {"council": make_council().pk, "committee": "Cabinet", "date": "11 June 2019", "is_new": "on", **fields}


def test_what_the_document_states_is_shown_as_a_suggestion(desk: Client, waiting: Meeting) -> None:
    text = page(desk, waiting)
    assert text.count("Suggested by the document") == 3
    assert 'value="Cabinet"' in text and 'value="11 June 2019"' in text
    assert not Committee.objects.filter(name="Cabinet").exists()


def test_the_clerk_confirms_it(desk: Client, waiting: Meeting) -> None:
    response = desk.post(f"/clerk/meetings/{waiting.pk}/", place())
    assert response.status_code == 302
    waiting.refresh_from_db()
    assert str(waiting) == "Cabinet, 11 June 2019"


@pytest.mark.parametrize("left_open", ["council", "committee", "date"])
def test_all_three_are_needed_then(desk: Client, waiting: Meeting, left_open: str) -> None:
    make_council("Nettlefield Town Council").clerks.set(
        make_council().clerks.all(), through_defaults={"may_publish": True}
    )
    response = desk.post(f"/clerk/meetings/{waiting.pk}/", place(**{left_open: ""}))
    assert response.status_code == 422
    waiting.refresh_from_db()
    assert waiting.committee is None


def test_a_page_of_one_item_joins_its_meeting(desk: Client, waiting: Meeting) -> None:
    waiting.items.update(own_page=True)
    there = make_meeting("2019-06-11", committee=make_committee("Cabinet"))
    response = desk.post(f"/clerk/meetings/{waiting.pk}/", place())
    assert response.headers["Location"] == f"/clerk/meetings/{there.pk}/"
    assert there.items.count() == 1
    assert not Meeting.objects.filter(pk=waiting.pk).exists()


def test_the_place_of_published_minutes_is_not_changed(desk: Client, draft: Meeting) -> None:
    draft.publish()
    response = desk.post(f"/clerk/meetings/{draft.pk}/", place(), follow=True)
    assert "the place of published minutes is their address" in response.content.decode()
    draft.refresh_from_db()
    assert str(draft) == "Planning Committee, 11 June 2019"


def test_minutes_of_a_whole_meeting_that_name_no_committee_are_suggested_as_the_councils(
    desk: Client, waiting: Meeting
) -> None:
    Meeting.objects.filter(pk=waiting.pk).update(stated_committee="")
    assert 'value="Council"' in page(desk, waiting)
    waiting.items.update(own_page=True)  # which may be of any committee
    assert 'value="Council"' not in page(desk, waiting)


def test_a_number_that_no_record_has_is_not_found(desk: Client) -> None:
    for pk in (0, 10**30):
        assert desk.get(f"/clerk/meetings/{pk}/").status_code == 404
        assert desk.post(f"/clerk/items/{pk}/publish/").status_code == 404


def test_a_clerk_of_one_council_finds_it_chosen_and_it_is_no_suggestion_of_the_document(
    desk: Client, waiting: Meeting
) -> None:
    Meeting.objects.filter(pk=waiting.pk).update(stated_council="", stated_committee="", stated_date="")
    text = page(desk, waiting)
    assert "Suggested by the document" not in text
    assert f'<option value="{make_council().pk}" selected>' in text


def test_a_long_agenda_takes_no_more_queries_than_a_short_one(desk: Client, draft: Meeting) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page(desk, draft)
        return len(captured)

    page(desk, draft)
    short = queries()
    for n in range(60):
        make_item(f"Item {n}", meeting=draft, published=False, source=draft.sources.get(), resolutions=("That it be.",))
    assert queries() <= short
