"""What one council's clerk cannot reach of another's by a key within a form, and what a draft tells nobody.

The table of test_access.py shows each address; this shows what is named inside one.
"""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from agenda.models import AgendaItem, Batch, Meeting, Report, Resolution, SourceFile
from agenda.search.sync import rebuild
from tests.builders import make_clerk, make_committee, make_council, make_item, make_meeting, make_source
from tests.test_access import PUBLIC, World, world  # noqa: F401 (a fixture)

TEXT = "Cabinet\n\n1. Apologies\n\nThere were none.\n\nRESOLVED: That it be noted."


@pytest.fixture
def thornby(db: None) -> Meeting:
    """A draft of another council, with one of everything."""
    committee = make_committee("Works", make_council("Thornby Parish Council"))
    meeting = make_meeting("2019-06-11", committee=committee, published=False)
    source = make_source(TEXT, meeting)
    make_item("Their secret", meeting=meeting, source=source, published=False, resolutions=("That it be kept.",))
    meeting.problems.create(source=source, code="same_meeting", message="Theirs.")
    meeting.changes.create(version=1, what="Theirs.", before={"meeting": {"venue": "Theirs."}})
    return meeting


@pytest.fixture
def ours(db: None) -> Meeting:
    meeting = make_meeting("2019-06-11", committee=make_committee("Cabinet"), published=False)
    make_item("Ours", meeting=meeting, source=make_source("Ours", meeting), published=False)
    return meeting


@pytest.fixture
def desk(client: Client, ours: Meeting) -> Client:
    client.force_login(make_clerk("hale", make_council()))
    return client


def as_it_stands(meeting: Meeting) -> list[Any]:
    meeting.refresh_from_db()
    of_items = list(AgendaItem.objects.filter(meeting=meeting).values().order_by("pk"))
    of_clauses = list(Resolution.objects.filter(item__meeting=meeting).values().order_by("pk"))
    return [
        meeting.version,
        meeting.state,
        of_items,
        of_clauses,
        list(meeting.problems.values()),
        meeting.changes.count(),
    ]


# To our own draft, with the key of something of theirs.
EDITS = {
    "title": {"act": "title", "item": "{item}", "title": "Taken"},
    "join": {"act": "join", "item": "{item}"},
    "not a resolution": {"act": "not-resolution", "clause": "{clause}"},
    "clause": {"act": "clause", "clause": "{clause}", "text": "Taken"},
    "split": {"act": "split", "source": "{source}", "first": "3"},
    "resolution": {"act": "resolution", "source": "{source}", "first": "5", "last": "6"},
    "add": {"act": "add", "source": "{source}", "first": "1", "last": "6"},
}


@pytest.mark.parametrize("edit", EDITS)
def test_no_edit_of_ours_touches_a_record_of_theirs(desk: Client, ours: Meeting, thornby: Meeting, edit: str) -> None:
    item = thornby.items.get()
    keys = {"item": item.pk, "clause": item.resolutions.get().pk, "source": item.source_id}
    before = as_it_stands(thornby), as_it_stands(ours)
    sent = {name: value.format(**keys) for name, value in EDITS[edit].items()}
    answer = desk.post(f"/clerk/meetings/{ours.pk}/edit/", sent | {"version": "0"})
    assert answer.status_code in (409, 422)
    assert "secret" not in answer.content.decode() and "be kept" not in answer.content.decode()
    assert (as_it_stands(thornby), as_it_stands(ours)) == before


def test_a_change_of_theirs_is_not_undone(desk: Client, ours: Meeting, thornby: Meeting) -> None:
    before = as_it_stands(thornby)
    answer = desk.post(f"/clerk/meetings/{ours.pk}/undo/", {"change": str(thornby.changes.get().pk)})
    assert answer.status_code == 409
    assert "Theirs" not in answer.content.decode()
    assert as_it_stands(thornby) == before


def test_a_source_of_theirs_is_not_shown_beside_our_draft(desk: Client, ours: Meeting, thornby: Meeting) -> None:
    theirs = thornby.sources.get()
    page = desk.get(f"/clerk/meetings/{ours.pk}/?source={theirs.pk}").content.decode()
    assert "There were none" not in page
    assert "Ours" in page


@pytest.mark.parametrize("address", ["/clerk/meetings/{ours}/", "/clerk/upload/"])
def test_nothing_is_put_into_a_council_of_theirs(desk: Client, ours: Meeting, thornby: Meeting, address: str) -> None:
    assert thornby.committee
    place = {"council": str(thornby.committee.council_id), "committee": "Works", "date": "1 May 2019"}
    answer = desk.post(address.format(ours=ours.pk), place | {"text": TEXT})
    assert answer.status_code == 422
    assert "Thornby" not in answer.content.decode()
    assert Meeting.objects.filter(committee=thornby.committee).count() == 1


def test_nobody_but_an_administrator_founds_a_council(desk: Client, ours: Meeting) -> None:
    place = {"new_council": "Nettlefield Town Council", "committee": "Cabinet", "date": "1 May 2019"}
    desk.post(f"/clerk/meetings/{ours.pk}/", place)
    desk.post("/clerk/upload/", place | {"text": TEXT})
    assert not type(make_council()).objects.filter(name__contains="Nettlefield").exists()


def test_nothing_is_put_into_a_batch_of_somebody_else(desk: Client) -> None:
    theirs = Batch.objects.create(by=make_clerk("okafor", make_council("Thornby Parish Council")))
    sent = {"text": TEXT, "batch": str(theirs.pk)}
    assert desk.post("/clerk/upload/", sent, headers={"accept": "application/json"}).status_code == 404
    assert not theirs.files.exists()


