"""A sign-in that ends in the middle loses nothing of what a clerk sends."""

import html
import re

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from agenda.clerk import keeping
from agenda.models import Meeting, SourceFile
from tests.builders import make_committee, make_item, make_meeting

PASSWORD = "correct horse battery"
MINUTES = "Planning Committee\n\n1. Apologies\n\nThere were none.\n\nRESOLVED: That it be noted."


@pytest.fixture
def known(clerk: User) -> User:
    clerk.set_password(PASSWORD)
    clerk.save()
    return clerk


def kept_in(response: HttpResponse) -> str:
    found = re.search(r'name="kept" value="([^"]+)"', response.content.decode())
    assert found
    return found[1]


def sign_in(client: Client, kept: str, password: str = PASSWORD) -> HttpResponse:
    return client.post("/clerk/sign-in/", {"username": "hale", "password": password, "kept": kept})


def form_of(response: HttpResponse) -> tuple[str, dict[str, str]]:
    """The address and the fields of the form that sends it again."""
    text = response.content.decode()
    form = re.search(r'<form method="post" action="(/clerk/(?!sign-)[^"]+)".*?</form>', text, re.DOTALL)
    assert form
    fields = re.findall(r'<textarea name="([^"]+)" hidden>\n(.*?)</textarea>', form[0], re.DOTALL)
    return html.unescape(form[1]), {name: html.unescape(value) for name, value in fields}


def test_what_was_sent_can_be_sent_again_after_signing_in(client: Client, known: User) -> None:
    pasted = MINUTES + "\n\n2. Mill Lane & “bays”"
    refused = client.post("/clerk/upload/", {"text": pasted})
    assert (refused.status_code, SourceFile.objects.count()) == (403, 0)
    offered = sign_in(client, kept_in(refused))
    assert "You were about to upload minutes" in offered.content.decode()
    address, fields = form_of(offered)
    assert (address, fields["text"]) == ("/clerk/upload/", pasted)
    client.post(address, fields)
    assert SourceFile.objects.get().text.endswith("“bays”")


def test_it_outlives_a_wrong_password(client: Client, known: User) -> None:
    refused = client.post("/clerk/upload/", {"text": MINUTES})
    again = sign_in(client, kept_in(refused), "wrong")
    assert "do not go together" in again.content.decode()
    assert "You were about to" in sign_in(client, kept_in(again)).content.decode()


def test_a_file_must_be_chosen_again(client: Client, known: User) -> None:
    file = SimpleUploadedFile("minutes.txt", MINUTES.encode())
    offered = sign_in(client, kept_in(client.post("/clerk/upload/", {"file": file, "date": "11 June 2019"})))
    assert "Choose the file again" in offered.content.decode()
    assert "minutes.txt" in offered.content.decode()
    assert form_of(offered)[1]["date"] == "11 June 2019"


def test_leaving_it_goes_back_to_the_page_that_the_form_stood_on(client: Client, known: User) -> None:
    for came_from, back in (
        ("http://testserver/clerk/meetings/7/?page=2", "/clerk/meetings/7/?page=2"),
        ("https://elsewhere.example/", "/clerk/"),  # not ours
        ("", "/clerk/"),
    ):
        refused = client.post("/clerk/upload/", {"text": "x"}, HTTP_REFERER=came_from)
        assert f'name="next" value="{back}"' in refused.content.decode()


@pytest.mark.parametrize("forged", ["x", "WyIvY2xlcmsvIl0:1tabcd:forged"])
def test_what_we_did_not_sign_is_not_offered(client: Client, known: User, forged: str) -> None:
    response = sign_in(client, forged)
    assert response.status_code == 302
    assert "You were about to" not in client.get("/clerk/").content.decode()


def test_what_is_too_long_is_told(client: Client, known: User) -> None:
    text = client.post("/clerk/upload/", {"text": "x" * (keeping.MOST_KEPT + 1)}).content.decode()
    assert "too long to be kept" in text
    assert 'name="kept"' not in text


def test_what_was_sent_is_never_markup(client: Client, known: User) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    offered = sign_in(client, kept_in(client.post("/clerk/upload/", {"text": hostile})))
    assert "<script>alert" not in offered.content.decode()
    assert form_of(offered)[1]["text"] == hostile


def test_a_form_without_a_token_is_refused_all_the_same(known: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert 'name="kept"' not in strict.post("/clerk/upload/", {"text": MINUTES}).content.decode()


def test_another_clerk_who_signs_in_may_do_no_more_than_ever(client: Client, other_clerk: User, known: User) -> None:
    """Whoever signs in next at a shared desk sends it in their own name."""
    meeting: Meeting = make_meeting(published=False, committee=make_committee())
    make_item(meeting=meeting, published=False)
    other_clerk.set_password(PASSWORD)
    other_clerk.save()
    kept = kept_in(client.post(f"/clerk/meetings/{meeting.pk}/publish/"))
    offered = client.post("/clerk/sign-in/", {"username": "okafor", "password": PASSWORD, "kept": kept})
    address, fields = form_of(offered)
    assert client.post(address, fields).status_code == 404
    meeting.refresh_from_db()
    assert not meeting.is_published
