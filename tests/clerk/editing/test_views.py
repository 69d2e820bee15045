"""Each edit is one form to one address; what cannot be saved is shown with what was typed."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from agenda.models import Change, Meeting, Resolution
from tests.builders import make_clerk, make_council
from tests.clerk.editing.drafts import line_of


@pytest.fixture
def at(draft: Meeting) -> str:
    return f"/clerk/meetings/{draft.pk}/"


def item(draft: Meeting, title: str = "Mill Lane") -> Any:
    return draft.items.get(title=title)


def titled(pk: int, title: str, version: int = 0) -> dict[str, Any]:
    return {"act": "title", "item": pk, "number": "2", "agenda_number": "", "title": title, "version": version}


def test_an_edit_leads_back_to_where_the_clerk_was(desk: Client, draft: Meeting, at: str) -> None:
    second = item(draft)
    response = desk.post(f"{at}edit/?source=3&page=2&evil=x", titled(second.pk, "Mill Lane crossing"))
    assert response.headers["Location"] == f"{at}?source=3&page=2&at=item{second.pk}#item{second.pk}"
    shown = desk.get(at).content.decode()
    assert "Mill Lane crossing" in shown
    assert "Saved at" in shown and "Retitled" in shown


def test_it_is_undone_from_the_page(desk: Client, draft: Meeting, at: str) -> None:
    desk.post(f"{at}edit/", titled(item(draft).pk, "Mill Lane crossing"))
    found = re.search(r'name="change" value="(\d+)"', desk.get(at).content.decode())
    assert found
    assert desk.post(f"{at}undo/", {"change": found[1]}).status_code == 302
    shown = desk.get(at).content.decode()
    assert "Undid: Retitled" in shown
    assert 'name="change"' not in shown
    assert desk.post(f"{at}undo/", {"change": found[1]}).status_code == 409


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"act": "title", "number": "2", "title": ""}, "This field is required"),
        ({"act": "title", "number": "2", "title": "x" * 501}, "at most 500 characters"),
        ({"act": "join", "item": "x"}, "nothing known here"),
        ({"act": "join", "item": "9" * 30}, "nothing known here"),
        ({"act": "facts", "start_time": "half past", "venue": "The old hall"}, "Give the time as 7 pm"),
        ({"act": "facts", "standing": "final"}, "is not one of the available choices"),
        ({"act": "split", "source": "", "first": "900"}, "required"),
        ({"act": "delete-everything"}, "nothing known here"),
        ({}, "nothing known here"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_typed_is_lost(
    desk: Client, draft: Meeting, at: str, sent: dict[str, str], told: str
) -> None:
    response = desk.post(f"{at}edit/", {"item": item(draft).pk, **sent})
    text = response.content.decode()
    assert response.status_code == 422
    assert told in text
    for typed in sent.values():
        assert typed in text or typed == "delete-everything"
    assert Change.objects.count() == 0


@pytest.mark.parametrize(
    ("act", "first", "last", "told"),
    [
        ("split", line_of("2. Mill Lane"), None, "begins at line 13 already"),
        ("split", line_of("2. Mill Lane") + 1, None, "has no words of its own"),
        ("split", 4000, None, "There is no line 4000"),
        ("resolution", line_of("2. Mill Lane"), line_of("3. Market"), "does not lie within one item"),
        ("leave-out", line_of("Permits"), line_of("Permits"), "has its place in the minutes already"),
        ("add", line_of("Permits"), line_of("Permits"), "has its place in the minutes already"),
    ],
)
def test_what_would_break_the_record_is_refused_in_a_sentence(
    desk: Client, draft: Meeting, at: str, act: str, first: int, last: int | None, told: str
) -> None:
    sent = {"act": act, "source": draft.sources.get().pk, "first": first, "last": last or ""}
    response = desk.post(f"{at}edit/", sent)
    assert (response.status_code, Change.objects.count()) == (422, 0)
    assert told in response.content.decode()


@pytest.fixture
def colleague(clerk: User) -> Client:
    client = Client()
    client.force_login(make_clerk("okafor", make_council()))
    return client


def test_a_stale_edit_shows_both_versions_and_who_was_first(
    desk: Client, colleague: Client, draft: Meeting, at: str
) -> None:
    second = item(draft)
    colleague.post(f"{at}edit/", titled(second.pk, "Mill Lane: crossing"))
    response = desk.post(f"{at}edit/", titled(second.pk, "Mill Lane zebra"))
    text = response.content.decode()
    assert response.status_code == 409
    assert "Somebody changed this while you were at it" in text
    assert re.search(r"okafor, \d+ \w+ \d{4}, \d\d:\d\d", text)
    assert "<dd>Mill Lane: crossing</dd>" in text
    assert 'value="Mill Lane zebra"' in text
    assert item(draft, "Mill Lane: crossing").pk == second.pk  # nothing is overwritten unseen
    again = desk.post(f"{at}edit/", titled(second.pk, "Mill Lane zebra", version=1))
    assert again.status_code == 302
    assert item(draft, "Mill Lane zebra").pk == second.pk
    assert [change.version for change in Change.objects.all()] == [2, 1]


def test_an_item_that_went_meanwhile_leaves_what_was_typed_to_copy(
    desk: Client, colleague: Client, draft: Meeting, at: str
) -> None:
    second = item(draft)
    colleague.post(f"{at}edit/", {"act": "join", "item": second.pk, "version": 0})
    response = desk.post(f"{at}edit/", titled(second.pk, "Mill Lane zebra"))
    text = response.content.decode()
    assert response.status_code == 409
    assert "no longer here" in text and "Joined “2 Mill Lane” to “1 Apologies”" in text
    assert re.search(r"<textarea[^>]*readonly>\nMill Lane zebra</textarea>", text)


def test_an_item_published_meanwhile_is_told_too(desk: Client, draft: Meeting, at: str) -> None:
    draft.publish()
    response = desk.post(f"{at}edit/", titled(item(draft).pk, "Mill Lane zebra"))
    assert response.status_code == 409
    assert "has been published meanwhile" in response.content.decode()
    assert item(draft).title == "Mill Lane"


def test_a_public_item_offers_no_edits(desk: Client, draft: Meeting, at: str) -> None:
    assert "Change this item" in desk.get(at).content.decode()
    draft.publish()
    shown = desk.get(at).content.decode()
    assert "Change this item" not in shown and "Correct this decision" not in shown
    assert "An item begins here" not in shown


def test_a_possible_decision_is_confirmed_with_one_click(desk: Client, draft: Meeting, at: str) -> None:
    third = item(draft, "Market Place")
    assert len(third.possible) == 1
    desk.post(f"{at}edit/", {"act": "decision", "item": third.pk, "nth": 0, "version": 0})
    third.refresh_from_db()
    assert third.possible == []
    assert third.resolutions.get().text == "Members agreed that two bays be marked out."


def test_lines_of_the_source_are_a_resolution(desk: Client, draft: Meeting, at: str) -> None:
    line = line_of("There were none")
    desk.post(f"{at}edit/", {"act": "resolution", "source": draft.sources.get().pk, "first": line, "version": 0})
    clause = item(draft, "Apologies").resolutions.get()
    assert (clause.text, clause.first_line, clause.last_line) == ("There were none.", line, line)


def test_a_decision_is_corrected_in_all_its_parts(desk: Client, draft: Meeting, at: str) -> None:
    clause = Resolution.objects.get(text__startswith="note the report")
    told = {"stem": "That it", "text": "notes the report", "outcome": "noted", "number": "1"}
    told |= {"mover": "Cllr Dacre", "seconder": "Cllr Osgood", "vote": "5 votes to 2"}
    desk.post(f"{at}edit/", {"act": "clause", "clause": clause.pk, "version": 0, **told})
    clause.refresh_from_db()
    assert {name: getattr(clause, name) for name in told} == told


def test_facts_of_the_meeting_are_corrected(desk: Client, draft: Meeting, at: str) -> None:
    sent = {"act": "facts", "start_time": "7.15 pm", "venue": "The Guildhall", "standing": "draft", "version": 0}
    assert desk.post(f"{at}edit/", sent).status_code == 302
    draft.refresh_from_db()
    assert (str(draft.start_time), draft.venue, draft.standing) == ("19:15:00", "The Guildhall", "draft")


def test_what_is_typed_is_never_markup(desk: Client, draft: Meeting, at: str) -> None:
    hostile = '"><script>alert(1)</script>'
    desk.post(f"{at}edit/", titled(item(draft).pk, hostile))
    refused = desk.post(f"{at}edit/", titled(item(draft, hostile).pk, hostile * 30, version=1))
    for text in (desk.get(at).content.decode(), refused.content.decode()):
        assert "<script>alert" not in text


def test_another_councils_draft_is_not_there(other_desk: Client, draft: Meeting, at: str) -> None:
    assert other_desk.post(f"{at}edit/", titled(item(draft).pk, "Mine")).status_code == 404
    assert other_desk.post(f"{at}undo/", {"change": 1}).status_code == 404
