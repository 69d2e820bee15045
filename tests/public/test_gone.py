"""What is not public is nowhere; what was public once says that it was withdrawn."""

import pytest
from django.test import Client

from agenda.models import AgendaItem, Meeting
from tests.builders import make_item, make_meeting


def addresses(item: AgendaItem) -> dict[str, str]:
    return {
        "meeting": item.meeting.get_absolute_url(),
        "item": item.get_absolute_url(),
        "clause": item.resolutions.get().get_absolute_url(),
    }


def answers(client: Client, item: AgendaItem) -> dict[str, int]:
    return {name: client.get(address).status_code for name, address in addresses(item).items()}


@pytest.fixture
def item(db: None) -> AgendaItem:
    return make_item("The case of Mr Pell", resolutions=("That Mr Pell be heard.",), number="27/18")


def test_a_draft_is_nowhere(client: Client, db: None) -> None:
    meeting = make_meeting(published=False)
    item = make_item(resolutions=("That it be so.",), meeting=meeting, published=False, slug="1")
    assert answers(client, item) == {"meeting": 404, "item": 404, "clause": 404}


def test_a_new_item_of_a_public_meeting_is_nowhere_until_it_is_published(client: Client, db: None) -> None:
    item = make_item(resolutions=("That it be so.",), published=False, slug="1")
    assert answers(client, item) == {"meeting": 200, "item": 404, "clause": 404}


def test_an_item_withdrawn_before_anybody_saw_it_is_nowhere(client: Client, db: None) -> None:
    item = make_item(resolutions=("That it be so.",), published=False, slug="1")
    item.withdraw()
    assert answers(client, item) == {"meeting": 200, "item": 404, "clause": 404}


def test_a_withdrawn_item_leaves_its_meeting(client: Client, item: AgendaItem) -> None:
    item.withdraw()
    assert answers(client, item) == {"meeting": 200, "item": 410, "clause": 410}


def test_a_withdrawn_meeting_takes_all_of_it_along(client: Client, item: AgendaItem) -> None:
    item.meeting.withdraw()
    assert answers(client, item) == {"meeting": 410, "item": 410, "clause": 410}


def test_a_meeting_withdrawn_before_anybody_saw_it_is_nowhere(client: Client, db: None) -> None:
    meeting = make_meeting(published=False)
    meeting.withdraw()
    assert client.get(meeting.get_absolute_url()).status_code == 404


def test_the_page_says_that_it_was_withdrawn_and_when_but_not_what_it_was(client: Client, item: AgendaItem) -> None:
    item.withdraw()
    AgendaItem.objects.update(withdrawn_at="2026-05-03T12:00Z")
    page = client.get(item.get_absolute_url()).content.decode()
    assert "What stood here was withdrawn" in page and "on 3 May 2026" in page
    assert "Pell" not in page


def test_the_way_back_leads_to_what_is_still_public(client: Client, item: AgendaItem) -> None:
    item.withdraw()
    meeting = f'href="{item.meeting.get_absolute_url()}"'
    assert meeting in client.get(item.get_absolute_url()).content.decode()
    item.meeting.withdraw()
    assert meeting not in client.get(item.get_absolute_url()).content.decode()


def test_a_withdrawn_item_is_in_no_list(client: Client, item: AgendaItem) -> None:
    item.withdraw()
    lists = ["/", item.meeting.get_absolute_url(), item.meeting.committee.get_absolute_url(), "/sitemap-items.xml"]
    assert not any("Pell" in client.get(address).content.decode() for address in lists)
    assert "27-18" not in client.get("/sitemap-items.xml").content.decode()


def test_what_is_published_again_is_back(client: Client, item: AgendaItem) -> None:
    item.meeting.withdraw()
    Meeting.objects.get().publish()
    assert answers(client, item) == {"meeting": 200, "item": 200, "clause": 302}
