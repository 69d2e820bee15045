"""What waits for a clerk, with counts, and what to do where nothing waits."""

from django.test import Client
from django.utils.html import strip_tags

from tests.builders import make_committee, make_council, make_item, make_meeting, make_source


def words(desk: Client, address: str = "/clerk/") -> str:
    return " ".join(strip_tags(desk.get(address).content.decode()).split())


def test_an_empty_inbox_says_what_to_do(desk: Client) -> None:
    text = words(desk)
    assert "To review 0 Nothing waits. Upload minutes to begin." in text
    assert "Published 0 Nothing yet. Review a draft and publish it." in text


def test_each_list_holds_its_own_with_its_count(desk: Client) -> None:
    committee = make_committee()
    draft = make_meeting("2019-01-01", published=False, committee=committee)
    draft.problems.create(source=make_source(meeting=draft), code="exempt", message="Look.")
    make_source("a second source does not double it", draft)
    public = make_meeting("2019-02-01", committee=committee)
    make_item("Late page", meeting=public, published=False)
    public.problems.create(source=make_source("x", public), code="number_missing", message="Item 2 is missing.")
    make_meeting("2019-03-01", committee=committee).withdraw()
    text = words(desk)
    assert "To review 1 Planning Committee, 1 January 2019" in text and "1 doubt " in text
    assert "Items that wait in published meetings 1 Late page" in text
    assert "Doubts about what is published 1 Item 2 is missing." in text
    assert "Published 1 Planning Committee, 1 February 2019" in text
    assert "Withdrawn 1 Planning Committee, 1 March 2019" in text


def test_a_draft_without_a_place_is_told_by_what_it_holds(desk: Client, clerk: object) -> None:
    draft = make_meeting(published=False)
    draft.committee = draft.date = None
    draft.save()
    make_source(meeting=draft, uploaded_by=clerk)
    make_item("Mill Lane", meeting=draft, published=False)
    assert "Committee not known, date not known: Mill Lane" in words(desk)
    assert "needs its council and its committee and its date" in words(desk)


def test_nothing_of_another_council_is_there(desk: Client) -> None:
    theirs = make_committee("Council", make_council("Thornby Parish Council"))
    for day, published in (("2019-01-01", False), ("2019-02-01", True)):
        meeting = make_meeting(day, published=published, committee=theirs)
        meeting.problems.create(source=make_source(day, meeting), code="exempt", message="Thornby's own doubt.")
        make_item("Thornby's own business", meeting=meeting, published=False)
    assert "Thornby" not in words(desk)


def test_a_long_list_is_looked_through_page_by_page(desk: Client) -> None:
    for month in range(1, 13):
        for day in range(1, 6):
            make_meeting(f"2019-{month:02}-{day:02}", published=False, committee=make_committee())
    assert "All 60" in words(desk)
    assert "Page 1 of 2" in words(desk, "/clerk/?only=ready")
    assert "5 December 2019" in words(desk, "/clerk/?only=ready&page=2")
    assert "All 60" in words(desk, "/clerk/?only=nothing")


def test_who_is_clerk_of_no_council_is_told_whom_to_ask(client: Client, django_user_model: type) -> None:
    client.force_login(django_user_model.objects.create_user("new"))  # type: ignore[attr-defined]
    response = client.get("/clerk/")
    assert response.status_code == 403
    assert "Ask an administrator" in response.content.decode()