def test_a_doubt_of_theirs_is_not_answered(desk: Client, ours: Meeting, thornby: Meeting) -> None:
    before = as_it_stands(thornby)
    problem = thornby.problems.get()
    assert desk.post(f"/clerk/problems/{problem.pk}/duplicate/", {"act": "leave-out"}).status_code == 404
    desk.post(f"/clerk/meetings/{ours.pk}/overrule/", {"doubt": [str(problem.pk), f"p{problem.pk}"], "reason": "x"})
    assert as_it_stands(thornby) == before


def test_the_same_file_tells_nothing_of_whose_it_is(desk: Client, thornby: Meeting) -> None:
    sent = {"file": SimpleUploadedFile("minutes.txt", TEXT.encode())}
    page = desk.post("/clerk/upload/", sent, follow=True).content.decode()
    assert SourceFile.objects.filter(sha256=thornby.sources.get().sha256).count() == 1
    for told in ("Thornby", "Works", "Their secret", "That it be kept"):
        assert told not in page


LISTS = ["/clerk/", "/clerk/?only=drafts", "/clerk/?only=reports", "/clerk/?only=doubts", "/clerk/upload/"]


@pytest.mark.parametrize("address", LISTS)
def test_no_list_shows_what_is_theirs(desk: Client, thornby: Meeting, address: str) -> None:
    thornby.publish()
    item = thornby.items.get()
    item.publish()
    Report.objects.create(item=item, message="Their report", sender="x")
    page = desk.get(address).content.decode()
    for told in ("Thornby", "Works", "Their secret", "Theirs", "Their report"):
        assert told not in page


def test_who_is_no_clerk_of_a_council_any_more_reaches_nothing_of_it(client: Client, ours: Meeting) -> None:
    hale = make_clerk("hale", make_council(), make_council("Thornby Parish Council"))
    client.force_login(hale)
    assert client.get(f"/clerk/meetings/{ours.pk}/").status_code == 200
    hale.clerkships.get(council=make_council()).delete()
    assert client.get(f"/clerk/meetings/{ours.pk}/").status_code == 404
    hale.clerkships.all().delete()
    assert client.get("/clerk/").status_code == 403


def test_who_may_not_publish_any_more_does_not(client: Client, ours: Meeting) -> None:
    hale = make_clerk("hale", make_council())
    client.force_login(hale)
    hale.clerkships.update(may_publish=False)
    assert client.post(f"/clerk/meetings/{ours.pk}/publish/").status_code == 403
    ours.refresh_from_db()
    assert not ours.is_published


def test_who_has_left_is_signed_out(desk: Client) -> None:
    User.objects.update(is_active=False)
    assert desk.get("/clerk/").status_code == 302


def test_a_publisher_of_one_council_is_none_of_another(client: Client, thornby: Meeting) -> None:
    assert thornby.committee
    okafor = make_clerk("okafor", thornby.committee.council, publisher=False)
    okafor.clerkships.create(council=make_council(), may_publish=True)
    client.force_login(okafor)
    assert client.get(f"/clerk/meetings/{thornby.pk}/").status_code == 200
    assert client.post(f"/clerk/meetings/{thornby.pk}/publish/").status_code == 403


STAFF = [
    # permission of somebody who may open the admin, address, status
    ("", "/admin/agenda/meeting/", 403),
    ("view_meeting", "/admin/agenda/meeting/", 200),
    ("view_meeting", "/admin/agenda/meeting/add/", 403),
    ("view_meeting", "/admin/auth/user/", 403),
    ("change_meeting", "/admin/agenda/sourcefile/", 403),
]


@pytest.mark.parametrize(("permission", "address", "status"), STAFF)
def test_who_may_open_the_admin_may_do_there_only_what_was_granted(
    client: Client, db: None, permission: str, address: str, status: int
) -> None:
    helper = User.objects.create_user("helper", is_staff=True)
    helper.user_permissions.set(Permission.objects.filter(codename=permission))
    client.force_login(helper)
    assert client.get(address).status_code == status
    assert client.get("/clerk/").status_code == 403  # it makes nobody a clerk


NO_BOOKS = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')
SEARCHES = ["/search/?q=zanzibar", "/search/?q=zanzibr", "/search/?q=noted", "/search/?sort=newest", "/?q=zanzibar"]


def test_a_draft_changes_no_byte_of_what_anybody_is_shown(world: World, settings: Any) -> None:  # noqa: F811
    """Not a count, a suggestion, a year, a bar, an entry of the sitemap or the mark by which a copy is kept."""
    addresses = [address.format(**world.records) for address, _ in PUBLIC.values()] + SEARCHES
    cabinet = Meeting.objects.get(pk=world.records["public"]).committee

    def shown() -> dict[str, tuple[int, bytes, str]]:
        rebuild()
        answers = {address: Client().get(address) for address in addresses}
        return {
            address: (answer.status_code, NO_BOOKS.sub(b"", answer.content), answer.headers.get("ETag", ""))
            for address, answer in answers.items()
        }

    before = shown()
    draft = make_meeting("2021-02-03", committee=cabinet, published=False, venue="Zanzibar")
    make_item("Zanzibar", "Noted in Zanzibar.", meeting=draft, published=False, resolutions=("That it be noted.",))
    page = make_item("Zanzibar page", meeting=Meeting.objects.get(pk=world.records["public"]), published=False)
    make_source("Zanzibar", draft)
    make_meeting("2021-02-03", committee=make_committee("Zanzibar Panel"), published=False)
    make_meeting("2021-02-03", committee=make_committee("Cabinet", make_council("Zanzibar Council")), published=False)
    assert shown() == before
    page.publish()
    assert shown() != before  # else nothing was compared
